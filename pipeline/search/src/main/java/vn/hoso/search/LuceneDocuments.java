package vn.hoso.search;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.vietnamese.Letters;

/**
 * A record as the Lucene documents of its units. Each is made when it is asked for and is good
 * until the next is: they share what they are made with.
 */
final class LuceneDocuments implements Iterable<Document> {
  /** A công văn prints no type; by this it is asked for. */
  static final String LETTER = "công văn";

  /** As facets show it. */
  static final String LETTER_SHOWN = "Công văn";

  /** Longer titles and headings are not what somebody types. */
  private static final int LONGEST_COMPLETION = 160;

  /** As many as 43 bits can hold of letters and digits; more only orders what is equal. */
  private static final int ORDER_CHARACTERS = 8;

  private final DocumentRecord record;
  private final List<Unit> units;
  private final UnitRows rows;
  private final SharedRows shared;
  private final TokenRow heading = new TokenRow();
  private final TokenRow outline = new TokenRow();
  private final WordForms forms;
  private final @Nullable DateRange dates;
  private final int codes;
  private final @Nullable String type;

  LuceneDocuments(DocumentRecord record, WordForms forms) {
    this.record = record;
    this.forms = forms;
    this.units = Units.of(record);
    this.rows = new UnitRows(forms);
    this.shared = new SharedRows(record, forms);
    this.dates = dates(record);
    this.type =
        record.type() == null && record.number() != null
            ? LETTER_SHOWN
            : record.type() == null ? null : Letters.nfc(record.type());
    this.codes =
        Columns.codes(
            dates == null ? 0 : dates.first() / 10_000,
            IssuerLevel.of(record.issuer(), record.issuerParent()),
            TextGrade.of(record));
  }

  @Override
  public Iterator<Document> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < units.size();
      }

      @Override
      public Document next() {
        return document(units.get(next), next++);
      }
    };
  }

  private Document document(Unit unit, int place) {
    Document out = new Document();
    out.add(new StringField(Schema.ID, record.id(), Field.Store.YES));
    out.add(new NumericDocValuesField(Schema.ORDER, order(record.id(), place)));
    out.add(new NumericDocValuesField(Schema.UNIT, place));
    if (place == 0) {
      out.add(new StringField(Schema.HEAD, "1", Field.Store.NO));
    }
    addSection(out, unit, place);
    addShared(out, place);
    return out;
  }

  private void addSection(Document out, Unit unit, int place) {
    out.add(new StoredField(Schema.BODY, unit.body()));
    rows.clear();
    rows.add(unit.body(), unit.doubts());
    otherForms(unit.body());
    if (!unit.asRead().isEmpty()) {
      rows.addDoubtful(unit.asRead());
    }
    out.add(new Field(Schema.WORDS, rows.exact, Schema.TEXT));
    out.add(new Field(Schema.WORDS_FOLDED, rows.folded, Schema.TEXT));
    out.add(new Field(Schema.PAIRS, rows.pairs, Schema.COUNTED));
    String headed = place == 0 ? record.title() : unit.heading();
    if (headed != null) {
      row(heading, headed, true);
      out.add(new Field(Schema.HEADING_WORDS, heading, Schema.COUNTED));
    }
    if (unit.heading() != null) {
      out.add(new StoredField(Schema.HEADING, Letters.nfc(unit.heading())));
      completion(out, 'h', unit.heading());
    }
    if (unit.path() != null) {
      out.add(new StoredField(Schema.PATH, unit.path()));
      out.add(new StringField(Schema.PATH_KEY, pathKey(unit.path()), Field.Store.NO));
    }
    if (!unit.outline().isEmpty()) {
      row(outline, unit.outline(), true);
      out.add(new Field(Schema.OUTLINE + SharedRows.FOLDED, outline, Schema.FILTER_TEXT));
    }
    if (!unit.edits().isEmpty() || !unit.doubts().isEmpty()) {
      out.add(new StoredField(Schema.EDITS, edits(unit)));
    }
    SectionKind kind = SectionKind.of(unit.path(), unit.heading(), place);
    out.add(new NumericDocValuesField(Schema.CODES, Columns.withKind(codes, kind)));
    facet(out, Facet.KIND, kind.value());
    out.add(new StoredField(Schema.PAGE, unit.page()));
  }

  private static String edits(Unit unit) {
    StringBuilder out = new StringBuilder();
    unit.edits().forEach((to, from) -> edit(out, to, from));
    unit.doubts()
        .forEach((word, others) -> others.forEach(each -> edit(out, word, Schema.DOUBT + each)));
    return out.toString();
  }

  private static void edit(StringBuilder out, String word, String other) {
    out.append(word.replaceAll("\\s+", " "))
        .append('\t')
        .append(other.replaceAll("\\s+", " "))
        .append('\n');
  }

  private void addShared(Document out, int place) {
    out.add(new StoredField(Schema.SOURCE, record.source().name()));
    shared.addTo(out);
    if (record.title() != null) {
      out.add(new StoredField(Schema.TITLE, Letters.nfc(record.title())));
    }
    if (record.number() != null) {
      out.add(new StoredField(Schema.NUMBER, record.number()));
      for (String part : NumberParts.of(record.number())) {
        out.add(new StringField(Schema.NUMBER_PARTS, part, Field.Store.NO));
      }
    }
    if (place == 0) {
      completion(out, 't', record.title());
      completion(out, 'n', record.number());
    }
    if (record.type() != null) {
      out.add(new StoredField(Schema.TYPE, record.type()));
    }
    column(out, Facet.TYPE, type);
    column(out, Facet.PLACE, record.place() == null ? null : Letters.nfc(record.place()));
    facet(out, Facet.LEVEL, Columns.level(codes).value());
    facet(out, Facet.QUALITY, Columns.grade(codes).value());
    if (record.date() != null) {
      out.add(new StoredField(Schema.DATE, record.date()));
    }
    if (dates != null) {
      facet(out, Facet.YEAR, String.valueOf(dates.first() / 10_000));
      out.add(new IntField(Schema.DATE_FIRST, dates.first(), Field.Store.NO));
      out.add(new IntField(Schema.DATE_LAST, dates.last(), Field.Store.NO));
    }
  }

  /**
   * The long forms of the document's abbreviations in the text, and the short ones of the long. A
   * short form counts as it is printed only: TU is not "từ".
   */
  private void otherForms(String body) {
    if (record.abbreviations().isEmpty()) {
      return;
    }
    String printed = printedWords(body);
    String folded = " " + Spelling.foldedName(body) + " ";
    record
        .abbreviations()
        .forEach(
            (shortForm, longForm) -> {
              if (printed.contains(printedWords(shortForm))) {
                rows.add(longForm, Map.of());
              }
              if (folded.contains(" " + Spelling.foldedName(longForm) + " ")) {
                rows.add(shortForm, Map.of());
              }
            });
  }

  private static String printedWords(String text) {
    return " " + Letters.nfc(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
  }

  private void row(TokenRow row, String text, boolean folded) {
    row.clear();
    SharedRows.fill(row, text, folded, forms);
  }

  /** The form in which paths are compared: "I.2" and "i.2" are the same, so are marks and đ. */
  static String pathKey(String path) {
    return Spelling.folded(Letters.nfc(path.strip()));
  }

  /** A value of a facet as it is indexed. */
  static String facetTerm(Facet facet, String value) {
    return facet + "=" + value;
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

  private static void completion(Document out, char kind, @Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST_COMPLETION) {
      return;
    }
    String shown = Letters.nfc(text.strip());
    String key = kind == 'n' ? NumberParts.key(shown) : Spelling.foldedName(shown);
    if (!key.isEmpty()) {
      out.add(new StringField(Schema.COMPLETION, kind + key + "\0" + shown, Field.Store.NO));
    }
  }

  private static void column(Document out, Facet facet, @Nullable String value) {
    if (value != null) {
      out.add(new SortedDocValuesField(facet.name(), new BytesRef(value)));
      facet(out, facet, value);
    }
  }

  private static void facet(Document out, Facet facet, String value) {
    out.add(new StringField(Schema.FACET, facetTerm(facet, value), Field.Store.NO));
  }

  /** A number that puts sections in the order of their documents' ids, then of their places. */
  static long order(String id, int place) {
    long first = 0;
    for (int i = 0; i < ORDER_CHARACTERS; i++) {
      int c = i < id.length() ? Character.digit(id.charAt(i), 36) + 1 : 0;
      first = first * 37 + c;
    }
    return (first << 20) | Math.min(place, (1 << 20) - 1);
  }

  /** What all sections of a document say; analysed once. */
  private static final class SharedRows {
    static final String FOLDED = "_f";

    private final TokenRow exact = new TokenRow();
    private final TokenRow folded = new TokenRow();
    private final TokenRow type = new TokenRow();
    private final TokenRow issuer = new TokenRow();
    private final TokenRow place = new TokenRow();
    private final TokenRow title = new TokenRow();

    SharedRows(DocumentRecord record, WordForms forms) {
      String all =
          Stream.of(
                  record.title(),
                  record.type(),
                  record.number(),
                  record.issuer(),
                  record.issuerParent(),
                  record.place())
              .filter(Objects::nonNull)
              .collect(Collectors.joining("\n"));
      fill(exact, all, false, forms);
      fill(folded, all, true, forms);
      fill(
          type,
          record.type() == null && record.number() != null ? LETTER : record.type(),
          true,
          forms);
      fill(issuer, record.issuer(), true, forms);
      fill(issuer, record.issuerParent(), true, forms);
      fill(place, record.place(), true, forms);
      fill(title, record.title(), true, forms);
    }

    void addTo(Document out) {
      add(out, Schema.SHARED, exact, Schema.PRESENT);
      add(out, Schema.SHARED_FOLDED, folded, Schema.PRESENT);
      add(out, Schema.TYPE + FOLDED, type, Schema.FILTER_TEXT);
      add(out, Schema.ISSUER + FOLDED, issuer, Schema.FILTER_TEXT);
      add(out, Schema.PLACE + FOLDED, place, Schema.FILTER_TEXT);
      add(out, Schema.TITLE + FOLDED, title, Schema.FILTER_TEXT);
    }

    private static void add(Document out, String field, TokenRow row, FieldType type) {
      if (!row.isEmpty()) {
        out.add(new Field(field, row, type));
      }
    }

    /** Adds a text to what the row has; no phrase spans two. */
    static void fill(TokenRow row, @Nullable String text, boolean folded, WordForms forms) {
      if (text == null) {
        return;
      }
      int[] step = {row.isEmpty() ? 1 : 100};
      WordForms.each(
          Letters.nfc(text),
          word -> {
            WordForms.Form form = forms.of(word);
            row.add(folded ? form.folded() : form.exact(), step[0]);
            step[0] = 1;
          });
    }
  }
}
