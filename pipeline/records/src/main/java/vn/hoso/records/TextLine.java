package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.Edit;

/**
 * A repaired line with its place.
 *
 * @param number counts from 1 in the whole text
 * @param page counts from 1
 * @param text repaired, NFC
 * @param folded see {@link Fold}
 * @param asRead before repair
 * @param box on the page picture; null where there is no layout
 * @param gaps columns of the text where a wide blank ends, in order: two columns of print read as
 *     one line
 * @param certainty 0..1, from the words' OCR confidence and the repair's probabilities
 * @param edits what repair changed in it
 */
record TextLine(
    int number,
    int page,
    String asRead,
    String text,
    String folded,
    @Nullable Box box,
    List<Integer> gaps,
    double certainty,
    List<Edit> edits) {
  boolean blank() {
    return text.isBlank();
  }

  /** The line with another text, no longer than its own. */
  TextLine with(String shorter) {
    List<Integer> kept = gaps.stream().filter(gap -> gap < shorter.length()).toList();
    return new TextLine(
        number, page, asRead, shorter, Fold.fold(shorter), box, kept, certainty, edits);
  }

  /** The line cut where wide blanks stand: {@code "Nơi nhận: KT. CHỦ TỊCH"} has two. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int gap : gaps) {
      add(cells, text.substring(from, gap));
      from = gap;
    }
    add(cells, text.substring(from));
    return cells;
  }

  /** The probability, 0..1, that repair got all of these words right that it changed here. */
  double trust(String words) {
    Set<String> asked = words(words).collect(Collectors.toSet());
    return edits.stream()
        .filter(edit -> words(edit.to()).anyMatch(asked::contains))
        .mapToDouble(Edit::probability)
        .reduce(1, (a, b) -> a * b);
  }

  private static Stream<String> words(String text) {
    return Stream.of(Fold.fold(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
  }

  private static void add(List<String> cells, String cell) {
    if (!cell.isBlank()) {
      cells.add(Fold.tidy(cell));
    }
  }
}
