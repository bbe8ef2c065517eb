package vn.hoso.app;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.hoso.archive.Archive;
import vn.hoso.document.Problem;

/** {@code hoso verify}: checks every stored byte against its SHA-256. */
@Command(name = "verify")
final class VerifyCommand extends HosoCommand {
  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  VerifyCommand(Context context) {
    super(context);
  }

  /** The answer for programs. */
  private record Answer(int documents, List<Problem> problems) {}

  @Override
  ExitCode run() {
    int[] documents = new int[1];
    List<Problem> problems;
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      problems = archive.verify(id -> documents[0]++);
    }
    if (jsonOption.json) {
      answer(Json.of(new Answer(documents[0], problems)));
    } else {
      problems.forEach(problem -> answer(ProblemText.of(problem, this::text)));
      answer(text("verify.done", documents[0], problems.size()));
    }
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.ARCHIVE;
  }
}
