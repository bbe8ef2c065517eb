package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Letters;

/**
 * Finds the words that every document begins with, however badly they were read: the country's name
 * and its motto (Nghị định 30/2020/NĐ-CP, appendix I, part II.1) and the Party's name (Hướng dẫn
 * 36-HD/VPTW). Capitals with marks suffer most, and no language model expects {@code ceNG HoA xA
 * ugr cnu ncnia vrET NAM}; the whole line has no other meaning. For texts whose letters were
 * misread.
 */
final class FormulaLines {
  private static final Formula COUNTRY =
      new Formula("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Name.COUNTRY, 0.66);
  private static final Formula MOTTO = new Formula("Độc lập - Tự do - Hạnh phúc", Name.MOTTO, 0.66);

  /** Where the rest is on the next line. */
  private static final Formula COUNTRY_BEGUN =
      new Formula("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", Name.COUNTRY, 0.66);

  /** Names of trade unions are like it. */
  private static final Formula PARTY = new Formula("ĐẢNG CỘNG SẢN VIỆT NAM", Name.PARTY, 0.85);

  /** Likeness (0 to 1) that is enough beside the other formula. */
  private static final double BESIDE = 0.6;

  private static final int NEAR = 4;
  private static final double OTHER_LENGTH = 0.4;
  private static final int MOST_TOKENS = 24;

  /** Characters of a likeness that engines take for each other. */
  private static final List<String> ALIKE =
      List.of("oqceg0ad@", "il1jtrf|!", "nhmrukx", "vyr", "gq9s", "bd6d", "tf");

  private static final double LIKE = 0.4;
  private static final int ASCII = 0x80;
  private static final boolean[][] IS_LIKE = likenesses();

  private final Map<Token, String> printed = new HashMap<>();

  private FormulaLines() {}

  /** What a formula names. */
  private enum Name {
    COUNTRY,
    MOTTO,
    PARTY
  }

  /**
   * A formula.
   *
   * @param alone likeness that tells it from all else: other lines of thirty damaged documents
   *     reach 0.63, the formulas 0.67 and more
   */
  private record Formula(String text, Name name, double alone) {
    /** Share of the letters, 0 to 1: of the Party running text speaks too. */
    double leastCapitals() {
      return switch (name) {
        case COUNTRY -> 0.25;
        case MOTTO -> 0;
        case PARTY -> 0.6;
      };
    }

    List<String> words() {
      return List.of(text.split(" "));
    }

    String letters() {
      return FormulaLines.letters(text);
    }
  }

  /** Where a formula may stand. */
  private record Match(Formula formula, List<Token> tokens, double likeness) {
    int line() {
      return tokens.get(0).line();
    }

    /** Takes in the last word where it stands on the next line. */
    Match with(@Nullable Token next) {
      List<String> words = formula.words();
      String last = FormulaLines.letters(words.get(words.size() - 1));
      String read = FormulaLines.letters(tokens.get(tokens.size() - 1).text());
      boolean whole = distance(tail(read, last.length()), last) <= 2;
      if (formula.name() != Name.COUNTRY
          || next == null
          || whole
          || distance(FormulaLines.letters(next.text()), last) > 1) {
        return this;
      }
      var more = new ArrayList<>(tokens);
      more.add(next);
      return new Match(formula, more, likeness);
    }

    private static String tail(String text, int length) {
      return text.substring(Math.max(0, text.length() - length));
    }

    boolean isCertain() {
      return likeness >= formula.alone();
    }
  }

  /** What tokens were printed as, where it is not what was read; "" for one that is none. */
  static Map<Token, String> of(List<List<Token>> paragraphs) {
    var matches = new ArrayList<Match>();
    for (List<Token> paragraph : paragraphs) {
      int from = 0;
      for (int i = 1; i <= paragraph.size(); i++) {
        if (i == paragraph.size() || paragraph.get(i).line() != paragraph.get(from).line()) {
          find(paragraph.subList(from, i), next(paragraph, i), matches);
          from = i;
        }
      }
    }
    var lines = new FormulaLines();
    for (Match match : matches) {
      if (match.isCertain() || hasNeighbour(match, matches)) {
        lines.put(match);
      }
    }
    return lines.printed;
  }

  private static boolean hasNeighbour(Match match, List<Match> all) {
    Name name = match.formula().name();
    return name != Name.PARTY
        && all.stream()
            .anyMatch(
                m ->
                    m.formula().name() != Name.PARTY
                        && m.formula().name() != name
                        && m.isCertain()
                        && Math.abs(m.line() - match.line()) <= NEAR);
  }

  private static @Nullable Token next(List<Token> paragraph, int at) {
    return at < paragraph.size() ? paragraph.get(at) : null;
  }

  private static void find(List<Token> line, @Nullable Token next, List<Match> matches) {
    if (line.size() > MOST_TOKENS) {
      return;
    }
    Match best = null;
    for (Formula formula : List.of(COUNTRY, COUNTRY_BEGUN, MOTTO, PARTY)) {
      Match match = best(formula, line);
      if (match != null && (best == null || match.likeness() > best.likeness())) {
        best = match;
      }
    }
    if (best != null) {
      matches.add(best.with(next));
    }
  }

  private static @Nullable Match best(Formula formula, List<Token> line) {
    String wanted = formula.letters();
    Match best = null;
    for (int from = 0; from < line.size(); from++) {
      if (letters(line.get(from).text()).isEmpty()) {
        continue;
      }
      // The name of the issuer may stand to the left, nothing to the right.
      var read = new StringBuilder();
      int capitals = 0;
      for (int to = from; to < line.size(); to++) {
        read.append(letters(line.get(to).text()));
        capitals += TokenShape.capitals(line.get(to).text());
        int more = read.length() - wanted.length();
        if (more > OTHER_LENGTH * wanted.length()) {
          break;
        }
        boolean cased = capitals >= formula.leastCapitals() * read.length();
        boolean ends = to == line.size() - 1;
        if (!ends || !cased || -more > OTHER_LENGTH * wanted.length()) {
          continue;
        }
        double likeness = 1 - distance(read, wanted) / Math.max(read.length(), wanted.length());
        if (likeness >= BESIDE && (best == null || likeness > best.likeness())) {
          best = new Match(formula, line.subList(from, to + 1), likeness);
        }
      }
    }
    return best;
  }

  /** Gives each token its words: those whose letters are most like its own. */
  private void put(Match match) {
    List<String> words = match.formula().words();
    List<Token> tokens = match.tokens();
    int n = tokens.size();
    int m = words.size();
    double[][] cost = new double[n + 1][m + 1];
    int[][] taken = new int[n + 1][m + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int i = 1; i <= n; i++) {
      String read = letters(tokens.get(i - 1).text());
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= j; k++) {
          String piece = letters(String.join("", words.subList(j - k, j)));
          double price = cost[i - 1][j - k] + distance(read, piece) + (k == 0 ? 0.5 : 0);
          if (price < cost[i][j]) {
            cost[i][j] = price;
            taken[i][j] = k;
          }
        }
      }
    }
    for (int i = n, j = m; i > 0; i--) {
      int k = taken[i][j];
      String form = String.join(" ", words.subList(j - k, j));
      printed.put(tokens.get(i - 1), form);
      j -= k;
    }
  }

  private static String letters(String text) {
    String folded = Letters.fold(text).toLowerCase(Locale.ROOT);
    var result = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || "|!@~\\".indexOf(c) >= 0) {
        result.append(c);
      }
    }
    return result.toString();
  }

  /** Edits, of which those between characters of a likeness count less. */
  private static double distance(CharSequence a, CharSequence b) {
    double[] before = new double[b.length() + 1];
    double[] row = new double[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        double other = before[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1));
        row[j] = Math.min(other, Math.min(before[j], row[j - 1]) + 1);
      }
      double[] swap = before;
      before = row;
      row = swap;
    }
    return before[b.length()];
  }

  private static double change(char read, char printed) {
    if (read == printed) {
      return 0;
    }
    return read < ASCII && printed < ASCII && IS_LIKE[read][printed] ? LIKE : 1;
  }

  private static boolean[][] likenesses() {
    boolean[][] like = new boolean[ASCII][ASCII];
    for (String group : ALIKE) {
      for (char a : group.toCharArray()) {
        for (char b : group.toCharArray()) {
          like[a][b] = true;
        }
      }
    }
    return like;
  }
}
