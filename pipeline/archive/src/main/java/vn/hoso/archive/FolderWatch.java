package vn.hoso.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Finds files in folders that are new, or other than before, and that nobody is writing: their size
 * and time have stayed the same for a while. It looks again and again instead of waiting for the
 * operating system to tell, which network folders do not do.
 */
public final class FolderWatch {
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart");

  private final List<Path> folders;
  private final Path archive;
  private final Duration still;
  private final LongSupplier clock;
  private final Map<Path, Sight> sights = new HashMap<>();

  /** How a file looked, and since when it looks so. */
  private record Sight(SeenFile file, long sinceNanos, boolean handed) {}

  /**
   * @param folders to look into, with all that is in them
   * @param archive the archive's folder, which is not looked into
   * @param still how long a file must stay as it is before it is taken for finished
   */
  public FolderWatch(List<Path> folders, Path archive, Duration still) {
    this(folders, archive, still, System::nanoTime);
  }

  FolderWatch(List<Path> folders, Path archive, Duration still, LongSupplier clock) {
    this.folders = List.copyOf(folders);
    this.archive = archive;
    this.still = still;
    this.clock = clock;
  }

  /** Looks once; answers the files that have become still, each once as long as it stays so. */
  public List<Path> look() {
    long now = clock.getAsLong();
    Map<Path, Sight> seen = new HashMap<>();
    List<Path> ready = new ArrayList<>();
    for (FileWalk.Found found : FileWalk.over(folders, Set.of(archive))) {
      if (isUnfinished(found.path())) {
        continue;
      }
      SeenFile file = SeenFile.at(found.path());
      Sight before = sights.get(file.path());
      Sight sight =
          before != null && before.file().equals(file) ? before : new Sight(file, now, false);
      if (!sight.handed() && now - sight.sinceNanos() >= still.toNanos()) {
        ready.add(file.path());
        sight = new Sight(file, sight.sinceNanos(), true);
      }
      seen.put(file.path(), sight);
    }
    sights.clear();
    sights.putAll(seen);
    return ready;
  }

  /** Whether every file that was seen has been answered. */
  public boolean isIdle() {
    return sights.values().stream().allMatch(Sight::handed);
  }

  /** Files that could not be taken in for the moment are answered again. */
  public void again(List<Path> files) {
    for (Path file : files) {
      sights.computeIfPresent(
          file, (path, sight) -> new Sight(sight.file(), sight.sinceNanos(), false));
    }
  }

  /** Hidden files, and those whose names say that a program has not finished them. */
  private static boolean isUnfinished(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$")
        || UNFINISHED.stream().anyMatch(name::endsWith);
  }
}
