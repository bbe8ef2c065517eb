package vn.hoso.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.hoso.vietnamese.Letters;

/**
 * Aligns the words of a damaged text with those of the true one, to learn confusions from. Words
 * that run together or are torn apart are passed over.
 */
final class WordAligner {
  private static final double SKIP = 0.6;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private WordAligner() {}

  /** A true word and what it was read as. */
  record Pair(String printed, String read) {}

  /** Pairs of words that correspond, in order. */
  static List<Pair> align(List<String> printed, List<String> read) {
    int n = printed.size();
    int m = read.size();
    double[][] cost = new double[n + 1][m + 1];
    byte[][] step = new byte[n + 1][m + 1];
    List<String> foldedPrinted = printed.stream().map(WordAligner::key).toList();
    List<String> foldedRead = read.stream().map(WordAligner::key).toList();
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i == 0 && j == 0) {
          continue;
        }
        double best = Double.POSITIVE_INFINITY;
        if (i > 0 && j > 0) {
          best = cost[i - 1][j - 1] + distance(foldedPrinted.get(i - 1), foldedRead.get(j - 1));
          step[i][j] = 1;
        }
        if (i > 0 && cost[i - 1][j] + SKIP < best) {
          best = cost[i - 1][j] + SKIP;
          step[i][j] = 2;
        }
        if (j > 0 && cost[i][j - 1] + SKIP < best) {
          best = cost[i][j - 1] + SKIP;
          step[i][j] = 3;
        }
        cost[i][j] = best;
      }
    }
    var pairs = new ArrayList<Pair>();
    for (int i = n, j = m; i > 0 || j > 0; ) {
      if (step[i][j] == 1) {
        i--;
        j--;
        if (distance(foldedPrinted.get(i), foldedRead.get(j)) < 0.9) {
          pairs.add(new Pair(printed.get(i), read.get(j)));
        }
      } else if (step[i][j] == 2) {
        i--;
      } else {
        j--;
      }
    }
    return pairs.reversed();
  }

  private static String key(String word) {
    return Letters.fold(word).toLowerCase(Locale.ROOT);
  }

  private static double distance(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 0 : (double) DISTANCE.apply(a, b) / longer;
  }
}
