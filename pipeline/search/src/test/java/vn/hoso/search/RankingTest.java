package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentRecord;
import vn.hoso.search.SearchResults.FacetCount;
import vn.hoso.search.SearchResults.Hit;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;

/** What holds of every answer, tried with queries from generated documents. */
class RankingTest {
  private static final int DOCUMENTS = 90;
  private static final int QUERIES = 80;

  @TempDir static Path folder;
  private static IndexReaderSession reader;
  private static GeneratedDocuments documents;

  private final long seed = Long.getLong("hoso.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @BeforeAll
  static void index() throws Exception {
    Lexicon lexicon = Lexicon.load(Dictionaries.folder());
    documents = new GeneratedDocuments(lexicon, 1);
    SearchIndex index = new SearchIndex(folder, IndexSettings.of(lexicon));
    try (IndexWriterSession writer = index.write()) {
      for (int i = 0; i < DOCUMENTS; i++) {
        writer.put(documents.document(i));
        if (i % 50 == 49) {
          writer.commit(); // several segments
        }
      }
      writer.commit();
    }
    reader = index.read();
  }

  @AfterAll
  static void close() throws Exception {
    reader.close();
  }

  private static SearchResults all(SearchQuery query) throws Exception {
    return reader.search(query.withPage(1000, 0).withFacets(EnumSet.allOf(Facet.class)));
  }

  private static String key(Hit hit) {
    return hit.id() + " " + hit.unit();
  }

  @Test
  void pagesFitTogetherAndExactMatchesComeFirst() throws Exception {
    for (int i = 0; i < QUERIES; i++) {
      String text = text();
      String named = "seed " + seed + ": " + text;
      SearchResults whole = all(SearchQuery.of(text));
      List<String> keys = whole.hits().stream().map(RankingTest::key).toList();
      assertThat(keys).as(named).doesNotHaveDuplicates().hasSize((int) whole.total());
      List<Double> scores = whole.hits().stream().map(Hit::score).toList();
      assertThat(scores).as(named).isSortedAccordingTo((a, b) -> Double.compare(b, a));

      List<String> byPages = new ArrayList<>();
      for (int offset = 0; offset < Math.min(whole.total(), 140); offset += 35) {
        reader.search(SearchQuery.of(text).withPage(35, offset)).hits().stream()
            .map(RankingTest::key)
            .forEach(byPages::add);
      }
      assertThat(byPages).as(named).isEqualTo(keys.subList(0, byPages.size()));

      if (!whole.relaxed() && !text.equals(Spelling.folded(text))) {
        // With a word of its document's title as typed, a section may be as exact as these.
        Set<String> exact = new HashSet<>();
        whole.hits().stream()
            .filter(hit -> hit.score() >= Ranking.EXACT_TIER)
            .forEach(hit -> exact.add(key(hit)));
        assertThat(exact)
            .as(named)
            .containsAll(
                all(SearchQuery.of(text).withStrict(true)).hits().stream()
                    .map(RankingTest::key)
                    .toList());
      }
    }
  }

  @Test
  void facetsCountTheDocumentsThatAreFound() throws Exception {
    for (int i = 0; i < QUERIES; i++) {
      String text = text();
      String named = "seed " + seed + ": " + text;
      SearchResults sections = all(SearchQuery.of(text));
      SearchResults grouped = all(SearchQuery.of(text).withGrouped(true));
      Map<String, Set<String>> byYear = new HashMap<>();
      Map<String, Set<String>> byType = new HashMap<>();
      Map<String, Integer> matches = new HashMap<>();
      for (Hit hit : sections.hits()) {
        String year = String.valueOf(hit.date()).substring(0, 4);
        byYear.computeIfAbsent(year, k -> new HashSet<>()).add(hit.id());
        byType.computeIfAbsent(String.valueOf(hit.type()), k -> new HashSet<>()).add(hit.id());
        matches.merge(hit.id(), 1, Integer::sum);
      }
      assertThat(grouped.documents()).as(named).isEqualTo(matches.size());
      assertThat(grouped.hits()).as(named).hasSize(matches.size());
      for (Hit hit : grouped.hits()) {
        assertThat(hit.matches()).as(named).isEqualTo(matches.get(hit.id()).longValue());
      }
      for (SearchResults results : List.of(sections, grouped)) {
        assertThat(counted(results, Facet.YEAR)).as(named).isEqualTo(sizes(byYear));
        assertThat(counted(results, Facet.TYPE)).as(named).isEqualTo(sizes(byType));
      }
    }
  }

  private static Map<String, Long> counted(SearchResults results, Facet facet) {
    Map<String, Long> counts = new HashMap<>();
    for (FacetCount each : results.facets().getOrDefault(facet, List.of())) {
      counts.put(each.value(), each.documents());
    }
    return counts;
  }

  private static Map<String, Long> sizes(Map<String, Set<String>> sets) {
    Map<String, Long> sizes = new HashMap<>();
    sets.forEach((value, ids) -> sizes.put(value, (long) ids.size()));
    return sizes;
  }

  /** One to four words that stand side by side in a document, now and then without marks. */
  private String text() {
    DocumentRecord record = documents.document(random.nextInt(DOCUMENTS));
    List<String> words = List.of();
    while (words.size() < 4) {
      String[] lines = record.text().split("\n");
      words = Spelling.exactWords(lines[random.nextInt(lines.length)]);
    }
    int length = 1 + random.nextInt(4);
    int at = random.nextInt(words.size() - length + 1);
    String run = String.join(" ", words.subList(at, at + length));
    return random.nextInt(3) == 0 ? Spelling.folded(run) : run;
  }
}
