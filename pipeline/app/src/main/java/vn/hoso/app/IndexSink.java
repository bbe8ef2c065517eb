package vn.hoso.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.archive.Archive;
import vn.hoso.archive.RecordSink;
import vn.hoso.document.DocumentRecord;
import vn.hoso.search.IndexException;
import vn.hoso.search.IndexSettings;
import vn.hoso.search.IndexWriterSession;
import vn.hoso.search.SearchIndex;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;

/** Writes an archive's records into its search index. */
final class IndexSink implements RecordSink, AutoCloseable {
  private final IndexWriterSession session;

  private IndexSink(IndexWriterSession session) {
    this.session = session;
  }

  static SearchIndex index(Path folder) {
    return new SearchIndex(folder, IndexSettings.of(Lexicon.load(Dictionaries.folder())));
  }

  /**
   * Opens the index of an archive that is open for writing. Where the index is missing or of no use
   * it is begun anew, and the archive hands all its records over again: it is derived, after all.
   */
  static IndexSink open(Archive archive) throws IOException {
    SearchIndex index = index(archive.indexFolder());
    if (index.exists()) {
      try {
        return new IndexSink(index.write());
      } catch (IndexException e) {
        if (e.kind() == IndexException.Kind.LOCKED) {
          throw e;
        }
      }
    }
    return anew(archive);
  }

  /** Begins the index anew. */
  static IndexSink anew(Archive archive) throws IOException {
    archive.forgetIndex();
    return new IndexSink(index(archive.indexFolder()).rebuild());
  }

  @Override
  public void publish(DocumentRecord record) throws IOException {
    session.put(record);
  }

  @Override
  public void commit() throws IOException {
    session.commit();
  }

  @Override
  public void close() throws IOException {
    session.close();
  }
}
