package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns an expression into what must match; {@link Scoring} says in what order.
 *
 * <p>Each word is looked for in the section and in what its document says of itself, so that
 * "20/KH-UBND tuyên truyền" finds the section; but one word at least must be the section's own,
 * lest every section of a document match by its title.
 */
final class QueryBuilder {
  private final QueryWords words;
  private final FieldQueries fields;
  private final boolean strict;

  private QueryBuilder(QueryWords words, FieldQueries fields, boolean strict) {
    this.words = words;
    this.fields = fields;
    this.strict = strict;
  }

  /** Where words are looked for, and what is known of them. */
  record Context(
      IndexView index, Vocabulary vocabulary, Abbreviations abbreviations, PlaceNames places) {}

  /** The plan of a whole search. */
  static QueryPlan build(SearchQuery search, Context context) throws SearchSyntaxException {
    Expression expression = QueryParser.parse(vn.hoso.vietnamese.Letters.nfc(search.text()));
    QueryWords words = new QueryWords(expression, search, context);
    FieldQueries fields = new FieldQueries(context.abbreviations(), context.places());
    QueryBuilder builder = new QueryBuilder(words, fields, search.strict());
    List<Query> filters = builder.filters(search.filter(), expression);
    Query matching = filtered(builder.match(expression, search.strict()), filters);
    Query relaxed =
        expression instanceof Expression.All all && all.parts().size() > 1
            ? filtered(builder.all(all, search.strict(), true), filters)
            : null;
    Query exact = words.marked() && !search.strict() ? builder.match(expression, true) : null;
    Scoring scoring = Scoring.of(expression, words, search.strict());
    return new QueryPlan(
        matching,
        relaxed,
        exact,
        scoring.queries(),
        scoring.phrases(),
        scoring.needles(),
        words.corrections(),
        words.suggestion(),
        words.marked());
  }

  private static Query filtered(Query query, List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  private List<Query> filters(SearchFilter filter, Expression expression)
      throws SearchSyntaxException {
    List<Query> filters = new ArrayList<>();
    if (given(filter.type())) {
      filters.add(fields.words(Schema.TYPE, filter.type(), strict));
    }
    if (given(filter.issuer())) {
      filters.add(fields.words(Schema.ISSUER, filter.issuer(), strict));
    }
    if (given(filter.place())) {
      filters.add(fields.words(Schema.PLACE, filter.place(), strict));
    }
    if (given(filter.from())) {
      filters.add(FieldQueries.from(filter.from(), 0));
    }
    if (given(filter.to())) {
      filters.add(FieldQueries.to(filter.to(), 0));
    }
    boolean inSection = given(filter.section()) || namesSection(expression);
    if (given(filter.section())) {
      filters.add(fields.section(filter.section()));
    }
    filter
        .chosen()
        .forEach(
            (facet, values) -> {
              BooleanQuery.Builder any = new BooleanQuery.Builder();
              for (String value : values) {
                String term = LuceneDocuments.facetTerm(facet, value);
                any.add(new TermQuery(new Term(Schema.FACET, term)), Occur.SHOULD);
              }
              filters.add(any.build());
            });
    List<Expression> leaves = QueryWords.leaves(expression).toList();
    if (!leaves.isEmpty() || (!inSection && !filter.chosen().containsKey(Facet.KIND))) {
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
    for (Expression leaf : leaves) {
      leaf(leaf, strict, false).forEach(query -> any.add(query, Occur.SHOULD));
      for (String form : words.otherForms(QueryWords.text(leaf))) {
        any.add(WordQueries.expression(QueryWords.words(form, strict), strict), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private Query match(Expression expression, boolean exact) throws SearchSyntaxException {
    return switch (expression) {
      case Expression.All all -> all(all, exact, false);
      case Expression.Any any -> {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Expression part : any.parts()) {
          builder.add(match(part, exact), Occur.SHOULD);
        }
        yield builder.build();
      }
      case Expression.Not not ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(excluded(not), Occur.MUST_NOT)
              .build();
      case Expression.InField field -> fields.of(field, strict);
      case Expression.Word leaf -> any(leaf(leaf, exact, true));
      case Expression.Fuzzy leaf -> any(leaf(leaf, exact, true));
      case Expression.Pattern leaf -> any(leaf(leaf, exact, true));
      case Expression.Phrase leaf -> any(leaf(leaf, exact, true));
    };
  }

  /** What is typed with diacritics is excluded with them only. */
  private Query excluded(Expression.Not not) throws SearchSyntaxException {
    return match(not.inner(), strict || QueryWords.isMarked(not.inner()));
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
        case Expression.InField field -> builder.add(fields.of(field, strict), Occur.FILTER);
        case Expression.Word word -> {
          length = words.knownRun(all.parts(), i);
          required.add(run(all.parts().subList(i, i + length), exact));
        }
        default -> required.add(match(part, exact));
      }
      i += length;
    }
    if (required.isEmpty()) {
      return builder.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build();
    }
    required.forEach(query -> builder.add(query, relaxed ? Occur.SHOULD : Occur.FILTER));
    return relaxed
        ? builder.setMinimumNumberShouldMatch(mostOf(required.size())).build()
        : builder.build();
  }

  /** Two of three, both of two: a single syllable says next to nothing. */
  private static int mostOf(int count) {
    return (2 * count + 2) / 3;
  }

  /** A run of words that must all match, or its other form must. */
  private Query run(List<Expression> run, boolean exact) {
    BooleanQuery.Builder each = new BooleanQuery.Builder();
    run.forEach(word -> each.add(any(leaf(word, exact, true)), Occur.FILTER));
    String typed = QueryWords.text(run);
    List<String> others = new ArrayList<>(words.otherForms(typed));
    if (!exact) {
      others.addAll(words.otherPlaces(typed));
    }
    boolean number = !exact && words.isNumber(typed);
    if (others.isEmpty() && !number) {
      return each.build();
    }
    BooleanQuery.Builder forms = new BooleanQuery.Builder().add(each.build(), Occur.SHOULD);
    if (number) {
      forms.add(FieldQueries.number(typed), Occur.SHOULD);
    }
    for (String other : others) {
      List<String> form = QueryWords.words(other, exact);
      forms.add(WordQueries.expression(form, exact), Occur.SHOULD);
      forms.add(WordQueries.shared(form, exact), Occur.SHOULD);
    }
    return forms.build();
  }

  /** Any of which is the leaf: in the section and, where asked, in what its document shares. */
  private List<Query> leaf(Expression leaf, boolean exact, boolean shared) {
    List<Query> any = new ArrayList<>();
    switch (leaf) {
      case Expression.Pattern pattern -> {
        if (FieldQueries.pieces(pattern.text(), exact).isEmpty()) {
          return List.of(MatchAllDocsQuery.INSTANCE);
        }
        List<String> in = new ArrayList<>();
        in.add(exact ? Schema.WORDS : Schema.WORDS_FOLDED);
        if (shared) {
          in.add(exact ? Schema.SHARED : Schema.SHARED_FOLDED);
        }
        any.add(FieldQueries.pattern(in, pattern.text(), exact));
      }
      case Expression.Phrase phrase ->
          any.add(
              exact
                  ? exactly(QueryWords.words(phrase.text(), true), phrase.slop())
                  : words.phrase(QueryWords.words(phrase.text(), false), phrase.slop()));
      default -> {
        List<String> form = QueryWords.words(QueryWords.text(leaf), exact);
        List<List<String>> forms = new ArrayList<>(List.of(form));
        if (!exact) {
          words.widened(leaf).forEach(other -> forms.add(List.of(other)));
        }
        for (List<String> each : forms) {
          any.add(exact ? exactly(each, 0) : words.phrase(each, 0));
          if (shared) {
            any.add(WordQueries.shared(each, exact));
          }
        }
        if (shared && !exact && NumberParts.looksLikeOne(QueryWords.text(leaf))) {
          any.add(FieldQueries.number(QueryWords.text(leaf)));
        }
      }
    }
    return any;
  }

  /**
   * Among what matches already, the words as typed tell enough; where nothing else will, places.
   */
  private Query exactly(List<String> exact, int slop) {
    return strict || slop > 0
        ? WordQueries.phrase(exact, slop, true)
        : WordQueries.expression(exact, true);
  }

  private static Query any(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static boolean namesSection(Expression expression) {
    return switch (expression) {
      case Expression.All all -> all.parts().stream().anyMatch(QueryBuilder::namesSection);
      case Expression.Any any -> any.parts().stream().anyMatch(QueryBuilder::namesSection);
      case Expression.InField field -> field.field() == QueryField.SECTION;
      default -> false;
    };
  }
}
