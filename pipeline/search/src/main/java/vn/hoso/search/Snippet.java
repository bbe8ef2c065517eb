package vn.hoso.search;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A piece of text with the words that were searched for.
 *
 * @param text plain, on one line, without control characters; gaps are shown as "…"
 * @param marks stretches of {@code text} that match, in order, apart from each other
 */
public record Snippet(String text, List<Mark> marks) {
  public Snippet {
    marks = List.copyOf(marks);
  }

  /**
   * A stretch that matches.
   *
   * @param start first column, from 0 (UTF-16 units)
   * @param end column after it
   */
  public record Mark(int start, int end) {}

  /** The text with something before and after each mark, for instance {@code marked("«", "»")}. */
  public String marked(String before, String after) {
    return marked(before, after, UnaryOperator.identity());
  }

  /**
   * The same with the text between made safe first, for instance for HTML; the markers are taken as
   * they are.
   */
  public String marked(String before, String after, UnaryOperator<String> escape) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      out.append(escape.apply(text.substring(at, mark.start())))
          .append(before)
          .append(escape.apply(text.substring(mark.start(), mark.end())))
          .append(after);
      at = mark.end();
    }
    return out.append(escape.apply(text.substring(at))).toString();
  }
}
