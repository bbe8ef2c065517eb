package vn.hoso.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.search.SearchResults;
import vn.hoso.search.Snippet;

/**
 * The answer of a search for programs.
 *
 * @param facets by the name in lower case; empty unless asked for
 * @param suggestion what may have been meant instead; null where nothing likelier is known
 */
record SearchAnswer(
    long total,
    long documents,
    boolean relaxed,
    @Nullable String suggestion,
    List<SearchResults.Correction> corrections,
    Map<String, List<SearchResults.FacetCount>> facets,
    List<Hit> hits) {
  /**
   * One hit.
   *
   * @param snippet plain text
   * @param marks what matches in it, as columns
   */
  record Hit(
      String id,
      String source,
      @Nullable String title,
      @Nullable String type,
      @Nullable String number,
      @Nullable String date,
      SearchResults.HitSection section,
      int page,
      double score,
      String snippet,
      List<Snippet.Mark> marks,
      List<SearchResults.Reading> readings,
      int unit,
      long matches,
      List<Hit> others) {
    static Hit of(SearchResults.Hit hit) {
      return new Hit(
          hit.id(),
          hit.source(),
          hit.title(),
          hit.type(),
          hit.number(),
          hit.date(),
          hit.section(),
          hit.page(),
          hit.score(),
          hit.snippet().text(),
          hit.snippet().marks(),
          hit.readings(),
          hit.unit(),
          hit.matches(),
          hit.others().stream().map(Hit::of).toList());
    }
  }

  static SearchAnswer of(SearchResults results) {
    Map<String, List<SearchResults.FacetCount>> facets = new TreeMap<>();
    results
        .facets()
        .forEach((facet, values) -> facets.put(facet.name().toLowerCase(Locale.ROOT), values));
    return new SearchAnswer(
        results.total(),
        results.documents(),
        results.relaxed(),
        results.suggestion(),
        results.corrections(),
        facets,
        results.hits().stream().map(Hit::of).toList());
  }
}
