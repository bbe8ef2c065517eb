package vn.hoso.repair;

import java.util.Arrays;

/**
 * The states that a beam search has reached, node by node, and the arcs between them, in arrays
 * that are used again from one search to the next: a search makes tens of thousands of them.
 */
final class Trellis {
  /** Scores are over-confident (segments are not independent): posteriors are taken flatter. */
  static final double TEMPERATURE = 0.7;

  /** A path this many nats worse adds nothing to a sum. */
  private static final double NEGLIGIBLE = 12;

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  /** Scratch above this size is given back after a search. */
  private static final int MODEST = 1 << 20;

  // States.
  private int states;
  private int[] node = new int[1024];
  private long[] key = new long[1024];
  private float[] score = new float[1024];
  private int[] bestArc = new int[1024];
  private int[] firstArc = new int[1024];
  private int[] lastArc = new int[1024];
  private int[] sibling = new int[1024];
  private double[] alpha = new double[1024];
  private double[] beta = new double[1024];
  private int[] slots = new int[2048]; // state + 1 by node and key

  // Arcs.
  private int arcs;
  private int[] from = new int[4096];
  private int[] edge = new int[4096];
  private float[] weight = new float[4096];
  private int[] nextArc = new int[4096];

  // Nodes: the states reached and, once pruned, those kept.
  private int nodes;
  private int[] newest = new int[0];
  private float[] best = new float[0];
  private int[][] kept = new int[0][];

  /** Begins a search with the one state that stands at node 0. */
  void begin(int numberOfNodes, long startKey) {
    nodes = numberOfNodes;
    if (newest.length < nodes) {
      newest = new int[nodes];
      best = new float[nodes];
      kept = new int[nodes][];
    }
    Arrays.fill(newest, 0, nodes, -1);
    Arrays.fill(best, 0, nodes, Float.NEGATIVE_INFINITY);
    Arrays.fill(kept, 0, nodes, null);
    states = 0;
    arcs = 0;
    if (slots.length > MODEST) {
      slots = new int[2048];
    }
    Arrays.fill(slots, 0);
    int start = add(0, startKey);
    score[start] = 0;
    alpha[start] = 0;
    best[0] = 0;
  }

  /** The score of the best state that reached a node; minus infinity for none. */
  float best(int at) {
    return best[at];
  }

  long key(int state) {
    return key[state];
  }

  float score(int state) {
    return score[state];
  }

  int node(int state) {
    return node[state];
  }

  /** The states kept at a node, the best first. */
  int[] kept(int at) {
    return kept[at];
  }

  /** The arc by which a state was best reached; −1 for the first. */
  int bestArc(int state) {
    return bestArc[state];
  }

  /** The state that an arc comes from. */
  int from(int arc) {
    return from[arc];
  }

  /** The edge, by its number among those of its node, that an arc takes. */
  int edge(int arc) {
    return edge[arc];
  }

  /** Notes that a state is reached from another. */
  void reach(int target, long targetKey, int source, int edgeNumber, float price) {
    int state = find(target, targetKey);
    if (arcs == from.length) {
      from = Arrays.copyOf(from, arcs * 2);
      edge = Arrays.copyOf(edge, arcs * 2);
      weight = Arrays.copyOf(weight, arcs * 2);
      nextArc = Arrays.copyOf(nextArc, arcs * 2);
    }
    from[arcs] = source;
    edge[arcs] = edgeNumber;
    weight[arcs] = price;
    nextArc[arcs] = -1;
    if (lastArc[state] < 0) {
      firstArc[state] = arcs;
    } else {
      nextArc[lastArc[state]] = arcs;
    }
    lastArc[state] = arcs;
    float sum = score[source] + price;
    if (sum > score[state]) {
      score[state] = sum;
      bestArc[state] = arcs;
      best[target] = Math.max(best[target], sum);
    }
    arcs++;
  }

  private static int hash(int at, long stateKey) {
    long mixed = (stateKey ^ ((long) at << 48)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private int find(int at, long stateKey) {
    int slot = hash(at, stateKey) & (slots.length - 1);
    while (slots[slot] != 0) {
      int state = slots[slot] - 1;
      if (key[state] == stateKey && node[state] == at) {
        return state;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(at, stateKey);
  }

  private int add(int at, long stateKey) {
    if (states == node.length) {
      grow();
    }
    int state = states++;
    node[state] = at;
    key[state] = stateKey;
    score[state] = Float.NEGATIVE_INFINITY;
    bestArc[state] = -1;
    firstArc[state] = -1;
    lastArc[state] = -1;
    sibling[state] = newest[at];
    newest[at] = state;
    alpha[state] = NEVER;
    beta[state] = NEVER;
    if (states * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < states; i++) {
        put(i);
      }
    } else {
      put(state);
    }
    return state;
  }

  private void put(int state) {
    int slot = hash(node[state], key[state]) & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = state + 1;
  }

  private void grow() {
    int size = states * 2;
    node = Arrays.copyOf(node, size);
    key = Arrays.copyOf(key, size);
    score = Arrays.copyOf(score, size);
    bestArc = Arrays.copyOf(bestArc, size);
    firstArc = Arrays.copyOf(firstArc, size);
    lastArc = Arrays.copyOf(lastArc, size);
    sibling = Arrays.copyOf(sibling, size);
    alpha = Arrays.copyOf(alpha, size);
    beta = Arrays.copyOf(beta, size);
  }

  /**
   * Keeps the best states of a node; others are forgotten.
   *
   * @param most so many at most
   * @param window and only those that are so many nats behind the best at most
   */
  int[] prune(int at, int most, float window) {
    int[] chosen = new int[most];
    int size = 0;
    for (int state = newest[at]; state >= 0; state = sibling[state]) {
      if (score[state] >= best[at] - window && (size < most || precedes(state, chosen[size - 1]))) {
        int place = size < most ? size++ : size - 1;
        while (place > 0 && precedes(state, chosen[place - 1])) {
          chosen[place] = chosen[place - 1];
          place--;
        }
        chosen[place] = state;
      }
    }
    kept[at] = Arrays.copyOf(chosen, size);
    return kept[at];
  }

  private boolean precedes(int a, int b) {
    return score[a] != score[b] ? score[a] > score[b] : key[a] < key[b];
  }

  /**
   * The posterior of the edges of some nodes by the forward-backward algorithm over what was kept.
   *
   * @param wanted by node: room for the posterior of each of its edges; null where nobody asks
   */
  void posteriors(double[][] wanted) {
    for (int at = 0; at < nodes; at++) {
      for (int state : kept[at]) {
        for (int arc = firstArc[state]; arc >= 0; arc = nextArc[arc]) {
          alpha[state] = logAdd(alpha[state], alpha[from[arc]] + TEMPERATURE * weight[arc]);
        }
      }
    }
    double total = NEVER;
    for (int end : kept[nodes - 1]) {
      beta[end] = 0;
      total = logAdd(total, alpha[end]);
    }
    for (int at = nodes - 1; at >= 0; at--) {
      for (int state : kept[at]) {
        if (beta[state] == NEVER) {
          continue; // leads nowhere
        }
        for (int arc = firstArc[state]; arc >= 0; arc = nextArc[arc]) {
          int source = from[arc];
          beta[source] = logAdd(beta[source], TEMPERATURE * weight[arc] + beta[state]);
        }
      }
    }
    for (int at = 0; at < nodes; at++) {
      for (int state : kept[at]) {
        for (int arc = firstArc[state]; arc >= 0; arc = nextArc[arc]) {
          double[] sums = wanted[node[from[arc]]];
          if (sums != null) {
            double p = alpha[from[arc]] + TEMPERATURE * weight[arc] + beta[state] - total;
            sums[edge[arc]] += Math.exp(Math.min(0, p));
          }
        }
      }
    }
  }

  private static double logAdd(double a, double b) {
    if (a == NEVER) {
      return b;
    }
    if (b == NEVER) {
      return a;
    }
    double high = Math.max(a, b);
    double gap = Math.abs(a - b);
    return gap > NEGLIGIBLE ? high : high + Math.log(1 + Math.exp(-gap));
  }
}
