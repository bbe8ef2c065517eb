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

  /** Whether a word is marked, alone or with its neighbours. */
  boolean marks(String word) {
    return marks.stream().anyMatch(mark -> holds(text.substring(mark.start(), mark.end()), word));
  }

  /** Whether a text holds a word, or several, not as a part of others. */
  static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

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
