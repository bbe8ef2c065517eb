package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.search.SearchResults.Correction;
import vn.hoso.search.SearchResults.Hit;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;

/** What is there under another name or in another reading is found, behind what is as typed. */
class OtherNamesTest {
  @TempDir static Path folder;
  private static IndexReaderSession reader;

  @BeforeAll
  static void index() throws Exception {
    SearchIndex index =
        new SearchIndex(folder, IndexSettings.of(Lexicon.load(Dictionaries.folder())));
    try (IndexWriterSession writer = index.write()) {
      put(writer, "truc-bach", "Ủy ban nhân dân phường Trúc Bạch", "Trúc Bạch", "Dọn ngõ sạch");
      put(writer, "ba-dinh", "Ủy ban nhân dân phường Ba Đình", "Ba Đình", "Dọn ngõ sạch");
      put(writer, "ha-giang", "Ủy ban nhân dân tỉnh Hà Giang", "Hà Giang", "Trồng chè, nuôi ong");
      put(writer, "tuyen-quang", "Ủy ban nhân dân tỉnh Tuyên Quang", "Tuyên Quang", "Nuôi ong");
      put(writer, "giang-vo", "Ủy ban nhân dân phường Giảng Võ", "Giảng Võ", "Hội diễn văn nghệ");
      put(writer, "other", "Sở Nội vụ", null, "Cuộc thi thành công, 15 thôn bản dự hội thảo");
      writer.put(
          Samples.record("doubtful", "d.pdf")
              .head("Báo cáo", "9/BC-UBND", "2024-05-06", "Về đê")
              .line("Các thôi bản giữ đê")
              .original("Cac thol ban giu de")
              .doubtful(1, "thôi", "thôn")
              .build());
      writer.commit();
    }
    reader = index.read();
  }

  private static void put(
      IndexWriterSession writer, String id, String issuer, String place, String text)
      throws Exception {
    writer.put(
        Samples.record(id, id + ".pdf")
            .head("Thông báo", "7/TB-UBND", "2024-05-06", text)
            .from(issuer, null, place)
            .line(issuer)
            .line(text)
            .build());
  }

  @AfterAll
  static void close() throws Exception {
    reader.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phường Trúc Bạch dọn ngõ      | truc-bach ba-dinh
          phuong truc bach don ngo      | truc-bach ba-dinh
          p. Trúc Bạch, q. Ba Đình ngõ  | truc-bach ba-dinh
          dọn ngõ phường Ba Đình        | ba-dinh truc-bach
          nuôi ong Hà Giang             | ha-giang tuyen-quang
          nuoi ong tinh tuyen quang     | tuyen-quang ha-giang
          noi:"Trúc Bạch" ngõ           | truc-bach ba-dinh
          coquan:"UBND tỉnh Hà Giang"   | ha-giang tuyen-quang
          coquan:"UBND P. Trúc Bạch"    | truc-bach ba-dinh
          thành công                    | other
          thôn bản                      | other doubtful
          "thôn bản"                    | other doubtful
          thon ban giu                  | doubtful
          thol ban giu de               | doubtful
          """)
  void findsTheOtherToo(String query, String expected) throws Exception {
    SearchResults results = reader.search(SearchQuery.of(query).withGrouped(true));
    List<String> ids = results.hits().stream().map(Hit::id).toList();
    if (query.contains(":")) {
      // By a field alone, none is better than another.
      assertThat(ids).containsExactlyInAnyOrder(expected.split(" "));
    } else {
      assertThat(ids).containsExactly(expected.split(" "));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "phường Trúc Bạch dọn ngõ, truc-bach",
    "nuôi ong Hà Giang, ha-giang",
    "thôn bản, other",
  })
  void strictlyOnlyWhatIsTyped(String query, String expected) throws Exception {
    SearchResults results = reader.search(SearchQuery.of(query).withStrict(true));
    assertThat(results.hits()).extracting(Hit::id).containsOnly(expected);
    assertThat(results.corrections()).isEmpty();
  }

  @Test
  void saysWhatElseWasLookedFor() throws Exception {
    assertThat(reader.search(SearchQuery.of("phường Trúc Bạch")).corrections())
        .containsExactly(new Correction("phường Trúc Bạch", List.of("Phường Ba Đình")));
    // A success, not the ward of this name, which is part of Giảng Võ now.
    assertThat(reader.search(SearchQuery.of("thành công")).corrections()).isEmpty();
    assertThat(
            reader.search(SearchQuery.of("phường Thành Công")).corrections().getFirst().alsoFound())
        .contains("Phường Giảng Võ");
  }

  @Test
  void aDoubtfulWordIsMarkedWhereItsCandidateWasAskedFor() throws Exception {
    Hit hit = reader.search(SearchQuery.of("thon ban giu")).hits().getFirst();
    assertThat(hit.snippet().marked("[", "]")).isEqualTo("Các [thôi bản giữ] đê");
  }
}
