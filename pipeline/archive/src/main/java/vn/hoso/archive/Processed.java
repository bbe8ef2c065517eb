package vn.hoso.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;

/**
 * What the stages made of one file.
 *
 * @param record all that is known of it
 * @param pages as they were read, before repair
 * @param uncorrected the record without people's corrections; null where nobody corrected anything
 */
public record Processed(
    DocumentRecord record, List<Page> pages, @Nullable DocumentRecord uncorrected) {
  public Processed {
    pages = List.copyOf(pages);
  }

  /** A document that nobody corrected. */
  public Processed(DocumentRecord record, List<Page> pages) {
    this(record, pages, null);
  }
}
