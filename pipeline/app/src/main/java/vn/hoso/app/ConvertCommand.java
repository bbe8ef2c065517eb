package vn.hoso.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Pipeline;
import vn.hoso.document.DocumentException;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Problem;
import vn.hoso.document.Quality;
import vn.hoso.export.RecordJson;

/** {@code hoso convert}: one shot through all the stages, no archive. */
@Command(name = "convert")
final class ConvertCommand extends HosoCommand {
  /** What a document can become; lower case as the user types it. */
  enum Form {
    text,
    json
  }

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "convert.file")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      paramLabel = "text|json",
      descriptionKey = "convert.to",
      defaultValue = "text")
  private Form to = Form.text;

  @Option(names = "--output", paramLabel = "F", descriptionKey = "convert.output")
  private @Nullable Path output;

  @Mixin
  private final CommandSettings.DictionaryOption dictionaryOption =
      new CommandSettings.DictionaryOption();

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  @Mixin private final CommandSettings.OcrOption ocrOption = new CommandSettings.OcrOption();

  ConvertCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out = output == null ? console().out() : kept;
    boolean failed = false;
    try (Pipeline pipeline =
        Stages.pipeline(ocrOption.mode, keepOption.settings(this::text), dictionaryOption.read())) {
      for (Path file : files) {
        failed |= !convert(pipeline, file, out);
      }
    }
    if (output != null) {
      write(output, kept.toByteArray());
    }
    return ExitCode.of(failed);
  }

  private boolean convert(Pipeline pipeline, Path file, OutputStream out) throws IOException {
    DocumentRecord record;
    try {
      int workers = Runtime.getRuntime().availableProcessors();
      record = pipeline.convert(file, workers).record();
    } catch (DocumentException e) {
      Problem problem = e.problem();
      say(
          ProblemText.of(
              new Problem(problem.kind(), file.toString(), problem.page(), problem.reason()),
              this::text));
      return false;
    }
    switch (to) {
      case text -> out.write((record.text() + "\n").getBytes(StandardCharsets.UTF_8));
      case json -> {
        if (files.size() == 1) {
          RecordJson.writePretty(record, out);
        } else {
          RecordJson.writeLine(record, out);
        }
      }
    }
    out.flush();
    return sayUnreadPages(record, file);
  }

  private boolean sayUnreadPages(DocumentRecord record, Path file) {
    boolean all = true;
    for (Quality.PageQuality page : record.quality().pages()) {
      if (page.problem() != null) {
        all = false;
        Problem problem =
            new Problem(Problem.Kind.OCR_FAILED, file.toString(), page.page(), page.problem());
        say(ProblemText.of(problem, this::text));
      }
    }
    return all;
  }

  /** Whole or not at all. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    Path beside = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.write(beside, bytes);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
