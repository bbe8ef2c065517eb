package vn.hoso.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairMakerTest {
  @TempDir private Path folder;

  /** Seventy short lines have the letters of one page and the height of two. */
  @Test
  void linesThatRunOverAPageGoOnOnTheNext() throws IOException {
    List<String> lines = IntStream.range(100, 170).mapToObj(i -> "Dòng " + i).toList();
    Path text = folder.resolve("short.txt");
    Files.write(text, lines);
    Path results = folder.resolve("results");
    PairMaker.main(
        new String[] {
          text.toString(), results.toString(), "--dpi", "50", "--degradations", "none"
        });
    List<String> printed = new ArrayList<>();
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        printed.addAll(Files.readAllLines(file));
      }
    }
    // The second sheet bears its number above.
    assertThat(printed).containsSubsequence(lines).hasSize(lines.size() + 1);
    assertThat(results.resolve("short-001b.png")).exists();
  }
}
