package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs({OS.WINDOWS, OS.MAC})
class PathTextTest {
  @TempDir Path folder;

  @Test
  void leavesNamesInUtf8AsTheyAre() {
    Path path = Path.of("/kho/báo cáo 100% đã ký.pdf");
    assertThat(PathText.of(path)).isEqualTo(path.toString());
  }

  /** Two names that Java shows alike are two files, and both are imported. */
  @Test
  void tellsNamesApartThatAreNoUtf8() throws Exception {
    String script =
        "cd \"$1\" && printf mot > \"$(printf 'b\\341o')\" && printf hai > \"$(printf 'b\\342o')\"";
    assertThat(new ProcessBuilder("sh", "-c", script, "sh", folder.toString()).start().waitFor())
        .isZero();
    List<FileWalk.Found> found = FileWalk.over(List.of(folder), java.util.Set.of());
    assumeThat(found).as("the file system takes such names").hasSize(2);
    assertThat(found)
        .extracting(f -> SeenFile.at(f.path()).name())
        .containsExactly("b%E1o", "b%E2o");
    assertThat(imported()).isEqualTo(new Balance(2, 2, 0, 0, 0, 0));
  }

  private Balance imported() throws IOException {
    Path home = Files.createTempDirectory(folder.getParent(), "archive");
    try (Archive archive = Archive.openForWriting(home, "import")) {
      new Importer(
              archive,
              new PlainWork(),
              RecordSink.none(),
              ImportSettings.standard().withWorkers(1),
              ImportListener.none(),
              new Versions("test", "test", "test"))
          .run(List.of(folder));
      return archive.status().files();
    } finally {
      SafeFiles.deleteTree(home);
    }
  }
}
