package vn.hoso.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Writes files so that a reader meets the whole file or none, whatever happens in between. */
final class SafeFiles {
  private static final AtomicLong COUNTER = new AtomicLong();

  private SafeFiles() {}

  /**
   * Writes aside, renames into place. The bytes are not forced to the disk: see {@link Durability}.
   *
   * @param parts a folder of the same file system; what a process that was killed has left there is
   *     of no use to anyone
   */
  static void write(Path file, byte[] bytes, Path parts) throws IOException {
    Files.createDirectories(file.getParent());
    Files.createDirectories(parts);
    Path beside = parts.resolve(COUNTER.incrementAndGet() + "." + ProcessHandle.current().pid());
    boolean written = false;
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      written = true;
    } finally {
      if (!written) {
        Files.deleteIfExists(beside);
      }
    }
  }

  /** Moves a finished file into place within one file system. */
  static void moveInto(Path finished, Path place) throws IOException {
    Files.createDirectories(place.getParent());
    Files.move(
        finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** SHA-256 of a file, 64 lower-case hexadecimal digits. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256Digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Copies a file; answers the SHA-256 of the bytes that were copied.
   *
   * @throws IOException where the file cannot be read
   * @throws ArchiveException where the copy cannot be written
   */
  static String copy(Path from, Path to) throws IOException {
    MessageDigest digest = sha256Digest();
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = outputTo(to)) {
      in.transferTo(new DigestOutputStream(out, digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A new file; what goes wrong with it is no fault of what is being read. */
  static OutputStream outputTo(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return new FilterOutputStream(Files.newOutputStream(file)) {
        @Override
        public void write(byte[] bytes, int from, int length) {
          try {
            out.write(bytes, from, length);
          } catch (IOException e) {
            throw notWritten(file, e);
          }
        }
      };
    } catch (IOException e) {
      throw notWritten(file, e);
    }
  }

  /** What to throw where the archive's own disk does not take something. */
  static ArchiveException notWritten(Path file, IOException e) {
    return new ArchiveException(
        ArchiveException.Kind.STORAGE,
        "The archive cannot be written (" + file + "): " + Failures.words(e),
        e);
  }

  /** SHA-256 of bytes, 64 lower-case hexadecimal digits. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256Digest().digest(bytes));
  }

  static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Deletes a folder and all that is in it; a folder that is not there is no error. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
