package vn.hoso.ocr;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Box;

/**
 * A picture as the engine reads it.
 *
 * @param pix 8 bits a pixel; owned by this value
 * @param dpi its dots per inch
 * @param originalDpi dots per inch of the picture as it came
 * @param toOriginal from its pixels to those of the picture as it came
 * @param steps what was done, in order, each a few English words
 */
record PreparedPicture(
    Pix pix, int dpi, int originalDpi, AffineTransform toOriginal, List<String> steps)
    implements AutoCloseable {
  PreparedPicture {
    toOriginal = new AffineTransform(toOriginal);
    steps = List.copyOf(steps);
  }

  /**
   * The box on the picture as it came that holds a box on this one, cut to the page.
   *
   * @param width of the picture as it came
   * @param height of the picture as it came
   */
  Box original(int left, int top, int right, int bottom, int width, int height) {
    Rectangle2D r =
        toOriginal
            .createTransformedShape(
                new Rectangle2D.Double(left, top, (double) right - left, (double) bottom - top))
            .getBounds2D();
    int l = clamp(Math.floor(r.getMinX() + 1e-6), width);
    int t = clamp(Math.floor(r.getMinY() + 1e-6), height);
    int x = clamp(Math.ceil(r.getMaxX() - 1e-6), width);
    int y = clamp(Math.ceil(r.getMaxY() - 1e-6), height);
    return new Box(l, t, x - l, y - t);
  }

  /**
   * The same picture turned clockwise.
   *
   * @param quarters 1, 2 or 3 times 90°
   */
  PreparedPicture turned(Lept lept, int quarters) {
    Pix turned = Pix.of(lept, lept.pixRotateOrth(pix.pointer(), quarters));
    AffineTransform back = new AffineTransform(toOriginal);
    back.translate(pix.width() / 2.0, pix.height() / 2.0);
    back.quadrantRotate(-quarters);
    back.translate(-turned.width() / 2.0, -turned.height() / 2.0);
    List<String> more = new ArrayList<>(steps);
    more.add(Operation.TURN.words() + " " + 90 * quarters + "°");
    return new PreparedPicture(turned, dpi, originalDpi, back, more);
  }

  private static int clamp(double value, int max) {
    return (int) Math.max(0, Math.min(max, value));
  }

  @Override
  public void close() {
    pix.close();
  }
}
