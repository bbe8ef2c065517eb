package vn.hoso.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers whose digits an engine took for letters ({@code l0} for 10) and dates whose strokes it
 * took for digits ({@code 0811012024} for 08/10/2024). A digit that was read as one stays.
 */
final class MisreadNumbers {
  private static final String LETTERS = "lIOoZzSqgt";
  private static final String DIGITS = "1100225991";

  /** How certain, in nats, that a letter is no digit. */
  private static final float FIRST = 0.5f;

  private static final float EACH = 0.8f;
  private static final float NO_DIGIT = 2.5f;
  private static final int LONGEST = 4;

  private static final Pattern ROMAN = Pattern.compile("[IVX]+");

  /** Letters alone that are no word: "o" is ở without its marks. */
  private static final Pattern LETTERS_ALONE = Pattern.compile("l{1,2}|[lI]O");

  private static final Pattern SHAPE = Pattern.compile("[\\dlIOoZz][\\dlIOoZSz]*|t[0-2]");

  /** Day, stroke, month, stroke and year, with spaces between. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<day>[\\dlIOogqtZz]{1,2}) [/1lItf] (?<month>[\\dlIOogqtZz]{1,2}) [/1lItf]"
              + " (?<year>(?:[1lI]9|[2Zz][0Oo])[\\dlIOoZzSt]{2})");

  /** l6 is lô as well, z0 is zo. */
  private static final Pattern OFTEN_A_WORD = Pattern.compile("\\p{L}[06]");

  /** III/2014 is a quarter. */
  private static final Pattern WITH_DIGIT = Pattern.compile(".*\\d.*");

  private MisreadNumbers() {}

  /**
   * A number that a piece may have been printed as; null where it is none. S6 is Số, with an S that
   * is no digit.
   */
  static @Nullable String number(String piece) {
    if (piece.length() > LONGEST
        || !SHAPE.matcher(piece).matches()
        || ROMAN.matcher(piece).matches()
        || TokenShape.isNumber(piece)
        || !(TokenShape.hasDigit(piece) || LETTERS_ALONE.matcher(piece).matches())) {
      return null;
    }
    return digits(piece);
  }

  /** Cost in nats of taking a piece for the number. */
  static float cost(String piece) {
    int letters = TokenShape.letters(piece);
    boolean maybeWord = letters == piece.length() || OFTEN_A_WORD.matcher(piece).matches();
    return FIRST + EACH * letters + (maybeWord ? NO_DIGIT : 0);
  }

  /**
   * The date that a piece was printed as; null where it is none, or may be another.
   *
   * @param expected whether the word before says that a date follows
   */
  static @Nullable String date(String piece, boolean expected) {
    int stroke = piece.indexOf('/');
    // What stands before one stroke and a year may be any number: 111/2018.
    if (!expected && (stroke < 0 || stroke == piece.length() - 5)) {
      return null;
    }
    String found = null;
    for (int day = 1; day <= 2; day++) {
      for (int month = 1; month <= 2; month++) {
        int length = day + month + 6;
        if (piece.length() != length) {
          continue;
        }
        String date = date(piece, day, month);
        if (date != null && found != null) {
          return null;
        }
        found = date == null ? found : date;
      }
    }
    return found == null || found.equals(piece) ? null : found;
  }

  private static @Nullable String date(String piece, int day, int month) {
    String apart =
        piece.substring(0, day)
            + " "
            + piece.charAt(day)
            + " "
            + piece.substring(day + 1, day + 1 + month)
            + " "
            + piece.charAt(day + 1 + month)
            + " "
            + piece.substring(day + month + 2);
    Matcher m = APART.matcher(apart);
    if (!m.matches() || !WITH_DIGIT.matcher(m.group("day") + m.group("month")).matches()) {
      return null;
    }
    String dd = digits(m.group("day"));
    String mm = digits(m.group("month"));
    String yyyy = digits(m.group("year"));
    int d = Integer.parseInt(dd);
    int mo = Integer.parseInt(mm);
    int y = Integer.parseInt(yyyy);
    boolean valid = d >= 1 && d <= 31 && mo >= 1 && mo <= 12 && y >= 1945 && y <= 2050;
    return valid ? dd + "/" + mm + "/" + yyyy : null;
  }

  /** The piece with digits in place of the letters that they were taken for. */
  static String digits(String piece) {
    var result = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      int at = LETTERS.indexOf(piece.charAt(i));
      result.append(at < 0 ? piece.charAt(i) : DIGITS.charAt(at));
    }
    return result.toString();
  }
}
