package vn.hoso.document.layout;

import java.util.Comparator;
import java.util.List;
import vn.hoso.document.Box;

/**
 * What is printed on one height.
 *
 * @param <S> of what
 * @param parts apart by wide gaps, from left to right; one or more
 * @param baseline mean height of what the letters stand on, in pixels from the top
 */
record Band<S extends Stretch<S>>(List<S> parts, double baseline) {
  static <S extends Stretch<S>> Band<S> of(List<S> rows) {
    double sum = 0;
    for (S row : rows) {
      sum += row.baselineAt((row.box().left() + row.box().right()) / 2.0);
    }
    return new Band<>(
        rows.stream().sorted(Comparator.comparingInt((S row) -> row.box().left())).toList(),
        sum / rows.size());
  }

  Box box() {
    return parts.stream().map(Stretch::box).reduce(Box::union).orElseThrow();
  }
}
