package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hoso.vietnamese.Syllables;

/**
 * The candidates that begin at one position of a token. Keeps, for each end, the promising ones by
 * the channel's cost and the syllable's frequency, and always the reading as it stands. Used again
 * and again; not safe for threads.
 */
final class CandidateSet {
  /** A candidate this many nats behind the best of the same end is not worth the decoder's time. */
  static final float WINDOW = 9f;

  /** In nats: a numeral matters more than that another one is commoner here. */
  private static final float OTHER_NUMBER = 5f;

  private static final int KEEP_WHOLE = 60;
  private static final int KEEP_INNER = 8;
  private static final List<CaseForm> LOWER_OR_TITLE = List.of(CaseForm.LOWER, CaseForm.TITLE);
  private static final List<CaseForm> TITLE_OR_UPPER = List.of(CaseForm.TITLE, CaseForm.UPPER);
  private static final List<CaseForm> ALL = List.of(CaseForm.LOWER, CaseForm.TITLE, CaseForm.UPPER);
  private static final List<CaseForm> ANY_UPPER = List.of(CaseForm.UPPER, CaseForm.MISREAD_UPPER);

  private final Vocabulary vocabulary;
  private final Noise noise;
  private float inner;
  private String text = "";
  private int start;
  private int coreEnd;
  private boolean head;
  private float cheapestWhole;

  // The candidates, and by end the last of them and the best rank.
  private int size;
  private int[] word = new int[256];
  private CaseForm[] form = new CaseForm[256];
  private float[] cost = new float[256];
  private double[] rank = new double[256];
  private int[] before = new int[256];
  private int[] last = new int[0];
  private double[] bestRank = new double[0];

  // The best of one end, in order.
  private final int[] best = new int[KEEP_WHOLE];
  private final List<Integer> asRead = new ArrayList<>();

  CandidateSet(Vocabulary vocabulary, Noise noise) {
    this.vocabulary = vocabulary;
    this.noise = noise;
  }

  /**
   * Begins anew.
   *
   * @param isHead whether the stretch begins where the token's core does
   * @param dearestPart highest cost of a part of a token, in nats
   */
  void begin(String token, int from, int endOfCore, boolean isHead, float dearestPart) {
    text = token;
    inner = dearestPart;
    start = from;
    coreEnd = endOfCore;
    head = isHead;
    if (last.length <= token.length()) {
      last = new int[token.length() + 16];
      bestRank = new double[last.length];
    }
    size = 0;
    Arrays.fill(last, 0, token.length() + 1, -1);
    Arrays.fill(bestRank, 0, token.length() + 1, Double.POSITIVE_INFINITY);
    cheapestWhole = Float.POSITIVE_INFINITY;
  }

  void add(int end, int id, CaseForm caseForm, float price) {
    if (caseForm == CaseForm.LOWER
        && vocabulary.isOnlyOfNames(id)
        && vocabulary.id(text.substring(start, end)) != id) {
      return; // names begin with a capital
    }
    if (isWhole(end)) {
      cheapestWhole = Math.min(cheapestWhole, price);
    } else if (price > inner) {
      return;
    }
    if (size == word.length) {
      grow();
    }
    word[size] = id;
    form[size] = caseForm;
    cost[size] = price;
    rank[size] = price - vocabulary.bonus(id);
    before[size] = last[end];
    bestRank[end] = Math.min(bestRank[end], rank[size]);
    last[end] = size++;
  }

  private void grow() {
    word = Arrays.copyOf(word, size * 2);
    form = Arrays.copyOf(form, size * 2);
    cost = Arrays.copyOf(cost, size * 2);
    rank = Arrays.copyOf(rank, size * 2);
    before = Arrays.copyOf(before, size * 2);
  }

  private boolean isWhole(int end) {
    return head && end >= coreEnd;
  }

  /** The channel's cost of the best reading of the whole core. */
  float cheapestWhole() {
    return cheapestWhole;
  }

  /** The best rank of a reading of the whole core: its cost, and what it is rarer than others. */
  double bestRankOfWhole() {
    double rank = Double.POSITIVE_INFINITY;
    for (int end = coreEnd; head && end <= text.length(); end++) {
      rank = Math.min(rank, bestRank[end]);
    }
    return rank;
  }

  /**
   * By end: the rank above which no candidate will be kept, as far as is known yet.
   *
   * @param limits is written, from the core's end to the token's
   */
  void rankLimits(float[] limits) {
    for (int end = coreEnd; end <= text.length(); end++) {
      limits[end] = (float) (bestRank[end] + WINDOW);
    }
  }

  /** Forgets the readings of the whole core. */
  void clearWhole() {
    for (int end = coreEnd; head && end <= text.length(); end++) {
      last[end] = -1;
    }
  }

  /** The edges that are worth the decoder's time. */
  List<Edge> best() {
    var result = new ArrayList<Edge>();
    for (int end = start + 1; end <= text.length(); end++) {
      if (last[end] >= 0) {
        keep(end, result);
      }
    }
    return result;
  }

  private void keep(int end, List<Edge> result) {
    String piece = text.substring(start, end);
    int read = vocabulary.id(piece);
    int most = isWhole(end) ? KEEP_WHOLE : KEEP_INNER;
    int kept = 0;
    asRead.clear();
    for (int i = last[end]; i >= 0; i = before[i]) {
      if (word[i] == read) {
        asRead.add(i);
      }
      if (rank[i] <= bestRank[end] + WINDOW && (kept < most || precedes(i, best[kept - 1]))) {
        int at = kept < most ? kept++ : kept - 1;
        while (at > 0 && precedes(i, best[at - 1])) {
          best[at] = best[at - 1];
          at--;
        }
        best[at] = i;
      }
    }
    for (int k = 0; k < kept; k++) {
      result.add(edge(best[k], end, piece, read));
      asRead.remove((Integer) best[k]);
    }
    asRead.sort((i, k) -> precedes(i, k) ? -1 : 1);
    for (int i : asRead) {
      if (isSpelledAs(i, piece)) {
        result.add(edge(i, end, piece, read));
      }
    }
  }

  private boolean precedes(int i, int k) {
    if (rank[i] != rank[k]) {
      return rank[i] < rank[k];
    }
    return word[i] != word[k] ? word[i] < word[k] : form[i].compareTo(form[k]) < 0;
  }

  private Edge edge(int i, int end, String piece, int read) {
    boolean kept = word[i] == read && isSpelledAs(i, piece);
    float price = kept ? noise.keepCost(cost[i]) : noise.changeCost(cost[i]);
    String written = kept ? piece : surface(i);
    if (!kept && TokenShape.isRoman(piece) && TokenShape.isRoman(written)) {
      price += OTHER_NUMBER;
    }
    return new Edge(start, end, written, word[i], price, Edge.Kind.SYLLABLE);
  }

  private String surface(int i) {
    return form[i].apply(vocabulary.model().token(word[i]));
  }

  private boolean isSpelledAs(int i, String piece) {
    return sameSpelling(surface(i), piece);
  }

  private static boolean sameSpelling(String surface, String piece) {
    return surface.equals(piece) || surface.equals(Syllables.oldPlacement(piece));
  }

  /** The case forms that a stretch of a token may have been printed in. */
  static List<CaseForm> forms(Token token, int start, Noise noise) {
    String rest = token.text().substring(start);
    int capitals = TokenShape.capitals(rest);
    int letters = Math.max(1, TokenShape.letters(rest));
    boolean upperFirst = !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
    if (token.capitals()) {
      boolean mostly = capitals * 2 > letters;
      return capitals == letters ? List.of(CaseForm.UPPER) : mostly ? ANY_UPPER : ALL;
    }
    if (capitals == 0) {
      return List.of(CaseForm.LOWER);
    }
    if (capitals == 1 && upperFirst) {
      return letters == 1 ? ALL : LOWER_OR_TITLE;
    }
    // Two letters may be capitals by misreading: GO for cơ.
    boolean trusted = capitals == letters && (letters > 2 || !noise.heavy());
    return trusted ? TITLE_OR_UPPER : ALL;
  }
}
