package vn.hoso.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hoso.archive.Archive;
import vn.hoso.export.JsonLinesExporter;

/** {@code hoso export}: feed others. */
@Command(name = "export")
final class ExportCommand extends HosoCommand {
  /** Forms that can be written; lower case as the user types them. */
  enum Form {
    jsonl
  }

  @Option(
      names = "--format",
      paramLabel = "jsonl",
      descriptionKey = "export.format",
      defaultValue = "jsonl")
  private Form format = Form.jsonl;

  @Option(names = "--output", paramLabel = "DIR", descriptionKey = "export.output")
  private @Nullable Path output;

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  ExportCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      var records = archive.ids().stream().map(archive::record);
      switch (format) {
        case jsonl -> {
          if (output == null) {
            JsonLinesExporter.write(records, console().out());
          } else {
            Path file = output.resolve("records.jsonl");
            JsonLinesExporter.Written written = JsonLinesExporter.write(records, file);
            say(text("export.written", written.documents(), written.bytes() / 1e6, file));
          }
        }
      }
    }
    return ExitCode.DONE;
  }
}
