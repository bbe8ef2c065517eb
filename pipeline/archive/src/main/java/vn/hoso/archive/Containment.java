package vn.hoso.archive;

import java.nio.file.Path;

/** How the path of a file inside of a container is written: {@code /in/letters.zip!/a/b.pdf}. */
final class Containment {
  private static final String INSIDE = "!/";

  private Containment() {}

  static Path inside(Path container, String name) {
    return Path.of(PathText.of(container) + INSIDE + name);
  }

  /** The file on the disk that a path leads to, or into. */
  static String outermost(String path) {
    int at = path.indexOf(INSIDE);
    return at < 0 ? path : path.substring(0, at);
  }

  /** How many containers are around a file. */
  static int depth(Path path) {
    String text = path.toString();
    int depth = 0;
    for (int at = text.indexOf(INSIDE); at >= 0; at = text.indexOf(INSIDE, at + 1)) {
      depth++;
    }
    return depth;
  }
}
