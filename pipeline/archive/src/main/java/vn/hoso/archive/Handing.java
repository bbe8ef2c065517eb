package vn.hoso.archive;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hands things from one thread to another. */
final class Handing {
  private Handing() {}

  /**
   * Puts something into a queue and waits for room, also when the thread is interrupted: what was
   * done must not be lost for that.
   *
   * @param check is run each second; throws where nobody will ever take anything out again
   */
  static <T> void over(T item, BlockingQueue<T> queue, Runnable check) {
    boolean interrupted = false;
    try {
      while (true) {
        check.run();
        try {
          if (queue.offer(item, 1, TimeUnit.SECONDS)) {
            return;
          }
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
