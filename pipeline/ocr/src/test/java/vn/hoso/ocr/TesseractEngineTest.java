package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/** Reads the notice with the real engine; without the model these tests fail with the remedy. */
class TesseractEngineTest {
  private static OcrEngine engine;

  @BeforeAll
  static void open() {
    engine = OcrEngines.open(OcrSettings.DEFAULT);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static OcrPage read(BufferedImage image) throws OcrException {
    return engine.read(new PageImage.Raster(image, Fixture.DPI));
  }

  private static OcrPage readFile(byte[] bytes) throws OcrException {
    return engine.read(new PageImage.Encoded(bytes, "image/png", Fixture.DPI));
  }

  @Test
  void readsACleanPage() throws Exception {
    OcrPage page = readFile(Fixture.png());
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.02);
    assertThat(page.text())
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("45/TB-UBND")
        .contains("ngày 12 tháng 8 năm 2024");
    assertThat(page.width()).isEqualTo(1400);
    assertThat(page.height()).isEqualTo(1000);
    assertThat(page.dpi()).isEqualTo(Fixture.DPI);
    assertThat(page.preparation()).allMatch(step -> step.startsWith("read twice"));
    assertThat(page.meanConfidence()).isBetween(0.85, 1.0);
    assertThat(page.engine()).startsWith("tesseract 5.").endsWith("vie");
  }

  @Test
  void wordsAreNfcWithoutBlanksAndLinesAreMadeOfThem() throws Exception {
    OcrPage page = readFile(Fixture.png());
    for (Word word : page.words()) {
      assertThat(word.text()).doesNotContainAnyWhitespaces();
      assertThat(Normalizer.isNormalized(word.text(), Normalizer.Form.NFC)).isTrue();
      assertThat(word.source()).isEqualTo(WordSource.OCR);
    }
    for (Line line : page.lines()) {
      assertThat(line).isEqualTo(Line.ofWords(line.words()));
    }
  }

  @Test
  void tellsWhatElseLettersMayBe() throws Exception {
    List<Word> words = readFile(Fixture.png()).words();
    assertThat(words.stream().filter(word -> !word.alternatives().isEmpty()).count())
        .isBetween(1L, words.size() / 2L);
    for (Word word : words) {
      assertThat(word.alternatives())
          .allSatisfy(
              other -> {
                assertThat(other.letter()).isNotEqualTo(word.text().charAt(other.at()));
                assertThat(other.weight()).isBetween(0.2, 1.0);
              });
    }
  }

  @Test
  void paragraphsAreApartByAnEmptyLine() throws Exception {
    List<Line> lines = readFile(Fixture.png()).lines();
    assertThat(lines.getFirst().text()).isNotEmpty();
    assertThat(lines.getLast().text()).isNotEmpty();
    int title = indexOf(lines, "nhà văn hóa");
    assertThat(lines.get(title + 1).text()).isEmpty();
    assertThat(lines.get(title + 2).text()).startsWith("Căn cứ");
  }

  private static int indexOf(List<Line> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().contains(text)) {
        return i;
      }
    }
    throw new AssertionError("no line with " + text + " in " + lines);
  }

  @Test
  void boxesLieAroundTheirWords() throws Exception {
    assertBoxes(readFile(Fixture.png()), new AffineTransform(), 6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4, 2.5, 6})
  void readsASkewedPageAndAnswersBoxesOnIt(double degrees) throws Exception {
    AffineTransform at = AffineTransform.getTranslateInstance(100, 100);
    at.rotate(Math.toRadians(degrees), 700, 500);
    OcrPage page = read(Fixture.transformed(at, 1600, 1200, BufferedImage.TYPE_BYTE_GRAY));
    assertThat(page.preparation())
        .anySatisfy(step -> assertThat(step).matches("straightened by -?\\d\\.\\d°"));
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.05);
    assertBoxes(page, at, 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void readsAPageOnItsSideOrHead(int quarters) throws Exception {
    int width = quarters == 2 ? 1400 : 1000;
    AffineTransform at = new AffineTransform();
    at.translate(width / 2.0, (2400 - width) / 2.0);
    at.quadrantRotate(quarters);
    at.translate(-700, -500);
    OcrPage page = read(Fixture.transformed(at, width, 2400 - width, BufferedImage.TYPE_BYTE_GRAY));
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.05);
    assertBoxes(page, at, 10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.6, 3})
  void boxesOfScaledPicturesFitThePictureAsItCame(double scale) throws Exception {
    int dpi = (int) Math.round(Fixture.DPI * scale);
    AffineTransform at = AffineTransform.getScaleInstance(scale, scale);
    BufferedImage image =
        Fixture.transformed(
            at, (int) (1400 * scale), (int) (1000 * scale), BufferedImage.TYPE_BYTE_GRAY);
    OcrPage page = engine.read(new PageImage.Raster(image, dpi));
    assertThat(page.preparation()).anySatisfy(step -> assertThat(step).startsWith("scaled by"));
    assertThat(page.width()).isEqualTo(image.getWidth());
    assertThat(page.dpi()).isEqualTo(dpi);
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.1);
    assertBoxes(page, at, 6 * Math.max(1, scale));
  }

  @Test
  void readsThroughARedSeal() throws Exception {
    BufferedImage sealed = Fixture.sealed(520, 760);
    OcrPage page = read(sealed);
    assertThat(page.preparation()).contains("seal faded");
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.03);
    try (OcrEngine plain = OcrEngines.open(OcrSettings.DEFAULT.withPreprocessing(false))) {
      OcrPage without = plain.read(new PageImage.Raster(sealed, Fixture.DPI));
      assertThat(without.preparation()).allMatch(step -> step.startsWith("read twice"));
      assertThat(errorsInBody(without)).isGreaterThan(errorsInBody(page));
    }
  }

  @Test
  void readsThroughWritingInColour() throws Exception {
    BufferedImage page = Fixture.writtenOver();
    assertThat(errorsInBody(read(page))).isLessThan(0.03);
    try (OcrEngine blind = without(Operation.FADE_SEALS)) {
      OcrPage noisy = blind.read(new PageImage.Raster(page, Fixture.DPI));
      assertThat(errorsInBody(noisy)).isGreaterThan(errorsInBody(read(page)));
    }
  }

  @Test
  void readsAPageThroughWhichItsOtherSideShines() throws Exception {
    BufferedImage page = Fixture.shoneThrough();
    OcrPage clear = read(page);
    assertThat(clear.preparation()).contains("other side cleared");
    assertThat(errorsInBody(clear)).as(clear.text()).isLessThan(0.05);
    try (OcrEngine blind = without(Operation.CLEAR_BACK)) {
      OcrPage mixed = blind.read(new PageImage.Raster(page, Fixture.DPI));
      assertThat(errorsInBody(mixed)).isGreaterThan(2 * errorsInBody(clear));
    }
  }

  private static OcrEngine without(Operation operation) {
    return TesseractEngine.open(OcrSettings.DEFAULT, EnumSet.complementOf(EnumSet.of(operation)));
  }

  @Test
  void readsAPhotographedPage() throws Exception {
    OcrPage page = read(Fixture.photographed(7));
    assertThat(page.preparation()).contains("light levelled", "noise removed");
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.05);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_USHORT_GRAY
      })
  void readsEveryKindOfRaster(int type) throws Exception {
    BufferedImage image = Fixture.transformed(new AffineTransform(), 1400, 1000, type);
    OcrPage page = read(image);
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "bmp", "tiff", "gif"})
  void readsEveryKindOfFile(String format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(Fixture.image(), format, bytes)).isTrue();
    OcrPage page = readFile(bytes.toByteArray());
    assertThat(errorsInBody(page)).as(page.text()).isLessThan(0.05);
  }

  @Test
  void anEmptyPageHasNoWords() throws Exception {
    OcrPage page =
        read(
            Fixture.transformed(
                AffineTransform.getTranslateInstance(5000, 0),
                1400,
                1000,
                BufferedImage.TYPE_BYTE_GRAY));
    assertThat(page.lines()).isEmpty();
    assertThat(page.meanConfidence()).isZero();
  }

  @Test
  void aTinyPictureHasNoWords() throws Exception {
    assertThat(read(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)).words()).isEmpty();
    assertThat(read(new BufferedImage(20, 300, BufferedImage.TYPE_INT_RGB)).words()).isEmpty();
  }

  @Test
  void brokenBytesAreRefusedInWordsAndTheEngineStaysUsable() throws Exception {
    byte[] png = Fixture.png();
    assertBroken(new byte[0]);
    assertBroken("no picture at all".getBytes(StandardCharsets.UTF_8));
    assertBroken(Arrays.copyOf(png, 40));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      byte[] damaged = Arrays.copyOf(png, 200 + random.nextInt(png.length - 200));
      for (int j = 0; j < 20; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        readFile(damaged);
      } catch (OcrException e) {
        assertThat(e.kind()).as("seed %d", seed).isNotEqualTo(Problem.Kind.INTERNAL);
      }
    }
    assertThat(errorsInBody(readFile(png))).isLessThan(0.02);
  }

  private static void assertBroken(byte[] bytes) {
    assertThatThrownBy(() -> readFile(bytes))
        .isInstanceOfSatisfying(
            OcrException.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.BROKEN))
        .hasMessageContaining("picture");
  }

  @Test
  void aHugePictureIsRefusedBeforeItIsDecoded() {
    byte[] png = Fixture.png();
    // Width and height stand at bytes 16 to 23 of a PNG (W3C PNG, 11.2.2), followed by their sum.
    png[17] = (byte) 0x7f;
    png[21] = (byte) 0x7f;
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
    }
    assertThatThrownBy(() -> readFile(png))
        .isInstanceOfSatisfying(
            OcrException.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
  }

  @Test
  void stopsAtTheTimeLimit() throws Exception {
    try (OcrEngine hasty =
        OcrEngines.open(OcrSettings.DEFAULT.withTimeLimit(Duration.ofMillis(1)))) {
      assertThatThrownBy(() -> hasty.read(new PageImage.Raster(Fixture.image(), Fixture.DPI)))
          .isInstanceOfSatisfying(
              OcrException.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.OCR_FAILED))
          .hasMessageContaining("seconds");
    }
  }

  @Test
  void enginesInTwoThreadsAgree() throws Exception {
    PageImage page = new PageImage.Encoded(Fixture.png(), "image/png", Fixture.DPI);
    Callable<OcrPage> reading =
        () -> {
          try (OcrEngine own = OcrEngines.open(OcrSettings.DEFAULT)) {
            own.read(page);
            return own.read(page);
          }
        };
    OcrPage expected = engine.read(page);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<OcrPage> one : threads.invokeAll(List.of(reading, reading))) {
        assertThat(one.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aClosedEngineSaysSo() {
    OcrEngine closed = OcrEngines.open(OcrSettings.DEFAULT);
    closed.close();
    closed.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> closed.read(new PageImage.Raster(Fixture.image(), Fixture.DPI)));
  }

  private static double errorsInBody(OcrPage page) {
    String text = page.text();
    int start = text.indexOf("THÔNG BÁO");
    return MeasureOcr.wordErrorRate(Fixture.body(), start < 0 ? text : text.substring(start));
  }

  /** Every word that was read right lies within a tolerance (pixels) of where it was printed. */
  private static void assertBoxes(OcrPage page, AffineTransform toPicture, double tolerance) {
    int found = 0;
    for (Word word : page.words()) {
      Box box = word.box();
      assertThat(box.left()).isNotNegative();
      assertThat(box.top()).isNotNegative();
      assertThat(box.right()).isLessThanOrEqualTo(page.width());
      assertThat(box.bottom()).isLessThanOrEqualTo(page.height());
      if (Fixture.words().stream()
          .filter(printed -> printed.text().equals(word.text()))
          .anyMatch(printed -> near(printed.box(), toPicture, box, tolerance))) {
        found++;
      }
    }
    assertThat(found / (double) Fixture.words().size()).as(page.text()).isGreaterThan(0.88);
  }

  private static boolean near(Box printed, AffineTransform at, Box read, double tolerance) {
    Rectangle2D r =
        at.createTransformedShape(
                new Rectangle2D.Double(
                    printed.left(), printed.top(), printed.width(), printed.height()))
            .getBounds2D();
    return Math.abs(r.getCenterX() - read.left() - read.width() / 2.0) <= tolerance
        && Math.abs(r.getCenterY() - read.top() - read.height() / 2.0) <= tolerance;
  }
}
