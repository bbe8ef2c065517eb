package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentException;
import vn.hoso.vietnamese.LegacyEncoding;

/** Whatever the bytes are: pages, or a problem in words; nothing else, and no open file. */
class RandomDamageTest {
  private static final int ROUNDS = 60;

  @TempDir Path folder;
  private final Ingest ingest = new Ingest(IngestSettings.defaults().withRenderDpi(72));

  @Test
  void damagedFilesGivePagesOrProblems() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<byte[]> sound = List.of(pdf(), picture("png"), picture("tiff"), picture("jpeg"), rtf());
    List<String> names = List.of("a.pdf", "a.png", "a.tif", "a.jpg", "a.rtf");
    for (int round = 0; round < ROUNDS; round++) {
      int kind = round % sound.size();
      byte[] bytes = damage(sound.get(kind), random);
      Path file = Files.write(folder.resolve(names.get(kind)), bytes);
      String where = "seed %d, round %d, %s".formatted(seed, round, names.get(kind));
      try (IngestedDocument document = ingest.open(file)) {
        readAll(document);
      } catch (DocumentException e) {
        assertThat(e.problem().reason()).as(where).isNotBlank();
      } catch (RuntimeException | Error e) {
        throw new AssertionError(where, e);
      }
      Files.delete(file);
    }
  }

  /** The parser asserts what a damaged file does not keep. */
  @Test
  void anRtfFileThatBreaksOffIsAProblem() throws Exception {
    Path file = Files.writeString(folder.resolve("b.rtf"), "{\\rtf\\par\\n\\i1");
    assertThatThrownBy(() -> ingest.open(file)).isInstanceOf(DocumentException.class);
  }

  private static void readAll(IngestedDocument document) {
    for (int number = 1; number <= document.pageCount(); number++) {
      try {
        Optional<PageImageSource> image = document.page(number).image();
        if (image.isPresent()) {
          image.get().load();
        }
      } catch (DocumentException e) {
        assertThat(e.problem().reason()).isNotBlank();
      }
    }
  }

  private static byte[] damage(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(20); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] pdf() throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = Pdfs.page(document);
      Pdfs.draw(
          document, page, Pdfs.ccitt(document, Sheets.printed(9, BufferedImage.TYPE_BYTE_BINARY)));
      Pdfs.write(document, page, Pdfs.glyphless(document), Texts.SOUND, false);
      Pdfs.write(document, Pdfs.page(document), Pdfs.helvetica(), Texts.ENGLISH, true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] rtf() {
    String head = "{\\rtf1\\ansi{\\fonttbl{\\f0 .VnTime;}{\\f1 VNI-Times;}}\\pard\\f0 ";
    StringBuilder rtf = new StringBuilder(head);
    for (byte b : LegacyEncoding.TCVN3.encodeToBytes(Texts.joined(Texts.SOUND))) {
      rtf.append(b < 0 ? "\\'%02x".formatted(b & 0xff) : Character.toString((char) b));
    }
    return rtf.append("{\\f1\\u432 ?}\\par}").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] picture(String format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(Sheets.printed(9, BufferedImage.TYPE_BYTE_GRAY), format, out);
    return out.toByteArray();
  }
}
