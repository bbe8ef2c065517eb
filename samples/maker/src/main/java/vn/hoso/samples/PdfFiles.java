package vn.hoso.samples;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;

/**
 * Puts a PDF together page by page: pictures, real text, ruined text layers. The same calls give
 * the same bytes.
 */
final class PdfFiles implements AutoCloseable {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final PDDocument document = new PDDocument();
  private final Typeface typeface;
  private final Map<Typeface.Style, PDFont> fonts = new EnumMap<>(Typeface.Style.class);

  private @Nullable PDFont legacySmall;
  private @Nullable PDFont legacyCapitals;

  PdfFiles(Typeface typeface) {
    this.typeface = typeface;
  }

  /** The finished file. */
  byte[] bytes() throws IOException {
    // The file identifier would come from the clock otherwise.
    document.setDocumentId(1L);
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** A page that is a picture: CCITT group 4 where it is black and white, JPEG otherwise. */
  void picture(BufferedImage image, int jpegQuality, int dpi) throws IOException {
    try (PDPageContentStream page = newPage()) {
      draw(page, image, jpegQuality, dpi);
    }
  }

  /** A picture with the words that OCR read from it, invisible, where it read them. */
  void pictureWithLayer(BufferedImage image, int jpegQuality, int dpi, List<Line> layer)
      throws IOException {
    try (PDPageContentStream page = newPage()) {
      draw(page, image, jpegQuality, dpi);
      words(page, layer, dpi, Standard14Fonts.FontName.HELVETICA, RenderingMode.NEITHER);
    }
  }

  /** Only the words that OCR read, visible; the picture is lost. */
  void ruinedText(List<Line> layer, int dpi) throws IOException {
    try (PDPageContentStream page = newPage()) {
      words(page, layer, dpi, Standard14Fonts.FontName.TIMES_ROMAN, RenderingMode.FILL);
    }
  }

  /** A page as a word processor prints it into a file: text with embedded fonts. */
  void text(Layout.Sheet sheet) throws IOException {
    try (PDPageContentStream page = newPage()) {
      rules(page, sheet);
      page.beginText();
      double atX = 0;
      double atY = 0;
      for (Layout.Printed line : sheet.lines()) {
        for (Layout.Placed word : line.words()) {
          double x = word.x();
          double y = Layout.HEIGHT - word.baseline();
          for (Layout.Piece piece : word.pieces()) {
            page.setFont(font(piece.style()), (float) word.size());
            page.newLineAtOffset((float) (x - atX), (float) (y - atY));
            atX = x;
            atY = y;
            boolean last = piece.equals(word.pieces().getLast());
            page.showText(piece.text() + (last ? " " : ""));
            x += typeface.width(piece.text(), piece.style(), word.size());
          }
        }
      }
      page.endText();
    }
  }

  /**
   * A page as people printed it into a file before Unicode: the codes of TCVN3 in the fonts .VnTime
   * and .VnTimeH, not embedded, so that a machine without these fonts shows other letters.
   */
  void tcvn3(Layout.Sheet sheet) throws IOException {
    if (legacySmall == null || legacyCapitals == null) {
      legacySmall = legacyFont(".VnTime");
      legacyCapitals = legacyFont(".VnTimeH");
    }
    PDFont small = legacySmall;
    PDFont capitals = legacyCapitals;
    try (PDPageContentStream page = newPage()) {
      rules(page, sheet);
      for (Layout.Printed line : sheet.lines()) {
        for (Layout.Placed word : line.words()) {
          boolean large = Tcvn3.allCapitals(line.cellOf(word));
          page.beginText();
          page.newLineAtOffset((float) word.x(), (float) (Layout.HEIGHT - word.baseline()));
          page.setFont(large ? capitals : small, (float) word.size());
          page.showText(Tcvn3.asWindows1252(word.text(), large) + " ");
          page.endText();
        }
      }
    }
  }

  private PDPageContentStream newPage() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  private void draw(PDPageContentStream page, BufferedImage image, int jpegQuality, int dpi)
      throws IOException {
    PDImageXObject picture =
        image.getColorModel().getPixelSize() == 1
            ? CCITTFactory.createFromImage(document, image)
            : JPEGFactory.createFromByteArray(document, Pictures.jpeg(image, jpegQuality, dpi));
    page.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
  }

  private static void rules(PDPageContentStream page, Layout.Sheet sheet) throws IOException {
    for (Rectangle2D rule : sheet.rules()) {
      page.addRect(
          (float) rule.getX(),
          (float) (Layout.HEIGHT - rule.getMaxY()),
          (float) rule.getWidth(),
          (float) rule.getHeight());
      page.fill();
    }
  }

  private static void words(
      PDPageContentStream page,
      List<Line> lines,
      int dpi,
      Standard14Fonts.FontName name,
      RenderingMode mode)
      throws IOException {
    var font = new PDType1Font(name);
    float scale = 72f / dpi;
    for (Line line : lines) {
      Box around = line.box();
      if (around == null) {
        continue;
      }
      float size = Math.clamp(around.height() * scale * 0.85f, 6f, 16f);
      float baseline = (float) Layout.HEIGHT - (around.bottom() - around.height() * 0.2f) * scale;
      for (Word word : line.words()) {
        Box box = word.box();
        String text = windows1252(word.text());
        if (box == null || text.isEmpty()) {
          continue;
        }
        page.beginText();
        page.setRenderingMode(mode);
        page.setFont(font, size);
        float natural = font.getStringWidth(text) / 1000 * size;
        page.setHorizontalScaling(100 * box.width() * scale / Math.max(1, natural));
        page.newLineAtOffset(box.left() * scale, baseline);
        page.showText(text + " ");
        page.endText();
      }
    }
  }

  /** What the standard fonts can show; the few other characters that OCR invents become "?". */
  private static String windows1252(String text) {
    String spelled = text.replace("ﬁ", "fi").replace("ﬂ", "fl");
    return new String(spelled.getBytes(WINDOWS_1252), WINDOWS_1252);
  }

  private PDFont font(Typeface.Style style) throws IOException {
    PDFont font = fonts.get(style);
    if (font == null) {
      File file = typeface.file(style).toFile();
      font = PDType0Font.load(document, file);
      fonts.put(style, font);
    }
    return font;
  }

  private PDFont legacyFont(String name) throws IOException {
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 32);
    descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(-168, -218, 1168, 1116));
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, 891);
    descriptor.setInt(COSName.DESCENT, -216);
    descriptor.setInt(COSName.CAP_HEIGHT, 662);
    descriptor.setInt(COSName.STEM_V, 82);
    var widths = new COSArray();
    for (int code = 32; code < 256; code++) {
      String letter = new String(new byte[] {(byte) code}, WINDOWS_1252);
      double width = typeface.width(letter, Typeface.Style.REGULAR, 1000);
      widths.add(COSInteger.get(Math.round(Math.min(width, 560))));
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
    return PDFontFactory.createFont(font);
  }
}
