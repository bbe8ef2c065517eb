package vn.hoso.archive;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Evidence;

/** The fields of a record that people may state themselves. */
public enum RecordField {
  NUMBER("number", "số", "số ký hiệu"),
  DATE("date", "ngày", "ngày ban hành"),
  TYPE("type", "loại", "tên loại"),
  TITLE("title", "trích yếu", "tiêu đề"),
  ISSUER("issuer", "cơ quan", "cơ quan ban hành"),
  PLACE("place", "nơi", "địa danh");

  private final java.util.List<String> names;

  RecordField(String... names) {
    this.names = java.util.List.of(names);
  }

  /** The field's name in the record. */
  public String key() {
    return names.getFirst();
  }

  /** The field that the head of a column means, in English or Vietnamese. */
  static Optional<RecordField> of(String head) {
    String name = head.strip().toLowerCase(Locale.ROOT);
    for (RecordField field : values()) {
      if (field.names.contains(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** What a record says in this field. */
  @Nullable String in(DocumentRecord record) {
    return switch (this) {
      case NUMBER -> record.number();
      case DATE -> record.date();
      case TYPE -> record.type();
      case TITLE -> record.title();
      case ISSUER -> record.issuer();
      case PLACE -> record.place();
    };
  }

  /**
   * A record with fields as a person stated them. What the page said of them is no evidence any
   * more; the audit log tells where the value comes from.
   */
  static DocumentRecord stated(DocumentRecord r, Map<RecordField, String> fields) {
    if (fields.isEmpty()) {
      return r;
    }
    Map<String, Evidence> evidence = new LinkedHashMap<>(r.evidence());
    fields.keySet().forEach(field -> evidence.remove(field.key()));
    String date = fields.getOrDefault(DATE, r.date());
    Integer year = r.year();
    if (fields.containsKey(DATE) && date != null && date.length() >= 4) {
      year = Integer.valueOf(date.substring(0, 4));
    }
    return new DocumentRecord(
        r.schemaVersion(),
        r.id(),
        r.source(),
        fields.getOrDefault(ISSUER, r.issuer()),
        r.issuerParent(),
        fields.getOrDefault(NUMBER, r.number()),
        fields.getOrDefault(PLACE, r.place()),
        date,
        fields.getOrDefault(TYPE, r.type()),
        fields.getOrDefault(TITLE, r.title()),
        year,
        r.legalBases(),
        r.references(),
        r.sections(),
        r.recipients(),
        r.signer(),
        r.deadlines(),
        r.abbreviations(),
        r.quality(),
        r.text(),
        r.originalText(),
        r.edits(),
        evidence);
  }
}
