package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.MappedLanguageModel;
import vn.hoso.vietnamese.UserDictionary;

/** Roman numbers among words: one that was read is hardly ever another one. */
class NumeralTest {
  private static final Noise HEAVY = new Noise(0.8, 6f, 6f);

  private static Vocabulary vocabulary;

  @BeforeAll
  static void load() throws IOException {
    Lexicon lexicon = Lexicon.load(Dictionaries.folder());
    vocabulary =
        new Vocabulary(
            MappedLanguageModel.open(),
            lexicon.abbreviationMeanings(),
            lexicon.loanwords(),
            UserDictionary.none(),
            NamePairs.none(),
            PersonNames.none(),
            CaseModel.none());
  }

  private static Token token(String text) {
    return new Token(0, 10, text, false, false, List.of());
  }

  private static LatticeBuilder builder() throws IOException {
    DamageProfile profile =
        TextRepairer.profiles(Dictionaries.folder(), UserDictionary.none()).getLast();
    return new LatticeBuilder(
        vocabulary,
        profile.channel(),
        HEAVY,
        Map.of(),
        CommonEdges.ofOneText(),
        DocumentForms.none(),
        SettledTokens.none());
  }

  @Test
  void theWordsBeforeANumeralTellNothingOfIt() throws IOException {
    LatticeBuilder builder = builder();
    Edge dear = new Edge(0, 2, "Bi", 7, 9f, Edge.Kind.SYLLABLE);
    assertThat(builder.need(token("XI"), new Edge[] {dear})).isEqualTo(ExpectedWords.Need.NONE);
    assertThat(builder.need(token("(VI)"), new Edge[] {dear})).isEqualTo(ExpectedWords.Need.NONE);
    assertThat(builder.need(token("XA"), new Edge[] {dear})).isNotEqualTo(ExpectedWords.Need.NONE);
  }

  @Test
  void amongCapitalsANumeralMayBeAWord() throws IOException {
    Edge dear = new Edge(0, 2, "VỊ", 7, 9f, Edge.Kind.SYLLABLE);
    var heading = new Token(0, 10, "VI", false, true, List.of());
    assertThat(builder().need(heading, new Edge[] {dear})).isNotEqualTo(ExpectedWords.Need.NONE);
  }

  /** The price of one that is written otherwise, beside that of a word with the same damage. */
  @Test
  void anotherNumeralCostsMoreThanAnotherWord() {
    var found = new CandidateSet(vocabulary, HEAVY);
    found.begin("XI", 0, 2, true, 0);
    found.add(2, vocabulary.id("vi"), CaseForm.UPPER, 3f);
    found.add(2, vocabulary.id("vị"), CaseForm.UPPER, 3f);
    List<Edge> edges = found.best();
    assertThat(cost(edges, "VỊ")).isCloseTo(HEAVY.changeCost(3f), within(1e-4f));
    assertThat(cost(edges, "VI")).isCloseTo(HEAVY.changeCost(3f) + 5f, within(1e-4f));
  }

  @Test
  void theNumeralThatWasReadCostsNothingMore() {
    var found = new CandidateSet(vocabulary, HEAVY);
    found.begin("VI", 0, 2, true, 0);
    found.add(2, vocabulary.id("vi"), CaseForm.UPPER, 3f);
    assertThat(cost(found.best(), "VI")).isCloseTo(HEAVY.keepCost(3f), within(1e-4f));
  }

  private static float cost(List<Edge> edges, String surface) {
    return edges.stream()
        .filter(e -> e.surface().equals(surface))
        .map(Edge::cost)
        .findFirst()
        .orElseThrow();
  }
}
