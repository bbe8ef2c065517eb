package vn.hoso.repair;

import java.util.Arrays;
import vn.hoso.vietnamese.LanguageModel;

/**
 * A language model with the memory of one document: words that the document was confidently read to
 * hold are likelier in it (Kuhn and De Mori, "A cache-based natural language model for speech
 * recognition", 1990).
 */
final class CacheModel {
  private static final double WEIGHT = 0.12;
  private static final double REST = Math.log(1 - WEIGHT);

  /** Fewer words teach nothing. */
  private static final double ENOUGH = 20;

  private final OwnPhrases own;
  private double[] single = new double[0]; // by word
  private final WeightTable pair = new WeightTable();
  private double total;
  private int previous;
  private double history;

  CacheModel(OwnPhrases own) {
    this.own = own;
  }

  void add(int before, int word, double weight) {
    if (word >= single.length) {
      single = Arrays.copyOf(single, Math.max(word + 1, 2 * single.length));
    }
    single[word] += weight;
    total += weight;
    if (before != 0) {
      pair.add(key(before, word), weight);
    }
  }

  private double single(int word) {
    return word < single.length ? single[word] : 0;
  }

  private static long key(int before, int word) {
    return ((long) before << 16) | word;
  }

  /** What the words asked next come after; see {@link LanguageModel} for contexts. */
  void context(long context) {
    previous = (int) (context & 0xffff);
    history = total < ENOUGH || previous == 0 ? 0 : single(previous);
  }

  /**
   * Natural logarithm of P(word | context), document and language together.
   *
   * @param byModel the same by the language model alone
   */
  float logProbability(float byModel, int word) {
    float language = own.logProbability(byModel, previous, word);
    if (total < ENOUGH) {
      return language;
    }
    double seen = single(word);
    if (seen == 0) {
      return (float) (language + REST);
    }
    double unigram = seen / (total + 20);
    double bigram = history == 0 ? 0 : pair.get(key(previous, word)) / (history + 2);
    double cache = 0.4 * unigram + 0.6 * bigram;
    return (float) Math.log((1 - WEIGHT) * Math.exp(language) + WEIGHT * cache);
  }
}
