package vn.hoso.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.layout.Stretch;

/**
 * A stretch of print on one height, before it is read.
 *
 * @param words boxes of what stands apart, in pixels of the prepared picture, from left to right;
 *     one or more
 * @param baseline what the letters stand on
 * @param beginsLine whether no other stretch of the same printed line comes before it
 * @param beginsParagraph whether a paragraph begins with it
 */
record Row(List<Box> words, Baseline baseline, boolean beginsLine, boolean beginsParagraph)
    implements Stretch<Row> {
  /**
   * A straight line.
   *
   * @param x of a point on it
   * @param y of the same point; grows downwards
   * @param slope pixels down for each pixel to the right
   */
  record Baseline(double x, double y, double slope) {
    double at(double otherX) {
      return y + (otherX - x) * slope;
    }
  }

  Row {
    words = words.stream().sorted(Comparator.comparingInt(Box::left)).toList();
  }

  @Override
  public Box box() {
    return words.stream().reduce(Box::union).orElseThrow();
  }

  /** The box without what is too high for print: a signature, a stamp. */
  Box print() {
    int most = 2 * wordHeight();
    return words.stream().filter(word -> word.height() <= most).reduce(Box::union).orElseThrow();
  }

  /** How far the print reaches above the baseline, in pixels. */
  double ascent() {
    return words.stream().mapToDouble(w -> baseline.at(middle(w)) - w.top()).max().orElseThrow();
  }

  /** How far the print reaches below the baseline, in pixels. */
  double descent() {
    return words.stream().mapToDouble(w -> w.bottom() - baseline.at(middle(w))).max().orElseThrow();
  }

  /** Pixels from the lowest to the highest print, along the baseline. */
  double height() {
    return ascent() + descent();
  }

  /** Median height of its words, in pixels. */
  int wordHeight() {
    int[] heights = words.stream().mapToInt(Box::height).sorted().toArray();
    return heights[heights.length / 2];
  }

  /** Whether it runs up or down the page. */
  boolean isUpright() {
    return box().height() > 2 * box().width();
  }

  /** This row with what belongs to another. */
  Row with(Row other) {
    List<Box> all = new ArrayList<>(words);
    all.addAll(other.words);
    return new Row(
        all, baseline, beginsLine || other.beginsLine, beginsParagraph || other.beginsParagraph);
  }

  /** Some of its words, the first ones or not. */
  Row part(List<Box> some, boolean first) {
    return new Row(some, baseline, beginsLine && first, beginsParagraph && first);
  }

  /**
   * This row without ruling lines: words are cut where one stands; null where nothing is left.
   *
   * @param least narrowest piece of a cut word that is kept, in pixels
   */
  @Nullable Row without(List<Box> lines, double least) {
    List<Box> rest = words;
    for (Box line : lines) {
      List<Box> pieces = new ArrayList<>();
      for (Box word : rest) {
        if (line.right() <= word.left() || line.left() >= word.right()) {
          pieces.add(word);
          continue;
        }
        addPiece(pieces, word, word.left(), line.left() - 1, least);
        addPiece(pieces, word, line.right() + 1, word.right(), least);
      }
      rest = pieces;
    }
    return rest.isEmpty() ? null : new Row(rest, baseline, beginsLine, beginsParagraph);
  }

  private static void addPiece(List<Box> pieces, Box word, int left, int right, double least) {
    if (right - left >= least) {
      pieces.add(new Box(left, word.top(), right - left, word.height()));
    }
  }

  @Override
  public double baselineAt(double x) {
    return baseline.at(x);
  }

  @Override
  public Row beginning(boolean line, boolean paragraph) {
    return new Row(words, baseline, line, paragraph);
  }

  private static double middle(Box box) {
    return box.left() + box.width() / 2.0;
  }
}
