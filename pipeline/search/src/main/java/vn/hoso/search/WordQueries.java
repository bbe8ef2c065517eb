package vn.hoso.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words in their form as queries on the fields that hold them. */
final class WordQueries {
  private WordQueries() {}

  /** The words in this order among the section's own. */
  static Query own(List<String> words, boolean exact) {
    return phrase(words, 0, exact);
  }

  /** The words in this order with up to {@code slop} others between, among the section's own. */
  static Query phrase(List<String> words, int slop, boolean exact) {
    String field = exact ? Schema.WORDS : Schema.WORDS_FOLDED;
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(slop, field, words.toArray(String[]::new));
  }

  /** All the words among those that the document's sections share. */
  static Query shared(List<String> words, boolean exact) {
    String field = exact ? Schema.SHARED : Schema.SHARED_FOLDED;
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.FILTER));
    return all.build();
  }
}
