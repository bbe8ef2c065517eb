package vn.hoso.repair;

import java.util.HashMap;
import java.util.Map;

/**
 * What letters of one kind have in common: an engine that loses the tone of ế loses that of ố too.
 * Counts are pooled over letters with the same marks, and over letters with the same base.
 */
final class ChannelPools {
  private final Map<String, Map<String, Double>> byMarks = new HashMap<>();
  private final Map<String, Double> marksTotal = new HashMap<>();
  private final Map<Character, Map<Character, Double>> byBase = new HashMap<>();
  private final Map<Character, Double> baseTotal = new HashMap<>();
  private final Map<Character, Double> any = new HashMap<>();
  private double anyTotal;

  ChannelPools(Confusions counts) {
    for (var row : counts.rows().entrySet()) {
      if (row.getKey().length() != 1) {
        continue;
      }
      char letter = row.getKey().charAt(0);
      char base = Alphabet.base(letter);
      if (base == letter || !Alphabet.isVowelBase(base)) {
        continue;
      }
      for (var cell : row.getValue().entrySet()) {
        if (cell.getKey().length() == 1) {
          add(letter, base, cell.getKey().charAt(0), cell.getValue());
        }
      }
    }
  }

  private void add(char letter, char base, char read, double count) {
    char readBase = Alphabet.base(read);
    String kind = Alphabet.marks(letter) + Character.isUpperCase(letter);
    marksTotal.merge(kind, count, Double::sum);
    if (readBase == base) {
      byMarks
          .computeIfAbsent(kind, k -> new HashMap<>())
          .merge(Alphabet.marks(read), count, Double::sum);
    } else {
      byBase.computeIfAbsent(base, k -> new HashMap<>()).merge(read, count, Double::sum);
      any.merge(read, count, Double::sum);
      anyTotal += count;
    }
    baseTotal.merge(base, count, Double::sum);
  }

  /** The prior probability of a reading, drawn towards what similar letters became. */
  double mix(char letter, char read, double hand) {
    char base = Alphabet.base(letter);
    if (base == letter || !Alphabet.isVowelBase(base)) {
      return hand;
    }
    if (Alphabet.base(read) == base) {
      String kind = Alphabet.marks(letter) + Character.isUpperCase(letter);
      double total = marksTotal.getOrDefault(kind, 0.0);
      double seen = byMarks.getOrDefault(kind, Map.of()).getOrDefault(Alphabet.marks(read), 0.0);
      return (seen + 20 * hand) / (total + 20);
    }
    double total = baseTotal.getOrDefault(base, 0.0);
    double sameBase = byBase.getOrDefault(base, Map.of()).getOrDefault(read, 0.0);
    double other = any.getOrDefault(read, 0.0);
    double pooled = total == 0 ? 0 : 0.6 * sameBase / (total + 20);
    double wide = anyTotal == 0 ? 0 : 0.02 * other / (anyTotal + 20);
    return Math.max(hand, pooled + wide);
  }
}
