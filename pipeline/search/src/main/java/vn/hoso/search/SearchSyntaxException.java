package vn.hoso.search;

/**
 * Thrown where a query cannot be understood; its message explains why to the person who typed it.
 */
public final class SearchSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int position;

  SearchSyntaxException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** The character of the query text where the trouble is, from 1; 0 where it is elsewhere. */
  public int position() {
    return position;
  }
}
