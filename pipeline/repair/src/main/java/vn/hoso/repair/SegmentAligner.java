package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the likeliest way in which a printed syllable was read as a string, segment by segment. */
final class SegmentAligner {
  private static final float UNSEEN_LIMIT = 60f;

  private final Channel channel;

  SegmentAligner(Channel channel) {
    this.channel = channel;
  }

  /** One printed letter and what it became; {@code printed} is empty for a spurious character. */
  record Segment(String printed, String read, float cost) {}

  /** The segments in order; empty where the two have nothing to do with each other. */
  List<Segment> align(String printed, String read) {
    int n = printed.length();
    int m = read.length();
    float[][] cost = new float[n + 1][m + 1];
    int[][] step = new int[n + 1][m + 1];
    for (float[] row : cost) {
      Arrays.fill(row, Float.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int i = 0; i <= n; i++) {
      int t = i < n ? Alphabet.trueIndex(printed.charAt(i)) : -1;
      if (i < n && t < 0) {
        return List.of();
      }
      for (int j = 0; j <= m; j++) {
        if (j < m) {
          relax(cost, step, i, j, 0, 1, channel.spurious(read.charAt(j)));
        }
        if (i < n) {
          relax(cost, step, i, j, 1, 0, channel.lost(t));
          for (int k = 1; k <= Channel.MAX_READ && j + k <= m; k++) {
            relax(cost, step, i, j, 1, k, letter(t, read.substring(j, j + k)));
          }
        }
      }
    }
    return cost[n][m] > UNSEEN_LIMIT ? List.of() : trace(printed, read, cost, step);
  }

  private float letter(int t, String piece) {
    if (piece.length() == 1) {
      return channel.single(t, Alphabet.readIndex(piece.charAt(0)));
    }
    float best = channel.unseenSeveral(Alphabet.isMarkedVowel(t), piece);
    for (Channel.Segment s : channel.segments(piece).longer()) {
      if (s.first() == t) {
        best = Math.min(best, s.cost());
      }
    }
    return best;
  }

  private static void relax(
      float[][] cost, int[][] step, int i, int j, int di, int dj, float price) {
    if (cost[i][j] + price < cost[i + di][j + dj]) {
      cost[i + di][j + dj] = cost[i][j] + price;
      step[i + di][j + dj] = di * 8 + dj;
    }
  }

  private static List<Segment> trace(String printed, String read, float[][] cost, int[][] step) {
    var result = new ArrayList<Segment>();
    int i = printed.length();
    int j = read.length();
    while (i > 0 || j > 0) {
      int di = step[i][j] / 8;
      int dj = step[i][j] % 8;
      float price = cost[i][j] - cost[i - di][j - dj];
      result.add(new Segment(printed.substring(i - di, i), read.substring(j - dj, j), price));
      i -= di;
      j -= dj;
    }
    return result.reversed();
  }
}
