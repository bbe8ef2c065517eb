package vn.hoso.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Problem;
import vn.hoso.document.Quality;

/** The book of what was seen, what was done with it and what came of it. Safe for many threads. */
final class Ledger implements AutoCloseable {
  private final Sql sql;

  private Ledger(Sql sql) {
    this.sql = sql;
  }

  /** Opens for reading and writing; makes the tables in an empty file. */
  static Ledger openForWriting(Path file) {
    Ledger ledger = new Ledger(Sql.open(file, false));
    try {
      ledger.sql.prepare(LedgerSchema.FORMAT, LedgerSchema.TABLES);
      ledger.sql.define(LedgerSchema.COUNTING);
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
      ledger.sql.check(LedgerSchema.FORMAT);
      return ledger;
    } catch (RuntimeException e) {
      ledger.sql.close();
      throw e;
    }
  }

  /** For questions, see {@link LedgerReport}, {@link Sources} and others. */
  Sql sql() {
    return sql;
  }

  /** Writes several things as one: all of them, or none. */
  void together(Runnable writing) {
    sql.transaction(writing::run);
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

  /** Whether a document is held, completely. */
  boolean holds(String id) {
    return sql.number("SELECT count(*) FROM documents WHERE id = ?", id) > 0;
  }

  /** A document is complete: its files lie in their places. Replaces what was known of it. */
  void stored(int run, DocumentRecord record, Stored stored, String repairedBy) {
    sql.transaction(
        () -> {
          sql.update(
              "INSERT INTO documents(id, name, media_type, bytes, pages, record_sha256,"
                  + " pages_sha256, uncorrected_sha256, number, date, signature, repaired_by,"
                  + " stored, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                  + " ON CONFLICT(id) DO UPDATE SET record_sha256 = excluded.record_sha256,"
                  + " pages_sha256 = excluded.pages_sha256,"
                  + " uncorrected_sha256 = excluded.uncorrected_sha256, number = excluded.number,"
                  + " date = excluded.date, signature = excluded.signature,"
                  + " repaired_by = excluded.repaired_by, stored = excluded.stored,"
                  + " run = excluded.run, indexed = 0, compared = 0, revising = 0",
              record.id(),
              record.source().name(),
              record.source().mediaType(),
              record.source().bytes(),
              record.source().pages(),
              stored.recordSha256(),
              stored.pagesSha256(),
              stored.uncorrectedSha256(),
              record.number(),
              record.date(),
              TextSignature.of(record.text()),
              repairedBy,
              now(),
              run);
          for (Quality.PageQuality page : record.quality().pages()) {
            sql.update(
                "INSERT OR REPLACE INTO pages(document, number, treatment, reason, ocr_confidence,"
                    + " problem) VALUES (?, ?, ?, ?, ?, ?)",
                record.id(),
                page.page(),
                page.decision().treatment().name(),
                page.decision().reason(),
                page.ocrConfidence(),
                page.problem());
          }
        });
  }

  /** Writes down what was tried for a file. */
  void attempts(int run, int source, Collection<Attempt> attempts) {
    for (Attempt attempt : attempts) {
      sql.update(
          "INSERT INTO attempts(run, source, stage, page, attempt, milliseconds, error)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          run,
          source,
          attempt.stage().key(),
          attempt.page(),
          attempt.number(),
          attempt.milliseconds(),
          attempt.error());
    }
  }

  /** What a file was, as far as the ledger knew. */
  private record Entry(int row, @Nullable String document, String fate) {}

  /**
   * A file's fate; answers its row.
   *
   * @param id SHA-256 of its content; null where it could not be read
   * @param pages how many it has; null where it was not opened
   */
  int settle(
      int run,
      SeenFile file,
      @Nullable String id,
      String fate,
      @Nullable Problem problem,
      @Nullable Integer pages) {
    String path = file.key();
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
        fate.equals(Fate.ALREADY_THERE.key())
            && !changed
            && before.map(b -> b.fate().equals(Fate.IMPORTED.key())).orElse(false);
    sql.update(
        "INSERT INTO sources(path, name, bytes, modified, document, fate, problem, reason, pages,"
            + " run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT(path) WHERE current = 1 DO UPDATE SET bytes = excluded.bytes,"
            + " modified = excluded.modified, document = excluded.document,"
            + " fate = excluded.fate, problem = excluded.problem, reason = excluded.reason,"
            + " pages = coalesce(excluded.pages, pages), run = excluded.run, vanished = NULL",
        path,
        file.name(),
        file.bytes(),
        file.modified(),
        id,
        bringer ? Fate.IMPORTED.key() : fate,
        problem == null ? null : problem.kind().name(),
        problem == null ? null : problem.reason(),
        pages,
        run);
    return sql.number("SELECT id FROM sources WHERE path = ? AND current = 1", path);
  }

  /** A person stated fields of a document. */
  void state(String id, Map<RecordField, String> fields, String origin) {
    fields.forEach(
        (field, value) ->
            sql.update(
                "INSERT OR REPLACE INTO stated(document, field, value, origin)"
                    + " VALUES (?, ?, ?, ?)",
                id,
                field.name(),
                value,
                origin));
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

  /** What a person states of a document, besides what stands on its pages. */
  Map<RecordField, String> stated(String id) {
    Map<RecordField, String> stated = new EnumMap<>(RecordField.class);
    sql.query(
        "SELECT field, value FROM stated WHERE document = ?",
        row -> stated.put(RecordField.valueOf(row.getString(1)), row.getString(2)),
        id);
    return stated;
  }

  /**
   * A correction is about to be put into a document's record; until {@link #revised}, log and
   * record may differ.
   *
   * @param uncorrectedSha256 of the record without corrections
   */
  void revising(String id, String uncorrectedSha256) {
    sql.update(
        "UPDATE documents SET revising = 1, uncorrected_sha256 = ? WHERE id = ?",
        uncorrectedSha256,
        id);
  }

  /** Documents to whose records a correction may have to be put in again. */
  List<String> inRevision() {
    return sql.query("SELECT id FROM documents WHERE revising = 1", row -> row.getString(1));
  }

  /** A document's record was replaced by one with other corrections. */
  void revised(DocumentRecord record, String recordSha256) {
    sql.update(
        "UPDATE documents SET record_sha256 = ?, number = ?, date = ?, revising = 0, indexed = 0"
            + " WHERE id = ?",
        recordSha256,
        record.number(),
        record.date(),
        record.id());
  }

  void nothingIndexed() {
    sql.update("UPDATE documents SET indexed = 0");
  }

  /** All documents in the order of their ids. */
  List<String> ids() {
    return sql.query("SELECT id FROM documents ORDER BY id", row -> row.getString(1));
  }

  /** Ids greater than one, in their order. */
  List<String> idsAfter(String after, int limit) {
    return sql.query(
        "SELECT id FROM documents WHERE id > ? ORDER BY id LIMIT ?",
        row -> row.getString(1),
        after,
        limit);
  }

  /** Documents whose id begins so; at most 10. */
  List<String> idsThatBegin(String prefix) {
    return sql.query(
        "SELECT id FROM documents WHERE id >= ? AND id < ? ORDER BY id LIMIT 10",
        row -> row.getString(1),
        prefix,
        prefix + "g"); // which follows all hexadecimal digits
  }

  /** The sums of a document's files, as they were stored. */
  Optional<Stored> sums(String id) {
    return sql
        .query(
            "SELECT record_sha256, pages_sha256, uncorrected_sha256 FROM documents WHERE id = ?",
            row -> new Stored(row.getString(1), row.getString(2), row.getString(3), List.of()),
            id)
        .stream()
        .findFirst();
  }

  /** This moment, ISO 8601, UTC. */
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  @Override
  public void close() {
    sql.close();
  }
}
