package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.RepairedText;

class CalibrationTest {
  private static final Examination RUIN =
      new Examination(
          new RepairedText(List.of(), List.of(), List.of()), List.of(), "stripped", false, 0.9);

  @TempDir private Path folder;

  @Test
  void ofThoseThatGetNineTenthsNineInTenAreRight() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    var training = new CalibrationTraining();
    for (int i = 0; i < 20_000; i++) {
      double posterior = random.nextDouble();
      boolean right = random.nextDouble() < truth(posterior);
      training.add(posterior, Origin.TEXT, RUIN, true, right);
    }
    Path file = folder.resolve("calibration.tsv");
    training.write(file, "from a test");
    Calibration.Curve curve = Calibration.read(file).curve("stripped", true);
    for (double p = 0.05; p < 1; p += 0.1) {
      assertThat(curve.at(p)).as("seed %d, %.2f", seed, p).isCloseTo(truth(p), within(0.03));
    }
  }

  /** Too sure of itself: the odds of what the search takes for certain are half as long. */
  private static double truth(double posterior) {
    double logit = 0.5 * Math.log(posterior / (1 - posterior)) + 0.3;
    return 1 / (1 + Math.exp(-logit));
  }

  @Test
  void whereNothingWasSeenPosteriorsStayAsTheyAre() throws IOException {
    var training = new CalibrationTraining();
    training.add(0.5, Origin.TEXT, RUIN, true, true);
    Path file = folder.resolve("calibration.tsv");
    training.write(file, "one word");
    Calibration read = Calibration.read(file);
    assertThat(read.curve("stripped", true).at(0.9)).isCloseTo(0.9, within(0.05));
    assertThat(read.curve("stripped", false).at(0.9)).isCloseTo(0.9, within(1e-9));
    assertThat(read.curve(Calibration.SOUND_OCR, true).at(0.2)).isLessThan(0.35);
  }

  @Test
  void aSurerWordStaysTheSurerWhateverWasSeen() throws IOException {
    var training = new CalibrationTraining();
    for (int i = 0; i < 1000; i++) { // the surer, the wronger
      training.add(i / 1000.0, Origin.OCR, RUIN, false, i < 500);
    }
    Path file = folder.resolve("calibration.tsv");
    training.write(file, "upside down");
    Calibration.Curve curve = Calibration.read(file).curve("stripped", false);
    double last = 0;
    for (double p = 0; p <= 1; p += 0.01) {
      assertThat(curve.at(p)).isBetween(last, 1.0);
      last = curve.at(p);
    }
  }

  @Test
  void aWrongLineIsNamed() throws IOException {
    for (String line :
        List.of("stripped\tleft\t1\t1", "x\tperhaps\t1\t1\t0", "x\tleft\t-1\t1\t0")) {
      Path file = Files.writeString(folder.resolve("wrong.tsv"), "# comment\n" + line + "\n");
      assertThatThrownBy(() -> Calibration.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("wrong.tsv:2");
    }
  }
}
