package vn.hoso.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.search.Completion;
import vn.hoso.search.Facet;
import vn.hoso.search.IndexReaderSession;
import vn.hoso.search.SearchFilter;
import vn.hoso.search.SearchOrder;
import vn.hoso.search.SearchQuery;
import vn.hoso.search.SearchResults;
import vn.hoso.search.SearchSyntaxException;

/** Asks the index in the words of the REST interface. */
final class Finder {
  /** The index passes over no more hits than this. */
  private static final int DEEPEST = 10_000;

  private static final int PIECE = 1000;

  private final Holdings holdings;

  Finder(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * An answer.
   *
   * @param total sections, exact
   * @param documents exact
   * @param relaxed whether no section has all the words
   * @param widened words for which others were looked for as well
   * @param suggestion what may have been meant instead
   * @param cursor for the next hits; null where these are the last
   * @param leaseLost whether the cursor's state of the index is gone, so that hits may come twice
   *     or be passed over
   */
  record Answer(
      long total,
      long documents,
      boolean relaxed,
      List<SearchResults.Hit> hits,
      Map<Facet, List<SearchResults.FacetCount>> facets,
      List<SearchResults.Correction> widened,
      @Nullable String suggestion,
      @Nullable String cursor,
      boolean leaseLost) {}

  private static final Answer NOTHING =
      new Answer(0, 0, false, List.of(), Map.of(), List.of(), null, null, false);

  /** The next hits of a query. */
  Answer find(Call call, int limit) throws ApiProblem, IOException {
    int offset = 0;
    long lease = 0;
    String cursor = call.query("cursor");
    if (cursor != null) {
      List<String> parts = Cursor.parts(cursor, 2);
      offset = call.number("cursor", parts.getFirst(), 0, DEEPEST);
      lease = lease(parts.getLast());
    }
    return find(call, query(call).withPage(limit, offset).withLease(lease));
  }

  private static long lease(String text) throws ApiProblem {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ApiProblem(400, "bad-cursor");
    }
  }

  private Answer find(Call call, SearchQuery query) throws ApiProblem, IOException {
    Optional<IndexReaderSession> reader = holdings.reader();
    if (reader.isEmpty()) {
      return NOTHING;
    }
    SearchResults found;
    try {
      found = reader.get().search(query);
    } catch (SearchSyntaxException e) {
      throw new ApiProblem(400, "bad-query", e.explain(call.language()));
    }
    int next = query.offset() + found.hits().size();
    long all = query.grouped() ? found.documents() : found.total();
    boolean more = !found.hits().isEmpty() && next < all && next < DEEPEST;
    return new Answer(
        found.total(),
        found.documents(),
        found.relaxed(),
        found.hits(),
        found.facets(),
        found.corrections(),
        found.suggestion(),
        more ? Cursor.of(next, found.lease()) : null,
        found.leaseLost());
  }

  private static SearchQuery query(Call call) throws ApiProblem {
    return SearchQuery.of(call.query("q", ""))
        .withFilter(
            new SearchFilter(
                call.query("type"),
                call.query("issuer"),
                call.query("place"),
                call.query("from"),
                call.query("to"),
                call.query("section"),
                chosen(call)))
        .withStrict(call.query("strict", "false").equals("true"))
        .withGrouped(call.query("group", "false").equals("true"))
        .withOrder(value(SearchOrder.class, "order", call.query("order", "relevance")))
        .withFacets(
            call.query("facets", "false").equals("true") ? EnumSet.allOf(Facet.class) : Set.of());
  }

  /** Parameters {@code facet=YEAR:2022}. */
  private static Map<Facet, Set<String>> chosen(Call call) throws ApiProblem {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (String text : call.queries("facet")) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw new ApiProblem(400, "bad-request", "facet is FACET:value");
      }
      chosen
          .computeIfAbsent(
              value(Facet.class, "facet", text.substring(0, colon)), k -> new HashSet<>())
          .add(text.substring(colon + 1));
    }
    return chosen;
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name, String word)
      throws ApiProblem {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ApiProblem(
          400, "bad-request", name + " is one of " + List.of(type.getEnumConstants()));
    }
  }

  /**
   * Ids of all documents that a query finds, the best first.
   *
   * @throws ApiProblem where there are more than {@value #DEEPEST}: a list that ends early would
   *     look whole
   */
  List<String> documents(Call call) throws ApiProblem, IOException {
    List<String> ids = new ArrayList<>();
    SearchQuery query = query(call).withGrouped(true).withFacets(Set.of());
    String cursor = "";
    long lease = 0;
    while (cursor != null && ids.size() < DEEPEST) {
      int limit = Math.min(PIECE, DEEPEST - ids.size());
      Answer answer = find(call, query.withPage(limit, ids.size()).withLease(lease));
      if (answer.documents() > DEEPEST) {
        throw new ApiProblem(422, "too-many-found", answer.documents(), DEEPEST);
      }
      answer.hits().forEach(hit -> ids.add(hit.id()));
      cursor = answer.cursor();
      lease = cursor == null ? 0 : lease(Cursor.parts(cursor, 2).getLast());
    }
    return ids;
  }

  List<Completion> complete(String typed, int limit) throws IOException {
    Optional<IndexReaderSession> reader = holdings.reader();
    return reader.isEmpty() ? List.of() : reader.get().complete(typed, limit);
  }

  Answer similar(String id, int limit) throws IOException {
    Optional<IndexReaderSession> reader = holdings.reader();
    if (reader.isEmpty()) {
      return NOTHING;
    }
    SearchResults r = reader.get().similar(id, limit);
    return new Answer(
        r.total(), r.documents(), false, r.hits(), r.facets(), r.corrections(), null, null, false);
  }
}
