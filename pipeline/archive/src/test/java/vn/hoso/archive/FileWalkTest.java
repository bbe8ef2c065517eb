package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.Problem;

class FileWalkTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void resolve() throws IOException {
    root = temporary.toRealPath();
  }

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  @Test
  void goesDepthFirstInTheOrderOfNames() throws IOException {
    Path c = file("c.txt");
    Path b = file("b/z.txt");
    Path a = file("b/a/kế hoạch.txt");
    assertThat(FileWalk.over(List.of(root), Set.of()))
        .extracting(FileWalk.Found::path)
        .containsExactly(a, b, c);
  }

  @Test
  void takesPathsInTheGivenOrderAndEachFileOnce() throws IOException {
    Path a = file("a.txt");
    Path b = file("b.txt");
    assertThat(FileWalk.over(List.of(b, root, a), Set.of()))
        .extracting(FileWalk.Found::path)
        .containsExactly(b, a);
  }

  @Test
  void leavesOutTheArchive() throws IOException {
    file("archive/ledger.db");
    Path a = file("a.txt");
    assertThat(FileWalk.over(List.of(root), Set.of(root.resolve("archive"))))
        .extracting(FileWalk.Found::path)
        .containsExactly(a);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void followsLinksButNotInCircles() throws IOException {
    Path a = file("one/a.txt");
    Files.createSymbolicLink(root.resolve("one/up"), root);
    Files.createSymbolicLink(root.resolve("two"), root.resolve("one"));
    Files.createSymbolicLink(root.resolve("zero"), root.resolve("nowhere"));
    Files.createSymbolicLink(root.resolve("zzz"), root.resolve("zzz"));
    List<FileWalk.Found> found = FileWalk.over(List.of(root), Set.of());
    assertThat(found).hasSize(3);
    assertThat(found.getFirst()).isEqualTo(new FileWalk.Found(a, null));
    assertThat(found.subList(1, 3))
        .extracting(f -> f.problem().reason())
        .containsOnly("the link leads to nothing, or back to itself");
  }

  @Test
  void reportsWhatIsNotThere() {
    Path missing = root.resolve("missing");
    assertThat(FileWalk.over(List.of(missing), Set.of()))
        .containsExactly(
            new FileWalk.Found(
                missing,
                new Problem(
                    Problem.Kind.UNREADABLE,
                    missing.toString(),
                    null,
                    "it is not there: " + missing)));
  }
}
