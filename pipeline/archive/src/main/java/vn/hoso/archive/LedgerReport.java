package vn.hoso.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/** Answers what the ledger knows of the archive as a whole. */
final class LedgerReport {
  private final Sql sql;

  LedgerReport(Ledger ledger) {
    this.sql = ledger.sql();
  }

  ArchiveStatus status() {
    List<ArchiveStatus> all = new ArrayList<>();
    // One transaction: all numbers are of the same moment, also while an import runs.
    sql.transaction(
        () ->
            all.add(
                new ArchiveStatus(
                    LedgerSchema.FORMAT,
                    sql.number("SELECT count(*) FROM documents"),
                    bytes(),
                    sql.number("SELECT count(*) FROM documents WHERE indexed = 0"),
                    pages(),
                    balance(),
                    changes(),
                    lastRun(),
                    problems())));
    return all.getFirst();
  }

  private long bytes() {
    return sql.query("SELECT coalesce(sum(bytes), 0) FROM documents", row -> row.getLong(1))
        .getFirst();
  }

  private ArchiveStatus.Pages pages() {
    Map<String, Integer> treatments = new HashMap<>();
    sql.query(
        "SELECT CASE WHEN problem IS NOT NULL THEN 'failed' ELSE treatment END, count(*)"
            + " FROM pages GROUP BY 1",
        row -> treatments.put(row.getString(1), row.getInt(2)));
    int failed = treatments.getOrDefault("failed", 0);
    int blank = treatments.getOrDefault("BLANK", 0);
    int ocr = treatments.getOrDefault("REOCR", 0);
    int held = treatments.values().stream().mapToInt(Integer::intValue).sum();
    int lost = knownPages(Fate.FAILED);
    int waiting = knownPages(Fate.WAITING);
    return new ArchiveStatus.Pages(
        held + lost + waiting, ocr, held - failed - blank - ocr, blank, failed + lost, waiting);
  }

  /** Pages of files that were opened and are not held. */
  private int knownPages(Fate fate) {
    return sql.number(
        "SELECT coalesce(sum(pages), 0) FROM sources WHERE current = 1 AND fate = ?", fate.key());
  }

  private ArchiveStatus.Changes changes() {
    return new ArchiveStatus.Changes(
        sql.number("SELECT count(*) FROM sources WHERE current = 0"),
        sql.number("SELECT count(*) FROM sources WHERE current = 1 AND moved_from IS NOT NULL"),
        sql.number("SELECT count(*) FROM sources WHERE current = 1 AND vanished IS NOT NULL"),
        sql.number("SELECT count(*) FROM near_duplicates"));
  }

  private Balance balance() {
    Map<String, Integer> fates = new HashMap<>();
    sql.query(
        "SELECT fate, count(*) FROM sources WHERE current = 1 AND fate != 'unpacked'"
            + " GROUP BY fate",
        row -> fates.put(row.getString(1), row.getInt(2)));
    return new Balance(
        fates.values().stream().mapToInt(Integer::intValue).sum(),
        fates.getOrDefault(Fate.IMPORTED.key(), 0),
        fates.getOrDefault(Fate.ALREADY_THERE.key(), 0),
        fates.getOrDefault(Fate.FAILED.key(), 0),
        fates.getOrDefault(Fate.UNSUPPORTED.key(), 0),
        fates.getOrDefault(Fate.WAITING.key(), 0));
  }

  private ArchiveStatus.@Nullable Run lastRun() {
    return sql
        .query(
            "SELECT purpose, started, ended, outcome, host, pid, versions FROM runs"
                + " ORDER BY id DESC LIMIT 1",
            row ->
                new ArchiveStatus.Run(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6),
                    row.getString(7)))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private List<Problem> problems() {
    List<Problem> all =
        new ArrayList<>(
            sql.query(
                "SELECT problem, path, reason FROM sources"
                    + " WHERE current = 1 AND problem IS NOT NULL ORDER BY path",
                row ->
                    new Problem(
                        Problem.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        null,
                        row.getString(3))));
    all.addAll(
        sql.query(
            "SELECT d.name, p.number, p.problem FROM pages p JOIN documents d ON d.id = p.document"
                + " WHERE p.problem IS NOT NULL ORDER BY d.name, p.number",
            row ->
                new Problem(
                    Problem.Kind.OCR_FAILED, row.getString(1), row.getInt(2), row.getString(3))));
    return all;
  }
}
