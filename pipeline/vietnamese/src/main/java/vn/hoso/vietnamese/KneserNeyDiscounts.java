package vn.hoso.vietnamese;

/**
 * The three discounts of modified Kneser-Ney smoothing for n-grams seen once, twice, and more often
 * (S. F. Chen and J. Goodman, An Empirical Study of Smoothing Techniques for Language Modeling,
 * Harvard TR-10-98, 1998, equation 26).
 *
 * @param once taken from a count of 1, in 0..1
 * @param twice taken from a count of 2, in 0..2
 * @param more taken from counts of 3 and more, in 0..3
 */
record KneserNeyDiscounts(double once, double twice, double more) {
  /** For texts too small or too odd to tell. */
  static final KneserNeyDiscounts DEFAULT = new KneserNeyDiscounts(0.5, 1, 1.5);

  /**
   * From the counts of counts.
   *
   * @param n how many n-grams have the count 1, 2, 3 and 4, at the indices 1 to 4
   */
  static KneserNeyDiscounts of(long[] n) {
    if (n[1] == 0 || n[2] == 0 || n[3] == 0 || n[4] == 0) {
      return DEFAULT;
    }
    double y = n[1] / (n[1] + 2.0 * n[2]);
    double once = 1 - 2 * y * n[2] / n[1];
    double twice = 2 - 3 * y * n[3] / n[2];
    double more = 3 - 4 * y * n[4] / n[3];
    boolean sound = once > 0 && once < 1 && twice > 0 && twice < 2 && more > 0 && more < 3;
    return sound ? new KneserNeyDiscounts(once, twice, more) : DEFAULT;
  }

  double of(int count) {
    return switch (count) {
      case 0 -> 0;
      case 1 -> once;
      case 2 -> twice;
      default -> more;
    };
  }
}
