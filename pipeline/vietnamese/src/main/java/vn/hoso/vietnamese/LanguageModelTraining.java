package vn.hoso.vietnamese;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a language model file from folders of text: the same texts and settings give the same bytes
 * on every machine. The texts of the shipped model, 69 million tokens, take about a minute of one
 * core and a heap of 5 GB.
 *
 * <p>Each group of texts gets a modified Kneser-Ney model of its own; they are mixed with weights
 * that fit held-out text, pruned by relative entropy, estimated again for what is left, and
 * quantised. A file has no bounds of documents, so runs of lines stand for them; n-grams of two
 * tokens and more that only one run has are never kept, so that nothing about a single person or
 * case gets into the model.
 */
public final class LanguageModelTraining {
  private LanguageModelTraining() {}

  /**
   * What to train and how.
   *
   * @param sources the texts, in the order in which they are read
   * @param out where the model goes
   * @param order the longest n-grams, 1 to 4
   * @param vocabularyLimit how many tokens may have an id, classes among them, at most 65,000
   * @param leastTokenCount how often a token that is no well-formed syllable must occur in a group
   *     to be known, by group; groups that are not named: 5
   * @param shares how much each group's held-out text matters for the mixture; groups that are not
   *     named: 0.2
   * @param leastCounts how often an n-gram must occur to be kept, for n = 2, 3 and 4; not falling
   * @param pruning n-grams go whose loss raises the perplexity by less than this share; 0 keeps all
   * @param contextPower how much the mixture follows each context's genre, 0 to 1
   * @param blockLines how many lines in a row stand for a document
   * @param heldOutEvery every so manieth block of a group is measured on and not trained on
   */
  public record Settings(
      List<CorpusSource> sources,
      Path out,
      int order,
      int vocabularyLimit,
      Map<String, Integer> leastTokenCount,
      Map<String, Double> shares,
      List<Integer> leastCounts,
      double pruning,
      double contextPower,
      int blockLines,
      int heldOutEvery) {
    /** Refuses what cannot be trained. */
    public Settings {
      sources = List.copyOf(sources);
      leastTokenCount = Map.copyOf(leastTokenCount);
      shares = Map.copyOf(shares);
      leastCounts = List.copyOf(leastCounts);
      require(!sources.isEmpty(), "There is no training text");
      require(order >= 1 && order <= LanguageModelLayout.MOST_ORDER, "The order must be 1 to 4");
      require(
          vocabularyLimit >= 5 && vocabularyLimit <= LanguageModelLayout.MOST_TOKENS,
          "The vocabulary limit must be 5 to 65,000");
      require(leastCounts.size() == 3, "Least counts are needed for n = 2, 3 and 4");
      require(
          leastCounts.get(0) <= leastCounts.get(1) && leastCounts.get(1) <= leastCounts.get(2),
          "Least counts must not fall with n");
      require(pruning >= 0 && contextPower >= 0 && contextPower <= 1, "A setting is out of range");
      require(blockLines >= 1 && heldOutEvery >= 2, "Blocks need a line and held-out text a rest");
    }

    /**
     * The settings of the shipped model.
     *
     * @param corpora folders of text, see {@link LanguageModelTraining#sources}
     * @param out where the model goes
     */
    public static Settings of(List<Path> corpora, Path out) throws IOException {
      List<CorpusSource> sources = new ArrayList<>();
      for (Path corpus : corpora) {
        sources.addAll(LanguageModelTraining.sources(corpus));
      }
      return new Settings(
          sources,
          out,
          4,
          LanguageModelLayout.MOST_TOKENS,
          Map.of("administrative", 2, "legal", 4, "general", 10),
          Map.of("administrative", 0.45, "legal", 0.22, "general", 0.33),
          List.of(2, 2, 2),
          DEFAULT_PRUNING,
          DEFAULT_CONTEXT_POWER,
          200,
          50);
    }

    private static void require(boolean holds, String otherwise) {
      if (!holds) {
        throw new IllegalArgumentException(otherwise);
      }
    }
  }

  private static final double DEFAULT_PRUNING = 6e-9;
  private static final double DEFAULT_CONTEXT_POWER = 1;

  /** Is told what the training does. */
  @FunctionalInterface
  public interface Progress {
    /**
     * One more step has begun or ended.
     *
     * @param what in words
     * @param done how much of the whole is done, about, 0 to 1
     */
    void report(String what, double done);
  }

  /**
   * What came out.
   *
   * @param file the model
   * @param bytes its size
   * @param manifest what it was made from and how, as kept in it
   * @param perplexities of each group's held-out text
   */
  public record Outcome(Path file, long bytes, String manifest, Map<String, Double> perplexities) {
    /** Copies. */
    public Outcome {
      perplexities = Collections.unmodifiableMap(new LinkedHashMap<>(perplexities));
    }
  }

  /**
   * The files {@code *.txt} and {@code *.txt.xz} of a folder by name, each in its group: news and
   * encyclopaedias are {@code general}, the papers of authorities {@code administrative}, statutes
   * and explanations of them {@code legal}, unknown files too. A file {@code groups.tsv} in the
   * folder (beginning of the name, tab, group, tab, weight) goes before that.
   */
  public static List<CorpusSource> sources(Path folder) throws IOException {
    CorpusGroups groups = CorpusGroups.of(folder);
    List<CorpusSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.sorted(Comparator.comparing(f -> f.getFileName().toString())).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt") || name.endsWith(".txt.xz")) {
          sources.add(groups.source(file));
        }
      }
    }
    if (sources.isEmpty()) {
      throw new IOException("The folder has no .txt or .txt.xz files: " + folder);
    }
    return sources;
  }

  /** Trains and writes a model. */
  public static Outcome run(Settings settings, Progress progress) throws IOException {
    return new LanguageModelTrainer(settings, progress).run();
  }
}
