package vn.hoso.app.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import vn.hoso.repair.Finding;

/**
 * A text cut into syllables that know where they stand and, where it was told, how sure they are.
 */
public final class SyllableText {
  private final List<String> lines;
  private final Set<Integer> skipped;
  private final List<Syllabified> syllables = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final double[] probabilities;

  /**
   * Where a syllable stands.
   *
   * @param line counts from 1
   * @param start first column, from 0, UTF-16 units
   * @param end column after it
   */
  record Place(int line, int start, int end) {}

  private SyllableText(List<String> lines, Set<Integer> skipped, List<Finding> findings) {
    this.lines = lines;
    this.skipped = skipped;
    for (int i = 0; i < lines.size(); i++) {
      if (!skipped.contains(i + 1)) {
        cut(i);
      }
    }
    this.probabilities = new double[syllables.size()];
    Arrays.fill(probabilities, Double.NaN);
    int next = 0;
    for (Finding finding : findings) {
      while (next < places.size() && isBefore(places.get(next), finding)) {
        next++;
      }
      while (next < places.size() && isIn(places.get(next), finding)) {
        probabilities[next++] = finding.probability();
      }
    }
  }

  private void cut(int index) {
    Matcher runs = Syllabified.RUN.matcher(lines.get(index));
    while (runs.find()) {
      syllables.add(Syllabified.of(runs.group()));
      places.add(new Place(index + 1, runs.start(), runs.end()));
    }
  }

  private static boolean isBefore(Place place, Finding finding) {
    return place.line() < finding.line()
        || (place.line() == finding.line() && place.start() < finding.start());
  }

  private static boolean isIn(Place place, Finding finding) {
    return place.line() == finding.line() && place.end() <= finding.end();
  }

  /**
   * Cuts.
   *
   * @param lines without line breaks
   * @param skipped numbers of lines, from 1, that are left out
   * @param findings how sure the words are, in the order of the text; empty where nobody said
   */
  public static SyllableText of(List<String> lines, Set<Integer> skipped, List<Finding> findings) {
    return new SyllableText(lines, skipped, findings);
  }

  /** A whole text of whose words nobody said how sure they are. */
  static SyllableText of(String text) {
    return new SyllableText(text.lines().toList(), Set.of(), List.of());
  }

  List<Syllabified> syllables() {
    return syllables;
  }

  int size() {
    return syllables.size();
  }

  Place place(int index) {
    return places.get(index);
  }

  /** The syllable as it is written. */
  String written(int index) {
    Place place = places.get(index);
    return lines.get(place.line() - 1).substring(place.start(), place.end());
  }

  /** How sure a syllable is, 0..1; not a number where nobody said. */
  double probability(int index) {
    return probabilities[index];
  }

  /** The lines that count, one after another. */
  String text() {
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (!skipped.contains(i + 1)) {
        text.append(lines.get(i)).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * The text as written from one syllable to before another, with what stands between and around
   * them in their lines; line breaks are spaces.
   *
   * @param visitor is given each stretch in turn, and the index of its syllable or −1
   */
  void walk(int from, int to, Visitor visitor) {
    for (int i = from; i < to; i++) {
      Place here = places.get(i);
      String line = lines.get(here.line() - 1);
      boolean firstOfLine = i == 0 || places.get(i - 1).line() != here.line();
      int before = firstOfLine ? 0 : places.get(i - 1).end();
      if (i > from && firstOfLine) {
        visitor.visit(" ", -1);
      }
      boolean opening = firstOfLine || i > from;
      if (opening && before < here.start()) {
        visitor.visit(line.substring(before, here.start()), -1);
      }
      visitor.visit(line.substring(here.start(), here.end()), i);
      boolean lastOfLine = i + 1 == places.size() || places.get(i + 1).line() != here.line();
      if (lastOfLine) {
        visitor.visit(line.substring(here.end()), -1);
      } else if (i + 1 == to) {
        visitor.visit(line.substring(here.end(), places.get(i + 1).start()), -1);
      }
    }
  }

  /** As written, with what stands between them. */
  String written(int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from) {
        Place before = places.get(i - 1);
        Place here = places.get(i);
        boolean sameLine = before.line() == here.line();
        text.append(
            sameLine ? lines.get(here.line() - 1).substring(before.end(), here.start()) : " ");
      }
      text.append(written(i));
    }
    return text.toString();
  }

  /** Receives a text stretch by stretch. */
  interface Visitor {
    void visit(String stretch, int syllable);
  }
}
