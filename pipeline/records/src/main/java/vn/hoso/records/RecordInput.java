package vn.hoso.records;

import java.util.List;
import java.util.Map;
import vn.hoso.document.Page;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Source;

/**
 * What a record is read from.
 *
 * @param source the file
 * @param pages as they were read, in order
 * @param repaired the text after repair; its line k answers line k of all pages' lines together
 * @param problems why a page could not be read, by page number; most often empty
 */
public record RecordInput(
    Source source, List<Page> pages, RepairedText repaired, Map<Integer, String> problems) {
  public RecordInput {
    pages = List.copyOf(pages);
    problems = Map.copyOf(problems);
    int read = pages.stream().mapToInt(page -> page.lines().size()).sum();
    if (read != repaired.lines().size()) {
      throw new IllegalArgumentException(
          "the pages have " + read + " lines, the repaired text " + repaired.lines().size());
    }
  }

  /** Without problems. */
  public RecordInput(Source source, List<Page> pages, RepairedText repaired) {
    this(source, pages, repaired, Map.of());
  }
}
