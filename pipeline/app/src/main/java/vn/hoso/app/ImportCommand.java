package vn.hoso.app;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ImportSettings;
import vn.hoso.archive.ImportSummary;
import vn.hoso.archive.Importer;
import vn.hoso.archive.Pipeline;
import vn.hoso.archive.StatedFields;
import vn.hoso.archive.Versions;
import vn.hoso.repair.RepairSettings;

/** {@code hoso import}: files and folders into the archive. */
@Command(name = "import")
final class ImportCommand extends HosoCommand {
  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "import.path")
  private List<Path> paths = List.of();

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final ImportOptions importOptions = new ImportOptions();

  @Option(names = "--metadata", paramLabel = "TABLE.csv", descriptionKey = "import.metadata")
  private @Nullable Path metadata;

  @Option(names = "--join", descriptionKey = "import.join")
  private boolean join;

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  @Mixin private final CommandSettings.OcrOption ocrOption = new CommandSettings.OcrOption();

  ImportCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    ImportSettings settings = importOptions.settings(this::text).withJoin(join);
    RepairSettings repair = keepOption.settings(this::text);
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(text("file.missing", path));
      }
    }
    StatedFields stated = metadata == null ? StatedFields.none() : StatedFields.read(metadata);
    ImportSummary summary;
    try (Archive archive = Archive.openForWriting(archiveOption.folder, "import");
        Pipeline pipeline = Stages.pipeline(ocrOption.mode, repair, archive.dictionary());
        IndexSink index = IndexSink.open(archive);
        ProgressReport progress = new ProgressReport(console(), this::text)) {
      Versions versions = Stages.versions(ocrOption.mode, repair, archive.dictionary());
      Importer importer = new Importer(archive, pipeline, index, settings, progress, versions);
      importer.take(stated);
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
    if (jsonOption.json) {
      answer(Json.of(summary));
    } else {
      ImportText.of(summary, this::text).forEach(this::answer);
    }
    if (summary.interrupted() && !summary.tooManyFailures()) {
      return ExitCode.INTERRUPTED;
    }
    return ExitCode.of(summary.hasFailures());
  }
}
