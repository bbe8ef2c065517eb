package vn.hoso.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Problem;
import vn.hoso.document.Quality;

/** The book of what was seen, what was done with it and what came of it. Safe for many threads. */
final class Ledger implements AutoCloseable {
  static final int FORMAT = 1;

  private static final String SCHEMA =
      """
      CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        purpose TEXT NOT NULL,
        started TEXT NOT NULL,
        ended TEXT,                        -- NULL: running, or killed
        outcome TEXT,                      -- done, interrupted, stopped
        host TEXT NOT NULL,
        pid INTEGER NOT NULL,
        versions TEXT NOT NULL,            -- program, dictionaries, OCR engine and model
        found INTEGER, imported INTEGER, already_there INTEGER,
        failed INTEGER, unsupported INTEGER, waiting INTEGER
      );
      CREATE TABLE documents (
        id TEXT PRIMARY KEY,               -- SHA-256 of the original
        name TEXT NOT NULL,                -- of the file that brought it first
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        pages INTEGER NOT NULL,
        record_sha256 TEXT NOT NULL,
        stored TEXT NOT NULL,
        run INTEGER NOT NULL REFERENCES runs(id),
        indexed INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
      CREATE INDEX documents_to_index ON documents(id) WHERE indexed = 0;
      CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        name TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        document TEXT,                     -- SHA-256 of the content; NULL: not read yet
        fate TEXT NOT NULL,                -- imported, already_there, failed, unsupported, waiting
        problem TEXT,                      -- kind
        reason TEXT,
        run INTEGER NOT NULL REFERENCES runs(id),
        current INTEGER NOT NULL DEFAULT 1 -- 0: other content was found at the path later
      );
      CREATE UNIQUE INDEX sources_by_path ON sources(path) WHERE current = 1;
      CREATE INDEX sources_by_document ON sources(document);
      CREATE TABLE pages (
        document TEXT NOT NULL REFERENCES documents(id),
        number INTEGER NOT NULL,
        treatment TEXT NOT NULL,
        reason TEXT NOT NULL,
        ocr_confidence REAL,
        problem TEXT,                      -- NULL: the page was read
        PRIMARY KEY (document, number)
      ) WITHOUT ROWID;
      CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs(id),
        source INTEGER NOT NULL REFERENCES sources(id),
        stage TEXT NOT NULL,
        page INTEGER,
        milliseconds INTEGER NOT NULL,
        error TEXT                         -- NULL: it went well
      );
      """;

  private final Sql sql;

  private Ledger(Sql sql) {
    this.sql = sql;
  }

  /** Opens for reading and writing; makes the tables in an empty file. */
  static Ledger openForWriting(Path file) {
    Ledger ledger = new Ledger(Sql.open(file, false));
    try {
      ledger.sql.prepare(FORMAT, SCHEMA);
      return ledger;
    } catch (RuntimeException e) {
      ledger.sql.close();
      throw e;
    }
  }

  /** Opens for reading; works while another process writes. */
  static Ledger openForReading(Path file) {
    Ledger ledger = new Ledger(Sql.open(file, true));
    try {
      ledger.sql.check(FORMAT);
      return ledger;
    } catch (RuntimeException e) {
      ledger.sql.close();
      throw e;
    }
  }

  /** For questions, see {@link LedgerReport}. */
  Sql sql() {
    return sql;
  }

  int beginRun(String purpose, String versions) {
    sql.update(
        "INSERT INTO runs(purpose, started, host, pid, versions) VALUES (?, ?, ?, ?, ?)",
        purpose,
        now(),
        ArchiveLock.hostName(),
        ProcessHandle.current().pid(),
        versions);
    return sql.number("SELECT max(id) FROM runs");
  }

  void endRun(int run, String outcome, Balance balance) {
    sql.update(
        "UPDATE runs SET ended = ?, outcome = ?, found = ?, imported = ?, already_there = ?,"
            + " failed = ?, unsupported = ?, waiting = ? WHERE id = ?",
        now(),
        outcome,
        balance.found(),
        balance.imported(),
        balance.alreadyThere(),
        balance.failed(),
        balance.unsupported(),
        balance.waiting(),
        run);
    sql.checkpoint();
  }

  /** Enters all files of a run before the first is read, so that the balance holds all along. */
  void expect(int run, Collection<SeenFile> files) {
    sql.transaction(
        () -> {
          for (SeenFile file : files) {
            sql.update(
                "INSERT INTO sources(path, name, bytes, modified, fate, run)"
                    + " VALUES (?, ?, ?, ?, 'waiting', ?)"
                    + " ON CONFLICT(path) WHERE current = 1 DO NOTHING",
                file.path().toString(),
                file.name(),
                file.bytes(),
                file.modified(),
                run);
          }
        });
  }

  /** Whether a document is held, completely. */
  boolean holds(String id) {
    return sql.number("SELECT count(*) FROM documents WHERE id = ?", id) > 0;
  }

  /** A document is complete: its files lie in their places. */
  void stored(
      int run, SeenFile file, DocumentRecord record, String recordSha256, List<Attempt> attempts) {
    sql.transaction(
        () -> {
          sql.update(
              "INSERT INTO documents(id, name, media_type, bytes, pages, record_sha256, stored, run)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              record.id(),
              record.source().name(),
              record.source().mediaType(),
              record.source().bytes(),
              record.source().pages(),
              recordSha256,
              now(),
              run);
          for (Quality.PageQuality page : record.quality().pages()) {
            sql.update(
                "INSERT INTO pages(document, number, treatment, reason, ocr_confidence, problem)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                record.id(),
                page.page(),
                page.decision().treatment().name(),
                page.decision().reason(),
                page.ocrConfidence(),
                page.problem());
          }
          enter(run, file, record.id(), Fate.IMPORTED, null, attempts);
        });
  }

  /**
   * A file brought no new document.
   *
   * @param id SHA-256 of its content; null where it could not be read
   */
  void other(
      int run,
      SeenFile file,
      @Nullable String id,
      Fate fate,
      @Nullable Problem problem,
      List<Attempt> attempts) {
    sql.transaction(() -> enter(run, file, id, fate, problem, attempts));
  }

  private record Entry(int row, @Nullable String document, String fate) {}

  private void enter(
      int run,
      SeenFile file,
      @Nullable String id,
      Fate fate,
      @Nullable Problem problem,
      List<Attempt> attempts) {
    String path = file.path().toString();
    Optional<Entry> before =
        sql
            .query(
                "SELECT id, document, fate FROM sources WHERE path = ? AND current = 1",
                row -> new Entry(row.getInt(1), row.getString(2), row.getString(3)),
                path)
            .stream()
            .findFirst();
    boolean changed =
        before.isPresent()
            && before.get().document() != null
            && !before.get().document().equals(id);
    if (changed) {
      sql.update("UPDATE sources SET current = 0 WHERE id = ?", before.get().row());
    }
    // A file that once brought the document remains the one that brought it.
    boolean bringer =
        fate == Fate.ALREADY_THERE
            && !changed
            && before.map(b -> b.fate().equals(Fate.IMPORTED.key())).orElse(false);
    sql.update(
        "INSERT INTO sources(path, name, bytes, modified, document, fate, problem, reason, run)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT(path) WHERE current = 1 DO UPDATE SET bytes = excluded.bytes,"
            + " modified = excluded.modified, document = excluded.document,"
            + " fate = excluded.fate, problem = excluded.problem, reason = excluded.reason,"
            + " run = excluded.run",
        path,
        file.name(),
        file.bytes(),
        file.modified(),
        id,
        (bringer ? Fate.IMPORTED : fate).key(),
        problem == null ? null : problem.kind().name(),
        problem == null ? null : problem.reason(),
        run);
    int source = sql.number("SELECT id FROM sources WHERE path = ? AND current = 1", path);
    for (Attempt attempt : attempts) {
      sql.update(
          "INSERT INTO attempts(run, source, stage, page, milliseconds, error)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          run,
          source,
          attempt.stage().key(),
          attempt.page(),
          attempt.milliseconds(),
          attempt.error());
    }
  }

  /** Documents that the index has not taken yet. */
  List<String> toIndex() {
    return sql.query("SELECT id FROM documents WHERE indexed = 0", row -> row.getString(1));
  }

  void indexed(Collection<String> ids) {
    sql.transaction(
        () -> {
          for (String id : ids) {
            sql.update("UPDATE documents SET indexed = 1 WHERE id = ?", id);
          }
        });
  }

  void nothingIndexed() {
    sql.update("UPDATE documents SET indexed = 0");
  }

  /** All documents in the order of their ids. */
  List<String> ids() {
    return sql.query("SELECT id FROM documents ORDER BY id", row -> row.getString(1));
  }

  /** Documents whose id begins so; at most 10. */
  List<String> idsThatBegin(String prefix) {
    return sql.query(
        "SELECT id FROM documents WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 10",
        row -> row.getString(1),
        prefix.length(),
        prefix);
  }

  /** SHA-256 of the document's record file, as it was stored. */
  Optional<String> recordSha256(String id) {
    return sql
        .query("SELECT record_sha256 FROM documents WHERE id = ?", row -> row.getString(1), id)
        .stream()
        .findFirst();
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  @Override
  public void close() {
    sql.close();
  }
}
