package vn.hoso.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;

/**
 * Hands records to the sink, and tells the ledger which of them the sink has made to last. A crash
 * in between costs only a repetition.
 *
 * <p>A thread of its own does so: while the sink makes its records last, the workers go on. What is
 * more than the queue takes is left to {@link #close}, which finds it in the ledger; so nobody ever
 * waits for the index, and memory is bounded.
 */
final class Indexing implements AutoCloseable {
  private static final int LONGEST_QUEUE = 2000;

  private final Archive archive;
  private final RecordSink sink;
  private final ImportSettings settings;
  private final BlockingQueue<DocumentRecord> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private final Thread thread;
  private List<String> published = new ArrayList<>();
  private long lastCommit = System.nanoTime();
  private volatile boolean closing;
  private volatile boolean leftOut;

  Indexing(Archive archive, RecordSink sink, ImportSettings settings) {
    this.archive = archive;
    this.sink = sink;
    this.settings = settings;
    this.thread = Thread.ofPlatform().name("indexing").start(this::run);
  }

  /** Hands over what earlier runs stored and did not get indexed. */
  void catchUp(ImportListener listener) {
    for (String id : archive.ledger().toIndex()) {
      put(archive.record(id));
      listener.indexedAgain();
    }
  }

  /** Takes a record that the ledger has. */
  void publish(DocumentRecord record) {
    rethrow();
    if (!queue.offer(record)) {
      leftOut = true;
    }
  }

  /** As {@link #publish}, but waits for room. */
  private void put(DocumentRecord record) {
    Handing.over(record, queue, this::rethrow);
  }

  private void run() {
    try {
      while (!(closing && queue.isEmpty())) {
        DocumentRecord record = queue.poll(100, TimeUnit.MILLISECONDS);
        if (record != null) {
          sink.publish(record);
          published.add(record.id());
        }
        if (published.size() >= settings.commitDocuments()
            || System.nanoTime() - lastCommit > settings.commitSeconds() * 1_000_000_000L) {
          commit();
        }
      }
      commit();
    } catch (Throwable t) {
      fault.compareAndSet(null, t);
      queue.clear();
    }
  }

  private void commit() throws IOException {
    lastCommit = System.nanoTime();
    if (published.isEmpty()) {
      return;
    }
    sink.commit();
    archive.ledger().indexed(published);
    published = new ArrayList<>();
    lastCommit = System.nanoTime();
  }

  private void rethrow() {
    switch (fault.get()) {
      case null -> {}
      case IOException e ->
          throw new ArchiveException(
              ArchiveException.Kind.STORAGE,
              "The index cannot be written: " + Failures.words(e),
              e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private void end() {
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

  /** Indexes and commits what is pending. */
  @Override
  public void close() {
    end();
    if (leftOut) {
      try (Indexing rest = new Indexing(archive, sink, settings)) {
        rest.catchUp(ImportListener.none());
      }
    }
  }
}
