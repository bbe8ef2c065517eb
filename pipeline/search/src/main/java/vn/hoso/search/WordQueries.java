package vn.hoso.search;

import java.util.ArrayList;
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

  /**
   * The words in this order with up to {@code slop} others between, among the section's own. That
   * each pair of them stands side by side is asked first, because it is found without places.
   */
  static Query phrase(List<String> words, int slop, boolean exact) {
    String field = exact ? Schema.WORDS : Schema.WORDS_FOLDED;
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    Query phrase = new PhraseQuery(slop, field, words.toArray(String[]::new));
    if (slop > 0) {
      return phrase;
    }
    List<Query> pairs = pairs(exact ? words.stream().map(Spelling::folded).toList() : words);
    if (pairs.size() == 1 && !exact) {
      return pairs.getFirst();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(phrase, Occur.MUST);
    pairs.forEach(pair -> all.add(pair, Occur.FILTER));
    return all.build();
  }

  /** A fixed expression of several words: it is there where its words and its pairs are. */
  static Query expression(List<String> words, boolean exact) {
    if (words.size() == 1) {
      return phrase(words, 0, exact);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (exact) {
      words.forEach(word -> all.add(new TermQuery(new Term(Schema.WORDS, word)), Occur.FILTER));
    }
    pairs(exact ? words.stream().map(Spelling::folded).toList() : words)
        .forEach(pair -> all.add(pair, Occur.FILTER));
    return all.build();
  }

  /** The folded words two by two. */
  static List<Query> pairs(List<String> folded) {
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < folded.size(); i++) {
      pairs.add(new TermQuery(new Term(Schema.PAIRS, folded.get(i) + " " + folded.get(i + 1))));
    }
    return pairs;
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
