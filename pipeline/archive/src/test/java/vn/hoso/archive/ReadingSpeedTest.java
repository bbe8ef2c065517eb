package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.hoso.document.PageImage;
import vn.hoso.ocr.OcrEngine;
import vn.hoso.ocr.OcrEngines;
import vn.hoso.ocr.OcrPage;
import vn.hoso.ocr.OcrSettings;
import vn.hoso.ocr.WorkerSettings;
import vn.hoso.repair.RepairSettings;
import vn.hoso.repair.TextRepairer;

/**
 * How fast pictures become repaired words: one worker for each core, as an import has them. Before
 * the clock starts each has read one page, and that was repaired. Run by {@code
 * samples/measure-speed}; the folder holds page pictures, PNG or JPEG.
 */
@EnabledIfSystemProperty(named = "speed.pictures", matches = ".+")
class ReadingSpeedTest {
  private static final Pattern TWICE = Pattern.compile("read twice: (\\d+) of \\d+ rows");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final AtomicLong repairNanos = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong twice = new AtomicLong();

  @Test
  void printsPagesASecond() throws Exception {
    List<Path> pictures;
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("speed.pictures")))) {
      pictures = files.sorted().toList();
    }
    assertThat(pictures).isNotEmpty();
    TextRepairer repairer =
        TextRepairer.load(
            Path.of(System.getProperty("speed.dictionaries")), RepairSettings.defaults());
    int cores = Runtime.getRuntime().availableProcessors();
    List<OcrEngine> engines = new ArrayList<>();
    for (int i = 0; i < cores; i++) {
      OcrEngine engine = OcrEngines.isolated(OcrSettings.DEFAULT, WorkerSettings.standard());
      engine.prepare();
      one(engine.read(image(pictures.getFirst())), repairer);
      engines.add(engine);
    }
    repairNanos.set(0);
    rows.set(0);
    twice.set(0);
    Duration before = workers();
    Duration ownBefore = ownCpu();
    long begin = System.nanoTime();
    read(pictures, engines, repairer);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double ocr = workers().minus(before).toMillis() / 1e3;
    double repair = repairNanos.get() / 1e9;
    double rest = ownCpu().minus(ownBefore).toMillis() / 1e3 - repair;
    out.printf(
        Locale.ROOT,
        "hoso reading and repair: %d pages, %.1f s, %.2f pages/s; CPU %.2f s a page (reading %.2f,"
            + " repair %.2f, Java's compilers and the rest of hoso %.2f)%n",
        pictures.size(),
        seconds,
        pictures.size() / seconds,
        (ocr + repair + rest) / pictures.size(),
        ocr / pictures.size(),
        repair / pictures.size(),
        rest / pictures.size());
    out.printf(
        Locale.ROOT,
        "rows read twice: %.1f %%; peak memory of a worker: %d MiB%n",
        100.0 * twice.get() / Math.max(1, rows.get()),
        peakMebibytes());
    engines.forEach(OcrEngine::close);
  }

  private void read(List<Path> pictures, List<OcrEngine> engines, TextRepairer repairer)
      throws Exception {
    ConcurrentLinkedQueue<Path> queue = new ConcurrentLinkedQueue<>(pictures);
    try (ExecutorService threads = Executors.newFixedThreadPool(engines.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (OcrEngine engine : engines) {
        running.add(
            threads.submit(
                () -> {
                  for (Path next = queue.poll(); next != null; next = queue.poll()) {
                    one(engine.read(image(next)), repairer);
                  }
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
  }

  private void one(OcrPage page, TextRepairer repairer) {
    for (String step : page.preparation()) {
      Matcher matcher = TWICE.matcher(step);
      twice.addAndGet(matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0);
    }
    rows.addAndGet(page.lines().stream().filter(line -> !line.words().isEmpty()).count());
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    repairer.repairRead(page.lines());
    repairNanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
  }

  private static PageImage image(Path picture) throws IOException {
    String type = picture.toString().endsWith(".png") ? "image/png" : "image/jpeg";
    return new PageImage.Encoded(Files.readAllBytes(picture), type, 300);
  }

  private static Duration ownCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static Duration workers() {
    return ProcessHandle.current()
        .children()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Of the largest worker; 0 where the system does not tell. */
  private static long peakMebibytes() {
    return ProcessHandle.current()
            .children()
            .map(child -> Path.of("/proc", Long.toString(child.pid()), "status"))
            .filter(Files::exists)
            .mapToLong(ReadingSpeedTest::peakKibibytes)
            .max()
            .orElse(0)
        / 1024;
  }

  private static long peakKibibytes(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // ended meanwhile
    }
  }
}
