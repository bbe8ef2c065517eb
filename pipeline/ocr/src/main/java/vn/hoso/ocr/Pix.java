package vn.hoso.ocr;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/** A picture in Leptonica's memory; whoever made it closes it, once. */
final class Pix implements AutoCloseable {
  private final Lept lept;
  private @Nullable Pointer pointer;

  private Pix(Lept lept, Pointer pointer) {
    this.lept = lept;
    this.pointer = pointer;
  }

  /** Takes over what a Leptonica function made; null where it failed. */
  static @Nullable Pix orNull(Lept lept, @Nullable Pointer pointer) {
    return pointer == null ? null : new Pix(lept, pointer);
  }

  /**
   * Takes over what a Leptonica function made.
   *
   * @throws IllegalStateException it failed
   */
  static Pix of(Lept lept, @Nullable Pointer pointer) {
    if (pointer == null) {
      throw new IllegalStateException("the picture could not be prepared: out of memory?");
    }
    return new Pix(lept, pointer);
  }

  /** Another owner of the same picture. */
  Pix share() {
    return of(lept, lept.pixClone(pointer()));
  }

  Pointer pointer() {
    Pointer p = pointer;
    if (p == null) {
      throw new IllegalStateException("the picture is closed");
    }
    return p;
  }

  int width() {
    return lept.pixGetWidth(pointer());
  }

  int height() {
    return lept.pixGetHeight(pointer());
  }

  /** Bits a pixel: 1, 2, 4, 8, 16 or 32. */
  int depth() {
    return lept.pixGetDepth(pointer());
  }

  /** The 32-bit words of one row; the leftmost pixel is in the highest bits of the first. */
  int[] row(int y) {
    int words = lept.pixGetWpl(pointer());
    return lept.pixGetData(pointer()).getIntArray(4L * words * y, words);
  }

  /** Writes one row, see {@link #row}. */
  void setRow(int y, int[] row) {
    int words = lept.pixGetWpl(pointer());
    lept.pixGetData(pointer()).write(4L * words * y, row, 0, words);
  }

  int wordsPerRow() {
    return lept.pixGetWpl(pointer());
  }

  @Override
  public void close() {
    Pointer p = pointer;
    if (p != null) {
      pointer = null;
      lept.pixDestroy(new PointerByReference(p));
    }
  }
}
