package vn.hoso.samples;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One PDF page for the gate to judge: sound, ruined and hidden text, pictures, outlines. */
final class GatePdf implements AutoCloseable {
  private static final float WIDTH = (float) Layout.WIDTH;
  private static final float HEIGHT = (float) Layout.HEIGHT;

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDPageContentStream content;

  GatePdf() throws IOException {
    document.addPage(page);
    content = new PDPageContentStream(document, page);
  }

  /** Text at a place, in points; y counts from the top of the page to the base line. */
  record At(double x, double y, double size, String text) {}

  byte[] bytes() throws IOException {
    content.close();
    document.setDocumentId(1L);
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** To draw what this class has no word for; y counts from the bottom. */
  PDPageContentStream content() {
    return content;
  }

  PDDocument document() {
    return document;
  }

  PDPage page() {
    return page;
  }

  void turn(int degrees) {
    page.setRotation(degrees);
  }

  /** In an embedded font that has all letters; what it lacks becomes "?". */
  void embedded(Typeface typeface, List<At> words, boolean visible) throws IOException {
    PDFont font = PDType0Font.load(document, typeface.file(Typeface.Style.REGULAR).toFile());
    for (At word : words) {
      StringBuilder shown = new StringBuilder();
      for (int c : word.text().codePoints().toArray()) {
        shown.append(canShow(font, c) ? Character.toString(c) : "?");
      }
      begin(word, font, visible);
      content.showText(shown.append(' ').toString());
      content.endText();
    }
  }

  private static boolean canShow(PDFont font, int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The codes of a legacy encoding, one byte each, in a font of a name that is not embedded. */
  void codes(String fontName, List<At> words, boolean visible) throws IOException {
    raw(simpleFont(fontName, null), words, " ", visible, StandardCharsets.ISO_8859_1);
  }

  /** In a font whose glyphs say nothing, or the wrong thing, of the letters that they show. */
  void mute(List<At> words, int shift) throws IOException {
    COSDictionary extra = new COSDictionary();
    if (shift == 0) {
      var names = new COSArray();
      names.add(COSInteger.get(32));
      for (int code = 32; code < 256; code++) {
        names.add(COSName.getPDFName("g" + code + "x"));
      }
      var encoding = new COSDictionary();
      encoding.setItem(COSName.TYPE, COSName.ENCODING);
      encoding.setItem(COSName.DIFFERENCES, names);
      extra.setItem(COSName.ENCODING, encoding);
    } else {
      extra.setItem(COSName.TO_UNICODE, shiftedMap(shift));
    }
    List<At> codes = words.stream().map(w -> new At(w.x, w.y, w.size, oneByte(w.text))).toList();
    raw(simpleFont("CIDFont+F1", extra), codes, " ", true, StandardCharsets.ISO_8859_1);
  }

  /** As subset fonts number their glyphs: any letter becomes some code. */
  private static String oneByte(String text) {
    StringBuilder codes = new StringBuilder();
    text.codePoints().forEach(c -> codes.append((char) (c < 0x7f ? c : 33 + c % 90)));
    return codes.toString();
  }

  /** In a font without glyphs, invisible, as OCR programs write what they read. */
  void hidden(List<At> words) throws IOException {
    raw(glyphless(), words, " ", false, StandardCharsets.UTF_16BE);
  }

  /** In the same font but painted, to be covered by a picture. */
  void painted(List<At> words) throws IOException {
    raw(glyphless(), words, " ", true, StandardCharsets.UTF_16BE);
  }

  /** In a font of one-byte codes of its own. */
  void coded(PDFont font, List<At> words, IntUnaryOperator codeOf) throws IOException {
    List<At> codes = new ArrayList<>();
    for (At word : words) {
      StringBuilder bytes = new StringBuilder();
      (word.text + " ").codePoints().forEach(c -> bytes.append((char) codeOf.applyAsInt(c)));
      codes.add(new At(word.x, word.y, word.size, bytes.toString()));
    }
    raw(font, codes, "", true, StandardCharsets.ISO_8859_1);
  }

  void outlines(Typeface typeface, List<At> words) throws IOException {
    for (At word : words) {
      GeneralPath path = typeface.outline(word.text(), Typeface.Style.REGULAR, word.size());
      float[] p = new float[6];
      for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
        float x = (float) word.x();
        float y = HEIGHT - (float) word.y();
        switch (i.currentSegment(p)) {
          case PathIterator.SEG_MOVETO -> content.moveTo(x + p[0], y - p[1]);
          case PathIterator.SEG_LINETO -> content.lineTo(x + p[0], y - p[1]);
          case PathIterator.SEG_QUADTO -> content.curveTo1(x + p[0], y - p[1], x + p[2], y - p[3]);
          case PathIterator.SEG_CUBICTO ->
              content.curveTo(x + p[0], y - p[1], x + p[2], y - p[3], x + p[4], y - p[5]);
          default -> content.closePath();
        }
      }
      content.fill();
    }
  }

  /** A picture over the whole page. */
  void picture(BufferedImage image) throws IOException {
    picture(image, 0, 0, WIDTH, HEIGHT);
  }

  /** A picture over a part of the page, in points from the lower left corner. */
  void picture(BufferedImage image, double x, double y, double width, double height)
      throws IOException {
    PDImageXObject object =
        image.getColorModel().getPixelSize() == 1
            ? CCITTFactory.createFromImage(document, image)
            : JPEGFactory.createFromImage(document, image, 0.6f);
    content.drawImage(object, (float) x, (float) y, (float) width, (float) height);
  }

  /** The same picture in parts, one under the other. */
  void strips(BufferedImage image, int count) throws IOException {
    int high = image.getHeight() / count;
    for (int i = 0; i < count; i++) {
      int rows = i + 1 < count ? high : image.getHeight() - i * high;
      double top = (double) i * high / image.getHeight() * HEIGHT;
      double height = (double) rows / image.getHeight() * HEIGHT;
      picture(
          image.getSubimage(0, i * high, image.getWidth(), rows),
          0,
          HEIGHT - top - height,
          WIDTH,
          height);
    }
  }

  private void begin(At word, PDFont font, boolean visible) throws IOException {
    content.beginText();
    content.setRenderingMode(visible ? RenderingMode.FILL : RenderingMode.NEITHER);
    content.setFont(font, (float) word.size());
    content.newLineAtOffset((float) word.x(), HEIGHT - (float) word.y());
  }

  /** The codes as they are; PDFBox would not encode for these fonts. */
  @SuppressWarnings("deprecation")
  private void raw(PDFont font, List<At> words, String space, boolean visible, Charset charset)
      throws IOException {
    for (At word : words) {
      begin(word, font, visible);
      StringBuilder hex = new StringBuilder("<");
      for (byte code : (word.text() + space).getBytes(charset)) {
        hex.append(String.format(Locale.ROOT, "%02X", code));
      }
      content.appendRawCommands(hex.append("> Tj\n").toString());
      content.endText();
    }
  }

  private PDFont simpleFont(String name, @org.jspecify.annotations.Nullable COSDictionary extra)
      throws IOException {
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 32);
    descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(-168, -218, 1168, 1116));
    descriptor.setInt(COSName.ASCENT, 891);
    descriptor.setInt(COSName.DESCENT, -216);
    var widths = new COSArray();
    for (int code = 32; code < 256; code++) {
      widths.add(COSInteger.get(code == 32 ? 250 : 480));
    }
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    font.setInt(COSName.FIRST_CHAR, 32);
    font.setInt(COSName.LAST_CHAR, 255);
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.FONT_DESC, descriptor);
    if (extra != null) {
      font.addAll(extra);
    }
    return PDFontFactory.createFont(font);
  }

  private COSDictionary shiftedMap(int shift) throws IOException {
    return map(
        "<00> <FF>",
        "1 beginbfrange\n<20> <%02X> <%04X>\nendbfrange\n".formatted(0x7e - shift, 0x20 + shift));
  }

  private PDFont glyphless() throws IOException {
    var info = new COSDictionary();
    info.setString(COSName.REGISTRY, "Adobe");
    info.setString(COSName.ORDERING, "Identity");
    info.setInt(COSName.SUPPLEMENT, 0);
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "GlyphLessFont");
    descriptor.setInt(COSName.FLAGS, 5);
    var descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, "GlyphLessFont");
    descendant.setItem(COSName.CIDSYSTEMINFO, info);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 450);
    var descendants = new COSArray();
    descendants.add(descendant);
    StringBuilder ranges = new StringBuilder();
    for (int first = 0; first < 256; first += 64) {
      ranges.append("64 beginbfrange\n");
      for (int high = first; high < first + 64; high++) {
        ranges.append("<%02X00> <%02XFF> <%02X00>\n".formatted(high, high, high));
      }
      ranges.append("endbfrange\n");
    }
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "GlyphLessFont");
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, map("<0000> <FFFF>", ranges.toString()));
    return new PDType0Font(font);
  }

  private COSDictionary map(String codes, String ranges) throws IOException {
    String map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def\n"
            + "1 begincodespacerange "
            + codes
            + " endcodespacerange\n"
            + ranges
            + "endcmap end end\n";
    return new PDStream(document, new ByteArrayInputStream(map.getBytes(StandardCharsets.US_ASCII)))
        .getCOSObject();
  }
}
