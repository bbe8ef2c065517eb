package vn.hoso.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.RepairedText;
import vn.hoso.repair.Examination;
import vn.hoso.repair.Finding;
import vn.hoso.repair.Origin;
import vn.hoso.repair.TextRepairer;

/** {@code hoso repair}: text in, repaired text out, line k answers line k. */
@Command(name = "repair")
final class RepairCommand extends HosoCommand {
  /** So many lines are repaired together, then written; the next blank line ends a part. */
  private static final int PART_LINES = 2000;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "repair.file",
      defaultValue = "-")
  private String file = "-";

  @Option(names = "--explain", descriptionKey = "repair.explain")
  private boolean explain;

  @Option(
      names = "--origin",
      paramLabel = "text|ocr",
      descriptionKey = "repair.origin",
      defaultValue = "text")
  private Origin origin = Origin.TEXT;

  @Mixin
  private final CommandSettings.DictionaryOption dictionaryOption =
      new CommandSettings.DictionaryOption();

  @Mixin private final CommandSettings.KeepOption keepOption = new CommandSettings.KeepOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  RepairCommand(Context context) {
    super(context);
  }

  /** The answer for programs; {@code words} has what is known of those changed or doubtful. */
  private record Answer(
      List<String> lines, List<Edit> edits, List<DoubtfulWord> doubtful, List<Finding> words) {}

  @Override
  ExitCode run() throws Exception {
    if (explain && jsonOption.json) {
      throw new UsageException(text("repair.explain.json"));
    }
    TextRepairer repairer =
        Stages.repairer(keepOption.settings(this::text), dictionaryOption.read());
    boolean ask = explain || jsonOption.json;
    Explanation explanation = new Explanation(this::text);
    try (InputStream in = file.equals("-") ? console().in() : Files.newInputStream(Path.of(file));
        LineSource lines = new LineSource(in)) {
      Answer all =
          new Answer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int next = 1; lines.more(); ) {
        List<String> part = lines.part(PART_LINES);
        Examination examined =
            TextLines.repair(
                part,
                next,
                ask
                    ? text -> repairer.examine(text, origin)
                    : text ->
                        new Examination(repairer.repair(text, origin), List.of(), "", true, 0));
        next += part.size();
        RepairedText repaired = examined.text();
        if (explain) {
          explanation.of(examined).forEach(this::answer);
        } else if (jsonOption.json) {
          all.lines().addAll(repaired.lines());
          all.edits().addAll(repaired.edits());
          all.doubtful().addAll(repaired.doubtful());
          all.words().addAll(Explanation.notable(examined));
        } else {
          console().out().print(String.join("\n", repaired.lines()));
          console().out().print(lines.more() || lines.endedByLineFeed() ? "\n" : "");
          console().out().flush();
        }
      }
      if (jsonOption.json) {
        answer(Json.of(all));
      }
    }
    return ExitCode.DONE;
  }

  /** Splits a stream at line feeds only; a byte order mark at its start is no text. */
  static final class LineSource implements AutoCloseable {
    private final BufferedReader reader;
    private int ahead;
    private boolean endedByLineFeed;

    LineSource(InputStream in) throws IOException {
      this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      this.ahead = reader.read();
      if (ahead == '\uFEFF') {
        ahead = reader.read();
      }
    }

    /** Whether a line is left. */
    boolean more() {
      return ahead >= 0;
    }

    /** Whether the last line of the stream had a line feed. */
    boolean endedByLineFeed() {
      return endedByLineFeed;
    }

    /** So many lines, and further ones up to a blank line. */
    List<String> part(int atLeast) throws IOException {
      List<String> lines = new ArrayList<>();
      while (more()) {
        String line = line();
        lines.add(line);
        if (lines.size() >= atLeast && line.isBlank()) {
          break;
        }
      }
      return lines;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      int c = ahead;
      while (c >= 0 && c != '\n') {
        line.append((char) c);
        c = reader.read();
      }
      endedByLineFeed = c == '\n';
      ahead = endedByLineFeed ? reader.read() : -1;
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
