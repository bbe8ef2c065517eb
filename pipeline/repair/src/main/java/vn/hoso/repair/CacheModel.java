package vn.hoso.repair;

import java.util.HashMap;
import java.util.Map;
import vn.hoso.vietnamese.LanguageModel;

/**
 * A language model with the memory of one document: words that the document was confidently read to
 * hold are likelier in it (Kuhn and De Mori, "A cache-based natural language model for speech
 * recognition", 1990).
 */
final class CacheModel {
  private static final double WEIGHT = 0.12;

  private final LanguageModel model;
  private final OwnPhrases own;
  private final Map<Integer, Double> single = new HashMap<>();
  private final Map<Long, Double> pair = new HashMap<>();
  private double total;

  CacheModel(LanguageModel model, OwnPhrases own) {
    this.model = model;
    this.own = own;
  }

  void add(int previous, int word, double weight) {
    single.merge(word, weight, Double::sum);
    total += weight;
    if (previous != 0) {
      pair.merge(key(previous, word), weight, Double::sum);
    }
  }

  private static long key(int previous, int word) {
    return ((long) previous << 16) | word;
  }

  /** Natural logarithm of P(word | context), document and language together. */
  float logProbability(long context, int word) {
    float language = own.logProbability(model, context, word);
    if (total < 20) {
      return language;
    }
    double unigram = single.getOrDefault(word, 0.0) / (total + 20);
    int previous = (int) (context & 0xffff);
    double history = previous == 0 ? 0 : single.getOrDefault(previous, 0.0);
    double bigram = history == 0 ? 0 : pair.getOrDefault(key(previous, word), 0.0) / (history + 2);
    double cache = 0.4 * unigram + 0.6 * bigram;
    if (cache == 0) {
      return (float) (language + Math.log(1 - WEIGHT));
    }
    return (float) Math.log((1 - WEIGHT) * Math.exp(language) + WEIGHT * cache);
  }
}
