package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Syllables;

/** The exact and the folded form of a word; the same for texts and queries. */
final class Spelling {
  private Spelling() {}

  /**
   * Whether a character is part of a word: a letter, a digit, or a mark that NFC could not join.
   */
  static boolean isWordPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** The exact form of one word that is NFC. */
  static String exact(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u00F0', 'đ').replace('\u0256', 'đ');
    return Syllables.oldPlacement(lower);
  }

  /** The folded form of one word that is NFC. */
  static String folded(String word) {
    return Letters.fold(word.toLowerCase(Locale.ROOT));
  }

  /** The words of a text of any normalisation, in their exact form. */
  static List<String> exactWords(String text) {
    List<String> words = new ArrayList<>();
    String t = Letters.nfc(text);
    int start = -1;
    for (int i = 0; i <= t.length(); ) {
      int c = i < t.length() ? t.codePointAt(i) : ' ';
      if (isWordPart(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(exact(t.substring(start, i)));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  /** The words of a text of any normalisation, in their folded form. */
  static List<String> foldedWords(String text) {
    return exactWords(text).stream().map(Spelling::folded).toList();
  }

  /** The folded words joined by single spaces: two names are alike where these are equal. */
  static String foldedName(String text) {
    return String.join(" ", foldedWords(text));
  }
}
