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

  // By the index of what was read, see Alphabet.
  private final Map<Character, double[]> byBase = new HashMap<>();
  private final double[] any = new double[Alphabet.READ_SIZE];

  private final Map<Character, Double> baseTotal = new HashMap<>();
  private double anyTotal;

  ChannelPools(Confusions counts) {
    for (var row : counts.rows().entrySet()) {
      if (row.getKey().length() != 1 || !isMarkedVowel(row.getKey().charAt(0))) {
        continue;
      }
      char letter = row.getKey().charAt(0);
      for (var cell : row.getValue().entrySet()) {
        if (cell.getKey().length() == 1) {
          add(letter, Alphabet.base(letter), cell.getKey().charAt(0), cell.getValue());
        }
      }
    }
  }

  private static boolean isMarkedVowel(char letter) {
    char base = Alphabet.base(letter);
    return base != letter && Alphabet.isVowelBase(base);
  }

  private static String kind(char letter) {
    return Alphabet.marks(letter) + Character.isUpperCase(letter);
  }

  private void add(char letter, char base, char read, double count) {
    String kind = kind(letter);
    marksTotal.merge(kind, count, Double::sum);
    if (Alphabet.base(read) == base) {
      byMarks
          .computeIfAbsent(kind, k -> new HashMap<>())
          .merge(Alphabet.marks(read), count, Double::sum);
    } else {
      int r = Alphabet.readIndex(read);
      if (r > 0) { // nobody asks for others
        byBase.computeIfAbsent(base, k -> new double[Alphabet.READ_SIZE])[r] += count;
        any[r] += count;
      }
      anyTotal += count;
    }
    baseTotal.merge(base, count, Double::sum);
  }

  /**
   * The prior probabilities of a letter's readings, drawn towards what similar letters became.
   *
   * @param believed by what is read, see {@link Alphabet#readIndex}
   */
  double[] mix(char letter, double[] believed) {
    if (!isMarkedVowel(letter)) {
      return believed;
    }
    char base = Alphabet.base(letter);
    double ofMarks = marksTotal.getOrDefault(kind(letter), 0.0);
    Map<String, Double> marks = byMarks.getOrDefault(kind(letter), Map.of());
    double ofBase = baseTotal.getOrDefault(base, 0.0);
    double[] sameBase = byBase.getOrDefault(base, new double[Alphabet.READ_SIZE]);
    double[] mixed = new double[believed.length];
    for (int r = 0; r < mixed.length; r++) {
      char read = Alphabet.readLetter(r);
      if (Alphabet.base(read) == base) {
        double seen = marks.getOrDefault(Alphabet.marks(read), 0.0);
        mixed[r] = (seen + 20 * believed[r]) / (ofMarks + 20);
      } else {
        double pooled = ofBase == 0 ? 0 : 0.6 * sameBase[r] / (ofBase + 20);
        double wide = anyTotal == 0 ? 0 : 0.02 * any[r] / (anyTotal + 20);
        mixed[r] = Math.max(believed[r], pooled + wide);
      }
    }
    return mixed;
  }
}
