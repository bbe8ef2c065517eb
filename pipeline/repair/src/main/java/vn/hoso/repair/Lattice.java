package vn.hoso.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * All ways to explain a run of tokens. Nodes are the positions between characters, token after
 * token without the white space: the end of one token is the beginning of the next.
 */
final class Lattice {
  private static final Edge[] NONE = {};

  /** In so many places of one token words are expected, so that no rubbish makes it run away. */
  private static final int MOST_PLACES = 6;

  private final List<Token> tokens;
  private final int[] offset;
  private final Edge[][] edges;
  private final int[] tokenAt;
  private final boolean[] capital; // by token: whether it begins with one
  private final boolean[] within; // by token: whether a word of its line stands before it

  private final Core[] cores; // by token
  private final ExpectedWords.Need[] needs; // by token: null where nobody asked yet
  private final int[] places; // by token: where words were expected
  private final LatticeBuilder builder;

  private Lattice(
      List<Token> tokens, int[] offset, Edge[][] edges, int[] tokenAt, LatticeBuilder builder) {
    this.builder = builder;
    this.tokens = tokens;
    this.offset = offset;
    this.edges = edges;
    this.tokenAt = tokenAt;
    this.cores = new Core[tokens.size()];
    this.places = new int[tokens.size()];
    this.needs = new ExpectedWords.Need[tokens.size()];
    this.capital = new boolean[tokens.size()];
    this.within = new boolean[tokens.size()];
    int line = -1; // of the last word
    for (int k = 0; k < capital.length; k++) {
      Token token = tokens.get(k);
      Core core = Core.of(token.text());
      cores[k] = core;
      within[k] = line == token.line() && !token.capitals();
      capital[k] = !core.isEmpty() && Character.isUpperCase(token.text().charAt(core.start()));
      line = core.isEmpty() ? line : token.line();
    }
  }

  static Lattice of(List<Token> tokens, LatticeBuilder builder) {
    int[] offset = new int[tokens.size() + 1];
    for (int k = 0; k < tokens.size(); k++) {
      offset[k + 1] = offset[k] + tokens.get(k).text().length();
    }
    int last = offset[tokens.size()];
    Edge[][] edges = new Edge[last + 1][];
    int[] tokenAt = new int[last + 1];
    for (int k = 0; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      List<Edge> own = builder.edges(token);
      List<Edge> merges = builder.merges(token, k + 1 < tokens.size() ? tokens.get(k + 1) : null);
      int next = 0;
      for (int p = 0; p < token.text().length(); p++) {
        int from = next;
        while (next < own.size() && own.get(next).from() == p) {
          next++;
        }
        edges[offset[k] + p] = together(own.subList(from, next), merges, p);
        tokenAt[offset[k] + p] = k;
      }
    }
    edges[last] = NONE;
    tokenAt[last] = tokens.size();
    return new Lattice(tokens, offset, edges, tokenAt, builder);
  }

  private static Edge[] together(List<Edge> own, List<Edge> merges, int from) {
    if (own.isEmpty() && merges.isEmpty()) {
      return NONE;
    }
    if (merges.isEmpty() || merges.get(0).from() != from) { // all begin at one place
      return own.toArray(Edge[]::new);
    }
    var all = new ArrayList<>(own);
    all.addAll(merges);
    return all.toArray(Edge[]::new);
  }

  List<Token> tokens() {
    return tokens;
  }

  int nodes() {
    return edges.length;
  }

  Edge[] edgesFrom(int node) {
    return edges[node];
  }

  /** What the words before a node have to tell of what begins there. */
  ExpectedWords.Need need(int node) {
    int token = tokenAt[node];
    if (token == tokens.size()) {
      return ExpectedWords.Need.NONE;
    }
    int core = offset[token] + cores[token].start();
    if (node < core || node >= offset[token] + cores[token].end()) {
      return ExpectedWords.Need.NONE;
    }
    if (needs[token] == null) {
      needs[token] = builder.need(tokens.get(token), edges[core]);
    }
    boolean here =
        needs[token] == ExpectedWords.Need.WORDS ? places[token] < MOST_PLACES : node == core;
    return here ? needs[token] : ExpectedWords.Need.NONE;
  }

  /** Where the core of a node's token ends, from the token's beginning. */
  int endOfCore(int node) {
    return cores[tokenAt[node]].end();
  }

  /**
   * Adds the words that are expected at a node that is open.
   *
   * @param histories contexts of the language model, the likeliest first
   */
  void expect(int node, long[] histories) {
    int token = tokenAt[node];
    places[token]++;
    edges[node] =
        builder.withExpected(
            tokens.get(token), node - offset[token], edges[node], histories, needs[token]);
  }

  int tokenOf(int node) {
    return tokenAt[node];
  }

  /** Whether the word before a node begins with a capital, as far as can be seen. */
  boolean followsCapital(int node) {
    int token = tokenAt[node];
    int before = node > offset[token] ? token : token - 1;
    return before >= 0 && before < capital.length && capital[before];
  }

  /** Whether a word of the same line, which is not one of capitals, stands before a node. */
  boolean isWithinLine(int node) {
    int token = tokenAt[node];
    return token == tokens.size() || node > offset[token] || within[token];
  }

  /** The node where the token of a node begins. */
  int startOfToken(int node) {
    return offset[tokenAt[node]];
  }
}
