package vn.hoso.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.vietnamese.LegacyEncoding;

/** A file without layout: its pages are lines of text, held in memory. */
final class LinesDocument implements IngestedDocument {
  private final String mediaType;
  private final List<List<Line>> pages;
  private final String note;
  private final @Nullable LegacyEncoding converted;
  private final PageGate gate;

  /**
   * @param note a sentence to add to each page's reason; empty where there is nothing to add
   * @param converted the legacy encoding that the text was in, as its fonts said; null for Unicode
   */
  LinesDocument(
      String mediaType,
      List<List<Line>> pages,
      String note,
      @Nullable LegacyEncoding converted,
      PageGate gate) {
    this.converted = converted;
    this.mediaType = mediaType;
    this.pages = pages;
    this.note = note;
    this.gate = gate;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public int pageCount() {
    return pages.size();
  }

  @Override
  public IngestedPage page(int number) {
    List<Line> lines = pages.get(Objects.checkIndex(number - 1, pages.size()));
    PageGate.Verdict verdict = gate.decideUnpainted(PageFacts.ofText(lines, note));
    PageDecision decision =
        converted == null ? verdict.decision() : PageGate.converted(verdict.decision(), converted);
    Page page = new Page(number, 0, 0, 0, decision, verdict.readable(lines));
    return new IngestedPage(page, Optional.empty());
  }

  @Override
  public void close() {}
}
