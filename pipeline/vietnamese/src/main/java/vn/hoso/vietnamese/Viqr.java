package vn.hoso.vietnamese;

/** RFC 1456: vowels followed by ( ^ + for the vowel mark and by ` ? ~ ' . for the tone; dd is đ. */
final class Viqr {
  private static final String TONES = "`?~'.";

  private Viqr() {}

  /**
   * A backslash before a mark keeps it a mark. The RFC wants one before each full stop that follows
   * a vowel, and few people type it: in a text without any backslash a dot at the end of a word is
   * a tone only where the sentence plainly goes on: a small letter follows, or another mark, or
   * capitals after a capital.
   */
  static String decode(String text) {
    boolean escapes = text.indexOf('\\') >= 0;
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isMark(text.charAt(i + 1))) {
        out.append(text.charAt(i + 1));
        i += 2;
      } else if ((c == 'd' || c == 'D') && i + 1 < text.length() && isD(c, text.charAt(i + 1))) {
        out.append(c == 'd' ? 'đ' : 'Đ');
        i += 2;
      } else if (Letters.isVowel(c) && c < 0x80) {
        i = decodeVowel(text, i, escapes, out);
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static boolean isMark(char c) {
    return "(^+".indexOf(c) >= 0 || TONES.indexOf(c) >= 0 || c == '\\' || c == 'd' || c == 'D';
  }

  private static boolean isD(char first, char second) {
    return second == 'd' || (first == 'D' && second == 'D');
  }

  private static int decodeVowel(String text, int at, boolean escapes, StringBuilder out) {
    char vowel = text.charAt(at);
    int next = at + 1;
    if (next < text.length()) {
      char marked = withMark(vowel, text.charAt(next));
      if (marked != vowel) {
        vowel = marked;
        next++;
      }
    }
    if (next < text.length()) {
      int tone = TONES.indexOf(text.charAt(next));
      if (tone >= 0 && (escapes || isTone(text, next))) {
        vowel = Letters.withTone(vowel, Tone.of(tone + 1));
        next++;
      }
    }
    out.append(vowel);
    return next;
  }

  private static char withMark(char vowel, char mark) {
    int at =
        switch (mark) {
          case '(' -> "aA".indexOf(vowel);
          case '^' -> "aeoAEO".indexOf(vowel);
          case '+' -> "ouOU".indexOf(vowel);
          default -> -1;
        };
    if (at < 0) {
      return vowel;
    }
    return switch (mark) {
      case '(' -> "ăĂ".charAt(at);
      case '^' -> "âêôÂÊÔ".charAt(at);
      default -> "ơưƠƯ".charAt(at);
    };
  }

  private static boolean isTone(String text, int at) {
    char mark = text.charAt(at);
    if (mark != '.') {
      return true;
    }
    int next = at + 1;
    if (next >= text.length()) {
      return false;
    }
    char after = text.charAt(next);
    if (Character.isLetter(after) || after == mark || ",;:)?".indexOf(after) >= 0) {
      return true;
    }
    if (after != ' ' || next + 1 >= text.length()) {
      return false;
    }
    char nextWord = text.charAt(next + 1);
    boolean capitals = isUpperVowel(text, at) && Character.isUpperCase(nextWord);
    return capitals || Character.isLowerCase(nextWord);
  }

  /** Whether the vowel before the mark here is a capital: a heading in capitals goes on. */
  private static boolean isUpperVowel(String text, int at) {
    int i = at - 1;
    while (i > 0 && !Character.isLetter(text.charAt(i))) {
      i--;
    }
    return Character.isUpperCase(text.charAt(i));
  }

  private static boolean isAnyD(char c) {
    return "dDđĐ".indexOf(c) >= 0;
  }

  static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char bare = Letters.unTone(c);
      boolean afterVowel = i > 0 && Letters.isVowel(Letters.unTone(text.charAt(i - 1)));
      if (afterVowel && isMark(c) && c != 'd' && c != 'D') {
        out.append('\\');
      } else if ((c == 'd' || c == 'D') && i + 1 < text.length() && isAnyD(text.charAt(i + 1))) {
        out.append('\\');
      }
      if (Letters.isVowel(bare) && c >= 0x80) {
        out.append(Letters.base(bare));
        switch (Character.toLowerCase(bare)) {
          case 'ă' -> out.append('(');
          case 'â', 'ê', 'ô' -> out.append('^');
          case 'ơ', 'ư' -> out.append('+');
          default -> {}
        }
        int tone = Letters.tone(c).ordinal();
        if (tone > 0) {
          out.append(TONES.charAt(tone - 1));
        }
      } else if (c == 'đ' || c == 'Đ') {
        out.append(c == 'đ' ? "dd" : "DD");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
