package vn.hoso.archive;

import java.io.IOException;
import java.util.Optional;
import vn.hoso.document.Page;

/** Keeps pages that were expensive to read. Called by many threads, for different pages. */
public interface PageMemory {
  /**
   * A page that was read before.
   *
   * @param number counts from 1
   */
  Optional<Page> recall(int number) throws IOException;

  /** Keeps a page. */
  void remember(Page page) throws IOException;

  /** Remembers nothing: for work outside of an archive. */
  static PageMemory none() {
    return new PageMemory() {
      @Override
      public Optional<Page> recall(int number) {
        return Optional.empty();
      }

      @Override
      public void remember(Page page) {}
    };
  }
}
