package vn.hoso.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.hoso.document.Box;
import vn.hoso.document.Line;

/**
 * Where a page picture has ink, on a coarse grid of about 75 cells an inch: enough to tell a blank
 * page from one with a lone page number, and to see whether a text layer covers the print.
 *
 * <p>A cell has ink where its mean lightness differs from the page's median by {@link #CONTRAST}
 * and at least two of its eight neighbours do so too; specks of dust, and the other side of the
 * sheet shining through, stay below. The outermost {@link #MARGIN} of the page is left out: there
 * the scanner's lid throws its shadow.
 */
final class InkMap {
  private static final int CELLS_PER_INCH = 75;
  private static final int CONTRAST = 40;
  private static final double MARGIN = 0.02;

  /** A digit of 10 points has about 25 cells. */
  private static final int LEAST_INK = 14;

  /** Dust and grain make smaller groups of cells that touch; a full stop makes no page. */
  private static final int LEAST_GROUP = 8;

  /** 0.6 inch: letters of 40 points, and lines that run into each other. */
  private static final int HIGHEST_PRINT = 45;

  private static final int RULE_CELLS = 3;

  private final int columns;
  private final int rows;
  private final double cell;
  private final boolean[] ink;
  private final int count;

  /** The cells that look like print. */
  private final boolean[] print;

  /** Cells in groups of {@link #LEAST_GROUP} or more. */
  private final int inGroups;

  private InkMap(int columns, int rows, double cell, boolean[] ink) {
    this.columns = columns;
    this.rows = rows;
    this.cell = cell;
    this.ink = ink;
    int n = 0;
    for (boolean dark : ink) {
      n += dark ? 1 : 0;
    }
    this.count = n;
    this.print = new boolean[ink.length];
    this.inGroups = groups(print);
  }

  /**
   * @param image the page, at any resolution
   * @param imageDpi of {@code image}
   * @param pageDpi of the boxes that will be compared with it
   */
  static InkMap of(BufferedImage image, int imageDpi, int pageDpi) {
    int side = Math.max(1, imageDpi / CELLS_PER_INCH);
    int columns = Math.max(1, image.getWidth() / side);
    int rows = Math.max(1, image.getHeight() / side);
    int[] means = means(image, side, columns, rows);
    boolean[] differs = differsFromMedian(means);
    boolean[] ink = new boolean[differs.length];
    int marginX = (int) Math.ceil(columns * MARGIN);
    int marginY = (int) Math.ceil(rows * MARGIN);
    for (int row = Math.max(1, marginY); row < rows - Math.max(1, marginY); row++) {
      for (int column = Math.max(1, marginX); column < columns - Math.max(1, marginX); column++) {
        int at = row * columns + column;
        ink[at] = differs[at] && neighbours(differs, at, columns) >= 2;
      }
    }
    return new InkMap(columns, rows, side * (double) pageDpi / imageDpi, ink);
  }

  /** Whether nothing is printed. */
  boolean blank() {
    return inGroups < LEAST_INK;
  }

  /** Share (0..1) of the page's cells that have ink. */
  double share() {
    return (double) count / ink.length;
  }

  /**
   * Share (0..1) of the print that lies under the words of these lines; 1 where there is no print.
   * Pictures, seals and rules are no print.
   */
  double coveredBy(Collection<Line> lines) {
    boolean[] covered = new boolean[ink.length];
    for (Line line : lines) {
      List<Box> boxes = line.words().stream().map(w -> w.box()).filter(b -> b != null).toList();
      for (Box box : boxes) {
        cover(covered, box);
      }
    }
    int both = 0;
    int all = 0;
    for (int i = 0; i < print.length; i++) {
      all += print[i] ? 1 : 0;
      both += print[i] && covered[i] ? 1 : 0;
    }
    return all < LEAST_INK ? 1 : (double) both / all;
  }

  private void cover(boolean[] covered, Box box) {
    int left = Math.max(0, (int) (box.left() / cell) - 2);
    int right = Math.min(columns, (int) (box.right() / cell) + 3);
    int top = Math.max(0, (int) (box.top() / cell) - 2);
    int bottom = Math.min(rows, (int) (box.bottom() / cell) + 3);
    for (int row = top; row < bottom && left < right; row++) {
      Arrays.fill(covered, row * columns + left, row * columns + right, true);
    }
  }

  /** Finds the groups of cells that touch; marks those that look like print. */
  private int groups(boolean[] isPrint) {
    boolean[] seen = new boolean[ink.length];
    int[] queue = new int[ink.length];
    int sum = 0;
    for (int start = 0; start < ink.length; start++) {
      if (ink[start] && !seen[start]) {
        int size = group(start, seen, queue);
        if (size >= LEAST_GROUP) {
          sum += size;
          markIfPrint(queue, size, isPrint);
        }
      }
    }
    return sum;
  }

  /** Collects the cells with ink that hang together with one; ink never touches the border. */
  private int group(int start, boolean[] seen, int[] queue) {
    int size = 1;
    queue[0] = start;
    seen[start] = true;
    for (int i = 0; i < size; i++) {
      for (int dy = -columns; dy <= columns; dy += columns) {
        for (int dx = -1; dx <= 1; dx++) {
          int next = queue[i] + dy + dx;
          if (ink[next] && !seen[next]) {
            seen[next] = true;
            queue[size++] = next;
          }
        }
      }
    }
    return size;
  }

  /** Photographs, seals and frames are higher than lines of print, rules are thinner. */
  private void markIfPrint(int[] queue, int size, boolean[] isPrint) {
    int top = rows;
    int bottom = 0;
    for (int i = 0; i < size; i++) {
      top = Math.min(top, queue[i] / columns);
      bottom = Math.max(bottom, queue[i] / columns);
    }
    int high = bottom - top + 1;
    boolean rule = high <= RULE_CELLS && size > CELLS_PER_INCH;
    if (high <= HIGHEST_PRINT && !rule) {
      for (int i = 0; i < size; i++) {
        isPrint[queue[i]] = true;
      }
    }
  }

  private static boolean[] differsFromMedian(int[] means) {
    int[] histogram = new int[256];
    for (int mean : means) {
      histogram[mean]++;
    }
    int median = 0;
    for (int seen = histogram[0]; seen <= means.length / 2; seen += histogram[median]) {
      median++;
    }
    boolean[] differs = new boolean[means.length];
    for (int i = 0; i < means.length; i++) {
      differs[i] = Math.abs(means[i] - median) > CONTRAST;
    }
    return differs;
  }

  private static int neighbours(boolean[] differs, int at, int columns) {
    int n = 0;
    for (int dy = -columns; dy <= columns; dy += columns) {
      for (int dx = -1; dx <= 1; dx++) {
        n += (dx != 0 || dy != 0) && differs[at + dy + dx] ? 1 : 0;
      }
    }
    return n;
  }

  private static int[] means(BufferedImage image, int side, int columns, int rows) {
    int width = columns * side;
    int[] means = new int[columns * rows];
    int[] sums = new int[columns];
    int[] pixels = new int[width];
    for (int row = 0; row < rows; row++) {
      Arrays.fill(sums, 0);
      for (int y = row * side; y < (row + 1) * side && y < image.getHeight(); y++) {
        lightness(image, y, width, pixels);
        for (int x = 0; x < width; x++) {
          sums[x / side] += pixels[x];
        }
      }
      for (int column = 0; column < columns; column++) {
        means[row * columns + column] = sums[column] / (side * side);
      }
    }
    return means;
  }

  /** Lightness 0..255 of the first {@code width} pixels of a row; quick for the usual types. */
  private static void lightness(BufferedImage image, int y, int width, int[] into) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
        && image.getRaster().getParent() == null) {
      byte[] data = bytes.getData();
      int start = y * image.getWidth();
      for (int x = 0; x < width; x++) {
        into[x] = data[start + x] & 0xff;
      }
      return;
    }
    image.getRGB(0, y, Math.min(width, image.getWidth()), 1, into, 0, width);
    for (int x = 0; x < width; x++) {
      int rgb = into[x];
      int mean = ((rgb >> 16 & 0xff) * 2 + (rgb >> 8 & 0xff) * 5 + (rgb & 0xff)) / 8;
      int alpha = rgb >>> 24;
      into[x] = 255 - (255 - mean) * alpha / 255; // what is transparent is paper
    }
  }
}
