package vn.hoso.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ImportListener;

/** {@code hoso reindex}: builds the search index anew from the records. */
@Command(name = "reindex")
final class ReindexCommand extends HosoCommand {
  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  ReindexCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    Archive.openForReading(archiveOption.folder).close(); // makes no archive where there is none
    try (Archive archive = Archive.openForWriting(archiveOption.folder, "reindex");
        IndexSink index = IndexSink.anew(archive)) {
      int documents = archive.index(index, ImportListener.none());
      index.commit();
      answer(text("reindex.done", documents));
    }
    return ExitCode.DONE;
  }
}
