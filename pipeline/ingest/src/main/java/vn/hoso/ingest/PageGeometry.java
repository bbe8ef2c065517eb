package vn.hoso.ingest;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.hoso.document.Box;

/**
 * How a PDF page lies on its picture.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param dpi of the picture
 * @param toPixels maps points from the lower left corner of the crop box to pixels from the top
 *     left corner of the picture
 */
record PageGeometry(int width, int height, int dpi, AffineTransform toPixels) {

  /** A page that is drawn at a resolution. */
  static PageGeometry rendered(PDPage page, int dpi) {
    float scale = dpi / 72f;
    var box = page.getCropBox();
    boolean lying = page.getRotation() % 180 != 0;
    float wide = lying ? box.getHeight() : box.getWidth();
    float high = lying ? box.getWidth() : box.getHeight();
    AffineTransform toPixels = AffineTransform.getScaleInstance(scale, scale);
    toPixels.concatenate(toDisplay(page));
    // As PDFRenderer rounds, in single precision.
    int width = (int) Math.max(Math.floor(wide * scale), 1);
    int height = (int) Math.max(Math.floor(high * scale), 1);
    return new PageGeometry(width, height, dpi, toPixels);
  }

  /** Points from the lower left corner of the crop box to points as displayed, top left origin. */
  static AffineTransform toDisplay(PDPage page) {
    var box = page.getCropBox();
    double wide = box.getWidth();
    double high = box.getHeight();
    return switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 180 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
      case 270 -> new AffineTransform(0, -1, -1, 0, high, wide);
      default -> new AffineTransform(1, 0, 0, -1, 0, high);
    };
  }

  /** The whole pixels of an area on the picture. */
  Box clip(Rectangle2D bounds) {
    int left = clamp(Math.floor(bounds.getMinX()), width);
    int top = clamp(Math.floor(bounds.getMinY()), height);
    int right = clamp(Math.ceil(bounds.getMaxX()), width);
    int bottom = clamp(Math.ceil(bounds.getMaxY()), height);
    return new Box(left, top, right - left, bottom - top);
  }

  private static int clamp(double value, int max) {
    return (int) Math.clamp(value, 0, max);
  }
}
