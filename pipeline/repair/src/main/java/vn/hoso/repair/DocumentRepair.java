package vn.hoso.repair;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The decoding of one document: chooses the kind of damage, decodes, adapts, decodes again. */
final class DocumentRepair {
  /** A run of tokens that is decoded at once is no longer. */
  private static final int CHUNK = 300;

  private static final int SAMPLE = 160;

  /** So many tokens are explained by each kind of damage before the worst are given up. */
  private static final int STRETCH = 8;

  /**
   * A kind this many nats behind another hardly ever catches up: of 86 texts it did on one, where
   * the stretches came from all over the text. With 8 some short texts are misjudged.
   */
  private static final double HOPELESS = 12;

  /** What the document's damage is learned from. */
  private static final double LIKELY = 0.5;

  /**
   * The same where a reading is far from its letters: one doubtful "Anh" for "Kinh" would else
   * teach that A is read as Ki, and be sure of itself the next time.
   */
  private static final double LIKELY_IF_FAR = 0.8;

  /**
   * Cost in nats from which on a reading is far from its letters; of an engine that knows
   * Vietnamese every misreading is.
   */
  private static final float FAR = 10f;

  /** What the document's words are learned from. */
  private static final double CONFIDENT = 0.8;

  /**
   * Posterior from which a token is not searched again after the first decoding. Of 93,060
   * syllables of damaged texts 1,155 are wrong; where it took 0.99 each time, 1,152.
   */
  private static final double SETTLED = 0.95;

  /** The same after the second; another search decides little of what is still open then. */
  private static final double SETTLED_LATER = 0.75;

  /** The same in a sound text, where a change has to be next to certain. */
  private static final double SETTLED_IF_SOUND = 0.99;

  private final Vocabulary vocabulary;
  private final List<DamageProfile> profiles;
  private final RepairSettings settings;
  private final CommonEdges common;

  DocumentRepair(
      Vocabulary vocabulary,
      List<DamageProfile> profiles,
      RepairSettings settings,
      CommonEdges common) {
    this.vocabulary = vocabulary;
    this.profiles = profiles;
    this.settings = settings;
    this.common = common;
  }

  /**
   * What a decoding gave.
   *
   * @param runs the choices, run by run
   * @param noise how damaged the text was found to be
   * @param profile name of the kind of damage
   */
  record Outcome(List<Decoded> runs, Noise noise, String profile) {}

  /** What was chosen for a run of tokens. */
  record Decoded(List<Token> tokens, List<Choice> choices) {}

  /** A kind of damage, and what it explains tokens by, with all that was found out already. */
  private record Kind(DamageProfile profile, LatticeBuilder lattices) {}

  /** Decodes paragraphs; runs are cut so that no one is longer than the decoder likes. */
  Outcome decode(List<List<Token>> paragraphs, Origin origin) {
    List<List<Token>> runs = cut(paragraphs);
    Noise noise = NoiseEstimate.of(runs, vocabulary).of(origin);
    Labels labels = new Labels(paragraphs, origin);
    DocumentForms forms = DocumentForms.of(runs);
    Kind kind = choose(runs, noise, labels.of(noise), forms);
    DamageProfile profile = kind.profile();
    List<Decoded> decoded = pass(runs, kind.lattices(), noise, vocabulary.newCache(noise));
    for (int i = 1; i < settings.passes(); i++) {
      double changed = changedShare(decoded);
      if (noise.clean() && (origin == Origin.OCR ? i > 1 : changed < 0.015)) {
        break;
      }
      noise = NoiseEstimate.after(changed, decoded).of(origin);
      Confusions document = new Confusions();
      CacheModel cache = vocabulary.newCache(noise);
      learn(decoded, profile, document, cache);
      forms.learn(decoded, vocabulary);
      var lattices =
          new LatticeBuilder(
              vocabulary,
              profile.adaptedTo(document),
              noise,
              labels.of(noise),
              CommonEdges.ofOneText(),
              forms,
              settled(decoded, noise, i));
      decoded = pass(runs, lattices, noise, cache);
    }
    return new Outcome(decoded, noise, profile.name());
  }

  private SettledTokens settled(List<Decoded> decoded, Noise noise, int passes) {
    double sure = noise.clean() ? SETTLED_IF_SOUND : passes == 1 ? SETTLED : SETTLED_LATER;
    return noise.losesMarks()
        ? SettledTokens.of(decoded, sure, AbbreviationSenses.of(decoded, vocabulary)::edges)
        : SettledTokens.of(decoded, sure, choices -> null);
  }

  static List<List<Token>> cut(List<List<Token>> paragraphs) {
    var runs = new ArrayList<List<Token>>();
    for (List<Token> paragraph : paragraphs) {
      int from = 0;
      while (from < paragraph.size()) {
        int to = endOfRun(paragraph, from);
        runs.add(paragraph.subList(from, to));
        from = to;
      }
    }
    return runs;
  }

  /**
   * Where a long paragraph is best cut: at the last end of a sentence, else at the end of a line; a
   * cut within a sentence takes the words around it from each other.
   */
  private static int endOfRun(List<Token> paragraph, int from) {
    int most = from + CHUNK;
    if (most >= paragraph.size()) {
      return paragraph.size();
    }
    int endOfLine = most;
    for (int to = most; to > from + CHUNK / 2; to--) {
      String last = paragraph.get(to - 1).text();
      if (!paragraph.get(to - 1).first() && TokenShape.isStop(last.charAt(last.length() - 1))) {
        return to;
      }
      endOfLine = endOfLine == most && paragraph.get(to).first() ? to : endOfLine;
    }
    return endOfLine;
  }

  /** The kind of damage under which a sample of the text is likeliest. */
  private Kind choose(
      List<List<Token>> runs, Noise noise, Map<Token, String> labels, DocumentForms forms) {
    if (noise.clean() || profiles.size() == 1) {
      return kind(profiles.get(0), noise, labels, forms); // the mildest
    }
    var candidates = new ArrayList<Candidacy>();
    for (DamageProfile profile : profiles) {
      candidates.add(new Candidacy(kind(profile, noise, labels, forms), noise));
    }
    int heard = 0;
    for (List<Token> stretch : stretches(runs)) {
      candidates.forEach(candidate -> candidate.hear(stretch));
      heard += stretch.size();
      if (heard >= STRETCH) {
        heard = 0;
        giveUpHopeless(candidates);
      }
      if (candidates.size() == 1) {
        break;
      }
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.score)); // stable
    return candidates.getFirst().kind;
  }

  private static void giveUpHopeless(List<Candidacy> candidates) {
    double best = Double.NEGATIVE_INFINITY;
    for (Candidacy candidate : candidates) {
      best = Math.max(best, candidate.score);
    }
    double least = best - HOPELESS;
    candidates.removeIf(candidate -> candidate.score < least);
  }

  /**
   * Pieces of a text from all over it: its head may be of capitals alone, or typed by somebody
   * else.
   */
  private static List<List<Token>> stretches(List<List<Token>> runs) {
    var pieces = new ArrayList<List<Token>>();
    for (List<Token> run : runs) {
      for (int from = 0; from < run.size(); from += STRETCH) {
        pieces.add(run.subList(from, Math.min(run.size(), from + STRETCH)));
      }
    }
    var result = new ArrayList<List<Token>>();
    int tokens = 0;
    int step = spread(pieces.size());
    for (int i = 0, at = pieces.size() / 2; i < pieces.size() && tokens < SAMPLE; i++) {
      result.add(pieces.get(at));
      tokens += pieces.get(at).size();
      at = (at + step) % pieces.size();
    }
    return result;
  }

  /** A step that comes to each of so many places once, and far apart: near the golden section. */
  private static int spread(int places) {
    int step = Math.max(1, (int) (places * 0.382));
    while (BigInteger.valueOf(step).gcd(BigInteger.valueOf(places)).intValue() != 1) {
      step++;
    }
    return step;
  }

  /** How well a kind of damage explains what was seen so far. */
  private final class Candidacy {
    private final Kind kind;
    private final BeamDecoder decoder;
    private double score;

    Candidacy(Kind kind, Noise noise) {
      this.kind = kind;
      this.decoder = new BeamDecoder(vocabulary, vocabulary.newCache(noise), noise);
    }

    void hear(List<Token> stretch) {
      score += decoder.score(Lattice.of(stretch, kind.lattices()));
    }
  }

  private Kind kind(
      DamageProfile profile, Noise noise, Map<Token, String> labels, DocumentForms forms) {
    EdgeMemory known = common.memory(profile.channel(), noise);
    // What texts share may not depend on one of them.
    DocumentForms own = noise.isUsual() ? DocumentForms.none() : forms;
    SettledTokens none = SettledTokens.none();
    return new Kind(
        profile,
        new LatticeBuilder(vocabulary, profile.channel(), noise, labels, known, own, none));
  }

  private List<Decoded> pass(
      List<List<Token>> runs, LatticeBuilder builder, Noise noise, CacheModel cache) {
    var decoder = new BeamDecoder(vocabulary, cache, noise);
    var result = new ArrayList<Decoded>();
    for (List<Token> run : runs) {
      result.add(new Decoded(run, decoder.decode(Lattice.of(run, builder)).choices()));
    }
    return result;
  }

  private void learn(
      List<Decoded> decoded, DamageProfile profile, Confusions document, CacheModel cache) {
    var counter = new ConfusionCounter(profile.channel());
    double far = profile.prior().knowsVietnamese() ? Double.POSITIVE_INFINITY : FAR;
    for (Decoded run : decoded) {
      int previous = 0;
      for (Choice c : run.choices()) {
        Edge e = c.edge();
        if (!e.isWord()) {
          previous = e.kind() == Edge.Kind.STOP ? 0 : previous;
          continue;
        }
        double likely = e.cost() > far ? LIKELY_IF_FAR : LIKELY;
        if (c.probability() > likely && e.kind() == Edge.Kind.SYLLABLE) {
          String text = run.tokens().get(c.token()).text();
          if (e.to() <= text.length()) {
            counter.add(e.surface(), text.substring(e.from(), e.to()), c.probability());
          }
        }
        if (c.probability() > CONFIDENT) {
          if (vocabulary.isSyllable(e.word())) {
            cache.add(previous, e.word(), c.probability());
          }
          previous = e.word();
        } else {
          previous = 0;
        }
      }
    }
    document.addAll(counter.counts(), 1);
  }

  /** Share of the words that came out otherwise than they were read. */
  private static double changedShare(List<Decoded> decoded) {
    int words = 0;
    int changed = 0;
    for (Decoded run : decoded) {
      for (Choice c : run.choices()) {
        if (c.edge().isWord()) {
          words++;
          String text = run.tokens().get(c.token()).text();
          boolean same =
              c.edge().to() <= text.length()
                  && c.edge().surface().equals(text.substring(c.edge().from(), c.edge().to()));
          changed += same ? 0 : 1;
        }
      }
    }
    return words == 0 ? 0 : (double) changed / words;
  }
}
