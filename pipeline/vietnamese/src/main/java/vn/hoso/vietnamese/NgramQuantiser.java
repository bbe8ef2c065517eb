package vn.hoso.vietnamese;

import java.util.Arrays;

/**
 * Stands for many values by 256: Lloyd's algorithm on a fine histogram, begun with levels where the
 * values are dense and levels at even distances.
 */
final class NgramQuantiser {
  static final int LEVELS = 256;
  private static final int BINS = 1 << 14;
  private static final int ROUNDS = 40;

  /** The values that the codes stand for, ascending. */
  final float[] levels = new float[LEVELS];

  private final double least;
  private final double width;
  private final byte[] code = new byte[BINS];

  /**
   * Fits the levels.
   *
   * @param values all values to be coded; NaN is left out
   */
  NgramQuantiser(float[] values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (float v : values) {
      if (!Float.isNaN(v)) {
        min = Math.min(min, v);
        max = Math.max(max, v);
      }
    }
    boolean none = min > max;
    least = none ? 0 : min;
    width = none || max == min ? 1 : (max - min) / BINS;
    long[] count = new long[BINS];
    double[] sum = new double[BINS];
    for (float v : values) {
      if (!Float.isNaN(v)) {
        count[bin(v)]++;
        sum[bin(v)] += v;
      }
    }
    begin(count, sum);
    for (int round = 0; round < ROUNDS; round++) {
      assign();
      improve(count, sum);
    }
    assign();
  }

  private int bin(double value) {
    return Math.clamp((int) ((value - least) / width), 0, BINS - 1);
  }

  /** Half of the levels where the values are, half evenly over their range, for the rare ones. */
  private void begin(long[] count, double[] sum) {
    int half = LEVELS / 2;
    for (int i = 0; i < half; i++) {
      levels[half + i] = (float) (least + (i + 0.5) * width * BINS / half);
    }
    long total = Arrays.stream(count).sum();
    int level = 0;
    long seen = 0;
    double last = least;
    for (int b = 0; b < BINS && level < half; b++) {
      if (count[b] > 0) {
        seen += count[b];
        last = sum[b] / count[b];
        while (level < half && seen * half >= (level + 0.5) * total) {
          levels[level++] = (float) last;
        }
      }
    }
    Arrays.fill(levels, level, half, (float) last);
    Arrays.sort(levels);
  }

  /** Gives every bin the nearest level. */
  private void assign() {
    int level = 0;
    for (int b = 0; b < BINS; b++) {
      double middle = least + (b + 0.5) * width;
      while (level + 1 < LEVELS
          && Math.abs(levels[level + 1] - middle) <= Math.abs(levels[level] - middle)) {
        level++;
      }
      code[b] = (byte) level;
    }
  }

  /** Moves every level to the mean of its values. */
  private void improve(long[] count, double[] sum) {
    long[] n = new long[LEVELS];
    double[] total = new double[LEVELS];
    for (int b = 0; b < BINS; b++) {
      n[code[b] & 0xFF] += count[b];
      total[code[b] & 0xFF] += sum[b];
    }
    for (int level = 0; level < LEVELS; level++) {
      if (n[level] > 0) {
        levels[level] = (float) (total[level] / n[level]);
      }
    }
    Arrays.sort(levels);
  }

  /** The code of a value. */
  byte code(float value) {
    return code[bin(value)];
  }
}
