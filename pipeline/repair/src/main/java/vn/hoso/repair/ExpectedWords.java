package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.vietnamese.LanguageModel;

/**
 * Candidates that the words before a place suggest, for tokens of which too few letters are left
 * for the channel alone to find them: {@code xây dl,l'Dg} for xây dựng, {@code vững m~} for vững
 * mạnh. Not safe for threads.
 */
final class ExpectedWords {
  /** How much of a token the words before it have to tell. */
  enum Need {
    /** Nothing. */
    NONE,
    /** Nothing, unless its letters tell of a word that nobody expects. */
    PERHAPS,
    /** What it is. */
    WORD,
    /** Also where words begin and end in it: no syllable explains it whole. */
    WORDS
  }

  /** Natural logarithm of the lowest probability of a word that is expected. */
  static final float LEAST = -7f;

  /** Highest cost, in nats, of what a word's letters became and of the word in its place. */
  private static final float DEAREST = 24f;

  /** The same of a word that is a part of a token. */
  private static final float DEAREST_PART = 22f;

  /** A token that some syllable explains as cheaply as this needs no other. */
  private static final float WELL = 2f;

  /** A word that explains a token as cheaply as this, and is expected, needs no other beside it. */
  private static final float FAIRLY = 4f;

  /** So many histories are asked. */
  static final int HISTORIES = 2;

  /** Histories whose words are remembered, some kilobytes each: a long document has many. */
  private static final int MOST_KEPT = 1000;

  private final Vocabulary vocabulary;
  private final LanguageModel model;
  private final Noise noise;
  private final CandidateSearch search;
  private final Map<Long, List<Expected>> expected = new HashMap<>();

  /** A word, and the natural logarithm of its probability after a history. */
  private record Expected(int word, float logProbability) {}

  ExpectedWords(Vocabulary vocabulary, CandidateSearch search, Noise noise) {
    this.vocabulary = vocabulary;
    this.model = vocabulary.model();
    this.noise = noise;
    this.search = search;
  }

  /**
   * What has to be told of a token.
   *
   * @param edges from its core's beginning
   */
  static Need need(Edge[] edges, Core core) {
    float cheapest = Float.POSITIVE_INFINITY;
    for (Edge e : edges) {
      if (e.kind() == Edge.Kind.SYLLABLE && e.to() >= core.end()) {
        cheapest = Math.min(cheapest, e.cost());
      }
    }
    if (cheapest <= WELL) {
      return Need.PERHAPS;
    }
    return cheapest == Float.POSITIVE_INFINITY ? Need.WORDS : Need.WORD;
  }

  /** Whether the letters of a core alone may have told that it is this word. */
  static boolean mayBeTold(Edge e, int endOfCore) {
    return e.kind() == Edge.Kind.SYLLABLE && e.to() >= endOfCore && e.cost() <= FAIRLY;
  }

  /**
   * The edges from a place in a token, with those of the words that are expected there.
   *
   * @param known those that are known
   * @param histories contexts of the language model that may stand before the place
   */
  Edge[] with(Edge[] known, Token token, int start, long[] histories, Need need) {
    Core core = Core.of(token.text());
    boolean parts = need == Need.WORDS;
    List<CaseForm> forms = CandidateSet.forms(token, start, noise);
    var more = new ArrayList<Edge>();
    BitSet tried = new BitSet();
    search.token(token.text(), core.end(), token.alternatives());
    if (expected.size() > MOST_KEPT) {
      expected.clear();
    }
    for (int h = 0; h < Math.min(HISTORIES, histories.length); h++) {
      for (Expected e : expected.computeIfAbsent(histories[h], this::after)) {
        if (tried.get(e.word)) {
          continue;
        }
        tried.set(e.word);
        float limit = (parts ? DEAREST_PART : DEAREST) + e.logProbability;
        for (CaseForm form : forms) {
          if (form == CaseForm.LOWER && vocabulary.isOnlyOfNames(e.word)) {
            continue; // names begin with a capital
          }
          search.only(
              e.word,
              start,
              form,
              limit,
              parts,
              (to, word, cost) -> {
                if (!(parts && to > core.end()) && !holds(known, to, word)) {
                  more.add(edge(start, to, form, word, cost));
                }
              });
        }
      }
    }
    more.addAll(0, Arrays.asList(known));
    return more.toArray(Edge[]::new);
  }

  private static boolean holds(Edge[] edges, int to, int word) {
    for (Edge e : edges) {
      if (e.to() == to && e.word() == word) {
        return true;
      }
    }
    return false;
  }

  private Edge edge(int from, int to, CaseForm form, int word, float cost) {
    String surface = form.apply(model.token(word));
    return new Edge(from, to, surface, word, noise.changeCost(cost), Edge.Kind.SYLLABLE);
  }

  private List<Expected> after(long history) {
    var words = new ArrayList<Expected>();
    model.likely(
        history,
        LEAST,
        (word, p) -> {
          if (vocabulary.isSyllable(word)) {
            words.add(new Expected(word, p));
          }
        });
    return words;
  }
}
