package vn.hoso.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.app.measure.TreeDistance.Node;

class TreeDistanceTest {
  private static Node node(String label, Node... children) {
    return new Node(label, List.of(children));
  }

  @Test
  void countsTheLeastEdits() {
    List<Node> tree = List.of(node("I", node("1"), node("2", node("a"))), node("II"));
    assertThat(TreeDistance.between(tree, tree)).isZero();
    assertThat(TreeDistance.between(tree, List.of())).isEqualTo(5);
    assertThat(TreeDistance.between(List.of(), tree)).isEqualTo(5);
    // Another label: one edit.
    List<Node> renamed = List.of(node("I", node("1"), node("3", node("a"))), node("II"));
    assertThat(TreeDistance.between(tree, renamed)).isEqualTo(1);
    // A parent lost: its child moves up, one edit.
    List<Node> flat = List.of(node("I", node("1"), node("a")), node("II"));
    assertThat(TreeDistance.between(tree, flat)).isEqualTo(1);
    // A node under another parent is taken out and put in again.
    List<Node> moved = List.of(node("I", node("1"), node("2")), node("II", node("a")));
    assertThat(TreeDistance.between(tree, moved)).isEqualTo(2);
  }
}
