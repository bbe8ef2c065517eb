package vn.hoso.ocr;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ends a worker that holds more memory than it may, before the machine runs short. Limits of the
 * operating system would count reserved addresses, of which Java reserves far more than it uses,
 * and Windows has none that a program can set for itself.
 */
final class MemoryGuard {
  /** The exit code of a worker that this guard has ended. */
  static final int EXIT_CODE = 87;

  /** No allocation is faster: about a gigabyte a second. */
  private static final long BYTES_A_MILLISECOND = 1L << 20;

  /** Between two looks near the limit, so that it is overshot by 50 MB at most. */
  private static final long SHORTEST = 50;

  /** Between two looks far from it: each costs a worker as much as reading a few letters. */
  private static final long LONGEST = 1000;

  private static final Path STATUS = Path.of("/proc/self/status");

  private MemoryGuard() {}

  /** Watches this process from now on; does nothing where its memory cannot be told. */
  static void start(long limitBytes) {
    killMeFirst();
    if (held() >= 0) {
      Thread.ofPlatform().daemon().name("memory-guard").start(() -> watch(limitBytes));
    }
  }

  private static void watch(long limitBytes) {
    for (long held = held(); held <= limitBytes; held = held()) {
      try {
        long soonest = (limitBytes - held) / BYTES_A_MILLISECOND;
        Thread.sleep(Math.clamp(soonest, SHORTEST, LONGEST));
      } catch (InterruptedException e) {
        return;
      }
    }
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  /** Bytes that this process holds; -1 where that cannot be told. */
  private static long held() {
    try {
      if (Files.exists(STATUS)) {
        for (String line : Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1)) {
          if (line.startsWith("VmRSS:")) { // for instance "VmRSS:   81234 kB", see proc(5)
            return Long.parseLong(line.replaceAll("\\D", "")) << 10;
          }
        }
      }
    } catch (IOException e) {
      return -1;
    }
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows
            && ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getCommittedVirtualMemorySize()
        : -1;
  }

  /** Where Linux itself has to end a process for want of memory, a worker costs least. */
  private static void killMeFirst() {
    try {
      Path score = Path.of("/proc/self/oom_score_adj");
      if (Files.isWritable(score)) {
        Files.writeString(score, "800");
      }
    } catch (IOException e) {
      // Then it chooses as it would have.
    }
  }
}
