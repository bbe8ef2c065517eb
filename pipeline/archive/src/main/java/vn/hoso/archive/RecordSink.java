package vn.hoso.archive;

import java.io.IOException;
import vn.hoso.document.DocumentRecord;

/**
 * Where records go once they are held: a search index, in hoso's own program.
 *
 * <p>A record may come twice (after a crash, after repair ran again); the second replaces the
 * first. Called by many threads.
 */
public interface RecordSink {
  /** Takes one record. It need not last before {@link #commit}. */
  void publish(DocumentRecord record) throws IOException;

  /** Makes all that was published last, also through a crash. */
  void commit() throws IOException;

  /** A sink that forgets. */
  static RecordSink none() {
    return new RecordSink() {
      @Override
      public void publish(DocumentRecord record) {}

      @Override
      public void commit() {}
    };
  }
}
