package vn.hoso.ingest;

import vn.hoso.document.DocumentException;
import vn.hoso.document.PageImage;

/** Gets a page's picture when it is needed; works while its document is open. */
@FunctionalInterface
public interface PageImageSource {
  /**
   * The picture: bytes as they lie in the file where an OCR engine can take them so (JPEG, PNG),
   * decoded otherwise. It stands upright as far as the file says what is up. Its width and height
   * are those of the page.
   *
   * @throws DocumentException where it cannot be decoded or is larger than the limit; a picture is
   *     never answered with a part of the page missing in silence
   */
  PageImage load() throws DocumentException;
}
