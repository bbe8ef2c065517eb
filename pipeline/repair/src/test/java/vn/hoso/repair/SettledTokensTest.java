package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledTokensTest {
  private final List<Token> tokens = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();

  private int token(String text) {
    tokens.add(new Token(0, tokens.size() * 10, text, false, false, List.of()));
    return tokens.size() - 1;
  }

  private static Edge edge(int from, int to, String surface, Edge.Kind kind) {
    int word = kind == Edge.Kind.PUNCTUATION ? 0 : 7;
    return new Edge(from, to, surface, word, 1f, kind);
  }

  private void choose(int token, Edge edge, double probability, Choice.Other... others) {
    choices.add(new Choice(token, edge, probability, List.of(others)));
  }

  private SettledTokens settled() {
    return settled(0.99);
  }

  private SettledTokens settled(double sure) {
    var decoded = List.of(new DocumentRepair.Decoded(tokens, choices));
    return SettledTokens.of(decoded, sure, choices -> null);
  }

  @Test
  void whatIsNextToCertainKeepsItsChoiceAndWhatElseItMayBe() {
    int sure = token("huyén,");
    int unsure = token("ban");
    Edge word = edge(0, 5, "huyện", Edge.Kind.SYLLABLE);
    Edge other = edge(0, 5, "huyền", Edge.Kind.SYLLABLE);
    Edge comma = edge(5, 6, ",", Edge.Kind.PUNCTUATION);
    choose(sure, word, 0.995, new Choice.Other(other, 0.004));
    choose(sure, comma, 1);
    choose(unsure, edge(0, 3, "bản", Edge.Kind.SYLLABLE), 0.9);

    assertThat(settled().edges(tokens.get(sure))).containsExactly(word, other, comma);
    assertThat(settled().edges(tokens.get(unsure))).isNull();
  }

  @Test
  void oneUnsurePieceUnsettlesTheToken() {
    int together = token("cuacac");
    choose(together, edge(0, 3, "của", Edge.Kind.SYLLABLE), 1);
    choose(together, edge(3, 6, "các", Edge.Kind.SYLLABLE), 0.8);

    assertThat(settled().edges(tokens.get(together))).isNull();
    assertThat(settled(0.8).edges(tokens.get(together))).hasSize(2);
  }

  @Test
  void aTornWordSettlesNeitherOfItsTokens() {
    int torn = token("hu");
    int rest = token("yén,");
    int next = token("ban");
    choose(torn, edge(0, 5, "huyện", Edge.Kind.SYLLABLE), 1);
    choose(rest, edge(3, 4, ",", Edge.Kind.PUNCTUATION), 1);
    choose(next, edge(0, 3, "ban", Edge.Kind.SYLLABLE), 1);

    assertThat(settled().edges(tokens.get(torn))).isNull();
    assertThat(settled().edges(tokens.get(rest))).isNull();
    assertThat(settled().edges(tokens.get(next))).isNotNull();
  }

  @Test
  void aPathIntoTheNextTokenIsNoOtherReadingOfThisOne() {
    int token = token("ban");
    Edge torn = edge(0, 5, "bản", Edge.Kind.SYLLABLE);
    Edge word = edge(0, 3, "ban", Edge.Kind.SYLLABLE);
    choose(token, word, 0.995, new Choice.Other(torn, 0.005));

    assertThat(settled().edges(tokens.get(token))).containsExactly(word);
  }

  @Test
  void aWordThatNothingExplainedMayYetBeFoundElsewhere() {
    int unknown = token("CNLB");
    int number = token("2024");
    choose(unknown, edge(0, 4, "CNLB", Edge.Kind.COPY), 1);
    choose(number, edge(0, 4, "2024", Edge.Kind.COPY), 1);

    assertThat(settled().edges(tokens.get(unknown))).isNull();
    assertThat(settled().edges(tokens.get(number))).isNotNull();
  }

  @Test
  void nothingIsSettledAtFirst() {
    token("ban");
    assertThat(SettledTokens.none().edges(tokens.getFirst())).isNull();
  }
}
