package vn.hoso.vietnamese;

import java.util.Arrays;

/**
 * All n-grams of one group of texts with their counts, for n from 2 to the order, sorted.
 *
 * <p>An n-gram is packed like a context: 16 bits a token, the last token lowest. Sentences are
 * {@code <s> … </s>}; every lower n-gram is either the end of a longer one or begins a sentence, so
 * the tables of lower orders are made from those above.
 */
final class NgramTable {
  /** In {@link #document}: more than one document has the n-gram. */
  static final int SEVERAL = -1;

  final int order;

  /** By n: the distinct n-grams, ascending. */
  final long[][] keys;

  /** By n: how often each n-gram occurs, weighted. */
  final int[][] count;

  /** By n: the one document that has the n-gram, or {@link #SEVERAL}. */
  final int[][] document;

  /** By n: where the table of n−1 (for 2: which id) has the n-gram without its first token. */
  final int[][] suffix;

  /** Running tokens, weighted, sentence ends among them. */
  long running;

  private NgramTable(int order) {
    this.order = order;
    keys = new long[order + 1][];
    count = new int[order + 1][];
    document = new int[order + 1][];
    suffix = new int[order + 1][];
  }

  /**
   * Counts a text.
   *
   * @param order the longest n, 2 to 4
   * @param text ids, 0 between sentences
   * @param blockStart where each document begins in the text
   * @param blockWeight the weight of each document
   */
  static NgramTable of(int order, char[] text, int[] blockStart, int[] blockWeight) {
    NgramTable table = new NgramTable(order);
    Windows sizes = new Windows(order, text, blockStart);
    sizes.run();
    NgramSort[] sorts = new NgramSort[order + 1];
    for (int n = 2; n <= order; n++) {
      sorts[n] = new NgramSort(sizes.found[n]);
    }
    Windows windows = new Windows(order, text, blockStart);
    windows.into = sorts;
    windows.run();
    table.reduceTop(sorts[order], blockWeight);
    for (int n = order - 1; n >= 2; n--) {
      table.reduce(n, sorts[n], blockWeight);
      sorts[n] = new NgramSort(0);
    }
    table.finish();
    return table;
  }

  /** Walks over a text and finds its full windows, and the shorter ones that begin sentences. */
  private static final class Windows {
    private final int order;
    private final char[] text;
    private final int[] blockStart;
    final int[] found;
    NgramSort[] into = {};
    private int block = -1;

    Windows(int order, char[] text, int[] blockStart) {
      this.order = order;
      this.text = text;
      this.blockStart = blockStart;
      found = new int[order + 1];
    }

    void run() {
      long window = 0;
      int length = 0;
      for (int i = 0; i < text.length; i++) {
        while (block + 1 < blockStart.length && blockStart[block + 1] == i) {
          block++;
        }
        int id = text[i];
        if (id == 0 && length == 0) {
          continue;
        }
        if (length == 0) {
          window = CorpusVocabulary.START;
          length = 1;
        }
        window = window << 16 | (id == 0 ? CorpusVocabulary.END : id);
        length++;
        emit(window, Math.min(length, order));
        if (id == 0) {
          length = 0;
        }
      }
    }

    private void emit(long window, int n) {
      int at = found[n]++;
      if (into.length > 0) {
        into[n].keys[at] = window & mask(n);
        into[n].payload[at] = block;
      }
    }
  }

  /** The bits that n tokens take. */
  static long mask(int n) {
    return n == 4 ? -1L : (1L << (16 * n)) - 1;
  }

  private void reduceTop(NgramSort sort, int[] blockWeight) {
    sort.sort(order);
    int distinct = distinct(sort.keys);
    allocate(order, distinct);
    int at = -1;
    for (int i = 0; i < sort.keys.length; i++) {
      if (i == 0 || sort.keys[i] != sort.keys[i - 1]) {
        at++;
        keys[order][at] = sort.keys[i];
        document[order][at] = sort.payload[i];
      } else if (document[order][at] != sort.payload[i]) {
        document[order][at] = SEVERAL;
      }
      count[order][at] += blockWeight[sort.payload[i]];
    }
  }

  /** Makes the table of n from that of n+1 and the n-grams that begin sentences. */
  private void reduce(int n, NgramSort beginnings, int[] blockWeight) {
    int above = keys[n + 1].length;
    int[] block = beginnings.payload;
    NgramSort sort = new NgramSort(above + block.length);
    for (int i = 0; i < above; i++) {
      sort.keys[i] = keys[n + 1][i] & mask(n);
      sort.payload[i] = i;
    }
    for (int i = 0; i < block.length; i++) {
      sort.keys[above + i] = beginnings.keys[i];
      sort.payload[above + i] = above + i;
    }
    sort.sort(n);
    allocate(n, distinct(sort.keys));
    suffix[n + 1] = new int[above];
    int at = -1;
    for (int i = 0; i < sort.keys.length; i++) {
      int from = sort.payload[i];
      boolean begins = from >= above;
      int in = begins ? block[from - above] : document[n + 1][from];
      if (i == 0 || sort.keys[i] != sort.keys[i - 1]) {
        at++;
        keys[n][at] = sort.keys[i];
        document[n][at] = in;
      } else if (document[n][at] != in) {
        document[n][at] = SEVERAL;
      }
      if (begins) {
        count[n][at] += blockWeight[in];
      } else {
        count[n][at] += count[n + 1][from];
        suffix[n + 1][from] = at;
      }
    }
  }

  private void finish() {
    suffix[2] = new int[keys[2].length];
    for (int i = 0; i < suffix[2].length; i++) {
      suffix[2][i] = (int) (keys[2][i] & 0xFFFF);
      running += count[2][i];
    }
  }

  private void allocate(int n, int size) {
    keys[n] = new long[size];
    count[n] = new int[size];
    document[n] = new int[size];
  }

  private static int distinct(long[] sorted) {
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct++;
      }
    }
    return distinct;
  }

  /** Frees what only {@link NgramSet#common} needs. */
  void forgetDocuments() {
    Arrays.fill(document, null);
  }
}
