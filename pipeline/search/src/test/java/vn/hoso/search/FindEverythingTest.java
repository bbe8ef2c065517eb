package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentRecord;
import vn.hoso.search.SearchResults.Hit;

/** Any three words that stand side by side in a document find it, however they are typed. */
class FindEverythingTest {
  private static final String[] SYLLABLES =
      """
      ủy ban nhân dân xã huyện tỉnh kế hoạch tuyên truyền cải cách hành chính công tác thực hiện
      nhiệm vụ giải pháp quyết định nghị quyết hòa thủy đường đất đai tài nguyên môi trường giáo dục
      y tế hoà thuỷ khoẻ quý đồng chí trưởng phòng chủ tịch báo cáo tổng hợp kết quả năm 2022 1.250
      NĐ-CP 30/2020 TP.Hà cao.Thực Đảng ĐOÀN nâng cao chất lượng
      """
          .strip()
          .split("\\s+");

  @TempDir Path folder;

  @Test
  void everyPhraseFindsItsDocument() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<DocumentRecord> records = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      records.add(record(random, "d" + i));
    }
    SearchIndex index = new SearchIndex(folder, IndexSettings.standard());
    try (IndexWriterSession writer = index.write()) {
      for (DocumentRecord record : records) {
        writer.put(record);
      }
      writer.commit();
    }
    try (IndexReaderSession reader = index.read()) {
      for (int i = 0; i < 80; i++) {
        DocumentRecord record = records.get(random.nextInt(records.size()));
        String phrase = phrase(random, record);
        for (SearchQuery query : forms(phrase)) {
          assertThat(reader.search(query.withPage(1000, 0)).hits())
              .as("seed %d, %s", seed, query)
              .extracting(Hit::id)
              .contains(record.id());
        }
      }
    }
  }

  private static List<SearchQuery> forms(String phrase) {
    String quoted = '"' + phrase + '"';
    return List.of(
        SearchQuery.of(phrase),
        SearchQuery.of(quoted),
        SearchQuery.of(quoted).withStrict(true),
        SearchQuery.of(Normalizer.normalize(quoted, Normalizer.Form.NFD)).withStrict(true),
        SearchQuery.of(quoted.toUpperCase(Locale.ROOT)).withStrict(true),
        SearchQuery.of(stripped(phrase)),
        SearchQuery.of(stripped(quoted)));
  }

  /** Apart from the code under test. */
  private static String stripped(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static String phrase(Random random, DocumentRecord record) {
    String[] lines = record.text().split("[\n\f]");
    while (true) {
      String[] words = lines[random.nextInt(lines.length)].split(" ");
      if (words.length >= 4) {
        int at = 1 + random.nextInt(words.length - 3);
        return words[at] + " " + words[at + 1] + " " + words[at + 2];
      }
    }
  }

  private static DocumentRecord record(Random random, String id) {
    Samples.Builder builder = Samples.record(id, id + ".txt");
    builder.line(words(random) + "\n" + words(random));
    for (int i = 1; i <= random.nextInt(5); i++) {
      builder.section("M" + i, words(random), words(random) + "\n" + words(random));
      if (random.nextInt(3) == 0) {
        builder.page().line(words(random));
      }
    }
    return builder.line(words(random)).build();
  }

  private static String words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 5 + random.nextInt(10); i > 0; i--) {
      words.add(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return String.join(" ", words);
  }
}
