package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.app.RunHoso.Answer;
import vn.hoso.vietnamese.Dictionaries;

/**
 * An import that is killed at a random moment, or one of whose processes that read pictures is,
 * goes on and ends as if nothing had happened. {@code -Dhoso.kills=N -Dhoso.seed=S} choose how
 * often and which moments.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("hoso.kills", 3);
  private static final int LATEST_MILLISECONDS = 6000;

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void goesOnAfterBeingKilled() throws Exception {
    long seed = Long.getLong("hoso.seed", new Random().nextLong());
    Random random = new Random(seed);
    Path in = input();
    Path calm = folder.resolve("calm");
    Path killed = folder.resolve("killed");
    assertThat(RunHoso.run("import", in, "--archive", calm).code()).isZero();
    for (int i = 0; i < KILLS; i++) {
      Process process = start(in, killed);
      process.waitFor(random.nextInt(LATEST_MILLISECONDS), TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    workersKilled(start(in, killed), random);
    Answer last = RunHoso.run("import", in, "--archive", killed, "--json");
    assertThat(last.code()).as("seed %d: %s", seed, last.err()).isZero();
    Answer status = RunHoso.run("status", "--archive", killed, "--json");
    assertThat(status.json().at("/files"))
        .as("seed %d", seed)
        .isEqualTo(RunHoso.run("status", "--archive", calm, "--json").json().at("/files"));
    assertThat(status.json().get("notIndexed").asInt()).as("seed %d", seed).isZero();
    assertThat(content(killed)).as("seed %d", seed).isEqualTo(content(calm));
    Object[] search = {"search", "xã", "--limit", "1000", "--json", "--archive"};
    assertThat(RunHoso.run(with(search, killed)).json())
        .as("seed %d", seed)
        .isEqualTo(RunHoso.run(with(search, calm)).json());
  }

  /** Ends the processes that read pictures, each page's once: a page is tried twice. */
  private static void workersKilled(Process hoso, Random random) throws InterruptedException {
    boolean ended = false;
    while (hoso.isAlive()) {
      List<ProcessHandle> workers = hoso.descendants().toList();
      if (!ended && !workers.isEmpty()) {
        hoso.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
        workers.forEach(ProcessHandle::destroyForcibly);
        ended = true;
      }
      hoso.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  private static Object[] with(Object[] words, Path archive) {
    return Stream.concat(Stream.of(words), Stream.of(archive)).toArray();
  }

  /** Some text files, and a scan. */
  private Path input() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 12; i++) {
      String text = "Ủy ban nhân dân xã số " + i + "\nbáo cáo ket qua cai cach hanh chinh\n";
      Files.writeString(in.resolve("báo cáo %02d.txt".formatted(i)), text.repeat(1 + i));
    }
    String scan = "04-quyet-dinh-khen-thuong.pdf";
    Files.copy(RunHoso.samples().resolve("files").resolve(scan), in.resolve(scan));
    return in;
  }

  private Process start(Path in, Path archive) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dhoso.dictionaries=" + Dictionaries.folder(),
            "-Dsun.jnu.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "vn.hoso.app.Main",
            "import",
            in.toString(),
            "--archive",
            archive.toString());
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    return builder
        .redirectOutput(folder.resolve("out.log").toFile())
        .redirectError(folder.resolve("err.log").toFile())
        .start();
  }

  /** Every stored byte of an archive, but for ledger, lock and index. */
  private static Map<String, String> content(Path archive) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (String kind : List.of("originals", "pages", "records", "work")) {
      Path root = archive.resolve(kind);
      if (Files.exists(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            content.put(
                archive.relativize(file).toString(),
                java.util.Arrays.toString(Files.readAllBytes(file)));
          }
        }
      }
    }
    return content;
  }
}
