package vn.hoso.ocr;

import java.util.Arrays;

/**
 * What a grey picture measures.
 *
 * @param paper the paper's grey value, 0..255 (white)
 * @param unevenness how far the paper's grey value differs over the page: 95th less 5th percentile
 *     of the values of {@value #CELLS} x {@value #CELLS} cells, 0..255
 * @param specks share of the pixels that are much darker than each of their eight neighbours, 0..1;
 *     print has next to none
 * @param grain mean difference of a pixel on blank paper from its neighbours, 0..255
 */
record PictureMeasures(int paper, int unevenness, double specks, double grain) {
  private static final int CELLS = 16;

  /** Every so many pixels are looked at, across and down, for the paper's grey value. */
  private static final int STEP = 4;

  /** Every so many rows are looked at for specks and grain. */
  private static final int ROWS = 8;

  private static final int SPECK_DEPTH = 48;

  /** Measures a picture of 8 bits a pixel, at least 32 pixels wide and high. */
  static PictureMeasures of(Pix grey) {
    int[] levels = paperLevels(grey);
    Arrays.sort(levels);
    int last = levels.length - 1;
    int paper = levels[last / 2];
    int unevenness = levels[last * 19 / 20] - levels[last / 20];
    double[] texture = texture(grey);
    return new PictureMeasures(paper, unevenness, texture[0], texture[1]);
  }

  /** For each cell the value that four in five of its pixels do not exceed: print is rarer. */
  private static int[] paperLevels(Pix grey) {
    int width = grey.width();
    int height = grey.height();
    int[][] histograms = new int[CELLS * CELLS][256];
    int[] counts = new int[CELLS * CELLS];
    for (int y = 0; y < height; y += STEP) {
      int[] row = grey.row(y);
      int cellRow = y * CELLS / height * CELLS;
      for (int x = 0; x < width; x += STEP) {
        int cell = cellRow + x * CELLS / width;
        histograms[cell][value(row, x)]++;
        counts[cell]++;
      }
    }
    int[] levels = new int[CELLS * CELLS];
    for (int cell = 0; cell < levels.length; cell++) {
      int rest = counts[cell] * 4 / 5;
      int level = 0;
      while (level < 255 && rest >= histograms[cell][level]) {
        rest -= histograms[cell][level++];
      }
      levels[cell] = level;
    }
    return levels;
  }

  /** Specks and grain. */
  private static double[] texture(Pix grey) {
    int width = grey.width();
    long seen = 0;
    long specks = 0;
    long blank = 0;
    long difference = 0;
    for (int y = 1; y + 1 < grey.height(); y += ROWS) {
      int[] above = grey.row(y - 1);
      int[] row = grey.row(y);
      int[] below = grey.row(y + 1);
      for (int x = 1; x + 1 < width; x++) {
        int p = value(row, x);
        int a = value(above, x);
        int b = value(below, x);
        int l = value(row, x - 1);
        int r = value(row, x + 1);
        int darkest =
            Math.min(
                Math.min(Math.min(a, b), Math.min(l, r)),
                Math.min(
                    Math.min(value(above, x - 1), value(above, x + 1)),
                    Math.min(value(below, x - 1), value(below, x + 1))));
        seen++;
        if (darkest - p > SPECK_DEPTH) {
          specks++;
        }
        int mean = (a + b + l + r) / 4;
        if (Math.abs(p - mean) <= SPECK_DEPTH && darkest > 128) {
          blank++;
          difference += Math.abs(p - mean);
        }
      }
    }
    return new double[] {
      specks / (double) Math.max(1, seen), difference / (double) Math.max(1, blank)
    };
  }

  private static int value(int[] row, int x) {
    return row[x >> 2] >>> (24 - 8 * (x & 3)) & 0xff;
  }
}
