package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
          "(?U)\\b(?:đạt|phấn đấu|tối thiểu|ít nhất|chỉ tiêu|mục tiêu|trên|duy trì|bảo đảm|đảm bảo)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GOALS =
      Pattern.compile("(?U)\\b(?:mục tiêu|chỉ tiêu)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAST = Pattern.compile("(?U)\\b(?:đã|kết quả|so với)\\b");
  private static final int REACH = 60;

  private QuantityReader() {}

  static List<Quantity> read(List<Outline.Block> blocks) {
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
                isGoal(before, block),
                block.path(),
                block.passage().lineAt(quantity.start())));
      }
    }
    return found;
  }

  private static boolean isGoal(String before, Outline.Block block) {
    boolean headed = block.headings().stream().anyMatch(heading -> GOALS.matcher(heading).find());
    return headed || (GOAL.matcher(before).find() && !PAST.matcher(before).find());
  }

  /** "1.600" is a thousand and more, "52,8" a fraction; "2.5" as some write it is one too. */
  private static double value(String printed) {
    boolean thousands = printed.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    String plain = thousands ? printed.replace(".", "") : printed;
    return Double.parseDouble(plain.replace(',', '.'));
  }
}
