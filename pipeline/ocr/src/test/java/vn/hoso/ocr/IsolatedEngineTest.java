package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/** Real processes, real signals; the engine that breaks on demand is {@link FaultyWorker}. */
class IsolatedEngineTest {
  /** Patient, since other things may run on this machine; where a hang is awaited it is not. */
  private static final WorkerSettings SETTINGS =
      new WorkerSettings(
          2, 100, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(1), 1L << 30);

  private static OcrEngine faulty(WorkerSettings settings) {
    return new IsolatedEngine(OcrSettings.DEFAULT, settings, FaultyWorker.class);
  }

  private static String order(OcrEngine engine, String words) throws OcrException {
    return engine.read(FaultyWorker.order(words)).text();
  }

  private static void assertFails(OcrEngine engine, String words, String reason) {
    assertThatThrownBy(() -> order(engine, words))
        .isInstanceOfSatisfying(
            OcrException.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.OCR_FAILED))
        .hasMessageMatching(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "abort, the text recognition crashed \\(exit code 134\\).* \\(tried 2 times\\)",
    "segfault, the text recognition crashed \\(SIGSEGV in .*\\) \\(tried 2 times\\)"
  })
  void aCrashCostsOnePage(String fault, String reason) throws Exception {
    try (OcrEngine engine = faulty(SETTINGS)) {
      assertThat(order(engine, "go")).startsWith("page 1 ");
      assertFails(engine, fault, reason);
      assertThat(order(engine, "go")).startsWith("page 1 ");
      assertThat(order(engine, "go")).startsWith("page 2 ");
    }
  }

  @Test
  void aPageIsTriedAgainWhereItsWorkerWasKilled(@TempDir Path folder) throws Exception {
    try (OcrEngine engine = faulty(SETTINGS)) {
      String before = order(engine, "go");
      String after = order(engine, "once " + folder.resolve("mark"));
      assertThat(after).startsWith("page 1 ").isNotEqualTo(before);
    }
  }

  @Test
  void aHangCostsOnePage() throws Exception {
    WorkerSettings hasty =
        new WorkerSettings(
            1, 100, Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ZERO, 1L << 30);
    try (OcrEngine engine = faulty(hasty)) {
      assertFails(engine, "hang", "the text recognition took longer than 1 seconds");
    }
    try (OcrEngine engine = faulty(SETTINGS)) {
      assertThat(order(engine, "go")).startsWith("page 1 ");
    }
  }

  @Test
  void hungerForMemoryCostsOnePageAndIsNotTriedAgain() throws Exception {
    WorkerSettings small =
        new WorkerSettings(
            2, 100, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ZERO, 400L << 20);
    try (OcrEngine engine = faulty(small)) {
      assertFails(engine, "eat", "the text recognition needed more than 400 MB of memory");
      assertThat(order(engine, "go")).startsWith("page 1 ");
    }
  }

  @Test
  void whatNativeCodePrintsDisturbsNothing() throws Exception {
    try (OcrEngine engine = faulty(SETTINGS)) {
      assertThat(order(engine, "print")).startsWith("page 1 ");
      assertThat(order(engine, "print")).startsWith("page 2 ");
    }
  }

  @Test
  void whatTheEngineRefusesCostsNoWorker() throws Exception {
    try (OcrEngine engine = faulty(SETTINGS)) {
      assertThatThrownBy(() -> order(engine, "refuse"))
          .isInstanceOfSatisfying(
              OcrException.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.BROKEN))
          .hasMessage("the picture is no picture");
      assertFails(engine, "defect", ".*a defect");
      assertThat(order(engine, "go")).startsWith("page 3 ");
    }
  }

  @Test
  void aWorkerIsReplacedAfterItsPages() throws Exception {
    WorkerSettings two =
        new WorkerSettings(
            1, 2, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ZERO, 1L << 30);
    try (OcrEngine engine = faulty(two)) {
      assertThat(order(engine, "go")).startsWith("page 1 ");
      assertThat(order(engine, "go")).startsWith("page 2 ");
      assertThat(order(engine, "go")).startsWith("page 1 ");
    }
  }

  @Test
  void readsWhatTheEngineInThisProcessReads() throws Exception {
    try (OcrEngine here = OcrEngines.open(OcrSettings.DEFAULT);
        OcrEngine there = OcrEngines.isolated(OcrSettings.DEFAULT, SETTINGS)) {
      there.prepare();
      PageImage file = new PageImage.Encoded(Fixture.png(), "image/png", Fixture.DPI);
      assertThat(there.read(file)).isEqualTo(here.read(file));
      for (int type :
          List.of(
              BufferedImage.TYPE_BYTE_BINARY,
              BufferedImage.TYPE_BYTE_GRAY,
              BufferedImage.TYPE_3BYTE_BGR,
              BufferedImage.TYPE_INT_ARGB,
              BufferedImage.TYPE_USHORT_GRAY)) {
        // Wide enough to fill no whole number of bytes.
        BufferedImage image = Fixture.transformed(new AffineTransform(), 1405, 500, type);
        PageImage raster = new PageImage.Raster(image, Fixture.DPI);
        assertThat(there.read(raster)).as("type %d", type).isEqualTo(here.read(raster));
      }
    }
  }

  @Test
  void aMissingModelIsNamedWithItsRemedy(@TempDir Path empty) {
    try (OcrEngine engine =
        OcrEngines.isolated(OcrSettings.DEFAULT.withModelFolder(empty), SETTINGS)) {
      assertMissing(engine, "The Tesseract model for \"vie\" is missing");
    }
  }

  /** Tesseract itself ends the process on some of these; the message is to be the same. */
  @Test
  void aDamagedModelIsNamedWithItsRemedy(@TempDir Path folder) throws Exception {
    byte[] model =
        Files.readAllBytes(ModelFolder.find(OcrSettings.DEFAULT).resolve("vie.traineddata"));
    Path file = folder.resolve("vie.traineddata");
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    for (byte[] damaged : List.of(Arrays.copyOf(model, model.length / 2), noise, new byte[0])) {
      Files.write(file, damaged);
      try (OcrEngine engine =
          OcrEngines.isolated(OcrSettings.DEFAULT.withModelFolder(folder), SETTINGS)) {
        assertMissing(engine, "vie");
      }
    }
  }

  private static void assertMissing(OcrEngine engine, String message) {
    assertThatThrownBy(
            () -> engine.read(new PageImage.Encoded(Fixture.png(), "image/png", Fixture.DPI)))
        .isInstanceOfSatisfying(
            MissingPartException.class,
            e -> assertThat(e.remedy()).isEqualTo("sudo apt-get install tesseract-ocr-vie"))
        .hasMessageContaining(message);
  }

  @Test
  void noWorkerOutlivesItsEngine() throws Exception {
    OcrEngine engine = faulty(SETTINGS);
    ProcessHandle worker = processOf(order(engine, "go"));
    assertThat(worker.isAlive()).isTrue();
    engine.close();
    engine.close();
    worker.onExit().get();
    assertThatIllegalStateException().isThrownBy(() -> order(engine, "go"));
  }

  /** The worker hangs in native code when hoso is killed with the signal that no one can catch. */
  @Test
  void noWorkerOutlivesHoso() throws Exception {
    Process hoso =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Hoso.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = hoso.inputReader().readLine();
    ProcessHandle worker = processOf(said);
    assertThat(worker.isAlive()).isTrue();
    hoso.destroyForcibly().waitFor();
    worker.onExit().get();
  }

  private static ProcessHandle processOf(String text) {
    return ProcessHandle.of(Long.parseLong(text.split(" ")[2])).orElseThrow();
  }

  /** Prints which worker it has, lets it hang, and waits. */
  static final class Hoso {
    private Hoso() {}

    public static void main(String[] arguments) throws Exception {
      try (OcrEngine engine = faulty(SETTINGS);
          ExecutorService threads = Executors.newSingleThreadExecutor()) {
        String page = order(engine, "go");
        Future<String> hanging = threads.submit(() -> order(engine, "hang"));
        System.out.println(page);
        hanging.get();
      }
    }
  }
}
