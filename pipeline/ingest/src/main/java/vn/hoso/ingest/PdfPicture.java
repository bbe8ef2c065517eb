package vn.hoso.ingest;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/**
 * The picture of a PDF page: the embedded scan as it is where the page is one upright scan with
 * nothing over it, else the page as it would be printed.
 */
final class PdfPicture implements PageImageSource {
  private static final int LOOK_DPI = 75;

  private final Path file;
  private final PDDocument document;
  private final int number;
  private final IngestSettings settings;
  private final PdfContent content;
  private final @Nullable PDImageXObject scan;
  private final int quarters;
  private final PageGeometry geometry;
  private SoftReference<BufferedImage> decoded = new SoftReference<>(null);
  private @Nullable InkMap ink;

  PdfPicture(
      Path file, PDDocument document, int number, IngestSettings settings, PdfContent content)
      throws DocumentException {
    this.file = file;
    this.document = document;
    this.number = number;
    this.settings = settings;
    this.content = content;
    PDPage page = document.getPage(number - 1);
    PdfContent.Placed only = onlyPicture();
    int turns = only == null ? -1 : quarterTurns(page, only);
    if (only != null && turns >= 0 && only.image() instanceof PDImageXObject object) {
      scan = object;
      quarters = turns;
      geometry = ofScan(object, only, turns);
    } else {
      scan = null;
      quarters = 0;
      geometry = PageGeometry.rendered(page, renderDpi(page));
    }
  }

  PageGeometry geometry() {
    return geometry;
  }

  /** Whether the embedded scan is handed over as it is. */
  boolean isScan() {
    return scan != null;
  }

  @Override
  public PageImage load() throws DocumentException {
    try {
      if (scan == null) {
        ImageType type = content.colour() ? ImageType.RGB : ImageType.GRAY;
        return new PageImage.Raster(render(geometry.dpi(), type), geometry.dpi());
      }
      byte[] jpeg = quarters == 0 ? rawJpeg(scan) : null;
      return jpeg != null
          ? new PageImage.Encoded(jpeg, "image/jpeg", geometry.dpi())
          : new PageImage.Raster(decode(scan), geometry.dpi());
    } catch (OutOfMemoryError e) {
      throw Problems.outOfMemory(file, number, e);
    }
  }

  /** Where the page has ink. */
  InkMap ink() throws DocumentException {
    InkMap known = ink;
    if (known != null) {
      return known;
    }
    try {
      InkMap found;
      if (scan != null) {
        BufferedImage jpeg = decodeJpeg(scan);
        found = InkMap.of(jpeg == null ? decode(scan) : jpeg, geometry.dpi(), geometry.dpi());
      } else {
        found = InkMap.of(render(LOOK_DPI, ImageType.GRAY), LOOK_DPI, geometry.dpi());
      }
      ink = found;
      return found;
    } catch (OutOfMemoryError e) {
      throw Problems.outOfMemory(file, number, e);
    }
  }

  /**
   * A JPEG without the PDF around it, for a look: PDFBox takes it through colour spaces pixel by
   * pixel, which costs three times as much. Null where it needs the PDF, or PDFBox has to say what
   * is wrong with it.
   */
  private @Nullable BufferedImage decodeJpeg(PDImageXObject image) throws DocumentException {
    byte[] jpeg = rawJpeg(image);
    BufferedImage plain = jpeg == null ? null : Pictures.decoded(jpeg);
    return plain == null ? null : Pictures.turn(plain, quarters);
  }

  private PdfContent.@Nullable Placed onlyPicture() {
    if (content.paintedOver() || content.pictures().isEmpty()) {
      return null;
    }
    // Nothing else can be seen: what lies under an opaque picture of the whole page is hidden.
    PdfContent.Placed last = content.pictures().getLast();
    return last.plain() ? last : null;
  }

  /**
   * Clockwise quarter turns that set the scan upright as displayed; -1 where it is not straight.
   */
  private static int quarterTurns(PDPage page, PdfContent.Placed picture) {
    AffineTransform shown = PageGeometry.toDisplay(page);
    shown.concatenate(picture.placement());
    // The picture's own axes: to the right, and down (row 0 is at the top of the unit square).
    double rightX = shown.getScaleX();
    double rightY = shown.getShearY();
    double downX = -shown.getShearX();
    double downY = -shown.getScaleY();
    double dpiX = picture.image().getWidth() / Math.hypot(rightX, rightY);
    double dpiY = picture.image().getHeight() / Math.hypot(downX, downY);
    if (!(Math.abs(dpiX - dpiY) <= 0.05 * Math.max(dpiX, dpiY))) {
      return -1;
    }
    if (along(rightX, rightY) && along(downY, -downX)) {
      return 0;
    }
    if (along(rightY, -rightX) && along(-downX, -downY)) {
      return 1;
    }
    if (along(-rightX, -rightY) && along(-downY, downX)) {
      return 2;
    }
    return along(-rightY, rightX) && along(downX, downY) ? 3 : -1;
  }

  private static boolean along(double wanted, double across) {
    return wanted > 0 && Math.abs(across) <= 0.01 * wanted;
  }

  private PageGeometry ofScan(PDImageXObject image, PdfContent.Placed picture, int turns)
      throws DocumentException {
    int w = image.getWidth();
    int h = image.getHeight();
    if ((long) w * h > settings.maxPixels()) {
      throw Problems.tooManyPixels(file, number, w, h, settings.maxPixels());
    }
    AffineTransform toPixels = new AffineTransform();
    switch (turns) {
      case 1 -> toPixels.setTransform(0, 1, -1, 0, h, 0);
      case 2 -> toPixels.setTransform(-1, 0, 0, -1, w, h);
      case 3 -> toPixels.setTransform(0, -1, 1, 0, 0, w);
      default -> {}
    }
    toPixels.concatenate(new AffineTransform(w, 0, 0, -h, 0, h));
    try {
      toPixels.concatenate(picture.placement().createInverse());
    } catch (NoninvertibleTransformException e) {
      throw broken("The picture of the page has no size.", e);
    }
    int wide = turns % 2 == 1 ? h : w;
    int high = turns % 2 == 1 ? w : h;
    int dpi = Pictures.plausibleDpi(picture.dpi(), wide, high);
    return new PageGeometry(wide, high, dpi, toPixels);
  }

  private int renderDpi(PDPage page) throws DocumentException {
    double square = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
    int dpi = settings.renderDpi();
    if (!content.hasDrawings() && !content.pictures().isEmpty()) {
      double best =
          content.pictures().stream().mapToDouble(PdfContent.Placed::dpi).max().orElse(dpi);
      dpi = (int) Math.clamp(Math.ceil(best), Math.min(150, dpi), dpi);
    }
    for (PdfContent.Placed picture : content.pictures()) {
      int w = picture.image().getWidth();
      int h = picture.image().getHeight();
      if ((long) w * h > settings.maxPixels()) {
        throw Problems.tooManyPixels(file, number, w, h, settings.maxPixels());
      }
    }
    int most = (int) Math.floor(72 * Math.sqrt(settings.maxPixels() / Math.max(1, square)));
    if (most < 30) {
      String reason =
          "The page of %.0f x %.0f points is too large to draw."
              .formatted(page.getCropBox().getWidth(), page.getCropBox().getHeight());
      throw Problems.page(Problem.Kind.TOO_LARGE, file, number, reason, null);
    }
    return Math.min(dpi, most);
  }

  private BufferedImage render(int dpi, ImageType type) throws DocumentException {
    try {
      return new CarefulRenderer(document).renderImageWithDPI(number - 1, dpi, type);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw broken("The page cannot be drawn" + Problems.because(e) + ".", e);
    }
  }

  private BufferedImage decode(PDImageXObject image) throws DocumentException {
    BufferedImage known = decoded.get();
    if (known != null) {
      return known;
    }
    try {
      BufferedImage upright = Pictures.turn(Pictures.opaque(image.getImage()), quarters);
      decoded = new SoftReference<>(upright);
      return upright;
    } catch (IOException | RuntimeException e) {
      throw broken("The picture of the page cannot be decoded" + Problems.because(e) + ".", e);
    }
  }

  /** The JPEG as it lies in the file, where it can be read without the PDF around it; else null. */
  private byte @Nullable [] rawJpeg(PDImageXObject image) throws DocumentException {
    try {
      List<COSName> filters = image.getStream().getFilters();
      if (filters.isEmpty()
          || !COSName.DCT_DECODE.equals(filters.getLast())
          || image.getDecode() != null) {
        return null;
      }
      PDColorSpace colours = image.getColorSpace();
      boolean plain =
          switch (colours.getName()) {
            case "DeviceGray", "CalGray", "DeviceRGB", "CalRGB" -> true;
            case "ICCBased" -> colours.getNumberOfComponents() <= 3;
            default -> false;
          };
      if (!plain) {
        return null;
      }
      try (InputStream in = image.createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
        byte[] bytes = in.readAllBytes();
        return JpegHead.componentsOf(bytes) == colours.getNumberOfComponents() ? bytes : null;
      }
    } catch (IOException e) {
      throw broken("The picture of the page cannot be read" + Problems.because(e) + ".", e);
    }
  }

  private DocumentException broken(String reason, Throwable cause) {
    return Problems.page(Problem.Kind.BROKEN, file, number, reason, cause);
  }
}
