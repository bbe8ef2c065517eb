package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.Treatment;
import vn.hoso.vietnamese.LegacyEncoding;

/** Word files in the fonts of the years before Unicode. */
class DocxFontsTest {
  @TempDir Path folder;

  private Page read(XWPFDocument document) throws Exception {
    Path file = folder.resolve("cũ.docx");
    try (OutputStream out = Files.newOutputStream(file)) {
      document.write(out);
    }
    document.close();
    byte[] before = Files.readAllBytes(file);
    try (IngestedDocument read = new Ingest(IngestSettings.defaults()).open(file)) {
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      return read.page(1).page();
    }
  }

  private static List<String> lines(Page page) {
    return page.lines().stream().map(Line::text).toList();
  }

  /** As the characters that a program shows which does not know the font. */
  private static String codes(LegacyEncoding encoding, String text) {
    return new String(encoding.encodeToBytes(text), StandardCharsets.ISO_8859_1);
  }

  private static void add(XWPFDocument document, String font, String text) {
    XWPFRun run = document.createParagraph().createRun();
    run.setFontFamily(font);
    run.setText(text);
  }

  private static void style(
      XWPFDocument document, STStyleType.Enum type, String id, String base, String font) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(type);
    style.setStyleId(id);
    style.addNewName().setVal(id);
    if (base != null) {
      style.addNewBasedOn().setVal(base);
    }
    if (font != null) {
      var fonts = style.addNewRPr().addNewRFonts();
      fonts.setAscii(font);
      fonts.setHAnsi(font);
    }
    if (document.getStyles() == null) {
      document.createStyles();
    }
    document.getStyles().addStyle(new XWPFStyle(style));
  }

  /** Too little to tell the encoding by; and TCVN3 has its capitals in the font alone. */
  @Test
  void theFontsOfRunsSayWhatAFewWordsAre() throws Exception {
    XWPFDocument document = new XWPFDocument();
    add(document, ".VnTimeH", "k\u00d5 ho\u00b9ch"); // kÕ ho¹ch
    add(document, "VNI-Times", "Coäng hoøa");
    add(document, "Times New Roman", "Số 12, café");
    Page page = read(document);

    assertThat(lines(page)).containsExactly("KẾ HOẠCH", "Cộng hòa", "Số 12, café");
    assertThat(page.decision().reason()).contains("VNI");
  }

  @Test
  void stylesSayWhatRunsDoNot() throws Exception {
    XWPFDocument document = new XWPFDocument();
    style(document, STStyleType.PARAGRAPH, "Cu", null, ".VnTime");
    style(document, STStyleType.PARAGRAPH, "ThanCu", "Cu", null);
    style(document, STStyleType.CHARACTER, "Moi", null, "Arial");
    for (String line : Texts.SOUND.subList(4, 12)) {
      var paragraph = document.createParagraph();
      paragraph.setStyle("ThanCu");
      paragraph.createRun().setText(codes(LegacyEncoding.TCVN3, line));
    }
    var mixed = document.createParagraph();
    mixed.setStyle("ThanCu");
    mixed.createRun().setText(codes(LegacyEncoding.TCVN3, "đồng ý "));
    XWPFRun unicode = mixed.createRun();
    unicode.setStyle("Moi");
    unicode.setText("été");
    Page page = read(document);

    assertThat(page.decision().treatment()).isEqualTo(Treatment.CONVERT);
    assertThat(page.decision().reason()).contains("TCVN3");
    assertThat(lines(page)).startsWith(Texts.SOUND.subList(4, 12).toArray(String[]::new));
    assertThat(lines(page)).endsWith("đồng ý été");
  }

  /** Text that was pasted as Unicode into a paragraph of an old font is not decoded twice. */
  @Test
  void unicodeInALegacyFontStays() throws Exception {
    XWPFDocument document = new XWPFDocument();
    for (String line : Texts.SOUND.subList(4, 12)) {
      add(document, ".VnTime", line);
    }
    Page page = read(document);

    assertThat(page.decision().treatment()).isEqualTo(Treatment.KEEP);
    assertThat(lines(page)).isEqualTo(Texts.SOUND.subList(4, 12));
  }

  /** Without its ticks a form says nothing; without its sign a measure says something else. */
  @Test
  void ticksAndSignsOfSymbolFontsAreRead() throws Exception {
    XWPFDocument document = new XWPFDocument();
    XWPFRun form = document.createParagraph().createRun();
    sign(form, "Wingdings", 0xf0fe);
    form.setText(" Có giấy phép ");
    sign(form, "Wingdings", 0xf06f);
    form.setText(" Không");
    add(document, "Symbol", "\uf046");
    XWPFRun pipe = document.createParagraph().createRun();
    pipe.setText("Ống ");
    sign(pipe, "Symbol", 0xf0b3);
    pipe.setText(" 105 mm");

    Page page = read(document);

    assertThat(lines(page)).containsExactly("☑ Có giấy phép ☐ Không", "Φ", "Ống ≥ 105 mm");
    assertThat(page.decision().treatment()).isNotEqualTo(Treatment.CONVERT);
  }

  private static void sign(XWPFRun run, String font, int code) {
    var sign = run.getCTR().addNewSym();
    sign.setFont(font);
    sign.setChar(new byte[] {(byte) (code >> 8), (byte) code});
  }
}
