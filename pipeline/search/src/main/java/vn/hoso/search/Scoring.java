package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * In what order sections come that match, and what is marked in them.
 *
 * <p>Words count by how rare they are (BM25), in the heading once more; neighbours by how rarely
 * they stand side by side, which brings what the query's compounds mean above what merely has their
 * syllables. Other readings and other forms count less than the word itself.
 */
final class Scoring {
  private static final float SHARED_WEIGHT = 0.5f;
  private static final float HEADING_WEIGHT = 0.5f;
  private static final float EXACT_WEIGHT = 0.4f;
  private static final float DOUBT_WEIGHT = 0.3f;
  private static final float WIDENED_WEIGHT = 0.3f;
  private static final float FORM_WEIGHT = 0.8f;
  private static final float PLACE_WEIGHT = 0.3f;
  private static final float PAIR_WEIGHT = 0.8f;
  private static final float PHRASE_WEIGHT = 1.5f;
  private static final float NUMBER_WEIGHT = 3;
  private static final float SENTENCE_WEIGHT = 2;

  /** More words than this are no phrase that somebody remembers. */
  private static final int MOST_PAIRS = 24;

  private final QueryWords words;
  private final boolean strict;
  private final List<Query> queries = new ArrayList<>();
  private final List<Query> phrases = new ArrayList<>();
  private final List<Needle> needles = new ArrayList<>();

  private Scoring(QueryWords words, boolean strict) {
    this.words = words;
    this.strict = strict;
  }

  static Scoring of(Expression expression, QueryWords words, boolean strict) {
    Scoring scoring = new Scoring(words, strict);
    QueryWords.leaves(expression).forEach(scoring::leaf);
    scoring.neighbours(expression);
    if (!strict) {
      scoring.numbers(expression);
    }
    return scoring;
  }

  List<Query> queries() {
    return queries;
  }

  List<Query> phrases() {
    return phrases;
  }

  List<Needle> needles() {
    return needles;
  }

  private void leaf(Expression leaf) {
    List<String> exact = QueryWords.words(QueryWords.text(leaf), true);
    List<String> folded = QueryWords.words(QueryWords.text(leaf), false);
    switch (leaf) {
      case Expression.Pattern pattern -> {
        needles.addAll(patterns(pattern.text(), true));
        needles.addAll(patterns(pattern.text(), false));
      }
      case Expression.Phrase phrase -> {
        phrase(exact, folded, phrase.slop());
      }
      default -> {
        if (folded.size() == 1) {
          word(leaf, exact.getFirst(), folded.getFirst());
        } else {
          phrase(exact, folded, 0);
        }
        if (!strict && NumberParts.looksLikeOne(QueryWords.text(leaf))) {
          add(FieldQueries.number(QueryWords.text(leaf)), NUMBER_WEIGHT);
        }
      }
    }
  }

  /** A phrase counts by its pairs: what matches has it whole, and its places are dear to read. */
  private void phrase(List<String> exact, List<String> folded, int slop) {
    if (slop == 0 && folded.size() > 1) {
      WordQueries.pairs(folded).forEach(pair -> add(pair, PHRASE_WEIGHT));
    } else {
      add(
          strict ? WordQueries.phrase(exact, slop, true) : words.phrase(folded, slop),
          PHRASE_WEIGHT);
    }
    mark(exact, folded, slop);
  }

  private void word(Expression leaf, String exact, String folded) {
    needles.add(Needle.oneOf(List.of(exact), true));
    if (strict) {
      add(new TermQuery(new Term(Schema.WORDS, exact)), 1);
      add(new TermQuery(new Term(Schema.SHARED, exact)), SHARED_WEIGHT);
      add(new TermQuery(new Term(Schema.HEADING_WORDS, folded)), HEADING_WEIGHT);
      return;
    }
    List<String> all = new ArrayList<>(List.of(folded));
    SynonymQuery.Builder own = new SynonymQuery.Builder(Schema.WORDS_FOLDED);
    for (String reading : words.readings(folded)) {
      own.addTerm(
          new Term(Schema.WORDS_FOLDED, reading), reading.equals(folded) ? 1 : DOUBT_WEIGHT);
    }
    for (String other : words.widened(leaf)) {
      own.addTerm(new Term(Schema.WORDS_FOLDED, other), WIDENED_WEIGHT);
      add(new TermQuery(new Term(Schema.SHARED_FOLDED, other)), SHARED_WEIGHT * WIDENED_WEIGHT);
      add(new TermQuery(new Term(Schema.HEADING_WORDS, other)), HEADING_WEIGHT * WIDENED_WEIGHT);
      all.add(other);
    }
    needles.add(Needle.oneOf(all, false));
    add(own.build(), 1);
    add(new TermQuery(new Term(Schema.SHARED_FOLDED, folded)), SHARED_WEIGHT);
    add(new TermQuery(new Term(Schema.HEADING_WORDS, folded)), HEADING_WEIGHT);
    if (!exact.equals(folded)) {
      add(new TermQuery(new Term(Schema.WORDS, exact)), EXACT_WEIGHT);
    }
  }

  private void add(Query query, float weight) {
    queries.add(weight == 1 ? query : new BoostQuery(query, weight));
  }

  private void mark(List<String> exact, List<String> folded, int slop) {
    needles.add(Needle.of(exact, slop, true));
    needles.add(Needle.of(folded, slop, false));
  }

  private static List<Needle> patterns(String text, boolean exact) {
    return FieldQueries.pieces(text, exact).stream()
        .map(piece -> Needle.like(piece, exact))
        .toList();
  }

  /** What words say together: pairs, whole runs, and the other forms of runs. */
  private void neighbours(Expression expression) {
    for (List<Expression.Word> run : QueryWords.runs(expression)) {
      List<String> folded = run.stream().map(word -> form(word, false)).toList();
      int pairs = Math.min(run.size() - 1, MOST_PAIRS);
      for (int i = 0; i < pairs; i++) {
        pair(folded.get(i), folded.get(i + 1), PAIR_WEIGHT);
        for (String other : words.widened(run.get(i))) {
          pair(other, folded.get(i + 1), PAIR_WEIGHT * 0.5f);
        }
        for (String other : words.widened(run.get(i + 1))) {
          pair(folded.get(i), other, PAIR_WEIGHT * 0.5f);
        }
      }
      if (pairs > 1) {
        List<String> sentence =
            strict ? run.stream().map(word -> form(word, true)).toList() : folded;
        phrases.add(
            new BoostQuery(
                new PhraseQuery(
                    2,
                    strict ? Schema.WORDS : Schema.WORDS_FOLDED,
                    sentence.subList(0, pairs + 1).toArray(String[]::new)),
                SENTENCE_WEIGHT));
      }
      otherForms(run);
    }
  }

  /** Numbers that were typed as several words: 20/kh ubnd. */
  private void numbers(Expression expression) {
    switch (expression) {
      case Expression.Any any -> any.parts().forEach(this::numbers);
      case Expression.All all -> {
        List<Expression> parts = all.parts();
        for (int i = 0, length; i < parts.size(); i += length) {
          length = words.knownRun(parts, i);
          if (parts.get(i) instanceof Expression.Word) {
            String typed = QueryWords.text(parts.subList(i, i + length));
            if (words.isNumber(typed)) {
              add(FieldQueries.number(typed), NUMBER_WEIGHT);
            }
          } else {
            numbers(parts.get(i));
          }
        }
      }
      default -> {
        // No number of several words.
      }
    }
  }

  private static String form(Expression.Word word, boolean exact) {
    return QueryWords.words(word.text(), exact).getFirst();
  }

  private void pair(String left, String right, float weight) {
    add(new TermQuery(new Term(Schema.PAIRS, left + " " + right)), weight);
  }

  private void otherForms(List<Expression.Word> run) {
    List<Expression> parts = List.copyOf(run);
    for (int i = 0; i < parts.size(); ) {
      int length = words.knownRun(parts, i);
      String typed = QueryWords.text(parts.subList(i, i + length));
      words.otherForms(typed).forEach(form -> form(form, FORM_WEIGHT));
      words.otherPlaces(typed).forEach(form -> form(form, PLACE_WEIGHT));
      i += length;
    }
  }

  private void form(String text, float weight) {
    List<String> exact = QueryWords.words(text, true);
    List<String> folded = QueryWords.words(text, false);
    if (!folded.isEmpty()) {
      if (folded.size() == 1) {
        add(WordQueries.phrase(strict ? exact : folded, 0, strict), weight);
      }
      WordQueries.pairs(folded).forEach(pair -> add(pair, weight));
      mark(exact, folded, 0);
    }
  }
}
