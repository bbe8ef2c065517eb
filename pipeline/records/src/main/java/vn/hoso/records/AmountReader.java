package vn.hoso.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Amount;

/**
 * Sums of money: "485 triệu đồng từ nguồn chi thường xuyên" is 485,000,000 đồng, its source "chi
 * thường xuyên". In numbers the point parts thousands and the comma decimals.
 */
final class AmountReader {
  private static final Pattern MONEY =
      Pattern.compile(
          "(?<![\\d.,/])(?<number>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)\\s?(?<scale>nghin|ngan|trieu|ty)?\\s?(?:dong(?!"
              + " ho\\b(?! tro))|d(?=[\\s.,;)/]|$)|vnd)(?![a-z])");
  private static final Pattern SOURCE_AFTER =
      Pattern.compile(
          "^[^.;:\\d]{0,40}?(?:từ|bằng|trích từ|do|sử dụng) (?:các )?(?:nguồn )?(?<source>(?:kinh"
              + " phí|ngân sách|vốn|chi|quỹ|Quỹ|nguồn|dự phòng|sự nghiệp|xã hội"
              + " hóa|thu)(?:[^.;:,()\\d]|(?<=năm )\\d{4}){0,80})");
  private static final Pattern SOURCE_BEFORE =
      Pattern.compile(
          "(?<!\\b(?:thu|chi) )(?<source>(?:[Nn]gân sách|[Vv]ốn|[Qq]uỹ|[Nn]gười dân|[Nn]hân dân|[Dd]oanh"
              + " nghiệp|kinh phí sự nghiệp|[Nn]guồn|[Xx]ã hội hóa)[^.;:,()\\d]{0,60}?)(?: là| đóng"
              + " góp| hỗ trợ| cấp|:)?\\s*$");

  /** "Kinh phí thực hiện do ngân sách nhà nước bảo đảm; năm 2023 là 4.750 triệu đồng". */
  private static final Pattern SOURCE_SAID =
      Pattern.compile(
          "Kinh phí [^.;:\\d]{0,60}?do (?<source>ngân sách [^.;:,()\\d]{2,40}?) (?:bảo đảm|đảm"
              + " bảo|chi trả|cấp)");

  /** "từ nguồn dự phòng năm 2025: 180.000.000 đồng". */
  private static final Pattern SOURCE_NAMED =
      Pattern.compile(
          "từ (?:các )?nguồn (?<source>[^.;:,()\\d]{2,60}(?:năm \\d{4})?)(?: là|:)\\s*$");

  private static final Pattern OTHER = Pattern.compile("\\d\\s?(?:đóng|động|đông)$");

  /** "13 đồng chí" are people. */
  private static final Pattern PEOPLE = Pattern.compile("^ (?:chí|bào|đội|nghiệp)(?!\\p{L})");

  private AmountReader() {}

  static List<Amount> read(List<Outline.Block> blocks) {
    List<Amount> amounts = new ArrayList<>();
    for (Outline.Block block : blocks) {
      String text = block.passage().text();
      Matcher money = MONEY.matcher(Fold.fold(text));
      while (money.find()) {
        Long dong = dong(money.group("number"), money.group("scale"));
        // "Điều 42 đóng vai": another word with its marks.
        boolean other = OTHER.matcher(text.substring(money.start(), money.end())).find();
        boolean people =
            money.group("scale") == null && PEOPLE.matcher(text.substring(money.end())).find();
        if (dong != null && !people && !other) {
          amounts.add(
              new Amount(
                  text.substring(money.start(), money.end()),
                  dong,
                  source(text, money.start(), money.end()),
                  block.path(),
                  block.passage().lineAt(money.start())));
        }
      }
    }
    return amounts;
  }

  private static @Nullable Long dong(String number, @Nullable String scale) {
    BigDecimal value = new BigDecimal(number.replace(".", "").replace(',', '.'));
    int zeros =
        switch (scale == null ? "" : scale) {
          case "nghin", "ngan" -> 3;
          case "trieu" -> 6;
          case "ty" -> 9;
          default -> 0;
        };
    BigDecimal dong = value.scaleByPowerOfTen(zeros);
    boolean whole = dong.stripTrailingZeros().scale() <= 0;
    return whole && dong.precision() - dong.scale() <= 18 ? dong.longValue() : null;
  }

  private static @Nullable String source(String text, int start, int end) {
    Matcher after = SOURCE_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 160)));
    if (after.find()) {
      return after.group("source").split(" (?:cho|để|phục vụ|nhằm) ", 2)[0].strip();
    }
    Matcher named = SOURCE_NAMED.matcher(text.substring(Math.max(0, start - 90), start));
    if (named.find()) {
      return named.group("source").strip();
    }
    Matcher said = SOURCE_SAID.matcher(text.substring(0, start));
    if (said.find()) {
      return said.group("source").strip();
    }
    Matcher before = SOURCE_BEFORE.matcher(text.substring(Math.max(0, start - 90), start));
    return before.find() ? before.group("source").strip() : null;
  }
}
