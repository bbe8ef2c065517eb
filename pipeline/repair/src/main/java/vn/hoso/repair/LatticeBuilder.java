package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Syllables;

/**
 * Lists the ways to explain a token: syllables for the whole or for parts of it, copies,
 * punctuation, codes. Results are kept for each distinct token. Not safe for threads.
 */
final class LatticeBuilder {
  /** Highest channel cost, in nats, of a syllable that explains a whole core. */
  private static final float WHOLE = 13f;

  /** The same for a part of a core, where the whole has a reading. */
  private static final float INNER = 8f;

  /** For a part of a core that no single syllable explains well. */
  private static final float INNER_OF_BAD = 9.5f;

  private static final float BAD = 6f;

  /** And where a common syllable explains the whole core well. */
  private static final float INNER_OF_NEAR = 3f;

  /** Searched first; only where nothing this cheap explains a whole core, the search goes on. */
  private static final float NEAR = 9f;

  private static final float CHEAP = 3.5f;

  /**
   * The same with what the syllable is rarer than others: "coỏng" is cheap for "codng", and rare.
   */
  private static final double WELL_RANKED = 7.5;

  private static final Comparator<Edge> BY_START =
      (a, b) ->
          a.from() != b.from()
              ? Integer.compare(a.from(), b.from())
              : Float.compare(a.cost(), b.cost());

  private static final int MOST_MERGES = 12;
  private static final float CAPITALS_AMID_SMALL = 3f;

  /** Where small letters or signs stand among the capitals: DQc, T\\I. */
  private static final float HARDLY_CAPITALS = 7f;

  private final Vocabulary vocabulary;
  private final Noise noise;
  private final CandidateSearch syllables;
  private final RareForms rare;
  private final Copies copies;
  private final LockedTokens locked;
  private final Map<Token, String> labels;
  private final CandidateSet found;
  private final EdgeMemory known;
  private final SettledTokens settled;
  private final ExpectedWords expected;
  private float[] rankLimits = new float[64];

  /**
   * @param labels what tokens were printed as by their order and neighbours, see {@link
   *     LabelSequence} and {@link NeighbourForms}
   * @param known what is remembered for this channel and this noise
   * @param document what else is known of the document; of none where others share the memory
   * @param settled tokens that need no search
   */
  LatticeBuilder(
      Vocabulary vocabulary,
      Channel channel,
      Noise noise,
      Map<Token, String> labels,
      EdgeMemory known,
      DocumentForms document,
      SettledTokens settled) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.noise = noise;
    TokenCosts costs = new TokenCosts(channel);
    this.syllables = new CandidateSearch(vocabulary.syllables(), costs);
    this.rare = new RareForms(vocabulary, costs, noise, document);
    this.copies = new Copies(vocabulary, noise, document);
    this.locked = new LockedTokens(vocabulary, copies, noise);
    this.found = new CandidateSet(vocabulary, noise);
    this.known = known;
    this.settled = settled;
    this.expected = new ExpectedWords(vocabulary, syllables, noise);
  }

  /**
   * What the words before a token have to tell of it.
   *
   * @param edges from its core's beginning
   */
  ExpectedWords.Need need(Token token, Edge[] edges) {
    if (noise.clean()) {
      return ExpectedWords.Need.NONE;
    }
    Core core = Core.of(token.text());
    boolean told =
        core.isEmpty()
            || (!token.capitals() && TokenShape.isRoman(core.cut(token.text())))
            || labels.containsKey(token)
            || settled.edges(token) != null
            || locked.edges(token) != null;
    return told ? ExpectedWords.Need.NONE : ExpectedWords.need(edges, core);
  }

  /** The edges from a place in a token with the words that are expected there. */
  Edge[] withExpected(
      Token token, int start, Edge[] edges, long[] histories, ExpectedWords.Need need) {
    Core core = Core.of(token.text());
    Edge[] known = edges;
    if (known.length == 0) {
      String placed = oldPlacement(token.text(), core);
      syllables.token(placed, core.end(), token.alternatives());
      known =
          inner(token, placed, start, INNER_OF_BAD).stream()
              .filter(e -> e.to() <= core.end())
              .toArray(Edge[]::new);
    }
    return expected.with(known, token, start, histories, need);
  }

  /**
   * The edges of one token, by where they begin, the cheapest first; one path at least is whole.
   */
  List<Edge> edges(Token token) {
    String label = labels.isEmpty() ? null : labels.get(token);
    if (label != null) {
      return List.of(new Edge(0, token.text().length(), label, 0, 0f, Edge.Kind.GRAMMAR));
    }
    List<Edge> fixed = settled.edges(token);
    if (fixed != null) {
      return fixed;
    }
    String key = (token.capitals() ? "C" : "c") + (token.first() ? "F" : "f") + token.text();
    if (!token.alternatives().isEmpty()) {
      key += " " + token.alternatives();
    }
    return known.get(key, () -> build(token));
  }

  private List<Edge> build(Token token) {
    if (noise.clean()) {
      return buildWhole(token);
    }
    int label = token.first() ? LabelGrammar.gluedWord(token.text()) : -1;
    if (label >= 0) {
      return buildGlued(token, label);
    }
    int code = CodeGrammar.gluedCode(token.text());
    if (code >= 0) {
      return buildGlued(token, code);
    }
    int word = CodeGrammar.gluedWord(token.text());
    return word < 0 ? buildWhole(token) : buildGlued(token, word);
  }

  /** A label or a code and the word that ran together with it, whichever comes first. */
  private List<Edge> buildGlued(Token token, int at) {
    var edges = new ArrayList<>(buildWhole(token.part(0, at)));
    for (Edge e : build(token.part(at, token.text().length()))) {
      edges.add(e.moved(at));
    }
    return edges;
  }

  private List<Edge> buildWhole(Token token) {
    List<Edge> fixed = locked.edges(token);
    String text = token.text();
    Core core = Core.of(text);
    if (fixed != null) {
      List<Edge> words = locked.mayBeWord(token) ? withWords(token, core, fixed) : fixed;
      return withConfusions(text, core, words);
    }
    var edges = new ArrayList<Edge>();
    if (TokenShape.isSign(text)) {
      copies.punctuation(text, 0, text.length(), edges);
      return edges;
    }
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
    copies.core(token, core, edges);
    copies.innerPunctuation(text, core, edges);
    words(token, core, edges);
    rare.abbreviations(text, core, edges);
    rare.ownWords(token, core, edges);
    vocabulary.own().confusions(text, core, edges);
    edges.sort(BY_START);
    if (!reachesEnd(text, edges)) {
      edges.add(Copies.copy(0, text.length(), text, vocabulary.model().unknown(), WHOLE));
      edges.sort(BY_START);
    }
    return withoutDeadEnds(text, edges);
  }

  /** A short number may be a misread word: {@code 6} for ở, {@code 14} for lá. */
  private List<Edge> withWords(Token token, Core core, List<Edge> number) {
    String text = token.text();
    syllables.token(text, core.end());
    found.begin(text, core.start(), core.end(), true, 0);
    for (CaseForm form : CandidateSet.forms(token, core.start(), noise)) {
      syllables.whole(
          core.start(),
          form,
          WHOLE,
          unlimited(text.length()),
          0,
          (to, word, cost) -> found.add(to, word, form, cost));
    }
    var edges = new ArrayList<>(number);
    found.best().stream().filter(e -> e.to() == core.end()).forEach(edges::add);
    edges.sort(BY_START);
    return edges;
  }

  /** What the user says of a token goes before all rules. */
  private List<Edge> withConfusions(String text, Core core, List<Edge> fixed) {
    var edges = new ArrayList<Edge>();
    vocabulary.own().confusions(text, core, edges);
    if (edges.isEmpty()) {
      return fixed;
    }
    copies.punctuation(text, 0, core.start(), edges);
    copies.punctuation(text, core.end(), text.length(), edges);
    edges.addAll(fixed);
    edges.sort(BY_START);
    return edges;
  }

  /**
   * @param edges by where they begin
   */
  private static boolean reachesEnd(String text, List<Edge> edges) {
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (Edge e : edges) {
      reached[e.to()] |= reached[e.from()];
    }
    return reached[text.length()];
  }

  /** Leaves out edges from whose end no others lead to the token's end. */
  private static List<Edge> withoutDeadEnds(String text, List<Edge> edges) {
    boolean[] leads = new boolean[text.length() + 1];
    leads[text.length()] = true;
    for (int i = edges.size() - 1; i >= 0; i--) {
      leads[edges.get(i).from()] |= leads[edges.get(i).to()];
    }
    var result = new ArrayList<Edge>(edges.size());
    for (Edge e : edges) {
      if (leads[e.to()]) {
        result.add(e);
      }
    }
    return result;
  }

  private void words(Token token, Core core, List<Edge> edges) {
    String text = token.text();
    String placed = oldPlacement(text, core);
    syllables.token(placed, core.end(), token.alternatives());
    boolean[] reachable = new boolean[text.length() + 1];
    reachable[0] = true;
    reachable[core.start()] = true;
    boolean mayLead = core.start() == 0 || !noise.clean();
    boolean maySplit = !noise.clean() || core.end() - core.start() > 7;
    boolean parts = maySplit;
    for (Edge e : edges) {
      boolean joint = e.kind() == Edge.Kind.PUNCTUATION && e.from() > core.start();
      boolean number = e.kind() == Edge.Kind.COPY && Character.isDigit(text.charAt(e.to() - 1));
      reachable[e.to()] |= (joint || number) && e.to() < core.end();
      parts |= e.from() > core.start() && e.from() < core.end();
    }
    float inner = INNER;
    for (int start = 0; start < core.end(); start++) {
      if (!reachable[start] || (start < core.start() && !mayLead)) {
        continue;
      }
      List<Edge> best;
      if (start <= core.start()) {
        inner = searchHead(token, start, core, parts);
        best = found.best();
      } else {
        best = inner(token, placed, start, inner);
      }
      for (Edge e : best) {
        if (e.to() <= core.end() || !closesBracket(text, core)) {
          edges.add(e);
          reachable[e.to()] |= maySplit;
        }
      }
    }
  }

  /** A bracket that closes another one of the token is no part of a letter. */
  private static boolean closesBracket(String text, Core core) {
    int closing = text.indexOf(')', core.end());
    return closing >= 0 && text.lastIndexOf('(', core.start()) >= 0;
  }

  /** The syllables that may begin inside a core: those of one ending are those of all like it. */
  private List<Edge> inner(Token token, String placed, int start, float limit) {
    String text = token.text();
    String rest = text.substring(start);
    if (!placed.startsWith(rest, start) || !token.alternatives().isEmpty()) {
      return buildInner(token, start, limit);
    }
    String key = (token.capitals() ? "PC" : "Pc") + (char) ('0' + (int) limit) + rest;
    List<Edge> fromZero =
        known.get(
            key, () -> buildInner(token, start, limit).stream().map(e -> e.moved(-start)).toList());
    var result = new ArrayList<Edge>(fromZero.size());
    for (Edge e : fromZero) {
      result.add(e.moved(start));
    }
    return result;
  }

  private List<Edge> buildInner(Token token, int start, float limit) {
    found.begin(token.text(), start, token.text().length(), false, limit);
    searchParts(token, start, CandidateSet.forms(token, start, noise), limit);
    return found.best();
  }

  /**
   * Syllables from the core's start. A look at what is cheap tells how far to search for the whole
   * core.
   *
   * @param parts whether those that end inside the core are of use
   * @return how far to search for parts of the core
   */
  private float searchHead(Token token, int start, Core core, boolean parts) {
    List<CaseForm> forms = CandidateSet.forms(token, start, noise);
    float[] limits = unlimited(token.text().length());
    found.begin(token.text(), start, core.end(), true, INNER);
    searchWhole(token, start, forms, CHEAP, limits, 0);
    boolean near = isNear();
    float inner = near ? INNER_OF_NEAR : INNER;
    if (parts) {
      searchParts(token, start, forms, inner);
      inner = near ? inner : wider(found.cheapestWhole());
      if (inner > INNER) {
        found.begin(token.text(), start, core.end(), true, inner);
        searchParts(token, start, forms, inner);
      }
    }
    int asRead = vocabulary.id(token.text().substring(start));
    found.rankLimits(limits);
    found.clearWhole();
    searchWhole(token, start, forms, near ? NEAR : WHOLE, limits, asRead);
    return inner;
  }

  private boolean isNear() {
    return found.cheapestWhole() <= CHEAP && found.bestRankOfWhole() <= WELL_RANKED;
  }

  private void searchWhole(
      Token token, int start, List<CaseForm> forms, float limit, float[] limits, int asRead) {
    for (CaseForm form : forms) {
      float extra = extra(token, form);
      syllables.whole(
          start,
          form,
          limit,
          limits,
          asRead,
          (to, word, cost) -> found.add(to, word, form, cost + extra));
    }
  }

  private void searchParts(Token token, int start, List<CaseForm> forms, float limit) {
    for (CaseForm form : forms) {
      float extra = extra(token, form);
      syllables.all(
          start, form, limit, (to, word, cost) -> found.add(to, word, form, cost + extra));
    }
  }

  /** Where a single syllable explains the core badly, its parts are searched further. */
  private float wider(float cheapestWhole) {
    return noise.heavy() && cheapestWhole >= BAD ? INNER_OF_BAD : INNER;
  }

  private float[] unlimited(int length) {
    rankLimits = rankLimits.length > length ? rankLimits : new float[length * 2];
    Arrays.fill(rankLimits, 0, length + 1, Float.POSITIVE_INFINITY);
    return rankLimits;
  }

  private static float extra(Token token, CaseForm form) {
    if (form != CaseForm.UPPER || token.capitals()) {
      return 0;
    }
    boolean sure = token.text().chars().allMatch(c -> Character.isUpperCase(c) || isMark(c));
    return sure ? CAPITALS_AMID_SMALL : HARDLY_CAPITALS;
  }

  private static boolean isMark(int c) {
    return TokenShape.isStop((char) c) || TokenShape.isOrdinary((char) c);
  }

  /** The lexicon places tones the old way: hoà must be found as cheaply as hòa. */
  private static String oldPlacement(String text, Core core) {
    String placed = Syllables.oldPlacement(core.cut(text));
    return placed.length() == core.end() - core.start()
        ? text.substring(0, core.start()) + placed + text.substring(core.end())
        : text;
  }

  /** A syllable that was torn apart: this token's core and the next one's read as one. */
  List<Edge> merges(Token token, @Nullable Token next) {
    if (next == null || noise.clean() || next.line() != token.line()) {
      return List.of();
    }
    if (settled.edges(token) != null || settled.edges(next) != null) {
      return List.of();
    }
    String a = token.text();
    String b = next.text();
    if (TokenShape.isSign(a) || TokenShape.isSign(b)) {
      return List.of();
    }
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
    return known.get(key, () -> buildMerges(token, joined, first.start()));
  }

  private List<Edge> buildMerges(Token token, String joined, int core) {
    var whole = new Token(token.line(), token.start(), joined, false, token.capitals(), List.of());
    syllables.token(joined, joined.length());
    found.begin(joined, core, joined.length(), true, INNER);
    for (CaseForm form : CandidateSet.forms(whole, core, noise)) {
      syllables.whole(
          core,
          form,
          INNER,
          unlimited(joined.length()),
          0,
          (to, word, cost) -> found.add(to, word, form, cost + noise.merge()));
    }
    List<Edge> best = found.best();
    return best.subList(0, Math.min(best.size(), MOST_MERGES));
  }
}
