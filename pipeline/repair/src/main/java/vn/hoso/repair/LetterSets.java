package vn.hoso.repair;

import java.util.Arrays;

/**
 * Sets of small true letters, by number: two words of bits each, so that many go through at once.
 */
final class LetterSets {
  private long[] head; // the first 64 letters
  private long[] tail;

  LetterSets(int sets) {
    head = new long[sets];
    tail = new long[sets];
  }

  /** Makes sure of so many sets; where there were fewer, all are empty afterwards. */
  void makeRoom(int sets) {
    if (head.length < sets) {
      head = new long[sets];
      tail = new long[sets];
    }
  }

  /** Empties the sets of some numbers. */
  void clear(int from, int to) {
    Arrays.fill(head, from, to, 0);
    Arrays.fill(tail, from, to, 0);
  }

  /**
   * @param letter index of the small letter
   */
  void add(int set, int letter) {
    if (letter < Long.SIZE) {
      head[set] |= 1L << letter;
    } else {
      tail[set] |= 1L << (letter - Long.SIZE);
    }
  }

  /** Adds the letters of a set to the next one, of that to the one after it, and so on. */
  void accumulate(int from, int to) {
    for (int set = from + 1; set < to; set++) {
      head[set] |= head[set - 1];
      tail[set] |= tail[set - 1];
    }
  }

  /** The letters 0 to 63 of a set, as bits. */
  long head(int set) {
    return head[set];
  }

  /** The letters from 64 on. */
  long tail(int set) {
    return tail[set];
  }
}
