package vn.hoso.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ImportListener;
import vn.hoso.archive.ImportSettings;
import vn.hoso.archive.Pipeline;
import vn.hoso.archive.Retrying;
import vn.hoso.archive.Versions;
import vn.hoso.document.Problem;
import vn.hoso.ingest.OcrMode;
import vn.hoso.repair.RepairSettings;

/** {@code hoso retry}: reads the pages again that could not be read. */
@Command(name = "retry")
final class RetryCommand extends HosoCommand {
  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  RetryCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    RepairSettings repair = keepOption.settings(this::text);
    Archive.openForReading(archiveOption.folder).close(); // makes no archive where there is none
    Retrying.Report report;
    try (Archive archive = Archive.openForWriting(archiveOption.folder, "retry");
        Pipeline pipeline = Stages.pipeline(OcrMode.AUTO, repair, archive.dictionary());
        IndexSink index = IndexSink.open(archive)) {
      Versions versions = Stages.versions(OcrMode.AUTO, repair, archive.dictionary());
      int workers = ImportSettings.standard().workers();
      try (ProgressReport progress = new ProgressReport(console(), this::text)) {
        Retrying retrying = new Retrying(archive, pipeline, workers, progress, versions);
        Interrupts interrupts =
            Interrupts.onFirst(
                () -> {
                  say(text("import.stopping"));
                  retrying.stop();
                });
        try {
          report = retrying.run();
        } finally {
          interrupts.close();
        }
      }
      archive.index(index, ImportListener.none());
    }
    print(report);
    return report.interrupted() ? ExitCode.INTERRUPTED : ExitCode.of(!report.problems().isEmpty());
  }

  private void print(Retrying.Report report) {
    if (jsonOption.json) {
      answer(Json.of(report));
      return;
    }
    for (Problem problem : report.problems()) {
      answer(ProblemText.of(problem, this::text));
    }
    if (report.unfit() > 0) {
      answer(text("reprocess.unfit", report.unfit()));
    }
    answer(text("retry.done", report.documents(), report.pages(), report.read()));
  }
}
