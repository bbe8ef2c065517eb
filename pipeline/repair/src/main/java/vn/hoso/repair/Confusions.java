package vn.hoso.repair;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a printed segment (one or two letters) was read as another string: the evidence that a
 * {@link Channel} is built from.
 *
 * <p>File form, UTF-8, one row a line: {@code printed<TAB>read<TAB>count}; an empty {@code read} is
 * a lost letter; lines that begin with {@code #} are comments. Rows with two printed letters count
 * how often the pair was read as one unit; {@code *} in place of {@code read} gives how often the
 * pair was printed at all.
 */
final class Confusions {
  static final String PRINTED = "*";

  private final Map<String, Map<String, Double>> counts = new HashMap<>();

  void add(String printed, String read, double count) {
    counts.computeIfAbsent(printed, k -> new HashMap<>()).merge(read, count, Double::sum);
  }

  /** Takes someone's word that this happens: as if it were seen in one of ten or twenty cases. */
  void believe(String printed, String read) {
    double seen =
        counts.getOrDefault(printed, Map.of()).values().stream().mapToDouble(n -> n).sum();
    double count = Math.max(3, 0.1 * seen);
    add(printed, read, count);
    if (printed.length() == 2) {
      add(printed, PRINTED, 10 * count);
    }
  }

  void addAll(Confusions other, double weight) {
    other.counts.forEach((p, row) -> row.forEach((r, c) -> add(p, r, c * weight)));
  }

  /** Rows by printed segment. */
  Map<String, Map<String, Double>> rows() {
    return counts;
  }

  static Confusions read(Path file) throws IOException {
    var result = new Confusions();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3 || cells[0].isEmpty() || cells[0].length() > 2) {
        throw new IOException(
            file + ":" + (i + 1) + ": expected printed<TAB>read<TAB>count, found: " + line);
      }
      try {
        result.add(cells[0], cells[1], Double.parseDouble(cells[2]));
      } catch (NumberFormatException e) {
        throw new IOException(file + ":" + (i + 1) + ": not a count: " + cells[2], e);
      }
    }
    return result;
  }

  /**
   * Writes rows of at least the given count, sorted, so that the same counts give the same file.
   */
  void write(Path file, String comment, double least) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (String line : comment.lines().toList()) {
        out.write("# " + line + "\n");
      }
      for (var row : new TreeMap<>(counts).entrySet()) {
        boolean pairIsUsed =
            row.getKey().length() == 1
                || row.getValue().entrySet().stream()
                    .anyMatch(e -> !e.getKey().equals(PRINTED) && e.getValue() >= least);
        if (!pairIsUsed) {
          continue;
        }
        for (var cell : new TreeMap<>(row.getValue()).entrySet()) {
          if (cell.getValue() >= least) {
            out.write(
                row.getKey()
                    + "\t"
                    + cell.getKey()
                    + "\t"
                    + Math.round(cell.getValue() * 10) / 10.0
                    + "\n");
          }
        }
      }
    }
  }
}
