package vn.hoso.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Archive;
import vn.hoso.archive.Balance;
import vn.hoso.archive.ImportSettings;
import vn.hoso.archive.ImportSummary;
import vn.hoso.archive.Importer;
import vn.hoso.archive.Pipeline;
import vn.hoso.document.Problem;

/** {@code hoso import}: files and folders into the archive. */
@Command(name = "import")
final class ImportCommand extends HosoCommand {
  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "import.path")
  private List<Path> paths = List.of();

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  @Option(names = "--workers", paramLabel = "N", descriptionKey = "import.workers")
  private @Nullable Integer workers;

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  ImportCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    ImportSettings settings = ImportSettings.standard();
    if (workers != null) {
      if (workers < 1 || workers > 256) {
        throw new UsageException(text("import.workers.range"));
      }
      settings = settings.withWorkers(workers);
    }
    for (Path path : paths) {
      if (!java.nio.file.Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(text("file.missing", path));
      }
    }
    ImportSummary summary;
    try (Archive archive = Archive.openForWriting(archiveOption.folder, "import");
        Pipeline pipeline = Stages.pipeline(keepOption.settings(this::text), archive.dictionary());
        IndexSink index = IndexSink.open(archive);
        ProgressReport progress = new ProgressReport(console(), this::text)) {
      String versions = Stages.versions(archive.dictionary());
      Importer importer = new Importer(archive, pipeline, index, settings, progress, versions);
      Interrupts interrupts =
          Interrupts.onFirst(
              () -> {
                say(text("import.stopping"));
                importer.stop();
              });
      try {
        summary = importer.run(paths);
      } finally {
        interrupts.close();
      }
    }
    report(summary);
    if (summary.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    return ExitCode.of(summary.hasFailures());
  }

  private void report(ImportSummary summary) {
    if (jsonOption.json) {
      answer(Json.of(summary));
      return;
    }
    Balance balance = summary.balance();
    for (Problem problem : summary.problems()) {
      answer(ProblemText.of(problem, this::text));
    }
    answer(
        text(
            "import.balance",
            balance.found(),
            balance.imported(),
            balance.alreadyThere(),
            balance.failed(),
            balance.unsupported()));
    if (balance.waiting() > 0) {
      answer(text("import.interrupted", balance.waiting()));
    }
    answer(
        text(
            "import.pages",
            summary.pages(),
            summary.seconds(),
            summary.pages() / Math.max(0.001, summary.seconds())));
  }
}
