package vn.hoso.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Forces written files to the disk, so that a power cut does not take them back. */
final class Durability {
  /** From so many files on, to flush the whole file system costs less than each file by itself. */
  private static final int FEWEST_TO_FLUSH_ALL = 8;

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
  private static final int LONGEST_FLUSH_SECONDS = 120;

  /** False once "sync -f" (GNU coreutils) turned out not to be there. */
  private static volatile boolean syncWorks = true;

  private Durability() {}

  /**
   * Forces files and the folders that name them.
   *
   * @param folder any folder on their file system
   * @throws ArchiveException where the disk does not take them
   */
  static void force(Path folder, List<Path> files) {
    if (files.size() >= FEWEST_TO_FLUSH_ALL && syncWorks && !WINDOWS && flushed(folder)) {
      return;
    }
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : files) {
      forced(file, StandardOpenOption.WRITE);
      folders.add(file.getParent());
    }
    if (!WINDOWS) { // which opens no folders, and needs it not
      folders.forEach(named -> forced(named, StandardOpenOption.READ));
    }
  }

  private static boolean flushed(Path folder) {
    try {
      Process sync =
          new ProcessBuilder("sync", "-f", folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (sync.waitFor(LONGEST_FLUSH_SECONDS, TimeUnit.SECONDS)) {
        syncWorks = sync.exitValue() == 0;
        return syncWorks;
      }
      sync.destroyForcibly();
      return false;
    } catch (IOException e) {
      syncWorks = false;
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void forced(Path file, StandardOpenOption option) {
    try (FileChannel channel = FileChannel.open(file, option)) {
      channel.force(true);
    } catch (IOException e) {
      throw SafeFiles.notWritten(file, e);
    }
  }
}
