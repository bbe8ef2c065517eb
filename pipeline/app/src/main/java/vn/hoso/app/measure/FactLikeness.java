package vn.hoso.app.measure;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.hoso.app.measure.RecordFacts.Fact;

/**
 * Whether a found fact is a true one that was misread, or another one.
 *
 * <p>"Lưu: Vi, OLVH:" is "Lưu: VT, QLVH." misread, and {@code 176-KH/TWBTN} is {@code
 * 176-KH/TWĐTN}: a reader of the record finds the place on the page and sees what is meant. What
 * differs in a number of its code (another sum, another section, another document) is never the
 * same fact, however like the letters are.
 */
final class FactLikeness {
  /** From here on two facts are one that was misread: at most four letters in ten differ. */
  static final double SAME = 0.6;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** So many letters must stand in both before "the one holds the other" says anything. */
  private static final int SHORTEST_PART = 5;

  private FactLikeness() {}

  /** 0 (another fact) to 1 (the same letters, marks and punctuation aside). */
  static double of(Fact truth, Fact found) {
    if (!numbers(truth.code()).equals(numbers(found.code()))) {
      return 0;
    }
    String code = RecordFacts.letters(truth.code());
    double codes = letters(code, RecordFacts.letters(found.code()));
    String text = RecordFacts.letters(truth.text());
    String other = RecordFacts.letters(found.text());
    // Two codes that agree name one thing, also where one side lacks the words.
    boolean unsaid = !code.isEmpty() && (text.isEmpty() || other.isEmpty());
    return unsaid ? codes : Math.min(codes, letters(text, other));
  }

  private static List<String> numbers(String code) {
    return NUMBER.matcher(code).results().map(MatchResult::group).toList();
  }

  private static double letters(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0) {
      return 1;
    }
    int shorter = Math.min(a.length(), b.length());
    // A name that was cut off, or that goes on too far.
    boolean part = shorter >= SHORTEST_PART && (a.contains(b) || b.contains(a));
    int edits = EditDistance.of(a.codePoints().toArray(), b.codePoints().toArray());
    double alike = 1 - (double) edits / longer;
    return part ? Math.max(alike, SAME) : alike;
  }
}
