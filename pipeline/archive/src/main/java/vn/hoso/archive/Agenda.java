package vn.hoso.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/**
 * The files that are still to be looked at. Grows while it is worked through: by what containers
 * hold, and by what is to be tried once more at the end.
 */
final class Agenda implements Iterable<Agenda.Taken> {
  /**
   * One file to look at.
   *
   * @param file what and where
   * @param problem why it cannot be read at all; null for a plain file
   * @param attempt 1, or 2 where it is tried again
   * @param putOff whether it waited until the shorter documents were done
   */
  record Item(SeenFile file, @Nullable Problem problem, int attempt, boolean putOff) {
    /** A file that was found. */
    Item(SeenFile file, @Nullable Problem problem) {
      this(file, problem, 1, false);
    }

    Item again() {
      return new Item(SeenFile.at(file.path(), file.place()), null, attempt + 1, putOff);
    }

    Item later() {
      return new Item(file, null, attempt, true);
    }
  }

  /**
   * A file that a worker has taken.
   *
   * @param turn in the order of taking, see {@link Turns}
   */
  record Taken(Item item, long turn) {}

  private final Turns turns = new Turns();
  private final Deque<Item> next = new ConcurrentLinkedDeque<>();
  private final List<Item> later = new ArrayList<>();

  /** In which order contents are claimed. */
  Turns turns() {
    return turns;
  }

  void add(Collection<Item> items) {
    next.addAll(items);
  }

  /** Is looked at before all others. */
  void addFirst(List<Item> items) {
    for (Item item : items.reversed()) {
      next.addFirst(item);
    }
  }

  /** Is looked at when all others are done. */
  void addLater(Item item) {
    synchronized (later) {
      later.add(item);
    }
  }

  /** Whether other files are to be looked at before those of {@link #addLater}. */
  boolean hasNext() {
    return !next.isEmpty();
  }

  /** Moves what was put off to the front; answers whether there is anything to look at. */
  boolean turn() {
    synchronized (later) {
      if (next.isEmpty()) {
        next.addAll(later);
        later.clear();
      }
    }
    return !next.isEmpty();
  }

  @Override
  public Iterator<Taken> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !next.isEmpty();
      }

      @Override
      public Taken next() {
        return new Taken(next.remove(), turns.take());
      }
    };
  }
}
