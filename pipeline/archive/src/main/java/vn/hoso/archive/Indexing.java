package vn.hoso.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.DocumentRecord;

/**
 * Hands records to the sink, and tells the ledger which of them the sink has made to last. A crash
 * in between costs only a repetition.
 */
final class Indexing {
  private final Archive archive;
  private final RecordSink sink;
  private final ImportSettings settings;
  private final Object committing = new Object();
  private List<String> published = new ArrayList<>();
  private long lastCommit = System.nanoTime();

  Indexing(Archive archive, RecordSink sink, ImportSettings settings) {
    this.archive = archive;
    this.sink = sink;
    this.settings = settings;
  }

  /** Hands over what earlier runs stored and did not get indexed. */
  void catchUp(ImportListener listener) {
    for (String id : archive.ledger().toIndex()) {
      publish(archive.record(id));
      listener.indexedAgain();
    }
    commit();
  }

  void publish(DocumentRecord record) {
    try {
      sink.publish(record);
    } catch (IOException e) {
      throw notIndexed(e);
    }
    boolean due;
    synchronized (this) {
      published.add(record.id());
      due =
          published.size() >= settings.commitDocuments()
              || System.nanoTime() - lastCommit > settings.commitSeconds() * 1_000_000_000L;
      if (due) {
        lastCommit = System.nanoTime();
      }
    }
    if (due) {
      commit();
    }
  }

  void commit() {
    synchronized (committing) {
      List<String> ids;
      synchronized (this) {
        ids = published;
        published = new ArrayList<>();
        lastCommit = System.nanoTime();
      }
      if (ids.isEmpty()) {
        return;
      }
      try {
        sink.commit();
      } catch (IOException e) {
        throw notIndexed(e);
      }
      archive.ledger().indexed(ids);
    }
  }

  private static ArchiveException notIndexed(IOException e) {
    return new ArchiveException(
        ArchiveException.Kind.STORAGE, "The index cannot be written: " + Failures.words(e), e);
  }
}
