package vn.hoso.vietnamese;

import java.util.BitSet;

/**
 * Finds n-grams that a model can do without (A. Stolcke, Entropy-based Pruning of Backoff Language
 * Models, 1998): those whose loss raises the model's perplexity by less than a share. How often a
 * context comes is taken from the texts and not from the model, whose lower orders say how often
 * something is new, not how often it comes (C. Chelba and others, Study on Interaction between
 * Entropy Pruning and Kneser-Ney Smoothing, 2010).
 */
final class LanguageModelPruning {
  private LanguageModelPruning() {}

  /**
   * Marks the entries to drop; what a kept n-gram needs as its context is never among them.
   *
   * @param threshold the relative rise of the perplexity below which an n-gram goes, such as 1e-8
   * @return by n
   */
  static BitSet[] prune(NgramModel model, LanguageModelMixture mixture, double threshold) {
    NgramSet set = model.set;
    BitSet[] dropped = new BitSet[set.order + 1];
    for (int n = set.order; n >= 2; n--) {
      dropped[n] = new BitSet(set.keys[n].length);
      for (int context = 0; context < set.keys[n - 1].length; context++) {
        if (set.hasChildren(n - 1, context)) {
          pruneContext(model, mixture.frequency(n - 1, context), threshold, n, context, dropped);
        }
      }
    }
    return dropped;
  }

  private static void pruneContext(
      NgramModel model, double frequency, double threshold, int n, int context, BitSet[] dropped) {
    NgramSet set = model.set;
    double left = Math.max(1 - model.sum(n - 1, context), NgramModel.NEVER);
    double leftBelow = Math.max(1 - model.sumBelow(n - 1, context), NgramModel.NEVER);
    double logBackoff = StrictMath.log(left / leftBelow);
    int end = set.childStart[n - 1][context + 1];
    for (int k = set.childStart[n - 1][context]; k < end; k++) {
      if (isNeeded(set, n, k, dropped)) {
        continue;
      }
      double p = model.probability[n][k];
      double below = model.below(n, k);
      double newLogBackoff = StrictMath.log((left + p) / (leftBelow + below));
      double loss =
          -frequency
              * (p * (StrictMath.log(below) + newLogBackoff - StrictMath.log(p))
                  + left * (newLogBackoff - logBackoff));
      if (StrictMath.expm1(loss) < threshold) {
        dropped[n].set(k);
      }
    }
  }

  private static boolean isNeeded(NgramSet set, int n, int entry, BitSet[] dropped) {
    if (!set.hasChildren(n, entry)) {
      return false;
    }
    int from = set.childStart[n][entry];
    int to = set.childStart[n][entry + 1];
    return dropped[n + 1].nextClearBit(from) < to;
  }
}
