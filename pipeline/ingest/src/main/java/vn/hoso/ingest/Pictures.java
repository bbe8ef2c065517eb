package vn.hoso.ingest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Operations on pictures that lose nothing that OCR needs. */
final class Pictures {
  private static final double A4_LONG_INCHES = 297 / 25.4;

  private Pictures() {}

  /** What is in a file; null where it cannot be decoded. */
  static @Nullable BufferedImage decoded(byte[] file) {
    try {
      // In memory; the stream is closed by what reads it, and a second closing would be an error.
      return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /**
   * Resolution of a scan: as stated where that gives a plausible sheet of paper, else as if the
   * longer side were that of A4. Cameras and screen shots state 72 or 96 dpi whatever they show.
   *
   * @param stated dots per inch; 0 where nothing is stated
   * @return 1 or more
   */
  static int plausibleDpi(double stated, int width, int height) {
    int longer = Math.max(width, height);
    double inches = stated > 0 ? longer / stated : 0;
    boolean plausible = stated >= 50 && stated <= 2400 && inches >= 2.5 && inches <= 48;
    boolean habit = stated < 100 && inches > 16;
    if (plausible && !habit) {
      return (int) Math.round(stated);
    }
    return Math.clamp(Math.round(longer / A4_LONG_INCHES), 50, 1200);
  }

  /**
   * Turned clockwise.
   *
   * @param quarters 0..3 quarter turns
   */
  static BufferedImage turn(BufferedImage image, int quarters) {
    return orient(image, quarters, false);
  }

  /**
   * Mirrored left to right where asked, then turned clockwise. Grey and bilevel pictures stay so.
   */
  static BufferedImage orient(BufferedImage image, int quarters, boolean mirrored) {
    if (quarters == 0 && !mirrored) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    boolean lying = quarters % 2 == 1;
    BufferedImage target = like(image, lying ? h : w, lying ? w : h);
    WritableRaster into = target.getRaster();
    Object pixel = null;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        pixel = image.getRaster().getDataElements(x, y, pixel);
        int left = mirrored ? w - 1 - x : x;
        switch (quarters) {
          case 1 -> into.setDataElements(h - 1 - y, left, pixel);
          case 2 -> into.setDataElements(w - 1 - left, h - 1 - y, pixel);
          case 3 -> into.setDataElements(y, w - 1 - left, pixel);
          default -> into.setDataElements(left, y, pixel);
        }
      }
    }
    return target;
  }

  /** With square pixels: the coarser direction is stretched. Fax pages have 204 x 98 dpi. */
  static BufferedImage stretch(BufferedImage image, int width, int height) {
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return target;
  }

  /** Without transparency: on white paper. */
  static BufferedImage opaque(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    BufferedImage target =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return target;
  }

  private static BufferedImage like(BufferedImage image, int width, int height) {
    if (image.getType() == BufferedImage.TYPE_CUSTOM) {
      return new BufferedImage(
          image.getColorModel(),
          image.getColorModel().createCompatibleWritableRaster(width, height),
          image.isAlphaPremultiplied(),
          null);
    }
    return image.getColorModel() instanceof IndexColorModel colours
        ? new BufferedImage(width, height, image.getType(), colours)
        : new BufferedImage(width, height, image.getType());
  }
}
