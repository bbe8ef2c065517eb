package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.app.RunHoso.Answer;

/** A byte that changed is found wherever it lies. */
class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void findsAChangedByteInEveryKindOfFile() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("a.txt"), "Ủy ban nhân dân xã báo cáo kết quả công tác năm 2022\n");
    Path archive = folder.resolve("archive");
    assertThat(RunHoso.run("import", in, "--archive", archive).code()).isZero();
    Answer whole = RunHoso.run("verify", "--archive", archive, "--lang", "en");
    assertThat(whole.out()).contains("1 documents checked, 0 files");
    assertThat(whole.code()).isZero();
    for (String kind : List.of("originals", "pages", "records", "index")) {
      Path file = largest(archive.resolve(kind));
      byte[] bytes = Files.readAllBytes(file);
      byte[] changed = bytes.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      Answer answer = RunHoso.run("verify", "--archive", archive);
      assertThat(answer.code()).as(kind).isEqualTo(4);
      assertThat(answer.out()).as(kind).contains(archive.resolve(kind).toString());
      Files.write(file, bytes);
    }
    Files.writeString(archive.resolve("records").resolve("stray.json"), "{}");
    assertThat(RunHoso.run("verify", "--archive", archive).out()).contains("stray.json");
  }

  private static Path largest(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }
}
