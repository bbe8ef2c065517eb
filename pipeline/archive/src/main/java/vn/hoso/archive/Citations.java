package vn.hoso.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Reference;

/**
 * Which documents of an archive name which others: references matched with the documents' own
 * number, date and issuer, so that a plan's bases and what was made on it can be walked both ways.
 *
 * <p>Numbers begin anew each year and in each office: 20/KH-UBND alone names thousands. A reference
 * is taken to mean a document where the numbers are the same, neither date nor issuer contradicts,
 * and one of the two is stated on both sides and agrees. Where nothing contradicts but nothing is
 * stated on both sides either, the document may be meant, and is told apart as such.
 */
public final class Citations {
  static final String SCHEMA =
      """
      CREATE TABLE citations (
        document TEXT NOT NULL, ordinal INTEGER NOT NULL, number_key TEXT, basis INTEGER NOT NULL,
        type TEXT, number TEXT, date TEXT, issuer TEXT, about TEXT, line INTEGER NOT NULL,
        PRIMARY KEY (document, ordinal)
      ) WITHOUT ROWID;
      CREATE INDEX citations_by_number ON citations(number_key);
      CREATE INDEX documents_by_number ON documents(number_key);
      """;

  private static final String COLUMNS = "document, basis, type, number, date, issuer, about, line";

  private final Sql sql;

  Citations(Sql sql) {
    this.sql = sql;
  }

  /**
   * A document that names another.
   *
   * @param document id of the one that names
   * @param reference what it names, as it says
   * @param basis whether as one of its legal bases
   * @param targets ids of the documents of this archive that are meant, mostly none or one
   * @param possible ids of those of which only the number agrees, and nothing contradicts
   */
  public record Citation(
      String document,
      Reference reference,
      boolean basis,
      List<String> targets,
      List<String> possible) {
    public Citation {
      targets = List.copyOf(targets);
      possible = List.copyOf(possible);
    }
  }

  private enum Match {
    NO,
    POSSIBLE,
    SURE
  }

  void put(DocumentRecord record) {
    sql.update("DELETE FROM citations WHERE document = ?", record.id());
    int ordinal = 0;
    for (Reference reference : record.references()) {
      sql.update(
          "INSERT INTO citations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          record.id(),
          ordinal++,
          key(reference.number()),
          record.legalBases().contains(reference) ? 1 : 0,
          reference.type(),
          reference.number(),
          reference.date(),
          reference.issuer(),
          reference.about(),
          reference.line());
    }
  }

  /** What a document names, in its order. */
  List<Citation> of(String id) {
    return sql
        .query(
            "SELECT " + COLUMNS + " FROM citations WHERE document = ? ORDER BY ordinal",
            Citations::read,
            id)
        .stream()
        .map(this::withTargets)
        .toList();
  }

  /** Who names a document, by id. */
  List<Citation> to(String id) {
    return sql
        .query(
            "SELECT id, number_key, date, issuer FROM documents WHERE id = ?",
            row ->
                new Named(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
            id)
        .stream()
        .filter(named -> named.key() != null)
        .flatMap(
            named ->
                sql
                    .query(
                        "SELECT "
                            + COLUMNS
                            + " FROM citations WHERE number_key = ? AND document <> ?"
                            + " ORDER BY document, ordinal",
                        Citations::read,
                        named.key(),
                        id)
                    .stream()
                    .filter(citing -> means(citing.reference(), named) == Match.SURE))
        .map(c -> new Citation(c.document(), c.reference(), c.basis(), List.of(id), List.of()))
        .toList();
  }

  private Citation withTargets(Citation cited) {
    String key = key(cited.reference().number());
    if (key == null) {
      return cited;
    }
    Map<Match, List<String>> ids =
        sql
            .query(
                "SELECT id, number_key, date, issuer FROM documents WHERE number_key = ?"
                    + " AND id <> ? ORDER BY id",
                row ->
                    new Named(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                key,
                cited.document())
            .stream()
            .collect(
                Collectors.groupingBy(
                    named -> means(cited.reference(), named),
                    Collectors.mapping(Named::id, Collectors.toList())));
    return new Citation(
        cited.document(),
        cited.reference(),
        cited.basis(),
        ids.getOrDefault(Match.SURE, List.of()),
        ids.getOrDefault(Match.POSSIBLE, List.of()));
  }

  private static Citation read(ResultSet row) throws SQLException {
    Reference reference =
        new Reference(
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getInt(8));
    return new Citation(row.getString(1), reference, row.getInt(2) == 1, List.of(), List.of());
  }

  /** A document by what others name it by. */
  private record Named(
      String id, @Nullable String key, @Nullable String date, @Nullable String issuer) {}

  private static Match means(Reference reference, Named named) {
    Boolean date = agree(reference.date(), named.date());
    Boolean issuer = agree(office(reference.issuer()), office(named.issuer()));
    if (Boolean.FALSE.equals(date) || Boolean.FALSE.equals(issuer)) {
      return Match.NO;
    }
    return date == null && issuer == null ? Match.POSSIBLE : Match.SURE;
  }

  /** A body's letters; a plan of "Chủ tịch UBND xã" is one of the commune's committee. */
  private static @Nullable String office(@Nullable String name) {
    String letters = letters(name);
    return letters == null
        ? null
        : letters
            .replace("ubnd", "uybannhandan")
            .replace("hdnd", "hoidongnhandan")
            .replaceFirst("^chutich(?=uyban)", "");
  }

  /** Whether one begins as the other does, as 2021-02 does and 2021-02-10; null: one is unknown. */
  private static @Nullable Boolean agree(@Nullable String a, @Nullable String b) {
    boolean unknown = a == null || b == null || a.isEmpty() || b.isEmpty();
    return unknown ? null : Boolean.valueOf(begins(a, b) || begins(b, a));
  }

  private static boolean begins(@Nullable String text, @Nullable String start) {
    return text != null && start != null && text.startsWith(start);
  }

  /** Number and symbol without what damage and custom vary: case, marks, blanks, leading zeros. */
  static @Nullable String key(@Nullable String number) {
    if (number == null || !Character.isDigit(number.charAt(0))) {
      return null; // left blank, it names nothing
    }
    String letters = Objects.requireNonNull(letters(number));
    return letters.replaceFirst("^0+(?=\\d)", "");
  }

  private static @Nullable String letters(@Nullable String text) {
    return text == null
        ? null
        : Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .replaceAll("[^\\p{L}\\p{N}/-]", "")
            .toLowerCase(Locale.ROOT);
  }
}
