package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Syllables;

/**
 * Accuracy as a test: the damaged samples against their true texts, with floors a little below what
 * was measured on 21 November 2026 (97.8 % and 98.1 % of the syllables right, 18 and 15 % before).
 */
class RepairAccuracyTest {
  private static TextRepairer repairer;

  @BeforeAll
  static void load() throws IOException {
    repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
  }

  @ParameterizedTest
  @CsvSource({
    "11-ke-hoach-chuyen-doi-so, 0.20, 0.965",
    "15-ke-hoach-tiem-phong-gia-suc, 0.25, 0.965",
  })
  void damagedSamplesComeOutRight(String name, double most, double floor) throws IOException {
    Path samples = Dictionaries.folder().resolveSibling("samples");
    List<String> damaged = lines(samples.resolve("files").resolve(name + ".txt"));
    List<String> truth = lines(samples.resolve("texts").resolve(name + ".txt"));
    assertThat(right(truth, damaged)).isLessThan(most);
    assertThat(right(truth, repairer.repair(damaged).lines())).isGreaterThan(floor);
  }

  private static List<String> lines(Path file) throws IOException {
    return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n", -1));
  }

  /** Share of the true syllables that stand in the other text, in order. */
  private static double right(List<String> truth, List<String> other) {
    List<String> a = syllables(truth);
    List<String> b = syllables(other);
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        common[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return (double) common[a.size()][b.size()] / a.size();
  }

  private static List<String> syllables(List<String> lines) {
    var result = new ArrayList<String>();
    for (String line : lines) {
      for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          result.add(Syllables.oldPlacement(word));
        }
      }
    }
    return result;
  }
}
