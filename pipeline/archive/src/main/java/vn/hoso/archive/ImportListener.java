package vn.hoso.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/** Hears how an import goes on. Called by many threads; must be quick. */
public interface ImportListener {
  /** So many files are to be looked at, all in all; grows where a container is opened. */
  default void found(int files) {}

  /** A document was opened: so many pages are to be read. */
  default void opened(int pages) {}

  /**
   * The worker that calls begins with a page.
   *
   * @param name of the file
   * @param page counts from 1
   * @param of how many pages the file has
   */
  default void reading(String name, int page, int of) {}

  /** The worker that calls is done with a file. */
  default void resting() {}

  /** One page was read. */
  default void pageDone() {}

  /**
   * One file is done.
   *
   * @param problem why it was not taken in; null where it was, or was there already
   */
  default void done(Path file, Fate fate, @Nullable Problem problem) {}

  /** One document of an earlier run was handed to the index again. */
  default void indexedAgain() {}

  /** Hears nothing. */
  static ImportListener none() {
    return new ImportListener() {};
  }
}
