package vn.hoso.repair;

import java.util.regex.Pattern;

/**
 * What dirt, staples and the edge of a page leave at the end of a line in a badly read text: signs
 * that no print has in a row ({@code ',,,."":.:}). Taken for noise only where signs are mixed that
 * do not go together; dots of a blank, strokes, closing quotation marks and {@code ./.} stay.
 */
final class LineNoise {
  /** How sure this rule is. */
  static final double PROBABILITY = 0.9;

  private static final Pattern PRINTED =
      Pattern.compile(
          "[.…_\\-–—=*+\\s]*|[.…\\s]{3,}[,;:]|[\"”’)\\]]+\\s*[.,;:!?]?|.*[/\\p{Nd}%°].*");

  /** A word and the dots of a form's blank that it runs into: "trú:......". */
  private static final Pattern BEFORE_LEADER = Pattern.compile("\\p{L}[)\\]]?[:;,]?[.…_]{3,}");

  private static final String STRAY = "'\"*•·~^`";
  private static final String STOPS = ".,:;";

  private LineNoise() {}

  /** Where the noise at the end of a line begins, with the space before it; its length for none. */
  static int start(String line) {
    int from = line.length();
    while (true) {
      int end = from;
      while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
        end--;
      }
      int begin = end;
      while (begin > 0 && !Character.isWhitespace(line.charAt(begin - 1))) {
        begin--;
      }
      if (begin == end || !isSigns(line.substring(begin, end))) {
        return isNoise(line.substring(from).strip()) ? end : line.length();
      }
      from = begin;
    }
  }

  /** Signs alone, or a letter or two among many. */
  private static boolean isSigns(String token) {
    if (BEFORE_LEADER.matcher(token).find()) {
      return false;
    }
    int letters = (int) token.chars().filter(Character::isLetterOrDigit).count();
    return letters == 0 || (token.length() >= 5 && letters * 5 <= token.length());
  }

  private static boolean isNoise(String tail) {
    if (tail.length() < 2 || PRINTED.matcher(tail).matches()) {
      return false;
    }
    boolean stray = tail.chars().anyMatch(c -> STRAY.indexOf(c) >= 0);
    long stops = tail.chars().filter(c -> STOPS.indexOf(c) >= 0).distinct().count();
    return tail.chars().allMatch(c -> c < 0x3000) && (stray || stops >= 2);
  }
}
