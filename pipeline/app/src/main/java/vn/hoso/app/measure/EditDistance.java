package vn.hoso.app.measure;

import java.util.Arrays;

/**
 * Levenshtein distance of two sequences.
 *
 * <p>Only the diagonals that a path of the assumed distance can touch are filled; where that proves
 * too few the assumption is doubled (Ukkonen, "Algorithms for approximate string matching", 1985).
 * So nearly equal texts of any length are quick.
 */
final class EditDistance {
  private static final int FIRST_ASSUMPTION = 64;

  private EditDistance() {}

  static int of(int[] a, int[] b) {
    int most = Math.max(a.length, b.length);
    for (int assumed = FIRST_ASSUMPTION; ; assumed = Math.min(most, assumed * 2)) {
      int found = within(a, b, assumed);
      if (found <= assumed || assumed >= most) {
        return found;
      }
    }
  }

  /** The distance where it is at most {@code assumed}; something greater otherwise. */
  private static int within(int[] a, int[] b, int assumed) {
    int tooFar = a.length + b.length + 1;
    if (Math.abs(a.length - b.length) > assumed) {
      return tooFar;
    }
    int[] row = new int[b.length + 1];
    int[] next = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j <= assumed ? j : tooFar;
    }
    for (int i = 1; i <= a.length; i++) {
      int from = Math.max(1, i - assumed);
      int to = Math.min(b.length, i + assumed);
      if (from == 1) {
        next[0] = i;
      } else {
        next[from - 1] = tooFar;
      }
      for (int j = from; j <= to; j++) {
        int substituted = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        next[j] = Math.min(substituted, Math.min(next[j - 1], row[j]) + 1);
      }
      if (to < b.length) {
        Arrays.fill(next, to + 1, Math.min(b.length, to + 1) + 1, tooFar);
      }
      int[] swap = row;
      row = next;
      next = swap;
    }
    return row[b.length];
  }
}
