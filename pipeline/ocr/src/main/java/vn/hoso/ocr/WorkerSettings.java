package vn.hoso.ocr;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What one worker process may use before it is ended, and how often a page is tried.
 *
 * @param tries how often a page is given to a worker that crashes on it or hangs, 1 or more; a page
 *     that needs too much memory is tried once, for it would need as much again
 * @param pages after so many pages a worker is replaced, 1 or more: native code may leak
 * @param start how long a worker may take until it is ready
 * @param perPage how long any page may take
 * @param perMegapixel how much longer for each million pixels
 * @param memoryBytes resident memory (Linux) or committed memory (Windows) that a worker may hold;
 *     not watched elsewhere
 */
public record WorkerSettings(
    int tries,
    int pages,
    Duration start,
    Duration perPage,
    Duration perMegapixel,
    long memoryBytes) {
  private static final long MOST_MEMORY = 3L << 30;

  public WorkerSettings {
    if (tries < 1 || pages < 1) {
      throw new IllegalArgumentException("tries and pages are 1 or more");
    }
    if (memoryBytes < 1 << 26) {
      throw new IllegalArgumentException("a worker needs 64 MiB or more, not " + memoryBytes);
    }
  }

  /**
   * Two tries; about two minutes for A4 at 300 dpi, which takes one or two seconds on an idle
   * machine; 3 GiB, or 60 % of a smaller machine's memory.
   */
  public static WorkerSettings standard() {
    long machine =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean os
            ? os.getTotalMemorySize()
            : Long.MAX_VALUE;
    return new WorkerSettings(
        2,
        500,
        Duration.ofMinutes(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(8),
        Math.max(1L << 28, Math.min(MOST_MEMORY, machine / 10 * 6)));
  }

  /** How long a page of so many pixels may take. */
  Duration deadline(long pixels) {
    return perPage.plus(perMegapixel.multipliedBy((pixels + 999_999) / 1_000_000));
  }
}
