package vn.hoso.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's native library unpacked from one start to the next. The driver unpacks it into the
 * temporary folder each time, which costs a short command a fifth of its time, and leaves it there
 * where the process is killed.
 */
final class SqliteLibrary {
  /** Where the launcher lets things be kept that can always be made again. */
  private static final String CACHE = "hoso.cache";

  /** The driver's word for the folder that holds its library. */
  private static final String FOLDER = "org.sqlite.lib.path";

  private SqliteLibrary() {}

  /** Before the first use of SQLite. Where nothing can be kept, the driver goes its own way. */
  static synchronized void provide() {
    String cache = System.getProperty(CACHE);
    if (cache == null || System.getProperty(FOLDER) != null) {
      return;
    }
    String packed = LibraryLoaderUtil.getNativeLibResourcePath();
    String name = LibraryLoaderUtil.getNativeLibName();
    // The path says for which system, the version for which driver.
    Path folder =
        Path.of(cache, "sqlite-" + SQLiteJDBCLoader.getVersion() + packed.replace('/', '-'));
    Path library = folder.resolve(name);
    if (Files.isRegularFile(library) || unpack(packed + "/" + name, library)) {
      System.setProperty(FOLDER, folder.toString());
    }
  }

  private static boolean unpack(String resource, Path library) {
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        return false; // a system for which the driver brings none
      }
      Files.createDirectories(library.getParent());
      Path part = Files.createTempFile(library.getParent(), "unpacking", ".tmp");
      try {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        // At once, so that another process never loads half of it.
        Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
