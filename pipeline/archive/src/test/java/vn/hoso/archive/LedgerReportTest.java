package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status of an archive is counted along indexes, and says what the rows themselves say. */
class LedgerReportTest {
  @TempDir Path folder;

  private Path archiveOfManyFates() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    String[] texts = {"trang\n".repeat(3), "trang\nbad page\n", "broken", "unknown", "khác\n"};
    for (int i = 0; i < 25; i++) {
      Files.writeString(in.resolve("%02d.txt".formatted(i)), texts[i % 5] + (i < 20 ? i / 5 : ""));
    }
    Path home = folder.resolve("archive");
    try (Archive archive = Archive.openForWriting(home, "import")) {
      new Importer(
              archive,
              new PlainWork(),
              RecordSink.none(),
              ImportSettings.standard().withWorkers(1).withMaxFailureShare(1),
              ImportListener.none(),
              new Versions("test", "test", "test"))
          .run(List.of(in));
    }
    return home;
  }

  private static ArchiveStatus status(Path home) {
    try (Archive archive = Archive.openForReading(home)) {
      return archive.status();
    }
  }

  private static List<String> indexes(Sql sql) {
    return sql.query(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'"
            + " ORDER BY name",
        row -> row.getString(1));
  }

  @Test
  void countsWhatTheRowsSay() throws IOException {
    Path home = archiveOfManyFates();
    ArchiveStatus status = status(home);
    try (Ledger ledger = Ledger.openForReading(home.resolve("ledger.db"))) {
      Sql sql = ledger.sql();
      // NOT INDEXED: from the rows.
      assertThat(status.documents())
          .isEqualTo(sql.number("SELECT count(*) FROM documents NOT INDEXED"))
          .isPositive();
      assertThat(status.bytes())
          .isEqualTo(sql.number("SELECT sum(length(id) * 0 + bytes) FROM documents NOT INDEXED"));
      assertThat(status.pages().failed())
          .isEqualTo(sql.number("SELECT count(*) FROM pages NOT INDEXED WHERE problem IS NOT NULL"))
          .isPositive();
      assertThat(status.pages().all())
          .isEqualTo(sql.number("SELECT count(*) FROM pages NOT INDEXED"));
      assertThat(status.files().failed())
          .isEqualTo(sql.number("SELECT count(*) FROM sources NOT INDEXED WHERE fate = 'failed'"))
          .isPositive();
      assertThat(status.files().found()).isEqualTo(25);
    }
  }

  /** Or an archive of hundreds of thousands of documents answers slowly. */
  @Test
  void looksAtIndexesAlone() throws IOException {
    try (Ledger ledger = Ledger.openForReading(archiveOfManyFates().resolve("ledger.db"))) {
      for (String question :
          List.of(LedgerReport.DOCUMENTS, LedgerReport.FILES, LedgerReport.PAGES)) {
        assertThat(ledger.sql().query("EXPLAIN QUERY PLAN " + question, row -> row.getString(4)))
            .as(question)
            .singleElement()
            .asString()
            .contains("USING COVERING INDEX");
      }
    }
  }

  /** As an earlier hoso left it. */
  @Test
  void aLedgerWithoutTheIndexesIsReadAndGetsThem() throws IOException {
    Path home = archiveOfManyFates();
    ArchiveStatus before = status(home);
    List<String> all;
    try (Sql sql = Sql.open(home.resolve("ledger.db"), false)) {
      all = indexes(sql);
      for (String name :
          List.of(
              "documents_by_bytes",
              "sources_by_fate",
              "sources_with_problem",
              "pages_by_treatment")) {
        assertThat(all).contains(name);
        sql.update("DROP INDEX " + name);
      }
    }
    assertThat(status(home)).isEqualTo(before);
    Archive.openForWriting(home, "test").close();
    assertThat(status(home)).isEqualTo(before);
    try (Ledger ledger = Ledger.openForReading(home.resolve("ledger.db"))) {
      assertThat(indexes(ledger.sql())).isEqualTo(all);
      assertThat(ledger.sql().damage()).isEmpty();
    }
  }
}
