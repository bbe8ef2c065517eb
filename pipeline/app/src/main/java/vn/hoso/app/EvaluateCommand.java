package vn.hoso.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hoso.app.measure.Measurement;

/** {@code hoso evaluate}: how near are texts to the truth? */
@Command(name = "evaluate")
final class EvaluateCommand extends HosoCommand {
  @Option(
      names = "--truth",
      required = true,
      paramLabel = "DIR|FILE",
      descriptionKey = "evaluate.truth")
  private Path truth = Path.of("");

  @Option(
      names = "--candidate",
      required = true,
      paramLabel = "DIR|FILE",
      descriptionKey = "evaluate.candidate")
  private Path candidate = Path.of("");

  @Option(names = "--damaged", paramLabel = "DIR|FILE", descriptionKey = "evaluate.damaged")
  private @Nullable Path damaged;

  @Option(names = "--skip-lines", paramLabel = "FILE", descriptionKey = "evaluate.skip")
  private @Nullable Path skipLines;

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  EvaluateCommand(Context context) {
    super(context);
  }

  /** What one file, or all together, came to; rates are 0..1. */
  private record Result(
      double cer,
      double wer,
      double syllablesRight,
      double diacriticErrorRate,
      double toneErrorRate,
      @Nullable Double overCorrection,
      @Nullable Double precision,
      @Nullable Double recall,
      Measurement counts) {
    static Result of(Measurement counts) {
      Measurement.Repair repair = counts.repair();
      double syllables = Math.max(1, counts.syllables());
      return new Result(
          counts.cer(),
          counts.wer(),
          counts.rightShare(),
          counts.diacriticErrors() / syllables,
          counts.toneErrors() / syllables,
          repair == null ? null : repair.overCorrection(),
          repair == null ? null : repair.precision(),
          repair == null ? null : repair.recall(),
          counts);
    }
  }

  /** The answer for programs. */
  private record Answer(Map<String, Result> files, List<String> missing, Result overall) {}

  @Override
  ExitCode run() throws Exception {
    Map<String, Path> truths = files(truth);
    Map<String, Path> candidates = paired(truths, candidate);
    Map<String, Path> damages = damaged == null ? Map.of() : paired(truths, damaged);
    Map<String, Result> results = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    Measurement sum = Measurement.none();
    for (Map.Entry<String, Path> entry : truths.entrySet()) {
      Path text = candidates.get(entry.getKey());
      Path read = damages.get(entry.getKey());
      if (text == null || (damaged != null && read == null)) {
        missing.add(entry.getKey());
        continue;
      }
      Measurement measured = measure(entry.getValue(), text, read);
      results.put(entry.getKey(), Result.of(measured));
      sum = sum.plus(measured);
    }
    Answer answer = new Answer(results, missing, Result.of(sum));
    if (jsonOption.json) {
      answer(Json.of(answer));
    } else {
      print(answer);
    }
    return ExitCode.of(!missing.isEmpty());
  }

  /** Files by name without ending; hidden ones left out. */
  private static Map<String, Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Map.of(stem(path), path);
    }
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(path)) {
      entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .forEach(file -> files.put(stem(file), file));
    }
    return files;
  }

  /** Two single files belong together whatever their names. */
  private Map<String, Path> paired(Map<String, Path> truths, Path path) throws IOException {
    if (Files.isDirectory(truth) != Files.isDirectory(path)) {
      throw new UsageException(text("evaluate.pairing"));
    }
    return Files.isDirectory(path) ? files(path) : Map.of(truths.keySet().iterator().next(), path);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private Measurement measure(Path trueFile, Path textFile, @Nullable Path damagedFile)
      throws IOException {
    Set<Integer> skipped = skipped();
    return Measurement.of(
        read(trueFile, skipped),
        read(textFile, skipped),
        damagedFile == null ? null : read(damagedFile, skipped));
  }

  private Set<Integer> skipped() throws IOException {
    if (skipLines == null) {
      return Set.of();
    }
    try {
      return Arrays.stream(Files.readString(skipLines).split("[\\s,]+"))
          .filter(number -> !number.isEmpty())
          .map(Integer::valueOf)
          .collect(Collectors.toSet());
    } catch (NumberFormatException e) {
      throw new UsageException(text("evaluate.skip.wrong", skipLines));
    }
  }

  private static String read(Path file, Set<Integer> skipped) throws IOException {
    List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (!skipped.contains(i + 1)) {
        kept.append(lines.get(i)).append('\n');
      }
    }
    return kept.toString();
  }

  private void print(Answer answer) {
    answer(text("evaluate.head"));
    answer.files().forEach(this::line);
    if (answer.files().size() != 1) {
      line(text("evaluate.overall"), answer.overall());
    }
    answer.missing().forEach(name -> answer(text("evaluate.missing", name)));
    Measurement counts = answer.overall().counts();
    Measurement.Repair repair = counts.repair();
    if (repair != null) {
      answer(
          text(
              "evaluate.repair",
              repair.mended(),
              repair.wrongBefore(),
              repair.spoiled(),
              repair.rightBefore(),
              repair.changed()));
    }
  }

  private void line(String name, Result result) {
    answer(
        "%7.2f%% %7.2f%% %7.2f%% %7.2f%% %7.2f%% %8s  %s"
            .formatted(
                result.cer() * 100,
                result.wer() * 100,
                result.syllablesRight() * 100,
                result.diacriticErrorRate() * 100,
                result.toneErrorRate() * 100,
                result.overCorrection() == null
                    ? "–"
                    : "%.2f%%".formatted(result.overCorrection() * 100),
                name));
  }
}
