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

  /** Writing over print: at least so long, in inches, and with so much black for its colour. */
  private static final double MIN_WRITING = 0.25;

  private static final double OVER_PRINT = 0.15;

  /** Brightest of red, green and blue in black ink. */
  private static final int BLACK = 100;

  private Seals() {}

  /**
   * The areas of the seals.
   *
   * @param colour 32 bits a pixel
   * @param dpi dots per inch
   */
  static List<Box> find(Pix colour, int dpi) {
    int cell = Math.max(2, dpi / CELLS_PER_INCH);
    Cells cells = cells(colour, cell);
    List<Box> seals = new ArrayList<>();
    for (int y = 0; y < cells.coloured.length; y++) {
      for (int x = 0; x < cells.coloured[y].length; x++) {
        if (cells.isColoured(x, y)) {
          Region region = region(cells, x, y);
          Box extent = region.extent;
          double wide = (double) extent.width() * cell / dpi;
          double high = (double) extent.height() * cell / dpi;
          boolean round =
              Math.min(wide, high) >= MIN_INCHES
                  && Math.max(wide, high) <= MAX_ASPECT * Math.min(wide, high);
          boolean written =
              Math.max(wide, high) >= MIN_WRITING && region.black >= OVER_PRINT * region.colour;
          if (round || written) {
            seals.add(pixels(extent, cell, colour.width(), colour.height()));
          }
        }
      }
    }
    return seals;
  }

  /**
   * What lies in the cells of a page, in samples.
   *
   * @param coloured how many have a strong colour; set to 0 where a cell has been looked at
   * @param black how many are black
   * @param enough from here on a cell counts as coloured
   */
  private record Cells(int[][] coloured, int[][] black, double enough) {
    boolean isColoured(int x, int y) {
      return coloured[y][x] > enough;
    }
  }

  /**
   * Coloured cells that hang together.
   *
   * @param extent in cells
   * @param colour coloured samples in them
   * @param black black samples in them
   */
  private record Region(Box extent, int colour, int black) {}

  private static Cells cells(Pix colour, int cell) {
    int width = colour.width();
    int height = colour.height();
    int[][] coloured = new int[(height + cell - 1) / cell][(width + cell - 1) / cell];
    int[][] black = new int[coloured.length][coloured[0].length];
    for (int y = 0; y < height; y += 2) {
      int[] row = colour.row(y);
      for (int x = 0; x < width; x += 2) {
        int red = row[x] >>> 24;
        int green = row[x] >>> 16 & 0xff;
        int blue = row[x] >>> 8 & 0xff;
        int most = Math.max(red, Math.max(green, blue));
        if (most - Math.min(red, Math.min(green, blue)) > MIN_COLOUR) {
          coloured[y / cell][x / cell]++;
        } else if (most < BLACK) {
          black[y / cell][x / cell]++;
        }
      }
    }
    return new Cells(coloured, black, MIN_SHARE * cell * cell / 4);
  }

  /** The coloured cells that hang together with one; they are cleared. */
  private static Region region(Cells cells, int startX, int startY) {
    Box extent = new Box(startX, startY, 1, 1);
    int colour = 0;
    int black = 0;
    Deque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {startX, startY});
    while (!open.isEmpty()) {
      int[] at = open.remove();
      if (!cells.isColoured(at[0], at[1])) {
        continue;
      }
      extent = extent.union(new Box(at[0], at[1], 1, 1));
      colour += cells.coloured[at[1]][at[0]];
      black += cells.black[at[1]][at[0]];
      cells.coloured[at[1]][at[0]] = 0;
      for (int y = Math.max(0, at[1] - 1);
          y <= Math.min(cells.coloured.length - 1, at[1] + 1);
          y++) {
        for (int x = Math.max(0, at[0] - 1);
            x <= Math.min(cells.coloured[y].length - 1, at[0] + 1);
            x++) {
          open.add(new int[] {x, y});
        }
      }
    }
    return new Region(extent, colour, black);
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
