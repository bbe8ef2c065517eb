package vn.hoso.search;

import java.util.Objects;
import java.util.Set;

/**
 * What to look for.
 *
 * <p>Words in {@code text} must all occur (in the section, its heading, or the document's title,
 * number, type, issuer or place); where no section has them all, those with most of them are found.
 * Besides: {@code "a phrase"}, {@code "a phrase"~2} (with up to so many words between), {@code OR}
 * / {@code HOẶC}, {@code AND} / {@code VÀ}, {@code NOT} / {@code KHÔNG} or {@code -word},
 * parentheses, {@code tuyên*}, {@code tuyen~} (also words that differ by a letter), and fields, in
 * Vietnamese or English: {@code loai:} / {@code type:}, {@code so:} / {@code number:}, {@code nam:}
 * / {@code year:}, {@code ngay:} / {@code date:}, {@code noi:} / {@code place:}, {@code coquan:} /
 * {@code issuer:}, {@code tieude:} / {@code title:}, {@code muc:} / {@code section:}, {@code tu:} /
 * {@code from:}, {@code den:} / {@code to:}. Without any words (only fields or filters) the
 * documents themselves are found, one hit each.
 *
 * @param text may be empty
 * @param filter what narrows it down
 * @param strict whether diacritics must match; nothing is widened then, neither by typing errors
 *     nor by other names of places
 * @param order of the hits
 * @param grouped whether a hit is a document, shown by its best section, instead of a section
 * @param facets to be counted; those left out cost nothing
 * @param limit most hits to answer, 0..1000
 * @param offset how many hits to skip, 0..10000
 * @param lease of an earlier answer, whose state of the index is searched again, so that pages fit
 *     together while documents come in; 0 for the present state
 */
public record SearchQuery(
    String text,
    SearchFilter filter,
    boolean strict,
    SearchOrder order,
    boolean grouped,
    Set<Facet> facets,
    int limit,
    int offset,
    long lease) {
  /** Hits answered where nothing else is said. */
  public static final int STANDARD_LIMIT = 10;

  public SearchQuery {
    Objects.requireNonNull(text, "text");
    facets = Set.copyOf(facets);
    if (limit < 0 || limit > 1000) {
      throw new IllegalArgumentException("limit is 0..1000, not " + limit);
    }
    if (offset < 0 || offset > 10_000) {
      throw new IllegalArgumentException("offset is 0..10000, not " + offset);
    }
  }

  /** A query by text alone: sections, the best first, without facets. */
  public static SearchQuery of(String text) {
    return new SearchQuery(
        text,
        SearchFilter.NONE,
        false,
        SearchOrder.RELEVANCE,
        false,
        Set.of(),
        STANDARD_LIMIT,
        0,
        0);
  }

  /** The same with another filter. */
  public SearchQuery withFilter(SearchFilter filter) {
    return new SearchQuery(text, filter, strict, order, grouped, facets, limit, offset, lease);
  }

  /** The same, matching diacritics or not. */
  public SearchQuery withStrict(boolean strict) {
    return new SearchQuery(text, filter, strict, order, grouped, facets, limit, offset, lease);
  }

  /** The same in another order. */
  public SearchQuery withOrder(SearchOrder order) {
    return new SearchQuery(text, filter, strict, order, grouped, facets, limit, offset, lease);
  }

  /** The same, by document or by section. */
  public SearchQuery withGrouped(boolean grouped) {
    return new SearchQuery(text, filter, strict, order, grouped, facets, limit, offset, lease);
  }

  /** The same with facets. */
  public SearchQuery withFacets(Set<Facet> facets) {
    return new SearchQuery(text, filter, strict, order, grouped, facets, limit, offset, lease);
  }

  /** The same for another page of hits. */
  public SearchQuery withPage(int limit, int offset) {
    return new SearchQuery(text, filter, strict, order, grouped, facets, limit, offset, lease);
  }

  /** The same on the state of the index that an earlier answer had. */
  public SearchQuery withLease(long lease) {
    return new SearchQuery(text, filter, strict, order, grouped, facets, limit, offset, lease);
  }
}
