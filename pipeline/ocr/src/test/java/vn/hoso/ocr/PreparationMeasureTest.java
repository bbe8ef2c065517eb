package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.hoso.document.PageImage;

/**
 * What each way of preparing a picture is worth: reads the pictures of a folder with all of them,
 * and again without each that was used. Run by {@code samples/measure-preparation}; the folder
 * holds {@code KIND-NAME.png}, the true text {@code KIND-NAME.txt}, and what another program read,
 * {@code KIND-NAME.tesseract.txt}.
 */
@EnabledIfSystemProperty(named = "preparation.pages", matches = ".+")
class PreparationMeasureTest {
  /** Sums of word error rates of a kind of page. */
  private static final class Row {
    int pages;
    double other;
    double all;
    final Map<Operation, Double> without = new EnumMap<>(Operation.class);
    final EnumSet<Operation> used = EnumSet.noneOf(Operation.class);
  }

  @Test
  void printsWhatEachOperationIsWorth() throws Exception {
    Map<String, Row> rows = new TreeMap<>();
    List<Path> pictures;
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("preparation.pages")))) {
      pictures = files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
    assertThat(pictures).isNotEmpty();
    for (Path picture : pictures) {
      String name = stem(picture);
      measure(picture, rows.computeIfAbsent(name.replaceAll("-[^-]+$", ""), kind -> new Row()));
    }
    print(rows);
  }

  private static String stem(Path picture) {
    return picture.getFileName().toString().replace(".png", "");
  }

  private static void measure(Path picture, Row row) throws Exception {
    Path other = picture.resolveSibling(stem(picture) + ".tesseract.txt");
    String truth = Files.readString(picture.resolveSibling(stem(picture) + ".txt"));
    OcrPage page = read(picture, EnumSet.allOf(Operation.class));
    double all = MeasureOcr.wordErrorRate(truth, page.text());
    row.pages++;
    row.all += all;
    row.other +=
        Files.exists(other) ? MeasureOcr.wordErrorRate(truth, Files.readString(other)) : Double.NaN;
    for (Operation operation : Operation.values()) {
      boolean used = page.preparation().stream().anyMatch(s -> s.startsWith(operation.words()));
      double without = all;
      if (used) {
        row.used.add(operation);
        EnumSet<Operation> rest = EnumSet.complementOf(EnumSet.of(operation));
        without = MeasureOcr.wordErrorRate(truth, read(picture, rest).text());
      }
      row.without.merge(operation, without, Double::sum);
    }
  }

  private static OcrPage read(Path picture, EnumSet<Operation> allowed)
      throws IOException, OcrException {
    String name = stem(picture);
    int dpi = name.startsWith("dpi-") ? Integer.parseInt(name.split("-")[1]) : 200;
    try (TesseractEngine engine = TesseractEngine.open(OcrSettings.DEFAULT, allowed)) {
      return engine.read(new PageImage.Encoded(Files.readAllBytes(picture), "image/png", dpi));
    }
  }

  private static void print(Map<String, Row> rows) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("WER %%; · where an operation was not used%n%n%-16s", "pages");
    List<String> heads = new ArrayList<>(List.of("tesseract", "hoso"));
    for (Operation operation : Operation.values()) {
      heads.add("-" + operation.name().toLowerCase(Locale.ROOT));
    }
    heads.forEach(head -> out.printf(" %14s", head));
    out.println();
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      Row row = entry.getValue();
      out.printf("%-16s", entry.getKey());
      number(out, () -> row.other / row.pages);
      number(out, () -> row.all / row.pages);
      for (Operation operation : Operation.values()) {
        if (row.used.contains(operation)) {
          number(out, () -> row.without.get(operation) / row.pages);
        } else {
          out.printf(" %14s", "·");
        }
      }
      out.println();
    }
    out.printf("%-16s", "mean");
    number(
        out, () -> rows.values().stream().mapToDouble(r -> r.other / r.pages).average().orElse(0));
    number(out, () -> rows.values().stream().mapToDouble(r -> r.all / r.pages).average().orElse(0));
    for (Operation operation : Operation.values()) {
      number(
          out,
          () ->
              rows.values().stream()
                  .mapToDouble(r -> r.without.get(operation) / r.pages)
                  .average()
                  .orElse(0));
    }
    out.println();
  }

  private static void number(PrintStream out, DoubleSupplier share) {
    out.printf(Locale.ROOT, " %14.2f", 100 * share.getAsDouble());
  }
}
