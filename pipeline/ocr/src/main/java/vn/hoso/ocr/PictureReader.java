package vn.hoso.ocr;

import com.sun.jna.ptr.IntByReference;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/** Brings a page's picture into Leptonica's memory, as 1, 8 or 32 bits a pixel. */
final class PictureReader {
  /** A page of A3 at 600 dots an inch has 70 million; in colour, this many fill a gigabyte. */
  static final long MAX_PIXELS = 250_000_000L;

  /** Colours of a palette become grey or full colour, whatever they are. */
  private static final int REMOVE_CMAP_BASED_ON_SRC = 4;

  private final Lept lept;

  PictureReader(Lept lept) {
    this.lept = lept;
  }

  /**
   * Decodes or copies the picture.
   *
   * @throws OcrException it is broken, of an unknown kind or too large
   */
  Pix read(PageImage image) throws OcrException {
    return switch (image) {
      case PageImage.Encoded encoded -> decode(encoded.bytes());
      case PageImage.Raster raster -> {
        check(raster.image().getWidth(), raster.image().getHeight());
        yield copy(raster.image());
      }
    };
  }

  private Pix decode(byte[] bytes) throws OcrException {
    if (bytes.length == 0) {
      throw new OcrException(Problem.Kind.BROKEN, "the picture has no bytes");
    }
    IntByReference width = new IntByReference();
    IntByReference height = new IntByReference();
    IntByReference ignored = new IntByReference();
    // The size is read from the header, before memory for the pixels is asked for.
    if (lept.pixReadHeaderMem(
            bytes, bytes.length, ignored, width, height, ignored, ignored, ignored)
        != 0) {
      return decodeInJava(bytes);
    }
    check(width.getValue(), height.getValue());
    try (Pix decoded = Pix.orNull(lept, lept.pixReadMem(bytes, bytes.length))) {
      return decoded == null ? decodeInJava(bytes) : plain(decoded);
    }
  }

  /** Without palette and transparency. */
  private Pix plain(Pix decoded) {
    int depth = decoded.depth();
    if (depth == 1) {
      return decoded.share();
    }
    if (depth == 32) {
      return Pix.of(lept, lept.pixRemoveAlpha(decoded.pointer()));
    }
    try (Pix flat =
        Pix.of(lept, lept.pixRemoveColormap(decoded.pointer(), REMOVE_CMAP_BASED_ON_SRC))) {
      return flat.depth() == 32 || flat.depth() == 1
          ? flat.share()
          : Pix.of(lept, lept.pixConvertTo8(flat.pointer(), 0));
    }
  }

  /** For kinds that Leptonica was built without or refuses, for instance some JPEG 2000 files. */
  private Pix decodeInJava(byte[] bytes) throws OcrException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw broken(null);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        check(reader.getWidth(0), reader.getHeight(0));
        return copy(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Decoders of damaged data throw whatever their arithmetic meets.
      throw broken(e);
    } catch (OutOfMemoryError e) {
      throw new OcrException(
          Problem.Kind.TOO_LARGE, "the picture does not fit into the memory of this process", e);
    }
  }

  private static OcrException broken(@Nullable Throwable cause) {
    return new OcrException(
        Problem.Kind.BROKEN, "the picture is broken or of a kind that cannot be decoded", cause);
  }

  private static void check(long width, long height) throws OcrException {
    if (width < 1 || height < 1) {
      throw new OcrException(Problem.Kind.BROKEN, "the picture has no pixels");
    }
    if (width * height > MAX_PIXELS) {
      throw new OcrException(
          Problem.Kind.TOO_LARGE,
          "the picture has "
              + width
              + " x "
              + height
              + " pixels, at most "
              + MAX_PIXELS / 1_000_000
              + " million are read");
    }
  }

  private Pix copy(BufferedImage image) throws OcrException {
    try {
      if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
        return copyGrey(image);
      }
      if (isBilevel(image)) {
        return copyBilevel(image);
      }
      return copyColour(image.getColorModel().hasAlpha() ? onWhite(image) : image);
    } catch (IllegalStateException e) {
      throw new OcrException(Problem.Kind.OCR_FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  static boolean isBilevel(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_BYTE_BINARY
        && image.getColorModel().getPixelSize() == 1;
  }

  /** The value of the brighter of a bilevel picture's two colours. */
  static int white(BufferedImage bilevel) {
    ColorModel colours = bilevel.getColorModel();
    return (colours.getRGB(1) & 0xff) > (colours.getRGB(0) & 0xff) ? 1 : 0;
  }

  private Pix create(BufferedImage image, int depth) {
    return Pix.of(lept, lept.pixCreateNoInit(image.getWidth(), image.getHeight(), depth));
  }

  /** Takes the stored values: asking for colours would convert them, and darken the print. */
  private Pix copyGrey(BufferedImage image) {
    Pix pix = create(image, 8);
    int width = image.getWidth();
    int[] samples = new int[width];
    int[] row = new int[pix.wordsPerRow()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, samples);
      Arrays.fill(row, 0);
      for (int x = 0; x < width; x++) {
        row[x >> 2] |= samples[x] << (24 - 8 * (x & 3));
      }
      pix.setRow(y, row);
    }
    return pix;
  }

  private Pix copyBilevel(BufferedImage image) {
    Pix pix = create(image, 1);
    int width = image.getWidth();
    int white = white(image); // Leptonica's ones are black
    int[] samples = new int[width];
    int[] row = new int[pix.wordsPerRow()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, samples);
      Arrays.fill(row, 0);
      for (int x = 0; x < width; x++) {
        if (samples[x] != white) {
          row[x >> 5] |= 1 << (31 - (x & 31));
        }
      }
      pix.setRow(y, row);
    }
    return pix;
  }

  private Pix copyColour(BufferedImage image) {
    Pix pix = create(image, 32);
    int width = image.getWidth();
    int[] row = new int[pix.wordsPerRow()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] <<= 8;
      }
      pix.setRow(y, row);
    }
    return pix;
  }

  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = opaque.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return opaque;
  }
}
