package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;

/**
 * Text joined over line breaks that still knows which line each letter stood on.
 *
 * @param text joined by single spaces
 * @param starts column of {@code text} where each line begins, ascending
 * @param lines the lines' numbers, from 1 in the whole text
 */
record Passage(String text, List<Integer> starts, List<Integer> lines) {
  /** The line of the whole text on which a column of the passage stood. */
  int lineAt(int column) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= column) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return lines.get(low);
  }

  /** Joins lines one after the other. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    void add(String line, int number) {
      String tidy = Fold.tidy(line);
      if (!text.isEmpty() && !tidy.isEmpty()) {
        text.append(' ');
      }
      starts.add(text.length());
      lines.add(number);
      text.append(tidy);
    }

    /** What has been joined so far. */
    String text() {
      return text.toString();
    }

    Passage build() {
      return new Passage(text.toString(), List.copyOf(starts), List.copyOf(lines));
    }
  }
}
