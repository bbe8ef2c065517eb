package vn.hoso.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/** Prints manuscripts into page pictures. Has no state; safe for use by many threads. */
public final class PageRenderer {
  private PageRenderer() {}

  /**
   * Lays a manuscript out and draws its pages.
   *
   * @return one picture a page with the lines that are printed on it
   */
  public static List<RenderedPage> render(Manuscript manuscript, RenderSettings settings) {
    return draw(Compositor.compose(manuscript, settings), settings);
  }

  /**
   * Draws plain text, one paragraph a line, broken into lines and pages as needed.
   *
   * @param lines without markup; blank lines are left out
   */
  public static List<RenderedPage> render(List<String> lines, RenderSettings settings) {
    return render(Manuscript.ofPlainText(lines), settings);
  }

  static List<RenderedPage> draw(Layout layout, RenderSettings settings) {
    List<RenderedPage> pages = new ArrayList<>();
    for (int i = 0; i < layout.pages().size(); i++) {
      Layout.Sheet sheet = layout.pages().get(i);
      BufferedImage printed = print(sheet, settings, settings.seed() * 31 + i);
      BufferedImage scanned =
          new Degrader(settings.degradation(), settings.dpi(), settings.seed() * 31 + i)
              .apply(printed);
      pages.add(new RenderedPage(scanned, settings.dpi(), lines(sheet, settings)));
    }
    return pages;
  }

  private static BufferedImage print(Layout.Sheet sheet, RenderSettings settings, long seed) {
    boolean colour = settings.marks() == RenderSettings.Marks.SIGNATURE_AND_SEAL;
    double scale = settings.dpi() / 72.0;
    var image =
        new BufferedImage(
            (int) Math.round(Layout.WIDTH * scale),
            (int) Math.round(Layout.HEIGHT * scale),
            colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(scale, scale);
    g.setColor(Color.BLACK);
    for (Layout.Printed line : sheet.lines()) {
      for (Layout.Placed word : line.words()) {
        drawWord(g, word, settings.typeface());
      }
    }
    for (Rectangle2D rule : sheet.rules()) {
      g.fill(rule);
    }
    if (sheet.signature() != null && settings.marks() != RenderSettings.Marks.NONE) {
      Marks.draw(g, sheet.signature(), sheet.sealText(), settings, seed);
    }
    g.dispose();
    return image;
  }

  private static void drawWord(Graphics2D g, Layout.Placed word, Typeface typeface) {
    double x = word.x();
    for (Layout.Piece piece : word.pieces()) {
      var at = AffineTransform.getTranslateInstance(x, word.baseline());
      g.fill(at.createTransformedShape(typeface.outline(piece.text(), piece.style(), word.size())));
      x += typeface.width(piece.text(), piece.style(), word.size());
    }
  }

  private static List<Line> lines(Layout.Sheet sheet, RenderSettings settings) {
    double scale = settings.dpi() / 72.0;
    List<Line> lines = new ArrayList<>();
    for (Layout.Printed line : sheet.lines()) {
      List<Word> words = new ArrayList<>();
      for (Layout.Placed word : line.words()) {
        double width = 0;
        for (Layout.Piece piece : word.pieces()) {
          width += settings.typeface().width(piece.text(), piece.style(), word.size());
        }
        var box =
            new Box(
                (int) Math.floor(word.x() * scale),
                (int) Math.floor((word.baseline() - word.size() * 0.9) * scale),
                (int) Math.ceil(width * scale),
                (int) Math.ceil(word.size() * 1.15 * scale));
        words.add(new Word(word.text(), box, 1, WordSource.TEXT_LAYER));
      }
      lines.add(Line.ofWords(words));
    }
    return lines;
  }
}
