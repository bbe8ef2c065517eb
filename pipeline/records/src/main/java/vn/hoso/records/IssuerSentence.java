package vn.hoso.records;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The issuer of a document whose head is missing, from the sentence in which it speaks of itself:
 * "UBND huyện Thanh Oai ban hành Kế hoạch …".
 */
final class IssuerSentence {
  private static final Pattern ISSUES =
      Pattern.compile(
          "(?:^|[,;]\\s)(?<body>\\p{Lu}[^,;.:()]{2,90}?)\\s+"
              + "(?:ban hành|xây dựng|báo cáo|thông báo|quyết định|hướng dẫn|kính trình|trình|đề nghị"
              + "|yêu cầu|triển khai)\\s(?!số)");

  private IssuerSentence() {}

  /** Names the issuer where the head did not. */
  static void complete(Head head, Outline outline, List<TextLine> lines) {
    if (head.issuer != null || head.type == null) {
      return;
    }
    for (Outline.Block block : outline.blocks()) {
      if (!block.preamble()) {
        return;
      }
      String text = block.passage().text();
      Matcher matcher = ISSUES.matcher(text);
      while (matcher.find()) {
        String body = matcher.group("body");
        if (BodyNames.begins(body) && body.split(" ").length > 1) {
          int number = block.passage().lineAt(matcher.start("body"));
          // "Bộ trưởng Bộ Y tế ban hành Thông tư": the ministry issues it.
          head.issuer = BodyNames.full(ReferenceReader.bodyOf(body));
          head.prove("issuer", lines.get(number - 1), matcher.group(), 0.8);
          return;
        }
      }
    }
  }
}
