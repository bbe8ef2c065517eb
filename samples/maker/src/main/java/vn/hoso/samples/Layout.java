package vn.hoso.samples;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands on the pages, in points (1/72 inch) from the top left corner.
 *
 * @param pages in order
 */
record Layout(List<Sheet> pages) {
  /** A4 portrait. */
  static final double WIDTH = 595.28;

  static final double HEIGHT = 841.89;

  Layout {
    pages = List.copyOf(pages);
  }

  /** The printed lines of all pages in order: what the true text of a sample is. */
  List<String> lines() {
    return pages.stream().flatMap(p -> p.lines.stream()).map(l -> l.text(" ")).toList();
  }

  /**
   * The true text: lines joined by line feeds, pages by form feeds.
   *
   * @param joined whether what stands side by side is one line; else head and end are read cell
   *     after cell
   */
  String text(boolean joined) {
    List<String> texts = new ArrayList<>();
    for (Sheet page : pages) {
      List<String> lines =
          joined ? page.lines.stream().map(line -> line.text(" ")).toList() : page.reading;
      texts.add(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
    return String.join("\f", texts);
  }

  /**
   * One page.
   *
   * @param lines from top to bottom; what stands side by side is one line
   * @param reading the texts in the order in which they are read: head and end cell after cell,
   *     tables row after row
   * @param rules straight black lines
   * @param signature where the signature goes: its centre; null where the page has none
   * @param sealText the issuing body, for the seal's rim
   */
  record Sheet(
      List<Printed> lines,
      List<String> reading,
      List<Rectangle2D> rules,
      Point2D.@Nullable Double signature,
      String sealText) {
    Sheet {
      lines = List.copyOf(lines);
      reading = List.copyOf(reading);
      rules = List.copyOf(rules);
    }
  }

  /**
   * A line of print.
   *
   * @param baseline distance from the top of the page
   * @param words from left to right
   */
  record Printed(double baseline, List<Placed> words) {
    /** The words joined by blanks, side-by-side cells by the separator. */
    String text(String cellSeparator) {
      var text = new StringBuilder();
      for (Placed word : words) {
        if (!text.isEmpty()) {
          text.append(word.startsCell ? cellSeparator : " ");
        }
        text.append(word.text());
      }
      return text.toString();
    }

    /** The text of the side-by-side cell that a word of this line stands in. */
    String cellOf(Placed word) {
      int at = words.indexOf(word);
      int from = at;
      while (from > 0 && !words.get(from).startsCell) {
        from--;
      }
      int to = at + 1;
      while (to < words.size() && !words.get(to).startsCell) {
        to++;
      }
      return words.subList(from, to).stream().map(Placed::text).collect(Collectors.joining(" "));
    }

    /** This line and another on the same height, ordered from left to right. */
    Printed join(Printed other) {
      boolean first = words.getFirst().x <= other.words.getFirst().x;
      List<Placed> all = new ArrayList<>(first ? words : other.words);
      List<Placed> rest = new ArrayList<>(first ? other.words : words);
      rest.set(0, rest.getFirst().startingCell());
      all.addAll(rest);
      return new Printed(baseline, all);
    }
  }

  /** A piece of a word in one style. */
  record Piece(String text, Typeface.Style style) {}

  /**
   * A word on the page.
   *
   * @param x left edge
   * @param baseline distance from the top of the page; words in one line may differ a little
   * @param size of the font
   */
  record Placed(List<Piece> pieces, double x, double baseline, double size, boolean startsCell) {
    String text() {
      return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    Placed startingCell() {
      return new Placed(pieces, x, baseline, size, true);
    }
  }
}
