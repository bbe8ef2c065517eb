package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
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
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Puts sections that match in their order. By relevance, those with the diacritics as typed come
 * first, and are looked through alone where they are enough; Lucene passes over what cannot come
 * among the best; and only the best hundred are asked for whole phrases.
 */
final class Ranking {
  /** More than the words of a query add up to: the scores of exact matches are above all others. */
  static final double EXACT_TIER = 10_000;

  /** How many of the best are ranked by phrases as well. */
  private static final int PHRASE_WINDOW = 100;

  private static final SortField BY_PLACE = new SortField(Schema.ORDER, SortField.Type.LONG);
  private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, BY_PLACE);

  private final IndexSearcher searcher;
  private final QueryPlan plan;
  private final SearchOrder order;

  Ranking(IndexSearcher searcher, QueryPlan plan, SearchOrder order) {
    this.searcher = searcher;
    this.plan = plan;
    this.order = order;
  }

  /** A section with its rank; the greater score first. */
  record Ranked(int doc, double score) {}

  /** The first so many sections, or more where that costs nothing. */
  List<Ranked> best(Matches matches, int wanted) throws IOException {
    if (order != SearchOrder.RELEVANCE) {
      return sorted(matches, byDate(), Math.max(wanted, 1));
    }
    int count = Math.max(wanted, PHRASE_WINDOW);
    List<Ranked> ranked = new ArrayList<>();
    if (plan.exact() == null) {
      addScored(ranked, matches, count, 0);
    } else {
      Query exactly =
          new BooleanQuery.Builder()
              .add(matches.asFilter(), Occur.FILTER)
              .add(plan.exact(), Occur.FILTER)
              .build();
      Matches exact = Matches.of(searcher, exactly);
      addScored(ranked, exact, count, EXACT_TIER);
      if (ranked.size() < count) {
        addScored(ranked, matches.without(exact), count - ranked.size(), 0);
      }
    }
    if (!plan.phrases().isEmpty()) {
      addPhrases(ranked.subList(0, Math.min(PHRASE_WINDOW, ranked.size())));
    }
    return ranked;
  }

  /** Adds the best of the matches by what scores; those where nothing does come last. */
  private void addScored(List<Ranked> ranked, Matches matches, int count, double tier)
      throws IOException {
    int most = (int) Math.min(count, matches.total());
    if (most == 0) {
      return;
    }
    Set<Integer> seen = new HashSet<>();
    if (!plan.scoring().isEmpty()) {
      // Asking for one of the clauses lets Lucene look at blocks of sections instead of each.
      BooleanQuery.Builder query =
          new BooleanQuery.Builder()
              .add(matches.asFilter(), Occur.FILTER)
              .setMinimumNumberShouldMatch(1);
      plan.scoring().forEach(each -> query.add(each, Occur.SHOULD));
      for (ScoreDoc each : top(query.build(), BY_SCORE, most)) {
        float score = (Float) ((FieldDoc) each).fields[0];
        ranked.add(new Ranked(each.doc, tier + score));
        seen.add(each.doc);
      }
    }
    if (seen.size() < most) {
      sorted(matches, new Sort(BY_PLACE), (int) Math.min(most + seen.size(), matches.total()))
          .stream()
          .filter(each -> !seen.contains(each.doc))
          .limit(most - seen.size())
          .forEach(each -> ranked.add(new Ranked(each.doc, tier)));
    }
  }

  private List<Ranked> sorted(Matches matches, Sort sort, int wanted) throws IOException {
    int count = (int) Math.min(wanted, matches.total());
    return count == 0
        ? new ArrayList<>()
        : Arrays.stream(top(matches.asFilter(), sort, count))
            .map(each -> new Ranked(each.doc, 0))
            .toList();
  }

  private ScoreDoc[] top(Query query, Sort sort, int count) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(sort, count, null, count)).scoreDocs;
  }

  private Sort byDate() {
    boolean newest = order == SearchOrder.NEWEST;
    return new Sort(
        new SortedNumericSortField(
            Schema.DATE_FIRST,
            SortField.Type.INT,
            newest,
            SortedNumericSelector.Type.MIN,
            newest ? Integer.MIN_VALUE : Integer.MAX_VALUE),
        BY_PLACE);
  }

  /** Ranks anew by what the phrases add; of equal score the order stays. */
  private void addPhrases(List<Ranked> best) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Integer[] byNumber = new Integer[best.size()];
    double[] added = new double[best.size()];
    for (int i = 0; i < byNumber.length; i++) {
      byNumber[i] = i;
    }
    Arrays.sort(byNumber, Comparator.comparingInt(i -> best.get(i).doc));
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
        if (scorer != null && isAt(scorer, doc - leaf.docBase)) {
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

  /** Whether it matches there; without looking for where else it does, which takes long. */
  private static boolean isAt(Scorer scorer, int doc) throws IOException {
    TwoPhaseIterator phases = scorer.twoPhaseIterator();
    DocIdSetIterator places = phases == null ? scorer.iterator() : phases.approximation();
    int at = places.docID() < doc ? places.advance(doc) : places.docID();
    return at == doc && (phases == null || phases.matches());
  }
}
