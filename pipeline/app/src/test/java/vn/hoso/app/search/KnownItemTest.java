package vn.hoso.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Source;
import vn.hoso.document.Treatment;
import vn.hoso.records.RecordExtractor;
import vn.hoso.records.RecordInput;
import vn.hoso.records.RecordSettings;
import vn.hoso.repair.RepairSettings;
import vn.hoso.repair.TextRepairer;
import vn.hoso.search.IndexReaderSession;
import vn.hoso.search.IndexSettings;
import vn.hoso.search.IndexWriterSession;
import vn.hoso.search.SearchIndex;
import vn.hoso.search.SearchQuery;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;

/**
 * Whether people find what they know is there: in true text, and in the same text damaged letter by
 * letter and repaired. The documents asked for are the samples and those genre texts that no model
 * has seen, one in five of them, or all with {@code -Dhoso.known.all=true}; the other genre texts
 * and generated documents stand in the way. Plain Lucene is asked the same. Prints its table.
 */
class KnownItemTest {
  private static final long SEED = 7;
  private static final int GENERATED = 300;
  private static final int TOP = 10;

  @TempDir Path folder;

  private final Lexicon lexicon = Lexicon.load(Dictionaries.folder());
  private final RecordExtractor extractor = new RecordExtractor(RecordSettings.DEFAULT);

  /** Answers a query with the ids of the best documents. */
  private interface Engine {
    List<String> best(String query) throws Exception;
  }

  /** How well an engine did; by kind of query and over all. */
  private record Score(double success, double reciprocalRank, Map<KnownItem.Kind, Double> byKind) {}

  @Test
  void damagedAndRepairedTextIsFoundAsWellAsTrueText() throws Exception {
    Random random = new Random(SEED);
    Map<String, String> texts = asked();
    List<DocumentRecord> inTheWay = inTheWay(random);
    List<DocumentRecord> whole =
        texts.entrySet().stream().map(e -> record(e.getKey(), e.getValue())).toList();
    List<KnownItem> items = items(whole, inTheWay, random);
    assertThat(items.size()).isGreaterThanOrEqualTo(200);

    Damage damage = new Damage(Dictionaries.folder().resolve("confusions-english-tesseract.tsv"));
    TextRepairer repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
    List<DocumentRecord> damaged = new ArrayList<>();
    List<DocumentRecord> repaired = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          List<String> lines = damage.of(text, random).lines().toList();
          damaged.add(record(name, lines, new RepairedText(lines, List.of(), List.of())));
          repaired.add(record(name, lines, repairer.repair(lines)));
        });

    Map<String, Score> table = new LinkedHashMap<>();
    addRows(table, "true text", whole, inTheWay, items);
    addRows(table, "damaged", damaged, inTheWay, items);
    addRows(table, "repaired", repaired, inTheWay, items);
    print(items.size(), whole.size(), whole.size() + inTheWay.size(), table);

    Score onTrue = table.get("true text, hoso");
    Score onRepaired = table.get("repaired, hoso");
    assertThat(onTrue.success).isGreaterThanOrEqualTo(0.97);
    assertThat(onRepaired.success).isGreaterThanOrEqualTo(0.98 * onTrue.success);
    assertThat(onRepaired.reciprocalRank).isGreaterThanOrEqualTo(0.95);
    for (String version : List.of("true text", "repaired")) {
      for (String plain : List.of("StandardAnalyzer", "ASCII folding")) {
        assertThat(table.get(version + ", hoso").reciprocalRank)
            .as(version + ", " + plain)
            .isGreaterThan(table.get(version + ", " + plain).reciprocalRank + 0.1);
      }
    }
  }

  /** The texts asked for; one in five of them unless all are wanted. */
  private static Map<String, String> asked() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Path samples = Dictionaries.folder().resolveSibling("samples");
    read(samples.resolve("texts"), texts);
    read(samples.resolve("plain/texts"), texts);
    read(Dictionaries.folder().resolve("genre/held-out"), texts);
    if (!Boolean.getBoolean("hoso.known.all")) {
      int[] place = {0};
      texts.keySet().removeIf(name -> place[0]++ % 5 != 0);
    }
    return texts;
  }

  private List<DocumentRecord> inTheWay(Random random) throws IOException {
    Map<String, String> others = new TreeMap<>();
    read(Dictionaries.folder().resolve("genre"), others);
    List<DocumentRecord> records = new ArrayList<>();
    others.forEach((name, text) -> records.add(record("other-" + name, text)));
    for (int i = 0; i < GENERATED; i++) {
      records.add(record("generated-" + i, generated(random)));
    }
    return records;
  }

  private void addRows(
      Map<String, Score> table,
      String version,
      List<DocumentRecord> asked,
      List<DocumentRecord> inTheWay,
      List<KnownItem> items)
      throws Exception {
    List<DocumentRecord> all = new ArrayList<>(asked);
    all.addAll(inTheWay);
    PlainLucene standard = PlainLucene.standard(all);
    PlainLucene folding = PlainLucene.folding(all);
    table.put(version + ", StandardAnalyzer", score(items, q -> standard.best(q, TOP)));
    table.put(version + ", ASCII folding", score(items, q -> folding.best(q, TOP)));
    table.put(version + ", hoso", hoso(all, items));
  }

  private static void read(Path from, Map<String, String> into) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        into.put(file.getFileName().toString(), Files.readString(file));
      }
    }
  }

  private static List<KnownItem> items(
      List<DocumentRecord> whole, List<DocumentRecord> inTheWay, Random random) {
    List<KnownItem> items = new ArrayList<>();
    List<String> texts =
        Stream.concat(whole.stream(), inTheWay.stream())
            .map(record -> KnownItem.folded(record.text()))
            .toList();
    for (int i = 0; i < whole.size(); i++) {
      List<String> otherTexts = new ArrayList<>(texts);
      otherTexts.remove(i);
      items.addAll(KnownItem.of(whole.get(i), otherTexts, random));
    }
    return items;
  }

  private DocumentRecord record(String name, String text) {
    List<String> lines = text.lines().toList();
    return record(name, lines, new RepairedText(lines, List.of(), List.of()));
  }

  private DocumentRecord record(String name, List<String> asRead, RepairedText text) {
    PageDecision decision = new PageDecision(Treatment.REPAIR_ONLY, "text", Map.of());
    Page page = new Page(1, 0, 0, 0, decision, asRead.stream().map(Line::ofText).toList());
    String id = "%064x".formatted(name.hashCode() & 0xFFFFFFFFL);
    Source source = new Source(name, "text/plain", 1, id, 1);
    return extractor.extract(new RecordInput(source, List.of(page), text));
  }

  /** A plan in words as frequent as in life, which says nothing. */
  private String generated(Random random) {
    List<String> words = List.copyOf(lexicon.words().keySet());
    StringBuilder text =
        new StringBuilder(
            "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: %d/KH-UBND\n\nKẾ HOẠCH\n"
                .formatted(1 + random.nextInt(300)));
    for (int section = 1; section <= 6; section++) {
      text.append(section).append(". ");
      for (int i = 0; i < 40; i++) {
        // The list is in the order of frequency, which falls as its square root.
        text.append(words.get((int) (Math.pow(random.nextDouble(), 2.5) * words.size())))
            .append(i % 8 == 7 ? ".\n" : " ");
      }
    }
    return text.toString();
  }

  private Score hoso(List<DocumentRecord> records, List<KnownItem> items) throws Exception {
    Path index = Files.createTempDirectory(folder, "index");
    SearchIndex search = new SearchIndex(index, IndexSettings.of(lexicon));
    try (IndexWriterSession writer = search.write()) {
      for (DocumentRecord record : records) {
        writer.put(record);
      }
      writer.commit();
    }
    try (IndexReaderSession reader = search.read()) {
      return score(
          items,
          query ->
              reader
                  .search(SearchQuery.of(query).withGrouped(true).withPage(TOP, 0))
                  .hits()
                  .stream()
                  .map(hit -> hit.id())
                  .toList());
    }
  }

  private static Score score(List<KnownItem> items, Engine engine) throws Exception {
    Map<KnownItem.Kind, int[]> counts = new EnumMap<>(KnownItem.Kind.class);
    int found = 0;
    double reciprocal = 0;
    for (KnownItem item : items) {
      int rank = engine.best(item.text()).indexOf(item.id()) + 1;
      int[] count = counts.computeIfAbsent(item.kind(), k -> new int[2]);
      count[1]++;
      if (rank > 0) {
        found++;
        count[0]++;
        reciprocal += 1.0 / rank;
      }
    }
    Map<KnownItem.Kind, Double> byKind = new EnumMap<>(KnownItem.Kind.class);
    counts.forEach((kind, count) -> byKind.put(kind, count[0] / (double) count[1]));
    return new Score(found / (double) items.size(), reciprocal / items.size(), byKind);
  }

  private static void print(int queries, int asked, int all, Map<String, Score> table) {
    StringBuilder out = new StringBuilder();
    line(out, "%d known items of %d documents among %d", queries, asked, all);
    line(out, "%-28s success@10    MRR  success by kind of query", "text, engine");
    table.forEach(
        (name, score) -> {
          StringBuilder kinds = new StringBuilder();
          score.byKind.forEach(
              (kind, share) ->
                  kinds.append(
                      String.format(
                          Locale.ROOT, "  %s %.2f", kind.name().toLowerCase(Locale.ROOT), share)));
          line(out, "%-28s %10.3f  %.3f%s", name, score.success, score.reciprocalRank, kinds);
        });
    System.out.print(out);
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
