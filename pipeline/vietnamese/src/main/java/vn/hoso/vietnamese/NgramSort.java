package vn.hoso.vietnamese;

/**
 * Sorts packed n-grams with an int beside each, by radix from the lowest 16 bits up: stable, and
 * the same on every machine.
 */
final class NgramSort {
  private static final int BUCKETS = 1 << 16;

  /** The n-grams; ascending after {@link #sort}. */
  long[] keys;

  /** What goes with each n-gram. */
  int[] payload;

  NgramSort(int size) {
    keys = new long[size];
    payload = new int[size];
  }

  /**
   * Sorts in place (with as much memory again).
   *
   * @param order how many of the 16-bit digits are in use, from the lowest
   */
  void sort(int order) {
    long[] otherKeys = new long[keys.length];
    int[] otherPayload = new int[keys.length];
    for (int digit = 0; digit < order; digit++) {
      int shift = 16 * digit;
      int[] start = new int[BUCKETS + 1];
      for (long key : keys) {
        start[(int) (key >>> shift & 0xFFFF) + 1]++;
      }
      for (int b = 0; b < BUCKETS; b++) {
        start[b + 1] += start[b];
      }
      for (int i = 0; i < keys.length; i++) {
        int to = start[(int) (keys[i] >>> shift & 0xFFFF)]++;
        otherKeys[to] = keys[i];
        otherPayload[to] = payload[i];
      }
      long[] sortedKeys = otherKeys;
      otherKeys = keys;
      keys = sortedKeys;
      int[] sortedPayload = otherPayload;
      otherPayload = payload;
      payload = sortedPayload;
    }
  }
}
