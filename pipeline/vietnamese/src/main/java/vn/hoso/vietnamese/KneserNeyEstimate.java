package vn.hoso.vietnamese;

import java.util.Arrays;

/**
 * Interpolated modified Kneser-Ney probabilities of one group of texts for the n-grams of a set.
 *
 * <p>An n-gram that the set leaves out gives its whole count, not only the discount, to the lower
 * order (V. Siivola, T. Hirsimäki, S. Virpioja, On Growing and Pruning Kneser-Ney Smoothed N-Gram
 * Models, IEEE TASLP 15(5), 2007), so the lower orders stay right for the events that really fall
 * back to them. With all n-grams in the set this is Chen and Goodman's model.
 */
final class KneserNeyEstimate {
  private final NgramSet set;
  private final NgramTable table;

  /** By n and entry: P(last token | the others) in this group's texts. */
  final float[][] probability;

  /** By n and entry: the weight of the lower order after this context; 1 where it never occurs. */
  final float[][] lowerWeight;

  /** By n and entry: how often the group has the n-gram; by n=1: how often as a context. */
  final int[][] count;

  /** By n. */
  final KneserNeyDiscounts[] discounts;

  /** By n: how often each n-gram of the table counts for its order's probabilities. */
  private final int[][] adjusted;

  KneserNeyEstimate(NgramSet set, NgramTable table) {
    this.set = set;
    this.table = table;
    probability = new float[set.order + 1][];
    lowerWeight = new float[set.order + 1][];
    count = new int[set.order + 1][];
    discounts = new KneserNeyDiscounts[set.order + 1];
    adjusted = new int[table.order + 1][];
    adjusted[table.order] = table.count[table.order];
    for (int n = table.order; n >= 2; n--) {
      adjustBelow(n);
    }
    unigrams();
    for (int n = 2; n <= set.order; n++) {
      ngrams(n);
      adjusted[n] = new int[0];
    }
  }

  /** Passes counts of n on to n−1: one for a kept n-gram, all of it for one left out. */
  private void adjustBelow(int n) {
    int[] below = new int[n == 2 ? set.vocabulary + 1 : table.keys[n - 1].length];
    if (n > 2) {
      for (int i = 0; i < below.length; i++) {
        // No n-gram that begins a sentence is the end of a longer one.
        boolean begins = table.keys[n - 1][i] >>> (16 * (n - 2)) == CorpusVocabulary.START;
        below[i] = begins ? table.count[n - 1][i] : 0;
      }
    }
    long[] keys = table.keys[n];
    long[] kept = n <= set.order ? set.keys[n] : new long[0];
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
      while (at < kept.length && Long.compareUnsigned(kept[at], keys[i]) < 0) {
        at++;
      }
      boolean stays = at < kept.length && kept[at] == keys[i];
      below[table.suffix[n][i]] += stays ? 1 : adjusted[n][i];
    }
    adjusted[n - 1] = below;
  }

  private KneserNeyDiscounts discounts(int n) {
    long[] countsOfCounts = new long[5];
    for (int c : adjusted[n]) {
      if (c >= 1 && c <= 4) {
        countsOfCounts[c]++;
      }
    }
    return KneserNeyDiscounts.of(countsOfCounts);
  }

  private void unigrams() {
    KneserNeyDiscounts d = discounts(1);
    discounts[1] = d;
    float[] p = new float[set.vocabulary + 1];
    double total = 0;
    double discounted = 0;
    for (int id = 1; id <= set.vocabulary; id++) {
      total += adjusted[1][id];
      discounted += Math.min(adjusted[1][id], d.of(adjusted[1][id]));
    }
    double uniform = (total == 0 ? 1 : discounted / total) / (set.vocabulary - 1);
    for (int id = 1; id <= set.vocabulary; id++) {
      int c = adjusted[1][id];
      p[id] = (float) ((total == 0 ? 0 : Math.max(c - d.of(c), 0) / total) + uniform);
    }
    p[CorpusVocabulary.START] = (float) NgramModel.NEVER;
    probability[1] = p;
    lowerWeight[1] = ones(set.vocabulary + 1);
    count[1] = new int[set.vocabulary + 1];
    for (int i = 0; i < table.keys[2].length; i++) {
      count[1][(int) (table.keys[2][i] >>> 16)] += table.count[2][i];
    }
  }

  private static float[] ones(int size) {
    float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private void ngrams(int n) {
    KneserNeyDiscounts d = discounts(n);
    discounts[n] = d;
    long[] kept = set.keys[n];
    probability[n] = new float[kept.length];
    lowerWeight[n] = ones(kept.length);
    count[n] = new int[kept.length];
    long[] keys = table.keys[n];
    int entry = 0;
    for (int from = 0; from < keys.length; ) {
      long context = keys[from] >>> 16;
      int to = from + 1;
      while (to < keys.length && keys[to] >>> 16 == context) {
        to++;
      }
      while (entry < kept.length && Long.compareUnsigned(kept[entry], keys[from]) < 0) {
        entry++;
      }
      entry = context(n, d, from, to, entry);
      from = to;
    }
    interpolate(n);
  }

  /** Estimates the n-grams of one context, the table's rows from..to; returns the next entry. */
  private int context(int n, KneserNeyDiscounts d, int from, int to, int firstEntry) {
    long[] kept = set.keys[n];
    int[] c = adjusted[n];
    double total = 0;
    for (int i = from; i < to; i++) {
      total += c[i];
    }
    double free = 0;
    int entry = firstEntry;
    int parent = -1;
    for (int i = from; i < to; i++) {
      while (entry < kept.length && Long.compareUnsigned(kept[entry], table.keys[n][i]) < 0) {
        entry++;
      }
      if (entry < kept.length && kept[entry] == table.keys[n][i]) {
        double taken = Math.min(c[i], d.of(c[i]));
        free += taken;
        probability[n][entry] = (float) ((c[i] - taken) / total);
        count[n][entry] = table.count[n][i];
        parent = set.parent[n][entry];
      } else {
        free += c[i];
      }
    }
    if (parent < 0) {
      parent = set.find(table.keys[n][from] >>> 16, n - 1);
    }
    if (parent >= 0) {
      lowerWeight[n - 1][parent] = (float) (free / total);
    }
    return entry;
  }

  private void interpolate(int n) {
    for (int k = 0; k < probability[n].length; k++) {
      int suffix = set.suffix[n][k];
      double lower =
          suffix >= 0
              ? probability[n - 1][suffix]
              : probability(set.keys[n][k] & NgramTable.mask(n - 1), n - 1);
      probability[n][k] += (float) (lowerWeight[n - 1][set.parent[n][k]] * lower);
    }
  }

  /** P(last token | the others) of any n-gram in this group's texts. */
  double probability(long key, int n) {
    int entry = set.find(key, n);
    if (entry >= 0) {
      return probability[n][entry];
    }
    int context = set.find(key >>> 16, n - 1);
    double weight = context < 0 ? 1 : lowerWeight[n - 1][context];
    return weight * probability(key & NgramTable.mask(n - 1), n - 1);
  }

  /** How often the context occurs, as a share of the group's running tokens. */
  double frequency(int n, int entry) {
    return (double) count[n][entry] / table.running;
  }

  long running() {
    return table.running;
  }
}
