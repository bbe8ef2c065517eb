package vn.hoso.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.DocumentRecord;

/** A process that imports, to be killed: {@code KilledImport INPUT ARCHIVE INDEX}. */
final class KilledImport {
  private KilledImport() {}

  /** An index of the least kind: a line for each record that lasts. */
  static final class FileSink implements RecordSink {
    private final Path file;
    private final List<String> pending = new ArrayList<>();

    FileSink(Path file) {
      this.file = file;
    }

    @Override
    public synchronized void publish(DocumentRecord record) {
      pending.add(record.id() + "\n");
    }

    @Override
    public synchronized void commit() throws IOException {
      Files.writeString(
          file,
          String.join("", pending),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
      pending.clear();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Path archiveFolder = Path.of(args[1]);
    PlainWork work = new PlainWork();
    work.beforePage = KilledImport::pause;
    // The parent counts its delay from here on: the time that Java takes to start is not of
    // interest.
    System.out.println("begun");
    try (Archive archive = Archive.openForWriting(archiveFolder, "import")) {
      ImportSettings settings = new ImportSettings(2, 7, 1, ImportSettings.Order.FOLDER, 1, false);
      new Importer(
              archive,
              work,
              new FileSink(Path.of(args[2])),
              settings,
              ImportListener.none(),
              new Versions("test", "test", "test"))
          .run(List.of(Path.of(args[0])));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
