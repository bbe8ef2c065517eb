package vn.hoso.document.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings the rows of a page into the order in which they are read.
 *
 * <p>Tesseract and files take what stands side by side now as columns and now as lines. Here it is
 * always the same: head and foot of a document cell after cell (issuer, quốc hiệu, number, date;
 * nơi nhận, signer), as official texts give them; tables row after row; long columns one after the
 * other. All else stays in the order in which it was found.
 *
 * @param <S> of what
 */
public final class ReadingOrder<S extends Stretch<S>> {
  /** Base lines that differ by less, as a share of the rows' height, are one. */
  private static final double LEVEL = 0.5;

  private final List<S> rows;
  private final double height;
  private final Predicate<S> isApart;

  private ReadingOrder(List<S> rows, double height, Predicate<S> isApart) {
    this.rows = rows;
    this.height = height;
    this.isApart = isApart;
  }

  /**
   * The same stretches, in the order in which they are read.
   *
   * @param rows in the order in which they were found; each says whether it begins a line
   * @param height usual height of a row, in pixels
   * @param isApart what is no part of the page's columns, such as text that runs up the page
   */
  public static <S extends Stretch<S>> List<S> arrange(
      List<S> rows, double height, Predicate<S> isApart) {
    return new ReadingOrder<>(rows, height, isApart).arranged();
  }

  private List<S> arranged() {
    List<S> result = new ArrayList<>(rows);
    Set<S> followers = same(List.of());
    for (Zone<S> zone : Zone.find(bands(), height)) {
      Set<S> moved = same(zone.bands().stream().flatMap(band -> band.parts().stream()).toList());
      int at = 0;
      while (!moved.contains(result.get(at))) {
        at++;
      }
      List<S> rest = new ArrayList<>(result.subList(at, result.size()));
      rest.removeIf(moved::contains);
      rest.stream().findFirst().ifPresent(followers::add);
      result.subList(at, result.size()).clear();
      result.addAll(zone.ordered());
      result.addAll(rest);
    }
    result.replaceAll(row -> followers.contains(row) ? row.beginning(true, true) : row);
    return result;
  }

  private static <S> Set<S> same(List<S> rows) {
    Set<S> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(rows);
    return set;
  }

  /** All level rows by their height on the page, those of one height together. */
  private List<Band<S>> bands() {
    List<S> byHeight = new ArrayList<>(rows);
    byHeight.removeIf(isApart);
    byHeight.sort(Comparator.comparingDouble((S row) -> row.baselineAt(middle(row))));
    List<List<S>> bands = new ArrayList<>();
    for (S row : byHeight) {
      List<S> home = null;
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
  private boolean fitsBeside(List<S> band, S row) {
    double nearest = Double.MAX_VALUE;
    boolean level = false;
    for (S other : band) {
      boolean before = other.box().left() < row.box().left();
      S left = before ? other : row;
      S right = before ? row : other;
      double gap = right.box().left() - left.box().right();
      if (gap < -0.2 * height) {
        return false;
      }
      if (gap < nearest) {
        nearest = gap;
        double between = (left.box().right() + right.box().left()) / 2.0;
        double difference = left.baselineAt(between) - right.baselineAt(between);
        level = Math.abs(difference) < LEVEL * height;
      }
    }
    return level;
  }

  private static double middle(Stretch<?> row) {
    return (row.box().left() + row.box().right()) / 2.0;
  }
}
