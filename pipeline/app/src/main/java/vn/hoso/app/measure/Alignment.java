package vn.hoso.app.measure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the syllables of a text with those of the truth: fewest edits, and among those the most
 * similar pairs. Memory grows with the length, not with its square (Hirschberg, "A linear space
 * algorithm for computing maximal common subsequences", 1975).
 */
final class Alignment {
  /** An edit outweighs any sum of dissimilarities. */
  private static final long EDIT = 1L << 32;

  private final List<Syllabified> truth;
  private final List<Syllabified> text;
  private final int[] partner;

  private Alignment(List<Syllabified> truth, List<Syllabified> text) {
    this.truth = truth;
    this.text = text;
    this.partner = new int[truth.size()];
    Arrays.fill(partner, -1);
  }

  static Alignment of(List<Syllabified> truth, List<Syllabified> text) {
    Alignment alignment = new Alignment(truth, text);
    alignment.align(0, truth.size(), 0, text.size());
    return alignment;
  }

  /** What stands in the text for a true syllable; null where it was lost. */
  @Nullable Syllabified partner(int index) {
    return partner[index] < 0 ? null : text.get(partner[index]);
  }

  /** Index of what stands in the text for a true syllable; −1 where it was lost. */
  int partnerIndex(int index) {
    return partner[index];
  }

  /** Whether a true syllable stands in the text as it should. */
  boolean isRight(int index) {
    return partner[index] >= 0 && truth.get(index).equals(text.get(partner[index]));
  }

  /** For each syllable of the text the index of the true one that it stands for; −1 for none. */
  int[] inverse() {
    int[] inverse = new int[text.size()];
    Arrays.fill(inverse, -1);
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        inverse[partner[i]] = i;
      }
    }
    return inverse;
  }

  /** Syllables of the text that stand for none of the truth. */
  int insertions() {
    return text.size() - (int) Arrays.stream(partner).filter(p -> p >= 0).count();
  }

  private void align(int a0, int a1, int b0, int b1) {
    int i0 = a0;
    int j0 = b0;
    while (i0 < a1 && j0 < b1 && truth.get(i0).equals(text.get(j0))) {
      partner[i0++] = j0++;
    }
    int i1 = a1;
    int j1 = b1;
    while (i1 > i0 && j1 > j0 && truth.get(i1 - 1).equals(text.get(j1 - 1))) {
      partner[--i1] = --j1;
    }
    if (i0 == i1 || j0 == j1) {
      return;
    }
    if (i1 - i0 == 1) {
      partner[i0] = mostSimilar(i0, j0, j1);
      return;
    }
    int middle = (i0 + i1) >>> 1;
    long[] left = costs(i0, middle, j0, j1, false);
    long[] right = costs(middle, i1, j0, j1, true);
    int best = j0;
    for (int j = j0; j <= j1; j++) {
      if (left[j - j0] + right[j - j0] < left[best - j0] + right[best - j0]) {
        best = j;
      }
    }
    align(i0, middle, j0, best);
    align(middle, i1, best, j1);
  }

  private int mostSimilar(int i, int j0, int j1) {
    int best = j0;
    for (int j = j0; j < j1; j++) {
      if (truth.get(i).distance(text.get(j)) < truth.get(i).distance(text.get(best))) {
        best = j;
      }
    }
    return best;
  }

  /**
   * What it costs to align truth i0..i1 with each beginning (or, backward, each end) of text
   * j0..j1; answered by the position in the text.
   */
  private long[] costs(int i0, int i1, int j0, int j1, boolean backward) {
    int width = j1 - j0;
    long[] row = new long[width + 1];
    for (int j = 0; j <= width; j++) {
      row[j] = j * EDIT;
    }
    for (int i = 0; i < i1 - i0; i++) {
      Syllabified true1 = truth.get(backward ? i1 - 1 - i : i0 + i);
      long diagonal = row[0];
      row[0] += EDIT;
      for (int j = 1; j <= width; j++) {
        Syllabified read = text.get(backward ? j1 - j : j0 + j - 1);
        long pair = diagonal + (true1.equals(read) ? 0 : EDIT + true1.distance(read));
        diagonal = row[j];
        row[j] = Math.min(pair, Math.min(row[j], row[j - 1]) + EDIT);
      }
    }
    if (backward) {
      for (int l = 0, r = width; l < r; l++, r--) {
        long swap = row[l];
        row[l] = row[r];
        row[r] = swap;
      }
    }
    return row;
  }
}
