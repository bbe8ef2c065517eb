package vn.hoso.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/**
 * What hoso and its workers say to each other, over a socket of their own: native code prints to
 * standard output whenever it likes.
 *
 * <p>First hoso sends the settings and the worker answers that it is ready or what it lacks; then
 * hoso sends pictures, and the worker answers each with a reading or with what is wrong with it.
 * Both sides are of one build, so there are no versions.
 */
final class Wire implements AutoCloseable {
  private static final byte READY = 1;
  private static final byte MISSING = 2;
  private static final byte READING = 3;
  private static final byte FAILURE = 4;

  private static final byte ENCODED = 1;
  private static final byte BILEVEL = 2;
  private static final byte GREY = 3;
  private static final byte COLOUR = 4;
  private static final byte TRANSPARENT = 5;

  private final SocketChannel channel;
  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(SocketChannel channel) {
    this.channel = channel;
    in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
  }

  // ---- hoso's side ----

  void sendSettings(OcrSettings settings) throws IOException {
    text(settings.language());
    text(settings.modelFolder() == null ? "" : settings.modelFolder().toAbsolutePath().toString());
    out.writeInt(settings.pageSegmentation());
    out.writeBoolean(settings.preprocessing());
    out.writeLong(settings.timeLimit().toMillis());
    text(settings.library().name());
    out.flush();
  }

  /**
   * Waits until the worker is ready.
   *
   * @throws MissingPartException as the worker says
   */
  void awaitReady() throws IOException {
    if (in.readByte() == MISSING) {
      String message = text();
      throw new MissingPartException(message, text());
    }
  }

  /** Sends a picture and waits for its reading. */
  OcrPage read(PageImage image) throws IOException, OcrException {
    out.writeInt(image.dpi());
    switch (image) {
      case PageImage.Encoded encoded -> {
        out.writeByte(ENCODED);
        text(encoded.mediaType());
        bytes(encoded.bytes());
      }
      case PageImage.Raster raster -> raster(raster.image());
    }
    out.flush();
    if (in.readByte() == FAILURE) {
      Problem.Kind kind = Problem.Kind.valueOf(text());
      throw new OcrException(kind, text());
    }
    return ReadingText.read(new StringReader(text()));
  }

  // ---- the worker's side ----

  OcrSettings settings() throws IOException {
    String language = text();
    String folder = text();
    return new OcrSettings(
        language,
        folder.isEmpty() ? null : Path.of(folder),
        in.readInt(),
        in.readBoolean(),
        Duration.ofMillis(in.readLong()),
        OcrSettings.Library.valueOf(text()));
  }

  void ready() throws IOException {
    out.writeByte(READY);
    out.flush();
  }

  void missing(MissingPartException e) throws IOException {
    out.writeByte(MISSING);
    text(String.valueOf(e.getMessage()));
    text(e.remedy());
    out.flush();
  }

  /**
   * The next picture to read.
   *
   * @throws java.io.EOFException there is none: hoso has ended, or needs this worker no more
   */
  PageImage picture() throws IOException {
    int dpi = in.readInt();
    byte form = in.readByte();
    if (form == ENCODED) {
      String mediaType = text();
      return new PageImage.Encoded(bytes(), mediaType, dpi);
    }
    return new PageImage.Raster(raster(form, in.readInt(), in.readInt()), dpi);
  }

  private BufferedImage raster(byte form, int width, int height) throws IOException {
    BufferedImage image =
        switch (form) {
          case BILEVEL -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
          case GREY -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
          case COLOUR -> new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
          case TRANSPARENT -> new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
          default -> throw new IOException("no form of picture: " + form);
        };
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte pixels) {
      in.readFully(pixels.getData());
    } else if (image.getRaster().getDataBuffer() instanceof DataBufferInt pixels) {
      byte[] row = new byte[4 * width];
      for (int y = 0; y < height; y++) {
        in.readFully(row);
        ByteBuffer.wrap(row).asIntBuffer().get(pixels.getData(), y * width, width);
      }
    }
    return image;
  }

  void answer(OcrPage page) throws IOException {
    out.writeByte(READING);
    text(ReadingText.of(page));
    out.flush();
  }

  void answer(Problem.Kind kind, String reason) throws IOException {
    out.writeByte(FAILURE);
    text(kind.name());
    text(reason);
    out.flush();
  }

  // ---- both ----

  /** In the form that costs least without changing what the engine sees. */
  private void raster(BufferedImage image) throws IOException {
    byte form = form(image);
    int width = image.getWidth();
    out.writeByte(form);
    out.writeInt(width);
    out.writeInt(image.getHeight());
    int[] values = new int[width];
    byte[] row = new byte[form == BILEVEL ? (width + 7) / 8 : form == GREY ? width : 4 * width];
    for (int y = 0; y < image.getHeight(); y++) {
      switch (form) {
        case BILEVEL -> {
          image.getRaster().getSamples(0, y, width, 1, 0, values);
          pack(values, row, PictureReader.white(image));
        }
        // Asking for colours would convert the stored values, and darken the print.
        case GREY -> image.getRaster().getDataElements(0, y, width, 1, row);
        default -> {
          image.getRGB(0, y, width, 1, values, 0, width);
          ByteBuffer.wrap(row).asIntBuffer().put(values);
        }
      }
      out.write(row);
    }
  }

  private static byte form(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return GREY;
    }
    if (PictureReader.isBilevel(image)) {
      return BILEVEL;
    }
    return image.getColorModel().hasAlpha() ? TRANSPARENT : COLOUR;
  }

  /** Ones are white, the leftmost pixel is in the highest bit, as in Java's bilevel pictures. */
  private static void pack(int[] values, byte[] row, int white) {
    Arrays.fill(row, (byte) 0);
    for (int x = 0; x < values.length; x++) {
      if (values[x] == white) {
        row[x >> 3] |= (byte) (0x80 >> (x & 7));
      }
    }
  }

  private void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private byte[] bytes() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
