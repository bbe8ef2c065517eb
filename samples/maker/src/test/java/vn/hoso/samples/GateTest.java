package vn.hoso.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Treatment;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestSettings;
import vn.hoso.ingest.IngestedDocument;
import vn.hoso.vietnamese.MappedLanguageModel;

/**
 * Counts the page gate's decisions on made pages against what is right, and prints the confusion
 * matrix. {@code -Dgate.pages=1000 -Dgate.seed=7 -Dgate.texts=FOLDER} counts others.
 */
class GateTest {
  @Test
  void nearlyAllDecisionsAreRight(@TempDir Path folder) throws Exception {
    int pages = Integer.getInteger("gate.pages", 200);
    long seed = Long.getLong("gate.seed", 1);
    Path texts = Path.of(System.getProperty("gate.texts", "../texts"));
    GatePages maker = new GatePages(texts, seed);
    Map<Treatment, Map<Treatment, Integer>> matrix = new EnumMap<>(Treatment.class);
    List<String> wrong = new ArrayList<>();
    List<GateKind> harmful = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    Ingest ingest = new Ingest(IngestSettings.defaults(), MappedLanguageModel.open());
    for (int i = 0; i < pages; i++) {
      GatePages.Made made = maker.make(i);
      Path file = folder.resolve("page.pdf");
      Files.write(file, made.pdf());
      PageDecision decision;
      try (IngestedDocument document = ingest.open(file)) {
        decision = document.page(1).page().decision();
      }
      Treatment right = made.kind().right();
      matrix
          .computeIfAbsent(right, r -> new EnumMap<>(Treatment.class))
          .merge(decision.treatment(), 1, Integer::sum);
      all.append(
          "%d\t%s\t%s\t%s\n"
              .formatted(i, made.kind(), decision.treatment(), decision.measurements()));
      if (decision.treatment() != right) {
        wrong.add(
            "%d %s: %s, %s %s"
                .formatted(
                    i,
                    made.kind(),
                    decision.treatment(),
                    decision.reason(),
                    decision.measurements()));
        boolean readAgain = right == Treatment.KEEP && decision.treatment() == Treatment.REOCR;
        boolean keptRuin =
            (right == Treatment.REOCR || right == Treatment.REPAIR_ONLY)
                && decision.treatment() == Treatment.KEEP;
        if (readAgain || keptRuin) {
          harmful.add(made.kind());
        }
      }
    }
    String table = table(matrix);
    System.out.println("seed " + seed + ", texts " + texts + "\n" + table);
    wrong.forEach(System.out::println);
    String log = System.getProperty("gate.log");
    if (log != null) {
      Files.writeString(Path.of(log), all);
    }
    assertThat(harmful).as("sound pages read again, ruined pages kept").isEmpty();
    assertThat(wrong.size()).as(table).isLessThanOrEqualTo(pages / 100);
  }

  private static String table(Map<Treatment, Map<Treatment, Integer>> matrix) {
    StringBuilder table = new StringBuilder("%-14s".formatted("right \\ decided"));
    for (Treatment decided : Treatment.values()) {
      table.append("%12s".formatted(decided));
    }
    for (Treatment right : Treatment.values()) {
      table.append("\n%-14s ".formatted(right));
      for (Treatment decided : Treatment.values()) {
        table.append(
            "%12d".formatted(matrix.getOrDefault(right, Map.of()).getOrDefault(decided, 0)));
      }
    }
    return table.toString();
  }
}
