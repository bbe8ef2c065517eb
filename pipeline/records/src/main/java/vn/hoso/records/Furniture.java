package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Page numbers, which are no part of the body: the first or last printed line of a page that holds
 * its number alone ("2", "- 2 -", "Trang 2/5"), so that a sentence goes on over the page break.
 */
final class Furniture {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^\\W{0,4}(?:trang\\s)?\\s*(?<number>\\d{1,4})(?:\\s?/\\s?\\d{1,4})?\\W{0,4}$");

  private Furniture() {}

  static List<TextLine> without(List<TextLine> lines) {
    List<TextLine> kept = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean number =
          !line.blank()
              && ((isPageNumber(line) && (first(lines, i) || last(lines, i)))
                  || dividesSentence(lines, i));
      if (!number) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isPageNumber(TextLine line) {
    if (line.text().strip().length() > 30) {
      return false;
    }
    Matcher matcher = PAGE_NUMBER.matcher(line.folded().strip());
    return matcher.matches()
        && Math.abs(Integer.parseInt(matcher.group("number")) - line.page()) <= 2;
  }

  /** "… cho từng" / "2" / "nhiệm vụ, …": where the pages are not known. */
  private static boolean dividesSentence(List<TextLine> lines, int at) {
    if (!lines.get(at).text().strip().matches("\\d{1,3}")) {
      return false;
    }
    int before = at - 1;
    int after = at + 1;
    while (before >= 0 && lines.get(before).blank()) {
      before--;
    }
    while (after < lines.size() && lines.get(after).blank()) {
      after++;
    }
    return before >= 0
        && after < lines.size()
        && lines.get(before).text().strip().matches(".*\\p{L}")
        && Fold.startsLower(lines.get(after).text());
  }

  private static boolean first(List<TextLine> lines, int at) {
    for (int i = at - 1; i >= 0 && lines.get(i).page() == lines.get(at).page(); i--) {
      if (!lines.get(i).blank()) {
        return false;
      }
    }
    return lines.get(at).page() > 1;
  }

  private static boolean last(List<TextLine> lines, int at) {
    for (int i = at + 1; i < lines.size() && lines.get(i).page() == lines.get(at).page(); i++) {
      if (!lines.get(i).blank()) {
        return false;
      }
    }
    return lines.getFirst().page() != lines.getLast().page();
  }
}
