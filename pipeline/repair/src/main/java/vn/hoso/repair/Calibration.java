package vn.hoso.repair;

/**
 * Makes the decoder's posteriors mean something: of the words that get 0.9, nine in ten are right.
 *
 * <p>Beta calibration (Kull, Silva Filho and Flach, AISTATS 2017): {@code logit q = a ln p − b ln(1
 * − p) + c} with a, b ≥ 0, so that the order of posteriors stays.
 */
final class Calibration {
  private Calibration() {}

  /** A monotone map from posterior to probability. */
  record Curve(double a, double b, double c) {
    /** Posteriors nearer to 0 or 1 are beyond what the search can tell. */
    static final double EDGE = 1e-6;

    static Curve identity() {
      return new Curve(1, 1, 0);
    }

    /** The probability (0..1) that something of this posterior (0..1) is right. */
    double at(double posterior) {
      double p = Math.clamp(posterior, EDGE, 1 - EDGE);
      return 1 / (1 + Math.exp(-(a * Math.log(p) - b * Math.log1p(-p) + c)));
    }
  }
}
