package vn.hoso.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Reference;
import vn.hoso.search.IndexReaderSession;
import vn.hoso.search.SearchQuery;
import vn.hoso.search.SearchResults;
import vn.hoso.search.SearchSyntaxException;

/** Looks for the documents that one names among those that the archive holds. */
final class References {
  private static final int MOST_CANDIDATES = 20;
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  private References() {}

  /** A document that is held. */
  record Held(String id, @Nullable String type, @Nullable String date, @Nullable String title) {}

  /**
   * One reference of a document.
   *
   * @param line counts from 1 in the whole text
   * @param held documents with this number, and this date where both say one; a number alone may be
   *     that of several bodies
   */
  record Named(@Nullable String number, int line, List<Held> held) {}

  /**
   * Looks them up, in the order of the references.
   *
   * @param id of the document that names them
   */
  static List<Named> of(String id, List<Reference> references, @Nullable IndexReaderSession reader)
      throws IOException {
    List<Named> named = new ArrayList<>();
    for (Reference reference : references) {
      boolean known = reader != null && reference.number() != null;
      named.add(
          new Named(
              reference.number(),
              reference.line(),
              known ? held(id, reference, reference.number(), reader) : List.of()));
    }
    return named;
  }

  private static List<Held> held(
      String id, Reference reference, String number, IndexReaderSession reader) throws IOException {
    SearchResults found;
    try {
      found =
          reader.search(
              SearchQuery.of("so:\"" + number.replace('"', ' ') + "\"")
                  .withGrouped(true)
                  .withFacets(Set.of())
                  .withPage(MOST_CANDIDATES, 0));
    } catch (SearchSyntaxException e) {
      return List.of(); // a damaged number is nobody's
    }
    return found.hits().stream()
        .filter(hit -> !hit.id().equals(id))
        .filter(hit -> hit.number() != null && plain(hit.number()).equals(plain(number)))
        .filter(hit -> agree(hit.date(), reference.date()))
        .map(hit -> new Held(hit.id(), hit.type(), hit.date(), hit.title()))
        .toList();
  }

  private static String plain(String number) {
    return LEADING_ZEROS.matcher(number).replaceFirst("").toUpperCase(java.util.Locale.ROOT);
  }

  /** Whether two dates, each perhaps without its day or month, may be the same. */
  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.startsWith(other) || other.startsWith(one);
  }
}
