package vn.hoso.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Picture files with their resolution written into them. */
final class Pictures {
  static {
    ImageIO.setUseCache(false);
  }

  private Pictures() {}

  static byte[] png(BufferedImage image, int dpi) throws IOException {
    ImageWriter writer = writer("png");
    ImageWriteParam param = writer.getDefaultWriteParam();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    var size = new IIOMetadataNode("pHYs");
    String perMetre = String.valueOf(Math.round(dpi / 0.0254));
    size.setAttribute("pixelsPerUnitXAxis", perMetre);
    size.setAttribute("pixelsPerUnitYAxis", perMetre);
    size.setAttribute("unitSpecifier", "meter");
    merge(metadata, "javax_imageio_png_1.0", size);
    return write(writer, param, List.of(new IIOImage(image, null, metadata)));
  }

  /**
   * @param quality 1 to 100
   */
  static byte[] jpeg(BufferedImage image, int quality, int dpi) throws IOException {
    ImageWriter writer = writer("jpeg");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality / 100f);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    var tree = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
    var jfif = (IIOMetadataNode) tree.getElementsByTagName("app0JFIF").item(0);
    jfif.setAttribute("resUnits", "1");
    jfif.setAttribute("Xdensity", String.valueOf(dpi));
    jfif.setAttribute("Ydensity", String.valueOf(dpi));
    metadata.setFromTree("javax_imageio_jpeg_image_1.0", tree);
    return write(writer, param, List.of(new IIOImage(image, null, metadata)));
  }

  static BufferedImage readJpeg(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  /** A TIFF of many pages, CCITT group 4; the pictures are black and white. */
  static byte[] tiffG4(List<BufferedImage> pages, int dpi) throws IOException {
    ImageWriter writer = writer("tiff");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("CCITT T.6");
    var images =
        pages.stream()
            .map(page -> new IIOImage(page, null, tiffMetadata(writer, page, param, dpi)))
            .toList();
    return write(writer, param, images);
  }

  private static IIOMetadata tiffMetadata(
      ImageWriter writer, BufferedImage page, ImageWriteParam param, int dpi) {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), param);
    var dimension = new IIOMetadataNode("Dimension");
    for (String axis : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
      var node = new IIOMetadataNode(axis);
      node.setAttribute("value", String.valueOf(25.4 / dpi));
      dimension.appendChild(node);
    }
    try {
      merge(metadata, "javax_imageio_1.0", dimension);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return metadata;
  }

  /**
   * Black and white, white being 1 in the picture's own bits as CCITT files have it.
   *
   * @param threshold 0 to 255: what is darker becomes black
   */
  static BufferedImage bilevel(BufferedImage image, double threshold) {
    byte[] levels = {0, (byte) 255};
    var model = new IndexColorModel(1, 2, levels, levels, levels);
    int width = image.getWidth();
    int height = image.getHeight();
    var result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, model);
    BufferedImage grey = grey(image);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      grey.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        row[x] = row[x] < threshold ? 0 : 1;
      }
      result.getRaster().setSamples(0, y, width, 1, 0, row);
    }
    return result;
  }

  static BufferedImage grey(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return image;
    }
    var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = grey.createGraphics();
    g.drawImage(image, 0, 0, Color.WHITE, null);
    g.dispose();
    return grey;
  }

  private static void merge(IIOMetadata metadata, String format, IIOMetadataNode node)
      throws IOException {
    var root = new IIOMetadataNode(format);
    root.appendChild(node);
    metadata.mergeTree(format, root);
  }

  private static ImageWriter writer(String format) {
    return ImageIO.getImageWritersByFormatName(format).next();
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam param, List<IIOImage> images)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      if (images.size() == 1) {
        writer.write(null, images.getFirst(), param);
      } else {
        writer.prepareWriteSequence(null);
        for (IIOImage image : images) {
          writer.writeToSequence(image, param);
        }
        writer.endWriteSequence();
      }
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
