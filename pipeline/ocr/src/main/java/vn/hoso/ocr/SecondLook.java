package vn.hoso.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoso.document.Alternative;
import vn.hoso.document.Word;

/**
 * Reads a row a second time, in another size, where the engine was in doubt: the better reading
 * counts, and where the other differs in single letters, they are alternatives.
 */
final class SecondLook {
  /**
   * Words read at less than this share of certainty call for it: one row in seven of real scans,
   * one in ten of good ones.
   */
  private static final double DOUBT = 0.7;

  private SecondLook() {}

  /** With as many figures and no point a number may have lost one: engines do, and are sure. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)+");

  static boolean isDue(List<Word> words) {
    return words.stream().anyMatch(word -> word.confidence() < DOUBT);
  }

  /** Whether there are long numbers without a point. */
  static boolean mayHaveLostPoints(List<Word> words) {
    return words.stream().anyMatch(word -> LONG_NUMBER.matcher(word.text()).matches());
  }

  /** The words, with those numbers of another reading that are the same but for their points. */
  static List<Word> withPoints(List<Word> words, List<Word> other) {
    return words.stream()
        .map(word -> other.stream().filter(o -> isWhole(o, word)).findFirst().orElse(word))
        .toList();
  }

  /** The words of the better reading, with those letters of the other that differ. */
  static List<Word> better(List<Word> first, List<Word> second) {
    boolean turned = RowReading.certainty(second) > RowReading.certainty(first);
    List<Word> best = turned ? second : first;
    List<Word> other = turned ? first : second;
    if (best.size() != other.size()) {
      return best;
    }
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      words.add(together(best.get(i), other.get(i)));
    }
    return words;
  }

  /** Whether the first is the other number with the points that this one lost. */
  private static boolean isWhole(Word whole, Word other) {
    String text = whole.text();
    return LONG_NUMBER.matcher(other.text()).matches()
        && NUMBER.matcher(text).matches()
        && !text.equals(other.text())
        && text.replaceAll("[.,]", "").equals(other.text());
  }

  private static Word together(Word a, Word b) {
    if (isWhole(a, b) || isWhole(b, a)) {
      return isWhole(a, b) ? a : b;
    }
    if (a.text().equals(b.text()) || a.text().length() != b.text().length()) {
      boolean first = a.text().equals(b.text()) || a.confidence() >= b.confidence();
      return first ? a : b;
    }
    boolean first = a.confidence() >= b.confidence();
    Word word = first ? a : b;
    Word other = first ? b : a;
    List<Alternative> alternatives = new ArrayList<>(word.alternatives());
    for (int i = 0; i < word.text().length(); i++) {
      char letter = other.text().charAt(i);
      int at = i;
      if (letter != word.text().charAt(i)) {
        alternatives.removeIf(known -> known.at() == at && known.letter() == letter);
        alternatives.add(new Alternative(at, letter, 1));
      }
    }
    return new Word(word.text(), word.box(), word.confidence(), word.source(), alternatives);
  }
}
