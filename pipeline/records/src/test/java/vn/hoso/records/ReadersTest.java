package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.document.Deadline;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Reference;
import vn.hoso.document.Signer;

/** References, deadlines, headings, signatures and types, each on sentences of our own. */
class ReadersTest {
  private static List<Outline.Block> block(String text, boolean preamble, String... headings) {
    Passage.Builder passage = new Passage.Builder();
    passage.add(text, 7);
    return List.of(
        new Outline.Block(
            passage.build(),
            preamble ? null : "I.1",
            List.of(headings),
            false,
            preamble,
            List.of()));
  }

  private static Reference only(String text, boolean preamble) {
    List<Reference> all = ReferenceReader.read(block(text, preamble), null).all();
    assertThat(all).as(text).hasSize(1);
    return all.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục;"
            + "|Nghị định|63/2010/NĐ-CP|2010-06-08|Chính phủ|kiểm soát thủ tục",
        "Căn cứ Thông tư 05/2014/TT-BTP ngày 7 tháng 02 năm 2014 của Bộ Tư pháp hướng dẫn rà soát;"
            + "|Thông tư|05/2014/TT-BTP|2014-02-07|Bộ Tư pháp|hướng dẫn rà soát",
        "Thực hiện Công văn số 9/SVHTTDL-VP của Sở Văn hóa, Thể thao và Du lịch ngày 3/4/2020 về lễ"
            + " hội|Công văn|9/SVHTTDL-VP|2020-04-03|Sở Văn hóa, Thể thao và Du lịch|lễ hội",
        "Căn cứ Luật Đất đai năm 2013;|Luật|-|2013|-|Đất đai",
        "Căn cứ Luật tổ chức Chính phủ ngày 19 tháng l0 năm 2015;"
            + "|Luật|-|2015-10-19|-|tổ chức Chính phủ",
        "Căn cứ Bộ luật Lao động số 45/2019/QH14;|Bộ luật|45/2019/QH14|-|-|Lao động",
        "Theo Kết luận số 21-KL/HU ngày 1/2/2021 của Huyện ủy Ba Khe|Kết luận|21-KL/HU|2021-02-01"
            + "|Huyện ủy Ba Khe|-",
        "Căn cứ Nghị quyết của HĐND tỉnh về dự toán ngân sách;|Nghị quyết|-|-"
            + "|Hội đồng nhân dân tỉnh|dự toán ngân sách",
      })
  void legalBases(
      String text, String type, String number, String date, String issuer, String about) {
    Reference expected = new Reference(type, number, date, issuer, about, 7);
    assertThat(only(text, true)).isEqualTo(expected);
    assertThat(ReferenceReader.read(block(text, true), null).bases()).containsExactly(expected);
  }

  @Test
  void severalInOneSentenceAndNoneOfItself() {
    String text =
        "theo Quyết định số 32/2020/QĐ-UBND ngày 06/3/2020, số 58/2021/QĐ-UBND ngày 30/6/2021 và"
            + " Kế hoạch số 7/KH-UBND; giai đoạn 2021-2025, ngày 10/02/2021, tỷ lệ 1/2.";
    ReferenceReader.References references = ReferenceReader.read(block(text, false), "7/KH-UBND");
    assertThat(references.all())
        .extracting(Reference::type, Reference::number)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Quyết định", "32/2020/QĐ-UBND"),
            org.assertj.core.groups.Tuple.tuple("Quyết định", "58/2021/QĐ-UBND"));
    assertThat(references.bases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Hoàn thành xong trước ngày 10/02/2021.|2021-02-10|-|Phòng Nội vụ",
        "Gửi báo cáo chậm nhất vào ngày 5 tháng 6 năm 2022.|2022-06-05|-|Phòng Nội vụ",
        "Giao Văn phòng huyện tổng hợp, báo cáo trước 16 giờ ngày 1/3/2020.|2020-03-01|-"
            + "|Văn phòng huyện",
        "Gửi về huyện trước ngày 15/12 để tổng hợp.|-|trước ngày 15/12|Phòng Nội vụ",
        "Báo cáo định kỳ hằng tháng.|-|định kỳ hằng tháng|Phòng Nội vụ",
        "Tổ chức tập huấn trong Quý III/2021.|-|Quý III/2021|Phòng Nội vụ",
        "Thực hiện trong quý I và quý II năm 2013.|-|quý I và quý II năm 2013|Phòng Nội vụ",
      })
  void deadlines(String text, String date, String period, String who) {
    List<Deadline> found = DeadlineReader.read(block(text, false, "Phòng Nội vụ", "TỔ CHỨC"));
    assertThat(found).as(text).hasSize(1);
    assertThat(found.getFirst().date()).isEqualTo(date);
    assertThat(found.getFirst().period()).isEqualTo(period);
    assertThat(found.getFirst().who()).isEqualTo(who);
    assertThat(found.getFirst().section()).isEqualTo("I.1");
    assertThat(found.getFirst().line()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "Năm 2020 đã hoàn thành trước ngày 10/02/2020.",
    "Luật có hiệu lực từ ngày 01/01/2021.",
    "Công tác kiểm định kỹ thuật được chú trọng.",
    "Ngày 10/02/2021 huyện tổ chức lễ phát động.",
  })
  void whatIsNoDeadline(String text) {
    assertThat(DeadlineReader.read(block(text, false, "Kết quả"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH/Lê Văn Tám"
            + "|TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Văn Tám",
        "KT.CHỦ TỊCH/PHÓ CHỦ TỊCH/(Đã ký)/Lê Văn Tám|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Văn Tám",
        "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC/Giàng A Páo|KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Giàng A Páo",
        "TUQ. CHỦ TỊCH/CHÁNH VĂN PHÒNG/Đặng Thị Thu Hà|TUQ. CHỦ TỊCH|CHÁNH VĂN PHÒNG"
            + "|Đặng Thị Thu Hà",
        "KT. CHỦ TÍCH/PHÓ CHỦ TICH/Hoàng 'Thị Lành|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Hoàng Thị Lành",
        "Q. CHỦ TỊCH/Võ Thành Công|-|Q. CHỦ TỊCH|Võ Thành Công",
        "HIỆU TRƯỞNG|-|HIỆU TRƯỞNG|-",
      })
  void signatures(String block, String authority, String title, String name) {
    SignatureReader reader = new SignatureReader();
    for (String line : block.split("/(?!M)")) {
      reader.add(line);
    }
    assertThat(reader.signer()).isEqualTo(new Signer(authority, title, name));
  }

  @ParameterizedTest
  @CsvSource({
    "KẾ HOẠCH,Kế hoạch",
    "KEHOACH,Kế hoạch",
    "BÁO CÁ0,Báo cáo",
    "BÁO CÁO Kết quả năm 2021,Báo cáo",
    "NGHỊ QUYẾT,Nghị quyết",
    "BẢN GHI NHỚ,Bản ghi nhớ",
    "THÔNG TƯ LIÊN TỊCH,Thông tư liên tịch",
    "GIẤY MỜI,Giấy mời",
    "LUẬT,Luật",
  })
  void types(String line, String type) {
    DocumentTypes.Heading heading = DocumentTypes.heading(line);
    assertThat(heading).as(line).isNotNull();
    assertThat(heading.name()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"ỦY BAN NHÂN DÂN", "HUYỆN THẠCH AN", "Kế hoạch này", "BAN CHỈ ĐẠO", "QUY HOẠCH"})
  void linesThatAreNoType(String line) {
    assertThat(DocumentTypes.heading(line)).as(line).isNull();
  }

  @Test
  void theIssuerOfAHeadlessDocumentIsItsOwnSubject() {
    DocumentRecord record =
        Documents.extract(
            """
            KẾ HOẠCH
            Phòng, chống rét cho gia súc năm 2023

            UBND xã Bản Mây ban hành Kế hoạch phòng, chống rét với nội dung sau:
            I. MỤC TIÊU
            Không để gia súc chết rét.
            """);
    assertThat(record.issuer()).isEqualTo("Ủy ban nhân dân xã Bản Mây");
    assertThat(record.year()).isEqualTo(2023);
    assertThat(record.date()).isNull();
    assertThat(record.evidence().get("issuer").confidence()).isLessThan(0.9);
  }

  @Test
  void repeatedAndSkippedNumbersStayAsPrinted() {
    DocumentRecord record =
        Documents.extract("I. MỘT\n1. Xanh\n1. Đỏ\n3. Vàng\nIII. BA\na) Đất;\nb) Nước;\nd) Gió.");
    assertThat(Documents.tree(record.sections()))
        .containsExactly(
            "I|I|MỘT|0",
            "I.1|1|Xanh|0",
            "I.1|1|Đỏ|0",
            "I.3|3|Vàng|0",
            "III|III|BA|0",
            "III.a|a||0",
            "III.b|b||0",
            "III.d|d||0");
  }

  @Test
  void quotedArticlesAreTextOfTheAmendingOne() {
    DocumentRecord record =
        Documents.extract(
            "Điều 1. Sửa đổi Điều 5 như sau:\n“Điều 5. Phí\n1. Phí được thu một lần.\n2. Lệ phí.”\n"
                + "Điều 2. Hiệu lực\nTừ ngày ký.");
    assertThat(Documents.tree(record.sections()))
        .containsExactly("Điều 1|Điều 1||0", "Điều 2|Điều 2|Hiệu lực|0");
  }

  @Test
  void stampsAboveTheHeadAreNoBody() {
    DocumentRecord record =
        Documents.extract(
            """
            Ký bởi: Cổng thông tin điện tử
            Thời gian ký: 16.08.2021 14:41:24 +07:00 bởi văn thư cơ quan
            SỞ TƯ PHÁP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 8/TB-STP Hải Sơn, ngày 16 tháng 8 năm 2021
            (đến xem THÔNG BÁO
            Về việc nghỉ lễ
            """);
    assertThat(record.issuer()).isEqualTo("Sở Tư pháp");
    assertThat(record.type()).isEqualTo("Thông báo");
    assertThat(record.title()).isEqualTo("Về việc nghỉ lễ");
    assertThat(record.evidence().get("type").confidence()).isLessThan(0.7);
  }

  @Test
  void aNameOnTheNextLineGoesOnWithTheParagraph() {
    DocumentRecord record =
        Documents.extract(
            """
            KẾ HOẠCH
            Tập huấn nghiệp vụ

            Căn cứ Kế hoạch số 5/KH-UBND ngày 16/07/2021 của UBND huyện
            Bản Mây về tập huấn nghiệp vụ cho cán bộ, công chức cấp xã trong huyện năm
            2021; UBND xã ban hành Kế hoạch tập huấn như sau:
            1. Phòng, ban, đơn vị thuộc huyện
            Báo cáo định kỳ hoặc đột xuất.
            2. Các xã
            Báo cáo định kỳ hoặc đột xuất.
            """);
    assertThat(record.legalBases())
        .containsExactly(
            new Reference(
                "Kế hoạch",
                "5/KH-UBND",
                "2021-07-16",
                "Ủy ban nhân dân huyện Bản Mây",
                "tập huấn nghiệp vụ cho cán bộ, công chức cấp xã trong huyện năm 2021",
                4));
    assertThat(record.deadlines()).extracting(Deadline::section).containsExactly("1", "2");
    assertThat(Documents.tree(record.sections()))
        .containsExactly("|||0", "1|1|Phòng, ban, đơn vị thuộc huyện|0", "2|2|Các xã|0");
  }

  @Test
  void aLostStrokeIsSeenByTheNumberAfterIt() {
    DocumentRecord lost = Documents.extract("I. MỘT\nII. HAI\nII. BA -:\nIV. BỐN\nVv. NĂM");
    assertThat(Documents.tree(lost.sections()))
        .containsExactly("I|I|MỘT|0", "II|II|HAI|0", "III|III|BA|0", "IV|IV|BỐN|0", "V|V|NĂM|0");
    DocumentRecord repeated = Documents.extract("I. MỘT\nII. HAI\nII. BA\nIII. BỐN");
    assertThat(Documents.tree(repeated.sections()))
        .containsExactly("I|I|MỘT|0", "II|II|HAI|0", "II|II|BA|0", "III|III|BỐN|0");
  }
}
