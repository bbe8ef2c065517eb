package vn.hoso.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Page;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/** A picture file; each page of a TIFF is a page. */
final class ImageFile implements IngestedDocument {
  private final Path file;
  private final String mediaType;
  private final IngestSettings settings;
  private final ImageInputStream stream;
  private final ImageReader reader;
  private final List<Integer> indexes;
  private final PageGate gate;

  private ImageFile(
      Path file,
      String mediaType,
      IngestSettings settings,
      PageGate gate,
      ImageInputStream stream,
      ImageReader reader,
      List<Integer> indexes) {
    this.file = file;
    this.mediaType = mediaType;
    this.settings = settings;
    this.stream = stream;
    this.reader = reader;
    this.indexes = indexes;
    this.gate = gate;
  }

  static ImageFile open(Path file, String mediaType, IngestSettings settings, PageGate gate)
      throws DocumentException {
    ImageInputStream stream = null;
    try {
      stream = new FileImageInputStream(file.toFile());
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("no reader takes it for a picture");
      }
      ImageReader reader = readers.next();
      reader.setInput(stream, false, false);
      List<Integer> indexes = pageIndexes(reader, mediaType);
      if (indexes.size() > settings.maxPages()) {
        close(stream);
        String reason =
            "The file has %,d pages, more than the limit of %,d."
                .formatted(indexes.size(), settings.maxPages());
        throw Problems.file(Problem.Kind.TOO_LARGE, file, reason, null);
      }
      return new ImageFile(file, mediaType, settings, gate, stream, reader, indexes);
    } catch (IOException | RuntimeException e) {
      close(stream);
      throw Problems.file(
          Problem.Kind.BROKEN, file, "The picture is damaged" + Problems.because(e) + ".", e);
    }
  }

  /** The pages of a TIFF without its thumbnails; the first picture of anything else. */
  private static List<Integer> pageIndexes(ImageReader reader, String mediaType)
      throws IOException {
    if (!mediaType.equals("image/tiff")) {
      reader.getWidth(0); // throws where the head is damaged
      return List.of(0);
    }
    int count = reader.getNumImages(true);
    if (count < 1) {
      throw new IOException("it holds no page");
    }
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!ImageFacts.of(reader, i).thumbnail()) {
        indexes.add(i);
      }
    }
    return indexes.isEmpty() ? List.of(0) : indexes;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public int pageCount() {
    return indexes.size();
  }

  @Override
  public IngestedPage page(int number) throws DocumentException {
    int index = indexes.get(Objects.checkIndex(number - 1, indexes.size()));
    try {
      ImageFacts facts = ImageFacts.of(reader, index);
      if ((long) facts.width() * facts.height() > settings.maxPixels()) {
        throw Problems.tooManyPixels(
            file, number, facts.width(), facts.height(), settings.maxPixels());
      }
      Picture picture = new Picture(number, index, facts);
      PageGate.Verdict verdict = gate.decide(PageFacts.ofPicture(), picture::ink);
      Page page =
          new Page(
              number, picture.width, picture.height, picture.dpi, verdict.decision(), List.of());
      return new IngestedPage(page, Optional.of(picture));
    } catch (IOException | RuntimeException e) {
      throw broken(number, e);
    } catch (OutOfMemoryError e) {
      throw Problems.outOfMemory(file, number, e);
    }
  }

  /** In pixels, of the first page. */
  int shorterSide() throws DocumentException {
    try {
      ImageFacts facts = ImageFacts.of(reader, indexes.getFirst());
      return Math.min(facts.width(), facts.height());
    } catch (IOException | RuntimeException e) {
      throw broken(1, e);
    }
  }

  /** How many lines of print the first page has; decodes it. */
  int linesOfPrint() throws DocumentException {
    try {
      IngestedPage first = page(1);
      Box all = new Box(0, 0, first.page().width(), first.page().height());
      return ((Picture) first.image().orElseThrow()).ink().linesApartFrom(List.of(), List.of(all));
    } catch (OutOfMemoryError e) {
      throw Problems.outOfMemory(file, 1, e);
    }
  }

  private DocumentException broken(int number, Throwable e) {
    String reason = "The picture cannot be decoded" + Problems.because(e) + ".";
    return Problems.page(Problem.Kind.BROKEN, file, number, reason, e);
  }

  private static void close(@Nullable ImageInputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      // Only read from: nothing can be lost.
    }
  }

  @Override
  public void close() {
    reader.dispose();
    close(stream);
  }

  /** One page's picture. */
  private final class Picture implements PageImageSource {
    private final int number;
    private final int index;
    private final int quarters;
    private final boolean mirrored;
    private final boolean stretched;
    private final int width;
    private final int height;
    private final int dpi;
    private SoftReference<BufferedImage> decoded = new SoftReference<>(null);

    Picture(int number, int index, ImageFacts facts) throws IOException {
      this.number = number;
      this.index = index;
      int orientation =
          mediaType.equals("image/jpeg") ? JpegHead.orientationOf(head()) : facts.orientation();
      this.quarters =
          switch (orientation) {
            case 6, 7 -> 1;
            case 3, 4 -> 2;
            case 5, 8 -> 3;
            default -> 0;
          };
      this.mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
      this.stretched = facts.oblong();
      int w = facts.squareWidth();
      int h = facts.squareHeight();
      this.width = quarters % 2 == 1 ? h : w;
      this.height = quarters % 2 == 1 ? w : h;
      this.dpi = Pictures.plausibleDpi(Math.max(facts.dpiX(), facts.dpiY()), w, h);
    }

    @Override
    public PageImage load() throws DocumentException {
      try {
        byte[] bytes = quarters == 0 && !mirrored && !stretched ? encoded() : null;
        return bytes != null
            ? new PageImage.Encoded(bytes, mediaType, dpi)
            : new PageImage.Raster(decode(), dpi);
      } catch (IOException | RuntimeException e) {
        throw broken(number, e);
      } catch (OutOfMemoryError e) {
        throw Problems.outOfMemory(file, number, e);
      }
    }

    InkMap ink() throws DocumentException {
      try {
        return InkMap.of(decode(), dpi, dpi);
      } catch (IOException | RuntimeException e) {
        throw broken(number, e);
      }
    }

    private byte[] head() throws IOException {
      try (var in = Files.newInputStream(file)) {
        return in.readNBytes(1 << 18);
      }
    }

    /** The file itself, where every OCR engine reads it as it is; else null. */
    private byte @Nullable [] encoded() throws IOException {
      boolean jpeg = mediaType.equals("image/jpeg");
      boolean png = mediaType.equals("image/png");
      if (!jpeg && !png) {
        return null;
      }
      byte[] bytes = Files.readAllBytes(file);
      if (jpeg) {
        int components = JpegHead.componentsOf(bytes);
        return components == 1 || components == 3 ? bytes : null;
      }
      // Colour type (PNG 11.2.2): 4 and 6 have transparency, which engines show as black or white.
      return bytes.length > 25 && bytes[24] <= 8 && (bytes[25] & 4) == 0 ? bytes : null;
    }

    private BufferedImage decode() throws IOException {
      BufferedImage known = decoded.get();
      if (known != null) {
        return known;
      }
      BufferedImage image = Pictures.opaque(reader.read(index));
      if (stretched) {
        boolean lying = quarters % 2 == 1;
        image = Pictures.stretch(image, lying ? height : width, lying ? width : height);
      }
      image = Pictures.orient(image, quarters, mirrored);
      decoded = new SoftReference<>(image);
      return image;
    }
  }
}
