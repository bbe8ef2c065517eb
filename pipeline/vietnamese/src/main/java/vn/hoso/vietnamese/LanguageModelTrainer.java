package vn.hoso.vietnamese;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import vn.hoso.vietnamese.LanguageModelTraining.Outcome;
import vn.hoso.vietnamese.LanguageModelTraining.Progress;
import vn.hoso.vietnamese.LanguageModelTraining.Settings;

/** One run of {@link LanguageModelTraining}. */
final class LanguageModelTrainer {
  private static final int USUAL_LEAST_TOKEN_COUNT = 5;
  private static final double USUAL_SHARE = 0.2;

  private final Settings settings;
  private final Progress progress;
  private final List<String> groupNames;
  private final StringBuilder manifest = new StringBuilder();
  private final List<char[]> training = new ArrayList<>();
  private final List<char[]> heldOut = new ArrayList<>();
  private final List<int[]> blockStart = new ArrayList<>();
  private final List<int[]> blockWeight = new ArrayList<>();
  private List<String> tokens = List.of();

  LanguageModelTrainer(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    TreeSet<String> names = new TreeSet<>();
    settings.sources().forEach(source -> names.add(source.group()));
    groupNames = List.copyOf(names);
  }

  Outcome run() throws IOException {
    note("hoso language model", "modified Kneser-Ney over syllables");
    note(
        "settings",
        "order %d, least counts %s, pruning %s, context power %s, document %d lines, held out 1/%d",
        settings.order(),
        settings.leastCounts(),
        settings.pruning(),
        settings.contextPower(),
        settings.blockLines(),
        settings.heldOutEvery());
    read();
    List<NgramTable> tables = count();
    NgramSet set = common(tables);
    note("n-grams that several documents have", sizes(set));
    LanguageModelMixture mixture = mixture(set, tables, false);
    NgramModel model = mixture.model(set);
    if (settings.pruning() > 0 && settings.order() > 1) {
      progress.report("pruning %s".formatted(sizes(set)), 0.7);
      set = set.without(LanguageModelPruning.prune(model, mixture, settings.pruning()));
      mixture = mixture(set, tables, true);
      model = mixture.model(set);
    }
    note("n-grams kept", sizes(set));
    Map<String, Double> perplexities = measure(model);
    progress.report("writing", 0.98);
    LanguageModelWriter writer = new LanguageModelWriter(model, tokens, manifest.toString());
    writer.write(settings.out());
    progress.report("done: " + settings.out(), 1);
    return new Outcome(settings.out(), writer.length(), manifest.toString(), perplexities);
  }

  private void note(String name, String value, Object... arguments) {
    manifest
        .append(name)
        .append(": ")
        .append(arguments.length == 0 ? value : String.format(Locale.ROOT, value, arguments))
        .append('\n');
  }

  private void read() throws IOException {
    List<CorpusGroup> groups = new ArrayList<>();
    groupNames.forEach(name -> groups.add(new CorpusGroup(name, settings.heldOutEvery())));
    CorpusVocabulary vocabulary = new CorpusVocabulary(groups.size());
    int done = 0;
    for (CorpusSource source : settings.sources()) {
      progress.report("reading " + source.name(), 0.4 * done++ / settings.sources().size());
      int g = groupNames.indexOf(source.group());
      CorpusLines lines = new CorpusLines(groups, g, source.weight(), vocabulary, settings);
      String sha256 = CorpusReader.read(source.file(), lines::line);
      note(
          "source",
          "%s, group %s, weight %d, %d tokens, sha256 %s",
          source.name(),
          source.group(),
          source.weight(),
          lines.tokens(),
          sha256);
    }
    int[] least = new int[groups.size()];
    for (int g = 0; g < least.length; g++) {
      least[g] =
          settings.leastTokenCount().getOrDefault(groupNames.get(g), USUAL_LEAST_TOKEN_COUNT);
    }
    CorpusVocabulary.Choice choice = vocabulary.choose(least, settings.vocabularyLimit());
    tokens = choice.tokens();
    note("tokens", "%d", tokens.size() - 1);
    for (CorpusGroup group : groups) {
      training.add(CorpusGroup.encode(group.training, choice.finalId()));
      heldOut.add(CorpusGroup.encode(group.heldOut, choice.finalId()));
      blockStart.add(group.blockStart.toArray());
      blockWeight.add(group.blockWeight.toArray());
    }
  }

  private List<NgramTable> count() {
    List<NgramTable> tables = new ArrayList<>();
    int order = Math.max(2, settings.order());
    for (int g = 0; g < groupNames.size(); g++) {
      progress.report("counting " + groupNames.get(g), 0.4 + 0.15 * g / groupNames.size());
      tables.add(NgramTable.of(order, training.get(g), blockStart.get(g), blockWeight.get(g)));
    }
    training.clear();
    return tables;
  }

  private NgramSet common(List<NgramTable> tables) {
    int[] least = new int[LanguageModelLayout.MOST_ORDER + 1];
    for (int n = 2; n <= LanguageModelLayout.MOST_ORDER; n++) {
      least[n] = settings.leastCounts().get(n - 2);
    }
    NgramSet set = NgramSet.common(tables, settings.order(), tokens.size() - 1, least);
    tables.forEach(NgramTable::forgetDocuments);
    return set;
  }

  private LanguageModelMixture mixture(NgramSet set, List<NgramTable> tables, boolean last) {
    List<KneserNeyEstimate> estimates = new ArrayList<>();
    for (int g = 0; g < tables.size(); g++) {
      progress.report("estimating " + groupNames.get(g), (last ? 0.75 : 0.57) + 0.02 * g);
      estimates.add(new KneserNeyEstimate(set, tables.get(g)));
    }
    double[] shares = new double[groupNames.size()];
    for (int g = 0; g < shares.length; g++) {
      shares[g] = settings.shares().getOrDefault(groupNames.get(g), USUAL_SHARE);
    }
    progress.report("mixing", last ? 0.85 : 0.65);
    double[] weights = LanguageModelMixture.weights(set, estimates, heldOut, shares);
    for (int g = 0; g < weights.length; g++) {
      note(
          (last ? "weight of " : "weight before pruning of ") + groupNames.get(g),
          String.format(Locale.ROOT, "%.4f", weights[g]));
    }
    return new LanguageModelMixture(estimates, weights, settings.contextPower());
  }

  private Map<String, Double> measure(NgramModel model) {
    Map<String, Double> perplexities = new LinkedHashMap<>();
    for (int g = 0; g < groupNames.size(); g++) {
      if (heldOut.get(g).length > 0) {
        double perplexity = LanguageModelMixture.perplexity(model, heldOut.get(g));
        perplexities.put(groupNames.get(g), perplexity);
        note(
            "perplexity of held-out " + groupNames.get(g),
            String.format(Locale.ROOT, "%.2f", perplexity));
      }
    }
    return perplexities;
  }

  private static String sizes(NgramSet set) {
    StringBuilder sizes = new StringBuilder();
    for (int n = 1; n <= set.order; n++) {
      sizes.append(n == 1 ? "" : " ").append(set.size(n));
    }
    return sizes.toString();
  }
}
