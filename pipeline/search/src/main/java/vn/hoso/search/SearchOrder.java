package vn.hoso.search;

/** In what order hits come. */
public enum SearchOrder {
  /** The best first. */
  RELEVANCE,
  /** By the document's date, the newest first; those without a date last. */
  NEWEST,
  /** By the document's date, the oldest first; those without a date last. */
  OLDEST
}
