package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoso.vietnamese.LanguageModel;

/**
 * Finds the likeliest path through a lattice under channel and language model with a beam, and the
 * posterior of each choice by the forward-backward algorithm over what the beam kept.
 */
final class BeamDecoder {
  private static final int BEAM = 24;

  /** Enough to compare kinds of damage: on 373 texts the same ones were chosen. */
  private static final int BEAM_OF_SCORE = 8;

  private static final float WINDOW = 11f;

  /** Another explanation that is less probable is not worth a word. */
  private static final double UNLIKELY = 1e-4;

  private static final int MOST_OTHERS = 4;

  private static final long IN_SYLLABLE = 1L << 62;

  private final LanguageModel model;
  private final LanguageModel.Scorer language;
  private final CacheModel cache;
  private final NamePairs names;
  private final PersonNames persons;
  private final boolean namesHelp;
  private final CaseModel cases;
  private final float splitCost;
  private final Trellis trellis = new Trellis();

  BeamDecoder(Vocabulary vocabulary, CacheModel cache, Noise noise) {
    this.model = vocabulary.model();
    this.names = vocabulary.names();
    this.persons = vocabulary.persons();
    this.namesHelp = !noise.clean(); // a sound text is to keep its names anyway
    this.cases = vocabulary.cases();
    this.language = model.scorer();
    this.cache = cache;
    this.splitCost = noise.split();
  }

  /** What one decoding gave. */
  record Result(List<Choice> choices, double score) {}

  /** The likeliest path and its probabilities. Not safe for threads. */
  Result decode(Lattice lattice) {
    search(lattice, BEAM, true);
    return trace(lattice);
  }

  /** The score (natural logarithm) of the likeliest path by what the letters tell. */
  double score(Lattice lattice) {
    search(lattice, BEAM_OF_SCORE, false);
    return trellis.score(end(lattice));
  }

  private void search(Lattice lattice, int beam, boolean expecting) {
    trellis.begin(lattice.nodes(), model.startContext());
    for (int node = 0; node < lattice.nodes(); node++) {
      int[] states = trellis.prune(node, beam, WINDOW);
      if (expecting && states.length > 0 && isOpen(lattice, node, states)) {
        lattice.expect(node, contexts(states));
      }
      for (int state : states) {
        expand(lattice, node, state);
      }
    }
  }

  /** Whether the words before a node tell more of what begins there than its letters do. */
  private boolean isOpen(Lattice lattice, int node, int[] states) {
    ExpectedWords.Need need = lattice.need(node);
    if (need != ExpectedWords.Need.PERHAPS) {
      return need != ExpectedWords.Need.NONE;
    }
    int end = lattice.endOfCore(node);
    for (int h = 0; h < Math.min(states.length, ExpectedWords.HISTORIES); h++) {
      language.context(trellis.key(states[h]) & ~IN_SYLLABLE);
      for (Edge e : lattice.edgesFrom(node)) {
        if (ExpectedWords.mayBeTold(e, end)
            && language.logProbability(e.word()) >= ExpectedWords.LEAST) {
          return false;
        }
      }
    }
    return true;
  }

  private long[] contexts(int[] states) {
    long[] contexts = new long[states.length];
    for (int i = 0; i < states.length; i++) {
      contexts[i] = trellis.key(states[i]) & ~IN_SYLLABLE;
    }
    return contexts;
  }

  private void expand(Lattice lattice, int node, int state) {
    Edge[] edges = lattice.edgesFrom(node);
    int tokenStart = lattice.startOfToken(node);
    long key = trellis.key(state);
    boolean inside = (key & IN_SYLLABLE) != 0 && tokenStart != node;
    long context = key & ~IN_SYLLABLE;
    float score = trellis.score(state);
    language.context(context);
    cache.context(context);
    boolean afterCapital = lattice.followsCapital(node);
    int before = afterCapital && namesHelp ? (int) (context & 0xffff) : 0;
    boolean within = context != model.startContext() && lattice.isWithinLine(node);
    for (int i = 0; i < edges.length; i++) {
      Edge e = edges[i];
      int to = tokenStart + e.to();
      // The language model can only make it worse: what is out of the window now stays out.
      float least = trellis.best(to) - WINDOW;
      float weight = -e.cost();
      if (score + weight < least) {
        continue;
      }
      if (e.isWord()) {
        float word = cache.logProbability(language.logProbability(e.word()), e.word());
        if (before != 0 && Character.isUpperCase(e.surface().charAt(0))) {
          word = names.logProbability(word, before, e.word());
          word = persons.logProbability(word, before, e.word());
        }
        if (within) {
          word -= cases.cost(e.word(), e.surface(), afterCapital);
        }
        weight += word - (inside ? splitCost : 0);
        if (score + weight >= least) {
          trellis.reach(to, language.extend(e.word()) | IN_SYLLABLE, state, i, weight);
        }
        continue;
      }
      long next = context;
      boolean ends = e.kind() == Edge.Kind.STOP || e.kind() == Edge.Kind.GRAMMAR;
      if (ends && context != model.startContext()) {
        weight += language.logProbability(model.sentenceEnd());
        next = model.startContext();
      }
      if (score + weight >= least) {
        trellis.reach(to, next, state, i, weight);
      }
    }
  }

  private int end(Lattice lattice) {
    int[] ends = trellis.kept(lattice.nodes() - 1);
    if (ends.length == 0) {
      throw new IllegalStateException("no path through the lattice of " + lattice.tokens());
    }
    return ends[0];
  }

  private Result trace(Lattice lattice) {
    int end = end(lattice);
    double[][] posterior = new double[lattice.nodes()][];
    for (int arc = trellis.bestArc(end); arc >= 0; arc = trellis.bestArc(trellis.from(arc))) {
      int node = trellis.node(trellis.from(arc));
      posterior[node] = new double[lattice.edgesFrom(node).length];
    }
    trellis.posteriors(posterior);
    var choices = new ArrayList<Choice>();
    for (int arc = trellis.bestArc(end); arc >= 0; arc = trellis.bestArc(trellis.from(arc))) {
      int node = trellis.node(trellis.from(arc));
      Edge[] edges = lattice.edgesFrom(node);
      int chosen = trellis.edge(arc);
      choices.add(
          new Choice(
              lattice.tokenOf(node),
              edges[chosen],
              probability(edges, posterior[node], chosen),
              others(edges, posterior[node], chosen)));
    }
    return new Result(choices.reversed(), trellis.score(end));
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
}
