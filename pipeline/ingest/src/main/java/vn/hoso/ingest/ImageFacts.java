package vn.hoso.ingest;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a picture says of itself, without being decoded.
 *
 * @param dpiX dots per inch from left to right; 0 where it is not stated
 * @param dpiY dots per inch from top to bottom; 0 where it is not stated
 * @param orientation as in Exif and TIFF: 1 upright, 2..8 turned or mirrored
 * @param thumbnail whether it is a small version of another page
 */
record ImageFacts(
    int width, int height, double dpiX, double dpiY, int orientation, boolean thumbnail) {

  static ImageFacts of(ImageReader reader, int index) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    IIOMetadata metadata = metadata(reader, index);
    if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
      return new ImageFacts(width, height, 0, 0, 1, false);
    }
    Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
    boolean small = "ReducedResolution".equals(value(root, "SubimageInterpretation"));
    return new ImageFacts(
        width,
        height,
        dpi(value(root, "HorizontalPixelSize")),
        dpi(value(root, "VerticalPixelSize")),
        orientation(value(root, "ImageOrientation")),
        small);
  }

  /** Whether the pixels are so far from square (fax: 204 x 98 dpi) that letters look squashed. */
  boolean oblong() {
    double ratio = dpiX > 0 && dpiY > 0 ? dpiX / dpiY : 1;
    return (ratio > 1.05 || ratio < 0.95) && ratio < 3 && ratio > 1 / 3.0;
  }

  /** Width with square pixels. */
  int squareWidth() {
    return oblong() && dpiX < dpiY ? (int) Math.round(width * dpiY / dpiX) : width;
  }

  /** Height with square pixels. */
  int squareHeight() {
    return oblong() && dpiY < dpiX ? (int) Math.round(height * dpiX / dpiY) : height;
  }

  /** Damaged metadata do not make a page unreadable. */
  private static @Nullable IIOMetadata metadata(ImageReader reader, int index) {
    try {
      return reader.getImageMetadata(index);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable String value(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    return found.getLength() == 0 ? null : ((Element) found.item(0)).getAttribute("value");
  }

  private static double dpi(@Nullable String millimetresPerPixel) {
    try {
      double size = millimetresPerPixel == null ? 0 : Double.parseDouble(millimetresPerPixel);
      return size > 0 ? 25.4 / size : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static int orientation(@Nullable String name) {
    return switch (name == null ? "" : name) {
      case "FlipH" -> 2;
      case "Rotate180" -> 3;
      case "FlipV" -> 4;
      case "FlipHRotate90" -> 5;
      case "Rotate270" -> 6;
      case "FlipVRotate90" -> 7;
      case "Rotate90" -> 8;
      default -> 1;
    };
  }
}
