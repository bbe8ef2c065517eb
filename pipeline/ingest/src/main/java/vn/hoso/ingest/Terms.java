package vn.hoso.ingest;

import java.util.regex.Pattern;
import vn.hoso.vietnamese.TextQuality;

/**
 * Whether what is no syllable in a Vietnamese text are terms: lists of chemicals, formulas, types
 * of machines. Such a text looks as poor as a damaged one by numbers, and must not be repaired.
 */
final class Terms {
  /** Of the syllables of sound prose 0.84 to 0.95 bear marks; damage takes marks first. */
  private static final double MARKED = 0.8;

  /** Fewer words tell nothing. */
  private static final int FEWEST_WORDS = 30;

  /** Fewer syllables are no Vietnamese text. */
  private static final double FEWEST_SYLLABLES = 0.2;

  /** Lists of chemicals have up to 0.01 words that no one writes, one misread word in ten 0.04. */
  private static final double MOST_ODD = 0.02;

  /** Digits or signs between small letters, as in "c6ng" and "d!nh"; a capital behind one. */
  private static final Pattern ODD =
      Pattern.compile("\\p{Ll}[^\\p{L}\\s.,;:/()'’\\-–+]+\\p{Ll}|\\p{Ll}\\p{Lu}");

  private static final Pattern FORMULA = Pattern.compile("(?:[(\\[]*[A-Z][a-z]?[)\\]\\d.]*)+");

  private static final Pattern MARKED_LETTER = Pattern.compile("[^\\p{ASCII}]");

  private Terms() {}

  /** Whether the text is sound but for words that Vietnamese lacks. */
  static boolean areAllThatIsStrange(String text, TextQuality quality) {
    if (quality.tokens() < FEWEST_WORDS
        || quality.validSyllables() < FEWEST_SYLLABLES
        || quality.markedShare() < MARKED * quality.validSyllables()) {
      return false;
    }
    long odd = Pattern.compile("\\s+").splitAsStream(text).filter(Terms::isOdd).count();
    return odd <= MOST_ODD * quality.tokens();
  }

  private static boolean isOdd(String word) {
    if (ODD.matcher(word).find()) {
      return !FORMULA.matcher(word).matches();
    }
    return MARKED_LETTER.matcher(word).find() && isNoSyllable(word);
  }

  /** A word with Vietnamese letters that is no syllable was misread; terms are plain. */
  private static boolean isNoSyllable(String word) {
    TextQuality quality = TextQuality.measure(word);
    return quality.tokens() > 0 && quality.validSyllables() == 0;
  }
}
