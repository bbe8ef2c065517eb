package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/** A disk that is full, read-only or lost stops an import in words; then it goes on. */
@DisabledOnOs(OS.WINDOWS)
class StorageTest {
  private static final int FILES = 60;

  @TempDir Path folder;
  private final PlainWork work = new PlainWork();
  private Path in;
  private Path disk;
  private Path home;

  @BeforeEach
  void files() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    disk = Files.createDirectories(folder.resolve("disk"));
    home = disk.resolve("archive");
    for (int i = 0; i < FILES; i++) {
      Files.writeString(in.resolve("%02d.txt".formatted(i)), "xã số %d\n".formatted(i).repeat(6));
    }
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** A file system of its own in memory; only the administrator may make one. */
  private void assumeDiskOf(String size) throws Exception {
    String options = "size=" + size;
    assumeThat(run("mount", "-t", "tmpfs", "-o", options, "none", disk.toString()))
        .as("mount is permitted")
        .isZero();
  }

  private ImportSummary importAll() {
    try (Archive archive = Archive.openForWriting(home, "import")) {
      return importer(archive).run(List.of(in));
    }
  }

  private Importer importer(Archive archive) {
    return new Importer(
        archive,
        work,
        RecordSink.none(),
        ImportSettings.standard().withWorkers(2),
        ImportListener.none(),
        new Versions("test", "test", "test"));
  }

  private void assertStops(String words) {
    assertThatThrownBy(this::importAll)
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(ArchiveException.Kind.STORAGE))
        .hasMessageContaining(words);
  }

  /** All is in, no byte otherwise than in a run that nothing disturbed. */
  private void assertWhole() throws IOException {
    try (Archive archive = Archive.openForReading(home)) {
      assertThat(archive.status().documents()).isEqualTo(FILES);
      assertThat(archive.status().files().waiting() + archive.status().files().failed()).isZero();
      assertThat(archive.verify(id -> {})).isEmpty();
    }
    Path calm = folder.resolve("calm");
    try (Archive archive = Archive.openForWriting(calm, "import")) {
      importer(archive).run(List.of(in));
    }
    assertThat(KillManyTest.content(home)).isEqualTo(KillManyTest.content(calm));
  }

  @Test
  void goesOnWhenAFullDiskHasRoomAgain() throws Exception {
    assumeDiskOf("1500k");
    assertThatThrownBy(this::importAll)
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(ArchiveException.Kind.STORAGE));
    try (Archive archive = Archive.openForReading(home)) {
      Balance balance = archive.status().files();
      assertThat(balance.found()).isEqualTo(FILES);
      assertThat(balance.waiting()).isBetween(1, FILES);
      assertThat(balance.imported()).isEqualTo(FILES - balance.waiting());
    }
    assertThat(run("mount", "-o", "remount,size=40m", disk.toString())).isZero();
    assertThat(importAll().balance().waiting()).isZero();
    assertWhole();
  }

  /** As on a disk with a quota; needs no administrator. */
  @Test
  void goesOnWhenNoFileMayGrow() throws Exception {
    // Beforehand, for it is larger than a file may be in that process.
    Path library = Files.createDirectories(folder.resolve("library"));
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream from = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      Files.copy(from, library.resolve(name));
    }
    Process limited =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 120; exec \"$0\" \"$@\"", // blocks of 512 or 1024 bytes, by the shell
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dorg.sqlite.lib.path=" + library,
                "-cp",
                System.getProperty("java.class.path"),
                KilledImport.class.getName(),
                in.toString(),
                home.toString(),
                folder.resolve("index").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(limited.waitFor()).as(said).isNotZero();
    assertThat(said).contains("The archive cannot be written");
    importAll();
    assertWhole();
  }

  @Test
  void saysThatADiskIsReadOnlyAndReadsFromIt() throws Exception {
    assumeDiskOf("40m");
    importAll();
    Files.deleteIfExists(home.resolve("ledger.db-wal"));
    Files.deleteIfExists(home.resolve("ledger.db-shm"));
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
    assertStops("Read-only file system");
    assertWhole();
  }

  /** Where a network folder was, an empty folder is left; nothing may be written into that. */
  @Test
  void stopsWhenTheArchivesFolderIsLost() throws Exception {
    Path away = folder.resolve("away");
    afterPages(
        FILES * 3,
        () -> {
          Files.move(disk, away);
          Files.createDirectories(home);
        });
    assertStops("gone");
    SafeFiles.deleteTree(disk);
    Files.move(away, disk);
    importAll();
    assertWhole();
  }

  @Test
  void goesOnWhenALostFolderOfFilesIsBack() throws Exception {
    Path away = folder.resolve("away");
    afterPages(FILES * 2, () -> Files.move(in, away));
    ImportSummary summary = importAll();
    assertThat(summary.hasFailures()).isTrue();
    assertThat(summary.balance().imported()).isBetween(1, FILES / 2);
    Files.move(away, in);
    importAll();
    assertWhole();
  }

  private interface Mishap {
    void happen() throws IOException;
  }

  private void afterPages(int pages, Mishap mishap) {
    AtomicInteger read = new AtomicInteger();
    work.beforePage =
        () -> {
          if (read.incrementAndGet() == pages) {
            try {
              mishap.happen();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          }
        };
  }
}
