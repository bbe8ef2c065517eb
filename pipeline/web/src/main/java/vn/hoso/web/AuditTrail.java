package vn.hoso.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, and when: {@code audit.jsonl} in the archive, one object a line, only ever
 * added to and forced to the disk. Safe for many threads.
 */
final class AuditTrail {
  private final Path file;

  AuditTrail(Path archiveFolder) {
    this.file = archiveFolder.resolve("audit.jsonl");
  }

  private record Entry(
      String at, String who, String what, @Nullable String document, @Nullable Object details) {}

  /**
   * Adds a line.
   *
   * @param what one word
   * @param document its id; null where none is concerned
   */
  synchronized void add(
      String who, String what, @Nullable String document, @Nullable Object details)
      throws IOException {
    byte[] json =
        Json.bytes(
            new Entry(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                who,
                what,
                document,
                details));
    byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    Files.write(
        file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
  }
}
