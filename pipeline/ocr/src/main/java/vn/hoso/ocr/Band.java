package vn.hoso.ocr;

import java.util.Comparator;
import java.util.List;
import vn.hoso.document.Box;

/**
 * What is printed on one height.
 *
 * @param parts apart by wide gaps, from left to right; one or more
 * @param baseline mean height of what the letters stand on, in pixels from the top
 */
record Band(List<Row> parts, double baseline) {
  static Band of(List<Row> rows) {
    double sum = 0;
    for (Row row : rows) {
      sum += row.baseline().at((row.box().left() + row.box().right()) / 2.0);
    }
    return new Band(
        rows.stream().sorted(Comparator.comparingInt(row -> row.box().left())).toList(),
        sum / rows.size());
  }

  Box box() {
    return parts.stream().map(Row::box).reduce(Box::union).orElseThrow();
  }
}
