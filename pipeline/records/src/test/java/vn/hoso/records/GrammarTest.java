package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small readers, each on lines made by reading the decree's forms and typical damage. */
class GrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Số: 20/KH-UBND|20/KH-UBND",
        "S6: 20 /KH -UBND|20/KH-UBND",
        "Sé: 15/BC- UBND|15/BC-UBND",
        "Số:        /KH-UBND|/KH-UBND",
        "Số: ….../TTr-UBND|/TTr-UBND",
        "Số: 96/2016/NĐ-CP|96/2016/NĐ-CP",
        "Luật số: 40/2013/QH13|40/2013/QH13",
        "Số 12-KH/ĐU|12-KH/ĐU",
        "Số 05 - NQ/HU|05-NQ/HU",
        "Số: 4906/QD-UBND|4906/QĐ-UBND",
        "Số: 07/NQ-HDND|07/NQ-HĐND",
        "Số: 118/UBND-VHTT|118/UBND-VHTT",
        "Số:       -TB/TU|-TB/TU",
        "Số: 3/QĐ-UBND.VX|3/QĐ-UBND.VX",
      })
  void readsNumbersAndSymbols(String line, String expected) {
    NumberGrammar.Found found = NumberGrammar.line(line);
    assertThat(found).as(line).isNotNull();
    assertThat(found.value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Số lượng: 20 người", "Sơ kết 6 tháng đầu năm", "Số liệu 2020-2021", "So sánh A-B"})
  void takesNoOtherLineForANumber(String line) {
    assertThat(NumberGrammar.line(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Tân Hòa, ngày 29 tháng 01 năm 2021|Tân Hòa|2021-01-29",
        "Số: 20/KH-UBND Tân Hòa, ngày 5 tháng 3 năm 2022|Tân Hòa|2022-03-05",
        "Thach Thanh, ngay 29 thdang 01 nam 2021|Thach Thanh|2021-01-29",
        "Hà Nội, ngày    tháng 02 năm 2022|Hà Nội|2022-02",
        "Hà Nội, ngày … tháng … năm 2022|Hà Nội|2022",
        "TP. Hồ Chí Minh, ngày 1 tháng 12 năm 2019|TP. Hồ Chí Minh|2019-12-01",
        "Thành phố Vinh, ngày 31 tháng 02 năm 2020|Thành phố Vinh|-",
        "V/v rà soát thủ tục Bình An, ngày 9 tháng 9 năm 2020|Bình An|2020-09-09",
      })
  void readsPlaceAndDate(String line, String place, String date) {
    DateReader.PlaceDate found = DateReader.placeDate(line);
    assertThat(found).as(line).isNotNull();
    assertThat(found.place()).isEqualTo(place);
    assertThat(found.date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ỦY BAN NHÂN DÂN HUYỆN THẠCH THÀNH|Ủy ban nhân dân huyện Thạch Thành",
        "UBND HUYỆN TÂN SƠN|Ủy ban nhân dân huyện Tân Sơn",
        "UỶ BAN NHÂN DÂN TỈNH HOÀ BÌNH|Uỷ ban nhân dân tỉnh Hoà Bình",
        "HỘI ĐỒNG NHÂN DÂN XÃ MỸ LỘC|Hội đồng nhân dân xã Mỹ Lộc",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO|Sở Giáo dục và Đào tạo",
        "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|Bộ Lao động - Thương binh và Xã hội",
        "BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH|Bộ Văn hóa, Thể thao và Du lịch",
        "PHÒNG TÀI CHÍNH - KẾ HOẠCH|Phòng Tài chính - Kế hoạch",
        "CHÍNH PHỦ|Chính phủ",
        "QUỐC HỘI|Quốc hội",
        "THỦ TƯỚNG CHÍNH PHỦ|Thủ tướng Chính phủ",
        "VĂN PHÒNG CHÍNH PHỦ|Văn phòng Chính phủ",
        "ĐẢNG ỦY XÃ MỸ THUẬN|Đảng ủy xã Mỹ Thuận",
        "HUYỆN ỦY TÂN SƠN|Huyện ủy Tân Sơn",
        "ĐẢNG BỘ TỈNH PHÚ THỌ|Đảng bộ tỉnh Phú Thọ",
        "TRƯỜNG TIỂU HỌC KIM ĐỒNG|Trường Tiểu học Kim Đồng",
        "TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN DU|Trường Trung học cơ sở Nguyễn Du",
        "TRUNG TÂM VĂN HÓA, THỂ THAO VÀ DU LỊCH|Trung tâm Văn hóa, Thể thao và Du lịch",
        "CHI CỤC THUẾ HUYỆN BA VÌ|Chi cục Thuế huyện Ba Vì",
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN BA VÌ|Ủy ban Mặt trận Tổ quốc Việt Nam huyện Ba Vì",
        "UBND TP. VINH|Ủy ban nhân dân thành phố Vinh",
        "UBND TP. Vinh|Ủy ban nhân dân thành phố Vinh",
        "TÒA ÁN NHÂN DÂN HUYỆN BA VÌ|Tòa án nhân dân huyện Ba Vì",
        "CÔNG AN HUYỆN BA VÌ|Công an huyện Ba Vì",
        "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH|Ban Chỉ đạo cải cách hành chính",
      })
  void writesBodiesInFull(String printed, String full) {
    assertThat(BodyNames.full(printed)).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({
    "Phòng Nội vụ,true",
    "UBND các xã,true",
    "Sở Y tế,true",
    "Ban Chỉ đạo huyện,true",
    "Tổ chức thực hiện,false",
    "Ban hành kèm theo,false",
    "Bộ phận chuyên môn,false",
    "Bổ sung kinh phí,false",
    "Hội nghị tổng kết,false",
    "Phòng chống dịch,false",
  })
  void knowsHowBodiesBegin(String text, boolean body) {
    assertThat(BodyNames.begins(text)).isEqualTo(body);
  }

  @Test
  void findsTheMottoThroughDamageAndBesideTheIssuer() {
    String line = "HUYEN THACH THANH Poc 1ap — Tw do — Hanh phuc";
    Fold.Span span = Fold.find(line, "doclaptudohanhphuc", 4);
    assertThat(span).isNotNull();
    assertThat(line.substring(0, span.start()).strip()).isEqualTo("HUYEN THACH THANH");
    assertThat(Fold.find("Căn cứ Luật Tổ chức chính quyền", "doclaptudohanhphuc", 4)).isNull();
  }

  @Test
  void foldsWithoutChangingTheLength() {
    String text = "Điều 5. “Quyết định” – ngày…";
    assertThat(Fold.fold(text)).isEqualTo("dieu 5. \"quyet dinh\" - ngay…").hasSameSizeAs(text);
  }

  @Test
  void abbreviationsMustMatchTheirInitials() {
    assertThat(AbbreviationReader.longForm("công tác cải cách hành chính", "CCHC"))
        .isEqualTo("cải cách hành chính");
    assertThat(AbbreviationReader.longForm("Mặt trận Tổ quốc Việt Nam", "MTTQ"))
        .isEqualTo("Mặt trận Tổ quốc");
    assertThat(AbbreviationReader.longForm("Giáo dục và Đào tạo", "GDĐT"))
        .isEqualTo("Giáo dục và Đào tạo");
    assertThat(AbbreviationReader.longForm("thành phố Hà Nội", "CCHC")).isNull();
  }

  @Test
  void definitionsWithWordsInTheBracket() {
    Passage.Builder passage = new Passage.Builder();
    passage.add("của Ủy ban nhân dân (sau đây viết tắt là UBND) và hệ thống (Một cửa)", 3);
    List<Outline.Block> blocks =
        List.of(new Outline.Block(passage.build(), null, List.of(), false, false, List.of()));
    assertThat(AbbreviationReader.read(blocks)).isEqualTo(Map.of("UBND", "Ủy ban nhân dân"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I. MỤC ĐÍCH|ROMAN|I",
        "IV/ TỔ CHỨC|ROMAN|IV",
        "1. Mục đích|ARABIC|1",
        "1 . Mục đích|ARABIC|1",
        "2) Nội dung|PARENTHESIS|2",
        "1.1. Công tác|DECIMAL|1.1",
        "2.3.1 Công tác|DECIMAL|2.3.1",
        "a) Chủ trì|LETTER|a",
        "đ) Chủ trì|LETTER|đ",
        "Điều 5. Phạm vi|ARTICLE|Điều 5",
        "ĐIỀU 12: Hiệu lực|ARTICLE|Điều 12",
        "Chương II|CHAPTER|Chương II",
        "CHƯƠNG l|CHAPTER|Chương I",
        "Mục 1. QUY ĐỊNH|ITEM|Mục 1",
        "Phần thứ nhất|PART|Phần thứ nhất",
        "PHỤ LỤC II|ANNEX|Phụ lục II",
        "QUY CHẾ|ANNEX|Quy chế",
        "a- Tuyên bố lý do|LETTER|a",
        "1, Về chuyển đổi số|ARABIC|1",
        "’ 2/ Sở Tài chính:|ARABIC|2",
        "piu 2. Giải thích|ARTICLE|Điều 2",
      })
  void readsNumbers(String line, String kind, String label) {
    assertThat(readings(line))
        .as(line)
        .anyMatch(m -> m.kind().name().equals(kind) && m.label().equals(label));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mục đích, yêu cầu",
        "Chương trình công tác",
        "Phần mềm quản lý",
        "Điều lệ Đảng",
        "Điều 5 Nghị định này",
        "Điều 4, Điều 5 Nghị định này",
        "Mục 2 Chương III Nghị định",
        "1.500 đồng",
        "2.5 ha lúa",
        "10/02/2021",
      })
  void citesAndFiguresAreNoNumbers(String line) {
    assertThat(readings(line)).as(line).isEmpty();
  }

  @Test
  void aDivisionAloneOnItsLineIsReadAsTheEngineLeftIt() {
    assertThat(Numbering.readings(line("CHƯƠNG Ở", "CHUONG |"), false))
        .extracting(Marker::label)
        .containsExactly("Chương I");
    assertThat(Numbering.readings(line("Chương I i", "Chuong I |"), false))
        .extracting(Marker::label)
        .contains("Chương II");
  }

  @Test
  void anAnnexByItsNameAloneStandsAfterTheSignature() {
    assertThat(Numbering.readings(line("KẾ HOẠCH", "KẾ HOẠCH"), false)).isEmpty();
    assertThat(Numbering.readings(line("KẾ HOẠCH", "KẾ HOẠCH"), true)).hasSize(1);
  }

  private static java.util.List<Marker> readings(String line) {
    return Numbering.readings(line(line, line), true);
  }

  private static TextLine line(String text, String asRead) {
    return new TextLine(
        1, 1, asRead, text, Fold.fold(text), null, java.util.List.of(), 1, java.util.List.of());
  }
}
