package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.LanguageModel;

/**
 * Finds the likeliest path through a lattice under channel and language model with a beam, and the
 * posterior of each choice by the forward-backward algorithm over what the beam kept.
 */
final class BeamDecoder {
  private static final int BEAM = 16;
  private static final float WINDOW = 10f;

  /** Scores are over-confident (segments are not independent): posteriors are taken flatter. */
  private static final double TEMPERATURE = 0.7;

  /** A path this many nats worse adds nothing to a sum. */
  private static final double NEGLIGIBLE = 12;

  /** Another explanation that is less probable is not worth a word. */
  private static final double UNLIKELY = 1e-4;

  private static final int MOST_OTHERS = 4;

  private static final long IN_SYLLABLE = 1L << 62;

  private static final Comparator<State> BEST_FIRST =
      Comparator.comparingDouble((State s) -> -s.score).thenComparingLong(s -> s.key);

  private final LanguageModel model;
  private final CacheModel cache;
  private final float splitCost;

  BeamDecoder(LanguageModel model, CacheModel cache, Noise noise) {
    this.model = model;
    this.cache = cache;
    this.splitCost = noise.split();
  }

  /** What one decoding gave. */
  record Result(List<Choice> choices, double score) {}

  private static final class State {
    final int node;
    final long key;
    float score = Float.NEGATIVE_INFINITY;
    double alpha = Double.NEGATIVE_INFINITY;
    double beta = Double.NEGATIVE_INFINITY;
    final List<Arc> in = new ArrayList<>(4);
    @Nullable Arc best;

    State(int node, long key) {
      this.node = node;
      this.key = key;
    }

    long context() {
      return key & ~IN_SYLLABLE;
    }
  }

  private record Arc(State from, int edge, float weight) {}

  Result decode(Lattice lattice) {
    int last = lattice.nodes() - 1;
    StateTable[] open = new StateTable[last + 1];
    State start = new State(0, model.startContext());
    start.score = 0;
    start.alpha = 0;
    open[0] = new StateTable();
    open[0].add(start);
    List<List<State>> kept = new ArrayList<>(last + 1);
    for (int node = 0; node <= last; node++) {
      List<State> survivors = open[node] == null ? List.of() : prune(open[node].states());
      kept.add(survivors);
      open[node] = null;
      for (State state : survivors) {
        expand(lattice, state, open);
      }
    }
    return trace(lattice, kept);
  }

  private static List<State> prune(List<State> states) {
    states.sort(BEST_FIRST);
    int keep = 0;
    while (keep < states.size()
        && keep < BEAM
        && states.get(keep).score >= states.get(0).score - WINDOW) {
      keep++;
    }
    return List.copyOf(states.subList(0, keep));
  }

  private void expand(Lattice lattice, State state, StateTable[] open) {
    Edge[] edges = lattice.edgesFrom(state.node);
    boolean inside = (state.key & IN_SYLLABLE) != 0 && !lattice.isTokenStart(state.node);
    for (int i = 0; i < edges.length; i++) {
      Edge e = edges[i];
      int to = lattice.end(state.node, e);
      StateTable targets = open[to];
      if (targets == null) {
        targets = new StateTable();
        open[to] = targets;
      }
      // The language model can only make it worse: what is out of the window now stays out.
      float least = targets.best - WINDOW;
      if (state.score - e.cost() < least) {
        continue;
      }
      float weight = -e.cost();
      long context = state.context();
      boolean word = e.isWord();
      if (word) {
        weight += cache.logProbability(context, e.word()) - (inside ? splitCost : 0);
        context = model.extend(context, e.word());
      } else if (e.kind() == Edge.Kind.STOP || e.kind() == Edge.Kind.GRAMMAR) {
        if (context != model.startContext()) {
          weight += model.logProbability(context, model.sentenceEnd());
          context = model.startContext();
        }
      }
      if (state.score + weight >= least) {
        targets.reach(to, word ? context | IN_SYLLABLE : context, new Arc(state, i, weight));
      }
    }
  }

  /** The states of one node by their key. */
  private static final class StateTable {
    private final Map<Long, State> byKey = new HashMap<>();
    private float best = Float.NEGATIVE_INFINITY;

    void add(State state) {
      byKey.put(state.key, state);
      best = Math.max(best, state.score);
    }

    void reach(int node, long key, Arc arc) {
      State target = byKey.computeIfAbsent(key, k -> new State(node, k));
      float score = arc.from().score + arc.weight();
      target.in.add(arc);
      if (score > target.score) {
        target.score = score;
        target.best = arc;
        best = Math.max(best, score);
      }
      target.alpha = logAdd(target.alpha, arc.from().alpha + TEMPERATURE * arc.weight());
    }

    List<State> states() {
      return new ArrayList<>(byKey.values());
    }
  }

  private static double logAdd(double a, double b) {
    if (a == Double.NEGATIVE_INFINITY) {
      return b;
    }
    if (b == Double.NEGATIVE_INFINITY) {
      return a;
    }
    double high = Math.max(a, b);
    double gap = Math.abs(a - b);
    return gap > NEGLIGIBLE ? high : high + Math.log(1 + Math.exp(-gap));
  }

  private Result trace(Lattice lattice, List<List<State>> kept) {
    List<State> ends = kept.get(kept.size() - 1);
    if (ends.isEmpty()) {
      throw new IllegalStateException("no path through the lattice of " + lattice.tokens());
    }
    double[][] posterior = posteriors(lattice, kept, ends);
    var choices = new ArrayList<Choice>();
    State state = ends.get(0);
    double score = state.score;
    while (state.best != null) {
      State from = state.best.from();
      Edge[] edges = lattice.edgesFrom(from.node);
      int chosen = state.best.edge();
      choices.add(
          new Choice(
              lattice.tokenOf(from.node),
              edges[chosen],
              probability(edges, posterior[from.node], chosen),
              others(edges, posterior[from.node], chosen)));
      state = from;
    }
    return new Result(choices.reversed(), score);
  }

  /** Of what is written, whichever way it was come to. */
  private static double probability(Edge[] edges, double[] posterior, int chosen) {
    double sum = 0;
    for (int i = 0; i < edges.length; i++) {
      boolean same = i == chosen || edges[i].surface().equals(edges[chosen].surface());
      sum += same && edges[i].to() == edges[chosen].to() ? posterior[i] : 0;
    }
    return Math.min(1, sum);
  }

  /** The best other explanations of the stretch that was chosen, the likeliest first. */
  private static List<Choice.Other> others(Edge[] edges, double[] posterior, int chosen) {
    List<Choice.Other> others = List.of();
    for (int i = 0; i < edges.length; i++) {
      boolean same = edges[i].surface().equals(edges[chosen].surface());
      if (!same && edges[i].to() == edges[chosen].to() && posterior[i] > UNLIKELY) {
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(new Choice.Other(edges[i], Math.min(1, posterior[i])));
      }
    }
    if (others.size() > 1) {
      others.sort(Comparator.comparingDouble(other -> -other.probability()));
    }
    return others.size() <= MOST_OTHERS ? others : others.subList(0, MOST_OTHERS);
  }

  private static double[][] posteriors(Lattice lattice, List<List<State>> kept, List<State> ends) {
    double total = Double.NEGATIVE_INFINITY;
    for (State end : ends) {
      end.beta = 0;
      total = logAdd(total, end.alpha);
    }
    double[][] posterior = new double[kept.size()][];
    for (int node = kept.size() - 1; node >= 0; node--) {
      posterior[node] = new double[lattice.edgesFrom(node).length];
      for (State state : kept.get(node)) {
        for (Arc arc : state.in) {
          double through = TEMPERATURE * arc.weight() + state.beta;
          arc.from().beta = logAdd(arc.from().beta, through);
        }
      }
    }
    for (List<State> states : kept) {
      for (State state : states) {
        for (Arc arc : state.in) {
          double p = arc.from().alpha + TEMPERATURE * arc.weight() + state.beta - total;
          posterior[arc.from().node][arc.edge()] += Math.exp(Math.min(0, p));
        }
      }
    }
    return posterior;
  }
}
