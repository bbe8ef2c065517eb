package vn.hoso.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ArchiveStatus;
import vn.hoso.archive.Catalogue;
import vn.hoso.document.DocumentRecord;
import vn.hoso.search.IndexException;
import vn.hoso.search.IndexSettings;
import vn.hoso.search.IndexWriterSession;
import vn.hoso.search.SearchIndex;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.web.WebParts;

/** Writes an archive's records into its search index and its catalogue. */
final class IndexSink implements WebParts.OpenSink {
  private final IndexWriterSession session;
  private final Catalogue catalogue;

  private IndexSink(IndexWriterSession session, Catalogue catalogue) {
    this.session = session;
    this.catalogue = catalogue;
  }

  static SearchIndex index(Path folder) {
    return new SearchIndex(folder, IndexSettings.of(Lexicon.load(Dictionaries.folder())));
  }

  /**
   * Opens the index of an archive that is open for writing. Where the index is missing or of no use
   * it is begun anew, and the archive hands all its records over again: it is derived, after all.
   */
  static IndexSink open(Archive archive) throws IOException {
    return open(archive, index(archive.indexFolder()));
  }

  /** The same with an index that was looked up before. */
  static IndexSink open(Archive archive, SearchIndex index) throws IOException {
    if (index.exists()) {
      try {
        return withCatalogue(archive, index.write());
      } catch (IndexException e) {
        if (e.kind() == IndexException.Kind.LOCKED) {
          throw e;
        }
      }
    }
    return anew(archive, index);
  }

  /** Begins the index anew. */
  static IndexSink anew(Archive archive) throws IOException {
    return anew(archive, index(archive.indexFolder()));
  }

  private static IndexSink anew(Archive archive, SearchIndex index) throws IOException {
    archive.forgetIndex();
    IndexSink sink = withCatalogue(archive, index.rebuild());
    sink.catalogue.clear();
    return sink;
  }

  private static IndexSink withCatalogue(Archive archive, IndexWriterSession session)
      throws IOException {
    try {
      Catalogue catalogue = Catalogue.open(archive);
      ArchiveStatus status = archive.status();
      if (catalogue.documents() < status.documents() - status.notIndexed()) {
        archive.forgetIndex(); // of an older hoso, or lost: hand all over again
      }
      return new IndexSink(session, catalogue);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public void publish(DocumentRecord record) throws IOException {
    session.put(record);
    catalogue.publish(record);
  }

  @Override
  public void commit() throws IOException {
    session.commit();
    catalogue.commit();
  }

  @Override
  public void close() throws IOException {
    try (catalogue) {
      session.close();
    }
  }
}
