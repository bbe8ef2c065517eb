package vn.hoso.vietnamese;

/** A static back-off model over the n-grams of a set, with full precision. */
final class NgramModel {
  /** Stands for the probability of what cannot come: a sentence's start after anything. */
  static final double NEVER = 1e-10;

  final NgramSet set;

  /** By n and entry: P(last token | the others). */
  final float[][] probability;

  /** By n below the order and entry: what the lower order's probabilities are multiplied by. */
  final float[][] backoff;

  /**
   * Takes probabilities and finds the back-off weights that make every context's sum 1.
   *
   * @param probability by n and entry
   */
  NgramModel(NgramSet set, float[][] probability) {
    this.set = set;
    this.probability = probability;
    backoff = new float[set.order + 1][];
    for (int n = 1; n <= set.order; n++) {
      backoff[n] = new float[set.keys[n].length];
      for (int entry = 0; entry < backoff[n].length; entry++) {
        backoff[n][entry] = set.hasChildren(n, entry) ? weight(n, entry) : 1;
      }
    }
  }

  private float weight(int n, int context) {
    double left = 1 - sum(n, context);
    double leftBelow = 1 - sumBelow(n, context);
    return (float) (Math.max(left, NEVER) / Math.max(leftBelow, NEVER));
  }

  /** The sum of the probabilities of a context's children. */
  double sum(int n, int context) {
    double sum = 0;
    for (int k = set.childStart[n][context]; k < set.childStart[n][context + 1]; k++) {
      sum += probability[n + 1][k];
    }
    return sum;
  }

  /** The sum of the probabilities that the lower order gives to a context's children. */
  double sumBelow(int n, int context) {
    double sum = 0;
    for (int k = set.childStart[n][context]; k < set.childStart[n][context + 1]; k++) {
      sum += below(n + 1, k);
    }
    return sum;
  }

  /** The probability that the next lower order gives to an entry's last token. */
  double below(int n, int entry) {
    int suffix = set.suffix[n][entry];
    return suffix >= 0
        ? probability[n - 1][suffix]
        : probability(set.keys[n][entry] & NgramTable.mask(n - 1), n - 1);
  }

  /** P(last token | the others) of any n-gram. */
  double probability(long key, int n) {
    int entry = set.find(key, n);
    if (entry >= 0) {
      return probability[n][entry];
    }
    int context = set.find(key >>> 16, n - 1);
    double weight = context < 0 ? 1 : backoff[n - 1][context];
    return weight * probability(key & NgramTable.mask(n - 1), n - 1);
  }

  /** Gives P(token | context) for every token and sentence end of a text. */
  interface Visitor {
    /**
     * One position.
     *
     * @param key the last tokens packed, the one to predict lowest
     * @param n how many tokens the key has
     */
    void position(long key, int n);
  }

  /** Walks over the positions of a text of ids with 0 between the sentences. */
  static void walk(char[] text, int order, Visitor visitor) {
    long window = CorpusVocabulary.START;
    int length = 1;
    for (char id : text) {
      if (id == 0 && length == 1) {
        continue;
      }
      window = window << 16 | (id == 0 ? CorpusVocabulary.END : id);
      length = Math.min(length + 1, order);
      visitor.position(window & NgramTable.mask(length), length);
      if (id == 0) {
        window = CorpusVocabulary.START;
        length = 1;
      }
    }
  }
}
