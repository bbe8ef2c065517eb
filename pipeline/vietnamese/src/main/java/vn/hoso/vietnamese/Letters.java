package vn.hoso.vietnamese;

import java.text.Normalizer;

/**
 * The letters of Vietnamese and their marks.
 *
 * <p>A vowel letter bears up to two marks: the vowel mark that makes it another letter of the
 * alphabet (ă â ê ô ơ ư; đ has a bar), and the tone mark of the syllable. Characters are those of
 * NFC (TCVN 6909:2001, Unicode blocks Latin-1, Latin Extended-A and -B, Latin Extended Additional)
 * unless a method says otherwise.
 */
public final class Letters {
  private static final int LIMIT = 0x1F00;
  private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
  private static final char[] FOLD = new char[LIMIT];
  private static final char[] UNTONED = new char[LIMIT];
  private static final byte[] TONE = new byte[LIMIT];
  private static final char[][] TONED = new char[Tone.values().length][LIMIT];

  static {
    for (char c = 0; c < LIMIT; c++) {
      FOLD[c] = foldByDecomposition(c);
      UNTONED[c] = c;
    }
    FOLD['đ'] = 'd';
    FOLD['Đ'] = 'D';
    FOLD['ð'] = 'd';
    FOLD['Ð'] = 'D';
    FOLD['\u0256'] = 'd';
    FOLD['\u0189'] = 'D';
    for (char vowel : VOWELS.toCharArray()) {
      for (Tone tone : Tone.values()) {
        char toned = vowel;
        if (tone != Tone.LEVEL) {
          String both = new String(new char[] {vowel, tone.combiningMark()});
          toned = Normalizer.normalize(both, Normalizer.Form.NFC).charAt(0);
        }
        UNTONED[toned] = vowel;
        TONE[toned] = (byte) tone.ordinal();
        TONED[tone.ordinal()][vowel] = toned;
      }
    }
  }

  private Letters() {}

  private static char foldByDecomposition(char c) {
    boolean latin = (c >= 0xC0 && c < 0x250) || c >= 0x1E00;
    if (!latin) {
      return c;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    char first = parts.charAt(0);
    boolean letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    return letter && parts.length() > 1 ? first : c;
  }

  /**
   * The text in NFC. Marks typed in an order that Unicode does not compose (the tone before the
   * circumflex, breve or horn: e, U+0301, U+0302) are put together as well, and ƣ (U+01A3), which
   * the character maps of some PDF fonts tell for ư, becomes ư: no word of Vietnamese has it.
   */
  public static String nfc(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    composed = composed.replace('\u01A3', 'ư').replace('\u01A2', 'Ư');
    for (int i = 1; i < composed.length(); i++) {
      if (isVowelMark(composed.charAt(i)) && tone(composed.charAt(i - 1)) != Tone.LEVEL) {
        return withToneLast(composed);
      }
    }
    return composed;
  }

  private static String withToneLast(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isVowelMark(c) && !out.isEmpty()) {
        char before = out.charAt(out.length() - 1);
        String marked =
            Normalizer.normalize(new String(new char[] {unTone(before), c}), Normalizer.Form.NFC);
        if (marked.length() == 1 && isVowel(marked.charAt(0))) {
          out.setCharAt(out.length() - 1, withTone(marked.charAt(0), tone(before)));
          continue;
        }
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isVowelMark(char c) {
    return c == '\u0302' || c == '\u0306' || c == '\u031B';
  }

  /**
   * The text without tone and vowel marks, đ as d; letter case stays. Takes NFC and NFD, and the
   * look-alikes ð and Ð of đ and Đ. NFC text keeps its length, so that positions stay the same.
   */
  public static String fold(String text) {
    int n = text.length();
    int i = 0;
    while (i < n && text.charAt(i) < 0x80) {
      i++;
    }
    if (i == n) {
      return text;
    }
    StringBuilder out = new StringBuilder(n).append(text, 0, i);
    for (; i < n; i++) {
      char c = text.charAt(i);
      if (c < 0x0300 || c > 0x036F) {
        out.append(c < LIMIT ? FOLD[c] : c);
      }
    }
    return out.toString();
  }

  /**
   * Whether this letter bears a mark that Vietnamese writes: ă â đ ê ô ơ ư, or any tone. (é and ô
   * are French letters too; only the whole text tells.)
   */
  public static boolean isVietnameseMarked(int codePoint) {
    if (codePoint < 0x80 || codePoint >= LIMIT) {
      return false;
    }
    char c = (char) codePoint;
    return c == 'đ' || c == 'Đ' || (FOLD[c] != c && isVowel(UNTONED[c]));
  }

  /** Whether this is a vowel letter without tone, in either case: a ă â e ê i o ô ơ u ư y. */
  static boolean isVowel(char c) {
    return c < LIMIT && TONED[0][c] != 0;
  }

  /** The plain letter: ệ gives e, đ gives d; what is no Latin letter stays. */
  public static char base(char c) {
    return c < LIMIT ? FOLD[c] : c;
  }

  /** The letter without its tone, with its vowel mark: ệ gives ê; anything else stays. */
  public static char unTone(char c) {
    return c < LIMIT ? UNTONED[c] : c;
  }

  /** The tone that this letter bears; {@link Tone#LEVEL} for none. */
  public static Tone tone(char c) {
    return c < LIMIT ? Tone.of(TONE[c]) : Tone.LEVEL;
  }

  /**
   * The vowel letter with this tone in place of its own: (ê, nặng) gives ệ.
   *
   * @throws IllegalArgumentException where c is no vowel letter and the tone is not level
   */
  public static char withTone(char c, Tone tone) {
    char vowel = unTone(c);
    if (isVowel(vowel)) {
      return TONED[tone.ordinal()][vowel];
    }
    if (tone == Tone.LEVEL) {
      return c;
    }
    throw new IllegalArgumentException("No vowel letter bears a tone here: " + c);
  }

  /** Whether this is one of the 29 letters of the Vietnamese alphabet, with or without tone. */
  static boolean isAlphabetic(char c) {
    char lower = Character.toLowerCase(unTone(c));
    return "aăâbcdđeêghiklmnoôơpqrstuưvxy".indexOf(lower) >= 0;
  }
}
