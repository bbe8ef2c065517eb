package vn.hoso.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a document's text can be trusted.
 *
 * @param pages the gate's decision for each page, in order
 * @param ocrConfidence mean confidence (0..1) of the words that OCR read; null where none were
 * @param editedShare share (0..1) of the words that repair changed
 * @param doubtful words that a person should look at
 */
public record Quality(
    List<PageQuality> pages,
    @Nullable Double ocrConfidence,
    double editedShare,
    List<DoubtfulWord> doubtful) {
  public Quality {
    pages = List.copyOf(pages);
    doubtful = List.copyOf(doubtful);
  }

  /**
   * One page's decision.
   *
   * @param page counts from 1
   * @param decision what the page gate decided, and why
   * @param ocrConfidence mean confidence (0..1) of the page's OCR words; null where none were read
   * @param problem why the page could not be read; null where it was
   */
  public record PageQuality(
      int page, PageDecision decision, @Nullable Double ocrConfidence, @Nullable String problem) {}
}
