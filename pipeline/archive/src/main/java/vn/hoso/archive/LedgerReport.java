package vn.hoso.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
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
        () -> {
          Held held = held();
          List<Group> groups = groups();
          all.add(
              new ArchiveStatus(
                  LedgerSchema.FORMAT,
                  held.documents(),
                  held.bytes(),
                  sql.number("SELECT count(*) FROM documents WHERE indexed = 0"),
                  pages(groups),
                  balance(groups),
                  changes(groups),
                  lastRun(),
                  problems()));
        });
    return all.getFirst();
  }

  private record Held(int documents, long bytes) {}

  private Held held() {
    return sql.query(
            "SELECT count(*), coalesce(sum(bytes), 0) FROM documents",
            row -> new Held(row.getInt(1), row.getLong(2)))
        .getFirst();
  }

  /** Files that have a fate in common; all that is to be known of them is counted in one go. */
  private record Group(
      String fate, boolean current, int files, int moved, int vanished, int pages) {}

  private List<Group> groups() {
    return sql.query(
        "SELECT fate, current, count(*), count(moved_from), count(vanished),"
            + " coalesce(sum(pages), 0) FROM sources GROUP BY fate, current",
        row ->
            new Group(
                row.getString(1),
                row.getInt(2) == 1,
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6)));
  }

  private ArchiveStatus.Pages pages(List<Group> groups) {
    Map<String, Integer> treatments = new HashMap<>();
    sql.query(
        "SELECT CASE WHEN problem IS NOT NULL THEN 'failed' ELSE treatment END, count(*)"
            + " FROM pages GROUP BY 1",
        row -> treatments.put(row.getString(1), row.getInt(2)));
    int failed = treatments.getOrDefault("failed", 0);
    int blank = treatments.getOrDefault("BLANK", 0);
    int ocr = treatments.getOrDefault("REOCR", 0);
    int held = treatments.values().stream().mapToInt(Integer::intValue).sum();
    // Of files that were opened and are not held.
    int lost = sum(groups, Fate.FAILED, Group::pages);
    int waiting = sum(groups, Fate.WAITING, Group::pages);
    return new ArchiveStatus.Pages(
        held + lost + waiting, ocr, held - failed - blank - ocr, blank, failed + lost, waiting);
  }

  private static int sum(List<Group> groups, Fate fate, ToIntFunction<Group> what) {
    return groups.stream()
        .filter(group -> group.current() && group.fate().equals(fate.key()))
        .mapToInt(what)
        .sum();
  }

  private ArchiveStatus.Changes changes(List<Group> groups) {
    return new ArchiveStatus.Changes(
        groups.stream().filter(group -> !group.current()).mapToInt(Group::files).sum(),
        groups.stream().filter(Group::current).mapToInt(Group::moved).sum(),
        groups.stream().filter(Group::current).mapToInt(Group::vanished).sum(),
        sql.number("SELECT count(*) FROM near_duplicates"));
  }

  private static Balance balance(List<Group> groups) {
    int found =
        groups.stream()
            .filter(group -> group.current() && !group.fate().equals(Unpacking.UNPACKED))
            .mapToInt(Group::files)
            .sum();
    return new Balance(
        found,
        sum(groups, Fate.IMPORTED, Group::files),
        sum(groups, Fate.ALREADY_THERE, Group::files),
        sum(groups, Fate.FAILED, Group::files),
        sum(groups, Fate.UNSUPPORTED, Group::files),
        sum(groups, Fate.WAITING, Group::files));
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
