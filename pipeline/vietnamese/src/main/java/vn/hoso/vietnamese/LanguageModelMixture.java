package vn.hoso.vietnamese;

import java.util.Arrays;
import java.util.List;

/**
 * Mixes the models of several groups of texts into one: P(w | h) = Σ λᵢ(h) Pᵢ(w | h).
 *
 * <p>The weights λᵢ come from held-out text by expectation maximisation. After a context h they
 * lean to the groups in which h is frequent, λᵢ(h) ∝ λᵢ·fᵢ(h)^power, so that one model serves
 * several genres (power 0 is plain linear interpolation, 1 is close to adding the counts).
 */
final class LanguageModelMixture {
  private static final int ROUNDS = 30;

  /** Added to a context's count before its frequency is taken, so that none is zero. */
  private static final double UNSEEN = 0.1;

  private final List<KneserNeyEstimate> estimates;
  private final double[] weights;
  private final double power;

  LanguageModelMixture(List<KneserNeyEstimate> estimates, double[] weights, double power) {
    this.estimates = estimates;
    this.weights = weights.clone();
    this.power = power;
  }

  /**
   * The weights that make held-out texts most probable.
   *
   * @param texts of each group
   * @param shares how much each group's text matters
   */
  static double[] weights(
      NgramSet set, List<KneserNeyEstimate> estimates, List<char[]> texts, double[] shares) {
    int groups = estimates.size();
    float[][][] p = new float[groups][][];
    for (int t = 0; t < groups; t++) {
      p[t] = probabilities(set, estimates, texts.get(t));
    }
    double[] weights = new double[groups];
    Arrays.fill(weights, 1.0 / groups);
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[groups];
      for (int t = 0; t < groups; t++) {
        addPosteriors(p[t], weights, shares[t], next);
      }
      double sum = Arrays.stream(next).sum();
      if (sum > 0) {
        for (int g = 0; g < groups; g++) {
          weights[g] = next[g] / sum;
        }
      }
    }
    return weights;
  }

  private static float[][] probabilities(
      NgramSet set, List<KneserNeyEstimate> estimates, char[] text) {
    int[] positions = new int[1];
    NgramModel.walk(text, set.order, (key, n) -> positions[0]++);
    float[][] p = new float[estimates.size()][positions[0]];
    for (int g = 0; g < p.length; g++) {
      float[] of = p[g];
      KneserNeyEstimate estimate = estimates.get(g);
      int[] at = new int[1];
      NgramModel.walk(
          text, set.order, (key, n) -> of[at[0]++] = (float) estimate.probability(key, n));
    }
    return p;
  }

  private static void addPosteriors(float[][] p, double[] weights, double share, double[] to) {
    int positions = p[0].length;
    for (int i = 0; i < positions; i++) {
      double sum = 0;
      for (int g = 0; g < weights.length; g++) {
        sum += weights[g] * p[g][i];
      }
      for (int g = 0; g < weights.length; g++) {
        to[g] += share / positions * weights[g] * p[g][i] / sum;
      }
    }
  }

  /** The mixed model. */
  NgramModel model(NgramSet set) {
    float[][] mixed = new float[set.order + 1][];
    mixed[1] = new float[set.vocabulary + 1];
    for (int id = 1; id <= set.vocabulary; id++) {
      double p = 0;
      for (int g = 0; g < weights.length; g++) {
        p += weights[g] * estimates.get(g).probability[1][id];
      }
      mixed[1][id] = (float) p;
    }
    double[] after = new double[weights.length];
    for (int n = 2; n <= set.order; n++) {
      mixed[n] = new float[set.keys[n].length];
      int context = -1;
      for (int k = 0; k < mixed[n].length; k++) {
        if (set.parent[n][k] != context) {
          context = set.parent[n][k];
          weigh(n - 1, context, after);
        }
        double p = 0;
        for (int g = 0; g < after.length; g++) {
          p += after[g] * estimates.get(g).probability[n][k];
        }
        mixed[n][k] = (float) p;
      }
    }
    return new NgramModel(set, mixed);
  }

  /** The weights after a context. */
  private void weigh(int n, int context, double[] after) {
    double sum = 0;
    for (int g = 0; g < after.length; g++) {
      KneserNeyEstimate estimate = estimates.get(g);
      double frequency = (estimate.count[n][context] + UNSEEN) / (estimate.running() + 1.0);
      after[g] = weights[g] * StrictMath.pow(frequency, power);
      sum += after[g];
    }
    for (int g = 0; g < after.length; g++) {
      after[g] /= sum;
    }
  }

  /** How often a context comes in a text of all groups mixed. */
  double frequency(int n, int context) {
    double frequency = 0;
    for (int g = 0; g < weights.length; g++) {
      frequency += weights[g] * estimates.get(g).frequency(n, context);
    }
    return frequency;
  }

  /** The perplexity of a text, unknown tokens and sentence ends counted like others. */
  static double perplexity(NgramModel model, char[] text) {
    double[] sum = new double[2];
    NgramModel.walk(
        text,
        model.set.order,
        (key, n) -> {
          sum[0] -= StrictMath.log(model.probability(key, n));
          sum[1]++;
        });
    return StrictMath.exp(sum[0] / sum[1]);
  }
}
