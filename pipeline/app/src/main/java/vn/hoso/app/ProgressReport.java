package vn.hoso.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Fate;
import vn.hoso.archive.ImportListener;
import vn.hoso.document.Problem;

/**
 * Tells how an import goes on: a bar where a person watches, a plain line every ten seconds
 * otherwise; always on the error stream.
 */
final class ProgressReport implements ImportListener, AutoCloseable {
  private static final int WIDTH = 100;
  private static final int SECONDS_BETWEEN_LINES = 10;

  private final Console console;
  private final ProblemText.Texts texts;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("progress").factory());

  /** What each worker reads, by the name of its thread. */
  private final Map<String, String> inHand = new TreeMap<>();

  private final Pace pace = new Pace();
  private ProgressCount count = new ProgressCount(0, 0, 0, 0, 0, 0);
  private long start = System.nanoTime();
  private @Nullable ProgressBar bar;
  private @Nullable ScheduledFuture<?> ticking;
  private int ticks; // one a second

  ProgressReport(Console console, ProblemText.Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  @Override
  public synchronized void found(int files) {
    boolean first = count.files() == 0;
    count = count.withFiles(files);
    if (!first) {
      if (bar != null) {
        bar.maxHint(files);
      }
      return;
    }
    start = System.nanoTime();
    ticking = clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    if (console.errIsTerminal()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(texts.text("progress.task"))
              .setInitialMax(files)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(250)
              .hideEta()
              .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
              .build();
    }
  }

  @Override
  public synchronized void opened(int pages) {
    count = count.opened(pages);
  }

  @Override
  public synchronized void reading(String name, int page, int of) {
    String what = of == 1 ? name : texts.text("progress.page", name, page, of);
    inHand.put(Thread.currentThread().getName(), what);
  }

  @Override
  public synchronized void resting() {
    inHand.remove(Thread.currentThread().getName());
  }

  @Override
  public synchronized void pageDone() {
    count = count.pageDone();
    show();
  }

  @Override
  public synchronized void done(Path file, Fate fate, @Nullable Problem problem) {
    count = count.done(fate == Fate.FAILED);
    show();
  }

  private void show() {
    if (bar != null) {
      bar.stepTo(count.filesDone());
      bar.setExtraMessage(" " + details());
    }
  }

  private synchronized void tick() {
    pace.mark((System.nanoTime() - start) / 1e9, count.pagesDone());
    if (++ticks % SECONDS_BETWEEN_LINES == 0 && bar == null) {
      line();
    }
  }

  private void line() {
    console
        .err()
        .print(
            texts.text("progress.line", count.filesDone(), count.files()) + " " + details() + "\n");
  }

  private String details() {
    double seconds = (System.nanoTime() - start) / 1e9;
    String done =
        texts.text("progress.pages", count.pagesDone(), count.pagesDone() / Math.max(1, seconds))
            + (count.failed() > 0 ? texts.text("progress.failed", count.failed()) : "");
    Duration left = count.left(seconds, pace.perSecond(seconds, count.pagesDone()));
    String estimated = left == null ? done : done + texts.text("progress.left", words(left));
    return inHand.isEmpty()
        ? estimated
        : estimated + texts.text("progress.inHand", String.join("; ", inHand.values()));
  }

  private String words(Duration left) {
    if (left.toMinutes() >= 120) {
      return texts.text("progress.hours", left.toHours(), left.toMinutesPart());
    }
    return left.toSeconds() >= 120
        ? texts.text("progress.minutes", left.toMinutes())
        : texts.text("progress.seconds", left.toSeconds());
  }

  @Override
  public void close() {
    ProgressBar shown;
    synchronized (this) {
      shown = bar;
      if (ticking != null) {
        ticking.cancel(false);
      }
    }
    if (shown != null) {
      shown.close();
    }
    clock.shutdown();
  }
}
