package vn.hoso.app.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Tree edit distance: how many nodes must be put in, taken out or given another label to turn one
 * ordered tree into the other. Zhang and Shasha, "Simple fast algorithms for the editing distance
 * between trees and related problems", SIAM J. Comput. 18 (1989).
 */
final class TreeDistance {
  private TreeDistance() {}

  /** A node with its children in order. */
  record Node(String label, List<Node> children) {
    int size() {
      return 1 + children.stream().mapToInt(Node::size).sum();
    }
  }

  /** Nodes in postorder, the leftmost leaf below each, and the roots of new left paths. */
  private static final class Ordered {
    final List<String> labels = new ArrayList<>();
    final List<Integer> leftmost = new ArrayList<>();

    Ordered(Node root) {
      add(root);
    }

    private int add(Node node) {
      int left = -1;
      for (Node child : node.children()) {
        int leaf = add(child);
        left = left < 0 ? leaf : left;
      }
      labels.add(node.label());
      leftmost.add(left < 0 ? labels.size() - 1 : left);
      return leftmost.getLast();
    }

    List<Integer> keyRoots() {
      List<Integer> roots = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        int left = leftmost.get(i);
        if (leftmost.lastIndexOf(left) == i) {
          roots.add(i);
        }
      }
      return roots;
    }
  }

  /** Edits between two forests. */
  static int between(List<Node> a, List<Node> b) {
    Ordered first = new Ordered(new Node("", a));
    Ordered second = new Ordered(new Node("", b));
    int[][] trees = new int[first.labels.size()][second.labels.size()];
    for (int i : first.keyRoots()) {
      for (int j : second.keyRoots()) {
        fill(first, second, i, j, trees);
      }
    }
    return trees[first.labels.size() - 1][second.labels.size() - 1];
  }

  private static void fill(Ordered a, Ordered b, int i, int j, int[][] trees) {
    int left = a.leftmost.get(i);
    int top = b.leftmost.get(j);
    int[][] forest = new int[i - left + 2][j - top + 2];
    for (int x = 1; x < forest.length; x++) {
      forest[x][0] = x;
    }
    for (int y = 1; y < forest[0].length; y++) {
      forest[0][y] = y;
    }
    for (int x = 1; x < forest.length; x++) {
      for (int y = 1; y < forest[0].length; y++) {
        int m = left + x - 1;
        int n = top + y - 1;
        int edited = Math.min(forest[x - 1][y], forest[x][y - 1]) + 1;
        if (a.leftmost.get(m) == left && b.leftmost.get(n) == top) {
          int relabel = a.labels.get(m).equals(b.labels.get(n)) ? 0 : 1;
          forest[x][y] = Math.min(edited, forest[x - 1][y - 1] + relabel);
          trees[m][n] = forest[x][y];
        } else {
          int before = forest[a.leftmost.get(m) - left][b.leftmost.get(n) - top];
          forest[x][y] = Math.min(edited, before + trees[m][n]);
        }
      }
    }
  }
}
