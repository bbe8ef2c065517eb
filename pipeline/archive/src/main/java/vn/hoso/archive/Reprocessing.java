package vn.hoso.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;

/**
 * Repairs documents again, and finds their fields again, from the pages that are kept: no picture
 * is read twice. Only documents that other versions or settings have repaired are looked at.
 */
public final class Reprocessing {
  /** So many documents are replaced in one transaction. */
  private static final int GROUP = 100;

  private static final String REPAIRED = "UPDATE documents SET repaired_by = ? WHERE id = ?";

  private final Archive archive;
  private final Worker worker;
  private final Versions versions;

  /** Makes a document's record anew. */
  @FunctionalInterface
  public interface Worker {
    DocumentRecord rework(DocumentRecord before, List<Page> pages);
  }

  /**
   * What is different in one document.
   *
   * @param id of the document
   * @param name of its file
   * @param lines of text that changed
   * @param fields that changed
   */
  public record Change(String id, String name, int lines, List<String> fields) {
    public Change {
      fields = List.copyOf(fields);
    }

    boolean isNone() {
      return lines == 0 && fields.isEmpty();
    }
  }

  /**
   * What came of it.
   *
   * @param documents held
   * @param outdated that other versions or settings had repaired
   * @param done of them, before it was stopped
   * @param changes documents that came out otherwise
   */
  public record Report(int documents, int outdated, int done, List<Change> changes) {
    public Report {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param archive open for writing; for a dry run, for reading
   * @param versions of now
   */
  public Reprocessing(Archive archive, Worker worker, Versions versions) {
    this.archive = archive;
    this.worker = worker;
    this.versions = versions;
  }

  /**
   * Goes through all outdated documents.
   *
   * @param dryRun whether to tell what would change, and change nothing
   * @param stop asked before each document
   * @param progress hears each id when it is done
   */
  public Report run(boolean dryRun, BooleanSupplier stop, Consumer<String> progress) {
    Ledger ledger = archive.ledger();
    List<String> outdated =
        ledger
            .sql()
            .query(
                "SELECT id FROM documents WHERE repaired_by != ? ORDER BY id",
                row -> row.getString(1),
                versions.repair());
    int documents = ledger.sql().number("SELECT count(*) FROM documents");
    int run = dryRun ? 0 : ledger.beginRun("reprocess", versions.text());
    List<Change> changes = new ArrayList<>();
    Map<DocumentRecord, Change> group = new java.util.LinkedHashMap<>();
    int done = 0;
    for (String id : outdated) {
      if (stop.getAsBoolean()) {
        break;
      }
      DocumentRecord before = archive.record(id);
      DocumentRecord after =
          RecordField.stated(worker.rework(before, archive.pages(id)), stated(id));
      Change change = change(before, after);
      if (!change.isNone()) {
        changes.add(change);
      }
      if (!dryRun) {
        if (after.equals(before)) {
          ledger.sql().update(REPAIRED, versions.repair(), id);
        } else {
          group.put(after, change);
        }
        if (group.size() == GROUP) {
          replace(run, group);
        }
      }
      done++;
      progress.accept(id);
    }
    if (!dryRun) {
      replace(run, group);
      ledger.endRun(
          run, done < outdated.size() ? "interrupted" : "done", new Balance(0, 0, 0, 0, 0, 0));
    }
    return new Report(documents, outdated.size(), done, changes);
  }

  private Map<RecordField, String> stated(String id) {
    Map<RecordField, String> stated = new EnumMap<>(RecordField.class);
    archive
        .ledger()
        .sql()
        .query(
            "SELECT field, value FROM stated WHERE document = ?",
            row -> stated.put(RecordField.valueOf(row.getString(1)), row.getString(2)),
            id);
    return stated;
  }

  private static Change change(DocumentRecord before, DocumentRecord after) {
    String[] old = before.text().split("[\n\f]", -1);
    String[] now = after.text().split("[\n\f]", -1);
    int lines = Math.abs(old.length - now.length);
    for (int i = 0; i < Math.min(old.length, now.length); i++) {
      lines += old[i].equals(now[i]) ? 0 : 1;
    }
    List<String> fields = new ArrayList<>();
    for (RecordField field : RecordField.values()) {
      if (!Objects.equals(field.in(before), field.in(after))) {
        fields.add("%s: %s → %s".formatted(field.key(), field.in(before), field.in(after)));
      }
    }
    return new Change(before.id(), before.source().name(), lines, fields);
  }

  private void replace(int run, Map<DocumentRecord, Change> group) {
    try {
      archive.replaceRecords(
          run,
          List.copyOf(group.keySet()),
          versions.repair(),
          () -> group.values().forEach(this::audit));
    } catch (IOException e) {
      throw SafeFiles.notWritten(archive.folder(), e);
    }
    group.clear();
  }

  private void audit(Change change) {
    if (!change.isNone()) {
      archive
          .auditLog()
          .add(
              "reprocess",
              change.id(),
              "%d lines changed; %s; by %s"
                  .formatted(
                      change.lines(), String.join("; ", change.fields()), versions.repair()));
    }
  }
}
