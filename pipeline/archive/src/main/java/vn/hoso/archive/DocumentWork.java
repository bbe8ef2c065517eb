package vn.hoso.archive;

import vn.hoso.document.DocumentException;
import vn.hoso.document.DocumentRecord;
import vn.hoso.records.RecordInput;

/** Turns one file into a record; {@link Pipeline} does it. Called by many threads. */
public interface DocumentWork {
  /**
   * Works on one file.
   *
   * @throws DocumentException where the file cannot be taken in
   */
  Processed process(Job job) throws DocumentException;

  /** Finds the fields and sections of a text, for one in which people corrected words. */
  DocumentRecord extract(RecordInput input);
}
