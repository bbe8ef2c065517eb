package vn.hoso.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentException;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Treatment;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestSettings;
import vn.hoso.ingest.IngestedDocument;
import vn.hoso.vietnamese.MappedLanguageModel;

/**
 * Counts the page gate's decisions on made pages against what is right, and prints the confusion
 * matrix. {@code -Dgate.pages=1000 -Dgate.seed=7 -Dgate.texts=FOLDER} counts others; {@code
 * samples/measure-gate} calls it so.
 */
class GateTest {
  /** Two of each kind. */
  private static final int PAGES = 2 * GateKind.values().length;

  private final Map<Treatment, Map<Treatment, Integer>> matrix = new EnumMap<>(Treatment.class);
  private final Map<GateKind.Group, int[]> groups = new EnumMap<>(GateKind.Group.class);
  private final List<String> wrong = new ArrayList<>();
  private final List<GateKind> harmful = new ArrayList<>();
  private final List<Double> milliseconds = new ArrayList<>();

  @Test
  void nearlyAllDecisionsAreRight(@TempDir Path folder) throws Exception {
    int pages = Integer.getInteger("gate.pages", PAGES);
    long seed = Long.getLong("gate.seed", 1);
    Path texts = Path.of(System.getProperty("gate.texts", "../texts"));
    GatePages maker = new GatePages(texts, seed);
    Ingest ingest = new Ingest(IngestSettings.defaults(), MappedLanguageModel.open());
    for (int i = 0; i < pages; i++) {
      GatePages.Made made = maker.make(i);
      Path file = Files.write(folder.resolve("page.pdf"), made.pdf());
      count(made.kind(), decide(ingest, file, made.kind()), i + 1);
    }
    String table = table();
    System.out.println("Page gate, %d pages, seed %d, %s".formatted(pages, seed, texts));
    System.out.println(table);
    groups.forEach((g, n) -> System.out.println("%s: %d of %d right".formatted(g, n[0], n[1])));
    System.out.println(
        "CPU time of opening a born-digital page and deciding, median: %.1f ms"
            .formatted(milliseconds.stream().sorted().toList().get(milliseconds.size() / 2)));
    wrong.forEach(System.out::println);
    assertThat(harmful).as("sound pages read again, ruined pages kept, pages lost").isEmpty();
    assertThat(wrong.size()).as(table).isLessThanOrEqualTo(pages / 100);
  }

  private PageDecision decide(Ingest ingest, Path file, GateKind kind)
      throws DocumentException, IOException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (IngestedDocument document = ingest.open(file)) {
      PageDecision decision = document.page(1).page().decision();
      if (!kind.name().contains("SCAN") && kind.right() == Treatment.KEEP) {
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        milliseconds.add((after - before) / 1e6);
      }
      return decision;
    }
  }

  private void count(GateKind kind, PageDecision decision, int number) {
    Treatment right = kind.right();
    Treatment decided = decision.treatment();
    matrix
        .computeIfAbsent(right, r -> new EnumMap<>(Treatment.class))
        .merge(decided, 1, Integer::sum);
    int[] group = groups.computeIfAbsent(kind.group(), g -> new int[2]);
    group[0] += decided == right ? 1 : 0;
    group[1]++;
    if (decided != right) {
      wrong.add(
          "%d %s: %s, %s %s"
              .formatted(number, kind, decided, decision.reason(), decision.measurements()));
    }
    boolean readAgain = right == Treatment.KEEP && decided == Treatment.REOCR;
    boolean keptRuin =
        decided == Treatment.KEEP && !Set.of(Treatment.KEEP, Treatment.BLANK).contains(right);
    boolean lost = decided == Treatment.BLANK && right != Treatment.BLANK;
    if (readAgain || keptRuin || lost) {
      harmful.add(kind);
    }
  }

  private String table() {
    StringBuilder table = new StringBuilder("%-15s".formatted("right \\ decided"));
    Arrays.stream(Treatment.values()).forEach(t -> table.append("%12s".formatted(t)));
    for (Treatment right : Treatment.values()) {
      table.append("\n%-15s".formatted(right));
      for (Treatment decided : Treatment.values()) {
        table.append(
            "%12d".formatted(matrix.getOrDefault(right, Map.of()).getOrDefault(decided, 0)));
      }
    }
    return table.toString();
  }
}
