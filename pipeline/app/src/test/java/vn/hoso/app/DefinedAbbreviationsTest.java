package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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
import vn.hoso.search.IndexReaderSession;
import vn.hoso.search.IndexSettings;
import vn.hoso.search.IndexWriterSession;
import vn.hoso.search.SearchIndex;
import vn.hoso.search.SearchQuery;
import vn.hoso.search.SearchResults;

/**
 * From the reading of a text to the index: what a document shortens itself is found by both forms.
 * The index knows no abbreviations of its own here.
 */
class DefinedAbbreviationsTest {
  private static final String TEXT =
      """
      ỦY BAN NHÂN DÂN
      XÃ AN BÌNH
      Số: 20/KH-UBND
      An Bình, ngày 15 tháng 02 năm 2022
      KẾ HOẠCH
      Phát động thi đua

      I. QUY ĐỊNH CHUNG
      1. Kế hoạch này áp dụng cho Ủy ban nhân dân (sau đây viết tắt là UBND) xã, công tác cải
      cách hành chính (CCHC) và Tổ công nghệ số cộng đồng (gọi tắt là “TCNSCĐ”).
      2. Việc xét tặng do Hội đồng Sáng kiến (viết tắt: HĐSK) thực hiện.
      II. NHIỆM VỤ
      1. Các TCNSCĐ vận động nhân dân quét mã.
      2. Ngân sách chi cho CCHC là chính.
      3. Mời UBND họp bàn.
      4. Gửi HĐSK chấm điểm.
      III. KẾT QUẢ
      1. Tổ công nghệ số cộng đồng được tặng cờ.
      2. Thưởng cho cải cách hành chính tốt.
      3. Trình Ủy ban nhân dân ký.
      4. Báo cáo Hội đồng Sáng kiến biết.
      """;

  @TempDir private Path folder;
  private DocumentRecord record;

  @BeforeEach
  void read() {
    List<String> lines = List.of(TEXT.split("\n", -1));
    Page page =
        new Page(
            1,
            0,
            0,
            0,
            new PageDecision(Treatment.KEEP, "a text file", Map.of()),
            lines.stream().map(Line::ofText).toList());
    Source source = new Source("a.txt", "text/plain", TEXT.length(), "a".repeat(64), 1);
    record =
        new RecordExtractor(RecordSettings.DEFAULT)
            .extract(
                new RecordInput(
                    source, List.of(page), new RepairedText(lines, List.of(), List.of())));
  }

  @Test
  void theyAreReadWithWhatTheyStandFor() {
    assertThat(record.abbreviations())
        .containsOnly(
            Map.entry("UBND", "Ủy ban nhân dân"),
            Map.entry("CCHC", "cải cách hành chính"),
            Map.entry("TCNSCĐ", "Tổ công nghệ số cộng đồng"),
            Map.entry("HĐSK", "Hội đồng Sáng kiến"));
  }

  @Test
  void eitherFormFindsTheSectionThatHasTheOther() throws Exception {
    SearchIndex index = new SearchIndex(folder, IndexSettings.standard());
    try (IndexWriterSession writer = index.write()) {
      writer.put(record);
      writer.commit();
    }
    try (IndexReaderSession reader = index.read()) {
      for (List<String> forms :
          List.of(
              List.of("TCNSCĐ", "Tổ công nghệ số cộng đồng", "1"),
              List.of("CCHC", "cải cách hành chính", "2"),
              List.of("UBND", "Ủy ban nhân dân", "3"),
              List.of("HĐSK", "Hội đồng Sáng kiến", "4"))) {
        String shortForm = forms.get(0);
        String longForm = forms.get(1);
        // The sections of part II have the short form alone, those of part III the long one.
        for (String query :
            List.of(
                shortForm, longForm, "\"" + longForm + "\"", longForm.toLowerCase(Locale.ROOT))) {
          assertThat(paths(reader.search(SearchQuery.of(query))))
              .as(query)
              .contains("II." + forms.get(2), "III." + forms.get(2));
        }
      }
    }
  }

  private static List<String> paths(SearchResults results) {
    return results.hits().stream().map(hit -> String.valueOf(hit.section().path())).toList();
  }
}
