package vn.hoso.ocr;

import java.util.ArrayList;
import java.util.List;
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

  static boolean isDue(List<Word> words) {
    return words.stream().anyMatch(word -> word.confidence() < DOUBT);
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

  private static Word together(Word a, Word b) {
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
