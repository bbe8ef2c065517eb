package vn.hoso.search;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.hoso.search.SearchResults.Correction;

/** What the words of a query may stand for besides themselves. */
final class QueryWords {
  private final QueryBuilder.Context context;
  private final boolean strict;
  private final boolean marked;
  private final boolean mixedCase;
  private final Map<Expression, List<String>> widened = new IdentityHashMap<>();
  private final Map<String, List<String>> corrections = new LinkedHashMap<>();
  private @Nullable String suggestion;

  QueryWords(Expression expression, SearchQuery search, QueryBuilder.Context context) {
    this.context = context;
    this.strict = search.strict();
    this.marked = isMarked(expression);
    this.mixedCase = search.text().chars().anyMatch(Character::isLowerCase);
    if (!strict) {
      widen(expression, search.text());
    }
  }

  /** Whether the text has diacritics. */
  boolean marked() {
    return marked;
  }

  /** Folded words to be looked for besides a leaf's own. */
  List<String> widened(Expression leaf) {
    return widened.getOrDefault(leaf, List.of());
  }

  List<Correction> corrections() {
    return corrections.entrySet().stream()
        .map(entry -> new Correction(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The text with its likeliest corrections; null where it needs none. */
  @Nullable String suggestion() {
    return suggestion;
  }

  /** Other forms of a run of words by known abbreviations. */
  List<String> otherForms(String typed) {
    return context.abbreviations().otherForms(typed, mixedCase);
  }

  /** Names of the same place at other times. */
  List<String> otherPlaces(String typed) {
    List<String> names = strict ? List.of() : context.places().otherNames(typed);
    if (!names.isEmpty()) {
      corrections.put(typed, names);
    }
    return names;
  }

  /** Whether documents have this number, or the beginning of one, typed as several words. */
  boolean isNumber(String typed) {
    String key = NumberParts.key(typed);
    return typed.indexOf(' ') > 0
        && NumberParts.isNumbered(key)
        && context.index().count(Schema.NUMBER_PARTS, key) > 0;
  }

  /** How many words from here on are one: a long form, a place or a number; else 1. */
  int knownRun(List<Expression> parts, int from) {
    int end = from;
    List<String> typed = new ArrayList<>();
    int best = 1;
    int longest = Math.max(context.abbreviations().longest(), context.places().longest());
    while (end < parts.size()
        && typed.size() < longest
        && parts.get(end) instanceof Expression.Word word) {
      typed.add(word.text());
      end++;
      String run = String.join(" ", typed);
      if (!otherForms(run).isEmpty()
          || !context.places().otherNames(run).isEmpty()
          || isNumber(run)) {
        best = typed.size();
      }
    }
    return best;
  }

  /** The folded words in this order, each as it stands or as another reading of what stands. */
  Query phrase(List<String> folded, int slop) {
    List<List<String>> readings = folded.stream().map(this::readings).toList();
    if (readings.stream().allMatch(each -> each.size() == 1)) {
      return WordQueries.phrase(folded, slop, false);
    }
    if (folded.size() == 1) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (String reading : readings.getFirst()) {
        any.add(new TermQuery(new Term(Schema.WORDS_FOLDED, reading)), Occur.SHOULD);
      }
      return any.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (List<String> each : readings) {
      phrase.add(
          each.stream()
              .map(reading -> new Term(Schema.WORDS_FOLDED, reading))
              .toArray(Term[]::new));
    }
    return phrase.build();
  }

  /** The word itself and, where the index has it, the word as another reading. */
  List<String> readings(String folded) {
    String doubt = Schema.DOUBT + folded;
    return context.index().count(Schema.WORDS_FOLDED, doubt) > 0
        ? List.of(folded, doubt)
        : List.of(folded);
  }

  private void widen(Expression expression, String text) {
    leaves(expression)
        .forEach(
            leaf -> {
              if (leaf instanceof Expression.Fuzzy fuzzy) {
                String folded = String.join("", words(fuzzy.text(), false));
                widened.put(fuzzy, context.index().similar(folded, fuzzy.edits()));
              }
            });
    Corrector corrector = new Corrector(context.index(), context.vocabulary());
    Map<String, String> better = new LinkedHashMap<>();
    runs(expression).forEach(run -> correct(run, corrector, better));
    if (!better.isEmpty()) {
      suggestion = replaced(text, better);
    }
  }

  private void correct(List<Expression.Word> run, Corrector corrector, Map<String, String> better) {
    List<String> folded = run.stream().map(word -> words(word.text(), false).getFirst()).toList();
    corrector
        .of(folded)
        .forEach(
            (place, others) -> {
              Expression.Word word = run.get(place);
              if (!otherForms(word.text()).isEmpty()) {
                return;
              }
              widened.put(word, others);
              String left = place == 0 ? null : exact(run.get(place - 1));
              String right = place + 1 == run.size() ? null : exact(run.get(place + 1));
              String printed =
                  marked ? corrector.printed(others.getFirst(), left, right) : others.getFirst();
              corrections.put(word.text(), others);
              better.put(word.text(), printed);
            });
  }

  private static String exact(Expression.Word word) {
    return words(word.text(), true).getFirst();
  }

  private static String replaced(String text, Map<String, String> better) {
    StringBuilder out = new StringBuilder(vn.hoso.vietnamese.Letters.nfc(text));
    int from = 0;
    for (Map.Entry<String, String> entry : better.entrySet()) {
      int at = out.indexOf(entry.getKey(), from);
      if (at >= 0) {
        out.replace(at, at + entry.getKey().length(), entry.getValue());
        from = at + entry.getValue().length();
      }
    }
    return out.toString();
  }

  /** Words of one part each that stand side by side. */
  static List<List<Expression.Word>> runs(Expression expression) {
    List<List<Expression.Word>> runs = new ArrayList<>();
    collectRuns(expression, runs);
    return runs;
  }

  private static void collectRuns(Expression expression, List<List<Expression.Word>> runs) {
    switch (expression) {
      case Expression.Any any -> any.parts().forEach(part -> collectRuns(part, runs));
      case Expression.All all -> {
        List<Expression.Word> run = new ArrayList<>();
        for (Expression part : all.parts()) {
          if (part instanceof Expression.Word word && words(word.text(), false).size() == 1) {
            run.add(word);
            continue;
          }
          if (!run.isEmpty()) {
            runs.add(run);
            run = new ArrayList<>();
          }
          collectRuns(part, runs);
        }
        if (!run.isEmpty()) {
          runs.add(run);
        }
      }
      default -> {
        // Nothing in it stands beside a word.
      }
    }
  }

  static boolean isMarked(Expression expression) {
    return leaves(expression)
        .flatMap(leaf -> Spelling.exactWords(text(leaf)).stream())
        .anyMatch(word -> !word.equals(Spelling.folded(word)));
  }

  /** What must or may match and is no field. */
  static Stream<Expression> leaves(Expression expression) {
    return switch (expression) {
      case Expression.All all -> all.parts().stream().flatMap(QueryWords::leaves);
      case Expression.Any any -> any.parts().stream().flatMap(QueryWords::leaves);
      case Expression.Not not -> Stream.empty();
      case Expression.InField field -> Stream.empty();
      case Expression.Word leaf -> Stream.of(leaf);
      case Expression.Fuzzy leaf -> Stream.of(leaf);
      case Expression.Pattern leaf -> Stream.of(leaf);
      case Expression.Phrase leaf -> Stream.of(leaf);
    };
  }

  static List<String> words(String text, boolean exact) {
    return exact ? Spelling.exactWords(text) : Spelling.foldedWords(text);
  }

  /** A run of words as typed, with single spaces. */
  static String text(List<Expression> run) {
    return String.join(" ", run.stream().map(QueryWords::text).toList());
  }

  static String text(Expression leaf) {
    return switch (leaf) {
      case Expression.Word word -> word.text();
      case Expression.Fuzzy fuzzy -> fuzzy.text();
      case Expression.Pattern pattern -> pattern.text();
      case Expression.Phrase phrase -> phrase.text();
      default -> throw new IllegalArgumentException("no leaf: " + leaf);
    };
  }
}
