package vn.hoso.records;

import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the number that begins a paragraph.
 *
 * @param kind which numbering it belongs to
 * @param depth of a decimal number, 2 for "1.1"; 1 for all others
 * @param ordinal its place in its numbering, 1 for "I", "1", "a", "Điều 1"; of a decimal number the
 *     last part
 * @param label canonical: "II" also where "I1" was read; "Điều 5", "1.1", "a"
 * @param end column of the line where the text after it begins
 * @param exact false where it had to be read through damage
 */
record Marker(Kind kind, int depth, int ordinal, String label, int end, boolean exact) {
  /** Numberings, from the outermost. */
  enum Kind {
    ANNEX,
    PART,
    CHAPTER,
    ITEM,
    SUBITEM,
    CAPITAL,
    ROMAN,
    ARTICLE,
    ARABIC,
    PARENTHESIS,
    DECIMAL,
    LETTER
  }

  /** How deep it stands where nothing else tells. */
  int rank() {
    return kind == Kind.LETTER ? 200 : kind.ordinal() * 10 + depth;
  }

  boolean named() {
    return switch (kind) {
      case ANNEX, PART, CHAPTER, ITEM, SUBITEM, ARTICLE -> true;
      case CAPITAL, ROMAN, ARABIC, PARENTHESIS, DECIMAL, LETTER -> false;
    };
  }

  boolean sameNumbering(Marker other) {
    return kind == other.kind && depth == other.depth;
  }

  /**
   * Closes all that a next number closes.
   *
   * @param open the innermost first
   * @param of a part's number; null for text without one
   */
  static <T> void close(Deque<T> open, Function<T, @Nullable Marker> of, Marker next) {
    boolean known =
        open.stream().map(of).anyMatch(marker -> marker != null && marker.sameNumbering(next));
    while (!open.isEmpty()) {
      Marker top = of.apply(open.getFirst());
      if (top != null && !top.closedBy(next, known)) {
        return;
      }
      open.removeFirst();
      if (top != null && top.sameNumbering(next)) {
        return;
      }
    }
  }

  /**
   * Whether a next number closes the part that this one opened: a sibling or an outer number does.
   * "1." that begins anew right under "a)" is its child.
   *
   * @param known whether the next number's numbering is open, here or further out
   */
  private boolean closedBy(Marker next, boolean known) {
    if (sameNumbering(next)) {
      return true;
    }
    boolean figures = next.kind == Kind.ARABIC || next.kind == Kind.PARENTHESIS;
    boolean nests = kind == Kind.LETTER && figures && next.ordinal == 1;
    return known || (rank() > next.rank() && !nests);
  }
}
