package vn.hoso.archive;

import java.util.List;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;

/**
 * What the stages made of one file.
 *
 * @param record all that is known of it
 * @param pages as they were read, before repair
 */
public record Processed(DocumentRecord record, List<Page> pages) {
  public Processed {
    pages = List.copyOf(pages);
  }
}
