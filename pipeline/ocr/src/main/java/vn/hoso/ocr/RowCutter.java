package vn.hoso.ocr;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.awt.geom.AffineTransform;
import vn.hoso.document.Box;

/**
 * Cuts single rows out of a prepared picture: level, and all in the same place between the same
 * margins, for the model enlarges what it is given to a height of its own and reads letters best in
 * the size that it learned them in. The margins were set by reading real scans.
 */
final class RowCutter {
  /** Paper above the usual ascent, as a share of the rows' height. */
  private static final double ABOVE = 0.4;

  /** Paper below the usual descent, as a share of the rows' height. */
  private static final double BELOW = 0.1;

  /** Paper above for a second look, see {@link SecondLook}. */
  private static final double LESS_ABOVE = 0.2;

  /** Paper at both ends, as a share of the rows' height. */
  private static final double BESIDE = 0.12;

  /** Paper above a row that reaches higher than usual: marks on capitals. */
  private static final double LEAST_ABOVE = 0.1;

  private static final double LEAST_BELOW = 0.02;

  /** Rows this many times as high as usual are of larger print, and measured by themselves. */
  private static final double LARGE = 1.25;

  /** What the model takes: Tesseract brings all else to this height, but less smoothly. */
  private static final int MODEL_HEIGHT = 36;

  /** Leptonica takes means of areas for stronger reductions than this, and samples for others. */
  private static final double LEAST_REDUCTION = 0.7;

  private final Lept lept;
  private final PreparedPicture page;
  private final Rows rows;

  RowCutter(Lept lept, PreparedPicture page, Rows rows) {
    this.lept = lept;
    this.page = page;
    this.rows = rows;
  }

  /** The row alone, with a little paper around it, no higher than the model takes it. */
  PreparedPicture cut(Row row) {
    return cut(row, ABOVE);
  }

  /** The same with less paper, so that the letters come out larger. */
  PreparedPicture cutLarger(Row row) {
    return cut(row, LESS_ABOVE);
  }

  /** In the size that it has on the page: the points of long numbers are lost where it is less. */
  PreparedPicture cutWhole(Row row) {
    return inFullSize(row, LESS_ABOVE);
  }

  private PreparedPicture cut(Row row, double above) {
    PreparedPicture cut = inFullSize(row, above);
    double factor = (double) MODEL_HEIGHT / cut.pix().height();
    if (factor >= 1) {
      return cut;
    }
    try (cut) {
      return reduced(cut, factor);
    }
  }

  private PreparedPicture reduced(PreparedPicture cut, double factor) {
    Pix from = cut.pix();
    float enlarged = factor < LEAST_REDUCTION ? 1 : 2;
    float rest = (float) factor / enlarged;
    try (Pix large =
        enlarged == 1
            ? from.share()
            : Pix.of(lept, lept.pixScaleGrayLI(from.pointer(), enlarged, enlarged))) {
      Pix small = Pix.of(lept, lept.pixScaleAreaMap(large.pointer(), rest, rest));
      AffineTransform back = new AffineTransform(cut.toOriginal());
      back.scale((double) from.width() / small.width(), (double) from.height() / small.height());
      int dpi = (int) Math.max(1, Math.round(cut.dpi() * factor));
      return new PreparedPicture(small, dpi, cut.originalDpi(), back, cut.steps());
    }
  }

  private PreparedPicture inFullSize(Row row, double above) {
    if (rows.runsUpright(row)) {
      return turned(row.box());
    }
    Box box = row.box();
    boolean large = row.height() > LARGE * rows.height();
    double unit = large ? row.height() : rows.height();
    double ascent =
        large
            ? row.ascent() + above * unit
            : Math.max(row.ascent() + LEAST_ABOVE * unit, rows.ascent() + above * unit);
    double descent =
        large
            ? row.descent() + BELOW * unit
            : Math.max(row.descent() + LEAST_BELOW * unit, rows.descent() + BELOW * unit);
    int left = (int) Math.max(0, box.left() - BESIDE * unit);
    int right = (int) Math.min(page.pix().width(), Math.ceil(box.right() + BESIDE * unit));
    double baseline = row.baseline().at((left + right) / 2.0);
    return level(left, right, baseline - ascent, baseline + descent, row.baseline().slope());
  }

  /** Between two heights above the middle, with what rises or falls to both sides made level. */
  private PreparedPicture level(int left, int right, double above, double below, double slope) {
    int width = Math.max(1, right - left);
    double rise = Math.abs(slope) * width / 2;
    int top = (int) Math.max(0, above - rise);
    int bottom = (int) Math.min(page.pix().height(), Math.ceil(below + rise));
    AffineTransform back = new AffineTransform(page.toOriginal());
    back.translate(left, top);
    Pix strip = clip(page.pix(), left, top, width, bottom - top);
    if (rise < 1) {
      return picture(strip, back);
    }
    int pivot = width / 2;
    float radians = (float) -Math.atan(slope);
    try (strip;
        Pix level =
            Pix.of(
                lept,
                lept.pixVShearLI(strip.pointer(), pivot, radians, Preparation.BRING_IN_WHITE))) {
      int cutTop = (int) Math.max(0, Math.floor(above) - top);
      int cutBottom = (int) Math.min(level.height(), Math.ceil(below) - top);
      back.concatenate(new AffineTransform(1, slope, 0, 1, 0, -pivot * slope));
      back.translate(0, cutTop);
      return picture(clip(level, 0, cutTop, width, cutBottom - cutTop), back);
    }
  }

  /** A row that runs up the page. */
  private PreparedPicture turned(Box box) {
    AffineTransform back = new AffineTransform(page.toOriginal());
    back.translate(box.left(), box.top());
    try (Pix strip = clip(page.pix(), box.left(), box.top(), box.width(), box.height());
        PreparedPicture upright = picture(strip.share(), back)) {
      return upright.turned(lept, 1);
    }
  }

  private PreparedPicture picture(Pix pix, AffineTransform back) {
    return new PreparedPicture(pix, page.dpi(), page.originalDpi(), back, page.steps());
  }

  /** A part of a picture; what lies outside of it is left out, but for one pixel at least. */
  private Pix clip(Pix from, int left, int top, int width, int height) {
    int x = Math.clamp(left, 0, from.width() - 1);
    int y = Math.clamp(top, 0, from.height() - 1);
    Pointer box = lept.boxCreate(x, y, Math.max(1, width), Math.max(1, height));
    try {
      return Pix.of(lept, lept.pixClipRectangle(from.pointer(), box, null));
    } finally {
      lept.boxDestroy(new PointerByReference(box));
    }
  }
}
