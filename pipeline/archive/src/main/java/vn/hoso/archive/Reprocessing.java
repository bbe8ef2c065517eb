package vn.hoso.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;
import vn.hoso.records.RecordInput;

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
  private final Amending amending;

  /** Makes a document's record anew; {@link Pipeline} does. */
  public interface Worker {
    /** Repairs a document again, from its pages as they were read. */
    DocumentRecord rework(DocumentRecord before, List<Page> pages);

    /** Finds the fields and sections of a text in which people corrected words. */
    DocumentRecord extract(RecordInput input);
  }

  /**
   * What is different in one document.
   *
   * @param id of the document
   * @param name of its file
   * @param lines of text that changed
   * @param fields that changed
   * @param unfit corrections by people that do not fit any more; they stay in the document's log
   */
  public record Change(String id, String name, int lines, List<String> fields, int unfit) {
    public Change {
      fields = List.copyOf(fields);
    }

    boolean isNone() {
      return lines == 0 && fields.isEmpty() && unfit == 0;
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
    this.amending = new Amending(archive, worker::extract);
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
    Map<Processed, Change> group = new LinkedHashMap<>();
    int done = 0;
    for (String id : outdated) {
      if (stop.getAsBoolean()) {
        break;
      }
      DocumentRecord before = archive.record(id);
      Amending.Amended amended = amended(before, archive.pages(id));
      Processed after = amended.processed();
      Change change = change(before, after.record(), amended.unfit().size());
      if (!change.isNone()) {
        changes.add(change);
      }
      if (!dryRun) {
        if (after.record().equals(before) && after.uncorrected() == null) {
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

  private Amending.Amended amended(DocumentRecord before, List<Page> pages) {
    try {
      return amending.amend(worker.rework(before, pages), pages, Map.of());
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.DAMAGED,
          "The corrections of document %s cannot be read: %s"
              .formatted(before.id(), Failures.words(e)),
          e);
    }
  }

  private static Change change(DocumentRecord before, DocumentRecord after, int unfit) {
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
    return new Change(before.id(), before.source().name(), lines, fields, unfit);
  }

  private void replace(int run, Map<Processed, Change> group) {
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
              "%d lines changed; %s; %d corrections do not fit any more; by %s"
                  .formatted(
                      change.lines(),
                      String.join("; ", change.fields()),
                      change.unfit(),
                      versions.repair()));
    }
  }
}
