package vn.hoso.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import vn.hoso.document.PageImage;

/**
 * Pictures that a scanner would not make: files of many kinds with damaged heads and bodies, and
 * sound ones of odd sizes that show odd things. The same seed makes the same pictures.
 */
final class OddPictures {
  private static final String[] KINDS = {
    "png",
    "palette",
    "png16",
    "jpg",
    "cmyk",
    "tif-",
    "tifLZW",
    "tifCCITT T.6",
    "tifJPEG",
    "bmp",
    "gif",
    "pgm",
    "pbm",
    "ppm16"
  };

  private final Random random;

  OddPictures(Random random) {
    this.random = random;
  }

  /** The next picture with what it is, in words. */
  record Odd(String what, PageImage picture) {}

  Odd next() {
    if (random.nextInt(3) == 0) {
      BufferedImage drawn = drawn();
      String what = "drawn %d x %d".formatted(drawn.getWidth(), drawn.getHeight());
      return new Odd(what, new PageImage.Raster(drawn, 1 + random.nextInt(600)));
    }
    String kind = KINDS[random.nextInt(KINDS.length)];
    byte[] bytes = file(kind, random.nextBoolean() ? drawn() : print());
    int damage = random.nextInt(5);
    bytes = damaged(bytes, damage);
    if (kind.startsWith("p") && !kind.endsWith("m") && !kind.startsWith("pp")) {
      mendSums(bytes);
    }
    return new Odd(
        kind + ", damage " + damage,
        new PageImage.Encoded(bytes, "image/png", 1 + random.nextInt(600)));
  }

  // ---- sound pictures ---------------------------------------------------------------------------

  private BufferedImage print() {
    BufferedImage page = Fixture.image();
    int width = Math.min(page.getWidth(), 200 + random.nextInt(700));
    int height = Math.min(page.getHeight(), 20 + random.nextInt(300));
    int x = random.nextInt(page.getWidth() - width + 1);
    int y = random.nextInt(page.getHeight() - height + 1);
    BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    part.createGraphics().drawImage(page, -x, -y, null);
    return part;
  }

  private int side() {
    return switch (random.nextInt(6)) {
      case 0 -> 1 + random.nextInt(4);
      case 1 -> 1 + random.nextInt(40);
      case 2 -> 1 + random.nextInt(1500);
      default -> 50 + random.nextInt(600);
    };
  }

  /** Lines, bars, dots, letters and noise, from none to very many. */
  private BufferedImage drawn() {
    boolean strip = random.nextInt(12) == 0;
    int[] types = {
      BufferedImage.TYPE_BYTE_GRAY,
      BufferedImage.TYPE_3BYTE_BGR,
      BufferedImage.TYPE_BYTE_BINARY,
      BufferedImage.TYPE_USHORT_GRAY,
      BufferedImage.TYPE_INT_ARGB
    };
    BufferedImage image =
        new BufferedImage(
            strip ? 33_000 : side(),
            strip ? 1 + random.nextInt(30) : side(),
            types[random.nextInt(types.length)]);
    Graphics2D g = image.createGraphics();
    if (random.nextInt(5) > 0) {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }
    int shapes = random.nextInt(random.nextBoolean() ? 12 : 400);
    for (int i = 0; i < shapes; i++) {
      shape(g, image.getWidth(), image.getHeight());
    }
    g.dispose();
    return image;
  }

  private void shape(Graphics2D g, int width, int height) {
    int x = random.nextInt(width + 20) - 10;
    int y = random.nextInt(height + 20) - 10;
    int w = 1 + random.nextInt(random.nextBoolean() ? 8 : width);
    int h = 1 + random.nextInt(random.nextBoolean() ? 8 : height);
    int grey = random.nextInt(4) == 0 ? random.nextInt(256) : 0;
    g.setColor(random.nextInt(20) == 0 ? Color.RED : new Color(grey, grey, grey));
    g.setStroke(new BasicStroke(1 + random.nextInt(4)));
    switch (random.nextInt(6)) {
      case 0 -> g.fillRect(x, y, w, h);
      case 1 -> g.drawRect(x, y, w, h);
      case 2 -> g.drawOval(x, y, w, h);
      case 3 -> g.drawLine(x, y, random.nextInt(width), random.nextInt(height));
      case 4 -> {
        for (int i = 0; i < 50; i++) {
          g.fillRect(random.nextInt(width), random.nextInt(height), 2, 2);
        }
      }
      default -> letters(g, x, y);
    }
  }

  /** A cut from printed lines, enlarged, reduced or turned: no font has to be there. */
  private void letters(Graphics2D g, int x, int y) {
    var before = g.getTransform();
    g.translate(x, y);
    g.rotate(random.nextInt(4) == 0 ? random.nextDouble() * 7 : 0);
    double size = 0.2 + 2 * random.nextDouble();
    g.scale(size, size);
    g.drawImage(print(), 0, 0, null);
    g.setTransform(before);
  }

  // ---- files ------------------------------------------------------------------------------------

  private static byte[] file(String kind, BufferedImage picture) {
    try {
      return switch (kind) {
        case "png", "bmp", "gif" -> written(kind, null, picture(picture, 3));
        case "palette" -> written("png", null, inPalette(picture));
        case "png16" -> written("png", null, picture(picture, 16));
        case "jpg" -> written("jpg", null, picture(picture, 3));
        case "cmyk" -> cmyk(picture);
        case "tif-" -> written("tif", null, picture(picture, 3));
        case "tifCCITT T.6" -> written("tif", "CCITT T.6", picture(picture, 1));
        case "pgm", "pbm", "ppm16" -> portable(kind, picture);
        default -> written("tif", kind.substring(3), picture(picture, 3));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage picture(BufferedImage from, int kind) {
    int type =
        switch (kind) {
          case 1 -> BufferedImage.TYPE_BYTE_BINARY;
          case 16 -> BufferedImage.TYPE_USHORT_GRAY;
          default -> BufferedImage.TYPE_3BYTE_BGR;
        };
    BufferedImage to = new BufferedImage(from.getWidth(), from.getHeight(), type);
    to.createGraphics().drawImage(from, 0, 0, null);
    return to;
  }

  private static BufferedImage inPalette(BufferedImage from) {
    byte[] levels = {0, 60, (byte) 150, (byte) 255};
    BufferedImage to =
        new BufferedImage(
            from.getWidth(),
            from.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, 4, levels, levels, levels));
    to.createGraphics().drawImage(from, 0, 0, null);
    return to;
  }

  private static byte[] cmyk(BufferedImage picture) throws IOException {
    var raster =
        Raster.createInterleavedRaster(0, picture.getWidth(), picture.getHeight(), 4, null);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        raster.setPixel(
            x,
            y,
            new int[] {255 - (rgb >> 16 & 255), 255 - (rgb >> 8 & 255), 255 - (rgb & 255), 0});
      }
    }
    return written("jpg", null, new IIOImage(raster, null, null));
  }

  private static byte[] written(String format, String compression, BufferedImage picture)
      throws IOException {
    return written(format, compression, new IIOImage(picture, null, null));
  }

  private static byte[] written(String format, String compression, IIOImage picture)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer =
        picture.hasRaster()
            ? ImageIO.getImageWritersByFormatName(format).next()
            : ImageIO.getImageWriters(
                    ImageTypeSpecifier.createFromRenderedImage(picture.getRenderedImage()), format)
                .next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (compression != null && !compression.equals("-")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(compression);
      }
      writer.write(null, picture, param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** PNM (netpbm.sourceforge.net): a head in letters, then the samples. */
  private static byte[] portable(String kind, BufferedImage picture) throws IOException {
    int w = picture.getWidth();
    int h = picture.getHeight();
    String head =
        switch (kind) {
          case "pgm" -> "P5\n%d %d\n255\n";
          case "pbm" -> "P4\n%d %d\n";
          default -> "P6\n%d %d\n65535\n";
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head.formatted(w, h).getBytes(StandardCharsets.US_ASCII));
    int bytes = kind.equals("pgm") ? w * h : kind.equals("pbm") ? (w + 7) / 8 * h : 6 * w * h;
    byte[] samples = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      int at = Math.min(w * h - 1, (int) ((long) i * w * h / bytes));
      samples[i] = (byte) picture.getRGB(at % w, at / w);
    }
    out.write(samples);
    return out.toByteArray();
  }

  // ---- damage -----------------------------------------------------------------------------------

  private byte[] damaged(byte[] sound, int damage) {
    byte[] bytes = sound.clone();
    switch (damage) {
      case 0 -> {
        return bytes;
      }
      case 1 -> {
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      }
      case 2 -> {
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      case 3 -> { // in the head: sizes of none, less than none and very many
        int[] values = {0, -1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE, 40_000, 65_535, 0x7f00};
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          put(
              bytes,
              random.nextInt(Math.min(bytes.length, 120)),
              values[random.nextInt(values.length)]);
        }
      }
      default -> { // a piece of the file in another place
        int length = 1 + random.nextInt(Math.max(1, bytes.length / 4));
        int from = random.nextInt(bytes.length - length + 1);
        int to = random.nextInt(bytes.length - length + 1);
        System.arraycopy(sound, from, bytes, to, length);
      }
    }
    return bytes;
  }

  /** Two or four bytes, in either order. */
  private void put(byte[] bytes, int at, int value) {
    int length = random.nextBoolean() ? 2 : 4;
    boolean big = random.nextBoolean();
    for (int i = 0; i < length && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (value >> (8 * (big ? length - 1 - i : i)));
    }
  }

  /** Right check sums for a PNG's chunks, so that the damage gets further than to them. */
  private static void mendSums(byte[] png) {
    int at = 8;
    while (at + 12 <= png.length) {
      long length =
          (png[at] & 0xffL) << 24
              | (png[at + 1] & 0xff) << 16
              | (png[at + 2] & 0xff) << 8
              | (png[at + 3] & 0xff);
      if (at + 12 + length > png.length) {
        return;
      }
      CRC32 sum = new CRC32();
      sum.update(png, at + 4, (int) length + 4);
      for (int i = 0; i < 4; i++) {
        png[at + 8 + (int) length + i] = (byte) (sum.getValue() >> (24 - 8 * i));
      }
      at += 12 + (int) length;
    }
  }
}
