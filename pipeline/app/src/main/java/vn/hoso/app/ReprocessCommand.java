package vn.hoso.app;

import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ImportListener;
import vn.hoso.archive.Pipeline;
import vn.hoso.archive.Reprocessing;
import vn.hoso.archive.Versions;
import vn.hoso.ingest.OcrMode;
import vn.hoso.repair.RepairSettings;

/** {@code hoso reprocess}: runs stages again where models, dictionaries or settings changed. */
@Command(name = "reprocess")
final class ReprocessCommand extends HosoCommand {
  private static final String ONLY_STAGE = "repair";

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Option(
      names = "--stage",
      paramLabel = ONLY_STAGE,
      required = true,
      descriptionKey = "reprocess.stage")
  private String stage = ONLY_STAGE;

  @Option(names = "--dry-run", descriptionKey = "reprocess.dry")
  private boolean dryRun;

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  ReprocessCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    if (!stage.equals(ONLY_STAGE)) {
      throw new UsageException(text("reprocess.stage.range", stage));
    }
    RepairSettings repair = keepOption.settings(this::text);
    Archive.openForReading(archiveOption.folder).close(); // makes no archive where there is none
    AtomicBoolean stopped = new AtomicBoolean();
    Reprocessing.Report report;
    Interrupts interrupts = Interrupts.onFirst(() -> stopped.set(true));
    try (Archive archive =
            dryRun
                ? Archive.openForReading(archiveOption.folder)
                : Archive.openForWriting(archiveOption.folder, "reprocess");
        Pipeline pipeline = Stages.pipeline(OcrMode.AUTO, repair, archive.dictionary())) {
      Versions versions = Stages.versions(OcrMode.AUTO, repair, archive.dictionary());
      Reprocessing work = new Reprocessing(archive, pipeline, versions);
      report = work.run(dryRun, stopped::get, id -> {});
      if (!dryRun) {
        try (IndexSink index = IndexSink.open(archive)) {
          archive.index(index, ImportListener.none());
        }
      }
    } finally {
      interrupts.close();
    }
    print(report);
    return stopped.get() ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private void print(Reprocessing.Report report) {
    if (jsonOption.json) {
      answer(Json.of(report));
      return;
    }
    for (Reprocessing.Change change : report.changes()) {
      answer(text("reprocess.change", change.id().substring(0, 12), change.name(), change.lines()));
      change.fields().forEach(field -> answer("  " + field));
      if (change.unfit() > 0) {
        answer("  " + text("reprocess.unfit", change.unfit()));
      }
    }
    answer(
        text(
            dryRun ? "reprocess.would" : "reprocess.done",
            report.documents(),
            report.outdated(),
            report.changes().size()));
  }
}
