package vn.hoso.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Balance;
import vn.hoso.archive.Fate;
import vn.hoso.archive.ImportListener;
import vn.hoso.document.Problem;

/** One import as it goes on. Safe for many threads. */
final class ImportJob implements ImportListener {
  /** Where an import stands. */
  enum State {
    /** Takes files. */
    RECEIVING,
    /** Waits for its turn, or for another process that writes. */
    WAITING,
    RUNNING,
    DONE,
    /** Ended before all files were looked at; {@code message} says why. May be started again. */
    STOPPED
  }

  private static final class Entry {
    final String name;
    final long bytes;
    final String document;
    String fate = "received";
    @Nullable String reason;

    Entry(String name, long bytes, String document) {
      this.name = name;
      this.bytes = bytes;
      this.document = document;
    }
  }

  private final String id;
  private final Path folder;
  private final Map<Path, Entry> files = new LinkedHashMap<>();
  private State state = State.RECEIVING;
  private String who = "";
  private int pages;
  private int pagesDone;
  private @Nullable Balance balance;
  private @Nullable String message;

  ImportJob(String id, Path folder) {
    this.id = id;
    this.folder = folder;
  }

  /**
   * A file.
   *
   * @param document the id that its document has, or would have
   * @param fate received, imported, already_there, failed, unsupported
   */
  record FileView(String name, long bytes, String document, String fate, @Nullable String reason) {}

  /**
   * An import.
   *
   * @param pages of the documents opened so far
   * @param balance null until it is done
   */
  record View(
      String id,
      String state,
      List<FileView> files,
      int pages,
      int pagesDone,
      @Nullable Balance balance,
      @Nullable String message) {}

  synchronized View view() {
    List<FileView> views = new ArrayList<>();
    files
        .values()
        .forEach(f -> views.add(new FileView(f.name, f.bytes, f.document, f.fate, f.reason)));
    return new View(
        id,
        state.name().toLowerCase(java.util.Locale.ROOT),
        views,
        pages,
        pagesDone,
        balance,
        message);
  }

  String id() {
    return id;
  }

  Path folder() {
    return folder;
  }

  synchronized int count() {
    return files.size();
  }

  /** Files that the archive holds now. */
  synchronized List<Path> taken() {
    return files.entrySet().stream()
        .filter(
            e -> e.getValue().fate.equals("imported") || e.getValue().fate.equals("already_there"))
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized void received(Path file, String name, long bytes, String document) {
    files.put(file, new Entry(name, bytes, document));
  }

  synchronized State state() {
    return state;
  }

  /** Begins, or begins again where it was stopped; answers whether it could. */
  synchronized boolean start(String who) {
    if (state != State.RECEIVING && state != State.STOPPED) {
      return false;
    }
    this.who = who;
    message = null;
    pages = 0;
    pagesDone = 0;
    state = State.WAITING;
    return true;
  }

  /** Who started it. */
  synchronized String who() {
    return who;
  }

  /** Goes from one state into another; answers whether it was in the first. */
  synchronized boolean change(State from, State to) {
    if (state != from) {
      return false;
    }
    state = to;
    return true;
  }

  synchronized void ended(State how, @Nullable Balance balance, @Nullable String message) {
    this.state = how;
    this.balance = balance;
    this.message = message;
  }

  @Override
  public synchronized void opened(int pages) {
    this.pages += pages;
  }

  @Override
  public synchronized void pageDone() {
    pagesDone++;
  }

  @Override
  public synchronized void done(Path file, Fate fate, @Nullable Problem problem) {
    Entry entry = files.get(file);
    if (entry != null) {
      entry.fate = fate.name().toLowerCase(java.util.Locale.ROOT);
      entry.reason = problem == null ? null : problem.reason();
    }
  }
}
