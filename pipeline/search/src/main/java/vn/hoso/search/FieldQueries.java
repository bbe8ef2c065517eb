package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import vn.hoso.search.SearchSyntaxException.Reason;
import vn.hoso.vietnamese.Letters;

/** Words and values as queries on the fields where they are looked for. */
final class FieldQueries {
  /** Suffix of fields that hold folded words. */
  private static final String FOLDED = "_f";

  private final Abbreviations abbreviations;
  private final PlaceNames places;

  FieldQueries(Abbreviations abbreviations, PlaceNames places) {
    this.abbreviations = abbreviations;
    this.places = places;
  }

  /** The words in this order in one field. */
  static Query inField(String field, List<String> words, int slop) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.get(0)))
        : new PhraseQuery(slop, field, words.toArray(String[]::new));
  }

  /** The pieces of a pattern with *, in their form; none for a lone *. */
  static List<String> pieces(String typed, boolean exact) {
    List<String> pieces = new ArrayList<>();
    for (String piece : typed.split("[^\\p{L}\\p{M}\\p{N}*]+")) {
      if (!piece.isEmpty() && !piece.chars().allMatch(c -> c == '*')) {
        pieces.add(exact ? piece.toLowerCase(Locale.ROOT) : Spelling.folded(piece));
      }
    }
    return pieces;
  }

  /**
   * One of the fields matches a pattern with *; each piece between what is no word part on its own.
   */
  static Query pattern(List<String> fields, String typed, boolean exact) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String piece : pieces(typed, exact)) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      fields.forEach(field -> any.add(wildcard(field, piece), Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    return all.build();
  }

  private static Query wildcard(String field, String form) {
    int star = form.indexOf('*');
    if (star < 0) {
      return new TermQuery(new Term(field, form));
    }
    if (star == form.length() - 1) {
      return new PrefixQuery(new Term(field, form.substring(0, star)));
    }
    return new WildcardQuery(new Term(field, form));
  }

  /** What a field of a query text asks for. */
  Query of(Expression.InField typed, boolean strict) throws SearchSyntaxException {
    String value = typed.value();
    return switch (typed.field()) {
      case TYPE -> words(Schema.TYPE, value, strict);
      case PLACE -> words(Schema.PLACE, value, strict);
      case ISSUER -> words(Schema.ISSUER, value, strict);
      case TITLE -> words(Schema.TITLE, value, strict);
      case NUMBER -> number(value);
      case SECTION -> section(value);
      case YEAR -> year(value, typed.position());
      case DATE -> days(value, typed.position());
      case FROM -> from(value, typed.position());
      case TO -> to(value, typed.position());
    };
  }

  /** The words, or another form of them, in this order in the folded field. */
  Query words(String field, String value, boolean strict) throws SearchSyntaxException {
    String folded = field + FOLDED;
    if (value.indexOf('*') >= 0) {
      return pattern(List.of(folded), Letters.nfc(value), false);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    addWords(any, folded, value);
    for (String form : abbreviations.otherForms(Letters.nfc(value.strip()), true)) {
      addWords(any, folded, form);
    }
    for (String form : expanded(value)) {
      addWords(any, folded, form);
    }
    if (!strict && field.equals(Schema.PLACE)) {
      for (String other : places.otherNamesOfPlace(value)) {
        addWords(any, folded, other);
      }
    } else if (!strict && !field.equals(Schema.TYPE)) {
      for (String other : elsewhere(value)) {
        addWords(any, folded, other);
      }
    }
    return any.build();
  }

  /** "UBND huyện" with its first word written out, for names that begin with an abbreviation. */
  private List<String> expanded(String value) {
    String[] words = value.strip().split("\\s+", 2);
    return words.length < 2
        ? List.of()
        : abbreviations.otherForms(Letters.nfc(words[0]), true).stream()
            .map(form -> form + " " + words[1])
            .toList();
  }

  /** "UBND tỉnh Hà Giang" with the other names of the place at its end. */
  private List<String> elsewhere(String value) {
    List<String> found = new ArrayList<>();
    String[] words = value.strip().split("\\s+");
    for (int i = 0; i < words.length && found.isEmpty(); i++) {
      String before = String.join(" ", List.of(words).subList(0, i)) + " ";
      String place = String.join(" ", List.of(words).subList(i, words.length));
      for (String other : places.otherNames(place)) {
        String whole = (before + other).strip();
        found.add(whole);
        found.addAll(expanded(whole));
      }
    }
    return found;
  }

  private static void addWords(BooleanQuery.Builder any, String field, String value)
      throws SearchSyntaxException {
    List<String> words = Spelling.foldedWords(value);
    if (words.isEmpty()) {
      throw new SearchSyntaxException(0, Reason.NO_WORD_IN_VALUE, value);
    }
    any.add(inField(field, words, 1), Occur.SHOULD);
  }

  /** Whose number has this as a part, whatever stands between its pieces. */
  static Query number(String value) {
    return wildcard(Schema.NUMBER_PARTS, NumberParts.key(value));
  }

  /** A path with what is below it, or words of the headings. */
  Query section(String value) throws SearchSyntaxException {
    String path = LuceneDocuments.pathKey(value);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new TermQuery(new Term(Schema.PATH_KEY, path)), Occur.SHOULD);
    any.add(new PrefixQuery(new Term(Schema.PATH_KEY, path + ".")), Occur.SHOULD);
    if (path.codePoints().filter(Character::isLetter).count() > 2) {
      any.add(words(Schema.OUTLINE, value, true), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query year(String value, int position) throws SearchSyntaxException {
    String[] ends = value.strip().split("\\.\\.|-|–", -1);
    if (ends.length > 2 || !value.strip().matches("\\d{4}((\\.\\.|-|–)\\d{4})?")) {
      throw new SearchSyntaxException(position, Reason.NO_YEAR, value);
    }
    DateRange first = DateRange.ofYear(Integer.parseInt(ends[0]));
    DateRange last = DateRange.ofYear(Integer.parseInt(ends[ends.length - 1]));
    return new BooleanQuery.Builder()
        .add(notBefore(first.first()), Occur.MUST)
        .add(notAfter(last.last()), Occur.MUST)
        .build();
  }

  /** One day, month or year, or all from one to another: 2022-01..2022-03. */
  private static Query days(String value, int position) throws SearchSyntaxException {
    String[] ends = value.strip().split("\\.\\.", 2);
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    if (!ends[0].isBlank()) {
      both.add(from(ends[0], position), Occur.MUST);
    }
    String last = ends[ends.length - 1];
    if (!last.isBlank()) {
      both.add(to(last, position), Occur.MUST);
    }
    if (ends[0].isBlank() && last.isBlank()) {
      throw new SearchSyntaxException(position, Reason.NO_DATE, value);
    }
    return both.build();
  }

  static Query from(String value, int position) throws SearchSyntaxException {
    return notBefore(date(value, position).first());
  }

  static Query to(String value, int position) throws SearchSyntaxException {
    return notAfter(date(value, position).last());
  }

  /** A document dated 2022-03 may be of any day of it, so its last one counts. */
  private static Query notBefore(int day) {
    return IntField.newRangeQuery(Schema.DATE_LAST, day, Integer.MAX_VALUE);
  }

  private static Query notAfter(int day) {
    return IntField.newRangeQuery(Schema.DATE_FIRST, Integer.MIN_VALUE, day);
  }

  private static DateRange date(String value, int position) throws SearchSyntaxException {
    Optional<DateRange> range = DateRange.parse(value);
    if (range.isEmpty()) {
      throw new SearchSyntaxException(position, Reason.NO_DATE, value);
    }
    return range.get();
  }
}
