package vn.hoso.app;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.hoso.archive.Archive;
import vn.hoso.archive.AuditLog;

/** {@code hoso audit}: who changed what, and when. */
@Command(name = "audit")
final class AuditCommand extends HosoCommand {
  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  AuditCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() {
    List<AuditLog.Entry> entries;
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      entries = archive.auditLog().entries();
    }
    if (jsonOption.json) {
      answer(Json.of(entries));
      return ExitCode.DONE;
    }
    for (AuditLog.Entry entry : entries) {
      String subject = entry.subject() == null ? "" : entry.subject() + " ";
      answer(
          "%s %s %s %s%s"
              .formatted(entry.at(), entry.who(), entry.action(), subject, entry.detail()));
    }
    return ExitCode.DONE;
  }
}
