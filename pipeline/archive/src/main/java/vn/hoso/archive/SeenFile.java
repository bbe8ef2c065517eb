package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file as it was found.
 *
 * @param path absolute, as reached; see {@link Containment} for one that lies in a container
 * @param place where its bytes are: the path, or where a container was unpacked to
 * @param bytes size when it was found; -1 where that could not be read
 * @param modified milliseconds since 1970; -1 where that could not be read
 */
record SeenFile(Path path, Path place, long bytes, long modified) {
  /** Looks at a file. */
  static SeenFile at(Path path) {
    return at(path, path);
  }

  /** Looks at a file whose bytes lie elsewhere. */
  static SeenFile at(Path path, Path place) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class);
      return new SeenFile(path, place, attributes.size(), attributes.lastModifiedTime().toMillis());
    } catch (IOException e) {
      return new SeenFile(path, place, -1, -1);
    }
  }

  /** The path as text, by which the ledger knows it. */
  String key() {
    return PathText.of(path);
  }

  /** The last part of the path. */
  String name() {
    String key = key();
    return key.substring(key.lastIndexOf(path.getFileSystem().getSeparator()) + 1);
  }
}
