package vn.hoso.app.measure;

import java.util.List;

/**
 * Spaces between words that a text lost or gained: counted where a stretch of words differs from
 * the true ones, by aligning the letters without marks (Levenshtein); a space meets only a space.
 *
 * @param joined words that run together: true spaces that are missing
 * @param split words that were torn: spaces that were not printed
 */
record Boundaries(int joined, int split) {
  /** A longer stretch without one word in common is no matter of spaces. */
  private static final int LONGEST = 40;

  static Boundaries of(List<Syllabified> truth, List<Syllabified> text, Alignment alignment) {
    int joined = 0;
    int split = 0;
    int i = 0;
    int j = 0;
    for (int k = 0; k <= truth.size(); k++) {
      boolean end = k == truth.size();
      int partner = end ? text.size() : alignment.partnerIndex(k);
      boolean same = partner >= 0 && (end || truth.get(k).base().equals(text.get(partner).base()));
      if (same) {
        Boundaries here = ofStretch(truth.subList(i, k), text.subList(j, partner));
        joined += here.joined;
        split += here.split;
        i = k + 1;
        j = partner + 1;
      }
    }
    return new Boundaries(joined, split);
  }

  private static Boundaries ofStretch(List<Syllabified> truth, List<Syllabified> text) {
    boolean one = truth.size() == 1 && text.size() == 1;
    if (one || truth.isEmpty() || text.isEmpty() || truth.size() + text.size() > LONGEST) {
      return new Boundaries(0, 0);
    }
    String a = String.join("", truth.stream().map(Syllabified::base).toList());
    String b = String.join("", text.stream().map(Syllabified::base).toList());
    int distance = EditDistance.of(a.chars().toArray(), b.chars().toArray());
    if (distance * 3 > Math.max(a.length(), b.length())) {
      return new Boundaries(0, 0); // other words, not the same ones parted elsewhere
    }
    return aligned(
        String.join(" ", truth.stream().map(Syllabified::base).toList()),
        String.join(" ", text.stream().map(Syllabified::base).toList()));
  }

  private static Boundaries aligned(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int gap = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
          cost[i][j] = Math.min(gap, cost[i - 1][j - 1] + pair(a.charAt(i - 1), b.charAt(j - 1)));
        }
      }
    }
    int joined = 0;
    int split = 0;
    int i = a.length();
    int j = b.length();
    while (i > 0 || j > 0) {
      boolean both = i > 0 && j > 0;
      if (both && cost[i][j] == cost[i - 1][j - 1] + pair(a.charAt(i - 1), b.charAt(j - 1))) {
        i--;
        j--;
      } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
        joined += a.charAt(--i) == ' ' ? 1 : 0;
      } else {
        split += b.charAt(--j) == ' ' ? 1 : 0;
      }
    }
    return new Boundaries(joined, split);
  }

  private static int pair(char a, char b) {
    return a == b ? 0 : a == ' ' || b == ' ' ? 3 : 1;
  }
}
