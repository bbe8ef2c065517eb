package vn.hoso.repair;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a decoding was sure of. What the document teaches about its damage hardly changes
 * them, so that the next decoding need not search them again: most of its work.
 */
final class SettledTokens {
  private final Map<Token, List<Edge>> edges = new IdentityHashMap<>();
  private final double sure;

  private SettledTokens(double sure) {
    this.sure = sure;
  }

  static SettledTokens none() {
    return new SettledTokens(1);
  }

  /**
   * Of a text that was decoded.
   *
   * @param sure least posterior (0..1) of every piece of a token that is settled
   * @param meant a token's edges where the whole text tells that the choices for it were others;
   *     null where it does not
   */
  static SettledTokens of(
      List<DocumentRepair.Decoded> decoded,
      double sure,
      Function<List<Choice>, @Nullable List<Edge>> meant) {
    var settled = new SettledTokens(sure);
    for (DocumentRepair.Decoded run : decoded) {
      settled.addRun(run, meant);
    }
    return settled;
  }

  private void addRun(
      DocumentRepair.Decoded run, Function<List<Choice>, @Nullable List<Edge>> meant) {
    List<Choice> choices = run.choices();
    int bound = -1; // the last token that another one took a part of
    int i = 0;
    while (i < choices.size()) {
      int from = i;
      int number = choices.get(from).token();
      while (i < choices.size() && choices.get(i).token() == number) {
        i++;
      }
      Token token = run.tokens().get(number);
      List<Choice> own = choices.subList(from, i);
      if (own.stream().anyMatch(choice -> takesInNext(choice.edge(), token))) {
        bound = number + 1;
        continue;
      }
      List<Edge> others = number > bound ? meant.apply(own) : null;
      if (others != null) {
        edges.put(token, others);
      } else if (number > bound && own.stream().allMatch(this::isSettled)) {
        edges.put(token, edges(own, token));
      }
    }
  }

  private static boolean takesInNext(Edge edge, Token token) {
    return edge.to() > token.text().length();
  }

  /** What stays as read for want of a word for it may yet be found elsewhere in the document. */
  private boolean isSettled(Choice choice) {
    Edge edge = choice.edge();
    boolean unexplained = edge.kind() == Edge.Kind.COPY && TokenShape.letters(edge.surface()) > 0;
    return choice.probability() >= sure && !unexplained;
  }

  /** What was chosen, and what else it may be: its probability stays what it was. */
  private static List<Edge> edges(List<Choice> choices, Token token) {
    var result = new ArrayList<Edge>();
    for (Choice choice : choices) {
      result.add(choice.edge());
      for (Choice.Other other : choice.others()) {
        if (!takesInNext(other.edge(), token)) {
          result.add(other.edge());
        }
      }
    }
    return result;
  }

  /** The edges of a token, by where they begin; null where it is not settled. */
  @Nullable List<Edge> edges(Token token) {
    return edges.get(token);
  }
}
