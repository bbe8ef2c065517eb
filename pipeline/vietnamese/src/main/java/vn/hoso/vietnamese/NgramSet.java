package vn.hoso.vietnamese;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The n-grams that a model keeps: a trie in sorted arrays.
 *
 * <p>The entries of n=1 are the ids themselves. Each n-gram's context (all but its last token) is
 * an entry too; its suffix (all but the first) need not be.
 */
final class NgramSet {
  final int order;

  /** How many ids there are; the entries of n=1 are 1 to this number. */
  final int vocabulary;

  /** By n: the packed n-grams, ascending. */
  final long[][] keys;

  /**
   * By n below the order: where the entry's children begin among those of n+1; one more at the end.
   */
  final int[][] childStart;

  /** By n from 2: the entry of n−1 that is this one without its first token, or −1. */
  final int[][] suffix;

  /** By n from 2: the entry of n−1 that is this one without its last token. */
  final int[][] parent;

  NgramSet(int order, int vocabulary, long[][] keys) {
    this.order = order;
    this.vocabulary = vocabulary;
    this.keys = keys.clone();
    childStart = new int[order + 1][];
    suffix = new int[order + 1][];
    parent = new int[order + 1][];
    this.keys[1] = new long[vocabulary + 1];
    Arrays.setAll(this.keys[1], id -> id);
    for (int n = 2; n <= order; n++) {
      link(n);
    }
  }

  private void link(int n) {
    int above = keys[n - 1].length;
    int[] start = new int[above + 1];
    int[] parents = new int[keys[n].length];
    int at = 0;
    for (int k = 0; k < parents.length; k++) {
      long context = keys[n][k] >>> 16;
      while (at < above && keys[n - 1][at] < context) {
        start[++at] = k;
      }
      if (at == above || keys[n - 1][at] != context) {
        throw new IllegalStateException("An n-gram without its context, n = " + n);
      }
      parents[k] = at;
    }
    while (at < above) {
      start[++at] = parents.length;
    }
    childStart[n - 1] = start;
    parent[n] = parents;
    int[] suffixes = new int[parents.length];
    for (int k = 0; k < suffixes.length; k++) {
      suffixes[k] = find(keys[n][k] & NgramTable.mask(n - 1), n - 1);
    }
    suffix[n] = suffixes;
  }

  /** The entry of an n-gram, or −1. */
  int find(long key, int n) {
    if (n == 1) {
      return (int) key;
    }
    int context = find(key >>> 16, n - 1);
    if (context < 0) {
      return -1;
    }
    int from = childStart[n - 1][context];
    int found = Arrays.binarySearch(keys[n], from, childStart[n - 1][context + 1], key);
    return Math.max(found, -1);
  }

  boolean hasChildren(int n, int entry) {
    return n < order && childStart[n][entry] < childStart[n][entry + 1];
  }

  int size(int n) {
    return n == 1 ? vocabulary : keys[n].length;
  }

  /**
   * The n-grams that more than one document has, of all groups together.
   *
   * @param least by n: how often an n-gram must occur to be kept, not falling with n
   */
  static NgramSet common(List<NgramTable> tables, int order, int vocabulary, int[] least) {
    long[][] keys = new long[order + 1][];
    for (int n = 2; n <= order; n++) {
      keys[n] = common(tables, n, least[n]);
    }
    return new NgramSet(order, vocabulary, keys);
  }

  private static long[] common(List<NgramTable> tables, int n, int least) {
    int[] at = new int[tables.size()];
    long[] kept = new long[1 << 16];
    int size = 0;
    while (true) {
      long next = 0;
      boolean any = false;
      for (int g = 0; g < at.length; g++) {
        long[] keys = tables.get(g).keys[n];
        if (at[g] < keys.length && (!any || Long.compareUnsigned(keys[at[g]], next) < 0)) {
          next = keys[at[g]];
          any = true;
        }
      }
      if (!any) {
        return Arrays.copyOf(kept, size);
      }
      long count = 0;
      int documents = 0;
      for (int g = 0; g < at.length; g++) {
        NgramTable table = tables.get(g);
        if (at[g] < table.keys[n].length && table.keys[n][at[g]] == next) {
          count += table.count[n][at[g]];
          documents += table.document[n][at[g]] == NgramTable.SEVERAL ? 2 : 1;
          at[g]++;
        }
      }
      if (documents >= 2 && count >= least) {
        if (size == kept.length) {
          kept = Arrays.copyOf(kept, size + (size >> 1));
        }
        kept[size++] = next;
      }
    }
  }

  /** A set without the entries that a pruning marked. */
  NgramSet without(BitSet[] dropped) {
    long[][] left = new long[order + 1][];
    for (int n = 2; n <= order; n++) {
      long[] kept = new long[keys[n].length - dropped[n].cardinality()];
      int size = 0;
      for (int k = 0; k < keys[n].length; k++) {
        if (!dropped[n].get(k)) {
          kept[size++] = keys[n][k];
        }
      }
      left[n] = kept;
    }
    return new NgramSet(order, vocabulary, left);
  }
}
