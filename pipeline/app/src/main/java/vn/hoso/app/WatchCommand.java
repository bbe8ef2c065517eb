package vn.hoso.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ArchiveException;
import vn.hoso.archive.FolderWatch;
import vn.hoso.archive.ImportListener;
import vn.hoso.archive.ImportSettings;
import vn.hoso.archive.ImportSummary;
import vn.hoso.archive.Importer;
import vn.hoso.archive.Pipeline;
import vn.hoso.archive.Versions;
import vn.hoso.repair.RepairSettings;
import vn.hoso.vietnamese.UserDictionary;

/** {@code hoso watch}: takes in what is put into folders, until it is stopped. */
@Command(name = "watch")
final class WatchCommand extends HosoCommand {
  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "watch.path")
  private List<Path> folders = List.of();

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final ImportOptions importOptions = new ImportOptions();

  @Option(names = "--still", paramLabel = "SECONDS", descriptionKey = "watch.still")
  private int still = 5;

  @Option(names = "--once", descriptionKey = "watch.once")
  private boolean once;

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  @Mixin private final CommandSettings.OcrOption ocrOption = new CommandSettings.OcrOption();

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<@Nullable Importer> running = new AtomicReference<>();
  private boolean anyFailed;

  WatchCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    ImportSettings settings = importOptions.settings(this::text);
    RepairSettings repair = keepOption.settings(this::text);
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException(text("watch.noFolder", folder));
      }
    }
    if (still < 0 || still > 3600) {
      throw new UsageException(text("watch.still.range"));
    }
    UserDictionary own;
    try (Archive archive = Archive.openForWriting(archiveOption.folder, "watch")) {
      own = archive.dictionary(); // is it an archive, and ours?
    }
    Versions versions = Stages.versions(ocrOption.mode, repair, own);
    Path folder = archiveOption.folder.toRealPath();
    FolderWatch watch = new FolderWatch(folders, folder, Duration.ofSeconds(still));
    Interrupts interrupts = Interrupts.onFirst(this::stop);
    say(text("watch.begun"));
    try (Pipeline pipeline = Stages.pipeline(ocrOption.mode, repair, own)) {
      do {
        List<Path> ready = unknown(watch.look());
        if (!ready.isEmpty()) {
          takeIn(ready, watch, pipeline, settings, versions);
        }
      } while (!stopped.await(pause(), TimeUnit.MILLISECONDS) && !(once && watch.isIdle()));
    } finally {
      interrupts.close();
    }
    return ExitCode.of(anyFailed);
  }

  private long pause() {
    return Math.clamp(still * 500L, 200, 5000);
  }

  private void stop() {
    say(text("import.stopping"));
    stopped.countDown();
    Importer importer = running.get();
    if (importer != null) {
      importer.stop();
    }
  }

  private List<Path> unknown(List<Path> ready) {
    if (ready.isEmpty()) {
      return ready;
    }
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      return archive.notKnown(ready);
    }
  }

  /** The archive is held only as long as there is something to take in, so that others may too. */
  private void takeIn(
      List<Path> ready,
      FolderWatch watch,
      Pipeline pipeline,
      ImportSettings settings,
      Versions versions)
      throws Exception {
    try (Archive archive = Archive.openForWriting(archiveOption.folder, "watch");
        IndexSink index = IndexSink.open(archive)) {
      Importer importer =
          new Importer(archive, pipeline, index, settings, ImportListener.none(), versions);
      running.set(importer);
      if (stopped.getCount() == 0) {
        importer.stop();
      }
      ImportSummary summary = importer.run(ready);
      anyFailed |= summary.hasFailures();
      ImportText.of(summary, this::text).forEach(this::answer);
      console().out().flush();
    } catch (ArchiveException e) {
      if (e.kind() != ArchiveException.Kind.LOCKED) {
        throw e;
      }
      say(Reasons.in(text("language"), String.valueOf(e.getMessage())));
      watch.again(ready);
    } finally {
      running.set(null);
    }
  }
}
