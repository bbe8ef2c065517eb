package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path root;

  private static void refused(ArchiveException.Kind kind, String words, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e).hasMessageContaining(words);
            });
  }

  @Test
  void tellsASecondWriterWhoHoldsIt() {
    Path home = root.resolve("a");
    try (Archive first = Archive.openForWriting(home, "import")) {
      refused(
          ArchiveException.Kind.LOCKED,
          "hoso import, process " + ProcessHandle.current().pid() + " on ",
          () -> Archive.openForWriting(home, "reindex"));
      try (Archive reader = Archive.openForReading(home)) {
        assertThat(reader.status().documents()).isEqualTo(first.status().documents());
      }
    }
    Archive.openForWriting(home, "import").close();
  }

  @Test
  void refusesAFolderOfSomethingElse() throws IOException {
    Files.writeString(root.resolve("letter.txt"), "dear");
    refused(
        ArchiveException.Kind.NONE,
        "is no archive, and not empty",
        () -> Archive.openForWriting(root, "import"));
    refused(
        ArchiveException.Kind.NONE, "There is no archive in", () -> Archive.openForReading(root));
  }

  @Test
  void refusesALedgerThatIsNone() throws IOException {
    Files.writeString(root.resolve("ledger.db"), "These are no bytes of SQLite. ".repeat(100));
    refused(ArchiveException.Kind.DAMAGED, "ledger.db", () -> Archive.openForReading(root));
    refused(
        ArchiveException.Kind.DAMAGED, "ledger.db", () -> Archive.openForWriting(root, "import"));
  }

  @Test
  void refusesTheFormatOfANewerHoso() {
    Archive.openForWriting(root, "import").close();
    try (Sql sql = Sql.open(root.resolve("ledger.db"), false)) {
      sql.update("PRAGMA user_version = 99");
    }
    refused(ArchiveException.Kind.DAMAGED, "a newer hoso", () -> Archive.openForReading(root));
  }
}
