package vn.hoso.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dots of a form's blanks that an engine read as letters: {@code eeseceseeceesrrereneees}. They
 * are dots again, as many as there were letters; what was filled in beside them stays.
 */
final class DotLeaders {
  /** No word of these letters alone is so long. */
  private static final int LONG = 6;

  /** And shorter ones may be words. */
  private static final int SHORT = 4;

  /** So long that a few letters may be others; "success" is shorter. */
  private static final int VERY_LONG = 10;

  private final Map<Token, String> printed = new HashMap<>();

  private DotLeaders() {}

  /** What tokens were printed as, where it is not what was read. */
  static Map<Token, String> of(List<List<Token>> paragraphs) {
    var leaders = new DotLeaders();
    for (List<Token> paragraph : paragraphs) {
      for (int i = 0; i < paragraph.size(); i++) {
        Token token = paragraph.get(i);
        if (token.text().length() >= LONG && isDots(token.text())) {
          leaders.put(token);
          leaders.beside(paragraph, i, -1);
          leaders.beside(paragraph, i, 1);
        }
      }
    }
    return leaders.printed;
  }

  /** Shorter pieces of the same leader. */
  private void beside(List<Token> paragraph, int at, int step) {
    int line = paragraph.get(at).line();
    for (int i = at + step; i >= 0 && i < paragraph.size(); i += step) {
      Token token = paragraph.get(i);
      if (token.line() != line || printed.containsKey(token) || !isPiece(token.text())) {
        return;
      }
      put(token);
    }
  }

  private void put(Token token) {
    String dots = ".".repeat(token.text().length());
    if (!dots.equals(token.text())) {
      printed.put(token, dots);
    }
  }

  /** Round small letters above all, and no capital, mark or digit. */
  private static boolean isDots(String text) {
    int round = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && c != '.') {
        return false;
      }
      letters += letter ? 1 : 0;
      round += "ecs.".indexOf(c) >= 0 ? 1 : 0;
    }
    int others = text.length() - round;
    return letters > 0
        && (others == 0 || (text.length() >= VERY_LONG && others * 5 <= text.length()));
  }

  /** "se" may be sẽ; "ee" is nothing else. */
  private static boolean isPiece(String text) {
    String letters = text.length() < SHORT ? "e." : "ecsr.";
    return text.length() > 1 && text.chars().allMatch(c -> letters.indexOf(c) >= 0);
  }
}
