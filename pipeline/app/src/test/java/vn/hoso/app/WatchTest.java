package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.app.RunHoso.Answer;

/** A watched folder: whole files only, and each once, also when the watch is begun again. */
class WatchTest {
  @TempDir Path folder;

  private Answer watchOnce(Path in, Path archive) {
    return RunHoso.run("watch", in, "--archive", archive, "--still", 1, "--once");
  }

  @Test
  void takesAFileThatGrowsSlowlyInWholeAndOnce() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path archive = folder.resolve("archive");
    Path file = in.resolve("kế hoạch.txt");
    Files.writeString(file, "Ủy ban nhân dân xã báo cáo kết quả\n");
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> grow(file));
    Answer first = watchOnce(in, archive);
    writer.join();
    assertThat(first.code()).as(first.err()).isZero();
    // Where the machine was so slow that the file seemed still, the next watch takes it in whole.
    watchOnce(in, archive);
    Answer found = RunHoso.run("search", "\"dòng cuối cùng\"", "--archive", archive, "--json");
    assertThat(found.json().get("total").asInt()).isEqualTo(1);
    Answer again = watchOnce(in, archive);
    assertThat(again.code()).isZero();
    assertThat(again.out()).as("nothing is taken in twice").isEmpty();
    Answer status = RunHoso.run("status", "--archive", archive, "--json");
    assertThat(status.json().at("/files/found").asInt()).isEqualTo(1);
    assertThat(status.json().at("/files/imported").asInt()).isEqualTo(1);
  }

  private static void grow(Path file) {
    try {
      for (int i = 1; i <= 12; i++) {
        Thread.sleep(200);
        String line = i == 12 ? "dòng cuối cùng\n" : "dòng thứ " + i + "\n";
        Files.writeString(file, line, StandardOpenOption.APPEND);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
