package vn.hoso.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A document's corrections as a file: one JSON object a line, only ever added to. */
final class CorrectionLog {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CorrectionLog() {}

  /** All events in their order; empty where nobody corrected anything. */
  static List<Correction> read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    List<Correction> all = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        all.add(MAPPER.readValue(line, Correction.class));
      } catch (JacksonException e) {
        throw new IOException(
            "%s, line %d, is no correction: %s".formatted(file, number, e.getOriginalMessage()), e);
      }
    }
    return all;
  }

  /** The file of all events; it is replaced as a whole, so no crash leaves half a line. */
  static byte[] bytes(List<Correction> all) {
    StringBuilder lines = new StringBuilder();
    all.forEach(correction -> lines.append(MAPPER.writeValueAsString(correction)).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Those that hold: not taken back, and not themselves a taking back. */
  static List<Correction> inForce(List<Correction> all) {
    Set<Integer> undone = new HashSet<>();
    all.forEach(c -> undone.add(c.undone()));
    return all.stream()
        .filter(c -> c.how() != Correction.How.UNDO && !undone.contains(c.id()))
        .toList();
  }
}
