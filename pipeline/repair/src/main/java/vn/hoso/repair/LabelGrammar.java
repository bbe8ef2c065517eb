package vn.hoso.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** List labels at the start of a line whose letters an engine took for digits. */
final class LabelGrammar {
  private static final Pattern ROMAN =
      Pattern.compile("(?=.*[I1l|])([I1l|]{2,3}|[I1l|]V|V[I1l|]{1,3}|[I1l|]X)(\\.|/-|[-/])");

  private static final Pattern NUMBER_LABEL = Pattern.compile("S[60OoóòôőéðdõöáàóớốỐ]{1,2}:");

  /** For whom one signs: TM., KT., TL., TUQ.; others write TM/, the Party T/M, K/T, T/L. */
  private static final Pattern AUTHORITY = Pattern.compile("(?:TM|KT|TL|TUQ)[./]|[TK]/[MTL]");

  /** Academic and professional titles before a name. */
  private static final Pattern TITLE =
      Pattern.compile("\\(?(?:(?:GS|PGS)\\.?,?)?(?:TSKH|TS|ThS|BS|BSCKI{1,2}|KS|DS|CN|LS)\\.");

  /** A label of a list and the word that ran together with it: 1.Nội, 2..Người, d).Các. */
  private static final Pattern GLUED =
      Pattern.compile("(?:(?:\\d{1,2}\\.)+|[a-zđ]\\))\\.?(?<word>\\p{L}{2}.*)");

  private LabelGrammar() {}

  /** Where the word begins that ran together with a line's label; −1 where none did. */
  static int gluedWord(String token) {
    Matcher m = GLUED.matcher(token);
    return m.matches() ? m.start("word") : -1;
  }

  /** {@code đ/c} (đồng chí) without its stroke as it was printed; null where a piece is not it. */
  static @Nullable String comrade(String piece) {
    return switch (piece) {
      case "d/c" -> "đ/c";
      case "D/c", "D/C" -> "Đ/c";
      default -> null;
    };
  }

  /** Whether a token is the mark before the authority of a signature or a name's title. */
  static boolean isAuthority(String token) {
    return AUTHORITY.matcher(token).matches() || TITLE.matcher(token).matches();
  }

  /** Whether a token at the start of a line is what became of {@code Số:} before a number. */
  static boolean isNumberLabel(String token) {
    return NUMBER_LABEL.matcher(token).matches();
  }

  /**
   * The Roman numeral that a label such as {@code I11.} was printed as, or null where the token is
   * none, or is right as it stands. Plain numbers such as {@code 11.} stay numbers.
   */
  static @Nullable String romanNumeral(String token) {
    Matcher m = ROMAN.matcher(token);
    if (!m.matches()) {
      return null;
    }
    String letters = m.group(1);
    boolean anyLetter =
        letters.indexOf('I') >= 0 || letters.indexOf('V') >= 0 || letters.indexOf('X') >= 0;
    String mended = letters.replace('1', 'I').replace('l', 'I').replace('|', 'I') + m.group(2);
    return anyLetter && !mended.equals(token) ? mended : null;
  }
}
