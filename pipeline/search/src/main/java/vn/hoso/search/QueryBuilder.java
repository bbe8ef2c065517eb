package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.hoso.search.Schema.Weighted;
import vn.hoso.vietnamese.Letters;

/**
 * Turns an expression into a Lucene query.
 *
 * <p>Each word is looked for in the section and in what its document says of itself, so that
 * "20/KH-UBND tuyên truyền" finds the section; but one word at least must be the section's own,
 * lest every section of a document match by its title. Words that stand side by side, and the whole
 * query as a phrase, add to the score. Where the query has diacritics, sections that match it
 * exactly stand above all others.
 */
final class QueryBuilder {
  /** More than the words of a query add up to, so that exact matches come first. */
  private static final float EXACT_TIER = 1000;

  private static final float NUMBER_WEIGHT = 3;
  private static final float PAIR_WEIGHT = 0.7f;
  private static final float SENTENCE_WEIGHT = 2;

  /** More words than this are no phrase that somebody remembers. */
  private static final int MOST_PAIRS = 24;

  private static final List<Weighted> OWN_PAIR_EXACT = Schema.OWN_EXACT.subList(0, 2);
  private static final List<Weighted> OWN_PAIR_FOLDED = Schema.OWN_FOLDED.subList(0, 2);

  private final Abbreviations abbreviations;
  private final FieldQueries fields;
  private final boolean strict;
  private final boolean marked;
  private final boolean mixedCase;

  private QueryBuilder(Abbreviations abbreviations, SearchQuery search, boolean marked) {
    this.abbreviations = abbreviations;
    this.fields = new FieldQueries(abbreviations);
    this.strict = search.strict();
    this.marked = marked;
    this.mixedCase = search.text().chars().anyMatch(Character::isLowerCase);
  }

  /**
   * A query ready to run.
   *
   * @param strict all words required
   * @param relaxed most words required; the same query where that makes no difference
   * @param marked whether the text has diacritics
   */
  record Built(Query strict, Query relaxed, boolean marked) {}

  /** The query of a whole search. */
  static Built build(SearchQuery search, Abbreviations abbreviations) throws SearchSyntaxException {
    Expression expression = QueryParser.parse(Letters.nfc(search.text()));
    boolean marked =
        leaves(expression)
            .flatMap(leaf -> Spelling.exactWords(text(leaf)).stream())
            .anyMatch(word -> !word.equals(Spelling.folded(word)));
    QueryBuilder builder = new QueryBuilder(abbreviations, search, marked);
    List<Query> filters = builder.filters(search, expression);
    Query strict = filtered(builder.ranked(expression, false), filters);
    Query relaxed =
        expression instanceof Expression.All all && all.parts().size() > 1
            ? filtered(builder.ranked(expression, true), filters)
            : strict;
    return new Built(strict, relaxed, marked);
  }

  private static Query filtered(Query query, List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  private List<Query> filters(SearchQuery search, Expression expression)
      throws SearchSyntaxException {
    List<Query> filters = new ArrayList<>();
    if (given(search.type())) {
      filters.add(fields.words(Schema.TYPE, search.type()));
    }
    if (given(search.issuer())) {
      filters.add(fields.words(Schema.ISSUER, search.issuer()));
    }
    if (given(search.place())) {
      filters.add(fields.words(Schema.PLACE, search.place()));
    }
    if (given(search.from())) {
      filters.add(FieldQueries.from(search.from(), 0));
    }
    if (given(search.to())) {
      filters.add(FieldQueries.to(search.to(), 0));
    }
    boolean inSection = given(search.section()) || namesSection(expression);
    if (given(search.section())) {
      filters.add(fields.section(search.section()));
    }
    List<Expression> leaves = leaves(expression).toList();
    if (leaves.isEmpty() ? !inSection : true) {
      filters.add(ownOrHead(leaves));
    }
    return filters;
  }

  private static boolean given(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  /** One word at least is the section's own, or it is the document's first. */
  private Query ownOrHead(List<Expression> leaves) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new TermQuery(new Term(Schema.HEAD, "1")), Occur.SHOULD);
    List<Weighted> own = strict ? Schema.OWN_EXACT : Schema.OWN_FOLDED;
    for (Expression leaf : leaves) {
      any.add(leaf(leaf, own, strict), Occur.SHOULD);
      for (String form : otherForms(text(leaf))) {
        any.add(FieldQueries.inAny(own, words(form, strict), 0), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private Query ranked(Expression expression, boolean relaxed) throws SearchSyntaxException {
    Query query =
        relaxed && expression instanceof Expression.All all
            ? all(all, strict, true)
            : query(expression, strict);
    if (!marked || strict) {
      return query;
    }
    Query exact = query(expression, true);
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(exact), EXACT_TIER), Occur.SHOULD)
        .build();
  }

  private Query query(Expression expression, boolean exact) throws SearchSyntaxException {
    return switch (expression) {
      case Expression.All all -> all(all, exact, false);
      case Expression.Any any -> {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Expression part : any.parts()) {
          builder.add(query(part, exact), Occur.SHOULD);
        }
        yield builder.build();
      }
      case Expression.Not not ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
              .add(excluded(not), Occur.MUST_NOT)
              .build();
      case Expression.InField field -> new ConstantScoreQuery(fields.of(field));
      case Expression.Word leaf -> weighted(leaf, exact);
      case Expression.Pattern leaf -> weighted(leaf, exact);
      case Expression.Phrase leaf -> weighted(leaf, exact);
    };
  }

  /** What is typed with diacritics is excluded with them only. */
  private Query excluded(Expression.Not not) throws SearchSyntaxException {
    boolean exact =
        strict
            || leaves(not.inner())
                .flatMap(leaf -> Spelling.exactWords(text(leaf)).stream())
                .anyMatch(word -> !word.equals(Spelling.folded(word)));
    return query(not.inner(), exact);
  }

  private Query all(Expression.All all, boolean exact, boolean relaxed)
      throws SearchSyntaxException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    List<Query> required = new ArrayList<>();
    for (int i = 0; i < all.parts().size(); ) {
      Expression part = all.parts().get(i);
      int length = 1;
      switch (part) {
        case Expression.Not not -> builder.add(excluded(not), Occur.MUST_NOT);
        case Expression.InField field -> builder.add(fields.of(field), Occur.FILTER);
        case Expression.Word word -> {
          length = knownRun(all.parts(), i);
          required.add(run(all.parts().subList(i, i + length), exact));
        }
        default -> required.add(query(part, exact));
      }
      i += length;
    }
    boolean filtersOnly = required.isEmpty();
    required.forEach(query -> builder.add(query, relaxed ? Occur.SHOULD : Occur.MUST));
    if (filtersOnly) {
      builder.add(new BoostQuery(MatchAllDocsQuery.INSTANCE, 0), Occur.MUST);
    }
    BooleanQuery words =
        relaxed && !filtersOnly
            ? builder.setMinimumNumberShouldMatch(mostOf(required.size())).build()
            : builder.build();
    List<Query> nearness = nearness(all.parts(), exact);
    if (nearness.isEmpty()) {
      return words;
    }
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(words, Occur.MUST);
    nearness.forEach(query -> ranked.add(query, Occur.SHOULD));
    return ranked.build();
  }

  /** Two of three, both of two: a single syllable says next to nothing. */
  private static int mostOf(int count) {
    return (2 * count + 2) / 3;
  }

  /** How many words from here on are one long form of a known abbreviation; else 1. */
  private int knownRun(List<Expression> parts, int from) {
    int end = from;
    List<String> typed = new ArrayList<>();
    int best = 1;
    while (end < parts.size()
        && typed.size() < abbreviations.longest()
        && parts.get(end) instanceof Expression.Word word) {
      typed.add(word.text());
      end++;
      if (!otherForms(String.join(" ", typed)).isEmpty()) {
        best = typed.size();
      }
    }
    return best;
  }

  /** A run of words that must all match, or its other form must. */
  private Query run(List<Expression> words, boolean exact) {
    List<Query> each = words.stream().map(word -> weighted(word, exact)).toList();
    Query all;
    if (each.size() == 1) {
      all = each.get(0);
    } else {
      BooleanQuery.Builder builder = new BooleanQuery.Builder();
      each.forEach(query -> builder.add(query, Occur.MUST));
      all = builder.build();
    }
    List<String> others =
        otherForms(String.join(" ", words.stream().map(QueryBuilder::text).toList()));
    if (others.isEmpty()) {
      return all;
    }
    List<Query> forms = new ArrayList<>(List.of(all));
    for (String other : others) {
      forms.add(weighted(new Expression.Phrase(other, 0), exact));
    }
    return new DisjunctionMaxQuery(forms, 0.1f);
  }

  /** A leaf in all fields; folded, and better where exact, unless only exact will do. */
  private Query weighted(Expression leaf, boolean exact) {
    Query inExact = leaf(leaf, concat(Schema.OWN_EXACT, Schema.SHARED_EXACT), true);
    if (exact) {
      return inExact;
    }
    Query folded = leaf(leaf, concat(Schema.OWN_FOLDED, Schema.SHARED_FOLDED), false);
    if (leaf instanceof Expression.Word word && NumberParts.looksLikeOne(word.text())) {
      Query number = new BoostQuery(FieldQueries.number(word.text()), NUMBER_WEIGHT);
      folded = new DisjunctionMaxQuery(List.of(folded, number), 0.3f);
    }
    return marked && !(leaf instanceof Expression.Pattern)
        ? new BooleanQuery.Builder().add(folded, Occur.MUST).add(inExact, Occur.SHOULD).build()
        : folded;
  }

  private List<String> otherForms(String typed) {
    return abbreviations.otherForms(typed, mixedCase);
  }

  private static Query leaf(Expression leaf, List<Weighted> in, boolean exact) {
    return switch (leaf) {
      case Expression.Pattern pattern ->
          pattern.text().chars().allMatch(c -> c == '*')
              ? MatchAllDocsQuery.INSTANCE
              : FieldQueries.pattern(in, pattern.text(), exact);
      case Expression.Phrase phrase ->
          FieldQueries.inAny(in, words(phrase.text(), exact), phrase.slop());
      default -> FieldQueries.inAny(in, words(text(leaf), exact), 0);
    };
  }

  /** Neighbours side by side, and all of them in order with little between. */
  private List<Query> nearness(List<Expression> parts, boolean exact) {
    List<Query> queries = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (int i = 0; i <= parts.size(); i++) {
      if (i < parts.size() && parts.get(i) instanceof Expression.Word word) {
        run.addAll(words(word.text(), exact));
      } else {
        addNearness(queries, run, exact);
        run.clear();
      }
    }
    return queries;
  }

  private static void addNearness(List<Query> queries, List<String> run, boolean exact) {
    List<Weighted> in = exact ? OWN_PAIR_EXACT : OWN_PAIR_FOLDED;
    int pairs = Math.min(run.size() - 1, MOST_PAIRS);
    for (int i = 0; i < pairs; i++) {
      List<String> pair = List.of(run.get(i), run.get(i + 1));
      queries.add(new BoostQuery(FieldQueries.inAny(in, pair, 0), PAIR_WEIGHT));
    }
    if (pairs > 1) {
      List<String> sentence = List.copyOf(run.subList(0, pairs + 1));
      queries.add(new BoostQuery(FieldQueries.inAny(in, sentence, 2), SENTENCE_WEIGHT));
    }
  }

  private static List<String> words(String text, boolean exact) {
    return exact ? Spelling.exactWords(text) : Spelling.foldedWords(text);
  }

  private static List<Weighted> concat(List<Weighted> a, List<Weighted> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /** What must or may match and is no field. */
  private static Stream<Expression> leaves(Expression expression) {
    return switch (expression) {
      case Expression.All all -> all.parts().stream().flatMap(QueryBuilder::leaves);
      case Expression.Any any -> any.parts().stream().flatMap(QueryBuilder::leaves);
      case Expression.Not not -> Stream.empty();
      case Expression.InField field -> Stream.empty();
      case Expression.Word leaf -> Stream.of(leaf);
      case Expression.Pattern leaf -> Stream.of(leaf);
      case Expression.Phrase leaf -> Stream.of(leaf);
    };
  }

  private static boolean namesSection(Expression expression) {
    return switch (expression) {
      case Expression.All all -> all.parts().stream().anyMatch(QueryBuilder::namesSection);
      case Expression.Any any -> any.parts().stream().anyMatch(QueryBuilder::namesSection);
      case Expression.InField field -> field.field() == QueryField.SECTION;
      default -> false;
    };
  }

  private static String text(Expression leaf) {
    return switch (leaf) {
      case Expression.Word word -> word.text();
      case Expression.Pattern pattern -> pattern.text();
      case Expression.Phrase phrase -> phrase.text();
      default -> throw new IllegalArgumentException("no leaf: " + leaf);
    };
  }
}
