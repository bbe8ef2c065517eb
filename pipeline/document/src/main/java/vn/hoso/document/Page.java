package vn.hoso.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One page as it was read.
 *
 * @param number counts from 1
 * @param width pixels at {@code dpi}; 0 where the source has no layout (a text file)
 * @param height pixels at {@code dpi}; 0 where the source has no layout
 * @param dpi dots per inch that the boxes of the page are measured in; 0 where there is no layout
 * @param decision what the page gate decided, and why
 * @param lines in reading order
 */
public record Page(
    int number, int width, int height, int dpi, PageDecision decision, List<Line> lines) {
  public Page {
    if (number < 1) {
      throw new IllegalArgumentException("pages count from 1, not " + number);
    }
    if (width < 0 || height < 0 || dpi < 0) {
      throw new IllegalArgumentException("a page has no negative size");
    }
    lines = List.copyOf(lines);
  }

  /** The text as it was read, lines joined by line feeds. */
  public String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
