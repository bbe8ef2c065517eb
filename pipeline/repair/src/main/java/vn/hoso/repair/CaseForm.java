package vn.hoso.repair;

import java.util.Locale;

/** How a syllable was printed. */
enum CaseForm {
  LOWER,
  TITLE,
  UPPER,
  /** In capitals, of which all but the first were read as small letters: NQi for NỘI. */
  MISREAD_UPPER;

  /** The syllable (lower case) in this form. */
  String apply(String syllable) {
    return switch (this) {
      case LOWER -> syllable;
      case TITLE -> syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1);
      case UPPER, MISREAD_UPPER -> syllable.toUpperCase(Locale.ROOT);
    };
  }

  /** The true letter at a depth of the trie, in this form. */
  int letter(int lowerLetter, int depth) {
    boolean upper = this == UPPER || (this != LOWER && depth == 0);
    return upper ? Alphabet.upper(lowerLetter) : lowerLetter;
  }
}
