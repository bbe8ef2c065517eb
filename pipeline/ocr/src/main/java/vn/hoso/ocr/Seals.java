package vn.hoso.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.hoso.document.Box;

/**
 * Finds seals: areas of strong colour that are about as wide as high and larger than print.
 *
 * <p>Only these areas are faded, so that a red or blue line of print, a letterhead for instance,
 * stays as dark as it is.
 */
final class Seals {
  /** Seals of Vietnamese bodies are 28 to 42 mm wide; a part of one may be all that shows. */
  private static final double MIN_INCHES = 0.6;

  private static final double MAX_ASPECT = 2.5;

  /** The largest less the smallest of red, green and blue; paper and grey ink stay far below. */
  private static final int MIN_COLOUR = 60;

  /** Cells a twelfth of an inch wide are coloured if one in twenty-five of their pixels is. */
  private static final int CELLS_PER_INCH = 12;

  private static final double MIN_SHARE = 0.04;

  private Seals() {}

  /**
   * The areas of the seals.
   *
   * @param colour 32 bits a pixel
   * @param dpi dots per inch
   */
  static List<Box> find(Pix colour, int dpi) {
    int cell = Math.max(2, dpi / CELLS_PER_INCH);
    boolean[][] coloured = colouredCells(colour, cell);
    List<Box> seals = new ArrayList<>();
    for (int y = 0; y < coloured.length; y++) {
      for (int x = 0; x < coloured[y].length; x++) {
        if (coloured[y][x]) {
          Box cells = region(coloured, x, y);
          double wide = (double) cells.width() * cell / dpi;
          double high = (double) cells.height() * cell / dpi;
          if (Math.min(wide, high) >= MIN_INCHES
              && Math.max(wide, high) <= MAX_ASPECT * Math.min(wide, high)) {
            seals.add(pixels(cells, cell, colour.width(), colour.height()));
          }
        }
      }
    }
    return seals;
  }

  private static boolean[][] colouredCells(Pix colour, int cell) {
    int width = colour.width();
    int height = colour.height();
    int[][] counts = new int[(height + cell - 1) / cell][(width + cell - 1) / cell];
    for (int y = 0; y < height; y += 2) {
      int[] row = colour.row(y);
      int[] count = counts[y / cell];
      for (int x = 0; x < width; x += 2) {
        int red = row[x] >>> 24;
        int green = row[x] >>> 16 & 0xff;
        int blue = row[x] >>> 8 & 0xff;
        int strength = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        if (strength > MIN_COLOUR) {
          count[x / cell]++;
        }
      }
    }
    boolean[][] coloured = new boolean[counts.length][counts[0].length];
    double enough = MIN_SHARE * cell * cell / 4;
    for (int y = 0; y < counts.length; y++) {
      for (int x = 0; x < counts[y].length; x++) {
        coloured[y][x] = counts[y][x] > enough;
      }
    }
    return coloured;
  }

  /** The extent, in cells, of the coloured cells that hang together; they are cleared. */
  private static Box region(boolean[][] coloured, int startX, int startY) {
    Box extent = new Box(startX, startY, 1, 1);
    Deque<int[]> open = new ArrayDeque<>();
    coloured[startY][startX] = false;
    open.add(new int[] {startX, startY});
    while (!open.isEmpty()) {
      int[] at = open.remove();
      extent = extent.union(new Box(at[0], at[1], 1, 1));
      for (int y = Math.max(0, at[1] - 1); y <= Math.min(coloured.length - 1, at[1] + 1); y++) {
        for (int x = Math.max(0, at[0] - 1);
            x <= Math.min(coloured[y].length - 1, at[0] + 1);
            x++) {
          if (coloured[y][x]) {
            coloured[y][x] = false;
            open.add(new int[] {x, y});
          }
        }
      }
    }
    return extent;
  }

  /** The area with a margin of one cell, cut to the picture. */
  private static Box pixels(Box cells, int cell, int width, int height) {
    int left = Math.max(0, (cells.left() - 1) * cell);
    int top = Math.max(0, (cells.top() - 1) * cell);
    int right = Math.min(width, (cells.right() + 1) * cell);
    int bottom = Math.min(height, (cells.bottom() + 1) * cell);
    return new Box(left, top, right - left, bottom - top);
  }
}
