package vn.hoso.ingest;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;
import vn.hoso.ingest.LineAssembly.Glyph;
import vn.hoso.ingest.LineAssembly.Piece;

/**
 * The text layer of one PDF page, in reading order from top to bottom, with a box for each word.
 * Text of form fields, stamps and signatures counts as text of the page; text outside of the page
 * is left out and counted.
 */
final class PdfTextLayer extends PDFTextStripper {
  private static final double MANY_SYMBOLS = 0.5;

  private final PDPage page;
  private final PageGeometry geometry;
  private final PdfContent content;

  private final List<Line> lines = new ArrayList<>();
  private final Map<Word, String> wordFonts = new IdentityHashMap<>();
  private final Set<String> fonts = new TreeSet<>();
  private int glyphs;
  private int unmapped;
  private int outside;
  private int invisible;
  private int decomposed;
  private int onPicture;
  private int placed;

  private PdfTextLayer(PDPage page, PageGeometry geometry, PdfContent content) {
    this.page = page;
    this.geometry = geometry;
    this.content = content;
    setShouldSeparateByBeads(false);
  }

  /** Reads the layer as the facts that the gate decides on. */
  static PageFacts read(
      PDDocument document, PDPage page, PageGeometry geometry, PdfContent content, String note)
      throws IOException {
    PdfTextLayer layer = new PdfTextLayer(page, geometry, content);
    layer.writeText(document, Writer.nullWriter());
    return layer.facts(note);
  }

  private PageFacts facts(String note) {
    double extent = 0;
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    for (Line line : lines) {
      if (line.box() != null) {
        top = Math.min(top, line.box().top());
        bottom = Math.max(bottom, line.box().bottom());
        extent = (double) (bottom - top) / geometry.height();
      }
    }
    return new PageFacts(
        lines,
        fonts,
        wordFonts,
        glyphs,
        unmapped,
        outside,
        invisible,
        decomposed,
        content.pictures().stream().map(this::onPage).toList(),
        content.pictureShare(),
        placed == 0 ? 0 : (double) onPicture / placed,
        extent,
        true,
        note);
  }

  /** PDFBox would walk through all the pages before this one, so it is given a tree of one. */
  @Override
  protected void processPages(PDPageTree pages) throws IOException {
    COSArray kids = new COSArray();
    kids.add(page.getCOSObject());
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.PAGES);
    root.setItem(COSName.KIDS, kids);
    root.setInt(COSName.COUNT, 1);
    super.processPages(new PDPageTree(root));
  }

  /** The page as the document knows it, with the fonts that it keeps from page to page. */
  @Override
  public void processPage(PDPage sameAsOurs) throws IOException {
    super.processPage(page);
  }

  /** Adds what stands in form fields and stamps, then makes lines of all. */
  @Override
  protected void writePage() throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden()
          && annotation.getNormalAppearanceStream() != null
          && annotation.getRectangle() != null) {
        showAnnotation(annotation);
      }
    }
    List<Glyph> shown = new ArrayList<>();
    for (List<TextPosition> article : charactersByArticle) {
      article.forEach(position -> shown.add(glyph(position)));
    }
    for (List<Piece> line : Columns.inReadingOrder(LineAssembly.lines(withoutPrivateUse(shown)))) {
      addLine(line);
    }
  }

  /**
   * Symbol fonts have their codes 0020 to 00FF at F020 to F0FF. Where most of a page is so, it is
   * text in a legacy encoding and no bullets.
   */
  private List<Glyph> withoutPrivateUse(List<Glyph> shown) {
    long symbols = shown.stream().filter(glyph -> isSymbolCode(glyph.text())).count();
    if (symbols < MANY_SYMBOLS * shown.size()) {
      return shown;
    }
    unmapped = Math.max(0, unmapped - (int) symbols);
    return shown.stream()
        .map(
            glyph ->
                isSymbolCode(glyph.text())
                    ? glyph.withText(Character.toString(glyph.text().charAt(0) - 0xf000))
                    : glyph)
        .toList();
  }

  private static boolean isSymbolCode(String text) {
    return text.length() == 1 && text.charAt(0) >= 0xf020 && text.charAt(0) <= 0xf0ff;
  }

  private void addLine(List<Piece> line) {
    List<Word> words = new ArrayList<>(line.size());
    for (Piece piece : line) {
      String apart = clean(piece.text());
      String text = Normalizer.normalize(apart, Normalizer.Form.NFC);
      if (text.isBlank()) {
        continue;
      }
      Word word = new Word(text, geometry.clip(piece.area()), 1, WordSource.TEXT_LAYER);
      words.add(word);
      decomposed += text.equals(apart) ? 0 : 1;
      String font = piece.first().font();
      if (font != null) {
        wordFonts.put(word, font);
      }
      placed++;
      onPicture += content.onPicture(toPage(piece.area())) ? 1 : 0;
    }
    if (!words.isEmpty()) {
      lines.add(Line.ofWords(words));
    }
  }

  private Box onPage(PdfContent.Placed picture) {
    AffineTransform toPixels = new AffineTransform(geometry.toPixels());
    toPixels.concatenate(picture.placement());
    Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
    return geometry.clip(toPixels.createTransformedShape(unit).getBounds2D());
  }

  private Point2D toPage(Rectangle2D area) {
    Point2D centre = new Point2D.Double(area.getCenterX(), area.getCenterY());
    try {
      return geometry.toPixels().inverseTransform(centre, null);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a page's pixels have a size", e);
    }
  }

  private Glyph glyph(TextPosition position) {
    Matrix m = position.getTextMatrix();
    AffineTransform toPixels = geometry.toPixels();
    Point2D right = toPixels.deltaTransform(new Point2D.Double(m.getScaleX(), m.getShearY()), null);
    Point2D up = toPixels.deltaTransform(new Point2D.Double(m.getShearX(), m.getScaleY()), null);
    Point2D at = toPixels.transform(new Point2D.Double(m.getTranslateX(), m.getTranslateY()), null);
    int quarter = (int) Math.floorMod(Math.round(angle(right) / (Math.PI / 2)), 4L);
    double start = along(at, quarter);
    double scale = Math.sqrt(Math.abs(toPixels.getDeterminant()));
    double end = start + position.getWidthDirAdj() * scale;
    double base = across(at, quarter);
    double em = Math.max(1, Math.hypot(up.getX(), up.getY()));
    double space = Math.max(0, position.getWidthOfSpace() * scale);
    Rectangle2D area = toPixels.createTransformedShape(shapeOf(position)).getBounds2D();
    String font = fontName(position);
    String text = SymbolFonts.text(position.getUnicode(), font);
    return new Glyph(text, quarter, start, end, base, em, space, area, font);
  }

  private static double angle(Point2D direction) {
    return Math.atan2(direction.getY(), direction.getX());
  }

  private static double along(Point2D at, int quarter) {
    return switch (quarter) {
      case 1 -> at.getY();
      case 2 -> -at.getX();
      case 3 -> -at.getY();
      default -> at.getX();
    };
  }

  /** Grows in the direction of the next line. */
  private static double across(Point2D at, int quarter) {
    return switch (quarter) {
      case 1 -> -at.getX();
      case 2 -> -at.getY();
      case 3 -> at.getX();
      default -> at.getY();
    };
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    String unicode = font.toUnicode(code);
    String sign = unicode == null ? "" : SymbolFonts.text(unicode, font.getName());
    if (sign.isEmpty() || isNoLetter(sign.codePointAt(0))) {
      unmapped++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  private static boolean isNoLetter(int c) {
    int type = Character.getType(c);
    return c == 0xfffd
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || (type == Character.CONTROL && !Character.isWhitespace(c));
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    Rectangle2D box = shapeOf(text).getBounds2D();
    double x = box.getCenterX();
    double y = box.getCenterY();
    var crop = page.getCropBox();
    if (x < 0 || y < 0 || x > crop.getWidth() || y > crop.getHeight()) {
      outside++;
      return;
    }
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER
        || mode == RenderingMode.NEITHER_CLIP
        || content.coveredLater(new Point2D.Double(x, y), glyphs)) {
      invisible++;
    }
    String name = fontName(text);
    if (name != null) {
      fonts.add(name);
    }
    super.processTextPosition(text);
  }

  /** Without the tag of a subset. */
  private static @Nullable String fontName(TextPosition text) {
    String name = text.getFont() == null ? null : text.getFont().getName();
    return name != null && name.indexOf('+') == 6 ? name.substring(7) : name;
  }

  /**
   * A glyph's cell in points from the lower left corner of the crop box, which PDFBox subtracts.
   */
  private static Shape shapeOf(TextPosition text) {
    Matrix m = text.getTextMatrix();
    double length = Math.hypot(m.getScaleX(), m.getShearY());
    double width = length == 0 ? 0 : text.getWidthDirAdj() / length;
    double rightX = m.getScaleX() * width;
    double rightY = m.getShearY() * width;
    double ascent = 0.9;
    double descent = 0.22;
    PDFontDescriptor about = text.getFont() == null ? null : text.getFont().getFontDescriptor();
    if (about != null && about.getAscent() > 0) {
      ascent = Math.clamp(about.getAscent() / 1000.0, 0.7, 1.0);
      descent = Math.clamp(Math.abs(about.getDescent()) / 1000.0, 0.15, 0.3);
    }
    double x = m.getTranslateX() - m.getShearX() * descent;
    double y = m.getTranslateY() - m.getScaleY() * descent;
    double upX = m.getShearX() * (ascent + descent);
    double upY = m.getScaleY() * (ascent + descent);
    Path2D shape = new Path2D.Double();
    shape.moveTo(x, y);
    shape.lineTo(x + rightX, y + rightY);
    shape.lineTo(x + rightX + upX, y + rightY + upY);
    shape.lineTo(x + upX, y + upY);
    shape.closePath();
    return shape;
  }

  private static String clean(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(PdfTextLayer::isText).forEach(c -> append(letters, c));
    return letters.toString();
  }

  private static boolean isText(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.CONTROL;
  }

  private static void append(StringBuilder letters, int c) {
    if (c >= 0xfb00 && c <= 0xfb06) { // ligatures such as fi
      letters.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else {
      letters.appendCodePoint(c == 0xad ? '-' : c);
    }
  }
}
