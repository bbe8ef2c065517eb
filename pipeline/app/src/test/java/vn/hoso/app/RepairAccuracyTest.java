package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Letters;

/**
 * Accuracy as a test: texts of our own that no model was trained on, damaged by the simulators.
 * Bounds stand a little beside what was measured on 21 November 2026, given in the comments as WER,
 * right syllables broken, and distance of probabilities from truth (all in per cent). {@code
 * samples/accuracy} prints them.
 */
class RepairAccuracyTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "eng, text, 0.70, 0.066, 0.031, 0.022", // 6.08, 2.45, 1.82
    "western, text, 0.70, 0.048, 0.027, 0.020", // 4.32, 2.01, 0.80
    "vie, ocr, 0.04, 0.033, 0.002, 0.015", // 2.83, 0, 1.04
  })
  void simulatedDamageIsUndone(
      String kind, String origin, double before, double wer, double broken, double distance) {
    Path pairs = RunHoso.samples().resolve("damaged").resolve(kind);
    JsonNode answer =
        RunHoso.run("evaluate", "--pairs", pairs, "--origin", origin, "--json").json();
    JsonNode counts = answer.at("/overall/counts");
    double wrong = counts.at("/repair/wrongBefore").asDouble() / counts.get("syllables").asInt();
    assertThat(wrong).as("share of wrong syllables before").isGreaterThan(before);
    check(answer, wer, broken, distance);
  }

  @ParameterizedTest
  @CsvSource({
    "11-ke-hoach-chuyen-doi-so, 0.024, 0.010, 0.020", // 1.92, 0, 1.27
    "15-ke-hoach-tiem-phong-gia-suc, 0.014, 0.020, 0.020", // 0.93, 0.99, 1.54
  })
  void damagedSamplesComeOutRight(String name, double wer, double broken, double distance) {
    Path samples = RunHoso.samples();
    Path truth = samples.resolve("texts").resolve(name + ".txt");
    Path damaged = samples.resolve("files").resolve(name + ".txt");
    JsonNode answer =
        RunHoso.run("evaluate", "--truth", truth, "--damaged", damaged, "--json").json();
    check(answer, wer, broken, distance);
  }

  @Test
  void marksComeBackToTextWithoutThem() throws IOException {
    for (Path text : heldOut()) {
      Files.writeString(folder.resolve(text.getFileName()), Letters.fold(Files.readString(text)));
    }
    Path truth = heldOut().getFirst().getParent();
    JsonNode answer =
        RunHoso.run("evaluate", "--truth", truth, "--damaged", folder, "--json").json();
    check(answer, 0.067, 0.050, 0.020); // 6.25, 4.35, 1.25
  }

  @Test
  void soundTextStays() throws IOException {
    Path texts = RunHoso.samples().resolve("texts");
    for (Path truth : List.of(heldOut().getFirst().getParent(), texts)) {
      JsonNode answer =
          RunHoso.run("evaluate", "--truth", truth, "--damaged", truth, "--json").json();
      assertThat(answer.at("/overall/counts/syllables").asInt()).isGreaterThan(5000);
      assertThat(answer.at("/overall/counts/repair/changed").asInt()).as("changed").isZero();
      // Scans that look sound count, too: 1.3 % too modest for what is typed.
      assertThat(answer.at("/calibration/expectedError").asDouble()).isLessThan(0.018);
    }
  }

  private static void check(JsonNode answer, double wer, double broken, double distance) {
    assertThat(answer.at("/overall/wer").asDouble()).as("WER").isBetween(0.0, wer);
    assertThat(answer.at("/overall/overCorrection").asDouble())
        .as("right syllables broken")
        .isBetween(0.0, broken);
    assertThat(answer.at("/calibration/expectedError").asDouble())
        .as("distance of probabilities from truth")
        .isBetween(0.0, distance);
  }

  private static List<Path> heldOut() throws IOException {
    try (Stream<Path> files = Files.list(Dictionaries.folder().resolve("genre/held-out"))) {
      return files.sorted().toList();
    }
  }
}
