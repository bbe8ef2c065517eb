package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Annex;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Signer;

/** Ways of writing that the papers of real offices brought up; bodies and names are invented. */
class OfficeStylesTest {
  private static final String HEAD =
      "UBND TỈNH SÔNG TRÀ\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
          + "SỞ CÔNG THƯƠNG\t\tĐộc lập - Tự do - Hạnh phúc\n";
  private static final String FOOT =
      "Nơi nhận:\n- Như trên;\n- Lưu: VT, CN.\nGIÁM ĐỐC\nNguyễn Văn Lẫm\n";

  private static DocumentRecord letter(String body) {
    return Documents.extract(
        HEAD
            + "Số: 12/SCT-CN\t\tTrà Bình, ngày 02 tháng 3 năm 2026\nV/v góp ý\nKính gửi: Các chợ\n"
            + body
            + FOOT);
  }

  private static List<String> references(String body) {
    return letter(body).references().stream()
        .map(r -> String.join(" ", r.type(), r.number(), r.date(), r.issuer(), r.about()))
        .toList();
  }

  private static List<String> charged(String body) {
    return letter(body).details().assignments().stream()
        .map(a -> a.role() + " " + a.who())
        .toList();
  }

  @Test
  void aSymbolWithBlanksAndAPlaceBehindATab() {
    DocumentRecord record =
        Documents.extract(
            HEAD
                + "Số:        /SCT - CN\t\tTrà Bình, ngày    tháng 6 năm 2026\nV/v góp ý\n"
                + FOOT);
    assertThat(record.number()).isEqualTo("/SCT-CN");
    assertThat(record.place()).isEqualTo("Trà Bình");
  }

  @Test
  void headsAndFeetWhoseCellsCameAsOneLine() {
    DocumentRecord record =
        Documents.extract(
            "UBND TỈNH SÔNG TRÀ SỞ CÔNG THƯƠNG\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do"
                + " - Hạnh phúc\nSố: 3/SCT-CN\t\tTrà Bình, ngày 02 tháng 3 năm 2026\nV/v góp ý\n"
                + "Kính gửi: Công ty Lúa Vàng\nSở đã nhận được hồ sơ.\n"
                + "Nơi nhận: - Như trên; - Lưu: VT, CN(Lan).\t\tKT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Bế Văn Kham\n");
    assertThat(record.issuer()).isEqualTo("Sở Công Thương");
    assertThat(record.issuerParent()).isEqualTo("Ủy ban nhân dân tỉnh Sông Trà");
    assertThat(record.recipients()).containsExactly("Như trên;", "Lưu: VT, CN(Lan).");
    assertThat(record.signer())
        .isEqualTo(new Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Bế Văn Kham"));
  }

  @Test
  void titlesOverLinesBeforeTheBases() {
    DocumentRecord minutes =
        Documents.extract(
            HEAD
                + "Trà Bình, ngày 02 tháng 3 năm 2026\nBIÊN BẢN THẨM ĐỊNH HỒ SƠ\n"
                + "Phục vụ cấp Giấy phép khai thác nước mặt hồ Thác Vàng năm 2026\n"
                + "của Công ty cổ phần Nước sạch Thác Vàng\n"
                + "Căn cứ Nghị định số 1/2024/NĐ-CP ngày 02/01/2024 của Chính phủ;\n");
    assertThat(minutes.title())
        .isEqualTo(
            "THẨM ĐỊNH HỒ SƠ Phục vụ cấp Giấy phép khai thác nước mặt hồ Thác Vàng năm 2026 của"
                + " Công ty cổ phần Nước sạch Thác Vàng");
    DocumentRecord invitation =
        Documents.extract(
            HEAD
                + "Số: 7/GM-SCT\nGIẤY MỜI HỌP\nVề kế hoạch mở chợ đêm Trà Bình.\nKính gửi: Các phòng\n");
    assertThat(invitation.type()).isEqualTo("Giấy mời");
    assertThat(invitation.title()).isEqualTo("Về kế hoạch mở chợ đêm Trà Bình");
    DocumentRecord untitled =
        Documents.extract(
            HEAD
                + "Số: 8/GM-SCT\nGIẤY MỜI\nThực hiện chương trình công tác tháng 01/2026,\n"
                + "Sở Công Thương tổ chức họp tổng kết.\n1. Chủ trì: Giám đốc Sở.\n");
    assertThat(untitled.title()).isNull();
    DocumentRecord conclusion =
        Documents.extract(
            HEAD
                + "Số: 9/TB-SCT\nTHÔNG BÁO\nKết luận của đồng chí Bế Văn Kham - Phó Bí thư, Chủ tịch\n"
                + "Ủy ban nhân dân tỉnh tại cuộc họp về mở chợ đêm\n\nNgày 02/3/2026, tỉnh họp bàn.\n");
    assertThat(conclusion.title())
        .isEqualTo(
            "Kết luận của đồng chí Bế Văn Kham - Phó Bí thư, Chủ tịch Ủy ban nhân dân tỉnh tại cuộc"
                + " họp về mở chợ đêm");
  }

  @Test
  void codesEndWithTheirSentence() {
    assertThat(
            letter(
                    "Hồ sơ phải theo Nghị định số 161/2024/NĐ-CP. Riêng xe cũ theo Văn bản số"
                        + " 02/LVT2025 ngày 03/01/2025.\n")
                .references())
        .extracting("number")
        .containsExactly("161/2024/NĐ-CP", "02/LVT2025");
    assertThat(letter("Thực hiện Luật Hóa chất 69/2025/QH15, Sở đề nghị rà soát.\n").references())
        .extracting("number", "about")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("69/2025/QH15", "Hóa chất"));
  }

  @Test
  void whoIssuedADocumentEndsBeforeItsVerb() {
    assertThat(
            references(
                "Căn cứ Thông tư số 38/2025/TT-BCT ngày 19/6/2025 của Bộ Công Thương được sửa đổi bởi"
                    + " Điều 2;\n"))
        .containsExactly("Thông tư 38/2025/TT-BCT 2025-06-19 Bộ Công Thương null");
    assertThat(
            references(
                "Căn cứ Nghị định số 17/2025/NĐ-CP ngày 15/5/2025 của Chính phủ Quy định chi tiết Luật"
                    + " Chợ;\n"))
        .containsExactly("Nghị định 17/2025/NĐ-CP 2025-05-15 Chính phủ Quy định chi tiết Luật Chợ");
    assertThat(
            references(
                "Sở đã có Giấy phép số 6/GP-SCT do Trung tâm Đo lường Trà Bình cấp ngày 26/8/2025;\n"))
        .containsExactly("Giấy phép 6/GP-SCT 2025-08-26 Trung tâm Đo lường Trà Bình null");
    assertThat(
            letter(
                    "Các đơn vị làm theo Công văn số 1/UBND-KT ngày 10/01/2026 của Ủy ban nhân dân tỉnh"
                        + " Sông Trà, Văn bản số 3/SCT-CN ngày 20/01/2026 của Sở.\n")
                .references()
                .getFirst()
                .issuer())
        .isEqualTo("Ủy ban nhân dân tỉnh Sông Trà");
  }

  @Test
  void commasWithinWhatADocumentIsAbout() {
    assertThat(
            references(
                "Đơn vị làm theo Nghị quyết số 34-NQ/TU ngày 27/12/2025 của Tỉnh ủy về phát triển các"
                    + " chợ, trung tâm thương mại trong tỉnh, Sở sẽ kiểm tra.\n"))
        .containsExactly(
            "Nghị quyết 34-NQ/TU 2025-12-27 Tỉnh ủy phát triển các chợ, trung tâm thương mại trong"
                + " tỉnh");
    assertThat(
            references(
                "Thực hiện Công văn số 75/UBND-KT ngày 24/7/2026 của Ủy ban nhân dân tỉnh về việc lập"
                    + " chợ, trong đó giao Sở làm rõ Báo cáo số 42/BC-SCT ngày 15/7/2026 của Sở;\n"))
        .first()
        .isEqualTo("Công văn 75/UBND-KT 2026-07-24 Ủy ban nhân dân tỉnh lập chợ");
  }

  @Test
  void whatTheIssuerSaysOfItselfChargesNobody() {
    assertThat(
            charged(
                "Ngày 06/11/2025, Công ty Lúa Vàng đã nộp hồ sơ.\n"
                    + "Chủ đầu tư: Công ty cổ phần Tư vấn xây dựng Lúa Vàng.\n"
                    + "Sở Công Thương tỉnh Sông Trà chưa tiếp nhận hồ sơ.\n"
                    + "Sở Công Thương thông báo để Công ty thực hiện.\n"))
        .isEmpty();
    assertThat(
            charged(
                "Công ty cổ phần Tư vấn xây dựng Lúa Vàng phải báo cáo hằng quý.\n"
                    + "Giao Sở Công Thương chủ trì kiểm tra chợ.\n"))
        .containsExactly("CHARGED Công ty cổ phần Tư vấn xây dựng Lúa Vàng", "LEAD Sở Công Thương");
  }

  @Test
  void numbersOfTablesAndListsBeginNoSections() {
    DocumentRecord record =
        letter(
            "1. Hồ sơ:\na) Thành phần:\nSTT\tTài liệu\n1.\tGiấy đề nghị\n2.\tBản sao Bảng kê\n"
                + "b) Bố cục gồm 02 Điều, cụ thể:\nĐiều 1. Cơ quan tiếp nhận;\n"
                + "Điều 2. Điều khoản thi hành.\n2. Kết quả: đạt.\n");
    assertThat(Documents.tree(record.sections()))
        .extracting(line -> line.substring(0, line.indexOf('|')))
        .containsExactly("", "1", "1.a", "1.b", "2");
    assertThat(
            Documents.tree(
                letter(
                        "1. Chủ trì: Giám đốc.\n2. Nội dung: chợ đêm.\n1. Phòng Thương mại\n- Báo cáo.\n")
                    .sections()))
        .extracting(line -> line.substring(0, line.indexOf('|')))
        .containsExactly("", "1", "2", "1");
  }

  @Test
  void anAnnexWithItsNameOnTheLine() {
    DocumentRecord record =
        Documents.extract(
            HEAD
                + "Số: 12/SCT-CN\nV/v góp ý\nKính gửi: Công ty Lúa Vàng\nSở gửi mẫu.\n"
                + FOOT
                + "Phụ lục: Báo cáo hiện trạng các chợ trên địa bàn tỉnh Sông Trà năm 2026\n"
                + "1. Chợ Trà Bình\n2. Chợ Thác Vàng\n");
    assertThat(record.details().annexes())
        .extracting(Annex::label, Annex::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Phụ lục", "Báo cáo hiện trạng các chợ trên địa bàn tỉnh Sông Trà năm 2026"));
    assertThat(record.signer()).isEqualTo(new Signer(null, "GIÁM ĐỐC", "Nguyễn Văn Lẫm"));
  }

  @Test
  void anIssuerNamedByTheDecisionThatSetItUp() {
    DocumentRecord record =
        Documents.extract(
            "SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH\nSỐ 105/QĐ-SCT NGÀY 06/3/2026\n"
                + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 11/KH-ĐKT\n"
                + "Trà Bình, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nKiểm tra chợ\n\nI. MỤC ĐÍCH\n");
    assertThat(record.number()).isEqualTo("11/KH-ĐKT");
    assertThat(record.issuerParent()).isEqualTo("Sở Công Thương");
    assertThat(record.issuer()).contains("105/QĐ-SCT");
    DocumentRecord room =
        Documents.extract("SỞ CÔNG THƯƠNG\nPHÒNG QLCN\n" + "Số: 2/QLCN\nV/v chợ\nKính gửi: Sở\n");
    assertThat(room.issuer()).isEqualTo("Phòng QLCN");
  }

  @Test
  void aTitleInOneLongLineAndAPlaceWithANumber() {
    String title =
        "Hồ sơ đề nghị cấp Giấy phép bán lẻ rượu gạo loại 5, 8 cho Công ty cổ phần Lúa Vàng Thác Bạc";
    DocumentRecord minutes =
        Documents.extract(
            "ỦY BAN NHÂN DÂN\nPHƯỜNG 4\nPhường 4, ngày 02 tháng 3 năm 2024\nBIÊN BẢN THẨM ĐỊNH\n"
                + title
                + "\nCăn cứ Nghị định số 1/2024/NĐ-CP ngày 02/01/2024 của Chính phủ;\n");
    assertThat(minutes.title()).isEqualTo("THẨM ĐỊNH " + title);
    assertThat(minutes.place()).isEqualTo("Phường 4");
    DocumentRecord report =
        Documents.extract(
            HEAD
                + "BÁO CÁO\nTình hình thí điểm phần mềm\nQuản lý chợ đêm Trà Bình tại các phường và xã"
                + " có chợ\ntrên địa bàn tỉnh Sông Trà\nSở đã thí điểm phần mềm từ tháng 01.\n");
    assertThat(report.title()).endsWith("trên địa bàn tỉnh Sông Trà");
  }

  @Test
  void twoQuartersAreOnePeriodAndSemicolonsPartThoseWhoCarryOut() {
    DocumentRecord record =
        letter("1. Nội dung: mở chợ.\n2. Thời gian thực hiện: quý I và quý II năm 2026.\n");
    assertThat(record.deadlines()).extracting("period").containsExactly("quý I và quý II năm 2026");
    assertThat(
            charged(
                "Điều 4. Chánh Văn phòng Sở; Trưởng phòng Thương mại; Thủ trưởng các đơn vị có liên"
                    + " quan chịu trách nhiệm thi hành Quyết định này./.\n"))
        .containsExactly(
            "CHARGED Chánh Văn phòng Sở; Trưởng phòng Thương mại; Thủ trưởng các đơn vị có liên"
                + " quan");
    assertThat(
            references(
                "Căn cứ Nghị định số 10/2021/NĐ-CP ngày 06/12/2021 của Chính phủ sửa đổi, bổ sung một"
                    + " số điều của Nghị định về chợ;\n"))
        .containsExactly(
            "Nghị định 10/2021/NĐ-CP 2021-12-06 Chính phủ sửa đổi, bổ sung một số điều của Nghị định"
                + " về chợ");
  }

  @Test
  void whatEndsATitleANameAndAFoot() {
    DocumentRecord record =
        Documents.extract(
            "BAN QUẢN LÝ KHU KINH TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "GIẤY CHỨNG NHẬN ĐĂNG KÝ ĐẦU TƯ\nMã số dự án: 4275604\n"
                + "Chứng nhận lần đầu: ngày 30 tháng 6 năm 2026\nĐiều 1. Tên dự án: Chợ đêm.\n"
                + "TRƯỞNG BAN\nBế Văn Kham\nNơi nhận:\n- Công ty Lúa Vàng;\n- Lưu: VT, QH\n"
                + "Phụ lục\nBẢNG TỌA ĐỘ\n");
    assertThat(record.title()).isEqualTo("ĐĂNG KÝ ĐẦU TƯ");
    assertThat(record.details().archiveMark()).isEqualTo("VT, QH");
    assertThat(record.details().annexes()).extracting(Annex::label).containsExactly("Phụ lục");
    assertThat(SignatureReader.isName("Ý KIẾN CỦA", true)).isFalse();
  }

  @Test
  void aListOfDocumentsHasNoHead() {
    DocumentRecord record =
        Documents.extract(
            "- Luật Chợ năm 2024.\n- Nghị định số 36/2020/NĐ-CP ngày 24/3/2020 của Chính phủ quy định"
                + " về chợ đêm;\n- Nghị định số 4/2022/NĐ-CP ngày 06/01/2022 của Chính phủ.\n");
    assertThat(record.number()).isNull();
    assertThat(record.references()).hasSize(3);
    assertThat(record.sections().getFirst().text()).startsWith("- Luật Chợ");
  }

  @Test
  void anAmendedCharterAndASentenceThatIsNoSum() {
    DocumentRecord record =
        Documents.extract(
            "ỦY BAN NHÂN DÂN TỈNH SÔNG TRÀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "ĐIỀU LỆ (SỬA ĐỔI, BỔ SUNG)\nHội Làm vườn tỉnh Sông Trà\n\nĐiều 1. Tên gọi\n"
                + "Theo Điều 42 đóng góp của hội viên là 42 đồng.\n");
    assertThat(record.type()).isEqualTo("Điều lệ");
    assertThat(record.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Sông Trà");
    assertThat(record.details().amounts()).extracting("literal").containsExactly("42 đồng");
  }

  @Test
  void numbersWithAPoint() {
    DocumentRecord record =
        Documents.extract(
            "CHÍNH PHỦ\nSố: 66.18/2026/NQ-CP\nHà Nội, ngày 18 tháng 5 năm 2026\nNGHỊ QUYẾT\n"
                + "Về chợ đêm\n\nCăn cứ Nghị quyết số 66.3/2025/NQ-CP ngày 01/7/2025 của Chính phủ;\n");
    assertThat(record.number()).isEqualTo("66.18/2026/NQ-CP");
    assertThat(record.issuer()).isEqualTo("Chính phủ");
    assertThat(record.legalBases()).extracting("number").containsExactly("66.3/2025/NQ-CP");
  }
}
