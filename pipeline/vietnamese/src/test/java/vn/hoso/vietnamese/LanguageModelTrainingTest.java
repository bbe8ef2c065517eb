package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import vn.hoso.vietnamese.LanguageModelTraining.Settings;

class LanguageModelTrainingTest {
  @TempDir Path folder;

  private static final List<String> WORDS =
      List.of("kế hoạch", "ủy ban", "nhân dân", "xã", "cải cách", "hành chính", "năm 2021", "số");

  /** Some 900 lines with a liking for some of the words. */
  private static String text(Random random, int liking) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 900; line++) {
      for (int i = 0; i < 12; i++) {
        int word = random.nextInt(3) == 0 ? liking : random.nextInt(WORDS.size());
        text.append(WORDS.get(word)).append(i == 11 ? ".\n" : " ");
      }
    }
    return text.toString();
  }

  private Path corpus() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Random random = new Random(20211120);
    Files.writeString(corpus.resolve("sct_laocai.txt"), text(random, 0));
    Files.writeString(corpus.resolve("vietnews_part.txt"), text(random, 3));
    byte[] laws =
        (text(random, 5) + "chỉ một văn bản có câu này\n".repeat(6))
            .getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        new XZOutputStream(
            Files.newOutputStream(corpus.resolve("laws.txt.xz")), new LZMA2Options(1))) {
      out.write(laws);
    }
    return corpus;
  }

  private static Settings settings(Path corpus, Path out, double pruning) throws IOException {
    return new Settings(
        LanguageModelTraining.sources(corpus),
        out,
        4,
        65_000,
        Map.of("general", 2),
        Map.of("administrative", 0.6, "legal", 0.2, "general", 0.2),
        List.of(2, 2, 2),
        pruning,
        0.5,
        20,
        10);
  }

  @Test
  void groupsSourcesByName() throws IOException {
    assertThat(LanguageModelTraining.sources(corpus()))
        .extracting(s -> s.file().getFileName() + " " + s.group() + " " + s.weight())
        .containsExactly(
            "laws.txt.xz legal 1",
            "sct_laocai.txt administrative 1",
            "vietnews_part.txt general 1");
    Files.writeString(folder.resolve("corpus/groups.tsv"), "# ours\nlaws\tgeneral\t3\n");
    assertThat(LanguageModelTraining.sources(folder.resolve("corpus")).get(0))
        .isEqualTo(new CorpusSource(folder.resolve("corpus/laws.txt.xz"), "general", 3));
    Files.writeString(folder.resolve("corpus/groups.tsv"), "\nlaws\tgeneral\n");
    assertThatThrownBy(() -> LanguageModelTraining.sources(folder.resolve("corpus")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void makesTheSameBytesOfTheSameTexts() throws IOException {
    Path corpus = corpus();
    Path one = folder.resolve("one.lm");
    Path two = folder.resolve("two.lm");
    LanguageModelTraining.run(settings(corpus, one, 1e-6), (what, done) -> {});
    LanguageModelTraining.run(settings(corpus, two, 1e-6), (what, done) -> {});
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void trainsAModelThatKnowsItsTexts() throws IOException {
    Path out = folder.resolve("model.lm");
    LanguageModelTraining.Outcome outcome =
        LanguageModelTraining.run(settings(corpus(), out, 0), (what, done) -> {});
    assertThat(outcome.bytes()).isEqualTo(Files.size(out));
    assertThat(outcome.perplexities()).containsOnlyKeys("administrative", "general", "legal");
    // Uniform choice among eight phrases of one or two tokens is about 4 a token.
    assertThat(outcome.perplexities().values()).allMatch(p -> p > 2 && p < 6);
    MappedLanguageModel model = MappedLanguageModel.open(out);
    assertThat(model.manifest()).isEqualTo(outcome.manifest()).contains("sct_laocai.txt, group");
    long plan = model.extend(model.startContext(), model.id("kế"));
    assertThat(model.logProbability(plan, model.id("hoạch"))).isBetween(-0.1f, -1e-9f);
    assertThat(model.logProbability(model.id("năm"), model.number())).isBetween(-0.3f, -1e-9f);
    for (long context : new long[] {0, model.startContext(), plan, model.id("xã")}) {
      double sum = 0;
      for (int id = 1; id <= model.size(); id++) {
        sum += Math.exp(model.logProbability(context, id));
      }
      assertThat(sum).as("context %x", context).isCloseTo(1, within(0.03));
    }
    // One document alone has these, so their n-grams and their own tokens are not kept.
    assertThat(model.id("chỉ")).isEqualTo(model.unknown());
    assertThat(model.id("câu")).isEqualTo(model.unknown());
  }

  @Test
  void refusesSettingsThatCannotBe() throws IOException {
    Settings good = settings(corpus(), folder.resolve("x.lm"), 0);
    assertThatThrownBy(
            () ->
                new Settings(
                    good.sources(),
                    good.out(),
                    5,
                    65_000,
                    Map.of(),
                    Map.of(),
                    List.of(2, 2, 2),
                    0,
                    0,
                    20,
                    10))
        .hasMessageContaining("order");
    assertThatThrownBy(
            () -> LanguageModelTraining.sources(Files.createDirectory(folder.resolve("e"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no .txt");
  }
}
