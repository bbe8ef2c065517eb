package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.vietnamese.Letters;

/** A record as the Lucene documents of its units. */
final class LuceneDocuments {
  /** A công văn prints no type; by this it is asked for. */
  private static final String LETTER = "công văn";

  private final DocumentRecord record;
  private final String meta;
  private final @Nullable DateRange dates;

  private LuceneDocuments(DocumentRecord record) {
    this.record = record;
    this.meta =
        Stream.of(
                record.type(),
                record.number(),
                record.issuer(),
                record.issuerParent(),
                record.place())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    this.dates = dates(record);
  }

  static List<Document> of(DocumentRecord record) {
    LuceneDocuments form = new LuceneDocuments(record);
    List<Document> documents = new ArrayList<>();
    for (Unit unit : Units.of(record)) {
      documents.add(form.document(unit, documents.size()));
    }
    return documents;
  }

  private Document document(Unit unit, int place) {
    Document out = new Document();
    keyword(out, Schema.ID, record.id());
    out.add(new StoredField(Schema.ID, record.id()));
    out.add(new NumericDocValuesField(Schema.UNIT, place));
    if (place == 0) {
      out.add(new StringField(Schema.HEAD, "1", Field.Store.NO));
    }
    addSection(out, unit);
    addShared(out);
    return out;
  }

  private void addSection(Document out, Unit unit) {
    String body = Letters.nfc(unit.body());
    out.add(new Field(Schema.BODY, body, Schema.KEPT_TEXT));
    out.add(new Field(Schema.BODY_FOLDED, body, Schema.TEXT));
    if (unit.heading() != null) {
      both(out, Schema.HEADING, unit.heading());
      out.add(new StoredField(Schema.HEADING, Letters.nfc(unit.heading())));
    }
    if (unit.path() != null) {
      out.add(new StoredField(Schema.PATH, unit.path()));
      out.add(new StringField(Schema.PATH_KEY, pathKey(unit.path()), Field.Store.NO));
    }
    if (!unit.otherReadings().isEmpty()) {
      text(out, Schema.OTHER_READING, unit.otherReadings(), false);
    }
    text(out, Schema.OUTLINE + Schema.FOLDED, unit.outline(), true);
    for (String form : otherForms(body)) {
      both(out, Schema.EXPANSION, form);
    }
    out.add(new StoredField(Schema.PAGE, unit.page()));
  }

  private void addShared(Document out) {
    out.add(new StoredField(Schema.SOURCE, record.source().name()));
    if (record.title() != null) {
      both(out, Schema.TITLE, record.title());
      out.add(new StoredField(Schema.TITLE, record.title()));
    }
    both(out, Schema.META, meta);
    if (record.number() != null) {
      out.add(new StoredField(Schema.NUMBER, record.number()));
      for (String part : NumberParts.of(record.number())) {
        out.add(new StringField(Schema.NUMBER_PARTS, part, Field.Store.NO));
      }
    }
    if (record.type() != null) {
      out.add(new StoredField(Schema.TYPE, record.type()));
    }
    filter(
        out,
        Schema.TYPE,
        record.type() == null && record.number() != null ? LETTER : record.type());
    filter(out, Schema.ISSUER, record.issuer());
    filter(out, Schema.ISSUER, record.issuerParent());
    filter(out, Schema.PLACE, record.place());
    if (record.date() != null) {
      out.add(new StoredField(Schema.DATE, record.date()));
    }
    if (dates != null) {
      out.add(new IntField(Schema.DATE_FIRST, dates.first(), Field.Store.NO));
      out.add(new IntField(Schema.DATE_LAST, dates.last(), Field.Store.NO));
    }
  }

  /**
   * The long forms of the document's abbreviations in the text, and the short ones of the long. A
   * short form counts as it is printed only: TU is not "từ".
   */
  private List<String> otherForms(String body) {
    List<String> forms = new ArrayList<>();
    if (record.abbreviations().isEmpty()) {
      return forms;
    }
    String printed = printedWords(body);
    String folded = " " + Spelling.foldedName(body) + " ";
    record
        .abbreviations()
        .forEach(
            (shortForm, longForm) -> {
              if (printed.contains(printedWords(shortForm))) {
                forms.add(longForm);
              }
              if (folded.contains(" " + Spelling.foldedName(longForm) + " ")) {
                forms.add(shortForm);
              }
            });
    return forms;
  }

  private static String printedWords(String text) {
    return " " + Letters.nfc(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
  }

  /** The form in which paths are compared: "I.2" and "i.2" are the same, so are marks and đ. */
  static String pathKey(String path) {
    return Spelling.folded(Letters.nfc(path.strip()));
  }

  private static @Nullable DateRange dates(DocumentRecord record) {
    if (record.date() != null) {
      DateRange range = DateRange.parse(record.date()).orElse(null);
      if (range != null) {
        return range;
      }
    }
    return record.year() == null ? null : DateRange.ofYear(record.year());
  }

  private static void both(Document out, String field, String value) {
    text(out, field, value, false);
    text(out, field + Schema.FOLDED, value, false);
  }

  private static void text(Document out, String field, String value, boolean filter) {
    out.add(new Field(field, Letters.nfc(value), filter ? Schema.FILTER_TEXT : Schema.TEXT));
  }

  private static void filter(Document out, String field, @Nullable String value) {
    if (value == null) {
      return;
    }
    text(out, field + Schema.FOLDED, value, true);
    String key = field + "Key";
    if (out.getField(key) == null) {
      keyword(out, key, Spelling.foldedName(value));
    }
  }

  private static void keyword(Document out, String field, String value) {
    out.add(new StringField(field, value, Field.Store.NO));
    out.add(new SortedDocValuesField(field, new BytesRef(value)));
  }
}
