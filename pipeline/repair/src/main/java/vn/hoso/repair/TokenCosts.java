package vn.hoso.repair;

import java.util.Arrays;
import java.util.List;
import vn.hoso.document.Alternative;

/**
 * What the channel asks for every letter at every position of one token: worked out once for all
 * searches of the token, see {@link CandidateSearch}. Not safe for threads.
 */
final class TokenCosts {
  /** Before the first position of a token, so that none has to be asked for. */
  static final int PAD = Channel.MAX_READ;

  private static final float NEVER = Float.POSITIVE_INFINITY;

  /** Small letters, and after them as many capitals. */
  private static final int HALF = Alphabet.TRUE_SIZE / 2;

  /**
   * Costs, in nats, of letters that the engine saw as well, beside that of being misread at all: on
   * thirty pages of real and made scans 12 % of those that it stated at 50 % or more were printed,
   * and 2 % of the weaker ones.
   */
  private static final float STRONGLY_SEEN = 0.1f;

  private static final float SEEN = 1.2f;
  private static final double STRONG = 0.5;

  private final Channel channel;
  private String token = "";
  private int wholeFrom;
  private List<Alternative> alternatives = List.of();
  private boolean hasSmall;
  private boolean hasCapitals;

  // By letter and position, see cell().
  private int length;
  private int stride;
  private float[] one = new float[0];
  private float[] two = new float[0];
  private float[] three = new float[0];
  private float[] near = new float[0]; // the cheapest of these, or of being lost
  private float[] leap = new float[0]; // of the pairs that begin with the letter
  private float[] spurious = new float[0];
  private Channel.Segments[][] segments = new Channel.Segments[0][]; // by position, characters
  private final SegmentTable pairs = new SegmentTable();
  private final LowerBounds bounds = new LowerBounds();
  private final FittingLetters fitting = new FittingLetters();

  TokenCosts(Channel channel) {
    this.channel = channel;
  }

  /**
   * Takes a token; what is known of it stays known while the same one is asked for.
   *
   * @param whole stretches that end here or later are whole, see {@link CandidateSearch#whole}
   * @param others what else the engine saw
   */
  void set(String text, int whole, List<Alternative> others) {
    if (text.equals(token) && whole == wholeFrom && others.equals(alternatives)) {
      return;
    }
    token = text;
    wholeFrom = whole;
    alternatives = others;
    length = text.length();
    hasSmall = false;
    hasCapitals = false;
    forgetPairs();
    makeRoom();
    bounds.begin(length, wholeFrom);
    fitting.begin(length);
    for (int i = 0; i < length; i++) {
      spurious[i] = channel.spurious(text.charAt(i));
      bounds.spurious[i] = spurious[i];
      for (int size = 1; size <= Channel.MAX_READ; size++) {
        segments[i][size] =
            i + size > length
                ? Channel.Segments.NONE
                : channel.segments(text.substring(i, i + size));
        bounds.pair[size][i] = addPairs(segments[i][size].pairs(), i, size);
      }
    }
  }

  private void makeRoom() {
    if (stride <= length + PAD) {
      stride = Math.max(length + PAD + 1, 20);
      one = new float[stride * Alphabet.TRUE_SIZE];
      two = new float[one.length];
      three = new float[one.length];
      near = new float[one.length];
      leap = new float[one.length];
      Arrays.fill(leap, NEVER);
      spurious = new float[stride];
      segments = new Channel.Segments[stride][Channel.MAX_READ + 1];
    }
  }

  private void forgetPairs() {
    for (int p = 0; p < pairs.count(); p++) {
      leap[cell(pairs.firstLetter(p), pairs.at(p))] = NEVER;
      fitting.forget(pairs.firstLetter(p));
    }
    pairs.clear();
  }

  private float addPairs(List<Channel.Segment> found, int at, int size) {
    for (Channel.Segment s : found) {
      pairs.add(s.first(), s.second(), at, size, s.cost());
      fitting.addPair(s.first(), s.second(), at);
      int cell = cell(s.first(), at);
      leap[cell] = Math.min(leap[cell], s.cost());
    }
    return found.isEmpty() ? NEVER : found.get(0).cost();
  }

  /** Makes sure of the letters of which words in a form consist. */
  void need(CaseForm form) {
    boolean small = form != CaseForm.UPPER && !hasSmall;
    boolean capitals = form != CaseForm.LOWER && !hasCapitals;
    if (small) {
      fill(0);
      hasSmall = true;
    }
    if (capitals) {
      fill(HALF);
      hasCapitals = true;
    }
    if (small || capitals) {
      bounds.compute(channel.leastLost());
    }
  }

  /** The costs of the small letters, or of the capitals. */
  private void fill(int firstLetter) {
    boolean isFirst = !hasSmall && !hasCapitals;
    for (int i = 0; i < length; i++) {
      float single = fillSingle(firstLetter, token.charAt(i), i);
      float pair = fillSeveral(firstLetter, two, i, 2);
      float triple = fillSeveral(firstLetter, three, i, 3);
      bounds.one[i] = isFirst ? single : Math.min(single, bounds.one[i]);
      bounds.two[i] = isFirst ? pair : Math.min(pair, bounds.two[i]);
      bounds.three[i] = isFirst ? triple : Math.min(triple, bounds.three[i]);
    }
    for (Alternative other : alternatives) {
      addAlternative(firstLetter, other);
    }
    fitting.clear(firstLetter);
    for (int t = firstLetter; t < firstLetter + HALF; t++) {
      fillNear(t);
    }
    fitting.complete(firstLetter);
  }

  private float fillSingle(int firstLetter, char read, int at) {
    int r = Alphabet.readIndex(read);
    float best = NEVER;
    int to = cell(firstLetter, at);
    for (int t = firstLetter; t < firstLetter + HALF; t++, to += stride) {
      float cost = channel.single(t, r);
      one[to] = cost;
      best = Math.min(best, cost);
    }
    return best;
  }

  private float fillSeveral(int firstLetter, float[] costs, int at, int size) {
    int to = cell(firstLetter, at);
    if (at + size > length) {
      for (int k = 0; k < HALF; k++, to += stride) {
        costs[to] = NEVER;
      }
      return NEVER;
    }
    String piece = token.substring(at, at + size);
    float marked = channel.unseenSeveral(true, piece);
    float plain = channel.unseenSeveral(false, piece);
    for (int t = firstLetter; t < firstLetter + HALF; t++, to += stride) {
      costs[to] = Alphabet.isMarkedVowel(t) ? marked : plain;
    }
    float best = Math.min(marked, plain);
    for (Channel.Segment s : segments[at][size].longer()) {
      if (s.first() >= firstLetter && s.first() < firstLetter + HALF) {
        int cell = cell(s.first(), at);
        costs[cell] = Math.min(costs[cell], s.cost());
        best = Math.min(best, s.cost());
      }
    }
    return best;
  }

  /** What the engine itself nearly read needs no habit of its to be explained by. */
  private void addAlternative(int firstLetter, Alternative other) {
    int t = Alphabet.trueIndex(other.letter());
    if (t >= firstLetter && t < firstLetter + HALF && other.at() < length) {
      float cost = other.weight() >= STRONG ? STRONGLY_SEEN : SEEN;
      int cell = cell(t, other.at());
      one[cell] = Math.min(one[cell], cost);
      bounds.one[other.at()] = Math.min(bounds.one[other.at()], cost);
    }
  }

  /** At every position the cheapest way to explain what begins there by a letter. */
  private void fillNear(int t) {
    float lost = channel.lost(t);
    int cell = cell(t, 0);
    for (int i = 0; i < length; i++, cell++) {
      near[cell] = Math.min(Math.min(lost, one[cell]), Math.min(two[cell], three[cell]));
      fitting.add(t, i, near[cell]);
    }
    near[cell] = lost;
    fitting.add(t, length, lost);
  }

  /** Where the costs of a letter at a position stand; those of later positions follow. */
  int cell(int letter, int position) {
    return letter * stride + PAD + position;
  }

  int length() {
    return length;
  }

  /** Of one character that a letter was read as, by cell; the next two of two and of three. */
  float[] one() {
    return one;
  }

  float[] two() {
    return two;
  }

  float[] three() {
    return three;
  }

  /** Of the cheapest of these, and of the letter's loss, by cell. */
  float[] near() {
    return near;
  }

  /** Of the cheapest pair that begins with a letter, by cell. */
  float[] leap() {
    return leap;
  }

  /** Of a character that nothing printed explains, by position. */
  float[] spurious() {
    return spurious;
  }

  /** Of a letter that left no trace. */
  float lost(int letter) {
    return channel.lost(letter);
  }

  /** Which letters may stand where. */
  FittingLetters fitting() {
    return fitting;
  }

  SegmentTable pairs() {
    return pairs;
  }

  /** What the rest of the token costs at the least. */
  LowerBounds bounds() {
    return bounds;
  }
}
