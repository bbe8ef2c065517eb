package vn.hoso.archive;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;
import vn.hoso.records.RecordInput;

/**
 * Puts what people said of a document on top of what the stages make of it: first the fields that a
 * table states, then corrections in their order. Both are kept apart from the record, so they
 * outlive every new run of any stage.
 */
final class Amending {
  private final Archive archive;
  private final Function<RecordInput, DocumentRecord> extractor;

  /**
   * @param extractor finds fields and sections in a corrected text
   */
  Amending(Archive archive, Function<RecordInput, DocumentRecord> extractor) {
    this.archive = archive;
    this.extractor = extractor;
  }

  /**
   * A document with what people said of it.
   *
   * @param processed its record with, and without, their corrections
   * @param unfit corrections for whose places the text was read otherwise by now; they stay in the
   *     log
   */
  record Amended(Processed processed, List<Correction> unfit) {
    Amended {
      unfit = List.copyOf(unfit);
    }
  }

  /**
   * Amends.
   *
   * @param made what the stages made of the document
   * @param table what is stated of it in this run, besides what was stated before
   */
  Amended amend(DocumentRecord made, List<Page> pages, Map<RecordField, String> table)
      throws IOException {
    String id = made.id();
    Map<RecordField, String> stated = new EnumMap<>(RecordField.class);
    List<Correction> log = List.of();
    if (archive.ledger().holds(id)) {
      stated.putAll(archive.ledger().stated(id));
      log = CorrectionLog.read(archive.layout().corrections(id));
    }
    stated.putAll(table);
    return corrected(RecordField.stated(made, stated), pages, stated, log);
  }

  /**
   * Puts corrections in.
   *
   * @param uncorrected with what is stated of it
   * @param log all events, the taken back among them; empty where nobody corrected anything
   */
  Amended corrected(
      DocumentRecord uncorrected,
      List<Page> pages,
      Map<RecordField, String> stated,
      List<Correction> log)
      throws IOException {
    if (log.isEmpty()) {
      return new Amended(new Processed(uncorrected, pages), List.of());
    }
    List<Correction> inForce = CorrectionLog.inForce(log);
    if (inForce.isEmpty()) {
      return new Amended(new Processed(uncorrected, pages, uncorrected), List.of());
    }
    Revision revision = new Revision(uncorrected, pages);
    List<Correction> unfit = revision.putAll(inForce);
    DocumentRecord read = extractor.apply(revision.input(uncorrected, pages));
    DocumentRecord record = Revision.withFields(RecordField.stated(read, stated), inForce);
    return new Amended(new Processed(record, pages, uncorrected), unfit);
  }
}
