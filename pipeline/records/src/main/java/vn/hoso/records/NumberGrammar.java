package vn.hoso.records;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Số, ký hiệu: the grammar of numbers and symbols.
 *
 * <p>{@code Số: 20/KH-UBND}, {@code Số: 96/2016/NĐ-CP}, {@code Luật số: 40/2013/QH13}, of the party
 * {@code Số 12-KH/ĐU}. Read through damage: {@code S6: 20 /KH -UBND} is 20/KH-UBND. Where the
 * number was left blank the symbol alone remains: {@code Số: /KH-UBND} is /KH-UBND. A few numbers
 * have a point: {@code Nghị quyết số 66.18/2026/NQ-CP}.
 */
final class NumberGrammar {
  /** One group of capitals in a symbol: KH, UBND, TTr, QH13. */
  private static final String GROUP = "[A-ZĐƯÔÂ][A-Za-zĐđƯưÔôÂâ&]{0,11}\\d{0,2}";

  /** Groups joined by hyphens, slashes, dots. */
  private static final String SYMBOL = GROUP + "(?:\\s?[-–/.,&]\\s?" + GROUP + "){0,4}";

  /** The line of a head. */
  private static final Pattern LINE =
      Pattern.compile(
          "^\\s{0,40}+[^\\p{L}\\p{N}]{0,3}(?:(?:Luật|Lệnh|Pháp lệnh|Nghị định|LUẬT|Luat)\\s+)?[Ss5$§]\\s?(?:\\p{L}{1,2}|\\p{L}?[0-9])"
              + "\\s*[:;.,]{0,2}\\s*"
              + "(?<number>(?:\\d[\\dOolI]{0,5}(?:\\.\\d{1,2}(?=\\s?/))?[a-z]?)|[\\s.…_]*)"
              + "(?<year>\\s*/\\s*(?:19|20)\\d\\d)?\\s*(?<mark>[-–/])\\s*(?<symbol>"
              + SYMBOL
              + ")");

  /** QH13; a company's symbol may end with the year: TNL2025. */
  private static final String LAST_DIGITS = "(?:(?:19|20)\\d\\d(?!\\d)|\\d{0,2})";

  /**
   * A number and symbol within a text; a point in it parts capitals: "QĐ.UB", not "NĐ-CP.Riêng".
   */
  static final Pattern CODE =
      Pattern.compile(
          "(?<![\\d/.,-])(?<number>\\d{1,5}(?:\\.\\d{1,2}(?=\\s?/))?[a-z]?)(?<year>\\s?/\\s?(?:19|20)\\d\\d)?"
              + "(?:\\s{0,2}/\\s{0,2}|\\s?[-–]\\s?)(?<symbol>[A-ZĐ][A-Za-zĐđƯưÔôÂâ&]{0,11}"
              + LAST_DIGITS
              + "(?:(?:\\s?[-–/]\\s?|\\.(?=[A-ZĐ]{2}))[A-ZĐ][A-Za-zĐđƯưÔôÂâ&]{0,11}"
              + LAST_DIGITS
              + "){0,7})");

  /** Groups that are written with Đ alone, as damage leaves them. */
  private static final Map<String, String> LOST_BARS =
      Map.of("QD", "QĐ", "HDND", "HĐND", "DU", "ĐU", "BCD", "BCĐ", "LDLD", "LĐLĐ");

  private NumberGrammar() {}

  /**
   * A number and symbol found in a line.
   *
   * @param value canonical, "20/KH-UBND"; "/KH-UBND" where the number was left blank
   * @param start where it begins in the line, the word "Số" included
   * @param end after it
   * @param confidence 0..1
   */
  record Found(String value, int start, int end, double confidence) {}

  /** Reads the line of a head that begins with "Số"; null where it does not. */
  static @Nullable Found line(String line) {
    if (line.length() > 400) {
      return null;
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.find()) {
      return null;
    }
    // "số 12-KH/ĐU ngày …" at the beginning of a line of prose names another document.
    String rest = Fold.fold(line.substring(matcher.end())).strip();
    boolean other =
        Fold.startsLower(line) || line.strip().matches("[-–+*•].*") || rest.contains(" cua ");
    if (other && (rest.startsWith("ngay") || rest.startsWith("cua"))) {
      return null;
    }
    String number = Fold.tidy(matcher.group("number"));
    boolean blank = number.isEmpty() || !Character.isDigit(number.charAt(0));
    String digits =
        blank ? "" : number.replaceAll("[Oo]", "0").replaceAll("(?<=\\d)[lI](?!$)|[I]$", "1");
    String symbol = symbol(matcher.group("symbol"));
    if (symbol.length() < 2) {
      return null;
    }
    String value = digits + year(matcher.group("year")) + dash(matcher.group("mark")) + symbol;
    String printed = matcher.group().replaceAll("\\s+", "");
    boolean clean = printed.startsWith("Số") && printed.endsWith(value);
    boolean sure = blank || digits.equals(number);
    return new Found(
        value, matcher.start(), matcher.end(), !sure ? 0.5 : clean || blank ? 0.97 : 0.9);
  }

  /** The canonical form of what {@link #CODE} found. */
  static String canonical(Matcher code) {
    String between = code.group().substring(code.end("number") - code.start());
    if (code.group("year") != null) {
      between = between.substring(code.group("year").length());
    }
    String mark = between.strip().startsWith("/") ? "/" : "-";
    return code.group("number") + year(code.group("year")) + mark + symbol(code.group("symbol"));
  }

  private static String dash(String mark) {
    return mark.equals("–") ? "-" : mark;
  }

  private static String year(@Nullable String year) {
    return year == null ? "" : year.replaceAll("\\s", "");
  }

  /** Blanks dropped, one kind of dash, and the Đ that damage took from known groups: QD, HDND. */
  private static String symbol(String symbol) {
    String tight = symbol.replaceAll("\\s", "").replace('–', '-').replaceAll("[.,]+$", "");
    StringBuilder mended = new StringBuilder();
    for (String part : tight.split("(?<=[-/.,])|(?=[-/.,])")) {
      mended.append(mend(part, tight));
    }
    return mended.toString();
  }

  private static String mend(String part, String whole) {
    if (part.equals("ND")) {
      return whole.endsWith("CP") ? "NĐ" : part;
    }
    return LOST_BARS.getOrDefault(part, part.replace('Ð', 'Đ'));
  }
}
