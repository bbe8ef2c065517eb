package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.DocumentRecord;

/** Ways of writing that a third set of documents, written before the rules saw them, brought up. */
class FurtherStylesTest {
  private static DocumentRecord plan(String body) {
    return Documents.extract("ỦY BAN NHÂN DÂN XÃ HÒA AN\nKẾ HOẠCH\nTrồng cây\n\n" + body);
  }

  private static List<String> references(String body) {
    return plan(body + "\nI. MỤC ĐÍCH\nA.").references().stream()
        .map(r -> String.join(" ", r.type(), r.number(), r.date(), r.issuer(), r.about()))
        .toList();
  }

  @Test
  void referencesInFurtherWords() {
    assertThat(
            references(
                "Thực hiện sự phân công của Thường trực HĐND huyện tại Công văn số 84/HĐND-TT ngày"
                    + " 12/6/2023, UBND xã ban hành kế hoạch:"))
        .containsExactly("Công văn 84/HĐND-TT 2023-06-12 Thường trực Hội đồng nhân dân huyện null");
    assertThat(
            references(
                "Căn cứ Quy chế làm việc số 05-QC/HU, ngày 12/11/2020 của Ban Chấp hành Đảng bộ huyện;"))
        .containsExactly("Quy chế 05-QC/HU 2020-11-12 Ban Chấp hành Đảng bộ huyện null");
    assertThat(
            references(
                "Căn cứ Thông tư liên tịch số 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC ngày 29/12/2017"
                    + " quy định việc phối hợp;"))
        .containsExactly(
            "Thông tư liên tịch 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC 2017-12-29 null quy định"
                + " việc phối hợp");
    assertThat(
            references(
                "Căn cứ Công điện số 04/CĐ-UBND ngày 23/8/2025 của UBND tỉnh về ứng phó bão số 5,\n\n"
                    + "RA LỆNH:"))
        .containsExactly("Công điện 04/CĐ-UBND 2025-08-23 Ủy ban nhân dân tỉnh ứng phó bão số 5");
  }

  @Test
  void headsOfBodiesTogetherAndOfMottosInTwoLines() {
    DocumentRecord together =
        Documents.extract(
            "CÔNG AN - VIỆN KIỂM SÁT NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "- TÒA ÁN NHÂN DÂN HUYỆN CẨM TÚ   Độc lập - Tự do - Hạnh phúc\n"
                + "Số: 01/QC-CA-VKS-TA\nQUY CHẾ\nGiao ban\n");
    assertThat(together.issuer())
        .isEqualTo("Công an - Viện kiểm sát nhân dân - Tòa án nhân dân huyện Cẩm Tú");
    assertThat(together.issuerParent()).isNull();
    DocumentRecord narrow =
        Documents.extract(
            "ỦY BAN NHÂN DÂN XÃ THẠCH KHÊ ĐÔNG CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n"
                + "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ Độc lập - Tự do - Hạnh phúc\nSố: 02/L-BCH\nLỆNH\nVề bão\n");
    assertThat(narrow.issuerParent()).isEqualTo("Ủy ban nhân dân xã Thạch Khê Đông");
    assertThat(narrow.issuer()).isEqualToIgnoringCase("Ban Chỉ huy Phòng thủ dân sự");
  }

  @Test
  void thePresidiumOfACongressSigns() {
    DocumentRecord record =
        plan(
            "I. A\nB.\nNơi nhận:\n- Lưu: VP. (Ký tên, đóng dấu)\nTM. ĐOÀN CHỦ TỊCH\n\nNgô Thị Cẩm Loan\n");
    assertThat(record.signer().authority()).isEqualTo("TM. ĐOÀN CHỦ TỊCH");
    assertThat(record.signer().title()).isNull();
    assertThat(record.details().archiveMark()).isEqualTo("VP");
  }

  @Test
  void peopleAreNoMoneyAndSourcesMayStandBefore() {
    DocumentRecord record =
        plan(
            "I. KINH PHÍ\n1. Tổ gồm 13 đồng chí.\n2. Kinh phí do ngân sách xã chi trả từ nguồn dự"
                + " phòng năm 2025: 180.000.000 đồng.\n");
    assertThat(record.details().amounts())
        .extracting(a -> a.dong() + " " + a.source())
        .containsExactly("180000000 dự phòng năm 2025");
    assertThat(record.details().quantities()).extracting(q -> q.literal()).contains("13 đồng chí");
  }

  @Test
  void whatIsNoDeadline() {
    DocumentRecord record =
        plan(
            "I. VI PHẠM THỜI HẠN\n1. Trái Điều 269 Bộ luật Tố tụng dân sự năm 2015.\n"
                + "2. Xử lý hồ sơ nộp trước ngày 01/7/2025.\n"
                + "3. Sơ tán dân xong trước 20 giờ cùng ngày.\n"
                + "4. Họp vào ngày 10 và ngày 25 hằng tháng.\n");
    assertThat(record.deadlines())
        .extracting(d -> d.section() + " " + d.date() + " " + d.period())
        .containsExactly(
            "I.3 null trước 20 giờ cùng ngày", "I.4 null ngày 10 và ngày 25 hằng tháng");
  }
}
