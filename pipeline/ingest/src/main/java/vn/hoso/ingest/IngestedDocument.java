package vn.hoso.ingest;

import vn.hoso.document.DocumentException;

/**
 * An opened file. Pages are read when they are asked for; only one is held at a time, so memory
 * does not grow with the file. Not for use by more than one thread at once. Close it: it holds the
 * file open.
 */
public interface IngestedDocument extends AutoCloseable {
  /** What the file is, from its bytes, for instance {@code application/pdf}. */
  String mediaType();

  /** How many pages there are, 1 or more; 1 for a text without pages. */
  int pageCount();

  /**
   * Reads one page. Pages may be read in any order, and again.
   *
   * @param number counts from 1
   * @throws DocumentException where this page cannot be read; the others still can
   * @throws IndexOutOfBoundsException where there is no such page
   */
  IngestedPage page(int number) throws DocumentException;

  /** Lets go of the file; pictures that were not loaded can no longer be. */
  @Override
  void close();
}
