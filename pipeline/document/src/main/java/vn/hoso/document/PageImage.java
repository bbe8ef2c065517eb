package vn.hoso.document;

import java.awt.image.BufferedImage;

/** The picture of a page, for an OCR engine to read. */
public sealed interface PageImage {
  /** Dots per inch, as the file states it or as it follows from the paper size; 1 or more. */
  int dpi();

  /**
   * A picture as it lies in the file, not decoded.
   *
   * @param bytes one whole PNG, JPEG, TIFF (one page), JPEG 2000, BMP or GIF; not copied, do not
   *     change it
   * @param mediaType for instance {@code image/jpeg}
   * @param dpi dots per inch, 1 or more
   */
  record Encoded(byte[] bytes, String mediaType, int dpi) implements PageImage {}

  /**
   * A decoded picture.
   *
   * @param image any type; not copied
   * @param dpi dots per inch, 1 or more
   */
  record Raster(BufferedImage image, int dpi) implements PageImage {}
}
