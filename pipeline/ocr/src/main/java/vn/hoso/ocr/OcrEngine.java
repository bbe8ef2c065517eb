package vn.hoso.ocr;

import vn.hoso.document.PageImage;

/**
 * Reads pictures of pages. Open one for each thread, see {@link OcrEngines#open}; calls from
 * several threads are safe but wait for each other.
 */
public interface OcrEngine extends AutoCloseable {
  /**
   * Says that a page is to come, so that the engine can get ready meanwhile.
   *
   * @throws IllegalStateException the engine is closed
   */
  default void prepare() {}

  /**
   * Reads one page.
   *
   * @param image the picture; not changed
   * @return what is on it; without words where nothing is printed
   * @throws OcrException the picture is broken or too large, or reading it failed or took too long;
   *     the engine remains usable
   * @throws IllegalStateException the engine is closed
   */
  OcrPage read(PageImage image) throws OcrException;

  /** Frees the native memory; a second call does nothing. */
  @Override
  void close();
}
