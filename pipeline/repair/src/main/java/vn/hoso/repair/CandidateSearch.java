package vn.hoso.repair;

import java.util.Arrays;
import java.util.List;
import vn.hoso.document.Alternative;

/**
 * Finds the syllables that a stretch of a token may stand for, with the channel's cost: for each
 * node of the syllable trie, a row of the costs of having explained so many characters, computed
 * from the rows of its parents (Wagner and Fischer's table, shared along the trie). What cannot
 * come out below the limit any more is cut off. The work for one start is bounded by the size of
 * the trie times the window, whatever the token. Not safe for threads: it owns scratch arrays.
 */
final class CandidateSearch {
  /** No Vietnamese syllable has more than seven letters; a reading may double some. */
  static final int WINDOW = 13;

  private static final int MAX_DEPTH = 8;

  /** Before the first position of a row and of a token, so that none has to be asked for. */
  private static final int PAD = TokenCosts.PAD;

  private static final float NEVER = Float.POSITIVE_INFINITY;

  /** Sums of costs in another order may differ by their rounding. */
  private static final float ROUNDING = 1e-3f;

  /** Receives what was found. */
  interface Sink {
    /**
     * @param end position after the stretch in the token
     * @param word id of the syllable
     * @param cost in nats
     */
    void found(int end, int word, float cost);
  }

  private final SyllableTrie trie;
  private final TokenCosts costs;

  // The token that is searched.
  private float[] one = new float[0];
  private float[] two = new float[0];
  private float[] three = new float[0];
  private float[] near = new float[0];
  private float[] leap = new float[0];
  private float[] spurious = new float[0];
  private final SegmentTable pairs;
  private final LowerBounds bounds;
  private final FittingLetters fitting;

  // The search: by depth, the letter (in its case), the row, and the part of it that is finite.
  private final int[] letters = new int[MAX_DEPTH + 1];
  private final float[][] rows = new float[MAX_DEPTH + 1][WINDOW + 1 + 2 * PAD];
  private final int[] low = new int[MAX_DEPTH + 1];
  private final int[] high = new int[MAX_DEPTH + 1];
  private final float[][] most = new float[MAX_DEPTH + 1][WINDOW + 1];
  private final float[][] mostByRank = new float[MAX_DEPTH + 1][WINDOW + 1];
  private final float[][] mostNear = new float[MAX_DEPTH + 1][WINDOW + 1];
  private final float[][] mostNearByRank = new float[MAX_DEPTH + 1][WINDOW + 1];
  private final int[] kept = new int[MAX_DEPTH + 1];
  private int start;
  private int window;
  private int least;
  private float limit;
  private boolean bounded;
  private CaseForm form = CaseForm.LOWER;
  private Sink sink = (end, word, cost) -> {};
  private long visited;

  /**
   * @param costs of tokens, which other searches may share
   */
  CandidateSearch(SyllableTrie trie, TokenCosts costs) {
    this.trie = trie;
    this.costs = costs;
    this.pairs = costs.pairs();
    this.bounds = costs.bounds();
    this.fitting = costs.fitting();
    for (float[] row : rows) {
      Arrays.fill(row, NEVER);
    }
  }

  /** How many rows were computed so far: the work done, for tests of its bounds. */
  long visited() {
    return visited;
  }

  /** As {@link #token(String, int, List)}, where nobody says what else its letters may be. */
  void token(String token, int wholeFrom) {
    token(token, wholeFrom, List.of());
  }

  /**
   * Takes the token that is searched next.
   *
   * @param wholeFrom stretches that end here or later are whole, see {@link #whole}
   * @param alternatives what else the engine saw
   */
  void token(String token, int wholeFrom, List<Alternative> alternatives) {
    costs.set(token, wholeFrom, alternatives);
  }

  /**
   * Reports every syllable that may end at any position after {@code from}.
   *
   * @param limit highest cost in nats
   */
  void all(int from, CaseForm form, float limit, Sink sink) {
    bounded = false;
    begin(from, form, limit, sink);
    run(from + 1);
  }

  /**
   * Reports the syllables that end where the token's core does, or later.
   *
   * @param limit highest cost in nats
   * @param rankLimit by end: highest cost less the syllable's bonus, see {@link SyllableTrie#bonus}
   * @param always a syllable for which only the cost counts; 0 for none
   */
  void whole(int from, CaseForm form, float limit, float[] rankLimit, int always, Sink sink) {
    bounded = true;
    begin(from, form, limit, sink);
    for (int more = 0; more < MAX_DEPTH; more++) {
      float[] bound = most[more];
      float[] byRank = mostByRank[more];
      for (int j = window; j >= 0; j--) {
        bound[j] = Math.min(limit, bounds.slack(more, from + j, limit) + ROUNDING);
        byRank[j] = bounds.slack(more, from + j, rankLimit) + ROUNDING;
        float best = bound[j];
        float bestByRank = byRank[j];
        for (int k = j + 1; k <= Math.min(window, j + PAD); k++) {
          best = Math.max(best, bound[k]);
          bestByRank = Math.max(bestByRank, byRank[k]);
        }
        mostNear[more][j] = best;
        mostNearByRank[more][j] = bestByRank;
      }
    }
    trie.path(always, kept);
    run(Math.max(from + 1, bounds.wholeFrom()));
  }

  /**
   * Reports where one syllable may end.
   *
   * @param word id of the syllable
   * @param limit highest cost in nats
   * @param parts whether it may end inside the token's core
   */
  void only(int word, int from, CaseForm form, float limit, boolean parts, Sink sink) {
    bounded = false;
    begin(from, form, limit, sink);
    beginRow(parts ? from + 1 : Math.max(from + 1, bounds.wholeFrom()));
    trie.path(word, kept);
    for (int depth = 1; depth <= MAX_DEPTH && kept[depth] >= 0; depth++) {
      Step step = step(kept[depth], depth);
      if (step == Step.IMPOSSIBLE) {
        return;
      }
      if (step == Step.EXPLAINED && trie.word(kept[depth]) == word) {
        report(word, depth);
      }
    }
  }

  private void begin(int from, CaseForm caseForm, float most, Sink to) {
    costs.need(caseForm);
    one = costs.one();
    two = costs.two();
    three = costs.three();
    near = costs.near();
    leap = costs.leap();
    spurious = costs.spurious();
    start = from;
    window = Math.min(WINDOW, costs.length() - from);
    form = caseForm;
    limit = most;
    sink = to;
  }

  /** Goes through the trie. */
  private void run(int firstEnd) {
    beginRow(firstEnd);
    below(0, 1);
  }

  private void beginRow(int firstEnd) {
    least = firstEnd - start;
    float[] row = rows[0];
    Arrays.fill(row, NEVER);
    row[PAD] = 0;
    low[0] = 0;
    high[0] = 0;
    for (int j = 0; j < window && row[PAD + j] + spurious[start + j] <= limit; j++) {
      row[PAD + j + 1] = row[PAD + j] + spurious[start + j];
      high[0] = j + 1;
    }
  }

  private void below(int node, int depth) {
    findFitting(node, depth);
    LetterSets children = trie.children();
    long head = children.head(node);
    int first = trie.firstChild(node);
    int firstOfTail = first + Long.bitCount(head);
    long tail = children.tail(node);
    long fittingTail = tail & fitting.tail();
    for (long fit = head & fitting.head(); fit != 0; fit &= fit - 1) {
      visit(first + Long.bitCount(head & (Long.lowestOneBit(fit) - 1)), depth);
    }
    for (long fit = fittingTail; fit != 0; fit &= fit - 1) {
      visit(firstOfTail + Long.bitCount(tail & (Long.lowestOneBit(fit) - 1)), depth);
    }
  }

  private void visit(int node, int depth) {
    Step step = step(node, depth);
    if (step == Step.IMPOSSIBLE) {
      return;
    }
    if (step == Step.EXPLAINED) {
      report(trie.word(node), depth);
    }
    if (depth < MAX_DEPTH && trie.height(node) > 0) {
      below(node, depth + 1);
    }
  }

  /** Which of the letters below a node may fit at all, as far as can be told without their rows. */
  private void findFitting(int node, int depth) {
    int half = form.letter(0, depth - 1);
    float[] parent = rows[depth - 1];
    fitting.none();
    int more = bounded ? Math.max(0, Math.min(trie.height(node) - 1, MAX_DEPTH - depth)) : 0;
    float[] bound = mostNear[more];
    float[] boundByRank = mostNearByRank[more];
    float bonus = trie.bonus(node);
    for (int j = low[depth - 1]; j <= high[depth - 1]; j++) {
      float most = bounded ? Math.min(bound[j], boundByRank[j] + bonus) : limit;
      fitting.take(half, start + j, most - parent[PAD + j]);
    }
    if (depth > 1) {
      fitting.takeAfter(letters[depth - 1], half);
    }
    int always = bounded ? kept[depth] : -1;
    if (always >= 0 && trie.parent(always) == node) {
      fitting.takeLetter(trie.letter(always));
    }
  }

  /** What came of one more letter. */
  private enum Step {
    EXPLAINED,
    /** With the next one it may be. */
    LEAPT,
    IMPOSSIBLE
  }

  /** Goes from the letter above to that of a node. */
  private Step step(int node, int depth) {
    int printed = letters[depth - 1];
    letters[depth] = form.letter(trie.letter(node), depth - 1);
    int pair = depth > 1 && pairs.begins(printed) ? pairs.first(printed, letters[depth]) : -1;
    if ((pair >= 0 || mayFit(node, depth)) && fill(node, depth, pair)) {
      return Step.EXPLAINED;
    }
    if (mayLeap(depth)) { // with an empty row
      low[depth] = window + 1;
      high[depth] = -1;
      return Step.LEAPT;
    }
    return Step.IMPOSSIBLE;
  }

  /** Whether a letter and the next one may have been read as one unit. */
  private boolean mayLeap(int depth) {
    float[] parent = rows[depth - 1];
    int cell = costs.cell(letters[depth], start);
    for (int j = low[depth - 1]; j <= high[depth - 1] && j < window; j++) {
      if (parent[PAD + j] + leap[cell + j] <= limit) {
        return true;
      }
    }
    return false;
  }

  /** Whether a letter comes out within the limits at any place where it may stand. */
  private boolean mayFit(int node, int depth) {
    float[] parent = rows[depth - 1];
    int cell = costs.cell(letters[depth], start);
    if (!bounded) {
      for (int j = low[depth - 1]; j <= high[depth - 1]; j++) {
        if (parent[PAD + j] + near[cell + j] <= limit) {
          return true;
        }
      }
      return false;
    }
    int more = Math.min(trie.height(node), MAX_DEPTH - depth);
    float[] bound = mostNear[more];
    float[] boundByRank = mostNearByRank[more];
    float bonus = node == kept[depth] ? NEVER : trie.bonus(node);
    for (int j = low[depth - 1]; j <= high[depth - 1]; j++) {
      float cost = parent[PAD + j] + near[cell + j];
      if (cost <= bound[j] && cost <= boundByRank[j] + bonus) {
        return true;
      }
    }
    return false;
  }

  /**
   * Computes the row of a node; false where nothing is within the limits.
   *
   * @param pair number of a pair of this letter and the one before it; −1 for none
   */
  private boolean fill(int node, int depth, int pair) {
    visited++;
    float[] parent = rows[depth - 1];
    float[] row = rows[depth];
    int t = letters[depth];
    float lost = costs.lost(t);
    int from = low[depth - 1];
    int to = Math.min(window, high[depth - 1] + PAD);
    int cell = costs.cell(t, start);
    for (int j = from; j <= to; j++) {
      float best = parent[PAD + j] + lost;
      float other = parent[PAD + j - 1] + one[cell + j - 1];
      best = other < best ? other : best;
      other = parent[PAD + j - 2] + two[cell + j - 2];
      best = other < best ? other : best;
      other = parent[PAD + j - 3] + three[cell + j - 3];
      row[PAD + j] = other < best ? other : best;
    }
    if (pair >= 0) {
      int first = Math.min(from, low[depth - 2]);
      for (int j = first; j < from && j <= window; j++) {
        row[PAD + j] = NEVER;
      }
      for (int j = Math.max(from, to + 1); j <= window; j++) {
        row[PAD + j] = NEVER;
      }
      withPairs(depth, pair);
      from = first;
      to = window;
    }
    return cut(node, depth, from, to);
  }

  private void withPairs(int depth, int pair) {
    float[] before = rows[depth - 2];
    float[] row = rows[depth];
    for (int p = pair; p >= 0; p = pairs.next(p)) {
      int at = pairs.at(p) - start;
      int end = at + pairs.size(p);
      if (at >= low[depth - 2] && at <= high[depth - 2] && end <= window) {
        row[PAD + end] = Math.min(row[PAD + end], before[PAD + at] + pairs.cost(p));
      }
    }
  }

  /** Adds what nothing printed explains, and cuts off what cannot come out below the limit. */
  private boolean cut(int node, int depth, int from, int to) {
    float[] row = rows[depth];
    int more = Math.min(trie.height(node), MAX_DEPTH - depth);
    float[] bound = most[more];
    float[] boundByRank = mostByRank[more];
    float bonus = bounded && node == kept[depth] ? NEVER : trie.bonus(node);
    int first = window + 1;
    int last = -1;
    float before = NEVER;
    for (int j = from; j <= window; j++) {
      float cost = j <= to ? row[PAD + j] : NEVER;
      if (before != NEVER) {
        float other = before + spurious[start + j - 1];
        cost = other < cost ? other : cost;
      } else if (j > to) {
        break;
      }
      boolean hopeless =
          bounded ? cost > bound[j] || cost > boundByRank[j] + bonus : !(cost <= limit);
      if (hopeless) {
        cost = NEVER;
      } else {
        first = Math.min(first, j);
        last = j;
      }
      row[PAD + j] = cost;
      before = cost;
    }
    low[depth] = first;
    high[depth] = last;
    for (int k = 1; k <= PAD && last >= 0; k++) {
      row[PAD + first - k] = NEVER;
      row[PAD + last + k] = NEVER;
    }
    return last >= 0;
  }

  private void report(int word, int depth) {
    if (word == 0) {
      return;
    }
    float[] row = rows[depth];
    for (int j = Math.max(low[depth], least); j <= high[depth]; j++) {
      if (row[PAD + j] <= limit) {
        sink.found(start + j, word, row[PAD + j]);
      }
    }
  }
}
