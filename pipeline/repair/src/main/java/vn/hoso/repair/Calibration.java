package vn.hoso.repair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the decoder's posteriors mean something: of the words that get 0.9, nine in ten are right.
 *
 * <p>Beta calibration (Kull, Silva Filho and Flach, AISTATS 2017): {@code logit q = a ln p − b ln(1
 * − p) + c} with a, b ≥ 0, so that the order of posteriors stays. A change and a word left as read
 * err in different ways, and under each kind of damage in their own: two curves for each kind.
 *
 * <p>File form, UTF-8: {@code damage<TAB>left|changed<TAB>a<TAB>b<TAB>c}, a damage being {@link
 * #SOUND_TEXT}, {@link #SOUND_OCR} or the name of a damage profile; {@link #ANY} stands for those
 * that are not named. Lines that begin with # say how it was fitted.
 */
final class Calibration {
  /** Text that the file held as text, and that looks sound. */
  static final String SOUND_TEXT = "sound-text";

  /** Text that an engine with Vietnamese read well. */
  static final String SOUND_OCR = "sound-ocr";

  /** Any other damage. */
  static final String ANY = "any";

  private final Map<Kind, Curve> curves;

  private Calibration(Map<Kind, Curve> curves) {
    this.curves = Map.copyOf(curves);
  }

  /**
   * What a posterior is about.
   *
   * @param damage of the text, as in the file
   * @param changed whether the word was changed
   */
  record Kind(String damage, boolean changed) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int order = damage.compareTo(other.damage);
      return order != 0 ? order : Boolean.compare(changed, other.changed);
    }
  }

  /** The name of a text's damage. */
  static String damage(Origin origin, boolean sound, String profile) {
    if (!sound) {
      return profile;
    }
    return origin == Origin.OCR ? SOUND_OCR : SOUND_TEXT;
  }

  /** A monotone map from posterior to probability. */
  record Curve(double a, double b, double c) {
    static final Curve IDENTITY = new Curve(1, 1, 0);

    /** Posteriors nearer to 0 or 1 are beyond what the search can tell. */
    static final double EDGE = 1e-6;

    /** The probability (0..1) that something of this posterior (0..1) is right. */
    double at(double posterior) {
      double p = Math.clamp(posterior, EDGE, 1 - EDGE);
      return 1 / (1 + Math.exp(-(a * Math.log(p) - b * Math.log1p(-p) + c)));
    }
  }

  /** Posteriors as they are. */
  static Calibration none() {
    return of(Map.of());
  }

  /** Those kinds that have no curve have that of {@link #ANY}, or stay as they are. */
  static Calibration of(Map<Kind, Curve> curves) {
    return new Calibration(curves);
  }

  Curve curve(String damage, boolean changed) {
    Curve any = curves.getOrDefault(new Kind(ANY, changed), Curve.IDENTITY);
    return curves.getOrDefault(new Kind(damage, changed), any);
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read or a line is wrong
   */
  static Calibration read(Path file) throws IOException {
    Map<Kind, Curve> curves = new HashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      try {
        boolean changed = cells[1].equals("changed");
        double a = Double.parseDouble(cells[2]);
        double b = Double.parseDouble(cells[3]);
        double c = Double.parseDouble(cells[4]);
        if (!(a >= 0 && b >= 0) || Double.isNaN(c) || !(changed || cells[1].equals("left"))) {
          throw new IllegalArgumentException("no such curve");
        }
        curves.put(new Kind(cells[0], changed), new Curve(a, b, c));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(
            "%s:%d: expected damage<TAB>left|changed<TAB>a<TAB>b<TAB>c, found: %s"
                .formatted(file, i + 1, line),
            e);
      }
    }
    return of(curves);
  }
}
