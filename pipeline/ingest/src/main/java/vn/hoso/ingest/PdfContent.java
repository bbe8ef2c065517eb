package vn.hoso.ingest;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Walks what a PDF page draws, without drawing it: which pictures lie where, and what is painted
 * over them. No picture is decoded.
 */
final class PdfContent extends PDFGraphicsStreamEngine {
  private static final int GRID = 128;

  /** From this share of the page on, a picture is taken for the whole page. */
  static final double WHOLE_PAGE = 0.9;

  /**
   * A picture on the page.
   *
   * @param image not decoded
   * @param placement maps the unit square to the page: points from its lower left corner
   * @param plain whether it is drawn whole, opaque and not as a stencil
   * @param glyphsBefore how many glyphs the page has shown before it
   */
  record Placed(PDImage image, AffineTransform placement, boolean plain, int glyphsBefore) {
    /** Resolution in dots per inch, the better direction. */
    double dpi() {
      double wide = Math.hypot(placement.getScaleX(), placement.getShearY());
      double high = Math.hypot(placement.getShearX(), placement.getScaleY());
      double dpiX = wide > 0 ? image.getWidth() * 72 / wide : 0;
      double dpiY = high > 0 ? image.getHeight() * 72 / high : 0;
      return Math.max(dpiX, dpiY);
    }
  }

  private final Rectangle2D crop;
  private final AffineTransform toCrop;
  private final boolean[] grid = new boolean[GRID * GRID];
  private final List<Placed> pictures = new ArrayList<>();
  private GeneralPath path = new GeneralPath();
  private int clipRule = -1;
  private boolean paintedOver;
  private boolean painted;
  private boolean colour;
  private boolean signed;
  private int paths;
  private int glyphs;

  private PdfContent(PDPage page) {
    super(page);
    var box = page.getCropBox();
    crop = new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
    toCrop = AffineTransform.getTranslateInstance(-box.getLowerLeftX(), -box.getLowerLeftY());
  }

  static PdfContent walk(PDPage page) throws IOException {
    PdfContent content = new PdfContent(page);
    content.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!shown(annotation)) {
        continue;
      }
      content.painted = true;
      // What an electronic signature shows was put on after the page was scanned, and is not its
      // text: a signed scan is read as it was scanned.
      if (isSignature(annotation)) {
        content.signed = true;
        continue;
      }
      content.paintedOver = true;
      content.showAnnotation(annotation);
    }
    return content;
  }

  static boolean isSignature(PDAnnotation annotation) {
    COSDictionary field = annotation.getCOSObject();
    COSDictionary parent = field.getCOSDictionary(COSName.PARENT);
    COSName type = field.getCOSName(COSName.FT);
    return COSName.SIG.equals(
        type == null && parent != null ? parent.getCOSName(COSName.FT) : type);
  }

  private static boolean shown(PDAnnotation annotation) {
    var area = annotation.getRectangle();
    return !annotation.isHidden()
        && !annotation.isNoView()
        && annotation.getNormalAppearanceStream() != null
        && area != null
        && area.getWidth() > 0
        && area.getHeight() > 0
        && !"Link".equals(annotation.getSubtype())
        && !"Popup".equals(annotation.getSubtype());
  }

  List<Placed> pictures() {
    return pictures;
  }

  /** Share (0..1) of the page that pictures cover. */
  double pictureShare() {
    int covered = 0;
    for (boolean cell : grid) {
      covered += cell ? 1 : 0;
    }
    return (double) covered / grid.length;
  }

  /** Whether a point (points from the lower left corner of the page) lies on a picture. */
  boolean onPicture(Point2D at) {
    int column = (int) (at.getX() / crop.getWidth() * GRID);
    int row = (int) (at.getY() / crop.getHeight() * GRID);
    return column >= 0 && row >= 0 && column < GRID && row < GRID && grid[row * GRID + column];
  }

  /**
   * Whether a glyph is covered by an opaque picture that is drawn after it.
   *
   * @param at points from the lower left corner of the page
   * @param glyph which of the glyphs that the page shows, from 1
   */
  boolean coveredLater(Point2D at, int glyph) {
    for (Placed picture : pictures) {
      if (picture.plain()
          && picture.glyphsBefore() >= glyph
          && picture.placement().createTransformedShape(unit()).getBounds2D().contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page draws anything at all that can be seen. */
  boolean painted() {
    return painted;
  }

  /** Whether anything else can be seen on the page than one picture, the last. */
  boolean paintedOver() {
    return paintedOver;
  }

  /** Whether an electronic signature shows itself on the page. */
  boolean signed() {
    return signed;
  }

  /** Whether lines, areas or visible letters are drawn, which gain from a higher resolution. */
  boolean hasDrawings() {
    return paths > 0 || paintedOver;
  }

  /** Whether a picture has colours: red seals are told from black print by them. */
  boolean colour() {
    return colour;
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    PDGraphicsState state = getGraphicsState();
    AffineTransform placement = state.getCurrentTransformationMatrix().createAffineTransform();
    placement.preConcatenate(toCrop);
    Area seen = new Area(new Area(placement.createTransformedShape(unit())).getBounds2D());
    Area clip = new Area(state.getCurrentClippingPath());
    clip.transform(toCrop);
    Rectangle2D whole = seen.getBounds2D();
    boolean clipped = !clip.getBounds2D().contains(shrunk(whole));
    seen.intersect(clip);
    seen.intersect(new Area(crop));
    mark(seen);
    boolean first = !painted;
    painted = true;
    if (image.getColorSpace() != null && image.getColorSpace().getNumberOfComponents() > 1) {
      colour = true;
    }
    boolean plain = !clipped && isOpaque(image, state) && inside(whole);
    pictures.add(new Placed(image, placement, plain, glyphs));
    boolean covers = area(whole.createIntersection(crop)) >= WHOLE_PAGE * area(crop);
    paintedOver = !(plain && (covers || first));
  }

  private boolean inside(Rectangle2D whole) {
    double slackX = crop.getWidth() * 0.02;
    double slackY = crop.getHeight() * 0.02;
    return whole.getMinX() >= -slackX
        && whole.getMinY() >= -slackY
        && whole.getMaxX() <= crop.getMaxX() + slackX
        && whole.getMaxY() <= crop.getMaxY() + slackY;
  }

  private static boolean isOpaque(PDImage image, PDGraphicsState state) throws IOException {
    return !image.isStencil()
        && state.getNonStrokeAlphaConstant() == 1
        && state.getSoftMask() == null
        && image instanceof PDImageXObject object
        && object.getSoftMask() == null
        && object.getMask() == null
        && object.getColorKeyMask() == null
        && object.getOptionalContent() == null;
  }

  private void mark(Area seen) {
    Rectangle2D bounds = seen.getBounds2D();
    int left = (int) Math.floor(bounds.getMinX() / crop.getWidth() * GRID);
    int right = (int) Math.ceil(bounds.getMaxX() / crop.getWidth() * GRID);
    int bottom = (int) Math.floor(bounds.getMinY() / crop.getHeight() * GRID);
    int top = (int) Math.ceil(bounds.getMaxY() / crop.getHeight() * GRID);
    for (int row = Math.max(0, bottom); row < Math.min(GRID, top); row++) {
      for (int column = Math.max(0, left); column < Math.min(GRID, right); column++) {
        double x = (column + 0.5) / GRID * crop.getWidth();
        double y = (row + 0.5) / GRID * crop.getHeight();
        grid[row * GRID + column] |= bounds.contains(x, y);
      }
    }
  }

  private static Rectangle2D unit() {
    return new Rectangle2D.Double(0, 0, 1, 1);
  }

  private static double area(Rectangle2D box) {
    return box.isEmpty() ? 0 : box.getWidth() * box.getHeight();
  }

  private static Rectangle2D shrunk(Rectangle2D box) {
    double dx = box.getWidth() * 0.02;
    double dy = box.getHeight() * 0.02;
    return new Rectangle2D.Double(
        box.getX() + dx, box.getY() + dy, box.getWidth() - 2 * dx, box.getHeight() - 2 * dy);
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    glyph();
  }

  /** The pictures inside of a Type 3 glyph are letters, not pictures of the page. */
  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
    glyph();
  }

  private void glyph() {
    glyphs++;
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP) {
      painted = true;
      paintedOver = true;
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    clipRule = windingRule;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clipRule >= 0) {
      path.setWindingRule(
          clipRule == Path2D.WIND_EVEN_ODD ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
      getGraphicsState().intersectClippingPath(path);
      clipRule = -1;
    }
    path = new GeneralPath();
  }

  @Override
  public void strokePath() {
    paint();
  }

  @Override
  public void fillPath(int windingRule) {
    paint();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    paint();
  }

  private void paint() {
    painted = true;
    paintedOver = true;
    paths++;
    endPath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    painted = true;
    paintedOver = true;
    paths++;
  }
}
