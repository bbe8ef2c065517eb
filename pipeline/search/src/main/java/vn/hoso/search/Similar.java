package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds documents that say the like: by the pairs of words that set a document apart. */
final class Similar {
  /** Sections looked at; a long document says what it is about well before. */
  private static final int MOST_SECTIONS = 60;

  private static final int MOST_PAIRS = 25;

  /** A section must share this many of the pairs. */
  private static final int LEAST_SHARED = 3;

  private final IndexSearcher searcher;
  private final IndexSettings settings;

  Similar(IndexSearcher searcher, IndexSettings settings) {
    this.searcher = searcher;
    this.settings = settings;
  }

  SearchResults to(String id, int limit) throws IOException {
    List<String> pairs = telling(id);
    BooleanQuery.Builder shared =
        new BooleanQuery.Builder().setMinimumNumberShouldMatch(LEAST_SHARED);
    List<Query> scoring = new ArrayList<>();
    List<Needle> needles = new ArrayList<>();
    for (String pair : pairs) {
      Query query = new TermQuery(new Term(Schema.PAIRS, pair));
      shared.add(query, Occur.SHOULD);
      scoring.add(query);
      needles.add(Needle.of(List.of(pair.split(" ")), 0, false));
    }
    Query matching =
        new BooleanQuery.Builder()
            .add(shared.build(), Occur.FILTER)
            .add(new TermQuery(new Term(Schema.ID, id)), Occur.MUST_NOT)
            .build();
    QueryPlan plan =
        new QueryPlan(matching, null, null, scoring, List.of(), needles, List.of(), null, false);
    SearchQuery search = SearchQuery.of("").withGrouped(true).withPage(limit, 0);
    return new SearchRun(searcher, search, plan, settings).results(0, false);
  }

  /** The pairs that are frequent in the document and rare elsewhere. */
  private List<String> telling(String id) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    ScoreDoc[] sections =
        searcher.search(new TermQuery(new Term(Schema.ID, id)), MOST_SECTIONS).scoreDocs;
    for (ScoreDoc section : sections) {
      String body =
          searcher.storedFields().document(section.doc, Set.of(Schema.BODY)).get(Schema.BODY);
      List<String> words = Spelling.foldedWords(body);
      for (int i = 0; i + 1 < words.size(); i++) {
        counts.merge(words.get(i) + " " + words.get(i + 1), 1, Integer::sum);
      }
    }
    record Weighed(String pair, double weight) {}
    int all = Math.max(1, searcher.getIndexReader().numDocs());
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int sectionsWith = searcher.getIndexReader().docFreq(new Term(Schema.PAIRS, entry.getKey()));
      // What no other section has finds nothing.
      if (sectionsWith > 1 && entry.getKey().chars().noneMatch(Character::isDigit)) {
        weighed.add(
            new Weighed(
                entry.getKey(),
                (1 + Math.log(entry.getValue())) * Math.log(1 + all / (double) sectionsWith)));
      }
    }
    return weighed.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::pair))
        .limit(MOST_PAIRS)
        .map(Weighed::pair)
        .toList();
  }
}
