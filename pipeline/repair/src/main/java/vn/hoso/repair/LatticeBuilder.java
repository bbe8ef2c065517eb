package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Syllables;

/**
 * Lists the ways to explain a token: syllables for the whole or for parts of it, copies,
 * punctuation, codes. Results are kept per distinct token. Not safe for threads.
 */
final class LatticeBuilder {
  /** Highest channel cost, in nats, of a syllable that explains a whole core. */
  private static final float WHOLE = 15f;

  /** The same for a part of a core. */
  private static final float INNER = 8f;

  /** Searched first; only where nothing this cheap explains a whole core, the search goes on. */
  private static final float NEAR = 9f;

  private static final float CHEAP = 3.5f;
  private static final int MOST_MERGES = 12;
  private static final float CAPITALS_AMID_SMALL = 3f;

  /** Distinct tokens that are remembered; a text of many millions must not fill the memory. */
  private static final int REMEMBER = 50_000;

  private final Vocabulary vocabulary;
  private final Noise noise;
  private final CandidateSearch syllables;
  private final CandidateSearch abbreviations;
  private final Copies copies;
  private final LockedTokens locked;
  private final Map<String, List<Edge>> known = new HashMap<>();

  LatticeBuilder(Vocabulary vocabulary, Channel channel, Noise noise) {
    this.vocabulary = vocabulary;
    this.noise = noise;
    this.syllables = new CandidateSearch(vocabulary.syllables(), channel);
    this.abbreviations = new CandidateSearch(vocabulary.abbreviations(), channel);
    this.copies = new Copies(vocabulary, noise);
    this.locked = new LockedTokens(vocabulary, copies, noise);
  }

  /**
   * The edges of one token, by where they begin, the cheapest first; one path at least is whole.
   */
  List<Edge> edges(Token token) {
    String key = (token.capitals() ? "C" : "c") + (token.first() ? "F" : "f") + token.text();
    return remember(key, () -> build(token));
  }

  private List<Edge> remember(String key, java.util.function.Supplier<List<Edge>> make) {
    List<Edge> edges = known.get(key);
    if (edges == null) {
      edges = make.get();
      if (known.size() < REMEMBER) {
        known.put(key, edges);
      }
    }
    return edges;
  }

  private List<Edge> build(Token token) {
    List<Edge> fixed = locked.edges(token);
    if (fixed != null) {
      return fixed;
    }
    String text = token.text();
    var edges = new ArrayList<Edge>();
    Core core = Core.of(text);
    if (core.isEmpty()) {
      copies.punctuation(text, 0, text.length(), edges);
      if (noise.clean() || text.length() > 4) {
        return edges;
      }
      core = new Core(0, text.length());
    } else {
      copies.punctuation(text, 0, core.start(), edges);
      copies.punctuation(text, core.end(), text.length(), edges);
    }
    copies.core(text, core, edges);
    copies.innerPunctuation(text, core, edges);
    words(token, core, edges);
    abbreviations(text, core, edges);
    if (!reachesEnd(text, edges)) {
      edges.add(Copies.copy(0, text.length(), text, vocabulary.model().unknown(), WHOLE));
    }
    edges.sort(Comparator.comparingInt(Edge::from).thenComparingDouble(Edge::cost));
    return edges;
  }

  private static boolean reachesEnd(String text, List<Edge> edges) {
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (int at = 0; at < text.length(); at++) {
      for (Edge e : edges) {
        if (e.from() == at && reached[at]) {
          reached[e.to()] = true;
        }
      }
    }
    return reached[text.length()];
  }

  private void words(Token token, Core core, List<Edge> edges) {
    String text = token.text();
    syllables.token(oldPlacement(text, core));
    boolean[] reachable = new boolean[text.length() + 1];
    reachable[0] = true;
    reachable[core.start()] = true;
    for (Edge e : edges) {
      boolean joint = e.kind() == Edge.Kind.PUNCTUATION && e.from() > core.start();
      reachable[e.to()] |= joint && e.to() < core.end();
    }
    boolean mayLead = core.start() == 0 || !noise.clean();
    boolean maySplit = !noise.clean() || core.end() - core.start() > 7;
    for (int start = 0; start < core.end(); start++) {
      if (!reachable[start] || (start < core.start() && !mayLead)) {
        continue;
      }
      boolean head = start <= core.start();
      var found = new CandidateSet(vocabulary, noise, text, start, core.end(), head, INNER);
      search(token, start, head ? NEAR : INNER, found);
      if (head && found.cheapestWhole() > CHEAP) {
        found.clear();
        search(token, start, WHOLE, found);
      }
      for (Edge e : found.best()) {
        edges.add(e);
        reachable[e.to()] |= maySplit;
      }
    }
  }

  /** The lexicon places tones the old way: hoà must be found as cheaply as hòa. */
  private static String oldPlacement(String text, Core core) {
    String placed = Syllables.oldPlacement(core.cut(text));
    return placed.length() == core.end() - core.start()
        ? text.substring(0, core.start()) + placed + text.substring(core.end())
        : text;
  }

  private void search(Token token, int start, float limit, CandidateSet found) {
    for (CaseForm form : CandidateSet.forms(token, start)) {
      float extra = form == CaseForm.UPPER && !token.capitals() ? CAPITALS_AMID_SMALL : 0;
      syllables.search(
          start, form, limit, (to, word, cost) -> found.add(to, word, form, cost + extra));
    }
  }

  private void abbreviations(String text, Core core, List<Edge> edges) {
    String piece = core.cut(text);
    if (TokenShape.capitals(piece) * 2 < piece.length()
        || piece.length() < 3
        || vocabulary.isAbbreviation(piece)) {
      return;
    }
    abbreviations.token(text);
    abbreviations.search(
        core.start(),
        CaseForm.UPPER,
        WHOLE,
        (to, number, cost) -> {
          String form = vocabulary.abbreviation(number);
          // In a sound text only marks may be wrong: ICG is no misread ICT.
          boolean near = !noise.clean() || Letters.fold(form).equals(Letters.fold(piece));
          if (to == core.end() && form.length() == piece.length() && near) {
            edges.add(abbreviation(core, piece, form, cost));
          }
        });
  }

  /** Abbreviations are too rare to be counted one by one: all are the language model's unknown. */
  private Edge abbreviation(Core core, String piece, String form, float cost) {
    float known = cost + Copies.KNOWN_BUT_RARE;
    float price = form.equals(piece) ? noise.keepCost(known) : noise.changeCost(known);
    int word = vocabulary.model().unknown();
    return new Edge(core.start(), core.end(), form, word, price, Edge.Kind.SYLLABLE);
  }

  /** A syllable that was torn apart: this token's core and the next one's read as one. */
  List<Edge> merges(Token token, @Nullable Token next) {
    if (next == null || noise.clean() || next.line() != token.line()) {
      return List.of();
    }
    String a = token.text();
    String b = next.text();
    Core first = Core.of(a);
    Core second = Core.of(b);
    boolean plain =
        !first.isEmpty() && first.end() == a.length() && second.start() == 0 && !second.isEmpty();
    if (!plain
        || a.length() - first.start() + second.end() > 8
        || TokenShape.isNumber(a)
        || TokenShape.isNumber(b)) {
      return List.of();
    }
    String joined = a + second.cut(b);
    String key = "M" + (token.capitals() ? "C" : "c") + a.length() + " " + joined;
    return remember(key, () -> buildMerges(token, joined, first.start()));
  }

  private List<Edge> buildMerges(Token token, String joined, int core) {
    var whole = new Token(token.line(), token.start(), joined, false, token.capitals());
    syllables.token(joined);
    var found = new CandidateSet(vocabulary, noise, joined, core, joined.length(), true, INNER);
    for (CaseForm form : CandidateSet.forms(whole, core)) {
      syllables.search(
          core,
          form,
          INNER,
          (to, word, cost) -> {
            if (to == joined.length()) {
              found.add(to, word, form, cost + noise.merge());
            }
          });
    }
    List<Edge> best = found.best();
    return best.subList(0, Math.min(best.size(), MOST_MERGES));
  }
}
