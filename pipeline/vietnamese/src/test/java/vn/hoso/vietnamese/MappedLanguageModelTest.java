package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.MissingPartException;

class MappedLanguageModelTest {
  private static final int VOCABULARY = 40;
  @TempDir Path folder;

  private static NgramModel model(Random random, int order) {
    List<NgramTable> tables = List.of(KneserNeyEstimateTest.randomTable(random, order, VOCABULARY));
    NgramSet set = NgramSet.common(tables, order, VOCABULARY, new int[] {0, 0, 2, 2, 2});
    KneserNeyEstimate estimate = new KneserNeyEstimate(set, tables.get(0));
    return new LanguageModelMixture(List.of(estimate), new double[] {1}, 0).model(set);
  }

  private static List<String> tokens() {
    List<String> tokens = new ArrayList<>(CorpusVocabulary.CLASSES);
    for (int id = tokens.size(); id <= VOCABULARY; id++) {
      tokens.add("từ" + id);
    }
    return tokens;
  }

  private Path written(NgramModel model) throws IOException {
    Path file = folder.resolve("test.lm");
    new LanguageModelWriter(model, tokens(), "made: by a test\n").write(file);
    return file;
  }

  @Test
  void readsBackWhatWasWrittenWithinTheQuantisation() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int order = 1; order <= 4; order++) {
      NgramModel model = model(random, order);
      MappedLanguageModel mapped = MappedLanguageModel.open(written(model));
      assertThat(mapped.order()).isEqualTo(order);
      assertThat(mapped.size()).isEqualTo(VOCABULARY);
      assertThat(mapped.manifest()).isEqualTo("made: by a test\n");
      for (int trial = 0; trial < 2_000; trial++) {
        int n = 1 + random.nextInt(order);
        long context = 0;
        long extended = 0;
        for (int i = 1; i < n; i++) {
          int id = 3 + random.nextInt(VOCABULARY - 2);
          context = context << 16 | id;
          extended = mapped.extend(extended, id);
        }
        int id = 3 + random.nextInt(VOCABULARY - 2);
        double expected = Math.log(model.probability(context << 16 | id, n));
        assertThat((double) mapped.logProbability(context, id))
            .as("order %d, context %x, id %d, seed %d", order, context, id, seed)
            .isCloseTo(expected, within(0.1));
        // A context that extend has shortened must mean the same.
        assertThat(mapped.logProbability(extended, id))
            .as("order %d, context %x, id %d, seed %d", order, context, id, seed)
            .isEqualTo(mapped.logProbability(context, id));
      }
    }
  }

  @Test
  void tellsWhatOftenComesAfterAContext() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int order = 1; order <= 4; order++) {
      MappedLanguageModel mapped = MappedLanguageModel.open(written(model(random, order)));
      for (int trial = 0; trial < 500; trial++) {
        long context = 0;
        for (int i = random.nextInt(order); i > 0; i--) {
          context = context << 16 | 3 + random.nextInt(VOCABULARY - 2);
        }
        float least = -random.nextInt(1, 8);
        String where = "order %d, context %x, seed %d".formatted(order, context, seed);
        var told = new HashMap<Integer, Float>();
        mapped.likely(
            context, least, (id, p) -> assertThat(told.put(id, p)).as(where).isNull()); // once each
        Float backOff = null;
        for (int id = 3; id <= VOCABULARY; id++) {
          float p = mapped.logProbability(context, id);
          if (told.containsKey(id)) {
            assertThat(told.get(id)).as(where).isEqualTo(p).isGreaterThanOrEqualTo(least);
          } else if (p >= least) {
            // No n-gram has it: it is as much rarer than by itself as all others like it.
            float rarer = p - mapped.logProbability(0, id);
            backOff = backOff == null ? (Float) rarer : backOff;
            assertThat(rarer).as(where).isCloseTo(backOff, within(1e-4f));
          }
        }
      }
    }
  }

  @Test
  void knowsItsTokens() throws IOException {
    MappedLanguageModel mapped = MappedLanguageModel.open(written(model(new Random(1), 2)));
    for (int id = 1; id <= mapped.size(); id++) {
      assertThat(mapped.id(mapped.token(id))).isEqualTo(id);
    }
    assertThat(mapped.id(new StringBuilder("từ7"))).isEqualTo(7);
    assertThat(mapped.id("lạ")).isEqualTo(mapped.unknown());
    assertThat(mapped.token(mapped.number())).isEqualTo("<n>");
    assertThat(mapped.startContext()).isEqualTo(mapped.sentenceStart());
    assertThat(mapped.extend(mapped.startContext(), 9) & 0xFFFF).isEqualTo(9);
  }

  @Test
  void refusesMissingCutOffDamagedAndForeignFilesInWords() throws IOException {
    Path file = written(model(new Random(2), 3));
    byte[] whole = Files.readAllBytes(file);
    refuses(java.util.Arrays.copyOf(whole, whole.length - 1), "cut off");
    refuses(java.util.Arrays.copyOf(whole, 100), "no language model");
    refuses(new byte[0], "no language model");
    refuses(changed(whole, 0), "no language model");
    refuses(changed(whole, 8), "format version");
    refuses(changed(whole, 12), "header");
    refuses(changed(whole, whole.length / 2), "checksum");
    assertThatThrownBy(() -> MappedLanguageModel.open(folder.resolve("none.lm")))
        .isInstanceOf(MissingPartException.class)
        .hasMessageContaining("none.lm");
  }

  private static byte[] changed(byte[] whole, int at) {
    byte[] bytes = whole.clone();
    bytes[at] ^= 0x55;
    return bytes;
  }

  private void refuses(byte[] bytes, String because) throws IOException {
    Path file = Files.write(folder.resolve("bad.lm"), bytes);
    assertThatThrownBy(() -> MappedLanguageModel.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.lm")
        .hasMessageContaining(because);
  }
}
