package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir Path folder;
  private final AtomicLong seconds = new AtomicLong();
  private Path file;
  private FolderWatch watch;

  @BeforeEach
  void begin() throws IOException {
    watch =
        new FolderWatch(
            List.of(folder),
            folder.resolve("archive"),
            Duration.ofSeconds(5),
            () -> seconds.get() * 1_000_000_000L);
    file = Files.writeString(folder.resolve("a.txt"), "một");
  }

  private List<Path> lookAfter(int more) {
    seconds.addAndGet(more);
    return watch.look();
  }

  @Test
  void answersAFileOnceWhenItIsStill() {
    assertThat(lookAfter(0)).isEmpty();
    assertThat(lookAfter(4)).isEmpty();
    assertThat(watch.isIdle()).isFalse();
    assertThat(lookAfter(1)).containsExactly(file);
    assertThat(lookAfter(100)).isEmpty();
    assertThat(watch.isIdle()).isTrue();
  }

  @Test
  void waitsAsLongAsAFileGrows() throws IOException {
    for (int i = 0; i < 10; i++) {
      Files.writeString(file, " hai", StandardOpenOption.APPEND);
      assertThat(lookAfter(4)).isEmpty();
    }
    assertThat(lookAfter(5)).containsExactly(file);
    Files.writeString(file, " ba", StandardOpenOption.APPEND);
    assertThat(lookAfter(1)).isEmpty();
    assertThat(lookAfter(5)).containsExactly(file);
  }

  @Test
  void leavesOutWhatOtherProgramsHaveNotFinished() throws IOException {
    for (String name : List.of("b.pdf.part", "c.crdownload", ".hidden", "~$d.docx", "e.TMP")) {
      Files.writeString(folder.resolve(name), "nửa chừng");
    }
    lookAfter(0);
    assertThat(lookAfter(9)).containsExactly(file);
  }

  @Test
  void answersAgainWhatCouldNotBeTakenIn() {
    lookAfter(0);
    assertThat(lookAfter(5)).containsExactly(file);
    watch.again(List.of(file));
    assertThat(lookAfter(1)).containsExactly(file);
  }

  /** So that the import says what is wrong with it: nothing is passed over in silence. */
  @Test
  void answersWhatCannotBeRead() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));
    lookAfter(0);
    assertThat(lookAfter(5)).contains(link);
  }
}
