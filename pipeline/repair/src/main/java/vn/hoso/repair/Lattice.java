package vn.hoso.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * All ways to explain a run of tokens. Nodes are the positions between characters, token after
 * token without the white space: the end of one token is the beginning of the next.
 */
final class Lattice {
  private final List<Token> tokens;
  private final int[] offset;
  private final Edge[][] edges;
  private final int[] tokenAt;

  private Lattice(List<Token> tokens, int[] offset, Edge[][] edges, int[] tokenAt) {
    this.tokens = tokens;
    this.offset = offset;
    this.edges = edges;
    this.tokenAt = tokenAt;
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
      var all = new ArrayList<>(builder.edges(token));
      all.addAll(builder.merges(token, k + 1 < tokens.size() ? tokens.get(k + 1) : null));
      List<List<Edge>> byStart = new ArrayList<>();
      for (int p = 0; p < token.text().length(); p++) {
        byStart.add(new ArrayList<>());
      }
      for (Edge e : all) {
        byStart.get(e.from()).add(e);
      }
      for (int p = 0; p < token.text().length(); p++) {
        edges[offset[k] + p] = byStart.get(p).toArray(Edge[]::new);
        tokenAt[offset[k] + p] = k;
      }
    }
    edges[last] = new Edge[0];
    tokenAt[last] = tokens.size();
    return new Lattice(tokens, offset, edges, tokenAt);
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

  int tokenOf(int node) {
    return tokenAt[node];
  }

  /** Whether a node is the beginning of a token. */
  boolean isTokenStart(int node) {
    return tokenAt[node] == tokens.size() || offset[tokenAt[node]] == node;
  }

  int end(int node, Edge edge) {
    return offset[tokenAt[node]] + edge.to();
  }
}
