package vn.hoso.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Box;
import vn.hoso.document.layout.ReadingOrder;

/**
 * The rows of a page, mended, with their usual measures.
 *
 * @param all in Tesseract's order
 * @param ascent median of how far they reach above the baseline, in pixels; 0 without rows
 * @param descent median of how far they reach below it, in pixels; 0 without rows
 */
record Rows(List<Row> all, double ascent, double descent) {
  /** A gap this many times the rows' height parts what stands side by side: columns, cells. */
  private static final double WIDE_GAP = 2.5;

  /** What is this many times as high as its neighbours is no print: a stamp, handwriting. */
  private static final double TALL = 1.7;

  /** Marks are at most this share as high as words. */
  private static final double MARKS = 0.5;

  /** What is smaller than this share of the rows' height, and not long, is dirt. */
  private static final double SPECK = 0.35;

  /** What a ruling line leaves of a word that is narrower than this share of the height is dirt. */
  private static final double LEAST_WORD = 0.12;

  Rows {
    all = List.copyOf(all);
  }

  /** The rows with their marks, with their usual measures. */
  static Rows of(List<Row> found) {
    return measured(withMarks(found));
  }

  /** The same rows, in the order in which they are read. */
  Rows inReadingOrder() {
    return new Rows(ReadingOrder.arrange(all, height(), this::runsUpright), ascent, descent);
  }

  /**
   * These rows in parts, where something else stands beside them or a line between them, and
   * without dirt.
   *
   * @param lines upright ruling lines
   */
  Rows parted(List<Box> lines) {
    List<Row> parts = new ArrayList<>();
    for (Row row : all) {
      List<Box> beside = runsUpright(row) ? List.of() : crossing(row, lines);
      Row clean = row.without(beside, LEAST_WORD * height());
      if (clean != null) {
        split(clean, beside, parts);
      }
    }
    parts.removeIf(this::isSpeck);
    return new Rows(parts, ascent, descent);
  }

  private static Rows measured(List<Row> rows) {
    double[] ascents = rows.stream().mapToDouble(Row::ascent).sorted().toArray();
    double[] descents = rows.stream().mapToDouble(Row::descent).sorted().toArray();
    int middle = rows.size() / 2;
    return rows.isEmpty()
        ? new Rows(rows, 0, 0)
        : new Rows(rows, ascents[middle], descents[middle]);
  }

  /** Usual height of a row in pixels. */
  double height() {
    return ascent + descent;
  }

  /** Whether the greater part of the print runs up or down the page. */
  boolean areUpright() {
    double level = 0;
    double upright = 0;
    for (Row row : all) {
      if (row.isUpright()) {
        upright += row.box().height();
      } else {
        level += row.box().width();
      }
    }
    return upright > level;
  }

  /** Whether a row runs up or down the page; a single digit is as narrow. */
  boolean runsUpright(Row row) {
    return row.isUpright() && row.box().height() > 3 * height();
  }

  private boolean isSpeck(Row row) {
    Box box = row.box();
    return box.height() < SPECK * height() && box.width() < 2 * height();
  }

  private void split(Row row, List<Box> lines, List<Row> parts) {
    int usual = row.wordHeight();
    List<Box> part = new ArrayList<>();
    boolean first = true;
    boolean wasTall = false;
    for (Box word : row.words()) {
      boolean tall = word.height() > TALL * Math.max(usual, height());
      if (!part.isEmpty() && (tall != wasTall || areApart(part.getLast(), word, lines))) {
        parts.add(row.part(part, first));
        part.clear();
        first = false;
      }
      part.add(word);
      wasTall = tall;
    }
    if (!part.isEmpty()) {
      parts.add(row.part(part, first));
    }
  }

  private boolean areApart(Box left, Box right, List<Box> lines) {
    return right.left() - left.right() > WIDE_GAP * height()
        || lines.stream()
            .anyMatch(line -> middle(line) > middle(left) && middle(line) < middle(right));
  }

  private static double middle(Box box) {
    return (box.left() + box.right()) / 2.0;
  }

  /** The ruling lines that stand beside or between the words of a row. */
  private List<Box> crossing(Row row, List<Box> lines) {
    Box box = row.print();
    return lines.stream()
        .filter(
            line ->
                Math.min(line.bottom(), box.bottom()) - Math.max(line.top(), box.top())
                    > box.height() / 2)
        .toList();
  }

  /**
   * Joins to each row the marks that were taken for a row of their own: those of Vietnamese letters
   * stand so high that rows of nothing but marks are found.
   */
  private static List<Row> withMarks(List<Row> rows) {
    List<Row> result = new ArrayList<>(rows);
    int[] heights = rows.stream().mapToInt(Row::wordHeight).sorted().toArray();
    double highest = rows.isEmpty() ? 0 : MARKS * heights[heights.length / 2];
    for (int i = result.size() - 1; i >= 0; i--) {
      // Small print beside a signature overlaps with the row that Tesseract takes that for.
      int host = result.get(i).wordHeight() > highest ? -1 : host(result, i);
      if (host >= 0) {
        result.set(host, result.get(host).with(result.get(i)));
        result.remove(i);
      }
    }
    return result;
  }

  /** The row that another one lies in; -1 for none. */
  private static int host(List<Row> rows, int index) {
    Box marks = rows.get(index).box();
    for (int i = 0; i < rows.size(); i++) {
      Box row = rows.get(i).print();
      boolean smaller =
          marks.height() < row.height() || (marks.height() == row.height() && i < index);
      if (i == index || rows.get(i).isUpright() || marks.width() > row.width() || !smaller) {
        continue;
      }
      int overlap = Math.min(marks.bottom(), row.bottom()) - Math.max(marks.top(), row.top());
      boolean within =
          marks.left() >= row.left() - row.height() && marks.right() <= row.right() + row.height();
      if (within && overlap * 3 >= marks.height()) {
        return i;
      }
    }
    return -1;
  }
}
