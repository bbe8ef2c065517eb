package vn.hoso.ingest;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hoso.document.Box;
import vn.hoso.document.layout.ReadingOrder;
import vn.hoso.document.layout.Stretch;
import vn.hoso.ingest.LineAssembly.Glyph;
import vn.hoso.ingest.LineAssembly.Piece;

/**
 * Parts what stands side by side: the head and the foot of a document are read cell after cell,
 * long columns one after the other, tables row after row, as pages read from pictures are.
 */
final class Columns {
  /** Words further apart than this, in heights of a row, may stand in two columns. */
  private static final double WIDE_GAP = 1.5;

  /** Print reaches from the lowest to the highest letter over this share of an em. */
  private static final double PRINT = 0.9;

  private Columns() {}

  /**
   * Lines in reading order.
   *
   * @param lines each from left to right, from top to bottom; those that run in another direction
   *     stay where they are
   */
  static List<List<Piece>> inReadingOrder(List<List<Piece>> lines) {
    double height = height(lines);
    List<Part> parts = new ArrayList<>();
    for (List<Piece> line : lines) {
      int from = 0;
      for (int i = 1; i <= line.size(); i++) {
        if (i == line.size() || isWide(line.get(i - 1), line.get(i), height)) {
          parts.add(new Part(line.subList(from, i), from == 0));
          from = i;
        }
      }
    }
    List<List<Piece>> ordered = new ArrayList<>();
    for (Part part : ReadingOrder.arrange(parts, height, Columns::runsElsewhere)) {
      if (part.beginsLine() || ordered.isEmpty()) {
        ordered.add(new ArrayList<>());
      }
      ordered.getLast().addAll(part.words());
    }
    return ordered;
  }

  private static double height(List<List<Piece>> lines) {
    double[] sizes = lines.stream().mapToDouble(line -> line.getFirst().first().em()).toArray();
    Arrays.sort(sizes);
    return sizes.length == 0 ? 0 : PRINT * sizes[sizes.length / 2];
  }

  private static boolean isWide(Piece before, Piece after, double height) {
    return after.first().quarter() == 0
        && after.first().start() - before.last().end() > WIDE_GAP * height;
  }

  private static boolean runsElsewhere(Part part) {
    return part.words().getFirst().first().quarter() != 0;
  }

  /**
   * A line, or a part of one.
   *
   * @param words one or more
   */
  private record Part(List<Piece> words, boolean beginsLine) implements Stretch<Part> {
    @Override
    public Box box() {
      Rectangle2D area = words.getFirst().area();
      for (Piece word : words) {
        area = area.createUnion(word.area());
      }
      var pixels = area.getBounds();
      return new Box(pixels.x, pixels.y, pixels.width, pixels.height);
    }

    @Override
    public double baselineAt(double x) {
      Glyph first = words.getFirst().first();
      Glyph last = words.getLast().last();
      double length = Math.max(1, last.start() - first.start());
      double share = Math.clamp((x - first.start()) / length, 0, 1);
      return first.base() + share * (last.base() - first.base());
    }

    @Override
    public Part beginning(boolean line, boolean paragraph) {
      return new Part(words, line);
    }
  }
}
