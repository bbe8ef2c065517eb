package vn.hoso.repair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the curves that make posteriors probabilities, from texts whose truth is known: logistic
 * regression of "is right" on {@code ln p} and {@code −ln(1 − p)} by Newton's method, held near the
 * identity where there is little to learn from.
 */
public final class CalibrationTraining {
  /** Weight of the belief that posteriors are right as they are, in observations. */
  private static final double BELIEF = 2;

  private static final int MOST_STEPS = 100;

  private final Map<Calibration.Kind, List<Observation>> observations = new TreeMap<>();

  private record Observation(double posterior, boolean right) {}

  /**
   * Takes one word.
   *
   * @param posterior as an uncalibrated repairer gave it, 0..1
   * @param origin of the text
   * @param examined the text
   * @param changed whether the word was changed
   * @param right whether it is what was printed
   */
  public void add(
      double posterior, Origin origin, Examination examined, boolean changed, boolean right) {
    var observation = new Observation(posterior, right);
    String damage = Calibration.damage(origin, examined.sound(), examined.profile());
    keep(damage, changed, observation);
    if (!examined.sound()) {
      keep(Calibration.ANY, changed, observation);
    }
  }

  private void keep(String damage, boolean changed, Observation observation) {
    observations
        .computeIfAbsent(new Calibration.Kind(damage, changed), kind -> new ArrayList<>())
        .add(observation);
  }

  /**
   * Writes the curves; the same words give the same file.
   *
   * @param comment what they were fitted on
   * @throws IOException where the file cannot be written
   */
  public void write(Path file, String comment) throws IOException {
    var lines = new ArrayList<String>();
    comment.lines().forEach(line -> lines.add("# " + line));
    lines.add("# damage<TAB>left or changed<TAB>a<TAB>b<TAB>c: logit q = a ln p - b ln(1 - p) + c");
    observations.forEach(
        (kind, seen) -> {
          String name = kind.damage() + "\t" + (kind.changed() ? "changed" : "left");
          long right = seen.stream().filter(Observation::right).count();
          Calibration.Curve curve = fit(seen);
          lines.add("# %d words, %d right:".formatted(seen.size(), right));
          lines.add(
              String.format(
                  Locale.ROOT, "%s\t%.4f\t%.4f\t%.4f", name, curve.a(), curve.b(), curve.c()));
        });
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static Calibration.Curve fit(List<Observation> seen) {
    boolean[] free = {true, true, true};
    double[] weights = fit(seen, free);
    while (weights[0] < 0 || weights[1] < 0) { // a curve that falls is no map of probabilities
      free[weights[0] < weights[1] ? 0 : 1] = false;
      weights = fit(seen, free);
    }
    return new Calibration.Curve(weights[0], weights[1], weights[2]);
  }

  /** Parameters that are not free are 0. */
  private static double[] fit(List<Observation> seen, boolean[] free) {
    double[] belief = {1, 1, 0};
    double[] w = {free[0] ? 1 : 0, free[1] ? 1 : 0, 0};
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slope = new double[3];
      double[][] bend = new double[3][3];
      for (Observation o : seen) {
        double p = Math.clamp(o.posterior, Calibration.Curve.EDGE, 1 - Calibration.Curve.EDGE);
        double[] x = {Math.log(p), -Math.log1p(-p), 1};
        double q = 1 / (1 + Math.exp(-(w[0] * x[0] + w[1] * x[1] + w[2] * x[2])));
        for (int i = 0; i < 3; i++) {
          slope[i] += ((o.right ? 1 : 0) - q) * x[i];
          for (int j = 0; j < 3; j++) {
            bend[i][j] += q * (1 - q) * x[i] * x[j];
          }
        }
      }
      for (int i = 0; i < 3; i++) {
        slope[i] -= BELIEF * (w[i] - belief[i]);
        bend[i][i] += BELIEF;
        if (!free[i]) {
          slope[i] = 0;
          for (int j = 0; j < 3; j++) {
            bend[i][j] = i == j ? 1 : 0;
            bend[j][i] = bend[i][j];
          }
        }
      }
      double[] move = solved(bend, slope);
      double most = 0;
      for (int i = 0; i < 3; i++) {
        double bounded = Math.clamp(move[i], -1, 1); // far from the optimum Newton overshoots
        w[i] += bounded;
        most = Math.max(most, Math.abs(bounded));
      }
      if (most < 1e-9) {
        break;
      }
    }
    return w;
  }

  /** Three equations by Gauss's elimination; the matrix is positive definite. */
  private static double[] solved(double[][] m, double[] v) {
    for (int i = 0; i < 3; i++) {
      for (int k = i + 1; k < 3; k++) {
        double factor = m[k][i] / m[i][i];
        for (int j = i; j < 3; j++) {
          m[k][j] -= factor * m[i][j];
        }
        v[k] -= factor * v[i];
      }
    }
    double[] x = new double[3];
    for (int i = 2; i >= 0; i--) {
      double sum = v[i];
      for (int j = i + 1; j < 3; j++) {
        sum -= m[i][j] * x[j];
      }
      x[i] = sum / m[i][i];
    }
    return x;
  }
}
