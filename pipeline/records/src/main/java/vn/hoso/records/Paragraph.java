package vn.hoso.records;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the body.
 *
 * @param marker its number; null where it has none
 * @param bullet its mark, "-" or "+"; empty where it is no item of a list
 * @param passage its text, without the number, with the bullet's mark
 * @param page where it begins
 * @param line where it begins, from 1 in the whole text
 */
record Paragraph(@Nullable Marker marker, String bullet, Passage passage, int page, int line) {
  /** The text without the bullet's mark. */
  String bare() {
    return passage.text().substring(Math.min(bullet.length(), passage.text().length())).strip();
  }
}
