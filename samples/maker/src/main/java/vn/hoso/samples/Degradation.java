package vn.hoso.samples;

import java.util.random.RandomGenerator;

/**
 * What happened to a page between the printer and the file. Zero means that it did not happen.
 *
 * @param skewDegrees turn of the page, −10 to 10, clockwise
 * @param blur standard deviation of the blur in 1/300 inch, 0 to 5
 * @param ink thin (−1) to fat (1) strokes
 * @param fading 0 to 1: how far the ink is gone in patches
 * @param noise standard deviation of the grey values' noise, 0 to 80 (of 255)
 * @param speckle share of the page covered with dirt, 0 to 0.02
 * @param bleedThrough 0 to 0.6: darkness of the other side shining through
 * @param shadow 0 to 0.8: how much darker the darkest corner is
 * @param perspective 0 to 0.1: how far the corners move, as a share of the page; over 0 the page
 *     lies on a table and was photographed
 * @param jpegQuality 1 to 100; 0 for no JPEG compression
 * @param bilevel whether the result is black and white
 */
public record Degradation(
    double skewDegrees,
    double blur,
    double ink,
    double fading,
    double noise,
    double speckle,
    double bleedThrough,
    double shadow,
    double perspective,
    int jpegQuality,
    boolean bilevel) {

  /** Straight from the printer. */
  public static final Degradation NONE = new Degradation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

  /** A good office scanner set to black and white. */
  public static final Degradation CLEAN_BILEVEL =
      new Degradation(0.15, 0.6, 0.05, 0, 4, 0.000002, 0, 0, 0, 0, true);

  /** A good office scanner set to grey. */
  public static final Degradation CLEAN_GREY =
      new Degradation(-0.2, 0.7, 0, 0, 4, 0.000002, 0.03, 0, 0, 75, false);

  /** An old copy, laid askew on a dirty scanner. */
  public static final Degradation POOR =
      new Degradation(1.6, 1.1, -0.1, 0.25, 16, 0.00012, 0.12, 0.15, 0, 55, false);

  /** A telephone held over the page. */
  public static final Degradation PHOTO =
      new Degradation(0.8, 1.2, 0, 0, 7, 0, 0, 0.45, 0.035, 78, false);

  /** A fax or a copy of a copy: broken and merged strokes, black and white. */
  public static final Degradation FAX =
      new Degradation(-0.7, 1.2, 0.15, 0.3, 22, 0.0001, 0.05, 0, 0, 0, true);

  public Degradation {
    check("skewDegrees", skewDegrees, -10, 10);
    check("blur", blur, 0, 5);
    check("ink", ink, -1, 1);
    check("fading", fading, 0, 1);
    check("noise", noise, 0, 80);
    check("speckle", speckle, 0, 0.02);
    check("bleedThrough", bleedThrough, 0, 0.6);
    check("shadow", shadow, 0, 0.8);
    check("perspective", perspective, 0, 0.1);
    check("jpegQuality", jpegQuality, 0, 100);
  }

  /**
   * A setting by its name, as the programs take it on the command line.
   *
   * @param name {@code none}, {@code clean-bilevel}, {@code clean-grey}, {@code poor}, {@code
   *     photo} or {@code fax}
   */
  public static Degradation named(String name) {
    return switch (name) {
      case "none" -> NONE;
      case "clean-bilevel" -> CLEAN_BILEVEL;
      case "clean-grey" -> CLEAN_GREY;
      case "poor" -> POOR;
      case "photo" -> PHOTO;
      case "fax" -> FAX;
      default ->
          throw new IllegalArgumentException(
              "unknown degradation \""
                  + name
                  + "\"; known are none, clean-bilevel, clean-grey, poor, photo, fax, random");
    };
  }

  /** A setting as archives hold them: mostly good scans, some poor ones. */
  public static Degradation random(RandomGenerator random) {
    double harm = random.nextDouble();
    harm = harm * harm;
    return new Degradation(
        random.nextGaussian() * 0.6 * harm,
        0.3 + 1.3 * harm * random.nextDouble(),
        (random.nextDouble() - 0.5) * 0.5 * (0.2 + harm),
        0.4 * harm * random.nextDouble(),
        2 + 24 * harm * random.nextDouble(),
        0.0002 * harm * random.nextDouble(),
        random.nextInt(4) == 0 ? 0.2 * harm : 0,
        0.3 * harm * random.nextDouble(),
        0,
        random.nextBoolean() ? 40 + random.nextInt(50) : 0,
        random.nextBoolean());
  }

  /** The same, turned otherwise. */
  public Degradation withSkew(double degrees) {
    return new Degradation(
        degrees,
        blur,
        ink,
        fading,
        noise,
        speckle,
        bleedThrough,
        shadow,
        perspective,
        jpegQuality,
        bilevel);
  }

  private static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(name + " is " + least + ".." + most + ", not " + value);
    }
  }
}
