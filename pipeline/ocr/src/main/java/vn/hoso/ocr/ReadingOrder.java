package vn.hoso.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Brings the rows of a page into the order in which they are read.
 *
 * <p>Tesseract takes what stands side by side now as columns and now as lines. Here it is always
 * the same: head and foot of a document cell after cell (issuer, quốc hiệu, number, date; nơi nhận,
 * signer), as official texts give them; tables row after row; long columns one after the other. All
 * else stays in Tesseract's order.
 */
final class ReadingOrder {
  /** Base lines that differ by less, as a share of the rows' height, are one. */
  private static final double LEVEL = 0.5;

  private final Rows rows;

  private ReadingOrder(Rows rows) {
    this.rows = rows;
  }

  /** The same rows, in the order in which they are read. */
  static Rows arrange(Rows rows) {
    return new Rows(new ReadingOrder(rows).arranged(), rows.ascent(), rows.descent());
  }

  private List<Row> arranged() {
    List<Row> result = new ArrayList<>(rows.all());
    Set<Row> followers = same(List.of());
    for (Zone zone : Zone.find(bands(), rows.height())) {
      Set<Row> moved = same(zone.bands().stream().flatMap(band -> band.parts().stream()).toList());
      int at = 0;
      while (!moved.contains(result.get(at))) {
        at++;
      }
      List<Row> rest = new ArrayList<>(result.subList(at, result.size()));
      rest.removeIf(moved::contains);
      rest.stream().findFirst().ifPresent(followers::add);
      result.subList(at, result.size()).clear();
      result.addAll(zone.ordered());
      result.addAll(rest);
    }
    result.replaceAll(row -> followers.contains(row) ? row.beginning(true, true) : row);
    return result;
  }

  private static Set<Row> same(List<Row> rows) {
    Set<Row> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(rows);
    return set;
  }

  /** All level rows by their height on the page, those of one height together. */
  private List<Band> bands() {
    List<Row> byHeight = new ArrayList<>(rows.all());
    byHeight.removeIf(rows::runsUpright);
    byHeight.sort(Comparator.comparingDouble(row -> row.baseline().at(middle(row))));
    List<List<Row>> bands = new ArrayList<>();
    for (Row row : byHeight) {
      List<Row> home = null;
      for (int i = bands.size() - 1; i >= Math.max(0, bands.size() - 4) && home == null; i--) {
        home = fitsBeside(bands.get(i), row) ? bands.get(i) : null;
      }
      if (home == null) {
        bands.add(new ArrayList<>(List.of(row)));
      } else {
        home.add(row);
      }
    }
    return bands.stream().map(Band::of).toList();
  }

  /** Whether a row stands beside those of a band, and on one height with the nearest of them. */
  private boolean fitsBeside(List<Row> band, Row row) {
    double nearest = Double.MAX_VALUE;
    boolean level = false;
    for (Row other : band) {
      boolean before = other.box().left() < row.box().left();
      Row left = before ? other : row;
      Row right = before ? row : other;
      double gap = right.box().left() - left.box().right();
      if (gap < -0.2 * rows.height()) {
        return false;
      }
      if (gap < nearest) {
        nearest = gap;
        double between = (left.box().right() + right.box().left()) / 2.0;
        double difference = left.baseline().at(between) - right.baseline().at(between);
        level = Math.abs(difference) < LEVEL * rows.height();
      }
    }
    return level;
  }

  private static double middle(Row row) {
    return (row.box().left() + row.box().right()) / 2.0;
  }
}
