package vn.hoso.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/**
 * Replays readings, for fast tests of what comes after reading. It reads nothing: its pages say
 * "recorded" before the name of the engine that read them.
 *
 * <p>A reading lies in the folder as {@link ReadingText}, named by the SHA-256 of its picture.
 */
final class RecordedOcrEngine implements OcrEngine {
  private static final String SAYS_SO = "recorded: ";

  private final Path folder;
  private final @Nullable OcrEngine reader;

  /**
   * @param folder of the readings
   * @param reader reads what is not recorded yet, and is recorded; closed with this engine; null:
   *     such pictures fail
   */
  RecordedOcrEngine(Path folder, @Nullable OcrEngine reader) {
    this.folder = folder;
    this.reader = reader;
  }

  @Override
  public OcrPage read(PageImage image) throws OcrException {
    Path file = folder.resolve(digest(image) + ".txt");
    try {
      if (!Files.exists(file)) {
        record(image, file);
      }
      try (Reader in = Files.newBufferedReader(file)) {
        OcrPage page = ReadingText.read(in);
        return new OcrPage(
            page.width(),
            page.height(),
            page.dpi(),
            page.lines(),
            page.meanConfidence(),
            page.leftOut(),
            page.preparation(),
            SAYS_SO + page.engine());
      }
    } catch (IOException e) {
      throw new OcrException(
          Problem.Kind.OCR_FAILED, "the recorded reading " + file + " cannot be used", e);
    }
  }

  private void record(PageImage image, Path file) throws IOException, OcrException {
    if (reader == null) {
      throw new OcrException(
          Problem.Kind.OCR_FAILED, "no reading of this picture was recorded in " + folder);
    }
    String reading = ReadingText.of(reader.read(image));
    Files.createDirectories(folder);
    Files.writeString(file, reading);
  }

  private static String digest(PageImage image) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      switch (image) {
        case PageImage.Encoded encoded -> digest.update(encoded.bytes());
        case PageImage.Raster raster -> add(digest, raster.image());
      }
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, image.dpi()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, BufferedImage image) {
    int width = image.getWidth();
    ByteBuffer row = ByteBuffer.allocate(Integer.BYTES * width);
    for (int y = 0; y < image.getHeight(); y++) {
      row.clear();
      row.asIntBuffer().put(image.getRGB(0, y, width, 1, null, 0, width));
      digest.update(row.array());
    }
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
