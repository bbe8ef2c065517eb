package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import vn.hoso.search.SearchResults.Hit;

/**
 * One search on one state of the index. What matches is found first, without scores, counted, and
 * then ranked: Lucene passes over what cannot come among the best, and only the best hundred are
 * asked for whole phrases.
 */
final class SearchRun {
  /** More than the words of a query add up to, so that exact matches come first. */
  private static final float EXACT_TIER = 10_000;

  /** How many of the best are ranked by phrases as well. */
  private static final int PHRASE_WINDOW = 100;

  private static final int MOST_OTHERS = 2;

  private static final SortField BY_PLACE = new SortField(Schema.ORDER, SortField.Type.LONG);

  private final IndexSearcher searcher;
  private final SearchQuery search;
  private final QueryPlan plan;
  private final HitReader hits;

  SearchRun(IndexSearcher searcher, SearchQuery search, QueryPlan plan, IndexSettings settings) {
    this.searcher = searcher;
    this.search = search;
    this.plan = plan;
    this.hits =
        new HitReader(
            searcher, new Highlighter(plan.needles(), settings, plan.marked(), search.strict()));
  }

  /** A section with its rank. */
  private record Ranked(int doc, double score) {}

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
    List<Ranked> ranked = ranked(matches, search.offset() + search.limit());
    List<Hit> out = new ArrayList<>();
    int end = Math.min(ranked.size(), search.offset() + search.limit());
    for (Ranked each : ranked.subList(Math.min(search.offset(), end), end)) {
      out.add(hits.read(each.doc, each.score, 1, List.of()));
    }
    return out;
  }

  /** Asks for more sections until they are of enough documents. */
  private List<Hit> documents(Matches matches) throws IOException {
    int wanted = search.offset() + search.limit();
    Map<Integer, List<Ranked>> documents;
    for (int count = wanted * 3 + 20; ; count *= 4) {
      List<Ranked> ranked = ranked(matches, count);
      documents = new LinkedHashMap<>();
      for (Ranked each : ranked) {
        documents.computeIfAbsent(start(each.doc), k -> new ArrayList<>()).add(each);
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
        others.add(hits.read(other.doc, other.score, 1, List.of()));
      }
      Ranked best = group.getFirst();
      out.add(hits.read(best.doc, best.score, matches.inDocument(best.doc), others));
    }
    return out;
  }

  /** The number of the first section of a section's document. */
  private int start(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return doc - Columns.of(leaf.reader()).units[doc - leaf.docBase];
  }

  private List<Ranked> ranked(Matches matches, int wanted) throws IOException {
    boolean byScore = search.order() == SearchOrder.RELEVANCE;
    int count = (int) Math.min(Math.max(wanted, byScore ? PHRASE_WINDOW : 1), matches.total());
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(matches.asFilter(), Occur.FILTER);
    if (byScore) {
      plan.scoring().forEach(each -> query.add(each, Occur.SHOULD));
      if (plan.exact() != null) {
        query.add(new BoostQuery(new ConstantScoreQuery(plan.exact()), EXACT_TIER), Occur.SHOULD);
      }
    }
    ScoreDoc[] top =
        searcher.search(query.build(), new TopFieldCollectorManager(sort(), count, null, count))
            .scoreDocs;
    List<Ranked> ranked = new ArrayList<>(top.length);
    for (ScoreDoc each : top) {
      Object key = ((FieldDoc) each).fields[0];
      ranked.add(new Ranked(each.doc, byScore && key instanceof Float score ? score : 0));
    }
    if (byScore && !plan.phrases().isEmpty()) {
      addPhrases(ranked.subList(0, Math.min(PHRASE_WINDOW, ranked.size())));
    }
    return ranked;
  }

  private Sort sort() {
    return switch (search.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_PLACE);
      case NEWEST -> new Sort(byDate(true), BY_PLACE);
      case OLDEST -> new Sort(byDate(false), BY_PLACE);
    };
  }

  private static SortField byDate(boolean newest) {
    return new SortedNumericSortField(
        Schema.DATE_FIRST,
        SortField.Type.INT,
        newest,
        SortedNumericSelector.Type.MIN,
        newest ? Integer.MIN_VALUE : Integer.MAX_VALUE);
  }

  /** Ranks anew by what the phrases add; of equal score the order stays. */
  private void addPhrases(List<Ranked> best) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Integer[] byNumber = new Integer[best.size()];
    double[] added = new double[best.size()];
    for (int i = 0; i < byNumber.length; i++) {
      byNumber[i] = i;
    }
    java.util.Arrays.sort(byNumber, Comparator.comparingInt(i -> best.get(i).doc));
    for (Query phrase : plan.phrases()) {
      Weight weight = searcher.createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE, 1);
      LeafReaderContext leaf = null;
      Scorer scorer = null;
      for (int i : byNumber) {
        int doc = best.get(i).doc;
        LeafReaderContext its = leaves.get(ReaderUtil.subIndex(doc, leaves));
        if (leaf != its) {
          leaf = its;
          scorer = weight.scorer(leaf);
        }
        if (scorer != null && scorer.iterator().docID() < doc - leaf.docBase) {
          scorer.iterator().advance(doc - leaf.docBase);
        }
        if (scorer != null && scorer.docID() == doc - leaf.docBase) {
          added[i] += scorer.score();
        }
      }
    }
    List<Ranked> anew = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      anew.add(new Ranked(best.get(i).doc, best.get(i).score + added[i]));
    }
    anew.sort(Comparator.comparingDouble(Ranked::score).reversed());
    for (int i = 0; i < anew.size(); i++) {
      best.set(i, anew.get(i));
    }
  }
}
