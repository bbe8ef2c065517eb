package vn.hoso.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Workers that share documents and, within a document, its pages.
 *
 * <p>A worker that takes a document offers its pages to all and then reads them itself, one after
 * another, as far as others did not. An idle worker takes an offered page before it begins another
 * document. So one long document keeps all workers busy, many short ones do as well, and no more
 * pages are in memory than there are workers.
 */
final class Crew {
  private final int size;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<FutureTask<?>> offered = new ArrayDeque<>();
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private int inHand;
  private volatile BooleanSupplier stop = () -> false;

  /**
   * @param size how many workers, 1 or more
   */
  Crew(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a crew has 1 worker or more, not " + size);
    }
    this.size = size;
  }

  /**
   * Works through all items; answers when the last is done. What {@code work} throws stops the
   * crew: items in hand are finished, then it is thrown on.
   *
   * @param stop asked before each item; true leaves the remaining items untouched
   */
  <T> void each(Iterable<T> items, Consumer<T> work, BooleanSupplier stop) {
    this.stop = stop;
    Iterator<T> todo = items.iterator();
    List<Thread> workers = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      workers.add(Thread.ofPlatform().name("worker-" + i).start(() -> run(todo, work, stop)));
    }
    for (Thread worker : workers) {
      join(worker);
    }
    rethrow(fault.get());
  }

  /** Whether nothing new is to be begun. */
  boolean isStopping() {
    return stop.getAsBoolean();
  }

  /** Runs the parts, sharing them with idle workers; answers their results in order. */
  <T> List<T> together(List<Callable<T>> parts) {
    List<FutureTask<T>> tasks = parts.stream().map(FutureTask::new).toList();
    if (size > 1 && tasks.size() > 1) {
      lock.lock();
      try {
        offered.addAll(tasks);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
    tasks.forEach(FutureTask::run); // does nothing where another worker has begun the task
    List<T> results = new ArrayList<>();
    for (FutureTask<T> task : tasks) {
      results.add(resultOf(task));
    }
    return results;
  }

  private static <T> T resultOf(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          rethrow(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> void run(Iterator<T> todo, Consumer<T> work, BooleanSupplier stop) {
    while (true) {
      FutureTask<?> part = null;
      T item = null;
      lock.lock();
      try {
        part = offered.poll();
        if (part == null) {
          boolean more = fault.get() == null && !stop.getAsBoolean() && todo.hasNext();
          if (more) {
            item = todo.next();
            inHand++;
          } else if (inHand == 0) {
            changed.signalAll();
            return;
          } else {
            changed.awaitUninterruptibly();
            continue;
          }
        }
      } finally {
        lock.unlock();
      }
      if (part != null) {
        part.run();
      } else if (item != null) {
        take(item, work);
      }
    }
  }

  private <T> void take(T item, Consumer<T> work) {
    try {
      work.accept(item);
    } catch (Throwable t) {
      fault.compareAndSet(null, t);
    } finally {
      lock.lock();
      try {
        inHand--;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private static void join(Thread worker) {
    boolean interrupted = false;
    while (true) {
      try {
        worker.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable fault) {
    switch (fault) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(fault);
    }
  }
}
