package vn.hoso.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many sections match, 0 or more; exact
 * @param documents how many documents have such sections; exact
 * @param relaxed whether no section has all the words, so that these have most of them only
 * @param hits in the order asked for; equal ones by document and place in it
 * @param facets the facets asked for: values with how many documents have them, the most first,
 *     years from the latest; at most 100 each
 * @param corrections words of the query for which others were looked for as well
 * @param suggestion what may have been meant instead; null where nothing likelier is known
 * @param lease names the state of the index that was searched, see {@link SearchQuery#lease}
 * @param leaseLost whether the lease asked for had ended, so that the present state was searched
 */
public record SearchResults(
    long total,
    long documents,
    boolean relaxed,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    List<Correction> corrections,
    @Nullable String suggestion,
    long lease,
    boolean leaseLost) {
  public SearchResults {
    hits = List.copyOf(hits);
    EnumMap<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
    copy.putAll(facets);
    facets = java.util.Collections.unmodifiableMap(copy);
    corrections = List.copyOf(corrections);
  }

  /**
   * One section; of a search by document, its best one.
   *
   * @param id of the document
   * @param source name of the imported file
   * @param title of the document
   * @param type of the document
   * @param number of the document
   * @param date of the document, ISO 8601, also partial
   * @param section where in the document
   * @param page where the section begins, from 1
   * @param score greater is better; compares within one answer only; 0 in an order by date
   * @param snippet the passages that match best, in the repaired text
   * @param readings words of the snippet that repair changed, with what was read; marked ones
   *     first, at most 20
   * @param unit place of the section in the document, 0 for its head
   * @param matches how many sections of the document match; 1 of a search by section
   * @param others up to two more of them, of a search by document; their others are empty
   */
  public record Hit(
      String id,
      String source,
      @Nullable String title,
      @Nullable String type,
      @Nullable String number,
      @Nullable String date,
      HitSection section,
      int page,
      double score,
      Snippet snippet,
      List<Reading> readings,
      int unit,
      long matches,
      List<Hit> others) {
    public Hit {
      readings = List.copyOf(readings);
      others = List.copyOf(others);
    }

    /** The readings of words that are marked in the snippet. */
    public List<Reading> markedReadings() {
      return readings.stream().filter(reading -> snippet.marks(reading.word())).toList();
    }
  }

  /**
   * Where in a document.
   *
   * @param path as in the record, "I.2"; null outside of sections and before the first heading
   * @param heading without its label; null where there is none
   */
  public record HitSection(@Nullable String path, @Nullable String heading) {}

  /**
   * A word that repair changed.
   *
   * @param word as it is shown
   * @param original as it was read
   */
  public record Reading(String word, String original) {}

  /**
   * A value of a facet.
   *
   * @param value to be given back in {@link SearchFilter#chosen}
   * @param documents how many documents of the answer have it, 1 or more
   */
  public record FacetCount(String value, long documents) {}

  /**
   * A word or name for which others were looked for as well, at lower weight.
   *
   * @param typed as in the query
   * @param alsoFound what else was looked for
   */
  public record Correction(String typed, List<String> alsoFound) {
    public Correction {
      alsoFound = List.copyOf(alsoFound);
    }
  }
}
