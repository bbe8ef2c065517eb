package vn.hoso.document;

import java.util.List;

/**
 * A table; its rows stand in the section's text too.
 *
 * @param line where it begins, counts from 1 in the whole text
 * @param rows the cells of each row, without white space at their ends
 */
public record Table(int line, List<List<String>> rows) {
  public Table {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
