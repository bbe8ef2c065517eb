package vn.hoso.archive;

import java.nio.file.Path;

/**
 * A file as it was found.
 *
 * @param path absolute, as reached
 * @param bytes size when it was found; -1 where that could not be read
 * @param modified milliseconds since 1970; -1 where that could not be read
 */
record SeenFile(Path path, long bytes, long modified) {
  String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
