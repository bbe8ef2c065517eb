package vn.hoso.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;

/** An Office file: its text as the first page, and each picture of print inside as one more. */
final class OfficeDocument implements IngestedDocument {
  private final Path file;
  private final LinesDocument text;
  private final List<Scan> scans;

  /**
   * A picture of print.
   *
   * @param copy a temporary file that is deleted with the document
   */
  record Scan(Path copy, ImageFile picture) {}

  OfficeDocument(Path file, LinesDocument text, List<Scan> scans) {
    this.file = file;
    this.text = text;
    this.scans = List.copyOf(scans);
  }

  @Override
  public String mediaType() {
    return text.mediaType();
  }

  @Override
  public int pageCount() {
    return text.pageCount() + scans.size();
  }

  @Override
  public IngestedPage page(int number) throws DocumentException {
    Objects.checkIndex(number - 1, pageCount());
    if (number <= text.pageCount()) {
      return text.page(number);
    }
    try {
      IngestedPage read = scans.get(number - text.pageCount() - 1).picture().page(1);
      Page page = read.page();
      return new IngestedPage(
          new Page(number, page.width(), page.height(), page.dpi(), page.decision(), page.lines()),
          read.image());
    } catch (DocumentException e) {
      Problem problem = e.problem();
      throw Problems.page(problem.kind(), file, number, problem.reason(), e);
    }
  }

  @Override
  public void close() {
    scans.forEach(OfficeDocument::discard);
  }

  static void discard(Scan scan) {
    scan.picture().close();
    try {
      Files.deleteIfExists(scan.copy());
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary file cannot be deleted", e);
    }
  }
}
