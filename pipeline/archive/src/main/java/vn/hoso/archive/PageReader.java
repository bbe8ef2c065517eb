package vn.hoso.archive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;
import vn.hoso.document.Treatment;
import vn.hoso.ingest.IngestedDocument;
import vn.hoso.ingest.IngestedPage;
import vn.hoso.ocr.OcrException;
import vn.hoso.ocr.OcrPage;

/** Reads the pages of one document; a page that cannot be read costs only itself. */
final class PageReader {
  private final IngestedDocument document;
  private final OcrCrew readers;
  private final Job job;

  PageReader(IngestedDocument document, OcrCrew readers, Job job) {
    this.document = document;
    this.readers = readers;
    this.job = job;
  }

  /** What a page's file says, and its picture where that is to be read, whole or beside. */
  private record Opened(Page page, @Nullable PageImage picture, List<Box> beside) {}

  /**
   * Reads one page: from memory, from the file's text, or from its picture.
   *
   * @param number counts from 1
   */
  ReadPage read(int number) {
    try {
      Optional<Page> known = job.memory().recall(number);
      if (known.isPresent()) {
        return new ReadPage(known.get(), null);
      }
      Opened opened = open(number);
      if (opened.picture() == null) {
        return new ReadPage(opened.page(), null);
      }
      return readPicture(opened.page(), opened.picture(), opened.beside());
    } catch (DocumentException e) {
      return new ReadPage(nothing(number), e.problem());
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.STORAGE, "A page cannot be kept: " + Failures.words(e), e);
    }
  }

  /** The document is read by one thread at a time; its pages are recognised by many. */
  private Opened open(int number) throws DocumentException {
    synchronized (document) {
      IngestedPage ingested = document.page(number);
      Page page = ingested.page();
      boolean toRead =
          page.decision().treatment() == Treatment.REOCR && ingested.image().isPresent();
      if (!toRead) {
        return new Opened(page, null, List.of());
      }
      readers.engine().prepare();
      return new Opened(page, ingested.image().get().load(), ingested.beside());
    }
  }

  private ReadPage readPicture(Page page, PageImage picture, List<Box> beside) throws IOException {
    try {
      OcrPage ocr = job.stage(Stage.OCR, page.number(), () -> readers.engine().read(picture));
      Page read =
          new Page(
              page.number(),
              ocr.width(),
              ocr.height(),
              ocr.dpi(),
              withLeftOut(page.decision(), ocr.leftOut()),
              beside.isEmpty()
                  ? ocr.lines()
                  : PictureText.added(page.lines(), ocr.lines(), beside));
      job.memory().remember(read);
      return new ReadPage(read, null);
    } catch (OcrException e) {
      // What the file itself says of the page, if anything, is better than nothing.
      return new ReadPage(page, new Problem(e.kind(), job.name(), page.number(), e.getMessage()));
    }
  }

  private static PageDecision withLeftOut(PageDecision decision, int rows) {
    String more = " Rows that are no print, such as signatures and stamps, were left out: %d.";
    return rows == 0
        ? decision
        : new PageDecision(
            decision.treatment(),
            decision.reason() + more.formatted(rows),
            decision.measurements());
  }

  private static Page nothing(int number) {
    PageDecision decision =
        new PageDecision(Treatment.BLANK, "The page could not be opened.", Map.of());
    return new Page(number, 0, 0, 0, decision, List.of());
  }
}
