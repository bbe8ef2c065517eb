package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed at random moments, many times over, with files cut short as by a power
 * failure, ends as one that nobody disturbed. {@code -Dhoso.kills=200 -Dhoso.seed=S} choose how
 * often and which moments.
 */
class KillManyTest {
  private static final int KILLS = Integer.getInteger("hoso.kills", 24);
  private static final int FILES = 36;
  private static final int LANES = 2;

  @TempDir Path folder;
  private final long seed = Long.getLong("hoso.seed", new Random().nextLong());

  /** How long an undisturbed run takes from its first step; kills are spread over that time. */
  private int calmMilliseconds;

  @Test
  @Timeout(value = 40, unit = TimeUnit.MINUTES)
  void endsAsIfNothingHadHappened() throws Exception {
    Path in = input();
    Path calm = folder.resolve("calm");
    Process undisturbed = start(in, calm);
    undisturbed.getInputStream().read();
    long begun = System.nanoTime();
    assertThat(undisturbed.waitFor()).as(errors(calm)).isZero();
    calmMilliseconds = 1 + (int) ((System.nanoTime() - begun) / 1_000_000);
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < LANES; i++) {
      lanes.add(new Lane(i, in, calm));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
      for (Future<@Nullable Void> lane : threads.invokeAll(lanes)) {
        lane.get();
      }
    }
    System.out.printf(
        "KillManyTest: seed %d, %d kills over %d archives, %d files cut short%n",
        seed,
        lanes.stream().mapToInt(lane -> lane.kills).sum(),
        lanes.stream().mapToInt(lane -> lane.archives).sum(),
        lanes.stream().mapToInt(lane -> lane.cut).sum());
  }

  /** Archives that are killed one after another, beside those of other lanes. */
  private final class Lane implements Callable<@Nullable Void> {
    private final int number;
    private final Path in;
    private final Path calm;
    private final Random random;
    private int kills;
    private int archives;
    private int cut;

    Lane(int number, Path in, Path calm) {
      this.number = number;
      this.in = in;
      this.calm = calm;
      this.random = new Random(seed + number);
    }

    @Override
    public @Nullable Void call() throws Exception {
      while (kills < KILLS / LANES) {
        Path killed = folder.resolve("killed-%d-%d".formatted(number, archives++));
        while (kills < KILLS / LANES && killed(killed)) {
          kills++;
        }
        String when = "seed %d, %s".formatted(seed, killed.getFileName());
        assertThat(start(in, killed).waitFor()).as(when + ": " + errors(killed)).isZero();
        assertSame(killed, calm, when);
      }
      return null;
    }

    /** Whether the process was killed before it had ended by itself. */
    private boolean killed(Path archive) throws Exception {
      Process process = start(in, archive);
      int begun = process.getInputStream().read();
      assertThat(begun).as("seed %d: %s", seed, errors(archive)).isNotNegative();
      boolean ended = process.waitFor(random.nextInt(calmMilliseconds), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      if (!ended && random.nextBoolean() && cutShort(archive, random)) {
        cut++;
      }
      return !ended;
    }
  }

  private String errors(Path archive) throws IOException {
    Path log = archive.resolveSibling(archive.getFileName() + ".log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** Some short files, some of many pages, some of the same content, some broken. */
  private Path input() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < FILES; i++) {
      String text = "xã số " + i / 2 * 2 + "\n";
      if (i % 9 == 0) {
        text = "trang %d\n".formatted(i).repeat(25);
      } else if (i % 10 == 7) {
        text = i % 20 == 7 ? "broken" : "unknown";
      }
      Files.writeString(in.resolve("%02d.txt".formatted(i)), text);
    }
    return in;
  }

  private Process start(Path in, Path archive) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            KilledImport.class.getName(),
            in.toString(),
            archive.toString(),
            archive + ".index"));
    return new ProcessBuilder(command).redirectError(Path.of(archive + ".log").toFile()).start();
  }

  /**
   * What a power failure leaves of the file that was written last and not yet forced, or of the
   * ledger's log, which may lose its last transactions.
   */
  private static boolean cutShort(Path archive, Random random) throws IOException {
    if (!Files.exists(archive.resolve("ledger.db"))) {
      return false;
    }
    Path log = archive.resolve("ledger.db-wal");
    if (random.nextInt(3) == 0 && Files.exists(log) && Files.size(log) > 0) {
      cut(log, random);
      return true;
    }
    Path last = null;
    try (Archive held = Archive.openForReading(archive)) {
      for (Path file : files(archive)) {
        String id = String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
        boolean later =
            last == null
                || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(last)) > 0;
        if (later && !held.ledger().holds(id)) {
          last = file;
        }
      }
    } catch (ArchiveException e) {
      return false; // killed before the tables were made
    }
    if (last != null) {
      cut(last, random);
    }
    return last != null;
  }

  private static void cut(Path path, Random random) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength((long) (file.length() * random.nextDouble()));
    }
  }

  private static List<Path> files(Path archive) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String kind : List.of("originals", "pages", "records", "work", "unpacked")) {
      if (Files.exists(archive.resolve(kind))) {
        try (Stream<Path> files = Files.walk(archive.resolve(kind))) {
          files.filter(Files::isRegularFile).forEach(all::add);
        }
      }
    }
    return all;
  }

  private static void assertSame(Path killed, Path calm, String when) throws IOException {
    assertThat(content(killed)).as(when).isEqualTo(content(calm));
    try (Archive a = Archive.openForReading(killed);
        Archive b = Archive.openForReading(calm)) {
      assertThat(a.status().pages()).as(when).isEqualTo(b.status().pages());
      assertThat(a.status().files().found()).as(when).isEqualTo(FILES);
      assertThat(a.status().files().failed()).as(when).isEqualTo(b.status().files().failed());
      assertThat(a.status().files().waiting()).as(when).isZero();
      assertThat(a.status().notIndexed()).as(when).isZero();
      assertThat(a.verify(id -> {})).as(when).isEmpty();
      assertThat(indexed(killed)).as(when).isEqualTo(new TreeSet<>(a.ids()));
    }
  }

  private static Set<String> indexed(Path archive) throws IOException {
    return new TreeSet<>(Files.readAllLines(Path.of(archive + ".index")));
  }

  /** The digest of every stored file, but for ledger and lock, which know times. */
  static Map<String, String> content(Path archive) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path file : files(archive)) {
      content.put(archive.relativize(file).toString(), SafeFiles.sha256(file));
    }
    return content;
  }
}
