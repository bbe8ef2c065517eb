package vn.hoso.document.layout;

import vn.hoso.document.Box;

/**
 * What is printed on one height without a wide gap in it: a line, or the part of one that stands
 * beside others.
 *
 * @param <S> the class itself
 */
public interface Stretch<S extends Stretch<S>> {
  /** What it covers, in pixels. */
  Box box();

  /**
   * Where its letters stand.
   *
   * @param x pixels from the left
   * @return pixels from the top; lines may slope
   */
  double baselineAt(double x);

  /** The same where a line and a paragraph begin with it or do not. */
  S beginning(boolean line, boolean paragraph);
}
