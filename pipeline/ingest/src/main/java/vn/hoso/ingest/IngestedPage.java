package vn.hoso.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hoso.document.Box;
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
 * @param beside for a page that is to be read though its text is sound: the pictures on it that
 *     hold print which the text lacks, in the page's pixels; the text stays, and what is read there
 *     is added. Empty for all other pages
 */
public record IngestedPage(Page page, Optional<PageImageSource> image, List<Box> beside) {
  /** A page whose text and reading exclude each other. */
  public IngestedPage(Page page, Optional<PageImageSource> image) {
    this(page, image, List.of());
  }

  public IngestedPage {
    beside = List.copyOf(beside);
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(image, "image");
  }
}
