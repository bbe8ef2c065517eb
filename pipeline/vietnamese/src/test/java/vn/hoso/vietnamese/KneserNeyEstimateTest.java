package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KneserNeyEstimateTest {
  private static final int VOCABULARY = 6;
  private static final int END = CorpusVocabulary.END;
  private static final int A = 5;
  private static final int B = 6;
  private static final float EXACT = 1e-6f;

  /** Two documents: "a b", "a b" and "b a". */
  private static final char[] TEXT = {A, B, 0, B, A, 0, A, B, 0};

  private static NgramTable table(int order) {
    return NgramTable.of(order, TEXT, new int[] {0, 6}, new int[] {1, 1});
  }

  private static NgramSet bigrams(long... keys) {
    return new NgramSet(2, VOCABULARY, new long[][] {{}, {}, keys});
  }

  private static long key(int... ids) {
    long key = 0;
    for (int id : ids) {
      key = key << 16 | id;
    }
    return key;
  }

  @Test
  void countsWindowsOfSentences() {
    NgramTable table = table(3);
    assertThat(table.keys[2])
        .containsExactly(key(2, A), key(2, B), key(A, END), key(A, B), key(B, END), key(B, A));
    assertThat(table.count[2]).containsExactly(2, 1, 1, 2, 2, 1);
    assertThat(table.document[2]).containsExactly(-1, 0, 0, -1, -1, 0);
    assertThat(table.keys[3])
        .containsExactly(key(2, A, B), key(2, B, A), key(A, B, END), key(B, A, END));
    assertThat(table.count[3]).containsExactly(2, 1, 2, 1);
    assertThat(table.running).isEqualTo(9);
  }

  @Test
  void keepsOnlyWhatSeveralDocumentsHave() {
    NgramSet set = NgramSet.common(List.of(table(3)), 3, VOCABULARY, new int[] {0, 0, 2, 2, 2});
    assertThat(set.keys[2]).containsExactly(key(2, A), key(A, B), key(B, END));
    assertThat(set.keys[3]).containsExactly(key(2, A, B), key(A, B, END));
  }

  /**
   * By hand. No bigram count is 3 or more, so the discounts are 0.5 and 1. Of the six kinds of
   * bigrams, two end in b, two in a, two in {@code </s>}: P(b) = (2−1)/6 + (3·1/6)·(1/5). After a
   * come b twice and the end once: P(b|a) = (2−1)/3 + (1+0.5)/3·P(b).
   */
  @Test
  void agreesWithProbabilitiesWorkedOutByHand() {
    NgramTable table = table(2);
    KneserNeyEstimate estimate = new KneserNeyEstimate(bigrams(table.keys[2]), table);
    double b = 1 / 6.0 + 0.5 / 5;
    assertThat(estimate.probability(B, 1)).isCloseTo(b, within(1e-6));
    assertThat(estimate.probability(CorpusVocabulary.NUMBER, 1)).isCloseTo(0.1, within(1e-6));
    assertThat(estimate.probability(key(A, B), 2)).isCloseTo(1 / 3.0 + b / 2, within(1e-6));
    assertThat(estimate.probability(key(A, END), 2)).isCloseTo(0.3, within(1e-6));
    assertThat(estimate.probability(key(A, A), 2)).isCloseTo(b / 2, within(1e-6));
  }

  /**
   * By hand. Without "a b" its two occurrences count for b whole: 1 + 2 of 7. Discounts: 0.5, 1,
   * 1.5, so P(b) = 1.5/7 + (1 + 1 + 1.5)/7/5, and 2.5 of a's 3 occurrences fall back.
   */
  @Test
  void givesWhatTheSetLeavesOutToTheLowerOrder() {
    NgramTable table = table(2);
    NgramSet set = bigrams(key(2, A), key(2, B), key(A, END), key(B, END), key(B, A));
    KneserNeyEstimate estimate = new KneserNeyEstimate(set, table);
    double b = 1.5 / 7 + 0.1;
    assertThat(estimate.probability(B, 1)).isCloseTo(b, within(1e-6));
    assertThat(estimate.probability(key(A, B), 2)).isCloseTo(2.5 / 3 * b, within(1e-6));
    LanguageModelMixture alone = new LanguageModelMixture(List.of(estimate), new double[] {1}, 0.5);
    NgramModel model = alone.model(set);
    assertThat(model.backoff[1][A]).isCloseTo((float) (2.5 / 3), within(EXACT));
    assertThat(model.probability(key(A, B), 2)).isCloseTo(2.5 / 3 * b, within(1e-6));
  }

  /** Y = 8/16; D1 = 1 − 2Y·4/8, D2 = 2 − 3Y·2/4, D3+ = 3 − 4Y·1/2. */
  @Test
  void findsTheThreeDiscounts() {
    assertThat(KneserNeyDiscounts.of(new long[] {0, 8, 4, 2, 1}))
        .isEqualTo(new KneserNeyDiscounts(0.5, 1.25, 2));
    assertThat(KneserNeyDiscounts.of(new long[] {0, 8, 0, 2, 1}))
        .isEqualTo(KneserNeyDiscounts.DEFAULT);
  }

  @Test
  void everyContextSumsToOneBeforeAndAfterMixingAndPruning() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int vocabulary = 25;
    for (int order = 1; order <= 4; order++) {
      List<NgramTable> tables =
          List.of(randomTable(random, order, vocabulary), randomTable(random, order, vocabulary));
      NgramSet set = NgramSet.common(tables, order, vocabulary, new int[] {0, 0, 2, 2, 2});
      List<KneserNeyEstimate> estimates =
          tables.stream().map(table -> new KneserNeyEstimate(set, table)).toList();
      LanguageModelMixture mixture =
          new LanguageModelMixture(estimates, new double[] {0.3, 0.7}, 0.5);
      NgramModel model = mixture.model(set);
      BitSet[] dropped = LanguageModelPruning.prune(model, mixture, 1e-4);
      NgramSet less = set.without(dropped);
      NgramModel pruned =
          new LanguageModelMixture(
                  tables.stream().map(table -> new KneserNeyEstimate(less, table)).toList(),
                  new double[] {0.3, 0.7},
                  0.5)
              .model(less);
      for (int trial = 0; trial < 200; trial++) {
        int n = 1 + random.nextInt(order);
        long context = 0;
        for (int i = 1; i < n; i++) {
          context = context << 16 | (3 + random.nextInt(vocabulary - 2));
        }
        double[] sums = new double[4];
        for (int id = 1; id <= vocabulary; id++) {
          long key = context << 16 | id;
          sums[0] += estimates.get(0).probability(key, n);
          sums[1] += estimates.get(1).probability(key, n);
          sums[2] += model.probability(key, n);
          sums[3] += pruned.probability(key, n);
        }
        for (double sum : sums) {
          assertThat(sum)
              .as("order %d, context %x, seed %d", order, context, seed)
              .isCloseTo(1, within(1e-4));
        }
      }
    }
  }

  static NgramTable randomTable(Random random, int order, int vocabulary) {
    char[] text = new char[6_000];
    for (int i = 0; i < text.length; i++) {
      // The more a token is worth the rarer it is, as in a language.
      int id = 3 + (int) ((vocabulary - 2) * Math.pow(random.nextDouble(), 3));
      text[i] = (char) (i % 200 == 199 || random.nextInt(9) == 0 || id == 3 ? 0 : id);
    }
    int[] starts = new int[30];
    int[] weights = new int[30];
    for (int i = 0; i < 30; i++) {
      starts[i] = 200 * i;
      weights[i] = 1 + random.nextInt(2);
    }
    return NgramTable.of(Math.max(2, order), text, starts, weights);
  }
}
