package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hoso.document.PageImage;

/**
 * Real worker processes, and pictures that are broken or show what no page shows: each gives words
 * or a reason, and the next is read. More of them, with what became of each kind of outcome:
 *
 * <pre>
 * mvn -q test -pl pipeline/ocr -am -Dtest=OddPicturesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dodd.pictures=5000 -Dodd.seed=1
 * </pre>
 */
class OddPicturesTest {
  private static final WorkerSettings SETTINGS =
      new WorkerSettings(
          1, 1000, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(1), 2L << 30);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Test
  void eachGivesWordsOrAReasonAndTheNextIsRead() throws Exception {
    int count = Integer.getInteger("odd.pictures", 40);
    long seed = Long.getLong("odd.seed", new Random().nextLong());
    OddPictures pictures = new OddPictures(new Random(seed));
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    try (OcrEngine engine = OcrEngines.isolated(OcrSettings.DEFAULT, SETTINGS)) {
      for (int i = 1; i <= count; i++) {
        OddPictures.Odd odd = pictures.next();
        String place = "seed %d, picture %d: %s".formatted(seed, i, odd.what());
        String outcome = outcome(engine, odd.picture(), place);
        outcomes.merge(outcome, 1, Integer::sum);
        if (outcome.startsWith("OCR_FAILED")) {
          out.println(place + ": " + outcome);
        }
      }
      OcrPage sound = engine.read(new PageImage.Encoded(Fixture.png(), "image/png", Fixture.DPI));
      assertThat(sound.words()).as("after all of seed %d", seed).hasSizeGreaterThan(20);
    }
    if (count > 40) {
      outcomes.forEach((outcome, times) -> out.printf("%6d %s%n", times, outcome));
    }
  }

  /**
   * Found by pictures made at random: hoso itself, which only asked for the size, ran out of
   * memory.
   */
  @Test
  void aHeadThatPromisesMoreThanMemoryHoldsCostsOnePage() throws Exception {
    byte[] tiff = {
      'I', 'I', 42, 0, 8, 0, 0, 0, // the list of fields begins at byte 8
      1, 0, // one field:
      0x0e, 1, 2, 0, -1, -1, -1, 0x7f, 8, 0, 0, 0, // a description of 2 GB
      0, 0, 0, 0
    };
    try (OcrEngine engine = OcrEngines.isolated(OcrSettings.DEFAULT, SETTINGS)) {
      assertThatThrownBy(() -> engine.read(new PageImage.Encoded(tiff, "image/tiff", 300)))
          .isInstanceOf(OcrException.class)
          .hasMessageContaining("the picture");
      PageImage sound = new PageImage.Encoded(Fixture.png(), "image/png", Fixture.DPI);
      assertThat(engine.read(sound).words()).hasSizeGreaterThan(20);
    }
  }

  private static String outcome(OcrEngine engine, PageImage picture, String place) {
    try {
      OcrPage page = engine.read(picture);
      assertThat(page.width()).as(place).isPositive();
      return page.words().isEmpty() ? "read: nothing" : "read: words";
    } catch (OcrException e) {
      assertThat(e.getMessage()).as(place).isNotBlank();
      return e.kind() + ": " + e.getMessage().replaceAll("\\d+", "N");
    }
  }
}
