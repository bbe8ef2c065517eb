package vn.hoso.archive;

import vn.hoso.document.DocumentException;

/** Turns one file into a record; {@link Pipeline} does it. Called by many threads. */
@FunctionalInterface
public interface DocumentWork {
  /**
   * Works on one file.
   *
   * @throws DocumentException where the file cannot be taken in
   */
  Processed process(Job job) throws DocumentException;
}
