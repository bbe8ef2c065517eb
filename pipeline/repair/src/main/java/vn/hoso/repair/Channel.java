package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The channel model: what it costs (in nats, minus the logarithm of the probability) that a printed
 * segment of one or two letters is read as a string of none to three characters.
 *
 * <p>Brill and Moore, "An improved error model for noisy channel spelling correction" (ACL 2000),
 * with smoothing by {@link ChannelPrior}. Immutable.
 */
final class Channel {
  /** A printed segment that explains a read string. */
  record Segment(int first, int second, float cost) {}

  /**
   * What explains one read string.
   *
   * @param longer single letters that were read as this string, of two or three characters
   * @param pairs pairs of letters that were read as this string, of one to three, cheapest first
   */
  record Segments(List<Segment> longer, List<Segment> pairs) {
    static final Segments NONE = new Segments(List.of(), List.of());

    private static Segments empty() {
      return new Segments(new ArrayList<>(), new ArrayList<>());
    }
  }

  static final int MAX_READ = 3;

  private static final float UNSEEN_PAIR = 11f;
  private static final float DOUBLED = 5.5f;

  private final float[] single; // [true letter][read character]
  private final float[] lost; // [true letter]
  private final float leastLost;
  private final Map<String, Segments> segments = new HashMap<>(); // by the string that was read
  private final ChannelPrior prior;
  private final double[][] believed; // the prior, [true letter][read character]

  Channel(Confusions counts, ChannelPrior prior) {
    this(counts, prior, believed(prior));
  }

  /** The same prior with other counts. */
  Channel with(Confusions counts) {
    return new Channel(counts, prior, believed);
  }

  private Channel(Confusions counts, ChannelPrior prior, double[][] believed) {
    this.prior = prior;
    this.believed = believed;
    this.single = new float[Alphabet.TRUE_SIZE * Alphabet.READ_SIZE];
    this.lost = new float[Alphabet.TRUE_SIZE];
    ChannelPools pools = new ChannelPools(counts);
    for (int t = 0; t < Alphabet.TRUE_SIZE; t++) {
      fillLetter(t, counts.rows().getOrDefault("" + Alphabet.trueLetter(t), Map.of()), pools);
    }
    if (!prior.knowsVietnamese()) {
      addDoubled();
    }
    for (var row : counts.rows().entrySet()) {
      if (row.getKey().length() == 2) {
        fillPair(row.getKey(), row.getValue());
      }
    }
    float least = Float.POSITIVE_INFINITY;
    for (float cost : lost) {
      least = Math.min(least, cost);
    }
    leastLost = least;
    for (Segments explained : segments.values()) {
      explained.pairs().sort(Comparator.comparingDouble(Segment::cost));
    }
  }

  private static double[][] believed(ChannelPrior prior) {
    double[][] believed = new double[Alphabet.TRUE_SIZE][Alphabet.READ_SIZE];
    for (int t = 0; t < Alphabet.TRUE_SIZE; t++) {
      for (int r = 0; r < Alphabet.READ_SIZE; r++) {
        believed[t][r] = prior.single(Alphabet.trueLetter(t), Alphabet.readLetter(r));
      }
    }
    return believed;
  }

  private void fillLetter(int t, Map<String, Double> row, ChannelPools pools) {
    double total = row.values().stream().mapToDouble(Double::doubleValue).sum();
    double k = prior.strength();
    char letter = Alphabet.trueLetter(t);
    double[] back = prior.knowsVietnamese() ? believed[t] : pools.mix(letter, believed[t]);
    double[] seen = new double[Alphabet.READ_SIZE];
    row.forEach(
        (read, count) -> {
          int r = read.length() == 1 ? Alphabet.readIndex(read.charAt(0)) : 0;
          seen[r] = r == 0 ? 0 : count;
        });
    for (int r = 0; r < Alphabet.READ_SIZE; r++) {
      single[t * Alphabet.READ_SIZE + r] = cost((seen[r] + k * back[r]) / (total + k));
    }
    lost[t] = cost((row.getOrDefault("", 0.0) + k * prior.lost(letter)) / (total + k));
    for (var cell : row.entrySet()) {
      int length = cell.getKey().length();
      if (length >= 2 && length <= MAX_READ) {
        double p =
            (cell.getValue() + k * prior.several(Alphabet.isMarkedVowel(t), cell.getKey()))
                / (total + k);
        ofRead(cell.getKey()).longer().add(new Segment(t, -1, cost(p)));
      }
    }
  }

  /** A letter whose capital has the same shape is read as both at once: Vva for và. */
  private void addDoubled() {
    for (char c : "cosuvwxz".toCharArray()) {
      String both = "" + Character.toUpperCase(c) + c;
      List<Segment> list = ofRead(both).longer();
      list.add(new Segment(Alphabet.trueIndex(c), -1, DOUBLED));
      list.add(new Segment(Alphabet.trueIndex(Character.toUpperCase(c)), -1, DOUBLED));
    }
  }

  private void fillPair(String printed, Map<String, Double> row) {
    int first = Alphabet.trueIndex(printed.charAt(0));
    int second = Alphabet.trueIndex(printed.charAt(1));
    if (first < 0 || second < 0) {
      return;
    }
    double occurrences = row.getOrDefault(Confusions.PRINTED, 0.0);
    for (var cell : row.entrySet()) {
      int length = cell.getKey().length();
      if (cell.getKey().equals(Confusions.PRINTED) || length < 1 || length > MAX_READ) {
        continue;
      }
      double n = Math.max(occurrences, cell.getValue());
      double p = (cell.getValue() + 3 * Math.exp(-UNSEEN_PAIR)) / (n + 3);
      ofRead(cell.getKey()).pairs().add(new Segment(first, second, cost(p)));
    }
  }

  private Segments ofRead(String read) {
    return segments.computeIfAbsent(read, x -> Segments.empty());
  }

  private static float cost(double probability) {
    return (float) -Math.log(Math.max(probability, 1e-9));
  }

  /** Cost of one printed letter read as one character. */
  float single(int trueIndex, int readIndex) {
    return single[trueIndex * Alphabet.READ_SIZE + readIndex];
  }

  /** Cost of a printed letter that left no trace. */
  float lost(int trueIndex) {
    return lost[trueIndex];
  }

  /** Cost of the letter that is lost most easily. */
  float leastLost() {
    return leastLost;
  }

  /** What explains a string of one to three characters, beside one letter read as one. */
  Segments segments(String read) {
    return segments.getOrDefault(read, Segments.NONE);
  }

  /** Cost of a letter read as several characters that were never seen together. */
  float unseenSeveral(boolean marked, String read) {
    return cost(prior.several(marked, read));
  }

  /** Cost of a character that nothing printed explains. */
  float spurious(char read) {
    return prior.spurious(read);
  }
}
