package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.app.RunHoso.Answer;

/** The user's own words, from the file to the archive. */
class OwnDictionaryTest {
  private static final String DAMAGED =
      """
      UY BAN NHAN DAN
      XA KRONG BUK
      Ké hoach tuyén truyén cai cach hanh chinh nam 2022
      Uy ban nhan dan xa Krong Buk bao cao két qua trién khai thuc hién ké hoach nam 2022 cua
      huyén; cac doan thé tuyén truyén bang konia, ap phich tai cac thon.
      """;

  @TempDir Path folder;

  @Test
  void worksInImportConvertAndRepair() throws IOException {
    Path file = Files.writeString(folder.resolve("plan.txt"), DAMAGED);
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Path words = archive.resolve("dictionary.txt");
    Files.writeString(words, "tên: Krông Bưk\ntừ: kơnia\n");
    assertThat(RunHoso.run("repair", file).out()).doesNotContain("Krông Bưk", "kơnia");
    assertThat(RunHoso.run("repair", file, "--dictionary", words).out())
        .contains("Krông Bưk", "kơnia");
    assertThat(RunHoso.run("convert", file, "--dictionary", words).out())
        .contains("Krông Bưk", "kơnia");
    Answer imported = RunHoso.run("import", file, "--archive", archive, "--workers", 1);
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(RunHoso.run("export", "--archive", archive).out()).contains("Krông Bưk", "kơnia");
  }

  @Test
  void aWrongLineIsNamedInTheUsersLanguage() throws IOException {
    Path file = Files.writeString(folder.resolve("plan.txt"), DAMAGED);
    Path words = Files.writeString(folder.resolve("words.txt"), "từ: panô\nnhầm: pand panô\n");
    Answer english = RunHoso.run("repair", file, "--dictionary", words);
    assertThat(english.code()).isEqualTo(2);
    assertThat(english.err()).contains("words.txt, line 2:", "\"pand panô\" is no confusion");
    assertThat(RunHoso.run("repair", file, "--dictionary", words, "--lang", "vi").err())
        .contains("words.txt, dòng 2:");
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.copy(words, archive.resolve("dictionary.txt"));
    assertThat(RunHoso.run("import", file, "--archive", archive).err())
        .contains("dictionary.txt, line 2:");
  }
}
