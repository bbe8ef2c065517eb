package vn.hoso.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/**
 * Answers what the ledger knows of the archive as a whole. An archive has hundreds of thousands of
 * rows, so each count is one walk along an index that holds all that it needs, see {@link
 * LedgerSchema#COUNTING}.
 */
final class LedgerReport {
  static final String DOCUMENTS = "SELECT count(*), coalesce(sum(bytes), 0) FROM documents";

  static final String FILES =
      "SELECT fate, current, count(*), count(moved_from), count(vanished),"
          + " coalesce(sum(pages), 0) FROM sources GROUP BY fate, current";

  static final String PAGES =
      "SELECT treatment, count(*), count(problem) FROM pages GROUP BY treatment";

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
    return sql.query(DOCUMENTS, row -> new Held(row.getInt(1), row.getLong(2))).getFirst();
  }

  /** Files that have a fate in common; all that is to be known of them is counted in one go. */
  private record Group(
      String fate, boolean current, int files, int moved, int vanished, int pages) {}

  private List<Group> groups() {
    return sql.query(
        FILES,
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
    Map<String, Integer> read = new HashMap<>();
    List<Integer> failures =
        sql.query(
            PAGES,
            row -> {
              read.put(row.getString(1), row.getInt(2) - row.getInt(3));
              return row.getInt(3);
            });
    int failed = failures.stream().mapToInt(Integer::intValue).sum();
    int all = failed + read.values().stream().mapToInt(Integer::intValue).sum();
    int blank = read.getOrDefault("BLANK", 0);
    int ocr = read.getOrDefault("REOCR", 0);
    // Of files that were opened and are not held.
    int lost = sum(groups, Fate.FAILED, Group::pages);
    int waiting = sum(groups, Fate.WAITING, Group::pages);
    return new ArchiveStatus.Pages(
        all + lost + waiting, ocr, all - failed - blank - ocr, blank, failed + lost, waiting);
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
