package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.search.SearchResults.Hit;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;

class SearchTest {
  @TempDir static Path folder;
  private static IndexReaderSession reader;

  @BeforeAll
  static void index() throws Exception {
    Map<String, List<String>> abbreviations =
        Map.of(
            "UBND",
            List.of("ủy ban nhân dân"),
            "QĐ",
            List.of("quân đội", "quyết định"),
            "TƯ",
            List.of("giao đất ở"));
    SearchIndex index =
        new SearchIndex(folder, IndexSettings.standard().withAbbreviations(abbreviations));
    try (IndexWriterSession writer = index.write()) {
      writer.put(Samples.PLAN);
      writer.put(Samples.DECISION);
      writer.put(Samples.LETTER);
      writer.commit();
    }
    reader = index.read();
  }

  @AfterAll
  static void close() throws Exception {
    reader.close();
  }

  @Test
  void countsDocumentsAndSections() throws Exception {
    assertThat(reader.documents()).isEqualTo(3);
    // Plan: head, I, I.1, I.2, II, signature block; decision: head and 2; letter: 2 pages.
    assertThat(reader.sections()).isEqualTo(6 + 3 + 2);
    assertThat(reader.contains("a1")).isTrue();
    assertThat(reader.contains("a")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nâng cao nhận thức | a1 I.1
          nang cao nhan thuc | a1 I.1
          NÂNG CAO NHẬN THỨC | a1 I.1
          hòa giải | a1 I.2
          hoà giải | a1 I.2
          hoa giai | a1 I.2
          Đúng đối tượng | a1 I.2
          dung doi tuong | a1 I.2
          Ðúng đối tượng | a1 I.2
          "truyền thanh đưa tin" | a1 II
          “truyền thanh đưa tin” | a1 II
          "dai truyen thanh" | a1 II
          "truyền đưa"~1 | a1 II
          chủ trì văn hoá | a1 II
          Trần Thị Bưởi | a1 -
          thường trực đảng ủy | a1 -
          giao đất Đồi Dừa | b2 Điều 1
          (dừa OR dưà) AND giao | b2 Điều 1
          gia đình -nhận | b2 Điều 1
          trách nhiệm NOT dừa | b2 Điều 2
          chịu tr* | b2 Điều 2
          c*nh văn phòng | b2 Điều 2
          gia cố đê điều | c3 -
          th0n gia c0 d3 dieu | c3 -
          thuyên cứu hộ | c3 -
          20/KH-UBND nhận thức | a1 I.1
          """)
  void findsTheSection(String query, String expected) throws Exception {
    String[] parts = expected.split(" ", 2);
    for (String form : List.of(query, Normalizer.normalize(query, Normalizer.Form.NFD))) {
      SearchResults results = search(form);
      assertThat(results.relaxed()).as(form).isFalse();
      assertThat(results.hits()).as(form).isNotEmpty();
      Hit first = results.hits().getFirst();
      assertThat(first.id()).as(form).isEqualTo(parts[0]);
      assertThat(first.section().path()).as(form).isEqualTo(parts[1].equals("-") ? null : parts[1]);
    }
  }

  @Test
  void aHitSaysWhereItIs() throws Exception {
    Hit hit = search("truyền thanh").hits().getFirst();
    assertThat(hit.source()).isEqualTo("ke-hoach.pdf");
    assertThat(hit.title()).isEqualTo("Tuyên truyền cải cách hành chính năm 2022");
    assertThat(hit.type()).isEqualTo("Kế hoạch");
    assertThat(hit.number()).isEqualTo("20/KH-UBND");
    assertThat(hit.date()).isEqualTo("2022-02-15");
    assertThat(hit.section()).isEqualTo(new SearchResults.HitSection("II", "TỔ CHỨC THỰC HIỆN"));
    assertThat(hit.page()).isEqualTo(2);
    assertThat(hit.score()).isPositive();
    assertThat(hit.snippet().marked("[", "]"))
        .isEqualTo(
            "II. TỔ CHỨC THỰC HIỆN Công chức văn hóa chủ trì. Đài [truyền thanh] đưa tin hằng"
                + " tuần.");
  }

  @Test
  void marksTheRepairedTextForAQueryWithoutDiacritics() throws Exception {
    Hit hit = search("thuyen cuu ho").hits().getFirst();
    assertThat(hit.page()).isEqualTo(2);
    assertThat(hit.snippet().marked("<b>", "</b>"))
        .isEqualTo("chuẩn bị <b>thuyền cứu hộ</b> và lương thực.");
  }

  @Test
  void marksExactMatchesAloneWhereThereAreSome() throws Exception {
    Hit exact = search("bàn").hits().getFirst();
    assertThat(exact.snippet().marked("[", "]")).contains("bán đấu giá [bàn] ghế");
    Hit folded = search("ban ghe").hits().getFirst();
    assertThat(folded.snippet().marked("[", "]")).contains("[bán] đấu giá [bàn ghế]");
  }

  @Test
  void exactMatchesComeFirstAndStrictOnesAlone() throws Exception {
    assertThat(search("bản").hits()).extracting(Hit::id).startsWith("c3").contains("b2", "a1");
    assertThat(search(SearchQuery.of("bản").withStrict(true)).hits())
        .extracting(Hit::id)
        .containsOnly("c3");
    assertThat(search(SearchQuery.of("ban ghe").withStrict(true)).total()).isZero();
    assertThat(search(SearchQuery.of("hoà giải").withStrict(true)).hits())
        .extracting(h -> h.section().path())
        .containsExactly("I.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so:20/KH-UBND",
        "số:20",
        "number:KH-UBND",
        "so:kh",
        "so:020/kh-ubnd",
        "so:20/KH*",
        "loai:\"ke hoach\"",
        "type:kế-hoạch",
        "nam:2022",
        "year:2022..2022",
        "noi:\"An Bình\"",
        "coquan:\"xã An Bình\"",
        "coquan:\"UBND xã An Bình\"",
        "issuer:\"huyen binh an\"",
        "tieude:\"cải cách\"",
        "từ:2022-02 đến:2022",
        "from:15/2/2022 to:02/2022"
      })
  void fieldsFindTheDocumentOnce(String query) throws Exception {
    SearchResults results = search(query);
    assertThat(results.hits()).extracting(Hit::id).containsExactly("a1");
    assertThat(results.hits().getFirst().section().path()).isNull();
    assertThat(results.total()).isEqualTo(1);
  }

  @Test
  void numbersFoldAndDoNotNeedLeadingZeros() throws Exception {
    for (String query :
        List.of("so:06/2021/QĐ-UBND", "so:6/2021/qd-ubnd", "so:QD-UBND", "so:2021", "so:06")) {
      assertThat(search(query).hits()).as(query).extracting(Hit::id).containsExactly("b2");
    }
    for (String query :
        List.of(
            "06/2021/QD-UBND",
            "6/2021/qd ubnd",
            "06-2021-QĐ/UBND",
            "6 2021 qd ubnd",
            "06qđ ubnd")) {
      assertThat(search(query).hits().getFirst().id()).as(query).isEqualTo("b2");
    }
    for (String query : List.of("so:\"6/2021/qd ubnd\"", "so:6-qd/ubnd", "so:06QĐ*")) {
      assertThat(search(query).hits()).as(query).extracting(Hit::id).containsExactly("b2");
    }
  }

  @Test
  void filtersNarrow() throws Exception {
    assertThat(search("muc:I.2 tuyên truyền").hits())
        .extracting(h -> h.section().path())
        .containsExactly("I.2");
    assertThat(search("muc:I").hits())
        .extracting(h -> h.section().path())
        .containsExactly("I", "I.1", "I.2");
    assertThat(search("muc:\"mục đích\"").hits())
        .extracting(h -> h.section().path())
        .containsExactly("I", "I.1", "I.2");
    assertThat(search("muc:\"Điều 2\"").hits()).extracting(Hit::id).containsExactly("b2");
    assertThat(filtered("Công văn", null, null)).containsExactly("c3");
    assertThat(filtered("Quyết định", null, null)).containsExactly("b2");
    assertThat(filtered("QĐ", null, null)).containsExactly("b2");
    assertThat(filtered(null, "2022", null)).containsExactly("a1", "c3");
    assertThat(filtered(null, "2021-12-20", "2022-02-14")).containsExactly("b2");
    assertThat(filtered(null, null, "2021-11")).isEmpty();
    assertThat(filtered(null, null, null)).containsExactly("a1", "b2", "c3");
  }

  private static List<String> filtered(String type, String from, String to) throws Exception {
    SearchFilter filter = SearchFilter.NONE.withType(type).withFrom(from).withTo(to);
    return search(SearchQuery.of("").withFilter(filter)).hits().stream().map(Hit::id).toList();
  }

  @Test
  void abbreviationsGoBothWays() throws Exception {
    // By the document's own list: the section has the short form only.
    assertThat(search("\"công tác\" \"cải cách hành chính\"").hits().getFirst().section().path())
        .isEqualTo("I.1");
    // By the general list.
    assertThat(search("ỦY BAN NHÂN DÂN SÔNG ĐÀ").hits()).extracting(Hit::id).contains("b2");
    assertThat(search("UBND Sông Đà").hits()).extracting(Hit::id).contains("b2");
    assertThat(search("UBND Sông Đà").relaxed()).isFalse();
    assertThat(search("ubnd sông đà").relaxed()).isFalse();
    // One that is a syllable too counts only as it is printed, and not among capitals.
    assertThat(search("thôn TƯ").hits()).extracting(Hit::id).containsOnly("b2");
    for (String other : List.of("thôn tư", "thon tu", "THÔN TƯ")) {
      assertThat(search(other).total()).as(other).isZero();
    }
  }

  @Test
  void theLexiconHasAbbreviationsAndCodes() {
    IndexSettings settings = IndexSettings.of(Lexicon.load(Dictionaries.folder()));
    assertThat(settings.abbreviations().get("UBND")).contains("Ủy ban nhân dân");
    assertThat(settings.abbreviations().get("KH")).contains("Kế hoạch");
    assertThat(settings.abbreviations().get("BCT")).hasSizeGreaterThan(1);
    assertThat(settings.abbreviations()).doesNotContainKey("");
  }

  @Test
  void mostWordsWillDoWhereNoSectionHasAll() throws Exception {
    SearchResults results = search("đài truyền thanh đưa tin quokka");
    assertThat(results.relaxed()).isTrue();
    assertThat(results.hits().getFirst().section().path()).isEqualTo("II");
    assertThat(search("quokka wombat").total()).isZero();
    assertThat(search("quokka wombat").relaxed()).isFalse();
  }

  @Test
  void titleAloneDoesNotBringEverySection() throws Exception {
    SearchResults results = search("loai:\"kế hoạch\" 2022");
    assertThat(results.hits()).extracting(h -> h.section().path()).containsOnlyNulls();
  }

  @Test
  void linesPastedFromDocumentsJustWork() throws Exception {
    for (String line :
        List.of(
            "Kính gửi: Các thôn bản.",
            "a) Đề nghị các thôn gia cố đê điều,",
            "- gia cố đê điều;",
            "V/v phòng chống lụt bão",
            "gia cố (đê điều) & …",
            "Kính gửi:Các thôn bản",
            "thôn bản. Kính gửi:")) {
      assertThat(search(line).hits()).as(line).extracting(Hit::id).startsWith("c3");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          đê "điều | 4 | quotation mark is never closed
          (đê điều | 1 | ( is never closed
          đê điều) | 8 | ) without a (
          đê OR | 4 | OR needs something before and after it
          OR đê | 1 | OR needs something before and after it
          đê AND | 4 | AND needs something before and after it
          AND đê | 1 | AND needs something before and after it
          đê NOT | 4 | NOT needs something after it
          mau:xanh | 1 | there is no field mau:
          nam: | 5 | nam: needs a value
          nam:abc | 5 | "abc" is no year
          từ:2022-13 | 4 | "2022-13" is no date
          den:30/2/2022 | 5 | "30/2/2022" is no date
          ??? !!! | 0 | no word to look for
          """)
  void explainsWhatItCannotRead(String query, int position, String why) {
    assertThatThrownBy(() -> search(query))
        .isInstanceOf(SearchSyntaxException.class)
        .hasMessageContaining(why)
        .extracting(e -> ((SearchSyntaxException) e).position())
        .isEqualTo(position);
  }

  @Test
  void explainsFilters() {
    assertThatThrownBy(() -> filtered(null, "hôm qua", null))
        .isInstanceOf(SearchSyntaxException.class)
        .hasMessage("\"hôm qua\" is no date; write 2022, 2022-03, 2022-03-15 or 15/3/2022");
    assertThatThrownBy(() -> search("x ".repeat(101))).hasMessageContaining("more than 100 words");
    assertThat(catchNothing("x ".repeat(100))).isTrue();
  }

  private static boolean catchNothing(String query) {
    try {
      search(query);
      return true;
    } catch (Exception e) {
      throw new AssertionError(query, e);
    }
  }

  /** Whatever is typed is answered or explained. */
  @Test
  void nothingThatIsTypedFails() throws Exception {
    String[] pieces = {
      "đê",
      "dieu",
      " ",
      " ",
      " ",
      "\"",
      "“",
      "»",
      "(",
      ")",
      "OR",
      "AND",
      "NOT",
      "-",
      "*",
      "~",
      "~2",
      "so:",
      "nam:",
      "loai:",
      "từ:",
      "muc:",
      "x:",
      ":",
      "/",
      "20/KH-UBND",
      "2022",
      "UBND",
      "TƯ",
      "\t",
      "\uD83D",
      "\uDE00",
      "\u0301",
      "\u0000",
      "\u202E",
      "?",
      "\\",
      "a)",
      "[",
      "{",
      "^",
      "&&",
      "tru*ền"
    };
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int answered = 0;
    for (int i = 0; i < 600; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      SearchQuery query = SearchQuery.of(text.toString()).withStrict(random.nextBoolean());
      try {
        SearchResults results = search(query);
        assertThat(results.hits().size()).as("seed %d: %s", seed, query).isLessThanOrEqualTo(10);
        answered++;
      } catch (SearchSyntaxException e) {
        assertThat(e).as("seed %d: %s", seed, query).hasMessageNotContainingAny("null", "java");
        assertThat(e.position()).isBetween(0, text.length() + 1);
      } catch (RuntimeException e) {
        throw new AssertionError("seed %d: %s".formatted(seed, query), e);
      }
    }
    assertThat(answered).as("seed %d", seed).isBetween(50, 600);
  }

  private static final String MANY = "truyền OR đất OR thôn OR văn";

  @Test
  void pagesOfHitsDoNotOverlap() throws Exception {
    List<Hit> all = search(SearchQuery.of(MANY).withPage(100, 0)).hits();
    assertThat(all.size()).isGreaterThan(3);
    for (int i = 0; i < all.size(); i++) {
      SearchResults page = search(SearchQuery.of(MANY).withPage(1, i));
      assertThat(page.total()).isEqualTo(all.size());
      assertThat(page.hits())
          .extracting(Hit::id, Hit::section, Hit::page)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  all.get(i).id(), all.get(i).section(), all.get(i).page()));
    }
    assertThat(search(SearchQuery.of(MANY).withPage(5, all.size())).hits()).isEmpty();
    assertThat(search(SearchQuery.of(MANY).withPage(0, 0)).total()).isEqualTo(all.size());
  }

  private static SearchResults search(String query) throws Exception {
    return search(SearchQuery.of(query));
  }

  private static SearchResults search(SearchQuery query) throws Exception {
    return reader.search(query);
  }
}
