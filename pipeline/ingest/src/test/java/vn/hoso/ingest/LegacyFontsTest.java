package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TextBox;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.Treatment;
import vn.hoso.vietnamese.LegacyEncoding;

/** Office files in the fonts of the years before Unicode, beside others in the same paragraph. */
class LegacyFontsTest {
  @TempDir Path folder;

  /** A stretch of text in one font; null: that of what stands around it, here .VnTime. */
  private record Run(String font, String text) {}

  private static final List<List<Run>> PARAGRAPHS =
      List.of(
          List.of(new Run(".VnTimeH", "k\u00d5 ho\u00b9ch")), // kÕ ho¹ch
          List.of(new Run(".VnTime", codes(LegacyEncoding.TCVN3, "đồng ý Microsoft Word 2003"))),
          List.of(new Run("VNI-Times", "Co\u00e4ng ho\u00f8a")), // Coäng hoøa
          List.of(new Run("VPS Times", codes(LegacyEncoding.VPS, "Đường Lê Lợi"))),
          List.of(new Run("Times New Roman", "Số 12, café")),
          List.of(
              new Run(".VnTime", codes(LegacyEncoding.TCVN3, "mục tiêu, ")),
              new Run("Arial", "d\u00e9j\u00e0 vu, Hà Nội, "),
              new Run(".VnTimeH", codes(LegacyEncoding.TCVN3, "mục tiêu")),
              new Run("VNI-Helve", " na\u00eam")));

  private static final List<String> TRUE_LINES =
      List.of(
          "KẾ HOẠCH",
          "đồng ý Microsoft Word 2003",
          "Cộng hòa",
          "Đường Lê Lợi",
          "Số 12, café",
          "mục tiêu, déjà vu, Hà Nội, MỤC TIÊU năm");

  /** As the characters that a program shows which does not know the font. */
  private static String codes(LegacyEncoding encoding, String text) {
    return new String(encoding.encodeToBytes(text), StandardCharsets.ISO_8859_1);
  }

  private Page read(Path file) throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (IngestedDocument read = new Ingest(IngestSettings.defaults()).open(file)) {
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      return read.page(1).page();
    }
  }

  private static List<String> lines(Page page) {
    return page.lines().stream().map(Line::text).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"doc", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf"})
  void eachRunIsReadByItsFont(String kind) throws Exception {
    Path file = folder.resolve("cũ." + kind);
    switch (kind) {
      case "doc" -> word(PARAGRAPHS).write(file, 2);
      case "xls" -> sheet(new HSSFWorkbook(), file);
      case "xlsx" -> sheet(new XSSFWorkbook(), file);
      case "ppt" -> slides(new HSLFSlideShow(), file);
      case "pptx" -> slides(new XMLSlideShow(), file);
      case "odt" -> openDocument(file, true);
      case "ods" -> openDocument(file, false);
      default -> richText(file);
    }
    Page page = read(file);

    assertThat(lines(page)).containsSubsequence(TRUE_LINES);
    assertThat(String.join("\n", lines(page))).doesNotContain("\u00b9", "Co\u00e4ng");
    assertThat(page.decision().reason()).contains("set in fonts of the legacy encoding");
  }

  /** Eight bits a letter, and no run with a font of its own: the style says it. */
  @Test
  void theStyleOfAWordFileSaysWhatItsRunsDoNot() throws Exception {
    WordFile word = new WordFile(".VnTime");
    for (String line : Texts.SOUND.subList(4, 12)) {
      word.run(null, codes(LegacyEncoding.TCVN3, line)).endParagraph();
    }
    Path file = folder.resolve("cũ.doc");
    word.write(file, 1);
    Page page = read(file);

    assertThat(lines(page)).isEqualTo(Texts.SOUND.subList(4, 12));
    assertThat(page.decision().treatment()).isEqualTo(Treatment.CONVERT);
  }

  /** Pasted from the web into an old document. */
  @Test
  void unicodeInALegacyFontStays() throws Exception {
    WordFile word = new WordFile(".VnTime");
    for (String line : Texts.SOUND.subList(4, 12)) {
      word.run(null, line).endParagraph();
    }
    Path file = folder.resolve("mới.doc");
    word.write(file, 2);
    Page page = read(file);

    assertThat(lines(page)).isEqualTo(Texts.SOUND.subList(4, 12));
    assertThat(page.decision().treatment()).isEqualTo(Treatment.KEEP);
  }

  private static WordFile word(List<List<Run>> paragraphs) {
    WordFile word = new WordFile("Times New Roman");
    for (List<Run> paragraph : paragraphs) {
      paragraph.forEach(run -> word.run(run.font(), run.text()));
      word.endParagraph();
    }
    return word;
  }

  private static void sheet(Workbook book, Path file) throws IOException {
    Sheet sheet = book.createSheet("1");
    for (List<Run> paragraph : PARAGRAPHS) {
      Cell cell = sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0);
      CellStyle style = book.createCellStyle();
      style.setFont(font(book, paragraph.getFirst().font()));
      cell.setCellStyle(style);
      String all = String.join("", paragraph.stream().map(Run::text).toList());
      RichTextString rich = book.getCreationHelper().createRichTextString(all);
      int at = 0;
      for (Run run : paragraph) {
        if (at > 0) { // the first is set as its cell is
          rich.applyFont(at, at + run.text().length(), font(book, run.font()));
        }
        at += run.text().length();
      }
      cell.setCellValue(rich);
    }
    try (book;
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  private static Font font(Workbook book, String name) {
    Font font = book.createFont();
    font.setFontName(name);
    return font;
  }

  private static void slides(SlideShow<?, ?> show, Path file) throws IOException {
    var slide = show.createSlide();
    int y = 20;
    for (List<Run> paragraph : PARAGRAPHS) {
      TextBox<?, ?> box = slide.createTextBox();
      box.setAnchor(new Rectangle(20, y, 600, 30));
      y += 40;
      for (Run run : paragraph) {
        TextRun added = box.appendText(run.text(), false);
        added.setFontFamily(run.font());
      }
    }
    try (show;
        OutputStream out = Files.newOutputStream(file)) {
      show.write(out);
    }
  }

  private static void openDocument(Path file, boolean text) throws IOException {
    String kind = text ? "text" : "spreadsheet";
    StringBuilder faces = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    StringBuilder body = new StringBuilder();
    int number = 0;
    for (List<Run> paragraph : PARAGRAPHS) {
      body.append(
          text ? "<text:p text:style-name='Than'>" : "<table:table-row><table:table-cell><text:p>");
      for (Run run : paragraph) {
        number++;
        faces.append(
            "<style:font-face style:name='F%d' svg:font-family='%s'/>"
                .formatted(
                    number,
                    run.font().contains(" ") ? "&apos;" + run.font() + "&apos;" : run.font()));
        styles.append(
            ("<style:style style:name='T%d' style:family='text'>"
                    + "<style:text-properties style:font-name='F%d'/></style:style>")
                .formatted(number, number));
        // .VnTime is that of the paragraph's style, of which others are made, or of the column.
        body.append(
            run.font().equals(".VnTime")
                ? run.text()
                : "<text:span text:style-name='T%d'>%s</text:span>".formatted(number, run.text()));
      }
      body.append(text ? "</text:p>" : "</text:p></table:table-cell></table:table-row>");
    }
    String usual =
        "<style:style style:name='Goc' style:family='%1$s'><style:text-properties"
            + " style:font-name='F2'/></style:style><style:style style:name='Than'"
            + " style:family='%1$s' style:parent-style-name='Goc'/>";
    String content =
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'>"
            + "<office:font-face-decls>"
            + faces
            + "</office:font-face-decls>"
            + "<office:automatic-styles>"
            + styles
            + usual.formatted(text ? "paragraph" : "table-cell")
            + "</office:automatic-styles><office:body><office:"
            + kind
            + ">"
            + (text
                ? body
                : "<table:table><table:table-column"
                    + " table:default-cell-style-name='Than'/>"
                    + body
                    + "</table:table>")
            + "</office:"
            + kind
            + "></office:body></office:document-content>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String[] entry :
          new String[][] {
            {"mimetype", "application/vnd.oasis.opendocument." + kind}, {"content.xml", content}
          }) {
        zip.putNextEntry(new ZipEntry(entry[0]));
        zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  /** On a machine with another code: what it does not have stands as numbers, with a stand-in. */
  private static void richText(Path file) throws IOException {
    StringBuilder fonts = new StringBuilder();
    StringBuilder body = new StringBuilder();
    int number = 0;
    for (List<Run> paragraph : PARAGRAPHS) {
      for (Run run : paragraph) {
        fonts.append("{\\f%d\\fnil %s;}".formatted(number, run.font()));
        body.append("{\\f%d ".formatted(number++));
        for (char c : run.text().toCharArray()) {
          body.append(
              c < 0x80 ? String.valueOf(c) : c == 0xe4 ? "\\'e4" : "\\u%d?".formatted((int) c));
        }
        body.append('}');
      }
      body.append("\\par\n");
    }
    Files.writeString(
        file,
        "{\\rtf1\\ansi\\ansicpg1258\\uc1{\\fonttbl" + fonts + "}\n\\pard " + body + "}",
        StandardCharsets.US_ASCII);
  }
}
