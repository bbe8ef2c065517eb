package vn.hoso.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hoso.document.Table;

/**
 * Tables among the lines of a section: two rows or more, one under the other, whose cells are
 * parted by tabs, bars or wide blanks.
 */
final class TableReader {
  private TableReader() {}

  /**
   * The tables of some lines.
   *
   * @param numbers the lines' numbers, from 1 in the whole text, ascending
   */
  static List<Table> read(List<Integer> numbers, Places places) {
    List<Table> tables = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    int first = 0;
    int before = 0;
    for (int number : numbers) {
      List<String> cells = cells(places.line(number));
      boolean goesOn = cells.size() >= 2 && (rows.isEmpty() || number <= before + 2);
      if (!goesOn) {
        add(tables, first, rows);
        rows = new ArrayList<>();
      }
      if (cells.size() >= 2) {
        first = rows.isEmpty() ? number : first;
        rows.add(cells);
        before = number;
      }
    }
    add(tables, first, rows);
    return tables;
  }

  private static void add(List<Table> tables, int first, List<List<String>> rows) {
    if (rows.size() >= 2 && rows.stream().anyMatch(row -> row.size() >= 3)) {
      tables.add(new Table(first, rows));
    }
  }

  static List<String> cells(TextLine line) {
    String text = line.text();
    if (text.indexOf('\t') >= 0) {
      return split(text, "\t");
    }
    return text.contains(" | ")
        ? split(text.replaceAll("^\\s*\\||\\|\\s*$", ""), "\\s\\|\\s")
        : line.cells();
  }

  /** An empty cell between two others is a cell. */
  private static List<String> split(String text, String mark) {
    return Arrays.stream(text.split(mark, -1)).map(Fold::tidy).toList();
  }
}
