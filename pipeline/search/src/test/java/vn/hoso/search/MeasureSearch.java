package vn.hoso.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Section;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;

/**
 * Measures the index: {@code MeasureSearch FOLDER SECTIONS [QUERIES [PER_SECOND]]} fills an index
 * with generated documents where FOLDER has none, and asks it mixed queries with facets and
 * highlights, so many a second, by two threads. Prints times by the clock and of the processor: on
 * a machine with other work the second ones count. After {@code ./hoso version} has built the
 * program:
 *
 * <pre>
 * mvn -q test-compile -pl pipeline/search -am
 * java -Xmx3g --add-modules=jdk.incubator.vector -Dhoso.dictionaries=dictionaries \
 *   -cp "pipeline/search/target/test-classes:pipeline/app/target/lib/*" \
 *   vn.hoso.search.MeasureSearch /tmp/index 1000000
 * </pre>
 */
final class MeasureSearch {
  private static final int THREADS = 2;
  private static final int BATCH = 1000;
  private static final long SEED = 20261121;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Lexicon lexicon = Lexicon.load(Dictionaries.folder());
  private final GeneratedDocuments documents = new GeneratedDocuments(lexicon, SEED);

  private MeasureSearch() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int sections = Integer.parseInt(args[1]);
    int queries = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
    int perSecond = args.length > 3 ? Integer.parseInt(args[3]) : 50;
    MeasureSearch measure = new MeasureSearch();
    SearchIndex index = new SearchIndex(folder, IndexSettings.of(measure.lexicon));
    if (!index.exists()) {
      measure.fill(index, folder, sections);
    }
    measure.ask(index, queries, perSecond);
  }

  private void fill(SearchIndex index, Path folder, int sections) throws Exception {
    long generating = 0;
    long waiting = 0;
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    int next = 0;
    long done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        IndexWriterSession writer = index.write()) {
      while (done < sections) {
        long before = System.nanoTime();
        long ownCpu = threads.getCurrentThreadCpuTime();
        List<DocumentRecord> batch = new ArrayList<>();
        for (int i = 0; i < BATCH && done < sections; i++) {
          DocumentRecord record = documents.document(next++);
          batch.add(record);
          done += 1 + count(record.sections());
        }
        generating += threads.getCurrentThreadCpuTime() - ownCpu;
        waiting += System.nanoTime() - before;
        put(batch, writer, pool);
      }
      writer.commit();
    }
    double wall = (System.nanoTime() - start - waiting) / 1e9;
    double used = (system.getProcessCpuTime() - cpu - generating) / 1e9;
    say(
        "%,d sections of %,d documents indexed: %.0f s by the clock (%.0f a second), %.0f s of the"
            + " processor (%.0f a second on %d cores), %,d MB",
        done, next, wall, done / wall, used, done / used * THREADS, THREADS, size(folder) >> 20);
  }

  private static void put(
      List<DocumentRecord> batch, IndexWriterSession writer, ExecutorService pool)
      throws Exception {
    AtomicInteger at = new AtomicInteger();
    Callable<Void> work =
        () -> {
          for (int i = at.getAndIncrement(); i < batch.size(); i = at.getAndIncrement()) {
            writer.put(batch.get(i));
          }
          return null;
        };
    for (Future<Void> each : pool.invokeAll(List.of(work, work))) {
      each.get();
    }
  }

  private static int count(List<Section> sections) {
    return sections.stream().mapToInt(section -> 1 + count(section.children())).sum();
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void ask(SearchIndex index, int queries, int perSecond) throws Exception {
    try (IndexReaderSession reader = index.read();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      int known = (int) reader.documents();
      say("%,d sections; warming up with %d other queries", reader.sections(), queries);
      run(reader, queries(queries, SEED + 1, known), pool, 0);
      List<SearchQuery> mixed = queries(queries, SEED, known);
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      double load = system.getSystemLoadAverage();
      List<long[]> times = run(reader, mixed, pool, perSecond);
      double wall = (System.nanoTime() - start) / 1e9;
      double used = (system.getProcessCpuTime() - cpu) / 1e9;
      say(
          "%d queries at %.1f a second, load average %.1f to %.1f, %.1f ms of the processor each",
          queries, queries / wall, load, system.getSystemLoadAverage(), used * 1000 / queries);
      say("from when it was due to its answer: %s", quantiles(times, 0));
      say("from when it was begun to its answer: %s", quantiles(times, 1));
      say("of the processor:                     %s", quantiles(times, 2));
      dearest(mixed, times);
    }
  }

  private List<SearchQuery> queries(int count, long seed, int known) {
    Random random = new Random(seed);
    List<SearchQuery> mixed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      mixed.add(query(random, known));
    }
    return mixed;
  }

  private List<long[]> run(
      IndexReaderSession reader, List<SearchQuery> queries, ExecutorService pool, int perSecond)
      throws Exception {
    long[][] times = new long[queries.size()][];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    Callable<Void> work =
        () -> {
          for (int i = next.getAndIncrement(); i < times.length; i = next.getAndIncrement()) {
            long due = perSecond == 0 ? System.nanoTime() : start + i * 1_000_000_000L / perSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
              Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            long begun = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            reader.search(queries.get(i));
            long end = System.nanoTime();
            times[i] = new long[] {end - due, end - begun, threads.getCurrentThreadCpuTime() - cpu};
          }
          return null;
        };
    for (Future<Void> each : pool.invokeAll(List.of(work, work))) {
      each.get();
    }
    return Arrays.asList(times);
  }

  /** What people ask: words of one section, with marks or without; phrases; numbers; filters. */
  private SearchQuery query(Random random, int known) {
    DocumentRecord record = documents.document(random.nextInt(known));
    String[] lines = record.text().split("\n");
    List<String> words = new ArrayList<>();
    while (words.size() < 2) {
      words = Spelling.exactWords(lines[random.nextInt(lines.length)]);
    }
    int length = Math.min(words.size(), 2 + random.nextInt(4));
    int at = random.nextInt(words.size() - length + 1);
    String run = String.join(" ", words.subList(at, at + length));
    String folded = Spelling.folded(run);
    SearchQuery query =
        switch (random.nextInt(10)) {
          case 0 -> SearchQuery.of('"' + run + '"');
          case 1 -> SearchQuery.of("so:" + record.number() + " nam:" + record.year());
          case 2 -> filtered(SearchQuery.of(folded), record);
          case 3 -> SearchQuery.of(mistyped(random, folded));
          case 4, 5, 6 -> SearchQuery.of(folded);
          default -> SearchQuery.of(run);
        };
    return query
        .withFacets(EnumSet.allOf(Facet.class))
        .withGrouped(random.nextInt(5) == 0)
        .withOrder(random.nextInt(10) == 0 ? SearchOrder.NEWEST : SearchOrder.RELEVANCE);
  }

  private static SearchQuery filtered(SearchQuery query, DocumentRecord record) {
    return query.withFilter(
        SearchFilter.NONE.withType(record.type()).withFrom(String.valueOf(record.year())));
  }

  private static String mistyped(Random random, String text) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static String quantiles(List<long[]> times, int which) {
    long[] sorted = times.stream().mapToLong(each -> each[which]).sorted().toArray();
    StringBuilder line = new StringBuilder();
    for (double share : new double[] {0.5, 0.9, 0.99, 1}) {
      int at = (int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
      line.append(
          String.format(
              Locale.ROOT, "p%.0f %.1f ms  ", share * 100, sorted[Math.max(at, 0)] / 1e6));
    }
    return line.toString().strip();
  }

  private void dearest(List<SearchQuery> queries, List<long[]> times) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Long.compare(times.get(b)[2], times.get(a)[2]));
    for (int i : order.subList(0, Math.min(8, order.size()))) {
      SearchQuery query = queries.get(i);
      say(
          "  %.1f ms: %s%s %s",
          times.get(i)[2] / 1e6, query.text(), query.grouped() ? " (grouped)" : "", query.order());
    }
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
