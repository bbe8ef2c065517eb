package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.app.RunHoso.Answer;

class CommandLineTest {
  @TempDir Path folder;

  private static Properties texts(String file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(CommandLineTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    }
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
    Properties english = texts("Messages.properties");
    Properties vietnamese = texts("Messages_vi.properties");
    assertThat(new TreeSet<>(vietnamese.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      if (!key.contains("usage.")) {
        assertThat(
                new MessageFormat(vietnamese.getProperty(key)).getFormatsByArgumentIndex().length)
            .as(key)
            .isEqualTo(
                new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import",
        "repair",
        "convert",
        "search",
        "show",
        "status",
        "export",
        "reindex",
        "verify",
        "serve",
        "user",
        "user add",
        "user remove",
        "user list",
        "user token",
        "evaluate",
        "train",
        "train lm",
        "train channel",
        "train calibration",
        "version"
      })
  void everyCommandHelpsWithExamplesInBothLanguages(String command) {
    for (String language : new String[] {"en", "vi"}) {
      String[] words = (command + " --help --lang " + language).split(" ");
      Answer answer = RunHoso.run((Object[]) words);
      assertThat(answer.code()).isZero();
      assertThat(answer.err()).isEmpty();
      assertThat(answer.out())
          .contains(language.equals("vi") ? "Cách dùng: hoso" : "Usage: hoso")
          .contains(language.equals("vi") ? "Ví dụ:\n" : "Examples:\n")
          .contains("\n  hoso " + command.split(" ")[0]);
    }
  }

  @Test
  void listsItsCommands() {
    Answer answer = RunHoso.run("--help");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("import", "search", "Exit codes:");
  }

  @Test
  void wrongUsageIsExplainedInTheUsersLanguage() {
    Answer unknown = RunHoso.run("sarch", "x", "--lang", "vi");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("Dùng sai lệnh: không hiểu: sarch");
    assertThat(RunHoso.run().code()).isEqualTo(2);
    Answer missing = RunHoso.run("import");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("missing: PATH").contains("hoso import --help");
    assertThat(RunHoso.run("convert", "x.pdf", "--to", "alto").code()).isEqualTo(2);
    assertThat(RunHoso.run("export", "--format", "csv").code()).isEqualTo(2);
    assertThat(RunHoso.run("import", folder.resolve("nothing")).code()).isEqualTo(2);
    assertThat(RunHoso.run("repair", folder.resolve("nothing")).code()).isEqualTo(2);
  }

  @Test
  void anArchiveThatIsNotThereIsNotMade() {
    Path archive = folder.resolve("archive");
    for (String command : new String[] {"status", "export", "reindex", "verify"}) {
      Answer answer = RunHoso.run(command, "--archive", archive);
      assertThat(answer.code()).as(command).isEqualTo(2);
      assertThat(answer.err()).contains("There is no archive in " + archive);
    }
    assertThat(archive).doesNotExist();
  }

  @Test
  void aDamagedArchiveEndsWithCode4AndWithoutAStackTrace() throws IOException {
    Files.writeString(folder.resolve("ledger.db"), "no database".repeat(500));
    Answer answer = RunHoso.run("status", "--archive", folder);
    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err()).contains("ledger.db").doesNotContain("\tat ");
  }

  @Test
  void aMissingPartEndsWithCode3AndNamesTheRemedy() {
    String before = System.getProperty("hoso.dictionaries");
    System.setProperty("hoso.dictionaries", folder.resolve("gone").toString());
    try {
      Answer answer = RunHoso.piped("x", "repair");
      assertThat(answer.code()).isEqualTo(3);
      assertThat(answer.err()).contains("Install it with: ");
      assertThat(RunHoso.piped("x", "repair", "--lang", "vi").err())
          .contains("Không có thư mục từ điển: ")
          .contains("Cài đặt bằng lệnh: ");
    } finally {
      if (before == null) {
        System.clearProperty("hoso.dictionaries");
      } else {
        System.setProperty("hoso.dictionaries", before);
      }
    }
  }

  @Test
  void evaluatesFoldersAndFiles() throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Path text = Files.createDirectories(folder.resolve("text"));
    Files.writeString(truth.resolve("a.txt"), "cải cách hành chính\nrác\n");
    Files.writeString(text.resolve("a.txt"), "cai cách hành chính\nxxx\n");
    Files.writeString(truth.resolve("b.txt"), "xã Hòa Bình");
    Path skip = Files.writeString(folder.resolve("skip"), "2\n");
    Answer one =
        RunHoso.run(
            "evaluate",
            "--truth",
            truth.resolve("a.txt"),
            "--candidate",
            text.resolve("a.txt"),
            "--skip-lines",
            skip,
            "--json");
    assertThat(one.code()).isZero();
    assertThat(one.json().at("/overall/wer").asDouble()).isEqualTo(0.25);
    assertThat(one.json().at("/files/a/counts/diacriticErrors").asInt()).isEqualTo(1);
    Answer all = RunHoso.run("evaluate", "--truth", truth, "--candidate", text);
    assertThat(all.code()).isEqualTo(1);
    assertThat(all.out()).contains("b: no text to measure").contains("40.00%");
    assertThat(RunHoso.run("evaluate", "--truth", truth, "--candidate", skip).code()).isEqualTo(2);
  }
}
