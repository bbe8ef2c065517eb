package vn.hoso.search;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import vn.hoso.document.DocumentRecord;

/**
 * The writing side of an index; one at a time over all processes. Safe for use by many threads.
 * Nothing is seen by readers, nor survives a crash, before {@link #commit}.
 */
public final class IndexWriterSession implements Closeable {
  private final Directory directory;
  private final IndexWriter writer;
  private final WordForms forms;

  IndexWriterSession(Directory directory, IndexWriter writer, WordForms forms) {
    this.directory = directory;
    this.writer = writer;
    this.forms = forms;
  }

  /** Adds a document, in place of all that the index holds under its id; whole or not at all. */
  public void put(DocumentRecord record) throws IOException {
    writer.updateDocuments(new Term(Schema.ID, record.id()), new LuceneDocuments(record, forms));
  }

  /** Removes a document; nothing happens where there is none. */
  public void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(Schema.ID, id));
  }

  /** Makes all changes so far visible and lasting. */
  public void commit() throws IOException {
    if (writer.hasUncommittedChanges()) {
      writer.setLiveCommitData(Schema.commitData().entrySet());
      writer.commit();
    }
  }

  /** Ends the session; changes after the last commit are dropped. */
  @Override
  public void close() throws IOException {
    try (directory) {
      if (writer.isOpen() && writer.hasUncommittedChanges()) {
        writer.rollback();
      } else {
        writer.close();
      }
    }
  }
}
