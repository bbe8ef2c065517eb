package vn.hoso.vietnamese;

import java.util.Arrays;

/**
 * The tokens of one group of training texts, cut into blocks that stand for documents.
 *
 * <p>While the texts are read, tokens have provisional ids; 0 is the bound of a sentence. Every
 * {@code heldOutEvery}th block is set aside for measuring.
 */
final class CorpusGroup {
  final String name;
  private final int heldOutEvery;

  /** Provisional ids of the training blocks, 0 between sentences and after each block. */
  final Ints training = new Ints();

  /** Provisional ids of the blocks that were set aside. */
  final Ints heldOut = new Ints();

  /** Where each training block begins. */
  final Ints blockStart = new Ints();

  /** How often each n-gram of a training block counts. */
  final Ints blockWeight = new Ints();

  private int blocks;
  private Ints current = training;

  CorpusGroup(String name, int heldOutEvery) {
    this.name = name;
    this.heldOutEvery = heldOutEvery;
  }

  /** Begins the next block; every file and every run of so many lines is one. */
  void beginBlock(int weight) {
    blocks++;
    current = blocks % heldOutEvery == 0 ? heldOut : training;
    if (current == training) {
      blockStart.add(training.size());
      blockWeight.add(weight);
    }
  }

  boolean isTraining() {
    return current == training;
  }

  /** The number of the training block that is being read, from 0. */
  int block() {
    return blockStart.size() - 1;
  }

  void token(int id) {
    current.add(id);
  }

  void bound() {
    if (current.size() > 0 && current.get(current.size() - 1) != 0) {
      current.add(0);
    }
  }

  /** Provisional ids made final ones. */
  static char[] encode(Ints tokens, int[] finalId) {
    char[] ids = new char[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (char) finalId[tokens.get(i)];
    }
    return ids;
  }

  /** A list of ints without boxes. */
  static final class Ints {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size + (size >> 1));
      }
      values[size++] = value;
    }

    int get(int index) {
      return values[index];
    }

    void set(int index, int value) {
      values[index] = value;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
