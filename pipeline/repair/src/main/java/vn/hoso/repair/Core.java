package vn.hoso.repair;

/**
 * A token without the punctuation around it.
 *
 * @param start first position of the core
 * @param end position after it; equal to {@code start} where the token is punctuation alone
 */
record Core(int start, int end) {
  static Core of(String token) {
    int start = 0;
    while (start < token.length() && TokenShape.isPunctuation(token.charAt(start))) {
      start++;
    }
    int end = token.length();
    while (end > start && TokenShape.isPunctuation(token.charAt(end - 1))) {
      end--;
    }
    return new Core(start, end);
  }

  boolean isEmpty() {
    return start == end;
  }

  /** The core itself. */
  String cut(String token) {
    return token.substring(start, end);
  }
}
