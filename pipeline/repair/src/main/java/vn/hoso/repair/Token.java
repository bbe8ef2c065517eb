package vn.hoso.repair;

/**
 * A stretch of a line without white space, as read; the dots of a blank to be filled in are one of
 * their own.
 *
 * @param line index of the line in the text, from 0
 * @param start first column
 * @param text not empty, NFC
 * @param first whether it is the first of its line
 * @param capitals whether most letters of its line are capitals
 */
record Token(int line, int start, String text, boolean first, boolean capitals) {
  int end() {
    return start + text.length();
  }
}
