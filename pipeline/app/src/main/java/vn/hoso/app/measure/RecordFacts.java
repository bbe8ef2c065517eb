package vn.hoso.app.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a record (hoso's JSON, or a true record in the same form) says, as facts that can be
 * counted, by field. A true record may leave whole fields out: those are not measured.
 */
final class RecordFacts {
  private static final List<String> CODES =
      List.of("number", "date", "type", "year", "urgency", "secrecy");
  private static final List<String> TEXTS =
      List.of("issuer", "issuerParent", "place", "title", "archiveMark");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private RecordFacts() {}

  /**
   * One fact.
   *
   * @param key what tells it from the others of its field; a found fact whose key the truth does
   *     not have is invented
   * @param code what must agree to the letter: numbers, dates, labels, types
   * @param text what a reader takes for the same when a letter in ten differs
   * @param literal where the value stands on the page, as evidence; null where none was given
   * @param confidence 0..1 as the evidence states it; NaN where none was given
   */
  record Fact(String key, String code, String text, @Nullable String literal, double confidence) {}

  /** The facts by field, in a fixed order; a field that the record leaves out is not in it. */
  static Map<String, List<Fact>> of(JsonNode record) {
    Map<String, List<Fact>> facts = new LinkedHashMap<>();
    TEXTS.forEach(field -> single(record, field, false, facts));
    CODES.forEach(field -> single(record, field, true, facts));
    if (record.has("signer")) {
      JsonNode signer = record.path("signer");
      List<Fact> one = new ArrayList<>();
      for (String part : List.of("authority", "title", "name")) {
        String value = text(signer, part);
        if (value != null) {
          one.add(fact(record, "signer", part, "", value));
        }
      }
      facts.put("signer", one);
    }
    strings(record, "recipients", facts);
    strings(record, "addressees", facts);
    references(record, "legalBases", facts);
    references(record, "references", facts);
    deadlines(record, facts);
    abbreviations(record, facts);
    annexes(record, facts);
    assignments(record, facts);
    amounts(record, facts);
    quantities(record, facts);
    List<Fact> sections = new ArrayList<>();
    List<Fact> paths = new ArrayList<>();
    if (record.has("sections")) {
      sections(record, record.path("sections"), sections, paths);
      facts.put("section paths", paths);
      facts.put("section headings", sections);
    }
    return facts;
  }

  /** A field that stands in the record or in its details. */
  private static JsonNode holder(JsonNode record, String field) {
    return record.has(field) ? record : record.path("details");
  }

  private static void single(
      JsonNode record, String field, boolean code, Map<String, List<Fact>> facts) {
    if (holder(record, field).has(field)) {
      String value = text(holder(record, field), field);
      facts.put(
          field,
          value == null
              ? List.of()
              : List.of(fact(record, field, field, code ? value : "", code ? "" : value)));
    }
  }

  private static Fact fact(JsonNode record, String field, String key, String code, String text) {
    JsonNode evidence = record.path("evidence").path(field);
    return new Fact(
        key,
        code,
        text,
        text(evidence, "literal"),
        evidence.path("confidence").asDouble(Double.NaN));
  }

  /** An item of a list, with the confidence that the evidence for it states. */
  private static Fact item(JsonNode record, String item, String key, String code, String text) {
    JsonNode evidence = record.path("evidence").path(item);
    return new Fact(key, code, text, null, evidence.path("confidence").asDouble(Double.NaN));
  }

  private static Fact plain(String key, String code, String text) {
    return new Fact(key, code, text, null, Double.NaN);
  }

  /** Printed lines, which have nothing but their letters to tell one from the other. */
  private static void strings(JsonNode record, String field, Map<String, List<Fact>> facts) {
    if (holder(record, field).has(field)) {
      List<Fact> values = new ArrayList<>();
      for (JsonNode node : holder(record, field).path(field)) {
        values.add(item(record, field + "/" + values.size(), "", "", node.asString()));
      }
      facts.put(field, values);
    }
  }

  private static void references(JsonNode record, String field, Map<String, List<Fact>> facts) {
    if (!record.has(field)) {
      return;
    }
    List<Fact> values = new ArrayList<>();
    int place = 0;
    for (JsonNode node : record.path(field)) {
      String number = text(node, "number");
      String type = text(node, "type");
      String key = number != null ? number : type + " " + letters(orNone(text(node, "about"), 60));
      values.add(
          item(
              record,
              field + "/" + place++,
              key,
              join(type, number, text(node, "date")),
              join(text(node, "issuer"), text(node, "about"))));
    }
    facts.put(field, values);
  }

  private static void deadlines(JsonNode record, Map<String, List<Fact>> facts) {
    if (!record.has("deadlines")) {
      return;
    }
    List<Fact> values = new ArrayList<>();
    int place = 0;
    for (JsonNode node : record.path("deadlines")) {
      String date = text(node, "date");
      String period = text(node, "period");
      String when = date != null ? date : letters(quarters(orNone(period, 60)));
      String section = orNone(text(node, "section"), 60);
      values.add(
          item(
              record, "deadlines/" + place++, when, when + " " + section, join(text(node, "who"))));
    }
    facts.put("deadlines", values);
  }

  private static void abbreviations(JsonNode record, Map<String, List<Fact>> facts) {
    if (record.has("abbreviations")) {
      List<Fact> values = new ArrayList<>();
      record
          .path("abbreviations")
          .properties()
          .forEach(e -> values.add(plain(e.getKey(), e.getKey(), e.getValue().asString())));
      facts.put("abbreviations", values);
    }
  }

  private static void annexes(JsonNode record, Map<String, List<Fact>> facts) {
    JsonNode details = record.path("details");
    if (details.has("annexes")) {
      List<Fact> values = new ArrayList<>();
      for (JsonNode node : details.path("annexes")) {
        String label = orNone(text(node, "label"), 60);
        values.add(plain(letters(label), letters(label), orNone(text(node, "title"), 400)));
      }
      facts.put("annexes", values);
    }
  }

  private static void assignments(JsonNode record, Map<String, List<Fact>> facts) {
    JsonNode details = record.path("details");
    if (details.has("assignments")) {
      List<Fact> values = new ArrayList<>();
      int place = 0;
      for (JsonNode node : details.path("assignments")) {
        String code = join(text(node, "role"), text(node, "section"));
        String who = orNone(text(node, "who"), 200);
        String key = letters(who) + " " + orNone(text(node, "section"), 60);
        Fact fact = item(record, "assignments/" + place++, key, code, who);
        // One body's several tasks in a section are one fact: who is charged there.
        if (values.stream().noneMatch(v -> v.code().equals(code) && v.text().equals(who))) {
          values.add(fact);
        }
      }
      facts.put("assignments", values);
    }
  }

  private static void amounts(JsonNode record, Map<String, List<Fact>> facts) {
    JsonNode details = record.path("details");
    if (details.has("amounts")) {
      List<Fact> values = new ArrayList<>();
      for (JsonNode node : details.path("amounts")) {
        String code = join(text(node, "dong"), text(node, "section"));
        String source = orNone(text(node, "source"), 200);
        values.add(item(record, "amounts/" + values.size(), code, code, source));
      }
      facts.put("amounts", values);
    }
  }

  private static void quantities(JsonNode record, Map<String, List<Fact>> facts) {
    JsonNode details = record.path("details");
    if (details.has("quantities")) {
      List<Fact> values = new ArrayList<>();
      for (JsonNode node : details.path("quantities")) {
        String key =
            join(
                String.valueOf(node.path("value").asDouble()),
                text(node, "unit"),
                text(node, "section"));
        String target = node.path("target").asBoolean() ? "target" : "";
        values.add(item(record, "quantities/" + values.size(), key, join(key, target), ""));
      }
      facts.put("quantities", values);
    }
  }

  private static void sections(
      JsonNode record, JsonNode nodes, List<Fact> headings, List<Fact> paths) {
    for (JsonNode node : nodes) {
      String label = orNone(text(node, "label"), 40);
      if (!label.isEmpty()) {
        String path = orNone(text(node, "path"), 200);
        paths.add(plain(path, path, ""));
        headings.add(
            item(record, "sections/" + path, path, path, orNone(text(node, "heading"), 400)));
      }
      sections(record, node.path("children"), headings, paths);
    }
  }

  /** The labelled sections as a tree, each node named by its label. */
  static List<TreeDistance.Node> tree(JsonNode nodes) {
    List<TreeDistance.Node> tree = new ArrayList<>();
    for (JsonNode node : nodes) {
      String label = orNone(text(node, "label"), 40);
      List<TreeDistance.Node> children = tree(node.path("children"));
      if (label.isEmpty()) {
        tree.addAll(children);
      } else {
        tree.add(new TreeDistance.Node(label, children));
      }
    }
    return tree;
  }

  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  private static String orNone(@Nullable String text, int longest) {
    String value = Objects.requireNonNullElse(text, "");
    return value.length() > longest ? value.substring(0, longest) : value;
  }

  private static String join(@Nullable String... values) {
    List<String> texts = new ArrayList<>();
    for (String value : values) {
      texts.add(Objects.requireNonNullElse(value, "–"));
    }
    return String.join(" | ", texts);
  }

  /** "quý 1" is "quý I". */
  private static String quarters(String period) {
    String roman = period;
    String[] numerals = {"I", "II", "III", "IV"};
    for (int i = 0; i < numerals.length; i++) {
      roman = roman.replaceAll("(?iU)(?<=\\bquý )" + (i + 1) + "(?!\\d)", numerals[i]);
    }
    return roman;
  }

  /** Letters and digits alone, lower case, without marks. */
  static String letters(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('đ', 'd')
            .replace('Đ', 'D');
    return NO_WORD.matcher(bare).replaceAll("").toLowerCase(java.util.Locale.ROOT);
  }
}
