package vn.hoso.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One file on its way through the stages: what it is, who helps, and what is written down. */
public final class Job {
  private final Subject subject;
  private final PageMemory memory;
  private final Crew crew;
  private final ImportListener listener;
  private final List<Attempt> attempts = Collections.synchronizedList(new ArrayList<>());

  private final IntConsumer opened;
  private volatile @Nullable Integer pages;

  /**
   * What the job is about.
   *
   * @param file to read; its bytes do not change while the job lasts
   * @param name as the user knows it, without folders
   * @param id SHA-256 of the bytes
   * @param bytes the size
   * @param attempt 1, or 2 where the file is tried again
   */
  record Subject(Path file, String name, String id, long bytes, int attempt) {}

  /**
   * @param opened hears how many pages there are, where they are more than one
   */
  Job(Subject subject, PageMemory memory, Crew crew, ImportListener listener, IntConsumer opened) {
    this.subject = subject;
    this.memory = memory;
    this.crew = crew;
    this.listener = listener;
    this.opened = opened;
  }

  /** The file to read; its bytes do not change while the job lasts. */
  public Path file() {
    return subject.file();
  }

  /** The name of the file as the user knows it, without folders. */
  public String name() {
    return subject.name();
  }

  /** SHA-256 of the bytes. */
  public String id() {
    return subject.id();
  }

  /** The size. */
  public long bytes() {
    return subject.bytes();
  }

  /** 1, or 2 where the file is tried again, and should be read in another way. */
  public int attempt() {
    return subject.attempt();
  }

  /** How many pages the file has; null where it was not opened. */
  @Nullable Integer pages() {
    return pages;
  }

  Crew crew() {
    return crew;
  }

  PageMemory memory() {
    return memory;
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** A piece of work that may throw {@code E}. */
  @FunctionalInterface
  interface Part<T, E extends Exception> {
    T run() throws E;
  }

  /** Runs one stage over the document; writes down how long it took and whether it failed. */
  <T, E extends Exception> T stage(Stage stage, Part<T, E> part) throws E {
    return stage(stage, null, part);
  }

  /**
   * Runs one stage.
   *
   * @param page counts from 1; null for the whole document
   */
  <T, E extends Exception> T stage(Stage stage, @Nullable Integer page, Part<T, E> part) throws E {
    long start = System.nanoTime();
    String error = "not finished";
    try {
      T result = part.run();
      error = null;
      return result;
    } catch (Exception e) {
      error = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw e;
    } finally {
      attempts.add(
          new Attempt(
              stage, page, subject.attempt(), (System.nanoTime() - start) / 1_000_000, error));
    }
  }

  /** Thrown where the run ends before all pages of a document were read. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StoppedException() {
      super("the run ends", null, false, false);
    }
  }

  /**
   * Does something for each page, 1 to {@code count}; pages are shared among the workers.
   *
   * @throws StoppedException where the run was asked to end; pages in hand were read
   */
  <T> List<T> eachPage(int count, PageWork<T> work) {
    pages = count;
    if (count > 1) {
      opened.accept(count);
    }
    listener.opened(count);
    List<Callable<T>> parts = new ArrayList<>(count);
    for (int n = 1; n <= count; n++) {
      int number = n;
      parts.add(
          () -> {
            if (crew.isStopping()) {
              throw new StoppedException();
            }
            listener.reading(subject.name(), number, count);
            T result = work.of(number);
            listener.pageDone();
            return result;
          });
    }
    return crew.together(parts);
  }

  /** Work on one page. */
  @FunctionalInterface
  interface PageWork<T> {
    T of(int number);
  }
}
