package vn.hoso.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search down. Letter case and diacritics do not matter here.
 *
 * @param type words of the type, "Kế hoạch"; "Công văn" finds documents with a number and no
 *     printed type
 * @param issuer words of the issuing body's name, or of the one above it
 * @param place words of the place-date line's place; its names before and since July 2025 count
 * @param from not before this day: 2022, 2022-03, 2022-03-15 or 15/3/2022
 * @param to not after this day, month or year
 * @param section a path ("I.2", also finds what is below it) or words of the headings above the
 *     text
 * @param chosen values of facets, as {@link SearchResults.FacetCount} gives them: one of each facet
 *     must hold
 */
public record SearchFilter(
    @Nullable String type,
    @Nullable String issuer,
    @Nullable String place,
    @Nullable String from,
    @Nullable String to,
    @Nullable String section,
    Map<Facet, Set<String>> chosen) {
  /** Lets all through. */
  public static final SearchFilter NONE =
      new SearchFilter(null, null, null, null, null, null, Map.of());

  public SearchFilter {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, Set.copyOf(values));
          }
        });
    chosen = Map.copyOf(copy);
  }

  /** The same with another type. */
  public SearchFilter withType(@Nullable String type) {
    return new SearchFilter(type, issuer, place, from, to, section, chosen);
  }

  /** The same with another issuer. */
  public SearchFilter withIssuer(@Nullable String issuer) {
    return new SearchFilter(type, issuer, place, from, to, section, chosen);
  }

  /** The same with another place. */
  public SearchFilter withPlace(@Nullable String place) {
    return new SearchFilter(type, issuer, place, from, to, section, chosen);
  }

  /** The same with another first day. */
  public SearchFilter withFrom(@Nullable String from) {
    return new SearchFilter(type, issuer, place, from, to, section, chosen);
  }

  /** The same with another last day. */
  public SearchFilter withTo(@Nullable String to) {
    return new SearchFilter(type, issuer, place, from, to, section, chosen);
  }

  /** The same with another section. */
  public SearchFilter withSection(@Nullable String section) {
    return new SearchFilter(type, issuer, place, from, to, section, chosen);
  }

  /** The same with other values of a facet; none lift the restriction. */
  public SearchFilter withChosen(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
    other.putAll(chosen);
    other.put(facet, values);
    return new SearchFilter(type, issuer, place, from, to, section, other);
  }

  /** Whether it lets all through. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
