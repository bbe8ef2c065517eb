package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.hoso.app.RunHoso.Answer;

/** {@code hoso search} over three samples that come as text: 11, 12 and 15. */
class SearchCommandTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fill() {
    List<Object> words = new ArrayList<>(List.of("import", "--archive", folder));
    for (String name :
        List.of(
            "11-ke-hoach-chuyen-doi-so",
            "12-bao-cao-dan-so-2007",
            "15-ke-hoach-tiem-phong-gia-suc")) {
      words.add(RunHoso.samples().resolve("files/" + name + ".txt"));
    }
    assertThat(RunHoso.run(words.toArray()).code()).isZero();
  }

  private static Answer search(Object... words) {
    List<Object> all = new ArrayList<>(List.of("search", "--archive", folder));
    all.addAll(List.of(words));
    return RunHoso.run(all.toArray());
  }

  @Test
  void printsHitsWithWhatWasReadBeforeRepair() {
    Answer answer = search("chuyen doi so", "--limit", 1);
    assertThat(answer.out())
        .contains("1. Kế hoạch 19/KH-UBND Chuyển đổi số", "(2022-02-24)", "«Chuyển đổi số»")
        .containsPattern("as read: .*Chuyển ← Chuyén");
  }

  @Test
  void answersProgramsAsTheContractSays() {
    JsonNode answer = search("tiêm phòng", "--json", "--facets", "--limit", 2).json();
    assertThat(answer.path("total").asInt()).isGreaterThan(2);
    assertThat(answer.path("hits")).hasSize(2);
    for (JsonNode hit : answer.path("hits")) {
      assertThat(hit.propertyNames())
          .contains(
              "id", "source", "title", "type", "number", "date", "section", "page", "score",
              "snippet");
      assertThat(hit.path("section").propertyNames()).contains("path", "heading");
      assertThat(hit.path("source").asString()).isEqualTo("15-ke-hoach-tiem-phong-gia-suc.txt");
      assertThat(hit.path("snippet").asString()).containsIgnoringCase("tiêm phòng");
      for (JsonNode mark : hit.path("marks")) {
        assertThat(mark.path("end").asInt())
            .isBetween(mark.path("start").asInt() + 1, hit.path("snippet").asString().length());
      }
    }
    assertThat(answer.path("facets").path("year").get(0).path("value").asString())
        .isEqualTo("2022");
  }

  @Test
  void groupsSortsAndNarrows() {
    JsonNode byDate = search("--type", "kế hoạch", "--sort", "oldest", "--group", "--json").json();
    assertThat(byDate.path("hits").values().stream().map(hit -> hit.path("date").asString()))
        .containsExactly("2022-02-24", "2022-03-18");
    JsonNode since =
        search("ke hoach", "--from", "3/2022", "--to", "2022", "--group", "--json").json();
    assertThat(since.path("documents").asInt()).isEqualTo(1);
    JsonNode commune = search("--facet", "level=commune", "--group", "--json").json();
    JsonNode inVietnamese =
        search("--facet", "level=Xã", "--group", "--json", "--lang", "vi").json();
    assertThat(inVietnamese).isEqualTo(commune);
    assertThat(commune.path("documents").asInt()).isPositive();
  }

  @Test
  void strictnessAndSuggestion() {
    assertThat(search("tiem phong", "--json").json().path("total").asInt()).isPositive();
    assertThat(search("tiem phong", "--strict", "--json").json().path("total").asInt()).isZero();
    assertThat(search("tiêm phòngg").out()).contains("Did you mean: tiêm phòng");
  }

  @ParameterizedTest
  @CsvSource({"126/KH-UBND", "126/kh ubnd", "126-KH/UBND", "so:126", "'so:\"126 kh ubnd\"'"})
  void numbersAreTypedInManyWays(String query) {
    assertThat(search(query, "--limit", 1).out()).contains("1. Kế hoạch 126/KH-UBND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | "tiêm phòng        | quotation mark is never closed (at character 1)
          vi | "tiêm phòng        | dấu ngoặc kép chưa được đóng (ở ký tự thứ 1)
          en | a AND              | AND needs something before and after it (at character 3)
          vi | (gia OR súc        | dấu ( chưa được đóng (ở ký tự thứ 1)
          vi | mau:đỏ             | không có trường mau: để tìm; có các trường loai: (type:)
          en | ngay:32/13/2022    | "32/13/2022" is no date
          """)
  void explainsWhatItCannotRead(String language, String query, String why) {
    Answer answer = search(query, "--lang", language);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(why).doesNotContain("Exception");
  }

  @Test
  void explainsOptions() {
    assertThat(search("x", "--sort", "up").err()).contains("relevance, newest, oldest");
    assertThat(search("x", "--facet", "colour=red").err()).contains("quality");
    assertThat(search("x", "--facet", "quality=red").err()).contains("good, fair, poor");
    assertThat(search("x", "--facet", "quality=đỏ", "--lang", "vi").err()).contains("tốt, khá");
  }

  @Test
  void goesOnWithWhatIsTypedAndFindsTheLike() {
    assertThat(search("--complete", "tiem ph").out()).contains("tiêm phòng");
    String id = search("so:126", "--json").json().path("hits").get(0).path("id").asString();
    assertThat(search("--similar", id.substring(0, 12), "--json").json().path("hits").values())
        .noneMatch(hit -> hit.path("id").asString().equals(id));
  }
}
