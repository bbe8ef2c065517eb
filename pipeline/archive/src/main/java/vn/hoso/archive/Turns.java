package vn.hoso.archive;

import java.util.TreeSet;

/**
 * Lets workers hash files at the same time, and yet claim contents in the order of the files: of
 * two files of one content the first always brings the document, so that every run comes to the
 * same.
 */
final class Turns {
  private final TreeSet<Long> open = new TreeSet<>();
  private long next;

  /** Takes the next turn. */
  synchronized long take() {
    open.add(next);
    return next++;
  }

  /** Waits until all earlier turns have ended. */
  synchronized void await(long turn) {
    boolean interrupted = false;
    while (open.first() < turn) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends a turn; more than once does no harm. */
  synchronized void end(long turn) {
    open.remove(turn);
    notifyAll();
  }
}
