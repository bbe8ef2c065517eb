package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;
import vn.hoso.document.Treatment;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;
import vn.hoso.vietnamese.LegacyEncoding;

class PdfTest {
  private static final int GREY = BufferedImage.TYPE_BYTE_GRAY;
  private static final int BILEVEL = BufferedImage.TYPE_BYTE_BINARY;

  @TempDir Path folder;
  private final Ingest ingest = new Ingest(IngestSettings.defaults());

  /** Draws a page. */
  @FunctionalInterface
  interface Artist {
    void draw(PDDocument document, PDPage page) throws IOException;
  }

  private Path pdf(Artist... artists) throws IOException {
    Path file = folder.resolve("văn bản.pdf");
    try (PDDocument document = new PDDocument()) {
      for (Artist artist : artists) {
        artist.draw(document, Pdfs.page(document));
      }
      document.save(file.toFile());
    }
    return file;
  }

  private Page first(Artist artist) throws IOException, DocumentException {
    return first(artist, IngestSettings.defaults());
  }

  private Page first(Artist artist, IngestSettings settings) throws IOException, DocumentException {
    try (IngestedDocument document = new Ingest(settings).open(pdf(artist))) {
      return document.page(1).page();
    }
  }

  private PageImage picture(Path file, int page) throws DocumentException {
    try (IngestedDocument document = ingest.open(file)) {
      return document.page(page).image().orElseThrow().load();
    }
  }

  private static Artist scan(int lines) {
    return (document, page) ->
        Pdfs.draw(document, page, Pdfs.jpeg(document, Sheets.printed(lines, GREY)));
  }

  private static Artist scanOf(List<String> lines) {
    return (document, page) ->
        Pdfs.draw(document, page, Pdfs.jpeg(document, Sheets.printed(lines, GREY)));
  }

  private static Artist layer(List<String> lines, boolean visible) {
    return (document, page) -> Pdfs.write(document, page, Pdfs.glyphless(document), lines, visible);
  }

  private static Artist both(Artist below, Artist above) {
    return (document, page) -> {
      below.draw(document, page);
      above.draw(document, page);
    };
  }

  @Test
  void bornDigitalVietnameseIsKeptWithItsWords() throws Exception {
    Page page = first(layer(Texts.SOUND, true));

    assertThat(page.decision().treatment()).as(page.decision().reason()).isEqualTo(Treatment.KEEP);
    assertThat(page.text()).isEqualTo(Texts.joined(Texts.SOUND));
    assertThat(page.dpi()).isEqualTo(300);
    Word first = page.lines().getFirst().words().getFirst();
    assertThat(first)
        .extracting(Word::text, Word::source, Word::confidence)
        .containsExactly("ỦY", WordSource.TEXT_LAYER, 1.0);
    Box box = first.box();
    assertThat(box).isNotNull();
    // 80 pixels of 100 dpi from the left; base line 91 pixels from the top; two half ems of 11 pt
    assertThat(box.left()).isBetween(238, 242);
    assertThat(box.width()).isBetween(44, 50);
    assertThat(box.top()).isLessThan(3 * 91).isGreaterThan(3 * 70);
    assertThat(box.bottom()).isGreaterThan(3 * 91).isLessThan(3 * 97);
  }

  @Test
  void scanWithoutTextIsReadAnewAndHandedOverAsItLies() throws Exception {
    Path file = pdf(scan(20));

    try (IngestedDocument document = ingest.open(file)) {
      IngestedPage read = document.page(1);
      assertThat(read.page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThat(read.page().decision().measurements()).containsEntry("pictureShare", 1.0);
      assertThat(read.page().lines()).isEmpty();
      assertThat(read.page())
          .extracting(Page::width, Page::height, Page::dpi)
          .containsExactly(Sheets.WIDTH, Sheets.HEIGHT, Sheets.DPI);
      PageImage picture = read.image().orElseThrow().load();
      assertThat(picture).isInstanceOf(PageImage.Encoded.class);
      PageImage.Encoded encoded = (PageImage.Encoded) picture;
      assertThat(encoded.mediaType()).isEqualTo("image/jpeg");
      assertThat(encoded.dpi()).isEqualTo(Sheets.DPI);
      assertThat(encoded.bytes()).startsWith(0xff, 0xd8, 0xff);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ccitt", "jbig2", "jpeg2000", "flate"})
  void everyCompressionOfScansIsDecodedAtItsOwnResolution(String kind) throws Exception {
    BufferedImage sheet = Sheets.printed(20, kind.equals("jpeg2000") ? GREY : BILEVEL);
    Path file =
        pdf(
            (document, page) -> {
              PDImageXObject image =
                  switch (kind) {
                    case "ccitt" -> Pdfs.ccitt(document, sheet);
                    case "jbig2" -> Pdfs.jbig2(document, sheet);
                    case "jpeg2000" -> Pdfs.jpeg2000(document, sheet);
                    default -> Pdfs.flate(document, sheet);
                  };
              Pdfs.draw(document, page, image);
            });

    PageImage picture = picture(file, 1);
    assertThat(picture).isInstanceOf(PageImage.Raster.class);
    BufferedImage image = ((PageImage.Raster) picture).image();
    assertThat(image.getWidth()).isEqualTo(Sheets.WIDTH);
    assertThat(image.getHeight()).isEqualTo(Sheets.HEIGHT);
    assertSame(image, sheet);
  }

  private static void assertSame(BufferedImage image, BufferedImage expected) {
    int different = 0;
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        int a = image.getRGB(x, y) & 0xff;
        int b = expected.getRGB(x, y) & 0xff;
        different += Math.abs(a - b) > 100 ? 1 : 0;
      }
    }
    assertThat(different).as("pixels that differ").isLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void turnedScansComeUpright(int rotation) throws Exception {
    BufferedImage sheet = Sheets.printed(3, BILEVEL);
    BufferedImage lying = Pictures.turn(sheet, (360 - rotation) / 90 % 4);
    Path file =
        pdf(
            (document, page) -> {
              page.setRotation(rotation);
              if (rotation % 180 == 90) {
                PDRectangle box = new PDRectangle(Pdfs.A4.getHeight(), Pdfs.A4.getWidth());
                page.setMediaBox(box);
                page.setCropBox(box);
              }
              Pdfs.draw(document, page, Pdfs.ccitt(document, lying));
            });

    BufferedImage image = ((PageImage.Raster) picture(file, 1)).image();
    assertThat(image.getWidth()).isEqualTo(Sheets.WIDTH);
    assertSame(image, sheet);
  }

  @Test
  void scanPlacedTurnedInThePageComesUpright() throws Exception {
    BufferedImage sheet = Sheets.printed(3, BILEVEL);
    Path file =
        pdf(
            (document, page) -> {
              PDImageXObject image = Pdfs.ccitt(document, Pictures.turn(sheet, 1));
              float w = page.getCropBox().getWidth();
              float h = page.getCropBox().getHeight();
              try (var content = Pdfs.append(document, page)) {
                content.drawImage(image, new Matrix(new AffineTransform(0, h, -w, 0, w, 0)));
              }
            });

    BufferedImage image = ((PageImage.Raster) picture(file, 1)).image();
    assertSame(image, sheet);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void wordBoxesFollowThePageAsItIsShown(int rotation) throws Exception {
    Page page =
        first(
            (document, sheet) -> {
              sheet.setRotation(rotation);
              layer(Texts.SOUND, true).draw(document, sheet);
            });

    assertThat(page.lines()).isNotEmpty();
    Word word = null;
    for (Line line : page.lines()) {
      for (Word candidate : line.words()) {
        word = word == null && candidate.text().equals("KẾ") ? candidate : word;
      }
    }
    assertThat(word).isNotNull();
    // "KẾ" begins the fourth line: left, about 200 pixels of 100 dpi below the top edge.
    Box box = word.box();
    assertThat(box).isNotNull();
    int x = box.left() + box.width() / 2;
    int y = box.top() + box.height() / 2;
    int fromLeft =
        switch (rotation) {
          case 90 -> y;
          case 180 -> page.width() - x;
          case 270 -> page.height() - y;
          default -> x;
        };
    int fromTop =
        switch (rotation) {
          case 90 -> page.width() - x;
          case 180 -> page.height() - y;
          case 270 -> x;
          default -> y;
        };
    assertThat(fromLeft).isBetween(240, 300);
    assertThat(fromTop).isBetween(580, 640);
  }

  @Test
  void soundLayerOverAScanIsKeptInTheScansPixels() throws Exception {
    Page page = first(both(scanOf(Texts.SOUND), layer(Texts.SOUND, false)));

    assertThat(page.decision().treatment()).as(page.decision().reason()).isEqualTo(Treatment.KEEP);
    assertThat(page.dpi()).isEqualTo(Sheets.DPI);
    Box box = page.lines().get(3).box();
    assertThat(box).isNotNull();
    assertThat(box.top()).isBetween(Sheets.top(3) - 4, Sheets.top(3) + 4);
  }

  @Test
  void ruinedLayerOverAScanIsReadAnewAndKeptAsSecondEvidence() throws Exception {
    Page page = first(both(scanOf(Texts.RUINED), layer(Texts.RUINED, false)));

    assertThat(page.decision().treatment()).isEqualTo(Treatment.REOCR);
    assertThat(page.text()).isEqualTo(Texts.joined(Texts.RUINED));
  }

  /** A flow chart must not cost the text around it: what was typed is never read from a picture. */
  @Test
  void soundTextStaysBesideAFigureWithPrint() throws Exception {
    Path file =
        pdf(
            both(
                layer(Texts.SOUND, true),
                (document, page) -> {
                  BufferedImage figure = Sheets.printed(6, GREY).getSubimage(0, 60, 827, 260);
                  try (var content = Pdfs.append(document, page)) {
                    content.drawImage(Pdfs.flate(document, figure), 0, 40, 595, 187);
                  }
                }));

    try (IngestedDocument document = ingest.open(file)) {
      IngestedPage read = document.page(1);
      assertThat(read.page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThat(read.page().decision().reason()).contains("the sound text stays");
      assertThat(read.page().text()).isEqualTo(Texts.joined(Texts.SOUND));
      assertThat(read.beside()).hasSize(1);
      assertThat(read.beside().getFirst().top()).isGreaterThan(read.page().height() / 2);
    }
  }

  @Test
  void ruinedTextWithoutPictureIsRepaired() throws Exception {
    Page page =
        first(
            (document, sheet) -> Pdfs.write(document, sheet, Pdfs.helvetica(), Texts.RUINED, true));

    assertThat(page.decision().treatment()).isEqualTo(Treatment.REPAIR_ONLY);
    assertThat(page.decision().reason()).contains("no picture");
  }

  @Test
  void layerThatCoversOnlyTheHeadIsNotTrusted() throws Exception {
    Page page = first(both(scan(24), layer(Texts.SOUND.subList(0, 4), false)));

    assertThat(page.decision().treatment()).isEqualTo(Treatment.REOCR);
    assertThat(page.decision().measurements().get("layerCoverage")).isLessThan(0.3);
  }

  @Test
  void shortSoundLayerOverAShortPageIsKept() throws Exception {
    Page page =
        first(both(scanOf(Texts.SOUND.subList(0, 4)), layer(Texts.SOUND.subList(0, 4), false)));

    assertThat(page.decision().treatment()).as(page.decision().reason()).isEqualTo(Treatment.KEEP);
  }

  @Test
  void visibleStampOverAScanIsDrawnWithIt() throws Exception {
    Path file =
        pdf(
            both(
                scan(24),
                (document, page) ->
                    Pdfs.write(document, page, Pdfs.helvetica(), List.of("Received 12/3"), true)));

    try (IngestedDocument document = ingest.open(file)) {
      IngestedPage read = document.page(1);
      assertThat(read.page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThat(read.page().dpi()).isEqualTo(300);
      assertThat(read.image().orElseThrow().load()).isInstanceOf(PageImage.Raster.class);
    }
  }

  @Test
  void scanInStripsIsDrawnWhole() throws Exception {
    BufferedImage sheet = Sheets.printed(20, GREY);
    int half = Sheets.HEIGHT / 2;
    Path file =
        pdf(
            (document, page) -> {
              float w = page.getCropBox().getWidth();
              float lower = (Sheets.HEIGHT - half) * 72f / Sheets.DPI;
              BufferedImage top = sheet.getSubimage(0, 0, Sheets.WIDTH, half);
              BufferedImage rest = sheet.getSubimage(0, half, Sheets.WIDTH, Sheets.HEIGHT - half);
              try (var content = Pdfs.append(document, page)) {
                content.drawImage(Pdfs.flate(document, top), 0, lower, w, half * 72f / Sheets.DPI);
                content.drawImage(Pdfs.flate(document, rest), 0, 0, w, lower);
              }
            });

    try (IngestedDocument document = ingest.open(file)) {
      IngestedPage read = document.page(1);
      assertThat(read.page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThat(read.page().decision().measurements().get("pictureShare")).isEqualTo(1.0);
      PageImage.Raster image = (PageImage.Raster) read.image().orElseThrow().load();
      assertThat(image.image().getWidth()).isEqualTo(read.page().width());
      assertThat(image.image().getHeight()).isEqualTo(read.page().height());
    }
  }

  @Test
  void blankPagesAreBlank() throws Exception {
    assertThat(first((document, page) -> {}).decision().treatment()).isEqualTo(Treatment.BLANK);
    Page scanned =
        first((document, page) -> Pdfs.draw(document, page, Pdfs.jpeg(document, Sheets.grainy(4))));
    assertThat(scanned.decision().treatment()).isEqualTo(Treatment.BLANK);
  }

  @Test
  void lettersDrawnAsOutlinesAreRead() throws Exception {
    Page page =
        first(
            (document, sheet) -> {
              try (var content = Pdfs.append(document, sheet)) {
                for (int i = 0; i < 40; i++) {
                  content.addRect(60 + 9 * i, 600, 5, 11);
                }
                content.fill();
              }
            });

    assertThat(page.decision().treatment()).isEqualTo(Treatment.REOCR);
    assertThat(page.decision().reason()).contains("drawings");
  }

  @Test
  void glyphsWithoutLettersAreReadAsTheyLook() throws Exception {
    Page page =
        first(
            (document, sheet) -> {
              Pdfs.write(document, sheet, Pdfs.nameless(), Texts.ENGLISH, true);
            });

    assertThat(page.decision().treatment()).as(page.decision().reason()).isEqualTo(Treatment.REOCR);
    assertThat(page.decision().reason()).contains("stand for no letter");
  }

  @Test
  void legacyEncodingIsConvertedWordForWord() throws Exception {
    List<String> legacy =
        Texts.SOUND.stream()
            .skip(4) // capitals with tones do not exist in TCVN3
            .map(LegacyEncoding.TCVN3::encode)
            .toList();
    Page page =
        first(
            (document, sheet) ->
                Pdfs.write(document, sheet, Pdfs.glyphless(document), legacy, true));

    assertThat(page.decision().treatment())
        .as(page.decision().reason())
        .isEqualTo(Treatment.CONVERT);
    assertThat(page.decision().reason()).contains("TCVN3");
    assertThat(page.text()).isEqualTo(Texts.joined(Texts.SOUND.subList(4, 12)));
    assertThat(page.lines().getFirst().words().getFirst().source())
        .isEqualTo(WordSource.LEGACY_ENCODING);
  }

  @Test
  void otherLanguagesAreKept() throws Exception {
    Page page =
        first(
            (document, sheet) ->
                Pdfs.write(document, sheet, Pdfs.helvetica(), Texts.ENGLISH, true));

    assertThat(page.decision().treatment()).isEqualTo(Treatment.KEEP);
    assertThat(page.decision().reason()).contains("not Vietnamese");
  }

  @Test
  void textOutsideThePageIsLeftOut() throws Exception {
    Page page =
        first(
            (document, sheet) -> {
              layer(Texts.SOUND, true).draw(document, sheet);
              sheet.setCropBox(new PDRectangle(0, 600, Pdfs.A4.getWidth(), 241));
            });

    assertThat(page.text()).startsWith("ỦY BAN").doesNotContain("Kinh phí");
    assertThat(page.decision().measurements().get("outsideCharacters")).isGreaterThan(40);
    assertThat(page.decision().reason()).contains("outside of the page");
  }

  @Test
  void modesOverrideTheGate() throws Exception {
    IngestSettings settings = IngestSettings.defaults();
    Artist sound = both(scanOf(Texts.SOUND), layer(Texts.SOUND, false));

    assertThat(first(scan(12), settings.withOcr(OcrMode.SKIP)).decision().treatment())
        .isEqualTo(Treatment.REPAIR_ONLY);
    assertThat(first(sound, settings.withOcr(OcrMode.REDO)).decision().treatment())
        .isEqualTo(Treatment.REOCR);
    assertThat(
            first(layer(Texts.SOUND, true), settings.withOcr(OcrMode.REDO)).decision().treatment())
        .isEqualTo(Treatment.KEEP);
    assertThat(
            first(layer(Texts.SOUND, true), settings.withOcr(OcrMode.FORCE)).decision().treatment())
        .isEqualTo(Treatment.REOCR);
    assertThat(first((d, p) -> {}, settings.withOcr(OcrMode.FORCE)).decision().treatment())
        .isEqualTo(Treatment.BLANK);
  }

  @Test
  void passwordsAreAskedForOnlyWhereTheyAreNeeded() throws Exception {
    Path owner = folder.resolve("owner.pdf");
    Path user = folder.resolve("user.pdf");
    try (PDDocument document = new PDDocument()) {
      layer(Texts.SOUND, true).draw(document, Pdfs.page(document));
      document.protect(new StandardProtectionPolicy("secret", "", new AccessPermission()));
      document.save(owner.toFile());
    }
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("secret", "also", new AccessPermission()));
      document.save(user.toFile());
    }

    try (IngestedDocument document = ingest.open(owner)) {
      assertThat(document.page(1).page().text()).startsWith("ỦY BAN NHÂN DÂN");
    }
    assertProblem(user, Problem.Kind.ENCRYPTED);
  }

  @Test
  void damagedPdfsSaySo() throws Exception {
    Path whole = pdf(scan(20), scan(20));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(bytes, 300));

    assertProblem(cut, Problem.Kind.BROKEN);
    Path liar = Files.write(folder.resolve("liar.pdf"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertProblem(liar, Problem.Kind.BROKEN);
  }

  @Test
  void oneBadPageSpoilsNoOther() throws Exception {
    Path file =
        pdf(
            scan(12),
            (document, page) -> {
              Pdfs.draw(document, page, Pdfs.damaged(document));
            },
            layer(Texts.SOUND, true));

    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.pageCount()).isEqualTo(3);
      assertThat(document.page(1).page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThatThrownBy(() -> document.page(2))
          .isInstanceOfSatisfying(
              DocumentException.class,
              e -> {
                assertThat(e.problem().kind()).isEqualTo(Problem.Kind.BROKEN);
                assertThat(e.problem().page()).isEqualTo(2);
              });
      assertThat(document.page(3).page().decision().treatment()).isEqualTo(Treatment.KEEP);
    }
  }

  @Test
  void undecodablePictureIsNeverDrawnAsAnEmptyPage() throws Exception {
    Path file =
        pdf(
            both(
                (document, page) -> {
                  Pdfs.draw(document, page, Pdfs.damaged(document));
                },
                (document, page) ->
                    Pdfs.write(document, page, Pdfs.helvetica(), Texts.RUINED, true)));

    try (IngestedDocument document = ingest.open(file)) {
      IngestedPage read = document.page(1);
      assertThat(read.page().decision().treatment()).isEqualTo(Treatment.REPAIR_ONLY);
      assertThat(read.page().decision().reason()).contains("cannot be decoded");
      assertThatThrownBy(() -> read.image().orElseThrow().load())
          .isInstanceOf(DocumentException.class)
          .hasMessageContaining("cannot be drawn");
    }
  }

  @Test
  void limitsHold() throws Exception {
    IngestSettings settings = IngestSettings.defaults();
    Path file = pdf(scan(12), layer(Texts.SOUND, true));

    assertThatThrownBy(() -> new Ingest(settings.withMaxPages(1)).open(file))
        .hasMessageContaining("more than the limit of 1");
    try (IngestedDocument document = new Ingest(settings.withMaxPixels(500_000)).open(file)) {
      assertThatThrownBy(() -> document.page(1))
          .isInstanceOfSatisfying(
              DocumentException.class,
              e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.TOO_LARGE));
      Page drawn = document.page(2).page();
      assertThat((long) drawn.width() * drawn.height()).isLessThanOrEqualTo(500_000);
      assertThat(drawn.decision().reason()).contains("drawn at");
    }
  }

  @Test
  void originalsAreNotTouched() throws Exception {
    Path file = pdf(both(scanOf(Texts.RUINED), layer(Texts.RUINED, false)));
    byte[] before = Files.readAllBytes(file);
    picture(file, 1);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private void assertProblem(Path file, Problem.Kind kind) {
    assertThatThrownBy(() -> ingest.open(file).close())
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> {
              assertThat(e.problem().kind()).as(e.getMessage()).isEqualTo(kind);
              assertThat(e.getMessage()).startsWith(file.toString());
            });
  }
}
