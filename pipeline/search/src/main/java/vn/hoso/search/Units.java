package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Section;
import vn.hoso.vietnamese.Letters;

/**
 * Divides a record into {@link Unit units} so that none of its words is lost: sections with the
 * text that the record gives them, and page by page the lines that are in no section's text.
 */
final class Units {
  private final String[] lines;
  private final String[] originals;
  private final int[] pages;
  private final List<Part> parts = new ArrayList<>();

  /** A section while its lines are gathered. */
  private record Part(Section section, String outline, String words, StringBuilder others) {}

  /** Lines outside of sections while they are gathered. */
  private record Outside(StringBuilder body, StringBuilder others) {}

  private Units(DocumentRecord record) {
    lines = record.text().split("[\n\f]", -1);
    originals = record.originalText().split("[\n\f]", -1);
    pages = pages(record.text(), lines.length);
    flatten(record.sections(), "");
  }

  /** At least one; the first says what the document is. */
  static List<Unit> of(DocumentRecord record) {
    return new Units(record).divide(record);
  }

  private List<Unit> divide(DocumentRecord record) {
    Map<Integer, List<String>> candidates = new TreeMap<>();
    for (DoubtfulWord word : record.quality().doubtful()) {
      candidates.computeIfAbsent(word.line(), k -> new ArrayList<>()).add(word.candidate());
    }
    Map<Integer, Outside> outside = new TreeMap<>();
    int next = 0;
    for (int i = 0; i < lines.length; i++) {
      while (next < parts.size() && parts.get(next).section.line() <= i + 1) {
        next++;
      }
      Part part = next == 0 ? null : parts.get(next - 1);
      StringBuilder others;
      if (part != null && holds(part, lines[i])) {
        others = part.others;
      } else {
        Outside page =
            outside.computeIfAbsent(
                pages[i], k -> new Outside(new StringBuilder(), new StringBuilder()));
        page.body.append(lines[i]).append('\n');
        others = page.others;
      }
      if (i < originals.length && !Letters.nfc(originals[i]).equals(Letters.nfc(lines[i]))) {
        others.append(originals[i]).append('\n');
      }
      for (String candidate : candidates.getOrDefault(i + 1, List.of())) {
        others.append(candidate).append('\n');
      }
    }
    return units(outside);
  }

  /** The first page's text outside of sections comes first: there stands what the document is. */
  private List<Unit> units(Map<Integer, Outside> outside) {
    List<Unit> units = new ArrayList<>();
    List<Unit> later = new ArrayList<>();
    outside.forEach(
        (page, text) -> {
          String body = text.body.toString().strip();
          if (body.codePoints().anyMatch(Character::isLetter)) {
            Unit unit = new Unit(null, null, "", page, body, text.others.toString());
            (units.isEmpty() ? units : later).add(unit);
          }
        });
    for (Part part : parts) {
      Section s = part.section;
      units.add(
          new Unit(
              orNull(s.path()),
              orNull(s.heading()),
              part.outline,
              s.page(),
              body(s),
              part.others.toString()));
    }
    units.addAll(later);
    if (units.isEmpty()) {
      units.add(new Unit(null, null, "", 1, String.join("\n", lines).strip(), ""));
    }
    return units;
  }

  private void flatten(List<Section> sections, String above) {
    for (Section section : sections) {
      String outline = above + section.label() + " " + section.heading() + "\n";
      parts.add(new Part(section, outline, words(body(section)), new StringBuilder()));
      flatten(section.children(), outline);
    }
  }

  /** Line breaks and marks of lists differ between a line and its section's text; words do not. */
  private static boolean holds(Part part, String line) {
    String words = words(line);
    return words.isBlank() || part.words.contains(words);
  }

  private static String words(String text) {
    return " " + String.join(" ", Spelling.exactWords(text)) + " ";
  }

  private static String body(Section section) {
    StringBuilder body = new StringBuilder(section.label());
    if (!section.label().isEmpty()) {
      body.append(". ");
    }
    if (!section.heading().isEmpty()) {
      body.append(section.heading()).append('\n');
    }
    return body.append(section.text()).toString().strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static int[] pages(String text, int count) {
    int[] pages = new int[count];
    int page = 1;
    int line = 0;
    pages[0] = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\f') {
        page += c == '\f' ? 1 : 0;
        pages[++line] = page;
      }
    }
    return pages;
  }
}
