package vn.hoso.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ArchiveException;
import vn.hoso.archive.Catalogue;
import vn.hoso.archive.ImportListener;
import vn.hoso.archive.Reviewer;
import vn.hoso.search.IndexException;
import vn.hoso.search.IndexReaderSession;

/**
 * The archive and what is derived from it, open for reading all the time. Writing is leased: the
 * lock is held only while a correction is made or an import runs, so that {@code hoso import} on
 * the command line gets its turn.
 */
final class Holdings implements AutoCloseable {
  private final Path folder;
  private final WebParts parts;
  private final Archive archive;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Catalogue catalogue;
  private @Nullable IndexReaderSession reader;
  private @Nullable Writing writing;
  private int leases;

  /** What is open while anybody writes. */
  private record Writing(Archive archive, WebParts.OpenSink sink, Reviewer reviewer) {}

  /** The right to write, to be closed. */
  final class Lease implements AutoCloseable {
    private final Writing held;

    private Lease(Writing held) {
      this.held = held;
    }

    Archive archive() {
      return held.archive();
    }

    WebParts.OpenSink sink() {
      return held.sink();
    }

    Reviewer reviewer() {
      return held.reviewer();
    }

    @Override
    public void close() {
      giveBack();
    }
  }

  Holdings(Path folder, WebParts parts) throws IOException {
    this.folder = folder;
    this.parts = parts;
    bringUpToDate();
    this.archive = Archive.openForReading(folder);
  }

  /** Makes the archive where there is none; indexes what an interrupted run left out. */
  private void bringUpToDate() throws IOException {
    try (Lease lease = write()) {
      lease.archive().index(lease.sink(), ImportListener.none());
    } catch (ArchiveException e) {
      if (e.kind() != ArchiveException.Kind.LOCKED) {
        throw e;
      }
      // Another process writes, and does this itself.
    }
  }

  /** To read from. */
  Archive archive() {
    return archive;
  }

  /** A document that is held; its id may be given by its first digits. */
  String id(String prefix) throws ApiProblem {
    if (prefix.matches("[0-9a-f]{6,64}")) {
      if (prefix.length() == 64 && archive.holds(prefix)) {
        return prefix;
      }
      java.util.List<String> ids = archive.idsThatBegin(prefix);
      if (ids.size() == 1) {
        return ids.getFirst();
      }
    }
    throw new ApiProblem(404, "no-such-document", prefix);
  }

  /** Numbers and doubts. */
  Catalogue catalogue() {
    lock.lock();
    try {
      if (catalogue == null) {
        catalogue = Catalogue.openForReading(archive);
      }
      return catalogue;
    } finally {
      lock.unlock();
    }
  }

  /** The index; empty while nothing was ever imported. */
  Optional<IndexReaderSession> reader() throws IOException {
    lock.lock();
    try {
      if (reader == null) {
        reader = parts.index(archive.indexFolder()).read();
      }
      return Optional.of(reader);
    } catch (IndexException e) {
      if (e.kind() == IndexException.Kind.MISSING) {
        return Optional.empty();
      }
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the right to write; many in this process may have it at once.
   *
   * @throws ArchiveException where another process has it
   */
  Lease write() throws IOException {
    lock.lock();
    try {
      if (writing == null) {
        writing = open();
      }
      leases++;
      return new Lease(writing);
    } finally {
      lock.unlock();
    }
  }

  private Writing open() throws IOException {
    Archive opened = Archive.openForWriting(folder, "serve");
    try {
      WebParts.OpenSink sink = parts.openSink(opened);
      Reviewer reviewer = new Reviewer(opened, sink, parts.extractor()::extract);
      try {
        reviewer.recover();
      } catch (RuntimeException e) {
        sink.close();
        throw e;
      }
      return new Writing(opened, sink, reviewer);
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void giveBack() {
    lock.lock();
    try {
      leases--;
      Writing ended = writing;
      if (leases > 0 || ended == null) {
        return;
      }
      writing = null;
      try {
        ended.sink().close();
      } finally {
        ended.archive().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (reader != null) {
        reader.close();
      }
      if (catalogue != null) {
        catalogue.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      archive.close();
      lock.unlock();
    }
  }
}
