package vn.hoso.ingest;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes words and lines of glyphs.
 *
 * <p>Glyphs become words in the order in which the page draws them: sorting glyphs by position, as
 * is often done, tears words apart where a font's stated widths are wrong. Words become stretches,
 * each a run along one base line, which may slope as on a scan that lies askew. Stretches side by
 * side become one line, and lines are ordered from top to bottom. Text that runs in another
 * direction than most comes last.
 */
final class LineAssembly {
  /** Base lines that differ by less (in ems) are one; a superscript is raised by a third. */
  private static final double SAME_BASELINE = 0.45;

  /** A step back by more (in ems) begins a new word: the text goes on elsewhere. */
  private static final double STEP_BACK = 0.4;

  /** Where spaces are drawn as glyphs, letters further apart than this (in ems) are two words. */
  private static final double WIDE_GAP = 0.4;

  /** More steps back per word than this: the glyphs are drawn out of order, so they are sorted. */
  private static final double SHUFFLED = 0.5;

  /**
   * One glyph as shown.
   *
   * @param text its letters; white space for a space
   * @param quarter direction of the text: 0 to the right, 1 down, 2 to the left, 3 up
   * @param start where it begins along its direction, in pixels
   * @param end where it ends along its direction, in pixels
   * @param base its base line across its direction, in pixels
   * @param em its size in pixels
   * @param space width of a space in its font, in pixels; 0 where unknown
   * @param area what it covers, in pixels
   * @param font its font's name; null where unknown
   */
  record Glyph(
      String text,
      int quarter,
      double start,
      double end,
      double base,
      double em,
      double space,
      Rectangle2D area,
      @Nullable String font) {
    Glyph withText(String other) {
      return new Glyph(other, quarter, start, end, base, em, space, area, font);
    }

    boolean isSpace() {
      return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
  }

  /** Glyphs without a space between them. */
  record Piece(List<Glyph> glyphs) {
    Glyph first() {
      return glyphs.getFirst();
    }

    Glyph last() {
      return glyphs.getLast();
    }

    String text() {
      StringBuilder text = new StringBuilder();
      glyphs.forEach(glyph -> text.append(glyph.text()));
      return text.toString();
    }

    Rectangle2D area() {
      Rectangle2D area = first().area();
      for (Glyph glyph : glyphs) {
        area = area.createUnion(glyph.area());
      }
      return area;
    }
  }

  private LineAssembly() {}

  /** The words of the page, line by line. */
  static List<List<Piece>> lines(List<Glyph> glyphs) {
    Map<Integer, List<Glyph>> directions = new TreeMap<>();
    glyphs.forEach(g -> directions.computeIfAbsent(g.quarter(), q -> new ArrayList<>()).add(g));
    List<List<Glyph>> mostFirst = new ArrayList<>(directions.values());
    mostFirst.sort(Comparator.comparingInt((List<Glyph> of) -> of.size()).reversed());
    List<List<Piece>> lines = new ArrayList<>();
    for (List<Glyph> of : mostFirst) {
      lines.addAll(linesOf(of));
    }
    return lines;
  }

  private static List<List<Piece>> linesOf(List<Glyph> glyphs) {
    List<Piece> words = words(glyphs);
    if (stepsBack(glyphs) > SHUFFLED * words.size() + 2) {
      List<Glyph> sorted = new ArrayList<>(glyphs);
      sorted.sort(
          Comparator.comparingLong((Glyph g) -> Math.round(g.base() / Math.max(1, g.em() / 2)))
              .thenComparingDouble(Glyph::start));
      words = words(sorted);
    }
    return sideBySide(stretches(words));
  }

  private static long stepsBack(List<Glyph> glyphs) {
    return IntStream.range(1, glyphs.size())
        .filter(
            i -> {
              Glyph before = glyphs.get(i - 1);
              Glyph after = glyphs.get(i);
              return sameBase(before, after)
                  && after.start() < before.start() - STEP_BACK * after.em();
            })
        .count();
  }

  private static boolean sameBase(Glyph a, Glyph b) {
    return Math.abs(a.base() - b.base()) <= SAME_BASELINE * Math.max(a.em(), b.em());
  }

  private static List<Piece> words(List<Glyph> glyphs) {
    long spaces = glyphs.stream().filter(Glyph::isSpace).count();
    boolean spaced = spaces > 0.05 * glyphs.size();
    List<Piece> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      boolean ends =
          !word.isEmpty() && (glyph.isSpace() || !continues(word.getLast(), glyph, spaced));
      if (ends) {
        words.add(new Piece(List.copyOf(word)));
        word.clear();
      }
      if (!glyph.isSpace()) {
        word.add(glyph);
      }
    }
    if (!word.isEmpty()) {
      words.add(new Piece(List.copyOf(word)));
    }
    return words;
  }

  private static boolean continues(Glyph before, Glyph after, boolean spaced) {
    double em = Math.max(before.em(), after.em());
    double half = after.space() > 0 ? Math.clamp(after.space() / 2, 0.1 * em, 0.2 * em) : 0.15 * em;
    double gap = spaced ? WIDE_GAP * em : half;
    return sameBase(before, after)
        && after.start() >= before.start() - STEP_BACK * em
        && after.start() - before.end() <= gap;
  }

  /** Runs of words along one base line, in the order in which they are drawn. */
  private static List<List<Piece>> stretches(List<Piece> words) {
    List<List<Piece>> stretches = new ArrayList<>();
    for (Piece word : words) {
      List<Piece> open = stretches.isEmpty() ? null : stretches.getLast();
      if (open != null && follows(open.getLast(), word)) {
        open.add(word);
      } else {
        stretches.add(new ArrayList<>(List.of(word)));
      }
    }
    return stretches;
  }

  private static boolean follows(Piece before, Piece after) {
    return sameBase(before.last(), after.first())
        && after.first().start() >= before.first().start();
  }

  private static List<List<Piece>> sideBySide(List<List<Piece>> stretches) {
    List<List<Piece>> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble(s -> s.getFirst().first().base()));
    List<List<Piece>> lines = new ArrayList<>();
    for (List<Piece> stretch : sorted) {
      List<Piece> home = null;
      // Only the lines just above can be on the same height.
      for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 6) && home == null; i--) {
        home = fitsBeside(lines.get(i), stretch) ? lines.get(i) : null;
      }
      if (home == null) {
        lines.add(new ArrayList<>(stretch));
      } else {
        home.addAll(stretch);
        home.sort(Comparator.comparingDouble(w -> w.first().start()));
      }
    }
    return byHeight(lines);
  }

  /**
   * Whether a stretch stands beside the words of a line, or in gaps of them: no two words lie over
   * each other, and those next to each other have one base line, though the line may slope.
   */
  private static boolean fitsBeside(List<Piece> line, List<Piece> stretch) {
    double nearest = Double.MAX_VALUE;
    boolean level = false;
    for (Piece there : line) {
      for (Piece here : stretch) {
        boolean before = there.first().start() <= here.first().start();
        Piece left = before ? there : here;
        Piece right = before ? here : there;
        double gap = right.first().start() - left.last().end();
        if (gap < -0.3 * left.first().em()) {
          return false;
        }
        if (gap < nearest) {
          nearest = gap;
          level = sameBase(left.last(), right.first());
        }
      }
    }
    return level;
  }

  private static List<List<Piece>> byHeight(List<List<Piece>> lines) {
    Map<List<Piece>, Double> heights = new IdentityHashMap<>();
    for (List<Piece> line : lines) {
      double sum = line.stream().mapToDouble(word -> word.first().base()).sum();
      heights.put(line, sum / line.size());
    }
    lines.sort(Comparator.comparingDouble(heights::get));
    return Collections.unmodifiableList(lines);
  }
}
