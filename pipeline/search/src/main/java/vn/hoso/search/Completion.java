package vn.hoso.search;

/**
 * How a query that is being typed may go on.
 *
 * @param text the whole query
 * @param kind where it comes from
 * @param documents in how many documents, or sections for phrases, it occurs; 1 or more
 */
public record Completion(String text, Kind kind, long documents) {
  /** Where a completion comes from. */
  public enum Kind {
    /** A document's number. */
    NUMBER,
    /** A document's title. */
    TITLE,
    /** A section's heading. */
    HEADING,
    /** A word of several syllables. */
    PHRASE
  }
}
