package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is the model in the dictionaries folder the one that its table promises, and does it know? */
class ShippedLanguageModelTest {
  private static MappedLanguageModel model;

  @BeforeAll
  static void open() throws IOException {
    model = MappedLanguageModel.open();
  }

  @Test
  void isSmallAndIsTheOneInTheTable() throws IOException {
    Path file = Dictionaries.folder().resolve(MappedLanguageModel.FILE_NAME);
    assertThat(Files.size(file)).isLessThanOrEqualTo(40_000_000);
    String sha256 =
        HexFormat.of().formatHex(CorpusReader.sha256().digest(Files.readAllBytes(file)));
    assertThat(Files.readString(Dictionaries.folder().resolve("README.md")))
        .contains(MappedLanguageModel.FILE_NAME)
        .contains(sha256);
    assertThat(model.manifest()).contains("sha256").contains("perplexity of held-out");
  }

  private static double score(String text) {
    double score = 0;
    for (List<String> sentence : LmTokenizer.sentences(text)) {
      long context = model.startContext();
      for (String token : sentence) {
        int id = model.id(token);
        score += model.logProbability(context, id);
        context = model.extend(context, id);
      }
      score += model.logProbability(context, model.sentenceEnd());
    }
    return score;
  }

  @ParameterizedTest
  @CsvSource({
    "Ủy ban nhân dân xã ban hành kế hoạch, Ủy bàn nhân dân xã ban hành kế hoạch",
    "theo quy định của pháp luật, theo quy đinh của phát luật",
    "tổ chức triển khai thực hiện, tổ chức triền khai thực hiên",
    "báo cáo kết quả về Sở Nội vụ, báo cáo kết quả về Số Nội vụ",
    "căn cứ Luật Tổ chức chính quyền địa phương, căn cứ Luật Tồ chức chính quyền địa phường",
    "trận đấu kết thúc với tỷ số hòa, trận đầu kết thúc với tỷ sổ hoa"
  })
  void prefersWhatIsWritten(String right, String wrong) {
    assertThat(score(right)).isGreaterThan(score(wrong) + 3);
  }

  @Test
  void sumsToAboutOne() {
    long[] contexts = {
      0,
      model.startContext(),
      model.id("ủy"),
      model.extend(model.extend(model.startContext(), model.id("kế")), model.id("hoạch")),
      model.extend(
          model.extend(model.extend(0, model.id("cải")), model.id("cách")), model.id("hành"))
    };
    for (long context : contexts) {
      double sum = 0;
      for (int id = 1; id <= model.size(); id++) {
        float log = model.logProbability(context, id);
        assertThat(log).as("context %x, id %d", context, id).isNegative();
        sum += Math.exp(log);
      }
      assertThat(sum).as("context %x", context).isCloseTo(1, within(0.03));
    }
  }

  @Test
  void knowsTheSyllablesInUse() {
    for (String token : List.of("ủy", "hòa", "khỏe", "thúy", "quý", "đ", "ubnd", "hđnd", "kh")) {
      assertThat(model.id(token)).as(token).isNotEqualTo(model.unknown());
    }
    long wellFormed =
        java.util.stream.IntStream.rangeClosed(1, model.size())
            .filter(id -> Syllables.isWellFormed(model.token(id)))
            .count();
    assertThat(wellFormed).isGreaterThan(6_000);
  }
}
