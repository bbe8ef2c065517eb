package vn.hoso.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;

/**
 * A stretch of a page where two or more things stand side by side, with a strip of paper between
 * them from top to bottom.
 *
 * @param <S> of what
 * @param bands from top to bottom
 * @param gutter middle of the strip, in pixels from the left
 * @param height usual height of a row, in pixels
 * @param kind what stands there
 */
record Zone<S extends Stretch<S>>(List<Band<S>> bands, double gutter, double height, Kind kind) {
  enum Kind {
    /** Issuer and quốc hiệu, below them number and date. */
    HEAD,
    /** Nơi nhận and signer, or two signers. */
    FOOT,
    /** Prose in columns. */
    COLUMNS,
    TABLE
  }

  /** Least width of the strip, in heights of a row. */
  private static final double LEAST_GUTTER = 1.0;

  /** Lines of a head or a table are at most this many heights apart, base line to base line. */
  private static final double NEAR = 4.5;

  /** Room for a signature and a seal, in heights. */
  private static final double SIGNING = 14;

  /** Lines of the title that follow the number stand this close. */
  private static final double NEXT_LINE = 2.2;

  /** Number and date stand this many heights below the lines above them, others 1.3 at most. */
  private static final double APART = 1.5;

  /** Heads end above this share of what is printed. */
  private static final double HEAD_ENDS = 0.45;

  private static final int LONGEST_HEAD = 12;
  private static final int LEAST_PROSE = 8;

  /** Columns of prose are as wide as this share of what is printed. */
  private static final double PROSE_WIDTH = 0.35;

  /** Lines that are centred over each other miss the middle by less, in heights. */
  private static final double CENTRED = 0.35;

  /** The zones of a page, from top to bottom. */
  static <S extends Stretch<S>> List<Zone<S>> find(List<Band<S>> bands, double height) {
    List<Zone<S>> zones = new ArrayList<>();
    Finder<S> finder = new Finder<>(bands, height);
    for (int i = 0; i < bands.size(); i++) {
      Zone<S> zone = bands.get(i).parts().size() < 2 ? null : finder.from(i);
      if (zone != null) {
        zones.add(zone);
        i = bands.indexOf(zone.bands.getLast());
        finder.free = i + 1;
      }
    }
    return zones;
  }

  /** The rows in the order in which they are read, with where lines and paragraphs begin. */
  List<S> ordered() {
    List<S> result = new ArrayList<>();
    switch (kind) {
      case TABLE -> {
        for (Band<S> band : bands) {
          boolean first = true;
          for (S part : band.parts()) {
            result.add(part.beginning(first, result.isEmpty()));
            first = false;
          }
        }
      }
      case HEAD -> {
        int from = 0;
        for (int i = 1; i < bands.size(); i++) {
          if (isCutAbove(i)) {
            columns(bands.subList(from, i), result);
            from = i;
          }
        }
        columns(bands.subList(from, bands.size()), result);
      }
      case FOOT, COLUMNS -> columns(bands, result);
    }
    return result;
  }

  /** Left of the gutter from top to bottom, then right of it. */
  private void columns(List<Band<S>> some, List<S> result) {
    for (boolean left : new boolean[] {true, false}) {
      boolean paragraph = true;
      for (Band<S> band : some) {
        boolean line = true;
        for (S part : band.parts()) {
          if (isLeft(part, gutter) == left) {
            result.add(part.beginning(line, paragraph));
            line = false;
            paragraph = false;
          }
        }
      }
    }
  }

  /** Number and date stand apart from what is above them, on both sides. */
  private boolean isCutAbove(int band) {
    return bands.get(band).baseline() - bands.get(band - 1).baseline() > APART * height
        && isTwoSided(bands.subList(band, bands.size()), gutter);
  }

  private static <S extends Stretch<S>> boolean isTwoSided(List<Band<S>> some, double gutter) {
    boolean left = false;
    boolean right = false;
    for (Band<S> band : some) {
      for (S part : band.parts()) {
        left |= isLeft(part, gutter);
        right |= !isLeft(part, gutter);
      }
    }
    return left && right;
  }

  private static boolean isLeft(Stretch<?> part, double gutter) {
    return middle(part.box()) < gutter;
  }

  private static double middle(Box box) {
    return (box.left() + box.right()) / 2.0;
  }

  /** Looks for zones. */
  private static final class Finder<S extends Stretch<S>> {
    private final List<Band<S>> page;
    private final double height;
    private final Box print;

    /** First band that is in no zone yet. */
    private int free;

    Finder(List<Band<S>> page, double height) {
      this.page = page;
      this.height = height;
      this.print = page.stream().map(Band::box).reduce(Box::union).orElse(new Box(0, 0, 1, 1));
    }

    /** The zone whose first band with several parts is this one; null where none begins. */
    @Nullable Zone<S> from(int first) {
      Zone<S> best = null;
      List<S> parts = page.get(first).parts();
      for (int k = 1; k < parts.size(); k++) {
        Zone<S> zone = grown(first, parts.get(k - 1).box().right(), parts.get(k).box().left());
        if (zone != null && (best == null || zone.bands.size() > best.bands.size())) {
          best = zone;
        }
      }
      return best;
    }

    /** The zone around a strip of paper between two places of a band. */
    private @Nullable Zone<S> grown(int first, double left, double right) {
      double[] strip = {left, right};
      int last = first;
      int end = first;
      while (end + 1 < page.size() && leaves(page.get(end + 1), strip) && near(end, SIGNING)) {
        end++;
        last = page.get(end).parts().size() > 1 ? end : last;
      }
      double gutter = (strip[0] + strip[1]) / 2;
      Kind kind = kind(first, last, end, gutter);
      return switch (kind) {
        case HEAD ->
            new Zone<>(
                page.subList(first, withSubject(last, end, gutter) + 1), gutter, height, kind);
        case FOOT ->
            new Zone<>(page.subList(withTitle(first, gutter), end + 1), gutter, height, kind);
        case COLUMNS -> new Zone<>(page.subList(first, end + 1), gutter, height, kind);
        case TABLE ->
            last == first ? null : new Zone<>(page.subList(first, last + 1), gutter, height, kind);
      };
    }

    /** Whether a band leaves the strip of paper, which is narrowed to what it leaves. */
    private boolean leaves(Band<S> band, double[] strip) {
      double[] narrowed = strip.clone();
      for (S part : band.parts()) {
        Box box = part.box();
        if (middle(box) < (strip[0] + strip[1]) / 2) {
          narrowed[0] = Math.max(narrowed[0], box.right());
        } else {
          narrowed[1] = Math.min(narrowed[1], box.left());
        }
      }
      if (narrowed[1] - narrowed[0] < LEAST_GUTTER * height) {
        return false;
      }
      System.arraycopy(narrowed, 0, strip, 0, 2);
      return true;
    }

    private boolean near(int band, double most) {
      return page.get(band + 1).baseline() - page.get(band).baseline() < most * height;
    }

    private Kind kind(int first, int last, int end, double gutter) {
      List<Band<S>> sided = page.subList(first, last + 1);
      List<Band<S>> all = page.subList(first, end + 1);
      long many = sided.stream().filter(band -> cells(band) > 2).count();
      if (many * 3 > sided.size() && sided.size() > 1) {
        return Kind.TABLE;
      }
      boolean top = first == 0 || page.subList(0, first).stream().noneMatch(this::isWide);
      boolean high =
          page.get(last).baseline() - print.top() < HEAD_ENDS * Math.max(print.height(), 1);
      if (top && high && sided.size() <= LONGEST_HEAD && isCentred(sided, gutter, false)) {
        return Kind.HEAD;
      }
      boolean bottom = page.subList(end + 1, page.size()).stream().noneMatch(this::isWide);
      if (bottom && all.size() > 1 && isCentred(all, gutter, false)) {
        return Kind.FOOT;
      }
      return isProse(sided, gutter) ? Kind.COLUMNS : Kind.TABLE;
    }

    /** Number of things side by side that are a column apart each. */
    private static int cells(Band<?> band) {
      return band.parts().size();
    }

    private boolean isWide(Band<S> band) {
      return band.box().width() > 0.6 * print.width();
    }

    private boolean isProse(List<Band<S>> sided, double gutter) {
      return sided.size() >= LEAST_PROSE
          && median(widths(sided, gutter, true)) > PROSE_WIDTH * print.width()
          && median(widths(sided, gutter, false)) > PROSE_WIDTH * print.width();
    }

    private static <S extends Stretch<S>> double[] widths(
        List<Band<S>> some, double gutter, boolean left) {
      return each(some, gutter, left, Box::width);
    }

    /** Whether the lines of a column stand centred over each other rather than flush left. */
    private boolean isCentred(List<Band<S>> some, double gutter, boolean left) {
      double[] middles = each(some, gutter, left, Zone::middle);
      double[] lefts = each(some, gutter, left, Box::left);
      return middles.length > 1
          && deviation(middles) <= Math.max(CENTRED * height, 0.6 * deviation(lefts));
    }

    /** A measure of what each band has on one side. */
    private static <S extends Stretch<S>> double[] each(
        List<Band<S>> some, double gutter, boolean left, ToDoubleFunction<Box> measure) {
      return some.stream()
          .map(
              band ->
                  band.parts().stream()
                      .filter(part -> isLeft(part, gutter) == left)
                      .map(Stretch::box)
                      .reduce(Box::union))
          .flatMap(Optional::stream)
          .mapToDouble(measure)
          .toArray();
    }

    private static double median(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Median distance from the median. */
    private static double deviation(double[] values) {
      double middle = median(values);
      return median(Arrays.stream(values).map(v -> Math.abs(v - middle)).toArray());
    }

    /** The lines of V/v go on below the number, left of the strip alone. */
    private int withSubject(int last, int end, double gutter) {
      int to = last;
      while (to < end
          && near(to, NEXT_LINE)
          && page.get(to + 1).parts().stream().allMatch(part -> isLeft(part, gutter))) {
        to++;
      }
      return to;
    }

    /** The signer's title may stand higher than nơi nhận. */
    private int withTitle(int first, double gutter) {
      int from = first;
      while (from > free
          && near(from - 1, NEAR)
          && page.get(from - 1).parts().stream().allMatch(part -> part.box().left() > gutter)) {
        from--;
      }
      return from;
    }
  }
}
