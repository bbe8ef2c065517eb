package vn.hoso.app.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Do probabilities mean what they say? Of the syllables that got about 0.9, nine in ten should be
 * right.
 *
 * @param bins by probability, rising
 */
public record Reliability(List<Bin> bins) {
  private static final double[] BOUNDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1};

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * The syllables whose probability lies in one range.
   *
   * @param from lowest probability, included
   * @param to highest, excluded but for 1
   * @param syllables how many
   * @param right how many of them stand in the truth
   * @param promised sum of their probabilities: so many should be right
   */
  public record Bin(double from, double to, int syllables, int right, double promised) {
    /** Share that is right, 0..1; not a number for an empty bin. */
    public double rightShare() {
      return (double) right / syllables;
    }

    /** Mean of the probabilities, 0..1; not a number for an empty bin. */
    public double promisedShare() {
      return promised / syllables;
    }

    private Bin plus(Bin other) {
      return new Bin(
          from, to, syllables + other.syllables, right + other.right, promised + other.promised);
    }
  }

  /** Nothing measured. */
  public static Reliability none() {
    return new Reliability(List.of());
  }

  static Reliability of(SyllableText text, boolean[] right) {
    int[] count = new int[BOUNDS.length - 1];
    int[] good = new int[count.length];
    double[] sum = new double[count.length];
    boolean any = false;
    for (int i = 0; i < text.size(); i++) {
      double p = text.probability(i);
      if (!Double.isNaN(p)) {
        int bin = 0;
        while (bin < count.length - 1 && p >= BOUNDS[bin + 1]) {
          bin++;
        }
        count[bin]++;
        good[bin] += right[i] ? 1 : 0;
        sum[bin] += p;
        any = true;
      }
    }
    if (!any) {
      return none();
    }
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < count.length; i++) {
      bins.add(new Bin(BOUNDS[i], BOUNDS[i + 1], count[i], good[i], sum[i]));
    }
    return new Reliability(bins);
  }

  /** Both together. */
  public Reliability plus(Reliability other) {
    if (bins.isEmpty() || other.bins.isEmpty()) {
      return bins.isEmpty() ? other : this;
    }
    var sum = new ArrayList<Bin>();
    for (int i = 0; i < bins.size(); i++) {
      sum.add(bins.get(i).plus(other.bins.get(i)));
    }
    return new Reliability(sum);
  }

  /** Mean distance of promise and truth over the bins, weighted by syllables (ECE), 0..1. */
  public double expectedCalibrationError() {
    double error = 0;
    int all = 0;
    for (Bin bin : bins) {
      error += Math.abs(bin.right() - bin.promised());
      all += bin.syllables();
    }
    return all == 0 ? 0 : error / all;
  }
}
