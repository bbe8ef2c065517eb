package vn.hoso.repair;

import java.util.Arrays;

/**
 * The syllables that a reading can stand for, as a prefix tree over the true letters (lower case).
 * Node 0 is the root.
 */
final class SyllableTrie {
  private static final int LETTERS = Alphabet.TRUE_SIZE / 2;

  private int[] child = new int[LETTERS * 1024];
  private int[] word = new int[1024];
  private int[] firstChild = new int[1024];
  private int[] sibling = new int[1024];
  private byte[] letter = new byte[1024];
  private int nodes = 1;

  /** Adds a syllable of lower-case true letters; others are passed over with {@code false}. */
  boolean add(String syllable, int id) {
    for (int i = 0; i < syllable.length(); i++) {
      int letter = Alphabet.trueIndex(syllable.charAt(i));
      if (letter < 0 || letter >= LETTERS) {
        return false;
      }
    }
    int node = 0;
    for (int i = 0; i < syllable.length(); i++) {
      int at = node * LETTERS + Alphabet.trueIndex(syllable.charAt(i));
      if (child[at] == 0) {
        if (nodes == word.length) {
          word = Arrays.copyOf(word, nodes * 2);
          firstChild = Arrays.copyOf(firstChild, nodes * 2);
          sibling = Arrays.copyOf(sibling, nodes * 2);
          letter = Arrays.copyOf(letter, nodes * 2);
          child = Arrays.copyOf(child, nodes * 2 * LETTERS);
        }
        letter[nodes] = (byte) Alphabet.trueIndex(syllable.charAt(i));
        sibling[nodes] = firstChild[node];
        firstChild[node] = nodes;
        child[at] = nodes++;
      }
      node = child[at];
    }
    word[node] = id;
    return true;
  }

  /** The node below by a lower-case true letter, 0 where there is none. */
  int child(int node, int letter) {
    return child[node * LETTERS + letter];
  }

  /** The id of the syllable that ends here, 0 where none does. */
  int word(int node) {
    return word[node];
  }

  int size() {
    return nodes;
  }

  /** The first node below, 0 where there is none; the others follow by {@link #sibling}. */
  int firstChild(int node) {
    return firstChild[node];
  }

  int sibling(int node) {
    return sibling[node];
  }

  /** The lower-case true letter that leads to a node. */
  int letter(int node) {
    return letter[node];
  }
}
