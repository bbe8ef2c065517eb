package vn.hoso.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * <p>Words in {@code text} must all occur (in the section, its heading, or the document's title,
 * number, type, issuer or place); where no section has them all, those with most of them are found.
 * Besides: {@code "a phrase"}, {@code "a phrase"~2} (with up to so many words between), {@code OR},
 * {@code AND}, {@code NOT} or {@code -word}, parentheses, {@code tuyên*}, and fields, in Vietnamese
 * or English: {@code loai:} / {@code type:}, {@code so:} / {@code number:}, {@code nam:} / {@code
 * year:}, {@code noi:} / {@code place:}, {@code coquan:} / {@code issuer:}, {@code tieude:} /
 * {@code title:}, {@code muc:} / {@code section:}, {@code tu:} / {@code from:}, {@code den:} /
 * {@code to:}. Without any words (only fields or filters) the documents themselves are found, one
 * hit each.
 *
 * @param text may be empty
 * @param type words of the type, "Kế hoạch"; diacritics do not matter in filters; "Công văn" finds
 *     documents with a number and no printed type
 * @param issuer words of the issuing body's name, or of the one above it
 * @param place words of the place-date line's place
 * @param from not before this day: 2022, 2022-03, 2022-03-15 or 15/3/2022
 * @param to not after this day, month or year
 * @param section a path ("I.2", also finds what is below it) or words of the headings above the
 *     text
 * @param strict whether diacritics must match
 * @param limit most hits to answer, 0..1000
 * @param offset how many hits to skip, 0..10000
 */
public record SearchQuery(
    String text,
    @Nullable String type,
    @Nullable String issuer,
    @Nullable String place,
    @Nullable String from,
    @Nullable String to,
    @Nullable String section,
    boolean strict,
    int limit,
    int offset) {
  /** Hits answered where nothing else is said. */
  public static final int STANDARD_LIMIT = 10;

  public SearchQuery {
    Objects.requireNonNull(text, "text");
    if (limit < 0 || limit > 1000) {
      throw new IllegalArgumentException("limit is 0..1000, not " + limit);
    }
    if (offset < 0 || offset > 10_000) {
      throw new IllegalArgumentException("offset is 0..10000, not " + offset);
    }
  }

  /** A query by text alone. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, null, null, null, null, null, null, false, STANDARD_LIMIT, 0);
  }

  /** The same, matching diacritics or not. */
  public SearchQuery withStrict(boolean strict) {
    return new SearchQuery(text, type, issuer, place, from, to, section, strict, limit, offset);
  }

  /** The same for another page of hits. */
  public SearchQuery withPage(int limit, int offset) {
    return new SearchQuery(text, type, issuer, place, from, to, section, strict, limit, offset);
  }
}
