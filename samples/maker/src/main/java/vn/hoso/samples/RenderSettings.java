package vn.hoso.samples;

import java.util.Objects;

/**
 * How a manuscript is printed and scanned.
 *
 * @param typeface the font family
 * @param fontSize of the body in points, 8 to 20; the decree asks for 13 to 14. The other sizes
 *     follow from it
 * @param lineSpacing baseline to baseline as a multiple of the font size, 1 to 2.5
 * @param dpi dots per inch of the pictures, 50 to 1200
 * @param marks what people put on the paper after printing
 * @param degradation what scanner or camera do
 * @param seed the same seed gives the same picture
 */
public record RenderSettings(
    Typeface typeface,
    double fontSize,
    double lineSpacing,
    int dpi,
    Marks marks,
    Degradation degradation,
    long seed) {

  /** What people put on the paper after printing. */
  public enum Marks {
    NONE,
    /** A signature in blue ink; black in grey pictures. */
    SIGNATURE,
    /** A signature and a round red seal over its left part; the picture is in colour. */
    SIGNATURE_AND_SEAL
  }

  public RenderSettings {
    Objects.requireNonNull(typeface, "typeface");
    Objects.requireNonNull(marks, "marks");
    Objects.requireNonNull(degradation, "degradation");
    if (!(fontSize >= 8 && fontSize <= 20)) {
      throw new IllegalArgumentException("fontSize is 8..20 points, not " + fontSize);
    }
    if (!(lineSpacing >= 1 && lineSpacing <= 2.5)) {
      throw new IllegalArgumentException("lineSpacing is 1..2.5, not " + lineSpacing);
    }
    if (dpi < 50 || dpi > 1200) {
      throw new IllegalArgumentException("dpi is 50..1200, not " + dpi);
    }
  }

  /** As the decree asks, 300 dpi, straight from the printer. */
  public static RenderSettings of(Typeface typeface) {
    return new RenderSettings(typeface, 14, 1.25, 300, Marks.NONE, Degradation.NONE, 1);
  }

  public RenderSettings withFontSize(double points) {
    return new RenderSettings(typeface, points, lineSpacing, dpi, marks, degradation, seed);
  }

  public RenderSettings withLineSpacing(double spacing) {
    return new RenderSettings(typeface, fontSize, spacing, dpi, marks, degradation, seed);
  }

  public RenderSettings withDpi(int newDpi) {
    return new RenderSettings(typeface, fontSize, lineSpacing, newDpi, marks, degradation, seed);
  }

  public RenderSettings withMarks(Marks newMarks) {
    return new RenderSettings(typeface, fontSize, lineSpacing, dpi, newMarks, degradation, seed);
  }

  public RenderSettings withDegradation(Degradation newDegradation) {
    return new RenderSettings(typeface, fontSize, lineSpacing, dpi, marks, newDegradation, seed);
  }

  public RenderSettings withSeed(long newSeed) {
    return new RenderSettings(typeface, fontSize, lineSpacing, dpi, marks, degradation, newSeed);
  }
}
