package vn.hoso.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;

/** A PDF file. Only read, so that signatures stay what they are. */
final class PdfFile implements IngestedDocument {
  /** PDFBox keeps what it must buffer in memory up to here, then in a temporary file. */
  private static final long BUFFER_BYTES = 16L << 20;

  private final Path file;
  private final IngestSettings settings;
  private final PDDocument document;
  private final int pages;
  private final PageGate gate;

  private PdfFile(Path file, IngestSettings settings, PageGate gate, PDDocument document) {
    this.file = file;
    this.settings = settings;
    this.document = document;
    this.pages = document.getNumberOfPages();
    this.gate = gate;
    document.setResourceCache(new NoPictureCache());
  }

  /** Fonts are worth keeping from page to page; pictures are not and may be huge. */
  private static final class NoPictureCache extends DefaultResourceCache {
    @Override
    public void put(COSObject indirect, PDXObject object) {}
  }

  static PdfFile open(Path file, IngestSettings settings, PageGate gate) throws DocumentException {
    PDDocument document = load(file);
    PdfFile pdf;
    try {
      pdf = new PdfFile(file, settings, gate, document);
    } catch (RuntimeException e) {
      close(document);
      throw broken(file, e);
    }
    if (pdf.pages < 1) {
      pdf.close();
      throw Problems.file(Problem.Kind.BROKEN, file, "The PDF has no pages.", null);
    }
    if (pdf.pages > settings.maxPages()) {
      pdf.close();
      String reason =
          "The PDF has %,d pages, more than the limit of %,d."
              .formatted(pdf.pages, settings.maxPages());
      throw Problems.file(Problem.Kind.TOO_LARGE, file, reason, null);
    }
    return pdf;
  }

  private static PDDocument load(Path file) throws DocumentException {
    RandomAccessReadBufferedFile bytes = null;
    try {
      bytes = new RandomAccessReadBufferedFile(file);
      return Loader.loadPDF(bytes, "", MemoryUsageSetting.setupMixed(BUFFER_BYTES).streamCache);
    } catch (InvalidPasswordException e) {
      close(bytes);
      throw Problems.file(
          Problem.Kind.ENCRYPTED, file, "The PDF needs a password to be opened.", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      close(bytes);
      throw broken(file, e);
    }
  }

  private static void close(@Nullable Closeable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (IOException e) {
      // Only read from: nothing can be lost.
    }
  }

  private static DocumentException broken(Path file, Throwable e) {
    return Problems.file(
        Problem.Kind.BROKEN, file, "The PDF is damaged" + Problems.because(e) + ".", e);
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public int pageCount() {
    return pages;
  }

  @Override
  public IngestedPage page(int number) throws DocumentException {
    Objects.checkIndex(number - 1, pages);
    try {
      return read(number);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String reason = "The page cannot be read" + Problems.because(e) + ".";
      throw Problems.page(Problem.Kind.BROKEN, file, number, reason, e);
    } catch (OutOfMemoryError e) {
      throw Problems.outOfMemory(file, number, e);
    }
  }

  private IngestedPage read(int number) throws IOException, DocumentException {
    PDPage page = document.getPage(number - 1);
    PdfContent content = PdfContent.walk(page);
    PdfPicture picture = new PdfPicture(file, document, number, settings, content);
    PageGeometry geometry = picture.geometry();
    String note = "";
    if (!picture.isScan() && geometry.dpi() < Math.min(150, settings.renderDpi())) {
      note = "The page is so large that it is drawn at %d dpi.".formatted(geometry.dpi());
    }
    if (content.signed()) {
      note += (note.isEmpty() ? "" : " ") + "What its electronic signature shows is not read.";
    }
    PageFacts facts = PdfTextLayer.read(document, page, geometry, content, note);
    PageGate.Verdict verdict =
        content.painted() ? gate.decide(facts, picture::ink) : gate.decideUnpainted(facts);
    List<Line> lines = verdict.readable(facts.lines());
    return new IngestedPage(
        new Page(
            number, geometry.width(), geometry.height(), geometry.dpi(), verdict.decision(), lines),
        Optional.of(picture),
        verdict.beside());
  }

  @Override
  public void close() {
    close(document);
  }
}
