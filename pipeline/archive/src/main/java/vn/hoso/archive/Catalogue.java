package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Evidence;

/**
 * What is in doubt, and how many documents there are of what: answers about the whole archive that
 * would else mean reading every record. Derived from the records, as the index is, and safe for
 * many threads.
 *
 * <p>Doubts are ordered by expected gain: how many readers' errors one look is likely to spare. A
 * word counts 1 − probability; a word from which a field was read counts {@value #FIELD_WORD} times
 * that; a field itself counts {@value #FIELD} × (1 − confidence), because search, facets and lists
 * rest on it.
 */
public final class Catalogue implements RecordSink, AutoCloseable {
  private static final int FORMAT = 2;
  private static final int FIELD = 8;
  private static final int FIELD_WORD = 4;

  /** Fields surer than this are not asked about. */
  private static final double SURE = 0.9;

  private static final int BATCH = 200;

  private static final String COLUMNS =
      "document, place, page, line, first, last, field, text, candidate, probability, gain";

  private static final String SCHEMA =
      """
      CREATE TABLE documents (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT, number TEXT, title TEXT,
        year INTEGER, place TEXT, pages INTEGER NOT NULL, confidence REAL,
        edited REAL NOT NULL, doubts INTEGER NOT NULL, number_key TEXT, date TEXT, issuer TEXT
      ) WITHOUT ROWID;
      CREATE TABLE doubts (
        document TEXT NOT NULL, place TEXT NOT NULL, page INTEGER NOT NULL, line INTEGER NOT NULL,
        first INTEGER NOT NULL, last INTEGER NOT NULL, field TEXT, text TEXT NOT NULL,
        candidate TEXT NOT NULL, probability REAL NOT NULL, gain REAL NOT NULL,
        PRIMARY KEY (document, place)
      ) WITHOUT ROWID;
      CREATE INDEX doubts_by_gain ON doubts(gain DESC, document, place);
      CREATE INDEX doubts_by_text ON doubts(text);
      """
          + Citations.SCHEMA;

  private final Sql sql;
  private final Citations citations;
  private List<DocumentRecord> pending = new ArrayList<>();

  private Catalogue(Sql sql) {
    this.sql = sql;
    this.citations = new Citations(sql);
  }

  /**
   * Opens the catalogue for writing, empty where there is none or none of use; then all records
   * have to be published again.
   */
  public static Catalogue open(Archive archive) {
    Path file = archive.catalogueFile();
    try {
      return prepared(Sql.open(file, false));
    } catch (ArchiveException e) {
      if (e.kind() != ArchiveException.Kind.DAMAGED) {
        throw e;
      }
    }
    try {
      for (String ending : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
      }
    } catch (IOException e) {
      throw SafeFiles.notWritten(file, e);
    }
    return prepared(Sql.open(file, false));
  }

  private static Catalogue prepared(Sql sql) {
    try {
      sql.prepare(FORMAT, SCHEMA);
      return new Catalogue(sql);
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  /**
   * Opens the catalogue for reading, while others write.
   *
   * @throws ArchiveException where there is none
   */
  public static Catalogue openForReading(Archive archive) {
    if (!Files.isRegularFile(archive.catalogueFile())) {
      throw new ArchiveException(
          ArchiveException.Kind.NONE, "There is no catalogue in the archive yet.", null);
    }
    Sql sql = Sql.open(archive.catalogueFile(), true);
    try {
      sql.check(FORMAT);
      return new Catalogue(sql);
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  /** How many documents it knows. */
  public int documents() {
    return sql.number("SELECT count(*) FROM documents");
  }

  /** What is wrong with its file; empty where all is well. */
  public List<String> damage() {
    return sql.damage();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    pending = new ArrayList<>();
    sql.transaction(
        () -> {
          sql.update("DELETE FROM doubts");
          sql.update("DELETE FROM citations");
          sql.update("DELETE FROM documents");
        });
  }

  @Override
  public synchronized void publish(DocumentRecord record) {
    pending.add(record);
    if (pending.size() >= BATCH) {
      commit();
    }
  }

  @Override
  public synchronized void commit() {
    List<DocumentRecord> records = pending;
    pending = new ArrayList<>();
    if (!records.isEmpty()) {
      sql.transaction(() -> records.forEach(this::put));
    }
  }

  private void put(DocumentRecord r) {
    sql.update("DELETE FROM doubts WHERE document = ?", r.id());
    List<Doubt> doubts = doubts(r);
    sql.update(
        "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        r.id(),
        r.source().name(),
        r.type(),
        r.number(),
        r.title(),
        r.year(),
        r.place(),
        r.source().pages(),
        r.quality().ocrConfidence(),
        r.quality().editedShare(),
        doubts.size(),
        Citations.key(r.number()),
        r.date(),
        r.issuer());
    citations.put(r);
    doubts.forEach(
        d ->
            sql.update(
                "INSERT INTO doubts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                d.document(),
                d.place(),
                d.page(),
                d.line(),
                d.start(),
                d.end(),
                d.field(),
                d.text(),
                d.candidate(),
                d.probability(),
                d.gain()));
  }

  /**
   * The documents that a document names, in its order, with those of them that are in the archive.
   *
   * @param id of a document; one that is not known names none
   */
  public synchronized List<Citations.Citation> cites(String id) {
    return citations.of(id);
  }

  /** The documents that name a document. */
  public synchronized List<Citations.Citation> citedBy(String id) {
    return citations.to(id);
  }

  /**
   * What a document is called.
   *
   * @param source name of its file
   */
  public record Entry(
      String id,
      String source,
      @Nullable String type,
      @Nullable String number,
      @Nullable String date,
      @Nullable String title) {}

  /** What a document is called; empty where it is not known. */
  public synchronized java.util.Optional<Entry> entry(String id) {
    return sql
        .query(
            "SELECT id, name, type, number, date, title FROM documents WHERE id = ?",
            row ->
                new Entry(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)),
            id)
        .stream()
        .findFirst();
  }

  /** What is in doubt in a record. */
  private static List<Doubt> doubts(DocumentRecord r) {
    Map<String, Doubt> doubts = new LinkedHashMap<>(); // a place is asked about once
    Map<Integer, String> fieldLines = new HashMap<>();
    r.evidence()
        .forEach(
            (field, evidence) -> {
              // "references/0" is an item of a list.
              if (field.indexOf('/') < 0) {
                fieldLines.putIfAbsent(evidence.line(), field);
              }
              if (evidence.confidence() < SURE && Revision.FIELDS.contains(field)) {
                doubts.put(field, field(r, field, evidence));
              }
            });
    int[] pages = pages(r.text());
    for (DoubtfulWord word : r.quality().doubtful()) {
      double weight = fieldLines.containsKey(word.line()) ? FIELD_WORD : 1;
      String place = "%06d:%04d".formatted(word.line(), word.start());
      doubts.put(
          place,
          new Doubt(
              r.id(),
              place,
              pages[Math.min(word.line(), pages.length) - 1],
              word.line(),
              word.start(),
              word.end(),
              null,
              word.text(),
              word.candidate(),
              word.probability(),
              weight * (1 - word.probability())));
    }
    return List.copyOf(doubts.values());
  }

  private static Doubt field(DocumentRecord r, String field, Evidence evidence) {
    String value = Reviewer.value(r, field);
    return new Doubt(
        r.id(),
        field,
        evidence.page(),
        evidence.line(),
        0,
        0,
        field,
        value == null ? "" : value,
        "",
        evidence.confidence(),
        FIELD * (1 - evidence.confidence()));
  }

  /** The page of each line. */
  static int[] pages(String text) {
    int[] pages = new int[(int) text.chars().filter(c -> c == '\n' || c == '\f').count() + 1];
    int page = 1;
    int line = 0;
    pages[0] = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\f') {
        page += text.charAt(i) == '\f' ? 1 : 0;
        pages[++line] = page;
      }
    }
    return pages;
  }

  /**
   * A word or a field that a person should look at.
   *
   * @param document its id
   * @param place what names it in the document: stays while the document does
   * @param page counts from 1
   * @param line counts from 1 in the whole text
   * @param start first column in the repaired line; 0 for a field
   * @param end column after it; 0 for a field
   * @param field the record's field; null for a word
   * @param text as it stands
   * @param candidate the best other reading; empty where there is none
   * @param probability 0..1, that it is right as it stands
   * @param gain expected gain of looking at it, see {@link Catalogue}
   */
  public record Doubt(
      String document,
      String place,
      int page,
      int line,
      int start,
      int end,
      @Nullable String field,
      String text,
      String candidate,
      double probability,
      double gain) {}

  /** How many words and fields are in doubt. */
  public int doubtCount() {
    return sql.number("SELECT count(*) FROM doubts");
  }

  /**
   * Doubts by expected gain.
   *
   * @param document only of this one; null for all
   * @param after the last one that was seen; null to begin
   * @param limit at most so many
   */
  public List<Doubt> doubts(@Nullable String document, @Nullable Doubt after, int limit) {
    return sql.query(
        "SELECT "
            + COLUMNS
            + " FROM doubts WHERE (?1 IS NULL OR document = ?1)"
            + " AND (?2 IS NULL OR gain < ?2 OR (gain = ?2 AND (document, place) > (?3, ?4)))"
            + " ORDER BY gain DESC, document, place LIMIT ?5",
        Catalogue::doubt,
        document,
        after == null ? null : after.gain(),
        after == null ? null : after.document(),
        after == null ? null : after.place(),
        limit);
  }

  /** One doubt, where it still is one. */
  public java.util.Optional<Doubt> doubt(String document, String place) {
    return sql
        .query(
            "SELECT " + COLUMNS + " FROM doubts WHERE document = ? AND place = ?",
            Catalogue::doubt,
            document,
            place)
        .stream()
        .findFirst();
  }

  /** Words in doubt that stand as this text, in all documents; at most so many. */
  public List<Doubt> sameWords(String text, int limit) {
    return sql.query(
        "SELECT "
            + COLUMNS
            + " FROM doubts WHERE text = ? AND field IS NULL ORDER BY document, place LIMIT ?",
        Catalogue::doubt,
        text,
        limit);
  }

  /** How many words in doubt stand as this text. */
  public int sameWordCount(String text) {
    return sql.number("SELECT count(*) FROM doubts WHERE text = ? AND field IS NULL", text);
  }

  private static Doubt doubt(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Doubt(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getDouble(10),
        row.getDouble(11));
  }

  /**
   * So many documents of a kind.
   *
   * @param value of the field; null for documents without one
   * @param documents how many, 1 or more
   */
  public record Count(@Nullable String value, int documents) {}

  /**
   * The archive in numbers.
   *
   * @param byYear ascending, documents without a year first
   * @param byType the most frequent first
   * @param byPlace the most frequent first, at most 30
   * @param byConfidence mean OCR confidence in steps of 0.05 ("0.90" is 0.90 to 0.95); null for
   *     documents that were not read by OCR
   * @param byEdited share of words that repair changed, in steps of 0.05
   */
  public record Numbers(
      List<Count> byYear,
      List<Count> byType,
      List<Count> byPlace,
      List<Count> byConfidence,
      List<Count> byEdited) {
    public Numbers {
      byYear = List.copyOf(byYear);
      byType = List.copyOf(byType);
      byPlace = List.copyOf(byPlace);
      byConfidence = List.copyOf(byConfidence);
      byEdited = List.copyOf(byEdited);
    }
  }

  /** The archive in numbers. */
  public Numbers numbers() {
    return new Numbers(
        counts("year", "1"),
        counts("type", "2 DESC, 1"),
        counts("place", "2 DESC, 1 LIMIT 30"),
        counts("CASE WHEN confidence IS NOT NULL THEN " + step("confidence") + " END", "1"),
        counts(step("edited"), "1"));
  }

  /** Shares in steps of 0.05, as text. */
  private static String step(String column) {
    return "printf('%.2f', min(0.95, cast(" + column + " * 20 AS INTEGER) / 20.0))";
  }

  /** Only ever called with the constants above. */
  private List<Count> counts(String what, String order) {
    return sql.query(
        "SELECT " + what + ", count(*) FROM documents GROUP BY 1 ORDER BY " + order,
        row -> new Count(row.getString(1), row.getInt(2)));
  }

  @Override
  public synchronized void close() {
    try {
      commit();
    } finally {
      sql.close();
    }
  }
}
