package vn.hoso.ocr;

import com.sun.jna.ptr.FloatByReference;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;

/**
 * Improves pictures before they are read, each only in what it measures to need. Every limit here
 * was set by reading real scans and made pages with and without the step.
 */
final class Preparation {
  /** {@code L_ROTATE_AREA_MAP} and {@code L_BRING_IN_WHITE} of Leptonica. */
  private static final int ROTATE_AREA_MAP = 1;

  static final int BRING_IN_WHITE = 1;

  /** Smaller pictures hold no page; Leptonica's filters refuse some of them. */
  private static final int MIN_SIDE = 100;

  /** Tesseract refuses more pixels a side. */
  private static final int MAX_SIDE = 32_000;

  /** The resolution that the models were trained for, and that larger pictures are reduced to. */
  private static final int GOOD_DPI = 300;

  private static final int REDUCE_FROM_DPI = 450;
  private static final int ENLARGE_TO_DPI = 200;
  private static final int ENLARGE_FROM_DPI = 130;

  /** Longest side of a page in inches; a stated resolution that leads outside is wrong. */
  private static final double MIN_PAGE = 4;

  private static final double MAX_PAGE = 24;
  private static final double A4 = 11.69;

  /** Flat scans measure up to 15, photographs from 55. */
  private static final int UNEVEN = 30;

  private static final int DARK_PAPER = 190;

  /** Office scans measure up to 2, noisy ones from 5. */
  private static final double GRAINY = 3.5;

  private static final double SPECKED = 2e-4;

  /** Tesseract follows smaller slopes itself, and turning costs sharpness. */
  private static final double MIN_SKEW = 0.6;

  private static final float MAX_SKEW = 8;

  /** Leptonica's ratio of the best to the worst angle; text gives 5 to 30, pictures about 1. */
  private static final double MIN_SKEW_CONFIDENCE = 4;

  private final Lept lept;
  private final Set<Operation> allowed;

  /**
   * @param allowed what may be done where it is needed
   */
  Preparation(Lept lept, Set<Operation> allowed) {
    this.lept = lept;
    this.allowed = EnumSet.copyOf(allowed);
  }

  /** The picture without any change but that to grey and to a size that can be read. */
  PreparedPicture asIs(Pix original, int dpi) {
    try (Working picture = new Working(original.share(), Math.max(1, dpi))) {
      picture.replace(grey(picture.pix));
      limitSize(picture);
      return picture.prepared();
    }
  }

  /**
   * The picture as it is best read.
   *
   * @param dpi as stated; a value that makes no page size is replaced
   */
  PreparedPicture prepare(Pix original, int dpi) {
    if (original.width() < MIN_SIDE || original.height() < MIN_SIDE) {
      return asIs(original, dpi);
    }
    try (Working picture = new Working(original.share(), plausibleDpi(original, dpi))) {
      greyWithoutSeals(picture);
      resize(picture);
      if (original.depth() != 1) {
        clean(picture);
      }
      straighten(picture);
      return picture.prepared();
    }
  }

  static int plausibleDpi(Pix picture, int stated) {
    double longest = Math.max(picture.width(), picture.height());
    return longest / stated < MIN_PAGE || longest / stated > MAX_PAGE
        ? (int) Math.max(50, Math.round(longest / A4))
        : stated;
  }

  private Pix grey(Pix picture) {
    return switch (picture.depth()) {
      case 32 -> Pix.of(lept, lept.pixConvertRGBToLuminance(picture.pointer()));
      case 1 -> Pix.of(lept, lept.pixConvertTo8(picture.pointer(), 0));
      default -> picture.share();
    };
  }

  private void greyWithoutSeals(Working picture) {
    if (picture.pix.depth() != 32 || !allowed.contains(Operation.FADE_SEALS)) {
      picture.replace(grey(picture.pix));
      return;
    }
    Pix grey = grey(picture.pix);
    List<Box> seals = Seals.find(picture.pix, picture.dpi);
    for (Box seal : seals) {
      fade(picture.pix, grey, seal);
    }
    picture.replace(grey);
    if (!seals.isEmpty()) {
      picture.steps.add(Operation.FADE_SEALS.words());
    }
  }

  /** In the brightest of its three colours a red or blue seal is nearly white, black ink black. */
  private static void fade(Pix colour, Pix grey, Box seal) {
    for (int y = seal.top(); y < seal.bottom(); y++) {
      int[] from = colour.row(y);
      int[] to = grey.row(y);
      for (int x = seal.left(); x < seal.right(); x++) {
        int brightest =
            Math.max(from[x] >>> 24, Math.max(from[x] >>> 16 & 0xff, from[x] >>> 8 & 0xff));
        int shift = 24 - 8 * (x & 3);
        to[x >> 2] = (to[x >> 2] & ~(0xff << shift)) | (brightest << shift);
      }
      grey.setRow(y, to);
    }
  }

  private void resize(Working picture) {
    boolean may = allowed.contains(Operation.SCALE);
    if (may && picture.dpi >= REDUCE_FROM_DPI) {
      scale(picture, (double) GOOD_DPI / picture.dpi);
    } else if (may && picture.dpi <= ENLARGE_FROM_DPI) {
      scale(picture, Math.min(4, (double) ENLARGE_TO_DPI / picture.dpi));
    }
    limitSize(picture);
  }

  private void limitSize(Working picture) {
    int longest = Math.max(picture.pix.width(), picture.pix.height());
    if (longest > MAX_SIDE) {
      scale(picture, (double) MAX_SIDE / longest);
    }
  }

  private void scale(Working picture, double factor) {
    float f = (float) factor;
    Pix old = picture.pix;
    Pix scaled = Pix.of(lept, lept.pixScale(old.pointer(), f, f));
    picture.back.scale(
        (double) old.width() / scaled.width(), (double) old.height() / scaled.height());
    picture.replace(scaled);
    picture.dpi = (int) Math.max(1, Math.round(picture.dpi * factor));
    picture.steps.add(String.format(Locale.ROOT, "%s by %.2f", Operation.SCALE.words(), factor));
  }

  private void clean(Working picture) {
    PictureMeasures measures = PictureMeasures.of(picture.pix);
    boolean uneven = measures.unevenness() > UNEVEN || measures.paper() < DARK_PAPER;
    if (uneven && allowed.contains(Operation.LEVEL_LIGHT)) {
      // Null where the picture is too small for its tiles: then it is read as it is.
      Pix level = Pix.orNull(lept, lept.pixBackgroundNormSimple(picture.pix.pointer(), null, null));
      if (level != null) {
        picture.replace(level);
        picture.steps.add(Operation.LEVEL_LIGHT.words());
      }
    }
    boolean noisy = measures.grain() > GRAINY || measures.specks() > SPECKED;
    if (noisy && allowed.contains(Operation.REMOVE_NOISE)) {
      picture.replace(Pix.of(lept, lept.pixMedianFilter(picture.pix.pointer(), 3, 3)));
      picture.steps.add(Operation.REMOVE_NOISE.words());
    }
  }

  /**
   * The same picture without what shines through from the other side of the paper; null where
   * nothing seems to.
   */
  @Nullable PreparedPicture withoutBack(PreparedPicture picture) {
    int valley = allowed.contains(Operation.CLEAR_BACK) ? ToneValley.of(picture.pix()) : 0;
    if (valley == 0) {
      return null;
    }
    Pix clear = Pix.of(lept, lept.pixGammaTRC(null, picture.pix().pointer(), 1, 0, valley));
    List<String> steps = new ArrayList<>(picture.steps());
    steps.add(Operation.CLEAR_BACK.words());
    return new PreparedPicture(
        clear, picture.dpi(), picture.originalDpi(), picture.toOriginal(), steps);
  }

  private void straighten(Working picture) {
    double degrees = skew(picture.pix);
    if (Math.abs(degrees) < MIN_SKEW || !allowed.contains(Operation.STRAIGHTEN)) {
      return;
    }
    Pix old = picture.pix;
    double radians = Math.toRadians(degrees);
    Pix turned =
        Pix.of(
            lept,
            lept.pixRotate(
                old.pointer(),
                (float) radians,
                ROTATE_AREA_MAP,
                BRING_IN_WHITE,
                old.width(),
                old.height()));
    // Leptonica first sets the picture into the middle of a larger one, then turns it there.
    int marginX = (turned.width() - old.width()) / 2;
    int marginY = (turned.height() - old.height()) / 2;
    picture.back.translate(-marginX, -marginY);
    picture.back.rotate(-radians, turned.width() / 2.0, turned.height() / 2.0);
    picture.replace(turned);
    picture.steps.add(
        String.format(Locale.ROOT, "%s by %.1f°", Operation.STRAIGHTEN.words(), degrees));
  }

  /** Degrees clockwise that make the lines level; 0 where that cannot be told. */
  private double skew(Pix grey) {
    try (Pix bilevel = Pix.of(lept, lept.pixThresholdToBinary(grey.pointer(), 130))) {
      FloatByReference angle = new FloatByReference();
      FloatByReference confidence = new FloatByReference();
      int failed =
          lept.pixFindSkewSweepAndSearch(
              bilevel.pointer(), angle, confidence, 4, 2, MAX_SKEW, 1f, 0.02f);
      return failed == 0
              && confidence.getValue() >= MIN_SKEW_CONFIDENCE
              && Math.abs(angle.getValue()) < MAX_SKEW
          ? angle.getValue()
          : 0;
    }
  }

  /** A picture on its way; owns the pixels until {@link #prepared} shares them. */
  private static final class Working implements AutoCloseable {
    Pix pix;
    int dpi;
    final int originalDpi;
    final AffineTransform back = new AffineTransform();
    final List<String> steps = new ArrayList<>();

    Working(Pix pix, int dpi) {
      this.pix = pix;
      this.dpi = dpi;
      originalDpi = dpi;
    }

    void replace(Pix other) {
      pix.close();
      pix = other;
    }

    PreparedPicture prepared() {
      return new PreparedPicture(pix.share(), dpi, originalDpi, back, steps);
    }

    @Override
    public void close() {
      pix.close();
    }
  }
}
