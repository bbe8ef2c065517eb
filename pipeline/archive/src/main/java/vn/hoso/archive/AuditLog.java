package vn.hoso.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/**
 * Who changed what, and when; only added to. The database refuses to change or delete a row, and
 * each row holds a digest over itself and the one before, so that what is changed in spite of that
 * shows.
 */
public final class AuditLog {
  /** Each correction, and each taking back of one. */
  private static final String CORRECT = "correct";

  private final Sql sql;

  AuditLog(Sql sql) {
    this.sql = sql;
  }

  /**
   * One change.
   *
   * @param at ISO 8601, UTC
   * @param who user of the operating system, and machine; or the account that made the change over
   *     HTTP
   * @param action for instance {@code import}, {@code reprocess}, {@code metadata}, {@code correct}
   * @param subject id of a document, or a path; null where the whole archive is concerned
   * @param detail in words
   */
  public record Entry(
      String at, String who, String action, @Nullable String subject, String detail) {}

  /** Adds a row for what the user of this process does. */
  public void add(String action, @Nullable String subject, String detail) {
    add(
        System.getProperty("user.name", "?") + "@" + ArchiveLock.hostName(),
        action,
        subject,
        detail);
  }

  /**
   * Adds those of a document's corrections that have no row yet.
   *
   * @param log all of them, in their order
   */
  void addCorrections(String id, List<Correction> log) {
    int there = Math.min(log.size(), corrections(id).size());
    for (Correction correction : log.subList(there, log.size())) {
      add(correction.who(), CORRECT, id, correction.inWords());
    }
  }

  /** The corrections of a document, in words and in their order. */
  List<String> corrections(String id) {
    return sql.query(
        "SELECT detail FROM audit WHERE subject = ? AND action = '" + CORRECT + "' ORDER BY id",
        row -> row.getString(1),
        id);
  }

  /** Adds a row for what somebody does, whom this process knows by another name than its own. */
  public void add(String who, String action, @Nullable String subject, String detail) {
    sql.transaction(
        () -> {
          Entry entry = new Entry(Ledger.now(), who, action, subject, detail);
          String last =
              sql
                  .query("SELECT chain FROM audit ORDER BY id DESC LIMIT 1", r -> r.getString(1))
                  .stream()
                  .findFirst()
                  .orElse("");
          sql.update(
              "INSERT INTO audit(at, who, action, subject, detail, chain)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              entry.at(),
              entry.who(),
              entry.action(),
              entry.subject(),
              entry.detail(),
              chain(last, entry));
        });
  }

  /**
   * Adds a row for what the user of this process does beside the archive's ledger, for instance to
   * its accounts; needs no lock, and waits while another process writes.
   *
   * @throws ArchiveException where there is no archive
   */
  public static void append(Path archiveFolder, String action, String subject, String detail) {
    Archive.openForReading(archiveFolder).close(); // tells what is wrong where it is none
    try (Sql sql = Sql.open(new Layout(archiveFolder.toAbsolutePath()).ledger(), false)) {
      new AuditLog(sql).add(action, subject, detail);
    }
  }

  /** All changes, the oldest first. */
  public List<Entry> entries() {
    return sql.query(
        "SELECT at, who, action, subject, detail FROM audit ORDER BY id",
        row ->
            new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
  }

  /** Finds the first row that is not as it was written. */
  List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    List<String> chains = sql.query("SELECT chain FROM audit ORDER BY id", row -> row.getString(1));
    List<Entry> entries = entries();
    String last = "";
    for (int i = 0; i < entries.size(); i++) {
      String expected = chain(last, entries.get(i));
      if (!expected.equals(chains.get(i))) {
        problems.add(
            new Problem(
                Problem.Kind.BROKEN,
                "audit log",
                null,
                "entry %d is not as it was written, or one before it is missing".formatted(i + 1)));
        return problems;
      }
      last = expected;
    }
    return problems;
  }

  private static String chain(String last, Entry entry) {
    String all =
        String.join(
            "\u0000",
            last,
            entry.at(),
            entry.who(),
            entry.action(),
            entry.subject() == null ? "" : entry.subject(),
            entry.detail());
    return SafeFiles.sha256(all.getBytes(StandardCharsets.UTF_8));
  }
}
