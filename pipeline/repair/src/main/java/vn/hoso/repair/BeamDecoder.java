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

  private static final long IN_SYLLABLE = 1L << 62;

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
    List<Map<Long, State>> open = new ArrayList<>(last + 1);
    for (int i = 0; i <= last; i++) {
      open.add(new HashMap<>());
    }
    State start = new State(0, model.startContext());
    start.score = 0;
    start.alpha = 0;
    open.get(0).put(start.key, start);
    List<List<State>> kept = new ArrayList<>(last + 1);
    for (int node = 0; node <= last; node++) {
      List<State> survivors = prune(open.get(node));
      kept.add(survivors);
      open.set(node, Map.of());
      for (State state : survivors) {
        expand(lattice, state, open);
      }
    }
    return trace(lattice, kept);
  }

  private static List<State> prune(Map<Long, State> states) {
    var list = new ArrayList<>(states.values());
    list.sort(Comparator.comparingDouble((State s) -> -s.score).thenComparingLong(s -> s.key));
    int keep = 0;
    while (keep < list.size()
        && keep < BEAM
        && list.get(keep).score >= list.get(0).score - WINDOW) {
      keep++;
    }
    return list.subList(0, keep);
  }

  private void expand(Lattice lattice, State state, List<Map<Long, State>> open) {
    Edge[] edges = lattice.edgesFrom(state.node);
    boolean inside = (state.key & IN_SYLLABLE) != 0 && !lattice.isTokenStart(state.node);
    for (int i = 0; i < edges.length; i++) {
      Edge e = edges[i];
      float weight = -e.cost();
      long context = state.context();
      boolean word = e.isWord();
      if (word) {
        weight += cache.logProbability(context, e.word());
        context = model.extend(context, e.word());
        if (inside) {
          weight -= splitCost;
        }
      } else if (e.kind() == Edge.Kind.STOP || e.kind() == Edge.Kind.GRAMMAR) {
        if (context != model.startContext()) {
          weight += model.logProbability(context, model.sentenceEnd());
          context = model.startContext();
        }
      }
      long key = word ? context | IN_SYLLABLE : context;
      int to = lattice.end(state.node, e);
      State target = open.get(to).computeIfAbsent(key, k -> new State(to, k));
      Arc arc = new Arc(state, i, weight);
      target.in.add(arc);
      if (state.score + weight > target.score) {
        target.score = state.score + weight;
        target.best = arc;
      }
      target.alpha = logAdd(target.alpha, state.alpha + TEMPERATURE * weight);
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
              Math.min(1, posterior[from.node][chosen]),
              runnerUp(edges, posterior[from.node], chosen)));
      state = from;
    }
    return new Result(choices.reversed(), score);
  }

  private static @Nullable Edge runnerUp(Edge[] edges, double[] posterior, int chosen) {
    Edge best = null;
    double p = 1e-4;
    for (int i = 0; i < edges.length; i++) {
      boolean same = edges[i].surface().equals(edges[chosen].surface());
      if (!same && edges[i].to() == edges[chosen].to() && posterior[i] > p) {
        best = edges[i];
        p = posterior[i];
      }
    }
    return best;
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
