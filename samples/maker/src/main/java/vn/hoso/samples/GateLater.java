package vn.hoso.samples;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import vn.hoso.samples.GatePdf.At;
import vn.hoso.vietnamese.LegacyEncoding;

/** Pages of kinds that the gate had not seen when it was made. */
final class GateLater {
  private final Random random;
  private final GateTexts texts;
  private final GatePictures pictures;
  private final List<Typeface> typefaces;

  GateLater(Random random, GateTexts texts, GatePictures pictures, List<Typeface> typefaces) {
    this.random = random;
    this.texts = texts;
    this.pictures = pictures;
    this.typefaces = typefaces;
  }

  /** The finished file. */
  byte[] draw(GateKind kind, GatePdf pdf) throws IOException {
    switch (kind.right()) {
      case KEEP -> {
        return sound(kind, pdf);
      }
      case CONVERT -> legacy(kind, pdf);
      case REOCR -> toRead(kind, pdf);
      case REPAIR_ONLY -> ruined(kind, pdf);
      case BLANK -> blank(kind, pdf);
    }
    return pdf.bytes();
  }

  private GateSheet sheet(List<String> lines) {
    return GateSheet.of(
        typefaces.get(random.nextInt(typefaces.size())), 12 + random.nextInt(3), lines);
  }

  private byte[] sound(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet =
        sheet(
            switch (kind) {
              case FORM_WITH_LEADERS -> form();
              case CONTENTS -> contents();
              case BILINGUAL -> bilingual();
              case SIDEWAYS_LIST -> texts.figures();
              case ENGLISH_SCAN_WITH_LAYER -> texts.english();
              default -> texts.prose();
            });
    switch (kind) {
      case COPY_MARK -> {
        pdf.embedded(sheet.face(), sheet.words(), true);
        copyMark(pdf, sheet.face());
      }
      case CERTIFICATE -> certificate(pdf, sheet.face());
      case FORM_FIELDS -> formFields(pdf, sheet);
      case OWNER_PASSWORD -> {
        pdf.embedded(sheet.face(), sheet.words(), true);
        return locked(pdf.bytes());
      }
      case SIDEWAYS_LIST -> sideways(pdf, sheet);
      case HALF_SHEET -> {
        pdf.embedded(sheet.face(), sheet.words(), true);
        pdf.page().setCropBox(new PDRectangle(0, 421, 595, 421));
      }
      case DRAWN_GLYPHS -> drawnGlyphs(pdf, sheet, true);
      case SCAN_WITH_SOUND_LAYER_TURNED -> {
        pdf.picture(pictures.scan(sheet));
        pdf.hidden(sheet.words());
        pdf.turn(90 * (1 + random.nextInt(3)));
      }
      case SCAN_WITH_TRANSPARENT_LAYER -> {
        pdf.picture(pictures.scan(sheet));
        var clear = new PDExtendedGraphicsState();
        clear.setNonStrokingAlphaConstant(0f);
        pdf.content().setGraphicsStateParameters(clear);
        pdf.painted(sheet.words());
      }
      case ENGLISH_SCAN_WITH_LAYER -> {
        pdf.picture(pictures.scan(sheet));
        pdf.hidden(sheet.words());
      }
      default -> pdf.embedded(sheet.face(), sheet.words(), true);
    }
    return pdf.bytes();
  }

  private List<String> form() {
    String dots = "…".repeat(12) + ".".repeat(20 + random.nextInt(20));
    return List.of(
        "ĐƠN ĐỀ NGHỊ",
        "Kính gửi: " + dots,
        "Họ và tên: " + dots,
        "Ngày sinh: .../.../......",
        "Số định danh cá nhân: " + dots,
        "Nơi thường trú: " + dots,
        "Nội dung đề nghị: " + dots + dots,
        dots + dots,
        dots + dots,
        "Tôi cam đoan những điều ghi trên là đúng.",
        "Người làm đơn (ký, ghi rõ họ tên)");
  }

  private List<String> contents() {
    List<String> rows = new ArrayList<>(List.of("MỤC LỤC"));
    for (int i = 1; i <= 12 + random.nextInt(15); i++) {
      String about = texts.prose().getFirst();
      rows.add(
          i
              + ". "
              + about.substring(0, Math.min(about.length(), 38)).strip()
              + " "
              + ".".repeat(20)
              + " "
              + 2 * i);
    }
    return rows;
  }

  private List<String> bilingual() {
    List<String> lines = new ArrayList<>();
    List<String> vietnamese = texts.prose();
    List<String> english = texts.english();
    for (int i = 0; i < Math.min(vietnamese.size(), english.size()); i++) {
      lines.add(vietnamese.get(i));
      lines.add(english.get(i));
    }
    return lines;
  }

  private void copyMark(GatePdf pdf, Typeface face) throws IOException {
    PDPageContentStream content = pdf.content();
    var pale = new PDExtendedGraphicsState();
    pale.setNonStrokingAlphaConstant(0.2f);
    content.setGraphicsStateParameters(pale);
    content.beginText();
    content.setFont(PDType0Font.load(pdf.document(), face.file(Typeface.Style.BOLD).toFile()), 90);
    content.setTextMatrix(Matrix.getRotateInstance(0.9, 120, 180));
    content.showText("BẢN SAO");
    content.endText();
  }

  /** A frame and a pale ground as a picture of the whole page, and the words in print. */
  private void certificate(GatePdf pdf, Typeface face) throws IOException {
    BufferedImage ground = pictures.paper(600, 850);
    Graphics2D g = ground.createGraphics();
    g.setPaint(
        new GradientPaint(0, 0, new Color(255, 250, 225), 600, 850, new Color(250, 235, 200)));
    g.fillRect(0, 0, 600, 850);
    g.setColor(new Color(180, 40 + random.nextInt(40), 40));
    for (int inset = 30; inset < 46; inset += 7) {
      g.drawRect(inset, inset, 600 - 2 * inset, 850 - 2 * inset);
    }
    for (int x = 60; x < 540; x += 24) {
      g.fillOval(x, 34, 9, 9);
      g.fillOval(x, 806, 9, 9);
    }
    g.dispose();
    pdf.picture(ground);
    pdf.embedded(
        face,
        List.of(
            new At(130, 120, 13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            new At(205, 140, 13, "Độc lập - Tự do - Hạnh phúc"),
            new At(150, 230, 14, "CHỦ TỊCH ỦY BAN NHÂN DÂN TẶNG"),
            new At(215, 290, 30, "GIẤY KHEN"),
            new At(140, 360, 14, "Ông " + texts.name() + ", " + texts.placeNames(1).getFirst()),
            new At(100, 400, 13, "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước"),
            new At(340, 520, 13, "CHỦ TỊCH"),
            new At(320, 620, 13, texts.name())),
        true);
  }

  private static void formFields(GatePdf pdf, GateSheet sheet) throws IOException {
    pdf.embedded(sheet.face(), sheet.part(0, 0.3).words(), true);
    var form = new PDAcroForm(pdf.document());
    pdf.document().getDocumentCatalog().setAcroForm(form);
    var resources = new org.apache.pdfbox.pdmodel.PDResources();
    form.setDefaultResources(resources);
    var font =
        PDType0Font.load(
            pdf.document(),
            new org.apache.fontbox.ttf.TTFParser()
                .parse(
                    new org.apache.pdfbox.io.RandomAccessReadBufferedFile(
                        sheet.face().file(Typeface.Style.REGULAR))),
            false);
    String name = resources.add(font).getName();
    form.setDefaultAppearance("/" + name + " 11 Tf 0 g");
    for (int i = 0; i < 6; i++) {
      var field = new PDTextField(form);
      field.setPartialName("o" + i);
      var widget = field.getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(90, 380 - 28 * i, 400, 20));
      widget.setPage(pdf.page());
      pdf.page().getAnnotations().add(widget);
      form.getFields().add(field);
      field.setValue(List.of("Nguyễn Văn Bình", "thôn Đông Hạ", "đề nghị cấp lại giấy").get(i % 3));
    }
  }

  private byte[] locked(byte[] pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var rights = new AccessPermission();
      rights.setCanExtractContent(false);
      document.protect(new StandardProtectionPolicy("chu", "", rights));
      document.save(out);
    }
    return out.toByteArray();
  }

  /** A wide table set sideways on an upright page. */
  private void sideways(GatePdf pdf, GateSheet sheet) throws IOException {
    pdf.content().transform(new Matrix(0, 1, -1, 0, 700, 0));
    pdf.embedded(sheet.face(), sheet.words(), true);
  }

  /** Letters as little drawings, a font of their own (Type 3), named or not. */
  private void drawnGlyphs(GatePdf pdf, GateSheet sheet, boolean named) throws IOException {
    Map<Integer, Integer> codes = new TreeMap<>();
    sheet.words().forEach(w -> w.text().codePoints().forEach(c -> codes.putIfAbsent(c, 0)));
    codes.put((int) ' ', 0);
    var procedures = new COSDictionary();
    var names = new COSArray();
    var widths = new COSArray();
    int code = 1;
    names.add(COSInteger.get(1));
    for (Map.Entry<Integer, Integer> letter : codes.entrySet()) {
      if (code > 255) {
        break;
      }
      letter.setValue(code);
      String name = "%s%04X".formatted(named ? "uni" : "a", named ? letter.getKey() : code * 7);
      names.add(COSName.getPDFName(name));
      String text = Character.toString(letter.getKey());
      double width = sheet.face().width(text, Typeface.Style.REGULAR, 1000);
      widths.add(COSInteger.get((int) width));
      procedures.setItem(COSName.getPDFName(name), procedure(pdf, sheet.face(), text, width));
      code++;
    }
    var encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, names);
    var matrix = new COSArray();
    matrix.setFloatArray(new float[] {0.001f, 0, 0, 0.001f, 0, 0});
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, new PDRectangle(-100, -300, 1200, 1300));
    font.setItem(COSName.FONT_MATRIX, matrix);
    font.setItem(COSName.CHAR_PROCS, procedures);
    font.setItem(COSName.ENCODING, encoding);
    font.setInt(COSName.FIRST_CHAR, 1);
    font.setInt(COSName.LAST_CHAR, code - 1);
    font.setItem(COSName.WIDTHS, widths);
    pdf.coded(new PDType3Font(font), sheet.words(), c -> codes.getOrDefault(c, 0));
  }

  private static COSStream procedure(GatePdf pdf, Typeface face, String text, double width)
      throws IOException {
    StringBuilder drawing = new StringBuilder("%d 0 0 -300 1000 1000 d1\n".formatted((int) width));
    double[] p = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = face.outline(text, Typeface.Style.REGULAR, 1000).getPathIterator(null);
        !i.isDone();
        i.next()) {
      switch (i.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> drawing.append(at(p[0], p[1])).append("m\n");
        case PathIterator.SEG_LINETO -> drawing.append(at(p[0], p[1])).append("l\n");
        case PathIterator.SEG_QUADTO ->
            drawing
                .append(at(x + 2 * (p[0] - x) / 3, y + 2 * (p[1] - y) / 3))
                .append(at(p[2] + 2 * (p[0] - p[2]) / 3, p[3] + 2 * (p[1] - p[3]) / 3))
                .append(at(p[2], p[3]))
                .append("c\n");
        default -> drawing.append("h\n");
      }
      int end = i.currentSegment(p) == PathIterator.SEG_QUADTO ? 2 : 0;
      if (i.currentSegment(p) != PathIterator.SEG_CLOSE) {
        x = p[end];
        y = p[end + 1];
      }
    }
    COSStream stream = pdf.document().getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(drawing.append("f\n").toString().getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f ", x, -y);
  }

  private void legacy(GateKind kind, GatePdf pdf) throws IOException {
    if (kind == GateKind.VNI_IN_TABLE) {
      GateSheet sheet = sheet(texts.figures());
      pdf.codes("VNI-Helve-Condense", encoded(sheet, LegacyEncoding.VNI), true);
      return;
    }
    // As symbol fonts: F000 added to each code.
    GateSheet sheet = sheet(texts.prose());
    List<At> shifted =
        encoded(sheet, LegacyEncoding.TCVN3).stream()
            .map(w -> new At(w.x(), w.y(), w.size(), privateUse(w.text())))
            .toList();
    pdf.painted(shifted);
  }

  private static String privateUse(String codes) {
    return codes
        .codePoints()
        .map(c -> c + 0xf000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<At> encoded(GateSheet sheet, LegacyEncoding encoding) {
    return sheet.with(
        GateTexts.eachWord(
            w -> new String(encoding.encodeToBytes(w), StandardCharsets.ISO_8859_1)));
  }

  private void toRead(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet = sheet(texts.prose());
    switch (kind) {
      case DRAWN_GLYPHS_WITHOUT_LETTERS -> drawnGlyphs(pdf, sheet, false);
      case SCAN_IN_TILES -> tiles(pdf, pictures.scan(sheet));
      case LINES_AS_PICTURES -> linesAsPictures(pdf, sheet);
      default -> {
        pdf.picture(pictures.scan(sheet));
        switch (kind) {
          case SCAN_WITH_SCANNERS_NAME ->
              pdf.embedded(
                  sheet.face(), List.of(new At(230, 830, 10, "Được quét bằng ScanNhanh")), true);
          case SCAN_WITH_TYPED_NUMBER ->
              pdf.embedded(
                  sheet.face(),
                  List.of(
                      new At(120, 92, 13, Integer.toString(100 + random.nextInt(900))),
                      new At(380, 92, 13, "%02d".formatted(1 + random.nextInt(28))),
                      new At(430, 92, 13, "%02d".formatted(1 + random.nextInt(12)))),
                  true);
          case SCAN_WITH_LOWER_HALF_LAYER -> pdf.hidden(sheet.part(0.5, 2).words());
          case SCAN_WITH_RUN_TOGETHER_LAYER -> pdf.hidden(sheet.with(this::runTogether));
          case SCAN_WITH_CYRILLIC_LAYER ->
              pdf.hidden(sheet.with(GateTexts.eachWord(GateLater::cyrillic)));
          default -> throw new IllegalArgumentException(kind.name());
        }
      }
    }
  }

  private static void tiles(GatePdf pdf, BufferedImage scan) throws IOException {
    int w = scan.getWidth() / 3;
    int h = scan.getHeight() / 4;
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 3; column++) {
        pdf.picture(
            scan.getSubimage(column * w, row * h, w, h),
            595.28 / 3 * column,
            841.89 / 4 * (3 - row),
            595.28 / 3,
            841.89 / 4);
      }
    }
  }

  private void linesAsPictures(GatePdf pdf, GateSheet sheet) throws IOException {
    BufferedImage scan = pictures.scan(sheet);
    double scale = scan.getHeight() / 841.89;
    for (Layout.Printed line : sheet.layout().lines()) {
      int top = (int) ((line.baseline() - 14) * scale);
      int high = (int) (19 * scale);
      pdf.picture(
          scan.getSubimage(0, top, scan.getWidth(), high),
          0,
          841.89 - (top + high) / scale,
          595.28,
          high / scale);
    }
  }

  /** Three words become one, and so on. */
  private List<String> runTogether(List<String> words) {
    List<String> other = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < words.size(); i++) {
      if (length == 0) {
        length = 2 + random.nextInt(4);
        other.add(words.get(i));
      } else {
        other.set(other.size() - 1, other.getLast() + words.get(i));
      }
      length--;
    }
    while (other.size() < words.size()) {
      other.add("");
    }
    return other;
  }

  /** As an engine with another alphabet reads. */
  private static String cyrillic(String word) {
    String from = "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY";
    String to = "аЬсдедпіктттораггзтиухуАВСДЕСНІКЬМЫОРОРЅТИУХУ";
    StringBuilder read = new StringBuilder();
    for (int c : GateTexts.markless(word).codePoints().toArray()) {
      int at = from.indexOf(c);
      read.appendCodePoint(at < 0 ? c : to.charAt(at));
    }
    return read.toString();
  }

  private void ruined(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet = sheet(texts.prose());
    List<At> words =
        kind == GateKind.RUN_TOGETHER_TEXT
            ? sheet.with(this::runTogether)
            : sheet.with(GateTexts.eachWord(w -> w.replaceAll("[^\\x00-\\x7f]", "?")));
    pdf.embedded(sheet.face(), words, true);
  }

  private void blank(GateKind kind, GatePdf pdf) throws IOException {
    if (kind == GateKind.BLANK_WITH_HIDDEN_SPACES) {
      List<At> spaces = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        spaces.add(new At(80, 80 + 20 * i, 12, "\u00a0 \u00a0"));
      }
      pdf.hidden(spaces);
      return;
    }
    BufferedImage sheet = pictures.paper(830, 1170);
    Graphics2D g = sheet.createGraphics();
    g.setPaint(
        new GradientPaint(0, 0, new Color(240, 225, 180), 830, 1170, new Color(205, 185, 135)));
    g.fillRect(0, 0, 830, 1170);
    for (int i = 0; i < 40; i++) {
      g.setColor(new Color(200 + random.nextInt(25), 180 + random.nextInt(25), 140, 60));
      g.fillOval(random.nextInt(830), random.nextInt(1170), random.nextInt(90), random.nextInt(90));
    }
    g.dispose();
    pdf.picture(sheet);
  }
}
