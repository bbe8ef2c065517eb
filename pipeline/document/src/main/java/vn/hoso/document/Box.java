package vn.hoso.document;

/**
 * A rectangle on a page picture.
 *
 * @param left pixels from the left edge of the page, 0 or more
 * @param top pixels from the top edge of the page, 0 or more
 * @param width pixels, 0 or more
 * @param height pixels, 0 or more
 */
public record Box(int left, int top, int width, int height) {
  public Box {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("a box has no negative size: " + width + "x" + height);
    }
  }

  /** The first column of pixels to the right of this box. */
  public int right() {
    return left + width;
  }

  /** The first row of pixels below this box. */
  public int bottom() {
    return top + height;
  }

  /** The smallest box that holds this one and the other. */
  public Box union(Box other) {
    int l = Math.min(left, other.left);
    int t = Math.min(top, other.top);
    return new Box(
        l, t, Math.max(right(), other.right()) - l, Math.max(bottom(), other.bottom()) - t);
  }
}
