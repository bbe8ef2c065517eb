package vn.hoso.vietnamese;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** Finds the encoding by trial: see {@link LegacyEncoding#detect}. */
final class LegacyDetector {
  /** Share of words that must be syllables after the trial; damaged text stays far below. */
  private static final double VALID_AFTER = 0.75;

  private static final double VALID_AFTER_WITH_FONT = 0.6;

  /** Share of words that must bear Vietnamese marks after the trial; sound text has about 0.8. */
  private static final double MARKED_AFTER = 0.4;

  /** How much the shares of valid words and of valid marked words, added up, must grow. */
  private static final double GAIN = 0.4;

  /** With so many valid words, and marks among them, the text is Vietnamese as it stands. */
  private static final double VALID_BEFORE = 0.85;

  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_WORDS_WITH_FONT = 1;
  private static final int MOST_CHARACTERS = 8_000;

  private LegacyDetector() {}

  static Optional<LegacyEncoding> detect(String whole, Collection<String> fontNames) {
    String text = whole.length() <= MOST_CHARACTERS ? whole : whole.substring(0, MOST_CHARACTERS);
    if (isDecomposed(text)) {
      return Optional.of(LegacyEncoding.NFD);
    }
    Set<LegacyEncoding> byFont = EnumSet.noneOf(LegacyEncoding.class);
    for (String font : fontNames) {
      LegacyEncoding.ofFont(font).ifPresent(byFont::add);
    }
    Shares before = Shares.of(text);
    if (before.valid >= VALID_BEFORE && before.validMarked >= MARKED_AFTER) {
      return Optional.empty();
    }
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    LegacyEncoding best = null;
    double bestScore = 0;
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      boolean possible = encoding == LegacyEncoding.VIQR || !ascii;
      if (encoding == LegacyEncoding.NFD || !possible) {
        continue;
      }
      boolean font = byFont.contains(encoding);
      Shares after = Shares.of(encoding.decode(text));
      if (after.words < (font ? FEWEST_WORDS_WITH_FONT : FEWEST_WORDS)) {
        continue;
      }
      double score = after.sum() + (font ? 0.2 : 0);
      boolean sound =
          after.valid >= (font ? VALID_AFTER_WITH_FONT : VALID_AFTER)
              && after.validMarked >= MARKED_AFTER
              && after.sum() - before.sum() >= GAIN;
      if (sound && score > bestScore) {
        best = encoding;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether combining tone or vowel marks stand after letters, and composing takes them away. */
  private static boolean isDecomposed(String text) {
    int marks = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark =
          c == 0x300
              || c == 0x301
              || c == 0x303
              || c == 0x309
              || c == 0x323
              || c == 0x302
              || c == 0x306
              || c == 0x31B;
      if (mark && Letters.isVowel(Letters.unTone(text.charAt(i - 1)))) {
        marks++;
      }
    }
    return marks > 0 && Letters.nfc(text).length() <= text.length() - marks;
  }

  /**
   * Words of letters alone; as shares of the words.
   *
   * @param words how many
   * @param valid well-formed syllables
   * @param validMarked those of them with a Vietnamese mark
   */
  private record Shares(int words, double valid, double validMarked) {
    static Shares of(String text) {
      int words = 0;
      int valid = 0;
      int marked = 0;
      StringTokenizer raw = new StringTokenizer(text);
      while (raw.hasMoreTokens()) {
        String word = strip(raw.nextToken());
        if (word.length() < 2 || hasDigit(word)) {
          continue;
        }
        words++;
        if (Syllables.isWellFormed(word)) {
          valid++;
          marked += isMarked(word) ? 1 : 0;
        }
      }
      int whole = Math.max(1, words);
      return new Shares(words, (double) valid / whole, (double) marked / whole);
    }

    double sum() {
      return valid + validMarked;
    }

    private static boolean hasDigit(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (Character.isDigit(word.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isMarked(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (Letters.isVietnameseMarked(word.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    /** Without ASCII punctuation and typographic quotes at both ends. */
    private static String strip(String word) {
      int start = 0;
      int end = word.length();
      while (start < end && isOuter(word.charAt(start))) {
        start++;
      }
      while (end > start && isOuter(word.charAt(end - 1))) {
        end--;
      }
      return word.substring(start, end);
    }

    private static boolean isOuter(char c) {
      return c < 0x80 ? !Character.isLetterOrDigit(c) : c >= 0x2010 && c <= 0x2030;
    }
  }
}
