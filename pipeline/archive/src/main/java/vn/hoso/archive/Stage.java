package vn.hoso.archive;

import java.util.Locale;

/** The stages in the order in which a document passes through them. */
public enum Stage {
  /** Finding out what the file is and what pages it has. */
  INGEST,
  /** Reading a page's picture. */
  OCR,
  /** Working out what the printed page said. */
  REPAIR,
  /** Finding fields and sections. */
  RECORDS,
  /** Putting the original, its pages and its record into the archive. */
  STORE,
  /** Handing the record to the search index. */
  INDEX;

  /** As the ledger writes it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
