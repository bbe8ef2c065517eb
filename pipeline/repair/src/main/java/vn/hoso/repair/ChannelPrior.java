package vn.hoso.repair;

/**
 * What is believed of an engine before anything was counted.
 *
 * <p>The figures are those of the throw-away prototype that this stage grew from, tuned on pages
 * that we rendered and damaged ourselves.
 *
 * @param identity probability that a marked vowel is read right
 * @param stripped probability that it loses all its marks
 * @param otherMarks probability, shared, that it gets other marks
 * @param symbols probability, for each, that it becomes one of {@code ~ \ ¢ & € ? @ § | 6 9}
 * @param strength how many observations the belief weighs
 * @param knowsVietnamese whether the engine has a Vietnamese model: it then errs by a mark or a
 *     tone, as the print and the scan will have it, and what was counted on other pages says little
 *     of which
 * @param otherLetters how likely another letter than the printed one is, or one too many or too
 *     few, compared with an engine's misreadings
 */
record ChannelPrior(
    double identity,
    double stripped,
    double otherMarks,
    double symbols,
    double strength,
    boolean knowsVietnamese,
    double otherLetters) {
  private static final String LOOKS_LIKE_A_LETTER = "~\\¢&€?@§|69$#%^*<>{}[]!£¥°";
  private static final double OTHER_VOWEL = 0.002;
  private static final double OTHER_PLAIN_VOWEL = 0.001;
  private static final double OTHER_CONSONANT = 0.0006;

  /** Letters that are little more than an upright stroke are taken for each other, and for 1. */
  private static final double STROKE = 0.004;

  /** An engine that knows no Vietnamese: Tesseract's English model, other Western engines. */
  static ChannelPrior foreignEngine() {
    return new ChannelPrior(0.15, 0.55, 0.2, 0.004, 8, false, 1);
  }

  /** Clean Vietnamese whose marks were taken away, or typed without them. */
  static ChannelPrior strippedMarks() {
    return new ChannelPrior(0.05, 0.9, 0.03, 0.0002, 8, false, 0.02);
  }

  /** An engine that knows Vietnamese, on pages that are hard to read. */
  static ChannelPrior vietnameseEngine() {
    return new ChannelPrior(0.8, 0.01, 0.2, 0.0002, 25, true, 1);
  }

  /** Probability that a printed letter is read as this one character. */
  double single(char letter, char read) {
    double p = sameCase(letter, read);
    if (Character.isLetter(read) && Character.isUpperCase(read) != Character.isUpperCase(letter)) {
      char flipped =
          Character.isUpperCase(read) ? Character.toLowerCase(read) : Character.toUpperCase(read);
      p = Math.max(p, sameCase(letter, flipped) * caseFlip(letter));
    }
    return p;
  }

  private static double caseFlip(char letter) {
    return "cosuvwxzpkCOSUVWXZPK".indexOf(Alphabet.base(letter)) >= 0 ? 0.04 : 0.006;
  }

  private double sameCase(char letter, char read) {
    char base = Alphabet.base(letter);
    boolean vowel = Alphabet.isVowelBase(base);
    if (letter == base) {
      boolean stroke = "tlrfiI".indexOf(letter) >= 0 && "1|!lI".indexOf(read) >= 0;
      double floor = otherLetters * (stroke ? STROKE : vowel ? OTHER_PLAIN_VOWEL : OTHER_CONSONANT);
      double right = vowel ? 0.93 : 0.975;
      return read == letter ? right : Alphabet.base(read) == base ? 0.004 : floor;
    }
    if (!vowel) { // đ
      return read == letter
          ? identity
          : read == base ? stripped + otherMarks : otherLetters * OTHER_CONSONANT * 4;
    }
    if (read == letter) {
      return identity;
    }
    if (read == base) {
      return stripped;
    }
    if (Alphabet.base(read) == base) {
      return knowsVietnamese ? misreadMarks(letter, read) : otherMarks / 10;
    }
    double other = otherLetters * OTHER_VOWEL;
    return LOOKS_LIKE_A_LETTER.indexOf(read) >= 0 ? Math.max(symbols, other) : other;
  }

  /** One mark lost or taken for another is likelier than two. */
  private static double misreadMarks(char letter, char read) {
    String printed = Alphabet.marks(letter);
    String seen = Alphabet.marks(read);
    if (printed.startsWith(seen)) {
      return 0.03;
    }
    boolean sameShape =
        !printed.isEmpty() && !seen.isEmpty() && printed.charAt(0) == seen.charAt(0);
    return sameShape || printed.endsWith(seen) ? 0.012 : 0.006;
  }

  /** Probability that a printed letter leaves no trace. */
  double lost(char letter) {
    return 0.008 * otherLetters;
  }

  /**
   * Probability that a printed letter becomes this string of two or three characters.
   *
   * @param marked whether the letter is a vowel with a mark
   */
  double several(boolean marked, String read) {
    boolean symbol = false;
    int capitals = 0;
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if ("./-".indexOf(c) >= 0) {
        return 1e-9;
      }
      symbol |= !Character.isLetterOrDigit(c) || c > 0x7f;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    if (marked && symbol && capitals < 2) {
      return otherLetters * Math.exp(read.length() == 2 ? -8.5 : -10.5);
    }
    return otherLetters * Math.exp(read.length() == 2 ? -11.5 : -13.5);
  }

  /** Cost in nats of a character that nothing printed explains. */
  float spurious(char read) {
    if (Character.isLetterOrDigit(read)) {
      return 9f;
    }
    return ";:!?".indexOf(read) >= 0 ? 10f : ".,'`´‘’-_^\"".indexOf(read) >= 0 ? 7.5f : 7f;
  }
}
