package vn.hoso.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time write into an archive. The operating system drops the lock when its
 * holder ends, however it ends; the text in the lock file only tells others who it is.
 */
final class ArchiveLock implements AutoCloseable {
  /**
   * The locked byte lies far behind the text, so that others can read the text while it is held.
   */
  private static final long LOCKED_BYTE = 1L << 40;

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;
  private final @Nullable Object identity;

  private ArchiveLock(Path file, FileChannel channel, FileLock lock) throws IOException {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
    this.identity = identity(file);
  }

  /** What tells a file from another of the same name; null where the file system has none. */
  private static @Nullable Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /**
   * Makes sure that the archive is still where it was: a network folder that was lost leaves an
   * empty one in its place, into which everything could be written, and be lost.
   *
   * @throws ArchiveException where it is not
   */
  void check() {
    try {
      if (Objects.equals(identity(file), identity)) {
        return;
      }
    } catch (IOException e) {
      throw lost(e);
    }
    throw lost(null);
  }

  private ArchiveException lost(@Nullable IOException e) {
    return new ArchiveException(
        ArchiveException.Kind.STORAGE,
        "The folder of the archive is gone, or another one stands in its place: "
            + file.getParent()
            + ". Bring it back and start again.",
        e);
  }

  /**
   * Takes the lock.
   *
   * @param purpose one word for others to read, for instance {@code import}
   * @throws ArchiveException where another process holds it; says which
   */
  static ArchiveLock take(Path file, String purpose) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new ArchiveException(
            ArchiveException.Kind.LOCKED,
            "The archive is in use: " + holder(file) + ". Wait until it ends, or end it.",
            null);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(describe(purpose).getBytes(StandardCharsets.UTF_8)));
      return new ArchiveLock(file, channel, lock);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new ArchiveException(
          ArchiveException.Kind.STORAGE, "The archive cannot be written: " + Failures.words(e), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // this very process holds it
    }
  }

  private static String describe(String purpose) throws IOException {
    return "hoso %s, process %d on %s since %s"
        .formatted(
            purpose,
            ProcessHandle.current().pid(),
            hostName(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The name of this machine; "localhost" where it has none. */
  static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }

  private static String holder(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? "another process holds it" : text;
    } catch (IOException e) {
      return "another process holds it";
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // The failure that led here is the one to report.
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      lock.release();
      channel.close();
    } catch (IOException e) {
      // The operating system drops the lock with the process at the latest.
    }
  }
}
