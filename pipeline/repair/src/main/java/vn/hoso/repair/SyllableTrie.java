package vn.hoso.repair;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The syllables that a reading can stand for, as a prefix tree over the true letters (lower case).
 * Node 0 is the root.
 */
final class SyllableTrie {
  private static final int LETTERS = Alphabet.TRUE_SIZE / 2;

  private int[] child = new int[LETTERS * 1024]; // by node and letter, while syllables are added
  private int[] word = new int[1024];
  private byte[] letter = new byte[0];
  private int[] parent = new int[0];
  private int[] firstChild = new int[0];
  private LetterSets children = new LetterSets(0);
  private byte[] height = new byte[0];
  private float[] bonus = new float[0];
  private int[] nodeOf = new int[0];
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
          child = Arrays.copyOf(child, nodes * 2 * LETTERS);
        }
        child[at] = nodes++;
      }
      node = child[at];
    }
    word[node] = id;
    return true;
  }

  /**
   * To be called once, when all syllables are in.
   *
   * @param bonusOf by id: what a syllable has ahead of others of the same cost, in nats
   */
  void complete(IntToDoubleFunction bonusOf) {
    layOut();
    height = new byte[nodes];
    bonus = new float[nodes];
    Arrays.fill(bonus, Float.NEGATIVE_INFINITY);
    int most = 0;
    for (int node = nodes - 1; node >= 0; node--) { // the nodes below come later
      most = Math.max(most, word[node]);
      if (word[node] != 0) {
        bonus[node] = Math.max(bonus[node], (float) bonusOf.applyAsDouble(word[node]));
      }
      if (node > 0) {
        int above = parent[node];
        height[above] = (byte) Math.max(height[above], height[node] + 1);
        bonus[above] = Math.max(bonus[above], bonus[node]);
      }
    }
    nodeOf = new int[most + 1];
    for (int node = 1; node < nodes; node++) {
      nodeOf[word[node]] = node;
    }
  }

  /** Numbers the nodes anew, so that those below one node follow each other by their letters. */
  private void layOut() {
    int[] old = new int[nodes]; // the former number of each
    int[] wordOf = new int[nodes];
    letter = new byte[nodes];
    parent = new int[nodes];
    firstChild = new int[nodes];
    children = new LetterSets(nodes);
    int laid = 1;
    for (int node = 0; node < nodes; node++) {
      wordOf[node] = word[old[node]];
      firstChild[node] = laid;
      for (int t = 0; t < LETTERS; t++) {
        int below = child[old[node] * LETTERS + t];
        if (below != 0) {
          old[laid] = below;
          letter[laid] = (byte) t;
          parent[laid] = node;
          children.add(node, t);
          laid++;
        }
      }
    }
    word = wordOf;
    child = new int[0];
  }

  /** How many letters the longest syllable below has more. */
  int height(int node) {
    return height[node];
  }

  /** The highest bonus of the syllable of this node and of those below. */
  float bonus(int node) {
    return bonus[node];
  }

  /** Writes the nodes on the way to a syllable, by depth; −1 where it has none. */
  void path(int id, int[] byDepth) {
    Arrays.fill(byDepth, -1);
    int node = id > 0 && id < nodeOf.length ? nodeOf[id] : 0;
    int depth = 0;
    for (int above = node; above != 0; above = parent[above]) {
      depth++;
    }
    for (int above = node; above != 0; above = parent[above]) {
      if (depth < byDepth.length) {
        byDepth[depth] = above;
      }
      depth--;
    }
  }

  /** The id of the syllable that ends here, 0 where none does. */
  int word(int node) {
    return word[node];
  }

  /** The letters that lead on from each node. */
  LetterSets children() {
    return children;
  }

  /** The first node below; the others follow by number, in the order of their letters. */
  int firstChild(int node) {
    return firstChild[node];
  }

  /** The node above. */
  int parent(int node) {
    return parent[node];
  }

  /** The lower-case true letter that leads to a node. */
  int letter(int node) {
    return letter[node];
  }
}
