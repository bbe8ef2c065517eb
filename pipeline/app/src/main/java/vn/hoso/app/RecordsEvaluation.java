package vn.hoso.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.app.measure.RecordMeasurement;

/** {@code hoso evaluate --records}: how near are records to true records? */
final class RecordsEvaluation {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HosoCommand command;
  private final boolean json;

  RecordsEvaluation(HosoCommand command, boolean json) {
    this.command = command;
    this.json = json;
  }

  /** The answer for programs. */
  private record Answer(
      Map<String, Row> fields,
      Row overall,
      int sectionTreeEdits,
      int sections,
      List<RecordMeasurement.Bin> calibration,
      List<RecordMeasurement.Miss> misses,
      List<String> missing) {}

  /** One field; rates are 0..1. */
  private record Row(
      double precision, double recall, double f1, double exactF1, RecordMeasurement.Counts counts) {
    static Row of(RecordMeasurement.Counts counts) {
      return new Row(counts.precision(), counts.recall(), counts.f1(), counts.exactF1(), counts);
    }
  }

  /**
   * Measures.
   *
   * @param truth a folder of true records, or one
   * @param candidate a folder of records, or a file with one record a line
   */
  ExitCode run(Path truth, Path candidate) throws IOException {
    Map<String, JsonNode> truths = read(truth);
    Map<String, JsonNode> records = read(candidate);
    RecordMeasurement measurement = new RecordMeasurement();
    List<String> missing = new ArrayList<>();
    truths.forEach(
        (name, record) -> {
          JsonNode found = records.get(name);
          if (found == null) {
            missing.add(name);
          } else {
            measurement.add(name, record, found);
          }
        });
    if (json) {
      command.answer(Json.of(answer(measurement, missing)));
    } else {
      print(measurement, missing);
    }
    return ExitCode.of(!missing.isEmpty());
  }

  /** Records by the name of their file, or of their source where they have one, without ending. */
  private Map<String, JsonNode> read(Path path) throws IOException {
    Map<String, JsonNode> records = new TreeMap<>();
    if (Files.isDirectory(path)) {
      List<Path> files;
      try (Stream<Path> entries = Files.list(path)) {
        files = entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      }
      for (Path file : files) {
        read(file, records);
      }
    } else {
      read(path, records);
    }
    if (records.isEmpty()) {
      throw new UsageException(command.text("evaluate.records.wrong", path, "0"));
    }
    return records;
  }

  private void read(Path file, Map<String, JsonNode> into) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (values.hasNext()) {
        JsonNode record = values.next();
        JsonNode source = record.path("source").path("name");
        String name = source.isString() ? source.asString() : String.valueOf(file.getFileName());
        into.put(EvaluateCommand.stem(Path.of(name)), record);
      }
    } catch (JacksonException e) {
      throw new UsageException(
          command.text("evaluate.records.wrong", file, e.getOriginalMessage()));
    }
  }

  private static Answer answer(RecordMeasurement measurement, List<String> missing) {
    Map<String, Row> fields = new java.util.LinkedHashMap<>();
    measurement.fields().forEach((field, counts) -> fields.put(field, Row.of(counts)));
    return new Answer(
        fields,
        Row.of(measurement.overall()),
        measurement.treeEdits(),
        measurement.treeNodes(),
        measurement.calibration(),
        measurement.misses(),
        missing);
  }

  private void print(RecordMeasurement measurement, List<String> missing) {
    command.answer(command.text("evaluate.records.head"));
    measurement.fields().forEach(this::line);
    line(command.text("evaluate.overall"), measurement.overall());
    command.answer(
        command.text("evaluate.records.tree", measurement.treeEdits(), measurement.treeNodes()));
    for (RecordMeasurement.Bin bin : measurement.calibration()) {
      command.answer(
          command.text(
              "evaluate.records.calibration",
              "%.2f".formatted(bin.stated()),
              bin.values(),
              "%.3f".formatted(bin.right())));
    }
    for (RecordMeasurement.Miss miss : measurement.misses()) {
      command.answer(
          "%s  %s  %s%n    %s%n    %s"
              .formatted(
                  command.text("evaluate.records.kind." + miss.kind()),
                  miss.document(),
                  miss.field(),
                  miss.truth(),
                  miss.found()));
    }
    missing.forEach(name -> command.answer(command.text("evaluate.records.missingRecord", name)));
  }

  private void line(String field, RecordMeasurement.Counts counts) {
    command.answer(
        "%-18s %9.3f %7.3f %7.3f %7.3f %7d %6d %8d %6d"
            .formatted(
                field,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                counts.exactF1(),
                counts.exact() + counts.near(),
                counts.wrong(),
                counts.invented(),
                counts.missed()));
  }
}
