package vn.hoso.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A folder with an index. Opening it costs nothing; {@link #write}, {@link #rebuild} and {@link
 * #read} open its two sides.
 */
public final class SearchIndex {
  static final String REMEDY = "rebuild it with \"hoso reindex\"";

  /** Held here, because a logger that nobody holds forgets its level. */
  private static final List<Logger> VECTOR_ADVICE =
      Stream.of("VectorizationProvider", "PanamaVectorizationProvider")
          .map(name -> Logger.getLogger("org.apache.lucene.internal.vectorization." + name))
          .toList();

  static {
    // One typed word becomes a clause for each field; the number of words is limited instead.
    IndexSearcher.setMaxClauseCount(1 << 16);
    // Whether Java was started with its vector module is no concern of the user's.
    VECTOR_ADVICE.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  private final Path folder;
  private final IndexSettings settings;
  private final Vocabulary vocabulary;

  /**
   * @param folder need not exist yet
   * @param settings of both sides
   */
  public SearchIndex(Path folder, IndexSettings settings) {
    this.folder = folder;
    this.settings = settings;
    this.vocabulary = new Vocabulary(settings.lexicon());
  }

  /** Whether the folder holds an index, of whatever format. */
  public boolean exists() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /**
   * Opens the writer; makes the folder and an empty index where there is none.
   *
   * @throws IndexException where another process writes, the format is another, or files are
   *     damaged
   */
  public IndexWriterSession write() throws IOException {
    return open(OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Opens the writer on an index to be made anew, whatever is there. Readers go on with the old one
   * until the first commit.
   *
   * @throws IndexException where another process writes
   */
  public IndexWriterSession rebuild() throws IOException {
    clearUnreadable();
    return open(OpenMode.CREATE);
  }

  /**
   * Opens a reader on what was last committed.
   *
   * @throws IndexException where there is no index, the format is another, or files are damaged
   */
  public IndexReaderSession read() throws IOException {
    if (!exists()) {
      throw missing(null);
    }
    FSDirectory directory = FSDirectory.open(folder);
    try {
      checkFormat(directory);
      return new IndexReaderSession(directory, settings, vocabulary);
    } catch (IOException e) {
      directory.close();
      throw explained(e);
    }
  }

  private IndexWriterSession open(OpenMode mode) throws IOException {
    Files.createDirectories(folder);
    FSDirectory directory = FSDirectory.open(folder);
    try {
      boolean fresh = !DirectoryReader.indexExists(directory);
      if (mode != OpenMode.CREATE && !fresh) {
        checkFormat(directory);
      }
      IndexWriterConfig config =
          new IndexWriterConfig()
              .setOpenMode(mode)
              .setRAMBufferSizeMB(settings.ramBufferMegabytes());
      IndexWriter writer = new IndexWriter(directory, config);
      IndexWriterSession session =
          new IndexWriterSession(directory, writer, new WordForms(vocabulary.neighbours()));
      if (fresh) {
        session.commit();
      }
      return session;
    } catch (IOException e) {
      directory.close();
      throw explained(e);
    }
  }

  /** Lucene opens no writer, not even to begin anew, on a commit that it cannot read. */
  private void clearUnreadable() throws IOException {
    if (!exists()) {
      return;
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      try {
        SegmentInfos.readLatestCommit(directory);
      } catch (IOException unreadable) {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
              directory.deleteFile(file);
            }
          }
        }
      }
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private void checkFormat(FSDirectory directory) throws IOException {
    String found =
        SegmentInfos.readLatestCommit(directory)
            .getUserData()
            .getOrDefault(Schema.FORMAT_KEY, "unknown");
    if (!found.equals(Schema.FORMAT)) {
      throw otherFormat("its format is " + found + ", this build reads " + Schema.FORMAT, null);
    }
  }

  private IOException explained(IOException e) {
    return switch (e) {
      case IndexException known -> known;
      case LockObtainFailedException locked ->
          new IndexException(
              IndexException.Kind.LOCKED,
              "another process writes to the index in " + folder + "; try again when it is done",
              locked);
      case IndexFormatTooOldException old -> otherFormat("an older Lucene wrote it", old);
      case IndexFormatTooNewException recent -> otherFormat("a newer Lucene wrote it", recent);
      case IndexNotFoundException none -> missing(none);
      case CorruptIndexException corrupt ->
          new IndexException(
              IndexException.Kind.DAMAGED,
              "the index in " + folder + " is damaged; " + REMEDY,
              corrupt);
      default -> e;
    };
  }

  private IndexException missing(@Nullable Throwable cause) {
    return new IndexException(
        IndexException.Kind.MISSING,
        "there is no index in " + folder + " yet: import documents, or " + REMEDY,
        cause);
  }

  private IndexException otherFormat(String why, @Nullable Throwable cause) {
    return new IndexException(
        IndexException.Kind.OTHER_FORMAT,
        "the index in %s cannot be used: %s; %s".formatted(folder, why, REMEDY),
        cause);
  }
}
