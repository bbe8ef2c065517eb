package vn.hoso.repair;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.hoso.vietnamese.Dictionaries;

/**
 * Measures how fast one core repairs, in its first round and once the program is warm, and what
 * memory the language data take: {@code MeasureRepair [ROUNDS] FOLDER…}, each a folder of texts
 * ({@code .txt}, those of pairs by {@code .read.txt}). Times are of the processor, so that other
 * work on the machine counts little. After {@code ./hoso version} has built the program:
 *
 * <pre>
 * mvn -q test-compile -pl pipeline/repair -am
 * java -XX:+UseSerialGC -Dhoso.dictionaries=dictionaries \
 *   -cp "pipeline/repair/target/test-classes:pipeline/app/target/lib/*" \
 *   vn.hoso.repair.MeasureRepair 8 samples/damaged/eng samples/damaged/western samples/texts
 * </pre>
 */
final class MeasureRepair {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureRepair() {}

  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    var measure = new MeasureRepair();
    long before = used();
    TextRepairer repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
    measure.say(
        "language data: %.0f MB of heap, %.0f MB mapped",
        (used() - before) / 1e6,
        Files.size(Dictionaries.folder().resolve("vi-syllables.lm")) / 1e6);
    for (int i = 1; i < args.length; i++) {
      measure.folder(repairer, Path.of(args[i]), rounds);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void folder(TextRepairer repairer, Path folder, int rounds) throws IOException {
    List<List<String>> texts = texts(folder);
    long syllables =
        texts.stream()
            .flatMap(List::stream)
            .flatMap(line -> Stream.of(line.split("\\s+")))
            .filter(token -> token.chars().anyMatch(Character::isLetterOrDigit))
            .count();
    double first = 0;
    double best = 0;
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      texts.forEach(repairer::repair);
      double rate = syllables / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
      first = round == 0 ? rate : first;
      best = Math.max(best, rate);
    }
    say(
        "%s: %,d texts, %,d syllables; first round %,.0f a second, best of %d %,.0f a second",
        folder, texts.size(), syllables, first, rounds, best);
  }

  private static List<List<String>> texts(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    boolean pairs = files.stream().anyMatch(f -> f.toString().endsWith(".read.txt"));
    var texts = new ArrayList<List<String>>();
    for (Path file : files) {
      if (!pairs || file.toString().endsWith(".read.txt")) {
        texts.add(Files.readAllLines(file));
      }
    }
    return texts;
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
