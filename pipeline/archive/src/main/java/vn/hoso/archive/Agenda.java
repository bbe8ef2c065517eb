package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Path;
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
   * @param series the page files that make up the document, of which {@code file} is the first;
   *     null where the file is the document
   */
  record Item(
      SeenFile file,
      @Nullable Problem problem,
      int attempt,
      boolean putOff,
      @Nullable Series series) {
    /** A file that was found. */
    Item(SeenFile file, @Nullable Problem problem) {
      this(file, problem, 1, false, null);
    }

    /** Page files that are to be joined. */
    Item(Series series) {
      this(series.parts().getFirst(), null, 1, false, series);
    }

    Item again() {
      SeenFile now = SeenFile.at(file.path(), file.place());
      return new Item(now, null, attempt + 1, putOff, series == null ? null : series.again());
    }

    Item later() {
      return new Item(file, null, attempt, true, series);
    }

    /** All files of the document. */
    List<SeenFile> files() {
      return series == null ? List.of(file) : series.parts();
    }

    /** What the document is called. */
    String name() {
      return series == null ? file.name() : series.name();
    }

    /** Size of all files; -1, or less, where that could not be read. */
    long bytes() {
      return series == null ? file.bytes() : series.bytes();
    }

    /** SHA-256 of the document. */
    String sha256() throws IOException {
      return series == null ? SafeFiles.sha256(file.place()) : series.sha256();
    }

    /**
     * Copies the document; answers its SHA-256.
     *
     * @throws ArchiveException where the copy cannot be written
     */
    String copyTo(Path copy) throws IOException {
      return series == null ? SafeFiles.copy(file.place(), copy) : series.copyTo(copy);
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
