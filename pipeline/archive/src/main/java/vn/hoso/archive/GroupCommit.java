package vn.hoso.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes finished files last, many at a time: forces their bytes to the disk together, then writes
 * them into the ledger in one transaction. To wait for the disk once for each file would cost more
 * than all the work on a small document.
 *
 * <p>The order within a group is that of a single file: first the bytes, then the ledger, then what
 * follows from it. So a crash in between leaves documents that are not in the ledger, and are done
 * again; never the other way round.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_GROUP = 1024;

  /** Longer than the disk takes for a group: then groups are large without anyone waiting. */
  private static final long GATHER_MILLISECONDS = 250;

  private final Archive archive;
  private final BlockingQueue<Settlement> queue = new ArrayBlockingQueue<>(LARGEST_GROUP);
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean closing;

  /**
   * A file whose fate is known.
   *
   * @param files that were put into the archive for it and must last before the ledger names them
   * @param entry writes the ledger; runs inside of a transaction
   * @param after follows when the ledger has it
   */
  record Settlement(List<Path> files, Runnable entry, Runnable after) {
    Settlement {
      files = List.copyOf(files);
    }
  }

  GroupCommit(Archive archive) {
    this.archive = archive;
    this.thread = Thread.ofPlatform().name("group-commit").start(this::run);
  }

  /**
   * Takes a settlement; waits where too many are pending.
   *
   * @throws ArchiveException where an earlier group could not be written
   */
  void submit(Settlement settlement) {
    Handing.over(settlement, queue, this::rethrow);
  }

  /** Waits until all that was submitted is in the ledger. */
  void flush() {
    CountDownLatch done = new CountDownLatch(1);
    submit(new Settlement(List.of(), () -> {}, done::countDown));
    boolean interrupted = false;
    while (done.getCount() > 0) {
      rethrow();
      try {
        if (done.await(100, TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Settlement> group = new ArrayList<>();
    while (true) {
      try {
        Settlement first = queue.poll(GATHER_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (first == null) {
          if (closing && queue.isEmpty()) {
            return;
          }
          continue;
        }
        group.add(first);
        gather(group);
        commit(group);
      } catch (Throwable t) {
        fault.compareAndSet(null, t);
        queue.clear();
        return;
      }
      group.clear();
    }
  }

  private void gather(List<Settlement> group) throws InterruptedException {
    long end = System.nanoTime() + GATHER_MILLISECONDS * 1_000_000;
    while (group.size() < LARGEST_GROUP) {
      queue.drainTo(group, LARGEST_GROUP - group.size());
      long left = end - System.nanoTime();
      if (closing || left <= 0) {
        return;
      }
      Settlement next = queue.poll(left, TimeUnit.NANOSECONDS);
      if (next != null) {
        group.add(next);
      }
    }
  }

  private void commit(List<Settlement> group) {
    List<Path> files = group.stream().flatMap(settlement -> settlement.files().stream()).toList();
    archive.checkPresent();
    Durability.force(archive.folder(), files);
    archive.ledger().together(() -> group.forEach(settlement -> settlement.entry().run()));
    group.forEach(settlement -> settlement.after().run());
  }

  private void rethrow() {
    switch (fault.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** Writes what is pending. */
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }
}
