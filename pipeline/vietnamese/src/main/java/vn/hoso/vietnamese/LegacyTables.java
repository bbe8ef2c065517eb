package vn.hoso.vietnamese;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tables of the byte encodings.
 *
 * <p>Sources: TCVN 5712:1993 (as in IANA/GNU libiconv TCVN5712-1, upper half); VNI for Windows, as
 * its fonts show it; VPS, as in GNU recode's table of that name; Windows-1258, Microsoft's
 * cp1258.txt at unicode.org. Checked one against the other by the round trips of the tests.
 */
final class LegacyTables {
  /** All letters with marks, small ones; the rows below are in this order. */
  static final String SMALL =
      "àảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" + "đ" + "èẻẽéẹ" + "êềểễếệ" + "ìỉĩíị" + "òỏõóọ" + "ôồổỗốộ"
          + "ơờởỡớợ" + "ùủũúụ" + "ưừửữứự" + "ỳỷỹýỵ";

  static final String LARGE = SMALL.toUpperCase(Locale.ROOT);

  private static final int[] TCVN3_SMALL = {
    0xB5, 0xB6, 0xB7, 0xB8, 0xB9, //
    0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, //
    0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, //
    0xAE, //
    0xCC, 0xCE, 0xCF, 0xD0, 0xD1, //
    0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, //
    0xD7, 0xD8, 0xDC, 0xDD, 0xDE, //
    0xDF, 0xE1, 0xE2, 0xE3, 0xE4, //
    0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, //
    0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, //
    0xEF, 0xF1, 0xF2, 0xF3, 0xF4, //
    0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, //
    0xFA, 0xFB, 0xFC, 0xFD, 0xFE
  };
  private static final String TCVN3_LARGE_LETTERS = "ĂÂÊÔƠƯĐ";
  private static final int TCVN3_LARGE_START = 0xA1;

  /** Toned capitals in the gaps of the upper half: the second set (VN2) alone has them. */
  private static final String VN2_LARGE = "ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ";

  private static final int[] VN2_BYTES = {
    0xAF, 0xBA, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xCD, 0xD9, 0xDA, 0xDB, 0xE0, 0xF0, 0xFF
  };

  private static final int[] VPS_SMALL = {
    0xE0, 0xE4, 0xE3, 0xE1, 0xE5, //
    0xE6, 0xA2, 0xA3, 0xA4, 0xA1, 0xA5, //
    0xE2, 0xC0, 0xC4, 0xC5, 0xC3, 0xC6, //
    0xC7, //
    0xE8, 0xC8, 0xEB, 0xE9, 0xCB, //
    0xEA, 0x8A, 0x8B, 0xCD, 0x89, 0x8C, //
    0xEC, 0xCC, 0xEF, 0xED, 0xCE, //
    0xF2, 0xD5, 0xF5, 0xF3, 0x86, //
    0xF4, 0xD2, 0xB0, 0x87, 0xD3, 0xB6, //
    0xD6, 0xA9, 0xAA, 0xAB, 0xA7, 0xAE, //
    0xF9, 0xFB, 0xDB, 0xFA, 0xF8, //
    0xDC, 0xD8, 0xBA, 0xBB, 0xD9, 0xBF, //
    0xFF, 0x9B, 0xCF, 0x9A, 0x9C
  };
  private static final int[] VPS_LARGE = {
    0x80, 0x81, 0x82, 0xC1, 0x02, //
    0x88, 0x8E, 0x8F, 0xF0, 0x8D, 0x04, //
    0xC2, 0x84, 0x85, 0x1C, 0x83, 0x03, //
    0xF1, //
    0xD7, 0xDE, 0xFE, 0xC9, 0x05, //
    0xCA, 0x93, 0x94, 0x95, 0x90, 0x06, //
    0xB5, 0xB7, 0xB8, 0xB4, 0x10, //
    0xBC, 0xBD, 0xBE, 0xB9, 0x11, //
    0xD4, 0x97, 0x98, 0x99, 0x96, 0x12, //
    0xF7, 0x9E, 0x9F, 0xA6, 0x9D, 0x13, //
    0xA8, 0xD1, 0xAC, 0xDA, 0x14, //
    0xD0, 0xAF, 0xB1, 0x1D, 0xAD, 0x15, //
    0xB2, 0xFD, 0xB3, 0xDD, 0x19
  };

  /** VNI: the mark byte after a e o u y, huyền hỏi ngã sắc nặng; then after â ê ô, then ă. */
  private static final String VNI_TONES = "øûõùï";

  private static final String VNI_CIRCUMFLEX_TONES = "àåãáä";
  private static final String VNI_BREVE_TONES = "èúüéë";

  /** Windows-1258: huyền hỏi ngã sắc nặng; the letters beside them differ from 1252 in these. */
  private static final String CP1258_TONES = "ÌÒÞìò";

  private static final String CP1258_LETTERS = "ĂăĐđƠơƯư";
  private static final String CP1258_AS_LATIN1 = "ÃãÐðÕõÝý";

  /** VPS has letters where Windows-1252 has these. */
  private static final String TYPOGRAPHIC = "‘’“”–—…";

  private static final String[] TYPOGRAPHIC_ASCII = {"'", "'", "\"", "\"", "-", "-", "..."};

  private static final char[] TCVN3_DECODE = identity();
  private static final char[] VPS_DECODE = identity();
  private static final Map<Character, Character> TCVN3_ENCODE = new HashMap<>();
  private static final Map<Character, Character> VPS_ENCODE = new HashMap<>();
  private static final Map<Character, Character> CP1258_ENCODE = new HashMap<>();
  private static final Map<Character, String> VNI_ENCODE = new HashMap<>();
  private static final Map<String, Character> VNI_DECODE = new HashMap<>();
  private static final Map<Character, Character> CP1252_TO_BYTE = new HashMap<>();

  static {
    for (int b = 0x80; b < 0xA0; b++) {
      char c = new String(new byte[] {(byte) b}, Charset.forName("windows-1252")).charAt(0);
      if (c > 0xFF && c != '\uFFFD') {
        CP1252_TO_BYTE.put(c, (char) b);
      }
    }
    enter(SMALL, TCVN3_SMALL, TCVN3_DECODE, TCVN3_ENCODE);
    for (int i = 0; i < TCVN3_LARGE_LETTERS.length(); i++) {
      char letter = TCVN3_LARGE_LETTERS.charAt(i);
      TCVN3_DECODE[TCVN3_LARGE_START + i] = letter;
      TCVN3_ENCODE.put(letter, (char) (TCVN3_LARGE_START + i));
    }
    for (int i = 0; i < VN2_BYTES.length; i++) {
      TCVN3_DECODE[VN2_BYTES[i]] = VN2_LARGE.charAt(i);
    }
    enter(SMALL, VPS_SMALL, VPS_DECODE, VPS_ENCODE);
    enter(LARGE, VPS_LARGE, VPS_DECODE, VPS_ENCODE);
    for (int i = 0; i < CP1258_LETTERS.length(); i++) {
      CP1258_ENCODE.put(CP1258_LETTERS.charAt(i), CP1258_AS_LATIN1.charAt(i));
    }
    for (char letter : (SMALL + LARGE).toCharArray()) {
      String code = vni(letter);
      VNI_ENCODE.put(letter, code);
      VNI_DECODE.put(code, letter);
    }
  }

  private LegacyTables() {}

  private static char[] identity() {
    char[] table = new char[0x100];
    for (char c = 0; c < table.length; c++) {
      table[c] = c;
    }
    return table;
  }

  private static void enter(
      String letters, int[] bytes, char[] decode, Map<Character, Character> encode) {
    if (letters.length() != bytes.length) {
      throw new IllegalStateException(letters.length() + " letters, " + bytes.length + " bytes");
    }
    for (int i = 0; i < bytes.length; i++) {
      decode[bytes[i]] = letters.charAt(i);
      encode.put(letters.charAt(i), (char) bytes[i]);
    }
  }

  /** The VNI spelling of one letter with marks; the mark has the letter's case. */
  private static String vni(char letter) {
    boolean large = Character.isUpperCase(letter);
    char small = Character.toLowerCase(letter);
    char vowel = Letters.unTone(small);
    Tone tone = Letters.tone(small);
    String code =
        switch (vowel) {
          case 'đ' -> "ñ";
          case 'i' -> toned("ìæóíò", tone, "i");
          case 'ơ' -> "ô" + toned(VNI_TONES, tone, "");
          case 'ư' -> "ö" + toned(VNI_TONES, tone, "");
          case 'â', 'ê', 'ô' -> Letters.base(vowel) + toned(VNI_CIRCUMFLEX_TONES, tone, "â");
          case 'ă' -> "a" + toned(VNI_BREVE_TONES, tone, "ê");
          case 'y' -> tone == Tone.HEAVY ? "î" : "y" + toned(VNI_TONES, tone, "");
          default -> vowel + toned(VNI_TONES, tone, "");
        };
    return large ? code.toUpperCase(Locale.ROOT) : code;
  }

  private static String toned(String marks, Tone tone, String level) {
    int at = tone.ordinal();
    return at == 0 ? level : marks.substring(at - 1, at);
  }

  /** The byte that this character stood for in Latin-1 or Windows-1252; other characters stay. */
  private static char toByte(char c) {
    if (c <= 0xFF) {
      return c;
    }
    Character b = CP1252_TO_BYTE.get(c);
    return b == null ? c : b;
  }

  /**
   * TCVN3. Bytes 80 to 9F stay: fonts of this set show the Windows-1252 quotes and dashes there. A
   * hyphen or soft hyphen where ư belongs (PDF's WinAnsiEncoding names byte AD "hyphen") is read as
   * ư inside a word that becomes a syllable by it.
   */
  static String decodeTcvn3(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char b = c == '\u03BC' ? '\u00B5' : c == '\u2219' ? '\u00B7' : c;
      out.append(b <= 0xFF ? TCVN3_DECODE[b] : c);
    }
    return Letters.nfc(hyphensAsU(text, out));
  }

  private static String hyphensAsU(String source, StringBuilder decoded) {
    for (int i = 0; i < decoded.length(); i++) {
      if (decoded.charAt(i) != '-' || source.charAt(i) != '-') {
        continue;
      }
      int start = i;
      while (start > 0 && Character.isLetter(decoded.charAt(start - 1))) {
        start--;
      }
      int end = i + 1;
      while (end < decoded.length() && Character.isLetter(decoded.charAt(end))) {
        end++;
      }
      if (end - start > 1) {
        String word = decoded.substring(start, i) + 'ư' + decoded.substring(i + 1, end);
        boolean partsStand =
            i > start
                && end > i + 1
                && Syllables.isWellFormed(decoded.substring(start, i))
                && Syllables.isWellFormed(decoded.substring(i + 1, end));
        if (!partsStand && Syllables.isWellFormed(word)) {
          decoded.setCharAt(i, 'ư');
        }
      }
    }
    return decoded.toString();
  }

  static String encodeTcvn3(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Character b = TCVN3_ENCODE.get(c);
      if (b == null && Letters.isVietnameseMarked(c)) {
        b = TCVN3_ENCODE.get(Character.toLowerCase(c));
      }
      out.append(b == null ? c : b);
    }
    return out.toString();
  }

  static String decodeVps(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char b = toByte(text.charAt(i));
      boolean known = b <= 0xFF && VPS_DECODE[b] != b;
      out.append(known ? VPS_DECODE[b] : text.charAt(i));
    }
    return out.toString();
  }

  static String encodeVps(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int typographic = TYPOGRAPHIC.indexOf(c);
      if (typographic >= 0) {
        out.append(TYPOGRAPHIC_ASCII[typographic]);
      } else {
        Character b = VPS_ENCODE.get(c);
        out.append(b == null ? c : b);
      }
    }
    return out.toString();
  }

  /** VNI, the longest code first; a small mark after a capital counts as well (Aù). */
  static String decodeVni(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i + 1 < text.length()) {
        char mark = text.charAt(i + 1);
        char cased =
            Character.isUpperCase(c) ? Character.toUpperCase(mark) : Character.toLowerCase(mark);
        Character two = VNI_DECODE.get("" + c + cased);
        if (two != null) {
          out.append((char) two);
          i++;
          continue;
        }
      }
      Character one = VNI_DECODE.get(String.valueOf(c));
      out.append(one == null ? c : one);
    }
    return out.toString();
  }

  static String encodeVni(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      String code = VNI_ENCODE.get(text.charAt(i));
      out.append(code == null ? String.valueOf(text.charAt(i)) : code);
    }
    return out.toString();
  }

  static String decodeCp1258(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = CP1258_AS_LATIN1.indexOf(c);
      int tone = CP1258_TONES.indexOf(c);
      boolean afterVowel =
          !out.isEmpty() && Letters.isVowel(Letters.unTone(out.charAt(out.length() - 1)));
      if (letter >= 0) {
        out.append(CP1258_LETTERS.charAt(letter));
      } else if (tone >= 0 && afterVowel) {
        out.append(Tone.of(tone + 1).combiningMark());
      } else {
        out.append(c);
      }
    }
    return Letters.nfc(out.toString());
  }

  static String encodeCp1258(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char bare = Letters.unTone(c);
      Character b = CP1258_ENCODE.get(bare);
      out.append(b == null ? bare : b);
      int tone = Letters.tone(c).ordinal();
      if (tone > 0) {
        out.append(CP1258_TONES.charAt(tone - 1));
      }
    }
    return out.toString();
  }
}
