package vn.hoso.repair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the decoder's posteriors mean something: of the words that get 0.9, nine in ten are right.
 *
 * <p>Beta calibration (Kull, Silva Filho and Flach, AISTATS 2017): {@code logit q = a ln p − b ln(1
 * − p) + c} with a, b ≥ 0, so that the order of posteriors stays. A change and a word left as read
 * err in different ways, and in sound text otherwise than in damaged: four curves.
 *
 * <p>File form, UTF-8: {@code kind<TAB>a<TAB>b<TAB>c}, a kind being one of {@link Kind} in small
 * letters; lines that begin with # say how it was fitted.
 */
final class Calibration {
  private final Map<Kind, Curve> curves;

  private Calibration(Map<Kind, Curve> curves) {
    this.curves = curves;
  }

  /** What a posterior is about. */
  enum Kind {
    SOUND_LEFT,
    SOUND_CHANGED,
    DAMAGED_LEFT,
    DAMAGED_CHANGED;

    static Kind of(boolean sound, boolean changed) {
      return sound
          ? (changed ? SOUND_CHANGED : SOUND_LEFT)
          : changed ? DAMAGED_CHANGED : DAMAGED_LEFT;
    }
  }

  /** A monotone map from posterior to probability. */
  record Curve(double a, double b, double c) {
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
    return of(new EnumMap<>(Kind.class));
  }

  /** Those kinds that have no curve stay as they are. */
  static Calibration of(Map<Kind, Curve> curves) {
    Map<Kind, Curve> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, curves.getOrDefault(kind, new Curve(1, 1, 0)));
    }
    return new Calibration(all);
  }

  Curve curve(Kind kind) {
    return curves.get(kind);
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read or a line is wrong
   */
  static Calibration read(Path file) throws IOException {
    Map<Kind, Curve> curves = new EnumMap<>(Kind.class);
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isEmpty() || lines.get(i).startsWith("#")) {
        continue;
      }
      String[] cells = lines.get(i).split("\t", -1);
      try {
        Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        curves.put(
            kind,
            new Curve(
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3])));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(
            file + ":" + (i + 1) + ": expected kind<TAB>a<TAB>b<TAB>c, found: " + lines.get(i), e);
      }
    }
    return of(curves);
  }
}
