package vn.hoso.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ArchiveStatus;
import vn.hoso.archive.Balance;
import vn.hoso.document.Problem;

/** {@code hoso status}: the ledger's balance; exit code 1 where files failed or wait. */
@Command(name = "status")
final class StatusCommand extends HosoCommand {
  private static final int MOST_PROBLEMS = 100;

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Option(names = "--all", descriptionKey = "status.all")
  private boolean all;

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  StatusCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() {
    ArchiveStatus status;
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      status = archive.status();
    }
    if (jsonOption.json) {
      answer(Json.of(status));
    } else {
      print(status);
    }
    return ExitCode.of(
        status.files().waiting() > 0
            || status.problems().stream().anyMatch(p -> p.kind() != Problem.Kind.UNSUPPORTED));
  }

  private void print(ArchiveStatus status) {
    answer(text("status.documents", status.documents(), status.bytes() / 1e6));
    ArchiveStatus.Pages pages = status.pages();
    answer(
        text(
            "status.pages",
            pages.all(),
            pages.text(),
            pages.ocr(),
            pages.blank(),
            pages.failed(),
            pages.waiting()));
    Balance files = status.files();
    answer(
        text(
            "import.balance",
            files.found(),
            files.imported(),
            files.alreadyThere(),
            files.failed(),
            files.unsupported(),
            files.waiting()));
    if (files.waiting() > 0) {
      answer(text("status.waiting", files.waiting()));
    }
    ArchiveStatus.Changes changes = status.changes();
    if (changes.changed() + changes.moved() + changes.vanished() > 0) {
      answer(text("import.changes", changes.changed(), changes.moved(), changes.vanished()));
    }
    if (changes.nearDuplicates() > 0) {
      answer(text("import.nearDuplicates", changes.nearDuplicates()));
    }
    if (status.notIndexed() > 0) {
      answer(text("status.notIndexed", status.notIndexed()));
    }
    ArchiveStatus.Run run = status.lastRun();
    if (run != null) {
      answer(
          run.ended() == null
              ? text(
                  "status.run.open",
                  run.purpose(),
                  run.started(),
                  String.valueOf(run.pid()),
                  run.host())
              : text("status.run", run.purpose(), run.started(), run.ended(), run.outcome()));
    }
    int shown = all ? status.problems().size() : Math.min(MOST_PROBLEMS, status.problems().size());
    for (Problem problem : status.problems().subList(0, shown)) {
      answer(ProblemText.of(problem, this::text));
    }
    if (shown < status.problems().size()) {
      answer(text("status.more", status.problems().size() - shown));
    }
  }
}
