package vn.hoso.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hoso.app.measure.Comparison;
import vn.hoso.app.measure.SyllableText;
import vn.hoso.repair.Examination;
import vn.hoso.repair.Origin;
import vn.hoso.repair.TextRepairer;

/** {@code hoso evaluate}: how near are texts to the truth? */
@Command(name = "evaluate")
final class EvaluateCommand extends HosoCommand {
  @Option(names = "--truth", paramLabel = "DIR|FILE", descriptionKey = "evaluate.truth")
  private @Nullable Path truth;

  @Option(names = "--pairs", paramLabel = "DIR", descriptionKey = "evaluate.pairs")
  private @Nullable Path pairs;

  @Option(names = "--candidate", paramLabel = "DIR|FILE", descriptionKey = "evaluate.candidate")
  private @Nullable Path candidate;

  @Option(names = "--damaged", paramLabel = "DIR|FILE", descriptionKey = "evaluate.damaged")
  private @Nullable Path damaged;

  @Option(names = "--skip-lines", paramLabel = "FILE", descriptionKey = "evaluate.skip")
  private @Nullable Path skipLines;

  @Option(names = "--records", descriptionKey = "evaluate.records")
  private boolean records;

  @Option(
      names = "--origin",
      paramLabel = "text|ocr",
      descriptionKey = "repair.origin",
      defaultValue = "text")
  private Origin origin = Origin.TEXT;

  @Option(
      names = "--worst",
      paramLabel = "N",
      descriptionKey = "evaluate.worst.n",
      defaultValue = "0")
  private int worst;

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "evaluate.html")
  private @Nullable Path html;

  @Mixin
  private final CommandSettings.DictionaryOption dictionaryOption =
      new CommandSettings.DictionaryOption();

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  EvaluateCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    if ((truth == null) == (pairs == null)) {
      throw new UsageException(text("evaluate.truth.or.pairs"));
    }
    if (records) {
      if (candidate == null || truth == null) {
        throw new UsageException(text("evaluate.records.candidate"));
      }
      return new RecordsEvaluation(this, jsonOption.json).run(truth, candidate);
    }
    if (pairs == null
        ? candidate == null && damaged == null
        : candidate != null || damaged != null) {
      throw new UsageException(text(pairs == null ? "evaluate.nothing" : "evaluate.pairs.alone"));
    }
    if (worst < 0) {
      throw new UsageException(text("evaluate.worst.range"));
    }
    List<Texts> all = pairs == null ? texts(truth) : texts(Pairs.in(pairs));
    TextRepairer repairer =
        candidate == null
            ? Stages.repairer(keepOption.settings(this::text), dictionaryOption.read())
            : null;
    Set<Integer> skipped = skipped();
    Evaluation evaluation = new Evaluation();
    List<String> missing = new ArrayList<>();
    for (Texts each : all) {
      if (each.isMissing()) {
        missing.add(each.name());
        continue;
      }
      SyllableText before = each.read() == null ? null : plain(each.read(), skipped);
      SyllableText now =
          each.candidate() != null
              ? plain(each.candidate(), skipped)
              : repaired(
                  Objects.requireNonNull(repairer), Objects.requireNonNull(each.read()), skipped);
      evaluation.add(each.name(), new Comparison(plain(each.truth(), skipped), now, before));
    }
    Evaluation.Answer answer = evaluation.answer(missing, worst);
    if (html != null) {
      EvaluationPage.write(html, evaluation.comparisons(), answer, this::text);
    }
    if (jsonOption.json) {
      answer(Json.of(answer));
    } else {
      EvaluationTable.of(answer, this::text).forEach(this::answer);
    }
    return ExitCode.of(!missing.isEmpty());
  }

  /** The files that belong together; a candidate or damaged text may be unasked for, or missing. */
  private record Texts(
      String name, Path truth, @Nullable Path read, @Nullable Path candidate, boolean isMissing) {}

  private List<Texts> texts(Path trueTexts) throws IOException {
    Map<String, Path> truths = files(trueTexts);
    Map<String, Path> candidates = candidate == null ? Map.of() : paired(truths, candidate);
    Map<String, Path> damages = damaged == null ? Map.of() : paired(truths, damaged);
    List<Texts> texts = new ArrayList<>();
    truths.forEach(
        (name, file) -> {
          Path text = candidates.get(name);
          Path read = damages.get(name);
          boolean lacks = (candidate != null && text == null) || (damaged != null && read == null);
          texts.add(new Texts(name, file, read, text, lacks));
        });
    return texts;
  }

  private List<Texts> texts(Map<String, Pairs.Pair> named) {
    if (named.isEmpty()) {
      throw new UsageException(text("train.calibration.none", pairs));
    }
    List<Texts> texts = new ArrayList<>();
    named.forEach(
        (name, pair) ->
            texts.add(
                new Texts(
                    name, pair.truth(), pair.read(), null, !Files.isRegularFile(pair.read()))));
    return texts;
  }

  private static SyllableText plain(Path file, Set<Integer> skipped) throws IOException {
    return SyllableText.of(lines(file), skipped, List.of());
  }

  /** Repairs here and now, for only so the probabilities are at hand. */
  private SyllableText repaired(TextRepairer repairer, Path file, Set<Integer> skipped)
      throws IOException {
    Examination examined = TextLines.repair(lines(file), 1, text -> repairer.examine(text, origin));
    return SyllableText.of(examined.text().lines(), skipped, examined.findings());
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
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
    if (Files.isDirectory(Objects.requireNonNull(truth)) != Files.isDirectory(path)) {
      throw new UsageException(text("evaluate.pairing"));
    }
    return Files.isDirectory(path) ? files(path) : Map.of(truths.keySet().iterator().next(), path);
  }

  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
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
}
