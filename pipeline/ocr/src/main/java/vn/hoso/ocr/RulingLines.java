package vn.hoso.ocr;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Box;

/**
 * Finds the upright ruling lines of tables. Rows are parted where one stands: beside print it is
 * read as a letter, and swallows the blank next to it.
 */
final class RulingLines {
  /** Darker than this, 0..255, is ink. */
  private static final int INK = 170;

  /** Breaks of so many pixels are closed: faint ink. */
  private static final int BREAK = 3;

  /** Shortest line and thickest line, in heights of a row; no letter is as high. */
  private static final double LENGTH = 1.6;

  private static final double THICKNESS = 0.2;

  /** Lines of one table end on heights that differ by less, in heights of a row. */
  private static final double SAME_END = 0.5;

  private RulingLines() {}

  /**
   * The upright lines of a picture, each in one or more pieces.
   *
   * @param height usual height of a row of print, in pixels
   */
  static List<Box> upright(Lept lept, Pix grey, double height) {
    int length = (int) Math.round(LENGTH * height);
    if (length < 3 || length > grey.height()) {
      return List.of(); // Leptonica refuses to look for what is longer than the picture
    }
    try (Pix ink = Pix.of(lept, lept.pixThresholdToBinary(grey.pointer(), INK));
        Pix whole = Pix.of(lept, lept.pixCloseSafeBrick(null, ink.pointer(), 1, BREAK));
        Pix upright = Pix.of(lept, lept.pixOpenBrick(null, whole.pointer(), 1, length))) {
      List<Box> lines = new ArrayList<>(components(lept, upright));
      lines.removeIf(line -> line.width() > THICKNESS * height);
      // A stroke of a signature stands alone.
      return lines.stream().filter(line -> hasCompany(line, lines, height)).toList();
    }
  }

  /** Whether another line begins or ends on the same height. */
  private static boolean hasCompany(Box line, List<Box> lines, double height) {
    return lines.stream()
        .filter(other -> Math.abs(other.left() - line.left()) > height)
        .anyMatch(
            other ->
                Math.abs(other.top() - line.top()) < SAME_END * height
                    || Math.abs(other.bottom() - line.bottom()) < SAME_END * height);
  }

  private static List<Box> components(Lept lept, Pix bilevel) {
    Pointer boxes = lept.pixConnCompBB(bilevel.pointer(), 8);
    if (boxes == null) {
      return List.of();
    }
    try {
      List<Box> result = new ArrayList<>();
      IntByReference[] sides = {
        new IntByReference(), new IntByReference(), new IntByReference(), new IntByReference()
      };
      for (int i = 0; i < lept.boxaGetCount(boxes); i++) {
        lept.boxaGetBoxGeometry(boxes, i, sides[0], sides[1], sides[2], sides[3]);
        result.add(
            new Box(
                sides[0].getValue(),
                sides[1].getValue(),
                sides[2].getValue(),
                sides[3].getValue()));
      }
      return result;
    } finally {
      lept.boxaDestroy(new PointerByReference(boxes));
    }
  }
}
