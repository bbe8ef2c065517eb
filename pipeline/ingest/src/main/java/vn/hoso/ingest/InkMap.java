package vn.hoso.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.hoso.document.Box;
import vn.hoso.document.Line;

/**
 * Where a page picture has ink, on a coarse grid of about 75 cells an inch: enough to tell a blank
 * page from one with a lone page number, and to see whether a text layer covers the print.
 *
 * <p>A cell has ink where its mean lightness differs from the page's median by {@link #CONTRAST}
 * and at least two of its eight neighbours do so too; specks of dust, and the other side of the
 * sheet shining through, stay below. The outermost {@link #MARGIN} of the page is left out: there
 * the scanner's lid throws its shadow. Wider shadows along an edge, and punch holes, are seen but
 * make no page.
 */
final class InkMap {
  private static final int CELLS_PER_INCH = 75;
  private static final int CONTRAST = 40;
  private static final double MARGIN = 0.02;

  /** A digit of 10 points has about 25 cells. */
  private static final int LEAST_INK = 14;

  /** Dust and grain make smaller groups of cells that touch; a full stop makes no page. */
  private static final int LEAST_GROUP = 8;

  /** Dust of a millimetre is 3 cells high, a digit of 10 points 7. */
  private static final int LEAST_HEIGHT = 5;

  /** 0.6 inch: letters of 40 points, and lines that run into each other. */
  private static final int HIGHEST_PRINT = 45;

  private static final int RULE_CELLS = 3;

  /** Shadows lie within this share of the page from an edge. */
  private static final double EDGE = 0.06;

  /** Punch holes are 5 to 7 mm wide, 8 to 16 mm from the edge; here with room for staples. */
  private static final int NARROWEST_HOLE = 11;

  private static final int WIDEST_HOLE = 27;
  private static final int HOLE_FROM_EDGE = 64;
  private static final double HOLE_FILL = 0.65;

  /** Words of a line are not farther apart: 0.33 inch. */
  private static final int WORD_GAP = 25;

  /** 1.5 inches. */
  private static final int SHORTEST_LINE = 112;

  /** Words as the boxes of a text layer have them may miss the print by so much: 2 mm. */
  private static final int SLACK = 6;

  private final int columns;
  private final int rows;
  private final double cell;
  private final boolean[] ink;
  private final int count;

  /** The cells that look like print. */
  private final boolean[] print;

  private final List<Group> groups = new ArrayList<>();

  /** Cells in groups that neither dust nor the paper's edge and its holes explain. */
  private final int inGroups;

  /** Cells that touch: their bounds, inclusive, and how many there are. */
  private record Group(int left, int top, int right, int bottom, int size) {
    int width() {
      return right - left + 1;
    }

    int height() {
      return bottom - top + 1;
    }

    /** Photographs, seals and frames are higher than lines of print, rules are thinner. */
    boolean isPrint() {
      boolean rule = height() <= RULE_CELLS && size > CELLS_PER_INCH;
      return height() <= HIGHEST_PRINT && !rule;
    }

    /** Whether the other stands on the same line, not far to the right. */
    boolean goesOnIn(Group other) {
      int overlap = Math.min(bottom, other.bottom) - Math.max(top, other.top) + 1;
      return 2 * overlap >= Math.min(height(), other.height())
          && other.left - right <= WORD_GAP
          && other.right > right;
    }
  }

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
    this.inGroups = findGroups();
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

  /**
   * How many lines of print, 1.5 inches long or more, lie within these areas where no word of these
   * lines does. Names on a map and the letters in a seal make no such lines.
   */
  int linesApartFrom(Collection<Line> lines, Collection<Box> areas) {
    List<Box> words =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .map(word -> word.box())
            .filter(box -> box != null)
            .toList();
    Predicate<Group> apart =
        group ->
            group.isPrint()
                && areas.stream().anyMatch(area -> meets(area, group, 0))
                && words.stream().noneMatch(word -> meets(word, group, SLACK));
    List<Group> left =
        new ArrayList<>(
            groups.stream().filter(apart).sorted(Comparator.comparingInt(Group::left)).toList());
    int found = 0;
    while (!left.isEmpty()) {
      Group first = left.removeFirst();
      Group last = first;
      for (int i = 0; i < left.size(); i++) {
        if (last.goesOnIn(left.get(i))) {
          last = left.remove(i--);
        }
      }
      found += last.right() - first.left() >= SHORTEST_LINE ? 1 : 0;
    }
    return found;
  }

  private boolean meets(Box box, Group group, int slack) {
    return group.right() >= box.left() / cell - slack
        && group.left() <= box.right() / cell + slack
        && group.bottom() >= box.top() / cell - slack
        && group.top() <= box.bottom() / cell + slack;
  }

  /** Finds the groups of cells that touch; marks those that look like print. */
  private int findGroups() {
    boolean[] seen = new boolean[ink.length];
    int[] queue = new int[ink.length];
    int sum = 0;
    for (int start = 0; start < ink.length; start++) {
      if (!ink[start] || seen[start]) {
        continue;
      }
      int size = collect(start, seen, queue);
      if (size < LEAST_GROUP) {
        continue;
      }
      Group group = bounds(queue, size);
      groups.add(group);
      sum += group.height() < LEAST_HEIGHT || isShadow(group) || isHole(group) ? 0 : size;
      for (int i = 0; i < size && group.isPrint(); i++) {
        print[queue[i]] = true;
      }
    }
    return sum;
  }

  /** Collects the cells with ink that hang together with one; ink never touches the border. */
  private int collect(int start, boolean[] seen, int[] queue) {
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

  private Group bounds(int[] queue, int size) {
    int left = columns;
    int top = rows;
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < size; i++) {
      left = Math.min(left, queue[i] % columns);
      right = Math.max(right, queue[i] % columns);
      top = Math.min(top, queue[i] / columns);
      bottom = Math.max(bottom, queue[i] / columns);
    }
    return new Group(left, top, right, bottom, size);
  }

  /** Whether this is a dark strip along an edge, such as the scanner's lid leaves. */
  private boolean isShadow(Group group) {
    int wide = (int) (columns * EDGE);
    int high = (int) (rows * EDGE);
    boolean upright = group.height() >= 3 * group.width();
    boolean lying = group.width() >= 3 * group.height();
    return (upright && (group.right() < wide || group.left() >= columns - wide))
        || (lying && (group.bottom() < high || group.top() >= rows - high) && touchesFrame(group));
  }

  private boolean touchesFrame(Group group) {
    int marginY = Math.max(1, (int) Math.ceil(rows * MARGIN));
    return group.top() <= marginY || group.bottom() >= rows - 1 - marginY;
  }

  private boolean isHole(Group group) {
    int side = Math.max(group.width(), group.height());
    int other = Math.min(group.width(), group.height());
    int fromSide = Math.min(group.left(), columns - 1 - group.right());
    int fromEnd = Math.min(group.top(), rows - 1 - group.bottom());
    return other >= NARROWEST_HOLE
        && side <= WIDEST_HOLE
        && 4 * other >= 3 * side
        && Math.min(fromSide, fromEnd) <= HOLE_FROM_EDGE
        && group.size() >= HOLE_FILL * group.width() * group.height();
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
        lightness(image, y, pixels);
        for (int column = 0, x = 0; column < columns; column++) {
          for (int end = x + side; x < end; x++) {
            sums[column] += pixels[x];
          }
        }
      }
      for (int column = 0; column < columns; column++) {
        means[row * columns + column] = sums[column] / (side * side);
      }
    }
    return means;
  }

  /**
   * Lightness 0..255 of the first pixels of a row, white where the row is shorter; quick for the
   * usual types.
   */
  private static void lightness(BufferedImage image, int y, int[] into) {
    int width = Math.min(into.length, image.getWidth());
    Arrays.fill(into, width, into.length, 255);
    int row = y * image.getWidth();
    DataBuffer buffer =
        image.getRaster().getParent() == null ? image.getRaster().getDataBuffer() : null;
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY && buffer instanceof DataBufferByte bytes) {
      byte[] data = bytes.getData();
      for (int x = 0; x < width; x++) {
        into[x] = data[row + x] & 0xff;
      }
    } else if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && buffer instanceof DataBufferByte bytes) {
      byte[] data = bytes.getData();
      for (int x = 0, at = 3 * row; x < width; x++, at += 3) {
        into[x] = mean(data[at + 2] & 0xff, data[at + 1] & 0xff, data[at] & 0xff);
      }
    } else {
      image.getRGB(0, y, width, 1, into, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = into[x];
        int mean = mean(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        int alpha = rgb >>> 24;
        into[x] = 255 - (255 - mean) * alpha / 255; // what is transparent is paper
      }
    }
  }

  private static int mean(int red, int green, int blue) {
    return (red * 2 + green * 5 + blue) / 8;
  }
}
