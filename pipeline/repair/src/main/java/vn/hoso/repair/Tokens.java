package vn.hoso.repair;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Alternative;

/** Cuts lines into tokens, and tokens into paragraphs at blank lines. */
final class Tokens {
  /** So many dots in a row are no punctuation. */
  private static final int LEADER = 4;

  private Tokens() {}

  static List<List<Token>> paragraphs(List<String> lines) {
    return paragraphs(lines, List.of());
  }

  /**
   * @param alternatives for each line what else the engine saw, by column; empty where nobody says
   */
  static List<List<Token>> paragraphs(List<String> lines, List<List<Alternative>> alternatives) {
    var result = new ArrayList<List<Token>>();
    var current = new ArrayList<Token>();
    for (int i = 0; i < lines.size(); i++) {
      List<Token> tokens =
          ofLine(lines.get(i), i, alternatives.isEmpty() ? List.of() : alternatives.get(i));
      if (tokens.isEmpty() && !current.isEmpty()) {
        result.add(List.copyOf(current));
        current.clear();
      }
      current.addAll(tokens);
    }
    if (!current.isEmpty()) {
      result.add(List.copyOf(current));
    }
    return result;
  }

  private static int endOfWord(String line, int start) {
    int end = start;
    while (end < line.length() && !isSpace(line.charAt(end)) && endOfLeader(line, end) == end) {
      end++;
    }
    return end;
  }

  /** Where the dots or strokes of a form's blank end, that begin here; they belong to no word. */
  private static int endOfLeader(String line, int start) {
    int end = start;
    int dots = 0;
    while (end < line.length() && "._…-·".indexOf(line.charAt(end)) >= 0) {
      dots += line.charAt(end) == '…' ? 3 : 1;
      end++;
    }
    return dots >= LEADER ? end : start;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0000';
  }

  static List<Token> ofLine(String line, int index, List<Alternative> alternatives) {
    var spans = new ArrayList<int[]>();
    int i = 0;
    while (i < line.length()) {
      if (isSpace(line.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      i = endOfLeader(line, start);
      if (i == start) {
        i = endOfWord(line, start);
      }
      spans.add(new int[] {start, i});
    }
    int letters = TokenShape.letters(line);
    boolean capitals = letters >= 4 && TokenShape.capitals(line) * 10 >= letters * 6;
    var tokens = new ArrayList<Token>();
    for (int k = 0; k < spans.size(); k++) {
      int[] span = spans.get(k);
      String text = line.substring(span[0], span[1]);
      tokens.add(
          new Token(
              index, span[0], text, k == 0, capitals, within(alternatives, span[0], span[1])));
    }
    return tokens;
  }

  private static List<Alternative> within(List<Alternative> ofLine, int start, int end) {
    return ofLine.isEmpty()
        ? ofLine
        : ofLine.stream()
            .filter(other -> other.at() >= start && other.at() < end)
            .map(other -> new Alternative(other.at() - start, other.letter(), other.weight()))
            .toList();
  }
}
