package vn.hoso.repair;

/** Sums of weights by a positive number, in plain arrays: asked for every arc of a search. */
final class WeightTable {
  private long[] keys = new long[256]; // 0 where free
  private double[] sums = new double[256];
  private int size;

  void add(long key, double weight) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (++size * 2 > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    sums[slot] += weight;
  }

  /** The sum of the weights of a key; 0 for none. */
  double get(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? 0 : sums[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldSums = sums;
    keys = new long[oldKeys.length * 2];
    sums = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
      }
    }
  }
}
