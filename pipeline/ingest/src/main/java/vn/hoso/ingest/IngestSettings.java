package vn.hoso.ingest;

import java.util.Objects;

/**
 * How files are read.
 *
 * @param ocr which pages are read by OCR
 * @param renderDpi resolution in dots per inch (72..1200) at which PDF pages are drawn that are not
 *     one embedded scan
 * @param maxBytes largest file, in bytes
 * @param maxPages most pages in one file
 * @param maxPixels most pixels of one page picture; a larger scan is refused before it is decoded,
 *     a PDF page that must be drawn is drawn at a lower resolution
 * @param maxCharacters most characters (UTF-16 units) of a text or Office file, which are held in
 *     memory as a whole
 */
public record IngestSettings(
    OcrMode ocr, int renderDpi, long maxBytes, int maxPages, long maxPixels, int maxCharacters) {
  public IngestSettings {
    Objects.requireNonNull(ocr, "ocr");
    if (renderDpi < 72 || renderDpi > 1200) {
      throw new IllegalArgumentException("renderDpi is 72..1200, not " + renderDpi);
    }
    if (maxBytes < 1 || maxPages < 1 || maxPixels < 1 || maxCharacters < 1) {
      throw new IllegalArgumentException("limits are 1 or more");
    }
  }

  /**
   * What suits office documents: the gate decides, 300 dpi, files up to 4 GiB, 20,000 pages, 250
   * million pixels a page (A4 at 1,600 dpi), 50 million characters.
   */
  public static IngestSettings defaults() {
    return new IngestSettings(OcrMode.AUTO, 300, 4L << 30, 20_000, 250_000_000L, 50_000_000);
  }

  /** The same with another OCR mode. */
  public IngestSettings withOcr(OcrMode mode) {
    return new IngestSettings(mode, renderDpi, maxBytes, maxPages, maxPixels, maxCharacters);
  }

  /** The same with another resolution for drawn pages. */
  public IngestSettings withRenderDpi(int dpi) {
    return new IngestSettings(ocr, dpi, maxBytes, maxPages, maxPixels, maxCharacters);
  }

  /** The same with another limit on the size of a page picture. */
  public IngestSettings withMaxPixels(long pixels) {
    return new IngestSettings(ocr, renderDpi, maxBytes, maxPages, pixels, maxCharacters);
  }

  /** The same with another limit on pages. */
  public IngestSettings withMaxPages(int pages) {
    return new IngestSettings(ocr, renderDpi, maxBytes, pages, maxPixels, maxCharacters);
  }

  /** The same with another limit on the size of a file. */
  public IngestSettings withMaxBytes(long bytes) {
    return new IngestSettings(ocr, renderDpi, bytes, maxPages, maxPixels, maxCharacters);
  }
}
