package vn.hoso.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hoso.archive.Archive;
import vn.hoso.document.DocumentRecord;
import vn.hoso.export.ArchivalProfile;
import vn.hoso.export.DublinCoreExporter;
import vn.hoso.export.JsonLinesExporter;
import vn.hoso.export.WholeFile;

/** {@code hoso export}: feed others. */
@Command(name = "export")
final class ExportCommand extends HosoCommand {
  private static final String LINES = "jsonl";
  private static final String DUBLIN_CORE = "dublin-core";

  @Option(
      names = "--format",
      paramLabel = "jsonl|dublin-core|tt-02-2019|tt-05-2025",
      descriptionKey = "export.format",
      defaultValue = LINES)
  private String format = LINES;

  @Option(names = "--output", paramLabel = "DIR", descriptionKey = "export.output")
  private @Nullable Path output;

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  ExportCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    boolean table = ArchivalProfile.names().contains(format);
    if (!table && !format.equals(LINES) && !format.equals(DUBLIN_CORE)) {
      throw new UsageException(text("export.format.wrong", format));
    }
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      Stream<DocumentRecord> records = archive.ids().stream().map(archive::record);
      if (format.equals(LINES)) {
        lines(records);
      } else if (table) {
        ArchivalProfile profile = ArchivalProfile.named(format);
        say(text("export.draft", String.join(", ", profile.empty())));
        write(format + ".csv", out -> profile.write(records, out));
      } else {
        write("dublin-core.rdf", out -> DublinCoreExporter.write(records, out));
      }
    }
    return ExitCode.DONE;
  }

  private void lines(Stream<DocumentRecord> records) throws IOException {
    if (output == null) {
      JsonLinesExporter.write(records, console().out());
    } else {
      Path file = output.resolve("records.jsonl");
      JsonLinesExporter.Written written = JsonLinesExporter.write(records, file);
      say(text("export.written", written.documents(), written.bytes() / 1e6, file));
    }
  }

  @FunctionalInterface
  private interface Form {
    long write(OutputStream out) throws IOException;
  }

  /** To the file of that name, whole or not at all, or to standard output. */
  private void write(String name, Form form) throws IOException {
    if (output == null) {
      form.write(console().out());
      return;
    }
    Path file = output.resolve(name);
    WholeFile.Written written = WholeFile.write(file, form::write);
    say(text("export.written", written.documents(), written.bytes() / 1e6, file));
  }
}
