package vn.hoso.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many sections match, 0 or more; exact
 * @param relaxed whether no section has all the words, so that these have most of them only
 * @param hits the best first; of equal score by document and place in it
 */
public record SearchResults(long total, boolean relaxed, List<Hit> hits) {
  public SearchResults {
    hits = List.copyOf(hits);
  }

  /**
   * One section.
   *
   * @param id of the document
   * @param source name of the imported file
   * @param title of the document
   * @param type of the document
   * @param number of the document
   * @param date of the document, ISO 8601, also partial
   * @param section where in the document
   * @param page where the section begins, from 1
   * @param score greater is better; compares within one answer only
   * @param snippet the passages that match best, in the repaired text
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
      Snippet snippet) {}

  /**
   * Where in a document.
   *
   * @param path as in the record, "I.2"; null outside of sections and before the first heading
   * @param heading without its label; null where there is none
   */
  public record HitSection(@Nullable String path, @Nullable String heading) {}
}
