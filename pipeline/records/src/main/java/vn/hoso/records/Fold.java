package vn.hoso.records;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Text reduced to what OCR keeps best, for comparing: lower case, no tone or vowel marks, đ as d,
 * one kind of dash, quote and space.
 *
 * <p>A folded text has the length of the original, so places found in one hold in the other: "Căn
 * cứ Quyết định" becomes "can cu quyet dinh".
 */
final class Fold {
  private static final char[] TABLE = table();
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");

  private Fold() {}

  static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      folded[i] = c < TABLE.length ? TABLE[c] : c;
    }
    return new String(folded);
  }

  /** Folded letters and digits alone: "KẾ HOẠCH:" becomes "kehoach". */
  static String letters(String text) {
    String folded = fold(text);
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        kept.append(folded.charAt(i));
      }
    }
    return kept.toString();
  }

  /** White space at the ends dropped, runs of it reduced to one space. */
  static String tidy(String text) {
    return isTidy(text) ? text : tidied(text);
  }

  /** Most texts are tidy; to see that costs a tenth of making them so. */
  private static boolean isTidy(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = Character.isWhitespace(c) || c == '\u00a0';
      if (white && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static String tidied(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** Whether the letters are capitals, but for a few that OCR got wrong ("YEU cAU"). */
  static boolean capitals(String text) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper >= 2 && lower * 5 <= upper;
  }

  /** Whether the first letter is a capital; true also where there is no letter. */
  static boolean startsUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return !Character.isLowerCase(c);
      }
      if (Character.isDigit(c)) {
        return true;
      }
    }
    return true;
  }

  /** Whether the text begins with a small letter, white space aside. */
  static boolean startsLower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        return Character.isLowerCase(c);
      }
    }
    return false;
  }

  /** How many letters a text holds. */
  static int countLetters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  /** Edits (insert, delete, replace) between two short texts. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  /** A stretch of a text, start inclusive, end exclusive. */
  record Span(int start, int end) {}

  /**
   * Where a phrase stands in a text, read with errors, spaces and marks aside; null where it does
   * not. At most {@code errors} letters may differ. Example: "doclaptudohanhphuc" in "HUYỆN A Poc
   * lap - Tw do - Hanh phuc" with 4 errors.
   *
   * @param phrase folded letters
   */
  static @org.jspecify.annotations.Nullable Span find(String text, String phrase, int errors) {
    String folded = fold(text);
    int[] places = new int[folded.length()];
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        places[kept.length()] = i;
        kept.append(folded.charAt(i));
      }
    }
    if (!mayHold(kept.toString(), phrase, errors)) {
      return null;
    }
    int end = endOfBest(kept.toString(), phrase, errors);
    if (end < 0) {
      return null;
    }
    String upTo = kept.substring(0, end);
    int start = end - endOfBest(reverse(upTo), reverse(phrase), errors);
    start = Math.clamp(start, 0, end - 1);
    return wholeWords(text, places[start], places[end - 1] + 1);
  }

  /**
   * Whether a text may hold a phrase at all. Cut into one piece more than there may be errors, at
   * least one piece must be there as it is (Wu and Manber, "Fast text searching allowing errors",
   * 1992).
   */
  static boolean mayHold(String text, String phrase, int errors) {
    int pieces = errors + 1;
    for (int i = 0; i < pieces; i++) {
      int from = i * phrase.length() / pieces;
      int to = (i + 1) * phrase.length() / pieces;
      if (text.contains(phrase.substring(from, to))) {
        return true;
      }
    }
    return false;
  }

  /** A first or last letter that did not match belongs to its word: "Poc lap" for "Độc lập". */
  private static Span wholeWords(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < 2 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < 2 && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return new Span(from, to);
  }

  private static String reverse(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Sellers' algorithm: the end of the stretch nearest to the phrase, -1 where none is near. */
  private static int endOfBest(String text, String phrase, int errors) {
    int[] column = new int[phrase.length() + 1];
    Arrays.setAll(column, i -> i);
    int best = errors + 1;
    int end = -1;
    for (int j = 1; j <= text.length(); j++) {
      int diagonal = 0;
      for (int i = 1; i <= phrase.length(); i++) {
        int left = column[i];
        int replace = diagonal + (phrase.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
        column[i] = Math.min(replace, Math.min(left, column[i - 1]) + 1);
        diagonal = left;
      }
      if (column[phrase.length()] < best) {
        best = column[phrase.length()];
        end = j;
      }
    }
    return end;
  }

  private static char[] table() {
    char[] table = new char[0x2100];
    for (char c = 0; c < table.length; c++) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      table[c] = Character.toLowerCase(parts.charAt(0));
    }
    table['đ'] = 'd';
    table['Đ'] = 'd';
    table['\u0110'] = 'd';
    table['Ð'] = 'd';
    for (char dash : "‐‑‒–—―".toCharArray()) {
      table[dash] = '-';
    }
    for (char quote : "“”„«»".toCharArray()) {
      table[quote] = '"';
    }
    table['’'] = '\'';
    table['‘'] = '\'';
    table['\u00a0'] = ' ';
    table['\t'] = ' ';
    return table;
  }
}
