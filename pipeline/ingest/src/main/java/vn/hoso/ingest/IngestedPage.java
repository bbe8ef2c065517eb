package vn.hoso.ingest;

import java.util.Objects;
import java.util.Optional;
import vn.hoso.document.Page;

/**
 * A page as it was read, and its picture.
 *
 * @param page the gate's decision, and the text that the file itself holds: for {@code CONVERT} it
 *     is already converted to Unicode; for {@code REOCR} it is the distrusted text layer (often
 *     empty), which a later stage may weigh against the fresh reading
 * @param image the page's picture in the pixels that {@code page} is measured in; present for every
 *     page of a PDF or a picture file whatever the decision, so that it can be shown; empty for
 *     text and Office files
 */
public record IngestedPage(Page page, Optional<PageImageSource> image) {
  public IngestedPage {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(image, "image");
  }
}
