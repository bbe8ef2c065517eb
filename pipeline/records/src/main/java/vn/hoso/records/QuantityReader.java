package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Quantity;

/** Numbers with a unit of the list, and whether they are goals: "phấn đấu đạt 40 %". */
final class QuantityReader {
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\d.,/-])(?<number>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?)\\s?(?<unit>"
              + String.join(
                  "|",
                  WordList.read("units.txt").stream()
                      .map(List::getFirst)
                      .sorted((a, b) -> b.length() - a.length())
                      .map(Pattern::quote)
                      .toList())
              + ")(?![\\p{L}\\d])");
  private static final Pattern GOAL =
      Pattern.compile(
          "(?U)\\b(?:đạt|phấn đấu|tối thiểu|ít nhất|chỉ tiêu|mục tiêu|trên(?=\\s*$)|duy trì|bảo đảm|đảm"
              + " bảo)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GOALS =
      Pattern.compile("(?U)\\b(?:mục tiêu|chỉ tiêu)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern RESULTS =
      Pattern.compile(
          "(?U)\\b(?:kết quả|tình hình|thực trạng|đặc điểm)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern AIMS =
      Pattern.compile("(?U)\\b(?:phấn đấu|chỉ tiêu|mục tiêu)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAST = Pattern.compile("(?U)\\b(?:đã|kết quả|so với)\\b");

  /** Papers that tell what is, not what is to be. */
  private static final Set<String> TELLING = Set.of("Báo cáo", "Biên bản", "Tờ trình");

  private static final int REACH = 60;

  private QuantityReader() {}

  /**
   * Reads a body.
   *
   * @param type of the document; what a report says it reached is no goal
   */
  static List<Quantity> read(List<Outline.Block> blocks, @Nullable String type) {
    List<Quantity> found = new ArrayList<>();
    for (Outline.Block block : blocks) {
      String text = block.passage().text();
      Matcher quantity = QUANTITY.matcher(text);
      while (quantity.find()) {
        int from = Math.max(0, quantity.start() - REACH);
        String before = text.substring(from, quantity.start());
        found.add(
            new Quantity(
                quantity.group(),
                value(quantity.group("number")),
                quantity.group("unit"),
                isGoal(before, quantity.group(), block, type),
                block.path(),
                block.passage().lineAt(quantity.start())));
      }
    }
    return found;
  }

  private static boolean isGoal(
      String before, String literal, Outline.Block block, @Nullable String type) {
    boolean headed = block.headings().stream().anyMatch(heading -> GOALS.matcher(heading).find());
    boolean reports =
        "Báo cáo".equals(type)
            || block.headings().stream().anyMatch(heading -> RESULTS.matcher(heading).find());
    if (reports && !headed) {
      return AIMS.matcher(before).find();
    }
    boolean all = literal.matches("100\\s?%") && type != null && !TELLING.contains(type);
    return headed
        || (all && !PAST.matcher(before).find())
        || (GOAL.matcher(before).find() && !PAST.matcher(before).find());
  }

  /** "1.600" is a thousand and more, "52,8" a fraction; "2.5" as some write it is one too. */
  private static double value(String printed) {
    boolean thousands = printed.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    String plain = thousands ? printed.replace(".", "") : printed;
    return Double.parseDouble(plain.replace(',', '.'));
  }
}
