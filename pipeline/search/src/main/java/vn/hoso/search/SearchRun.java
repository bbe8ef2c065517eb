package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import vn.hoso.search.Ranking.Ranked;
import vn.hoso.search.SearchResults.Hit;

/**
 * One search on one state of the index. What matches is found first, without scores, counted, and
 * then ranked: Lucene passes over what cannot come among the best, and only the best hundred are
 * asked for whole phrases.
 */
final class SearchRun {
  private static final int MOST_OTHERS = 2;

  private final IndexSearcher searcher;
  private final SearchQuery search;
  private final QueryPlan plan;
  private final HitReader hits;
  private final Ranking ranking;

  SearchRun(IndexSearcher searcher, SearchQuery search, QueryPlan plan, IndexSettings settings) {
    this.searcher = searcher;
    this.search = search;
    this.plan = plan;
    this.ranking = new Ranking(searcher, plan, search.order());
    this.hits =
        new HitReader(
            searcher, new Highlighter(plan.needles(), settings, plan.marked(), search.strict()));
  }

  SearchResults results(long lease, boolean leaseLost) throws IOException {
    Matches matches = Matches.of(searcher, plan.matching());
    boolean relaxed = matches.total() == 0 && plan.relaxed() != null;
    if (relaxed) {
      matches = Matches.of(searcher, plan.relaxed());
    }
    Matches.Counts counts = matches.count(search.facets());
    long available = search.grouped() ? counts.documents() : matches.total();
    List<Hit> found =
        search.limit() == 0 || available <= search.offset()
            ? List.of()
            : search.grouped() ? documents(matches) : sections(matches);
    return new SearchResults(
        matches.total(),
        counts.documents(),
        relaxed && matches.total() > 0,
        found,
        counts.facets(),
        plan.corrections(),
        plan.suggestion(),
        lease,
        leaseLost);
  }

  private List<Hit> sections(Matches matches) throws IOException {
    List<Ranked> ranked = ranking.best(matches, search.offset() + search.limit());
    List<Hit> out = new ArrayList<>();
    int end = Math.min(ranked.size(), search.offset() + search.limit());
    for (Ranked each : ranked.subList(Math.min(search.offset(), end), end)) {
      out.add(hits.read(each.doc(), each.score(), 1, List.of()));
    }
    return out;
  }

  /** Asks for more sections until they are of enough documents. */
  private List<Hit> documents(Matches matches) throws IOException {
    int wanted = search.offset() + search.limit();
    Map<Integer, List<Ranked>> documents;
    for (int count = wanted * 3 + 20; ; count *= 4) {
      List<Ranked> ranked = ranking.best(matches, count);
      documents = new LinkedHashMap<>();
      for (Ranked each : ranked) {
        documents.computeIfAbsent(start(each.doc()), k -> new ArrayList<>()).add(each);
      }
      if (documents.size() >= wanted || ranked.size() >= matches.total()) {
        break;
      }
    }
    List<Hit> out = new ArrayList<>();
    for (List<Ranked> group :
        documents.values().stream().skip(search.offset()).limit(search.limit()).toList()) {
      List<Hit> others = new ArrayList<>();
      for (Ranked other : group.subList(1, Math.min(group.size(), 1 + MOST_OTHERS))) {
        others.add(hits.read(other.doc(), other.score(), 1, List.of()));
      }
      Ranked best = group.getFirst();
      out.add(hits.read(best.doc(), best.score(), matches.inDocument(best.doc()), others));
    }
    return out;
  }

  /** The number of the first section of a section's document. */
  private int start(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return doc - Columns.of(leaf.reader()).units[doc - leaf.docBase];
  }
}
