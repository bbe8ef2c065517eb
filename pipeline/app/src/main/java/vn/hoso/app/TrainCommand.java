package vn.hoso.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.hoso.repair.ConfusionTraining;
import vn.hoso.repair.Origin;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.LanguageModelTraining;

/** {@code hoso train}: makes the models from text. */
@Command(name = "train")
final class TrainCommand extends HosoCommand {
  TrainCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() {
    throw new UsageException(text("train.what"));
  }

  /** {@code hoso train lm}: the language model. */
  @Command(name = "lm")
  static final class LanguageModelCommand extends HosoCommand {
    @Option(
        names = "--corpus",
        paramLabel = "DIR",
        required = true,
        arity = "1..*",
        descriptionKey = "train.corpus")
    private List<Path> corpora = List.of();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "train.out")
    private @Nullable Path out;

    LanguageModelCommand(Context context) {
      super(context);
    }

    @Override
    ExitCode run() throws Exception {
      Path file = out == null ? Dictionaries.folder().resolve("vi-syllables.lm") : out;
      LanguageModelTraining.Outcome outcome =
          LanguageModelTraining.run(
              LanguageModelTraining.Settings.of(corpora, file),
              (what, done) -> say(text("train.progress", done * 100, what)));
      answer(text("train.done", outcome.file(), outcome.bytes() / 1e6));
      outcome
          .perplexities()
          .forEach((group, value) -> answer(text("train.perplexity", group, value)));
      return ExitCode.DONE;
    }
  }

  /** {@code hoso train channel}: a confusion model from pairs of true and damaged texts. */
  @Command(name = "channel")
  static final class ChannelCommand extends HosoCommand {
    @Option(names = "--pairs", paramLabel = "DIR", required = true, descriptionKey = "train.pairs")
    private Path pairs = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "train.table")
    private Path out = Path.of("");

    @Option(names = "--vietnamese-engine", descriptionKey = "train.vietnamese")
    private boolean vietnameseEngine;

    @Option(names = "--least", paramLabel = "N", defaultValue = "2", descriptionKey = "train.least")
    private double least;

    ChannelCommand(Context context) {
      super(context);
    }

    @Override
    ExitCode run() throws Exception {
      ConfusionTraining.Summary summary =
          ConfusionTraining.run(
              new ConfusionTraining.Settings(pairs, vietnameseEngine, least), out);
      answer(text("train.learned", out, summary.files(), summary.words()));
      return ExitCode.DONE;
    }
  }

  /** {@code hoso train calibration}: what the search's posteriors are worth. */
  @Command(name = "calibration")
  static final class CalibrationCommand extends HosoCommand {
    @Option(
        names = "--pairs",
        paramLabel = "DIR",
        required = true,
        arity = "1..*",
        descriptionKey = "train.calibration.pairs")
    private List<Path> pairs = List.of();

    @Option(
        names = "--ocr-pairs",
        paramLabel = "DIR",
        arity = "1..*",
        descriptionKey = "train.calibration.ocr")
    private List<Path> ocrPairs = List.of();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "train.calibration.out")
    private @Nullable Path out;

    CalibrationCommand(Context context) {
      super(context);
    }

    @Override
    ExitCode run() throws Exception {
      CalibrationFit fit = new CalibrationFit();
      learn(fit, pairs, Origin.TEXT);
      learn(fit, ocrPairs, Origin.OCR);
      Path file = out == null ? Dictionaries.folder().resolve("calibration.tsv") : out;
      fit.write(file);
      answer(text("train.learned", file, fit.files(), fit.words()));
      return ExitCode.DONE;
    }

    private void learn(CalibrationFit fit, List<Path> folders, Origin origin) throws Exception {
      for (Path folder : folders) {
        if (!Files.isDirectory(folder) || fit.learn(folder, origin) == 0) {
          throw new UsageException(text("train.calibration.none", folder));
        }
      }
    }
  }
}
