package vn.hoso.app;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.NotificationEmitter;

/**
 * Has dead objects collected before the heap grows for them. A collector that may use gigabytes
 * lets the old generation grow to gigabytes of what was long dead, one document's leavings after
 * another; an import of a night is to be as small at its end as at its beginning. A document that
 * needs much still gets it.
 */
final class HeapThrift {
  /** Below this many bytes of old objects nothing is done. */
  static final long MODEST = 400L << 20;

  /** Nor below so many times what was alive after the last collection. */
  static final int TIMES_ALIVE = 2;

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private HeapThrift() {}

  /** Watches the heap from now on; where the collector has no old generation, does nothing. */
  static void begin() {
    if (!BEGUN.compareAndSet(false, true)) {
      return;
    }
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      boolean old = pool.getName().contains("Old Gen") || pool.getName().contains("Tenured");
      if (old && pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()) {
        pool.setUsageThreshold(threshold(0, pool.getUsage().getMax()));
        watch(pool);
      }
    }
  }

  private static void watch(MemoryPoolMXBean pool) {
    NotificationEmitter memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    memory.addNotificationListener(
        (notification, handback) -> {
          if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
            collect(pool);
          }
        },
        null,
        null);
  }

  private static void collect(MemoryPoolMXBean pool) {
    System.gc();
    pool.setUsageThreshold(threshold(pool.getUsage().getUsed(), pool.getUsage().getMax()));
  }

  /**
   * When to collect next.
   *
   * @param alive bytes of old objects that are in use
   * @param most that there may be; below 0 where nobody knows
   */
  static long threshold(long alive, long most) {
    long wanted = Math.max(MODEST, TIMES_ALIVE * alive);
    return most < 0 ? wanted : Math.min(wanted, most);
  }
}
