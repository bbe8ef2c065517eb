package vn.hoso.repair;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Small numbers for letters: the ones that Vietnamese print can show ("true" letters) and all
 * characters that a reading can hold ("read" characters).
 */
final class Alphabet {
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzđăâêôơư";
  private static final String VOWELS = "aăâeêioôơuưy";

  /** Combining grave, acute, hook above, tilde, dot below. */
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

  private static final short[] TRUE_INDEX = new short[0x1f00];
  private static final short[] READ_INDEX = new short[0x2200];
  private static final char[] BASE = new char[0x2200];
  private static final String[] MARKS = new String[0x2200];
  private static final char[] TRUE_LETTERS;
  private static final char[] READ_LETTERS;

  /** Number of true letters, both cases. */
  static final int TRUE_SIZE;

  /** Number of read characters; index 0 stands for all that have none of their own. */
  static final int READ_SIZE;

  static {
    for (char c = 0; c < BASE.length; c++) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      BASE[c] = parts.charAt(0) < 0x80 ? parts.charAt(0) : c;
      MARKS[c] = parts.substring(1).intern();
    }
    BASE['đ'] = 'd';
    BASE['ð'] = 'd';
    BASE['Đ'] = 'D';
    BASE['Ð'] = 'D';
    var lower = new StringBuilder(PLAIN);
    for (char vowel : VOWELS.toCharArray()) {
      for (char tone : TONES.toCharArray()) {
        lower.append(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
      }
    }
    TRUE_LETTERS = (lower + lower.toString().toUpperCase(java.util.Locale.ROOT)).toCharArray();
    TRUE_SIZE = TRUE_LETTERS.length;
    Arrays.fill(TRUE_INDEX, (short) -1);
    for (short i = 0; i < TRUE_LETTERS.length; i++) {
      TRUE_INDEX[TRUE_LETTERS[i]] = i;
    }
    var read = new StringBuilder("\u0000");
    for (char c = '!'; c <= '~'; c++) {
      read.append(c);
    }
    for (char c = '\u00a1'; c <= '\u00ff'; c++) {
      read.append(c);
    }
    for (char c : TRUE_LETTERS) {
      if (c > '\u00ff') {
        read.append(c);
      }
    }
    read.append("–—‘’‚“”„•…€™");
    READ_LETTERS = read.toString().toCharArray();
    READ_SIZE = READ_LETTERS.length;
    for (short i = 1; i < READ_LETTERS.length; i++) {
      if (READ_LETTERS[i] < READ_INDEX.length) {
        READ_INDEX[READ_LETTERS[i]] = i;
      }
    }
  }

  private Alphabet() {}

  /** Index of a true letter, or -1. */
  static int trueIndex(char c) {
    return c < TRUE_INDEX.length ? TRUE_INDEX[c] : -1;
  }

  static char trueLetter(int index) {
    return TRUE_LETTERS[index];
  }

  /** Index of a read character, 0 for a rare one. */
  static int readIndex(char c) {
    return c < READ_INDEX.length ? READ_INDEX[c] : 0;
  }

  static char readLetter(int index) {
    return READ_LETTERS[index];
  }

  /** The same letter in the other case. */
  static int upper(int lowerIndex) {
    return lowerIndex < TRUE_SIZE / 2 ? lowerIndex + TRUE_SIZE / 2 : lowerIndex;
  }

  /** The same letter in lower case. */
  static int lower(int index) {
    return index % (TRUE_SIZE / 2);
  }

  /** The letter without tone and vowel mark; đ becomes d. Case is kept; others stay. */
  static char base(char c) {
    return c < BASE.length ? BASE[c] : c;
  }

  /** Vowel mark and tone of a letter, as the combining characters of its decomposition. */
  static String marks(char c) {
    return c < MARKS.length ? MARKS[c] : "";
  }

  /** Whether a true letter is a vowel with a mark. */
  static boolean isMarkedVowel(int trueIndex) {
    char letter = TRUE_LETTERS[trueIndex];
    return base(letter) != letter && isVowelBase(base(letter));
  }

  static boolean isVowelBase(char base) {
    return "aeiouyAEIOUY".indexOf(base) >= 0;
  }
}
