package vn.hoso.archive;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.Quality;
import vn.hoso.document.RepairedText;
import vn.hoso.export.RecordJson;
import vn.hoso.records.RecordInput;

/**
 * A record with people's corrections: the text with their words in it, and fields and sections read
 * from that text again, so that a word corrected in the title also stands in the title field.
 */
final class Revision {
  /** Fields that a person may set; the others follow from the text. */
  static final Set<String> FIELDS =
      Set.of("issuer", "issuerParent", "number", "place", "date", "type", "title", "year");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final List<String> read = new ArrayList<>();
  private final List<String> repaired;
  private final Map<Integer, List<Edit>> edits = new HashMap<>();
  private final Map<Integer, List<DoubtfulWord>> doubtful = new HashMap<>();

  /**
   * @param record as the program made it, or as it is now
   * @param pages as they were read
   */
  Revision(DocumentRecord record, List<Page> pages) {
    for (Page page : pages) {
      for (Line line : page.lines()) {
        read.add(line.text());
      }
    }
    repaired = new ArrayList<>(List.of(record.text().split("[\n\f]", -1)));
    while (repaired.size() > read.size() && repaired.getLast().isEmpty()) {
      repaired.removeLast(); // a page without lines leaves an empty one
    }
    for (Edit edit : record.edits()) {
      edits.computeIfAbsent(edit.line(), k -> new ArrayList<>()).add(edit);
    }
    for (DoubtfulWord word : record.quality().doubtful()) {
      doubtful.computeIfAbsent(word.line(), k -> new ArrayList<>()).add(word);
    }
  }

  /**
   * One line as it stands.
   *
   * @param number counts from 1
   * @throws CorrectionException where there is no such line, or the record contradicts itself
   */
  CorrectedLine line(int number) throws CorrectionException {
    if (number < 1 || number > read.size() || read.size() != repaired.size()) {
      throw new CorrectionException(
          CorrectionException.Kind.NONE, "The document has no line " + number + ".");
    }
    List<Edit> own = edits.getOrDefault(number, List.of());
    List<DoubtfulWord> words = doubtful.getOrDefault(number, List.of());
    String stands = repaired.get(number - 1);
    for (String was : List.of(read.get(number - 1), nfc(read.get(number - 1)))) {
      if (own.stream().allMatch(e -> e.end() <= was.length())) {
        CorrectedLine line = new CorrectedLine(number, was, own, words);
        if (line.text().equals(stands)) {
          return line;
        }
      }
    }
    throw new CorrectionException(
        CorrectionException.Kind.NONE,
        "Line " + number + " cannot be corrected: its edits do not lead from what was read to it.");
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Puts words in, one after another.
   *
   * @return those that do not fit, because the line was read otherwise when they were made
   */
  List<Correction> putAll(List<Correction> inForce) {
    List<Correction> unfit = new ArrayList<>();
    for (Correction correction : inForce) {
      try {
        if (correction.field() == null) {
          put(correction);
        }
      } catch (CorrectionException e) {
        unfit.add(correction);
      }
    }
    return unfit;
  }

  private void put(Correction correction) throws CorrectionException {
    CorrectedLine line = line(correction.line());
    if (!line.wasRead(correction.start(), correction.end(), String.valueOf(correction.read()))) {
      throw new CorrectionException(
          CorrectionException.Kind.CHANGED, "The line was read otherwise by now.");
    }
    line.put(correction.start(), correction.end(), String.valueOf(correction.after()));
    repaired.set(correction.line() - 1, line.text());
    edits.put(correction.line(), line.edits());
    doubtful.put(correction.line(), line.doubtful());
  }

  /** What the fields and sections are found in. */
  RecordInput input(DocumentRecord record, List<Page> pages) {
    List<Edit> allEdits = new ArrayList<>();
    List<DoubtfulWord> allDoubtful = new ArrayList<>();
    for (int i = 1; i <= read.size(); i++) {
      allEdits.addAll(edits.getOrDefault(i, List.of()));
      allDoubtful.addAll(doubtful.getOrDefault(i, List.of()));
    }
    Map<Integer, String> problems = new HashMap<>();
    for (Quality.PageQuality page : record.quality().pages()) {
      if (page.problem() != null) {
        problems.put(page.page(), page.problem());
      }
    }
    return new RecordInput(
        record.source(), pages, new RepairedText(repaired, allEdits, allDoubtful), problems);
  }

  /** A record with the fields that were set by hand; what a person said is certain. */
  static DocumentRecord withFields(DocumentRecord record, List<Correction> inForce)
      throws IOException {
    List<Correction> fields = inForce.stream().filter(c -> c.field() != null).toList();
    if (fields.isEmpty()) {
      return record;
    }
    ObjectNode json = (ObjectNode) MAPPER.readTree(RecordJson.oneLine(record));
    for (Correction correction : fields) {
      String field = String.valueOf(correction.field());
      set(json, field, correction.after());
      if (field.equals("date") && correction.after() != null) {
        json.put("year", Integer.parseInt(correction.after().substring(0, 4)));
      }
      if (json.path("evidence").path(field) instanceof ObjectNode evidence) {
        evidence.put("confidence", 1.0);
      }
    }
    return RecordJson.read(MAPPER.writeValueAsString(json));
  }

  private static void set(ObjectNode json, String field, @Nullable String value) {
    if (value == null) {
      json.putNull(field);
    } else if (field.equals("year")) {
      json.put(field, Integer.parseInt(value));
    } else {
      json.put(field, nfc(value));
    }
  }
}
