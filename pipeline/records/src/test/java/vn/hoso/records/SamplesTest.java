package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.document.Deadline;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Reference;
import vn.hoso.document.Section;
import vn.hoso.document.Signer;

/**
 * The true texts of the samples against their true records, field by field. Values are compared as
 * sets of facts: found and true, found and not true (invented), true and not found (missed).
 */
class SamplesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void fieldsOfTheSamples() throws IOException {
    Map<String, int[]> tally = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    Path samples = samples();
    List<Path> truths;
    try (Stream<Path> files = Files.list(samples.resolve("records"))) {
      truths = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(truths).hasSizeGreaterThan(10);
    for (Path truth : truths) {
      String name = truth.getFileName().toString().replace(".json", "");
      String text = Files.readString(samples.resolve("texts").resolve(name + ".txt"));
      compare(
          name,
          facts(JSON.readTree(Files.readString(truth))),
          facts(Documents.extract(text)),
          tally,
          faults);
    }
    StringBuilder table = new StringBuilder();
    int[] sum = new int[3];
    tally.forEach(
        (field, counts) -> {
          table.append(
              "%-14s F1 %.3f %s%n"
                  .formatted(field, f1(counts), List.of(counts[0], counts[1], counts[2])));
          for (int i = 0; i < 3; i++) {
            sum[i] += counts[i];
          }
        });
    String report = table + String.join("\n", faults);
    assertThat(f1(sum)).as(report).isGreaterThan(0.97);
    tally.forEach((field, counts) -> assertThat(f1(counts)).as(report).isGreaterThan(0.85));
  }

  private static double f1(int[] counts) {
    return 2.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
  }

  /** Counts what was found, invented and missed, by field. */
  private static void compare(
      String name,
      Map<String, List<String>> truth,
      Map<String, List<String>> found,
      Map<String, int[]> tally,
      List<String> faults) {
    for (Map.Entry<String, List<String>> field : truth.entrySet()) {
      int[] counts = tally.computeIfAbsent(field.getKey(), key -> new int[3]);
      List<String> missed = new ArrayList<>(field.getValue());
      for (String value : found.getOrDefault(field.getKey(), List.of())) {
        if (missed.remove(value)) {
          counts[0]++;
        } else {
          counts[1]++;
          faults.add(name + " " + field.getKey() + " invented: " + value);
        }
      }
      counts[2] += missed.size();
      missed.forEach(value -> faults.add(name + " " + field.getKey() + " missed:   " + value));
    }
  }

  private static Map<String, List<String>> facts(JsonNode record) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (String field :
        List.of("issuer", "issuerParent", "number", "place", "date", "type", "title", "year")) {
      facts.put(field, some(text(record, field)));
    }
    for (String field : List.of("legalBases", "references")) {
      List<String> values = new ArrayList<>();
      for (JsonNode node : record.path(field)) {
        values.add(
            join(
                text(node, "type"),
                text(node, "number"),
                text(node, "date"),
                text(node, "issuer"),
                text(node, "about")));
      }
      facts.put(field, values);
    }
    List<String> sections = new ArrayList<>();
    sections(record.path("sections"), sections);
    facts.put("sections", sections);
    List<String> recipients = new ArrayList<>();
    record.path("recipients").forEach(node -> recipients.add(node.asString()));
    facts.put("recipients", recipients);
    JsonNode signer = record.path("signer");
    facts.put(
        "signer",
        signer.isObject()
            ? List.of(join(text(signer, "authority"), text(signer, "title"), text(signer, "name")))
            : List.of());
    List<String> deadlines = new ArrayList<>();
    for (JsonNode node : record.path("deadlines")) {
      deadlines.add(
          join(text(node, "date"), text(node, "period"), text(node, "who"), text(node, "section")));
    }
    facts.put("deadlines", deadlines);
    List<String> abbreviations = new ArrayList<>();
    record
        .path("abbreviations")
        .properties()
        .forEach(entry -> abbreviations.add(entry.getKey() + " " + entry.getValue().asString()));
    facts.put("abbreviations", abbreviations);
    return facts;
  }

  private static void sections(JsonNode nodes, List<String> into) {
    for (JsonNode node : nodes) {
      into.add(join(text(node, "path"), text(node, "label"), text(node, "heading")));
      sections(node.path("children"), into);
    }
  }

  private static Map<String, List<String>> facts(DocumentRecord record) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    facts.put("issuer", some(record.issuer()));
    facts.put("issuerParent", some(record.issuerParent()));
    facts.put("number", some(record.number()));
    facts.put("place", some(record.place()));
    facts.put("date", some(record.date()));
    facts.put("type", some(record.type()));
    facts.put("title", some(record.title()));
    facts.put("year", some(record.year() == null ? null : String.valueOf(record.year())));
    facts.put("legalBases", references(record.legalBases()));
    facts.put("references", references(record.references()));
    List<String> sections = new ArrayList<>();
    labelled(record.sections(), sections);
    facts.put("sections", sections);
    facts.put("recipients", record.recipients());
    Signer signer = record.signer();
    facts.put(
        "signer",
        signer == null
            ? List.of()
            : List.of(join(signer.authority(), signer.title(), signer.name())));
    List<String> deadlines = new ArrayList<>();
    for (Deadline deadline : record.deadlines()) {
      deadlines.add(join(deadline.date(), deadline.period(), deadline.who(), deadline.section()));
    }
    facts.put("deadlines", deadlines);
    facts.put(
        "abbreviations",
        record.abbreviations().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .toList());
    return facts;
  }

  private static List<String> references(List<Reference> references) {
    return references.stream()
        .map(r -> join(r.type(), r.number(), r.date(), r.issuer(), r.about()))
        .toList();
  }

  private static void labelled(List<Section> sections, List<String> into) {
    for (Section section : sections) {
      if (!section.label().isEmpty()) {
        into.add(join(section.path(), section.label(), section.heading()));
      }
      labelled(section.children(), into);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  private static List<String> some(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static String join(@Nullable String... values) {
    List<String> texts = new ArrayList<>();
    for (String value : values) {
      texts.add(Objects.requireNonNullElse(value, "–"));
    }
    return String.join(" | ", texts);
  }

  private static Path samples() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("samples").resolve("records"))) {
        return at.resolve("samples");
      }
    }
    throw new IllegalStateException("the folder samples was not found");
  }
}
