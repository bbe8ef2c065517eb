package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Syllables;

/**
 * Lists the ways to explain a token: syllables for the whole or for parts of it, copies,
 * punctuation, codes. Results are kept per distinct token. Not safe for threads.
 */
final class LatticeBuilder {
  private static final int LONGEST = 40;
  private static final float WHOLE = 15f;
  private static final float INNER = 8f;

  /** Searched first; only where nothing this cheap explains a whole token, the search goes on. */
  private static final float NEAR = 9f;

  private static final float CHEAP = 3.5f;
  private static final int KEEP_WHOLE = 60;
  private static final int KEEP_INNER = 12;
  private static final float WINDOW = 9f;
  private static final float ODD_SYMBOL = 6f;
  private static final float ODD_SYMBOL_ALONE = 13f;
  private static final float CAPITALS_AMID_SMALL = 3f;

  /** An abbreviation of the dictionary that the language model takes for any unknown word. */
  private static final float KNOWN_BUT_RARE = -3f;

  private final Vocabulary vocabulary;
  private final Noise noise;
  private final CandidateSearch syllables;
  private final CandidateSearch abbreviations;
  private final Map<String, List<Edge>> known = new HashMap<>();

  LatticeBuilder(Vocabulary vocabulary, Channel channel, Noise noise) {
    this.vocabulary = vocabulary;
    this.noise = noise;
    this.syllables = new CandidateSearch(vocabulary.syllables(), channel);
    this.abbreviations = new CandidateSearch(vocabulary.abbreviations(), channel);
  }

  Noise noise() {
    return noise;
  }

  /** The edges of one token, by where they begin; every position that one reaches goes on. */
  List<Edge> edges(Token token) {
    String key = (token.capitals() ? "C" : "c") + (token.first() ? "F" : "f") + token.text();
    List<Edge> edges = known.get(key);
    if (edges == null) {
      edges = build(token);
      known.put(key, edges);
    }
    return edges;
  }

  private List<Edge> build(Token token) {
    String text = token.text();
    var edges = new ArrayList<Edge>();
    if (locked(token, edges)) {
      return edges;
    }
    int core = coreStart(text);
    int end = coreEnd(text, core);
    if (core >= end) {
      punctuation(text, 0, text.length(), edges);
      if (noise.clean() || text.length() > 4) {
        return edges;
      }
      core = 0;
      end = text.length();
    } else {
      punctuation(text, 0, core, edges);
      punctuation(text, end, text.length(), edges);
    }
    String piece = text.substring(core, end);
    if (piece.length() > 2 && vocabulary.isAbbreviation(piece) && !vocabulary.isSpelled(piece)) {
      edges.add(copy(core, end, piece, vocabulary.abbreviationWord(piece), 0f));
      return edges;
    }
    copies(token, core, end, edges);
    innerPunctuation(text, core, end, edges);
    words(token, core, end, edges);
    edges.sort(Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to));
    return edges;
  }

  /** Tokens that are never read as words. */
  private boolean locked(Token token, List<Edge> edges) {
    String text = token.text();
    int number = vocabulary.model().number();
    if (text.length() > LONGEST || TokenShape.isAddress(text)) {
      edges.add(copy(0, text.length(), text, vocabulary.model().unknown(), 0f));
      return true;
    }
    if (token.first() && TokenShape.isLabel(text)) {
      edges.add(new Edge(0, text.length(), text, 0, 0f, Edge.Kind.STOP));
      return true;
    }
    if (token.first() && !noise.clean()) {
      String numeral = LabelGrammar.romanNumeral(text);
      if (numeral != null) {
        edges.add(new Edge(0, text.length(), numeral, 0, 0f, Edge.Kind.GRAMMAR));
        return true;
      }
    }
    if (TokenShape.isNumber(text)) {
      int end = text.length();
      while (end > 0 && TokenShape.isStop(text.charAt(end - 1))) {
        end--;
      }
      edges.add(copy(0, end, text.substring(0, end), number, 0f));
      punctuation(text, end, text.length(), edges);
      return true;
    }
    var code = CodeGrammar.mend(text);
    if (code.isPresent()) {
      edges.add(new Edge(0, text.length(), code.get(), number, 0f, Edge.Kind.GRAMMAR));
      return true;
    }
    return false;
  }

  private static int coreStart(String text) {
    int i = 0;
    while (i < text.length() && TokenShape.isPunctuation(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int coreEnd(String text, int start) {
    int i = text.length();
    while (i > start && TokenShape.isPunctuation(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private void punctuation(String text, int from, int to, List<Edge> edges) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      Edge.Kind kind = TokenShape.isStop(c) ? Edge.Kind.STOP : Edge.Kind.PUNCTUATION;
      // Where letters were read as symbols, a symbol is no cheap punctuation.
      float odd = text.length() == 1 ? ODD_SYMBOL_ALONE : ODD_SYMBOL;
      float cost = TokenShape.isOrdinary(c) ? 0f : (float) (odd * noise.damaged());
      edges.add(new Edge(i, i + 1, text.substring(i, i + 1), 0, cost, kind));
    }
  }

  private void innerPunctuation(String text, int core, int end, List<Edge> edges) {
    for (int i = core + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (TokenShape.isPunctuation(c)) {
        boolean joint = c == '-' || c == '/' || c == '–' || afterInitials(text, core, i);
        float cost = joint ? 0.5f : 3f + (TokenShape.isOrdinary(c) ? 0 : ODD_SYMBOL);
        edges.add(new Edge(i, i + 1, text.substring(i, i + 1), 0, cost, Edge.Kind.PUNCTUATION));
      }
    }
  }

  /** A point after the capitals of an abbreviation that is glued to a word: KT.CHỦ, TP.Huế. */
  private static boolean afterInitials(String text, int core, int at) {
    return text.charAt(at) == '.'
        && at - core <= 4
        && text.substring(core, at).chars().allMatch(Character::isUpperCase);
  }

  private static Edge copy(int from, int to, String text, int word, float cost) {
    return new Edge(from, to, text, word, cost, Edge.Kind.COPY);
  }

  /** The core may stay as it is, at a price that grows with the damage of the text. */
  private void copies(Token token, int core, int end, List<Edge> edges) {
    String piece = token.text().substring(core, end);
    int id = vocabulary.id(piece);
    int letters = TokenShape.letters(piece);
    double damaged = noise.damaged();
    if (TokenShape.hasDigit(piece)) {
      int capitals = TokenShape.capitals(piece);
      double cost = letters == 0 ? 0 : 0.3 + damaged * (capitals >= 2 ? 2 : 5 + 1.5 * letters);
      edges.add(copy(core, end, piece, vocabulary.model().number(), (float) cost));
      return;
    }
    if (vocabulary.isSyllable(id)) {
      return; // the search finds it, with the channel's own cost
    }
    boolean capitals = letters >= 2 && TokenShape.capitals(piece) == letters;
    boolean unknown = id == vocabulary.model().unknown();
    double cost;
    if (capitals) {
      cost =
          vocabulary.isAbbreviation(piece)
              ? unknown ? KNOWN_BUT_RARE : 0
              : Math.min(4, (unknown ? 1.0 : 0.6) * letters) * damaged;
    } else if (unknown) {
      cost = (5 + 3.8 * piece.length()) * damaged;
    } else {
      cost = (2 + 0.9 * piece.length()) * damaged;
    }
    edges.add(copy(core, end, piece, id, (float) cost - (float) Math.log(1 - damaged * 0.5)));
    copyParts(token.text(), core, end, edges);
  }

  /** Words joined by a hyphen or slash may stay part by part. */
  private void copyParts(String text, int core, int end, List<Edge> edges) {
    int from = core;
    for (int i = core; i <= end; i++) {
      boolean joint = i < end && "-/–".indexOf(text.charAt(i)) >= 0;
      if ((joint || i == end) && i > from && !(from == core && i == end)) {
        String part = text.substring(from, i);
        int id = TokenShape.hasDigit(part) ? vocabulary.model().number() : vocabulary.id(part);
        if (!vocabulary.isSyllable(id)) {
          float cost = (float) ((1 + 1.2 * part.length()) * noise.damaged());
          edges.add(copy(from, i, part, id, cost));
        }
      }
      if (joint) {
        from = i + 1;
      }
    }
  }

  private void words(Token token, int core, int end, List<Edge> edges) {
    String text = token.text();
    syllables.token(text);
    boolean[] reachable = new boolean[text.length() + 1];
    reachable[0] = true;
    reachable[core] = true;
    for (Edge e : edges) {
      if (e.from() > core && e.kind() == Edge.Kind.PUNCTUATION && e.to() < end) {
        reachable[e.to()] = true;
      }
    }
    boolean mayLead = core == 0 || !noise.clean();
    for (int start = 0; start < end; start++) {
      if (!reachable[start] || (start < core && !mayLead)) {
        continue;
      }
      boolean head = start <= core;
      var found = new Found(text, start, core, end, head);
      search(token, start, head ? NEAR : INNER, found);
      if (head && found.cheapestWhole() > CHEAP) {
        search(token, start, WHOLE, found);
      }
      for (Edge e : found.best()) {
        edges.add(e);
        if (!noise.clean() || end - core > 7) {
          reachable[e.to()] = true;
        }
      }
    }
    abbreviations(text, core, end, edges);
  }

  private void search(Token token, int start, float limit, Found found) {
    for (CaseForm form : forms(token, start)) {
      float extra = form == CaseForm.UPPER && !token.capitals() ? CAPITALS_AMID_SMALL : 0;
      syllables.search(
          start, form, limit, limit, (to, word, cost) -> found.add(to, word, form, cost + extra));
    }
  }

  private void abbreviations(String text, int core, int end, List<Edge> edges) {
    String piece = text.substring(core, end);
    if (TokenShape.capitals(piece) * 2 < piece.length() || piece.length() < 2) {
      return;
    }
    abbreviations.token(text);
    abbreviations.search(
        core,
        CaseForm.UPPER,
        WHOLE,
        WHOLE,
        (to, word, cost) -> {
          if (to == end) {
            String form = vocabulary.abbreviation(word);
            int id = vocabulary.abbreviationWord(form);
            float rare = id == vocabulary.model().unknown() ? KNOWN_BUT_RARE : 0;
            edges.add(priced(core, to, form, id, cost + rare, piece, Edge.Kind.SYLLABLE));
          }
        });
  }

  private Edge priced(
      int from, int to, String surface, int word, float cost, String piece, Edge.Kind kind) {
    boolean kept = surface.equals(piece);
    float price = kept ? noise.keepCost(cost) : noise.changeCost(cost);
    return new Edge(from, to, surface, word, price, kind);
  }

  /** The case forms that a stretch may have been printed in. */
  private static List<CaseForm> forms(Token token, int start) {
    String rest = token.text().substring(start);
    int capitals = TokenShape.capitals(rest);
    int letters = Math.max(1, TokenShape.letters(rest));
    boolean upperFirst = !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
    if (token.capitals()) {
      return capitals == letters
          ? List.of(CaseForm.UPPER)
          : List.of(CaseForm.UPPER, CaseForm.TITLE, CaseForm.LOWER);
    }
    if (capitals == 0) {
      return List.of(CaseForm.LOWER);
    }
    if (capitals == 1 && upperFirst) {
      return letters == 1
          ? List.of(CaseForm.TITLE, CaseForm.LOWER, CaseForm.UPPER)
          : List.of(CaseForm.TITLE, CaseForm.LOWER);
    }
    return capitals == letters
        ? List.of(CaseForm.UPPER, CaseForm.TITLE)
        : List.of(CaseForm.LOWER, CaseForm.TITLE, CaseForm.UPPER);
  }

  /** Gathers candidates of one start and keeps the promising ones of each end. */
  private final class Found {
    private final String text;
    private final int start;
    private final int core;
    private final int coreEnd;
    private final boolean head;
    private float cheapestWhole = Float.POSITIVE_INFINITY;
    private final Map<Integer, Map<String, Edge>> byEnd = new HashMap<>();

    Found(String text, int start, int core, int coreEnd, boolean head) {
      this.text = text;
      this.start = start;
      this.core = core;
      this.coreEnd = coreEnd;
      this.head = head;
    }

    void add(int to, int word, CaseForm form, float cost) {
      boolean whole = head && to >= coreEnd;
      if (whole) {
        cheapestWhole = Math.min(cheapestWhole, cost);
      }
      if (!whole && cost > INNER) {
        return;
      }
      String surface = form.apply(vocabulary.model().token(word));
      String piece = text.substring(start, to);
      String spelled = sameSpelling(surface, piece) ? piece : surface;
      Edge edge = priced(start, to, spelled, word, cost, piece, Edge.Kind.SYLLABLE);
      byEnd
          .computeIfAbsent(to, k -> new HashMap<>())
          .merge(spelled, edge, (a, b) -> a.cost() <= b.cost() ? a : b);
    }

    /** The channel's cost of the best reading of the whole core. */
    float cheapestWhole() {
      return cheapestWhole;
    }

    private boolean sameSpelling(String surface, String piece) {
      return surface.length() == piece.length()
          && (surface.equals(piece) || surface.equals(Syllables.oldPlacement(piece)));
    }

    List<Edge> best() {
      var result = new ArrayList<Edge>();
      for (var entry : byEnd.entrySet()) {
        boolean whole = start <= core && entry.getKey() >= coreEnd;
        var list = new ArrayList<>(entry.getValue().values());
        list.sort(Comparator.comparingDouble(this::rank).thenComparing(Edge::surface));
        double limit = rank(list.get(0)) + WINDOW;
        int most = whole ? KEEP_WHOLE : KEEP_INNER;
        for (int i = 0; i < list.size() && i < most && rank(list.get(i)) <= limit; i++) {
          result.add(list.get(i));
        }
        keepAsRead(list, result);
      }
      return result;
    }

    private void keepAsRead(List<Edge> list, List<Edge> result) {
      for (Edge e : list) {
        if (e.surface().equals(text.substring(e.from(), e.to())) && !result.contains(e)) {
          result.add(e);
        }
      }
    }

    private double rank(Edge e) {
      return e.cost() - 0.5 * vocabulary.logFrequency(e.word());
    }
  }

  /** A syllable that was torn apart: this token's core and the next one's read as one. */
  List<Edge> merges(Token token, @Nullable Token next) {
    if (next == null || noise.clean() || next.line() != token.line()) {
      return List.of();
    }
    String a = token.text();
    String b = next.text();
    int core = coreStart(a);
    int endB = coreEnd(b, 0);
    boolean plain = coreEnd(a, core) == a.length() && coreStart(b) == 0 && endB > 0;
    if (!plain
        || a.length() - core + endB > 8
        || TokenShape.isNumber(a)
        || TokenShape.isNumber(b)) {
      return List.of();
    }
    String joined = a + b.substring(0, endB);
    String key = "M" + (token.capitals() ? "C" : "c") + a.length() + " " + joined;
    return known.computeIfAbsent(key, k -> buildMerges(token, joined, core));
  }

  private List<Edge> buildMerges(Token token, String joined, int core) {
    var whole = new Token(token.line(), token.start(), joined, false, false, token.capitals());
    syllables.token(joined);
    var found = new Found(joined, core, core, joined.length(), true);
    for (CaseForm form : forms(whole, core)) {
      syllables.search(
          core,
          form,
          INNER,
          INNER,
          (to, word, cost) -> {
            if (to == joined.length()) {
              found.add(to, word, form, cost + noise.merge());
            }
          });
    }
    List<Edge> best = found.best();
    return best.subList(0, Math.min(best.size(), KEEP_INNER));
  }
}
