package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.hoso.app.RunHoso.Answer;

class RepairCommandTest {
  @TempDir Path folder;

  @Test
  void mendsADamagedLine() {
    Answer answer = RunHoso.piped("tuyen truyén cai cách hanh chinh\n", "repair");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).isEqualTo("tuyên truyền cải cách hành chính\n");
  }

  @Test
  void keepsLineEndsBlankLinesAndFormFeeds() {
    String text = "Ke hoach\r\n\r\n\n  \n\fĐiều 1\f\f.\n20/KH-UBND\r";
    Answer answer = RunHoso.piped(text, "repair", "-");
    assertThat(answer.out().replaceAll("[^\\n\\r\\f]", ""))
        .isEqualTo(text.replaceAll("[^\\n\\r\\f]", ""));
    assertThat(answer.out()).endsWith("20/KH-UBND\r");
    assertThat(RunHoso.piped("", "repair").out()).isEmpty();
    assertThat(RunHoso.piped("\n", "repair").out()).isEqualTo("\n");
    assertThat(RunHoso.piped("\f", "repair").out()).isEqualTo("\f");
  }

  @Test
  void explainsEachChange() {
    String damaged = "tuyen truyén cai cách hanh chinh\nKe hoach so 20/QD-UBND\n";
    String answer = RunHoso.piped(damaged, "repair", "--explain").out();
    assertThat(answer)
        .contains("1:1  \"tuyen\" → \"tuyên\"")
        .contains("2:13  \"20/QD-UBND\" → \"20/QĐ-UBND\"")
        .contains("grammar of document codes")
        .contains("marks restored");
    assertThat(RunHoso.piped(damaged, "repair", "--explain", "--lang", "vi").out())
        .contains("khôi phục dấu");
    JsonNode words = RunHoso.piped(damaged, "repair", "--json").json().get("words");
    assertThat(words.get(0).get("read").asString()).isEqualTo("tuyen");
    assertThat(words.get(0).get("written").asString()).isEqualTo("tuyên");
    assertThat(RunHoso.piped(damaged, "repair", "--json", "--explain").code()).isEqualTo(2);
  }

  @Test
  void keepsWhatIsLessSureThanAsked() {
    String damaged = "tuyen truyén cai cách hanh chinh nha nuoc\n";
    Answer answer = RunHoso.piped(damaged, "repair", "--keep-below", "1", "--json");
    assertThat(answer.json().get("lines").get(0).asString()).isEqualTo(damaged.strip());
    JsonNode doubtful = answer.json().get("doubtful");
    assertThat(doubtful).isNotEmpty();
    assertThat(doubtful.get(0).get("text").asString()).isEqualTo("tuyen");
    assertThat(doubtful.get(0).get("candidate").asString()).isEqualTo("tuyên");
  }

  /** Line k answers line k, and the edits lead from the one to the other, whatever the text. */
  @RepeatedTest(5)
  void answersLineForLineAndTheEditsSayHow() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String text = randomText(random);
    Path file = Files.writeString(folder.resolve("damaged.txt"), text);
    String plain = RunHoso.run("repair", file).out();
    JsonNode json = RunHoso.run("repair", file, "--json").json();
    List<String> lines = new ArrayList<>();
    json.get("lines").forEach(line -> lines.add(line.asString()));
    assertThat(plain).as("seed %d", seed).isEqualTo(String.join("\n", lines) + "\n");
    String[] read = text.split("\n", -1);
    assertThat(lines).as("seed %d", seed).hasSize(read.length - 1);
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder applied = new StringBuilder(read[i]);
      int moved = 0;
      for (JsonNode edit : json.get("edits")) {
        if (edit.get("line").asInt() == i + 1) {
          int start = edit.get("start").asInt();
          String from = edit.get("from").asString();
          String to = edit.get("to").asString();
          assertThat(read[i].substring(start, edit.get("end").asInt()))
              .as("seed %d", seed)
              .isEqualTo(from);
          applied.replace(start + moved, start + moved + from.length(), to);
          moved += to.length() - from.length();
        }
      }
      assertThat(applied).as("seed %d, line %d", seed, i + 1).hasToString(lines.get(i));
    }
  }

  private static String randomText(Random random) {
    List<String> words =
        List.of(
            "Ủy",
            "ban",
            "nhan",
            "dân",
            "x㥠",
            "cai",
            "cách",
            "hanh",
            "chinh",
            "20/KH-UBND",
            "6",
            ".",
            "tuyêntruyền",
            "»",
            "(",
            "CCHC",
            "a@b.vn",
            "\t",
            " ",
            "năm",
            "2O23",
            "\f",
            "-");
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      for (int w = random.nextInt(10); w > 0; w--) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextInt(6) == 0 ? "" : " ");
      }
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return text.toString();
  }
}
