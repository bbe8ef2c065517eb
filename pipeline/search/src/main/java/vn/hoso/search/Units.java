package vn.hoso.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
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

  /** A section, or lines outside of sections, while its lines are gathered. */
  private static final class Gathered {
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder asRead = new StringBuilder();
    private final Map<String, List<String>> doubts = new HashMap<>();
    private final Map<String, String> edits = new LinkedHashMap<>();

    /** Another reading of a printed word, or of several. */
    void doubt(String printed, String other) {
      String folded = Spelling.foldedName(other);
      if (Spelling.foldedName(printed).equals(folded) || folded.isEmpty()) {
        return;
      }
      if (Spelling.exactWords(printed).size() == 1 && folded.indexOf(' ') < 0) {
        doubts.computeIfAbsent(onlyWord(printed), k -> new ArrayList<>(1)).add(folded);
      } else {
        asRead.append(other).append('\n');
      }
    }
  }

  private record Part(Section section, String outline, String words, Gathered gathered) {}

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
    Map<Integer, List<DoubtfulWord>> doubtful = new HashMap<>();
    for (DoubtfulWord word : record.quality().doubtful()) {
      doubtful.computeIfAbsent(word.line(), k -> new ArrayList<>()).add(word);
    }
    Map<Integer, List<Edit>> edits = new HashMap<>();
    for (Edit edit : record.edits()) {
      edits.computeIfAbsent(edit.line(), k -> new ArrayList<>()).add(edit);
    }
    Map<Integer, Gathered> outside = new TreeMap<>();
    int next = 0;
    for (int i = 0; i < lines.length; i++) {
      while (next < parts.size() && parts.get(next).section.line() <= i + 1) {
        next++;
      }
      Part part = next == 0 ? null : parts.get(next - 1);
      Gathered holder;
      if (part != null && holds(part, lines[i])) {
        holder = part.gathered;
      } else {
        holder = outside.computeIfAbsent(pages[i], k -> new Gathered());
        holder.body.append(lines[i]).append('\n');
      }
      for (Edit edit : edits.getOrDefault(i + 1, List.of())) {
        holder.edits.putIfAbsent(Letters.nfc(edit.to()), Letters.nfc(edit.from()));
      }
      if (i < originals.length && !lines[i].equals(originals[i])) {
        asRead(holder, lines[i], originals[i]);
      }
      for (DoubtfulWord word : doubtful.getOrDefault(i + 1, List.of())) {
        holder.doubt(word.text(), word.candidate());
      }
    }
    return units(outside);
  }

  /** What was read, where that is more than other marks; word by word where the words agree. */
  private static void asRead(Gathered holder, String line, String original) {
    List<String> now = printedWords(line);
    List<String> before = printedWords(original);
    if (now.size() != before.size()) {
      if (!Spelling.foldedName(line).equals(Spelling.foldedName(original))) {
        holder.asRead.append(original).append('\n');
      }
      return;
    }
    for (int k = 0; k < now.size(); k++) {
      if (!now.get(k).equals(before.get(k))) {
        holder.doubt(now.get(k), before.get(k));
      }
    }
  }

  /** The first page's text outside of sections comes first: there stands what the document is. */
  private List<Unit> units(Map<Integer, Gathered> outside) {
    List<Unit> units = new ArrayList<>();
    List<Unit> later = new ArrayList<>();
    outside.forEach(
        (page, gathered) -> {
          String body = gathered.body.toString().strip();
          if (body.codePoints().anyMatch(Character::isLetter)) {
            Unit unit = unit(null, null, "", page, body, gathered);
            (units.isEmpty() ? units : later).add(unit);
          }
        });
    for (Part part : parts) {
      Section s = part.section;
      units.add(
          unit(
              orNull(s.path()),
              orNull(s.heading()),
              part.outline,
              s.page(),
              body(s),
              part.gathered));
    }
    units.addAll(later);
    if (units.isEmpty()) {
      units.add(unit(null, null, "", 1, String.join("\n", lines).strip(), new Gathered()));
    }
    return units;
  }

  private static Unit unit(
      @Nullable String path,
      @Nullable String heading,
      String outline,
      int page,
      String body,
      Gathered gathered) {
    return new Unit(
        path,
        heading,
        outline,
        page,
        Letters.nfc(body),
        gathered.asRead.toString(),
        gathered.doubts,
        gathered.edits);
  }

  private void flatten(List<Section> sections, String above) {
    for (Section section : sections) {
      String outline = above + section.label() + " " + section.heading() + "\n";
      parts.add(new Part(section, outline, words(body(section)), new Gathered()));
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

  private static List<String> printedWords(String text) {
    List<String> words = new ArrayList<>();
    WordForms.each(Letters.nfc(text), words::add);
    return words;
  }

  private static String onlyWord(String text) {
    return printedWords(text).getFirst();
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
