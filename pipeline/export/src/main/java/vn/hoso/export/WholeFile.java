package vn.hoso.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears under its name only when it is whole and on the disk; one that stands there
 * is replaced then and not before.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes documents to a stream and answers how many. */
  @FunctionalInterface
  public interface Contents {
    /** Writes; does not close the stream. */
    long write(OutputStream out) throws IOException;
  }

  /**
   * What was written.
   *
   * @param documents 0 or more
   * @param bytes the length of the file
   */
  public record Written(long documents, long bytes) {}

  /**
   * Writes a file.
   *
   * @param file its folder is made where it is missing
   * @throws IOException where the contents cannot be read or the file cannot be written; the
   *     unfinished file is removed
   */
  public static Written write(Path file, Contents contents) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException(file + " is a folder; name a file to write");
    }
    Files.createDirectories(folder);
    Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    boolean done = false;
    try {
      long documents;
      try (FileChannel channel =
              FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        documents = contents.write(out);
        out.flush();
        channel.force(true);
      }
      long bytes = Files.size(part);
      moveOver(part, target);
      done = true;
      return new Written(documents, bytes);
    } finally {
      if (!done) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static void moveOver(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
