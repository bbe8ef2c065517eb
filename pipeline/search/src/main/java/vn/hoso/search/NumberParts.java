package vn.hoso.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.vietnamese.Letters;

/**
 * The parts by which a document number is asked for, in a form in which it does not matter what
 * stands between them: 06/2020/QĐ-UBND is 6-2020-qd-ubnd, and so are 6/2020/qd ubnd and
 * 06-2020-QĐUBND but for what is glued together. Its parts are all runs of pieces (6-2020, qd-ubnd,
 * ubnd …), and those without the year, which many leave out. Folded, so QĐ and QD are the same;
 * leading zeros do not count.
 */
final class NumberParts {
  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}*]+|[\\p{Nd}*]+");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Nd}+\\p{L}?\\s*[/\\-–—].*|.+/.*\\p{Nd}.*");

  /** No number has more; what does is text that was taken for one. */
  private static final int MOST_PIECES = 10;

  private NumberParts() {}

  /** All parts of a number as printed, each as {@link #key} gives it. */
  static Set<String> of(String number) {
    List<String> pieces = pieces(number);
    Set<String> parts = new LinkedHashSet<>();
    addRuns(pieces, parts);
    if (pieces.size() > 2
        && isNumeral(pieces.getFirst())
        && YEAR.matcher(pieces.get(1)).matches()) {
      pieces.remove(1);
      addRuns(pieces, parts);
    }
    return parts;
  }

  private static void addRuns(List<String> pieces, Set<String> parts) {
    int size = Math.min(pieces.size(), MOST_PIECES);
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j <= size; j++) {
        parts.add(String.join("-", pieces.subList(i, j)));
      }
    }
  }

  /** The form of what is printed or typed, which may stand in {@link #of}; * is kept. */
  static String key(String typed) {
    return String.join("-", pieces(typed));
  }

  /** Whether a word of a query looks like a number with its symbol, or a part of one. */
  static boolean looksLikeOne(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** Whether a form is that of a number with something of its symbol. */
  static boolean isNumbered(String key) {
    return !key.isEmpty()
        && Character.isDigit(key.charAt(0))
        && key.chars().anyMatch(Character::isLetter);
  }

  private static List<String> pieces(String number) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(Spelling.folded(Letters.nfc(number)));
    while (matcher.find()) {
      pieces.add(matcher.group().replaceFirst("^0+(?=[\\d*])", ""));
    }
    return pieces;
  }

  private static boolean isNumeral(String piece) {
    return Character.isDigit(piece.charAt(0));
  }
}
