package vn.hoso.samples;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.samples.Layout.Piece;
import vn.hoso.samples.Layout.Placed;
import vn.hoso.samples.Layout.Printed;

/** Breaks a text into lines of a given width. Line heights are the caller's concern. */
final class LineBreaker {
  /** How the words of a line spread over its width. */
  enum Align {
    LEFT,
    CENTER,
    JUSTIFY
  }

  private final Typeface typeface;

  LineBreaker(Typeface typeface) {
    this.typeface = typeface;
  }

  /**
   * @param markup text with {@code **bold**} and {@code __italic__}
   * @param left of the column
   * @param width of the column
   * @param indent of the first line
   * @return lines whose baseline is 0; move them with {@link #at}
   */
  List<Printed> lines(
      String markup,
      Typeface.Style style,
      double size,
      double left,
      double width,
      double indent,
      Align align) {
    double space = typeface.width(" ", style, size);
    List<Printed> lines = new ArrayList<>();
    List<List<Piece>> line = new ArrayList<>();
    double used = indent;
    double lineIndent = indent;
    for (List<Piece> word : words(markup, style)) {
      double wide = width(word, size);
      if (!line.isEmpty() && used + space + wide > width) {
        lines.add(place(line, size, left + lineIndent, width - lineIndent, space, align, false));
        line.clear();
        lineIndent = 0;
        used = 0;
      }
      used += (line.isEmpty() ? 0 : space) + wide;
      line.add(word);
    }
    if (!line.isEmpty()) {
      lines.add(place(line, size, left + lineIndent, width - lineIndent, space, align, true));
    }
    return lines;
  }

  /** The same line on another height. */
  static Printed at(Printed line, double baseline) {
    return new Printed(
        baseline,
        line.words().stream()
            .map(w -> new Placed(w.pieces(), w.x(), baseline, w.size(), w.startsCell()))
            .toList());
  }

  double width(List<Piece> word, double size) {
    return word.stream().mapToDouble(p -> typeface.width(p.text(), p.style(), size)).sum();
  }

  /** Left and right edge of a line. */
  double[] extent(Printed line) {
    Placed last = line.words().getLast();
    return new double[] {line.words().getFirst().x(), last.x() + width(last.pieces(), last.size())};
  }

  private Printed place(
      List<List<Piece>> words,
      double size,
      double left,
      double width,
      double space,
      Align align,
      boolean last) {
    double used = words.stream().mapToDouble(w -> width(w, size)).sum();
    double gap = space;
    double x = left;
    if (align == Align.CENTER) {
      x = left + (width - used - gap * (words.size() - 1)) / 2;
    } else if (align == Align.JUSTIFY && !last && words.size() > 1) {
      gap = (width - used) / (words.size() - 1);
    }
    List<Placed> placed = new ArrayList<>();
    for (List<Piece> word : words) {
      placed.add(new Placed(word, x, 0, size, false));
      x += width(word, size) + gap;
    }
    return new Printed(0, placed);
  }

  /** The words of a text, each in pieces of one style. */
  static List<List<Piece>> words(String markup, Typeface.Style base) {
    List<List<Piece>> words = new ArrayList<>();
    List<Piece> word = new ArrayList<>();
    var piece = new StringBuilder();
    boolean bold = base == Typeface.Style.BOLD || base == Typeface.Style.BOLD_ITALIC;
    boolean italic = base == Typeface.Style.ITALIC || base == Typeface.Style.BOLD_ITALIC;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      boolean toggle =
          (c == '*' || c == '_') && i + 1 < markup.length() && markup.charAt(i + 1) == c;
      if (toggle || c == ' ' || c == '\t') {
        if (!piece.isEmpty()) {
          word.add(new Piece(piece.toString(), style(bold, italic)));
          piece.setLength(0);
        }
        if (toggle) {
          i++;
          bold ^= c == '*';
          italic ^= c == '_';
        } else if (!word.isEmpty()) {
          words.add(List.copyOf(word));
          word.clear();
        }
      } else {
        piece.append(c);
      }
    }
    if (!piece.isEmpty()) {
      word.add(new Piece(piece.toString(), style(bold, italic)));
    }
    if (!word.isEmpty()) {
      words.add(List.copyOf(word));
    }
    return words;
  }

  private static Typeface.Style style(boolean bold, boolean italic) {
    if (bold) {
      return italic ? Typeface.Style.BOLD_ITALIC : Typeface.Style.BOLD;
    }
    return italic ? Typeface.Style.ITALIC : Typeface.Style.REGULAR;
  }
}
