package vn.hoso.repair;

import java.util.regex.Pattern;

/** What a token is by its characters alone. */
final class TokenShape {
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\W*((https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|"
              + "[\\w-]+(\\.[\\w-]+)*\\.(vn|com|org|net|gov)(/\\S*)?)\\W*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile(
          "\\(?([a-zđA-ZĐ]|[ivx]{1,5}|[IVX]{1,5}|\\d{1,3}(\\.\\d{1,3})*)(?:[.)/:]+-?|(?<=[IVX\\d])-)");
  private static final String INSIDE_SENTENCE = ",()[]{}\"'“”‘’«»-–—/…%*+•°=<>|&_~^·§";

  private TokenShape() {}

  static boolean isAddress(String token) {
    return token.length() > 5 && token.indexOf('.') > 0 && ADDRESS.matcher(token).matches();
  }

  /** Bytes that are no text: a quarter or more of the characters are none that print has. */
  static boolean isRubbish(String token) {
    int strange = 0;
    for (int i = 0; i < token.length(); i++) {
      strange += Alphabet.readIndex(token.charAt(i)) == 0 ? 1 : 0;
    }
    return strange * 4 >= token.length() && strange >= 2;
  }

  /** No letter or digit, and what no engine writes for one: a tick box, an arrow. */
  static boolean isSign(String token) {
    return token.chars().noneMatch(Character::isLetterOrDigit)
        && token.chars().anyMatch(c -> Alphabet.readIndex((char) c) == 0);
  }

  /** A list label such as {@code a)}, {@code 1.}, {@code II.}; only meant for a line's start. */
  static boolean isLabel(String token) {
    return LABEL.matcher(token).matches();
  }

  /** A number as Romans wrote it, 1 to 39. */
  static boolean isRoman(String token) {
    return !token.isEmpty()
        && "XVI".indexOf(token.charAt(0)) >= 0
        && ROMAN.matcher(token).matches();
  }

  /** Digits with the marks of numbers, dates and times only. */
  static boolean isNumber(String token) {
    boolean digit = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (Character.isLetter(c) || "~\\@#$&".indexOf(c) >= 0) {
        return false;
      }
    }
    return digit;
  }

  static boolean hasDigit(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) >= '0' && token.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  static boolean isStop(char c) {
    return ".;:!?".indexOf(c) >= 0;
  }

  static boolean isPunctuation(char c) {
    return isStop(c)
        || INSIDE_SENTENCE.indexOf(c) >= 0
        || (!Character.isLetterOrDigit(c) && c < 0x300);
  }

  /** Marks that any text has; others are rare in print and frequent in damage. */
  static boolean isOrdinary(char c) {
    return ".,;:!?()\"'“”‘’-–—/…%*+•".indexOf(c) >= 0;
  }

  static int letters(String token) {
    int letters = 0;
    for (int i = 0; i < token.length(); i++) {
      letters += Character.isLetter(token.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  static int capitals(String token) {
    int capitals = 0;
    for (int i = 0; i < token.length(); i++) {
      capitals += Character.isUpperCase(token.charAt(i)) ? 1 : 0;
    }
    return capitals;
  }
}
