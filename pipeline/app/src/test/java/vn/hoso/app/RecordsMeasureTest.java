package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Source;
import vn.hoso.document.Treatment;
import vn.hoso.export.RecordJson;
import vn.hoso.records.RecordExtractor;
import vn.hoso.records.RecordInput;
import vn.hoso.records.RecordSettings;
import vn.hoso.repair.RepairSettings;
import vn.hoso.repair.TextRepairer;
import vn.hoso.vietnamese.UserDictionary;

/** Records of our own documents against their true records: a floor for each kind of field. */
class RecordsMeasureTest {
  private static final Path SAMPLES = RunHoso.samples();

  /** Enough to notice a fall; all of them are measured by {@code samples/measure-records}. */
  private static final int EVERY = 9;

  @TempDir private Path folder;

  @Test
  void cleanTexts() throws IOException {
    JsonNode answer = measure("clean", file -> file, 1);
    assertThat(answer.path("overall").path("f1").asDouble()).isGreaterThan(0.985);
    floors(answer, 0.97);
    assertThat(f1(answer, "section headings")).isGreaterThan(0.99);
    assertThat(f1(answer, "references")).isGreaterThan(0.98);
  }

  @Test
  void damagedTextsAfterRepair() throws IOException {
    TextRepairer repairer = Stages.repairer(RepairSettings.defaults(), UserDictionary.none());
    JsonNode answer =
        measure(
            "damaged",
            file -> {
              Path damaged = SAMPLES.resolve("plain/damaged").resolve(file.getFileName());
              return Files.exists(damaged) ? damaged : null;
            },
            EVERY,
            lines -> repairer.repair(lines));
    assertThat(answer.path("overall").path("f1").asDouble()).isGreaterThan(0.9);
  }

  private interface Repair {
    RepairedText repair(List<String> lines);
  }

  private JsonNode measure(String name, UnaryOperator<Path> source, int every) throws IOException {
    return measure(name, source, every, lines -> new RepairedText(lines, List.of(), List.of()));
  }

  private JsonNode measure(String name, UnaryOperator<Path> source, int every, Repair repair)
      throws IOException {
    Path truths = Files.createDirectories(folder.resolve(name));
    Path records = folder.resolve(name + ".jsonl");
    RecordExtractor extractor = new RecordExtractor(RecordSettings.DEFAULT);
    List<String> lines = new ArrayList<>();
    int count = 0;
    for (Path truth : truths()) {
      String stem = EvaluateCommand.stem(truth);
      Path text = source.apply(text(stem));
      if (text == null || count++ % every != 0) {
        continue;
      }
      Files.copy(truth, truths.resolve(stem + ".json"));
      lines.add(RecordJson.oneLine(extractor.extract(input(stem, text, repair))));
    }
    assertThat(count).isGreaterThan(50);
    Files.write(records, lines);
    RunHoso.Answer answer =
        RunHoso.run("evaluate", "--records", "--truth", truths, "--candidate", records, "--json");
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.json();
  }

  private static void floors(JsonNode answer, double floor) {
    answer
        .path("fields")
        .properties()
        .forEach(
            field ->
                assertThat(field.getValue().path("f1").asDouble())
                    .as(field.getKey() + " " + answer.path("misses").toPrettyString())
                    .isGreaterThan(field.getKey().equals("deadlines") ? 0.9 : floor));
  }

  private static double f1(JsonNode answer, String field) {
    return answer.path("fields").path(field).path("f1").asDouble();
  }

  private static List<Path> truths() throws IOException {
    List<Path> truths = new ArrayList<>();
    for (String part : List.of("records", "plain/records")) {
      try (Stream<Path> files = Files.list(SAMPLES.resolve(part))) {
        files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(truths::add);
      }
    }
    return truths;
  }

  /** The text of a true record: of a sample, plain, or of the training texts. */
  private static Path text(String stem) {
    Path genre = SAMPLES.resolveSibling("dictionaries").resolve("genre");
    for (Path folder :
        List.of(
            SAMPLES.resolve("texts"),
            SAMPLES.resolve("plain/texts"),
            genre,
            genre.resolve("held-out"))) {
      if (Files.exists(folder.resolve(stem + ".txt"))) {
        return folder.resolve(stem + ".txt");
      }
    }
    throw new IllegalStateException("no text for the true record " + stem);
  }

  private static RecordInput input(String stem, Path file, Repair repair) throws IOException {
    String text = Files.readString(file).stripTrailing();
    List<Page> pages = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String page : text.split("\f", -1)) {
      List<String> lines = List.of(page.split("\n", -1));
      all.addAll(lines);
      pages.add(
          new Page(
              pages.size() + 1,
              0,
              0,
              0,
              new PageDecision(Treatment.KEEP, "a text file", java.util.Map.of()),
              lines.stream().map(Line::ofText).toList()));
    }
    Source source =
        new Source(stem + ".txt", "text/plain", text.length(), "0".repeat(64), pages.size());
    return new RecordInput(source, pages, repair.repair(all));
  }
}
