package vn.hoso.repair;

import java.util.Arrays;

/** The pairs of printed letters that explain pieces of one token, found by the two letters. */
final class SegmentTable {
  private static final int SLOTS = 1 << 12;

  private final int[] head = new int[SLOTS];
  private int[] key = new int[64];
  private int[] at = new int[64];
  private byte[] size = new byte[64];
  private float[] cost = new float[64];
  private int[] next = new int[64];
  private final boolean[] begins = new boolean[Alphabet.TRUE_SIZE];
  private int count;

  SegmentTable() {
    Arrays.fill(head, -1);
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      head[slot(key[i])] = -1;
      begins[key[i] >> 8] = false;
    }
    count = 0;
  }

  void add(int first, int second, int position, int characters, float price) {
    if (count == key.length) {
      key = Arrays.copyOf(key, count * 2);
      at = Arrays.copyOf(at, count * 2);
      size = Arrays.copyOf(size, count * 2);
      cost = Arrays.copyOf(cost, count * 2);
      next = Arrays.copyOf(next, count * 2);
    }
    begins[first] = true;
    key[count] = key(first, second);
    at[count] = position;
    size[count] = (byte) characters;
    cost[count] = price;
    int slot = slot(key[count]);
    next[count] = head[slot];
    head[slot] = count++;
  }

  private static int key(int first, int second) {
    return first << 8 | second;
  }

  private static int slot(int key) {
    return (key * 0x9E3779B9) >>> 20;
  }

  int count() {
    return count;
  }

  /** The first of the two letters of a segment. */
  int firstLetter(int segment) {
    return key[segment] >> 8;
  }

  /** Whether a segment begins with this letter. */
  boolean begins(int letter) {
    return begins[letter];
  }

  /** The number of a segment with these letters; −1 for none. */
  int first(int first, int second) {
    int wanted = key(first, second);
    return from(head[slot(wanted)], wanted);
  }

  /** The number of the next one with the same letters; −1 for none. */
  int next(int segment) {
    return from(next[segment], key[segment]);
  }

  private int from(int segment, int wanted) {
    int found = segment;
    while (found >= 0 && key[found] != wanted) {
      found = next[found];
    }
    return found;
  }

  /** Position in the token. */
  int at(int segment) {
    return at[segment];
  }

  /** Characters read. */
  int size(int segment) {
    return size[segment];
  }

  float cost(int segment) {
    return cost[segment];
  }
}
