package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Edit;
import vn.hoso.document.Mention;
import vn.hoso.document.RepairedText;

/** Ways of writing that differ from the decree's model, one small example each. */
class StylesTest {
  private static DocumentRecord plan(String body) {
    return Documents.extract(
        """
        UBND XÃ TÂN AN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 5/KH-UBND              Độc lập - Tự do - Hạnh phúc
                                Tân An, ngày 02 tháng 3 năm 2021
        KẾ HOẠCH
        Trồng cây năm 2021

        """
            + body);
  }

  @Test
  void numbersWithASlashAndADash() {
    DocumentRecord record =
        plan("I/- KINH TẾ:\n1/- Nông nghiệp:\na/- Trồng trọt: Lúa 12 ha.\nII/- VĂN HÓA:\n");
    assertThat(Documents.tree(record.sections()))
        .containsExactly(
            "I|I|KINH TẾ|0", "I.1|1|Nông nghiệp|0", "I.1.a|a|Trồng trọt|0", "II|II|VĂN HÓA|0");
  }

  @Test
  void aTitleEndsWithItsDatesInBrackets() {
    DocumentRecord record =
        Documents.extract(
            "HƯỚNG DẪN\nkỷ niệm 85 năm Ngày thành lập\n(03/02/1930 - 03/02/2015)\n\nCăn cứ Luật.");
    assertThat(record.title()).isEqualTo("kỷ niệm 85 năm Ngày thành lập (03/02/1930 - 03/02/2015)");
  }

  @Test
  void theYouthUnionStandsWhereTheMottoWould() {
    DocumentRecord record =
        Documents.extract(
            """
            BCH ĐOÀN TỈNH HÀ SƠN          ĐOÀN TNCS HỒ CHÍ MINH
            Số: 21-KH/TĐTN                Hà Sơn, ngày 18 tháng 5 năm 2019
            KẾ HOẠCH
            Tình nguyện hè
            """);
    assertThat(record.issuer()).isEqualTo("Ban Chấp hành Đoàn tỉnh Hà Sơn");
    assertThat(record.issuerParent()).isNull();
  }

  @Test
  void aPageNumberFarFromTheMarginDividesNoSentence() {
    DocumentRecord record =
        plan(
            "1. Xác định lộ trình cho từng\n\f"
                + " ".repeat(40)
                + "2\n\nnhiệm vụ, rõ người, rõ việc, rõ thời gian hoàn thành ở từng cấp.\n");
    assertThat(record.sections().getFirst().text()).contains("từng nhiệm vụ");
  }

  @Test
  void aCopyMarkBelowTheSignatureIsNoBody() {
    DocumentRecord record =
        plan(
            """
            1. Trồng 500 cây.
            Nơi nhận:
            - Lưu: VT.
            CHỦ TỊCH
            Nguyễn Khắc Tường

            ỦY BAN NHÂN DÂN XÃ TÂN AN
            SAO Y
            Số: 17/SY-UBND          Tân An, ngày 08 tháng 3 năm 2021
            Nơi nhận:               PHÓ CHỦ TỊCH
            - Lưu: VT.
                                    Đặng Thị Bích Vân
            """);
    assertThat(record.number()).isEqualTo("5/KH-UBND");
    assertThat(record.references()).isEmpty();
    assertThat(record.sections()).hasSize(1);
    assertThat(record.signer()).isNotNull();
    assertThat(record.signer().name()).isEqualTo("Nguyễn Khắc Tường");
  }

  @Test
  void theRowOfATableSaysWhoAndByWhen() {
    DocumentRecord record =
        plan(
            "1. TIẾN ĐỘ\n"
                + "1 | Tách mạng | Đội Quản lý | Quý II/2024\n"
                + "2 | Van | Phòng Kỹ thuật | Quý III/2024\n");
    assertThat(record.deadlines())
        .extracting(one -> one.period() + " " + one.who())
        .containsExactly("Quý II/2024 Đội Quản lý", "Quý III/2024 Phòng Kỹ thuật");
  }

  @Test
  void aVerbWithinABodysNameEndsNoName() {
    DocumentRecord record =
        plan("1. Ban Quản lý dự án đầu tư xây dựng huyện làm chủ đầu tư trước ngày 02/9/2021.\n");
    assertThat(record.deadlines())
        .extracting(one -> one.date() + " " + one.who())
        .containsExactly("2021-09-02 Ban Quản lý dự án đầu tư xây dựng huyện");
  }

  @Test
  void supportWithoutSayingWhom() {
    DocumentRecord record = plan("1. Các phòng, đội phối hợp thực hiện.\n");
    assertThat(record.details().assignments())
        .extracting(one -> one.role() + " " + one.who())
        .containsExactly("SUPPORT Các phòng, đội");
  }

  @Test
  void clocksAreNoMoney() {
    DocumentRecord record = plan("1. Thay mới 6.500 đồng hồ nước; chi 5.000 đồng hỗ trợ.\n");
    assertThat(record.details().amounts()).extracting(one -> one.dong()).containsExactly(5_000L);
    assertThat(record.details().quantities())
        .extracting(one -> one.literal())
        .containsExactly("6.500 đồng hồ");
  }

  @Test
  void whatAReportReachedIsNoGoal() {
    DocumentRecord report =
        Documents.extract(
            "BÁO CÁO\nKết quả năm 2020\n\nI. KẾT QUẢ\nThu ngân sách đạt 104%.\n"
                + "II. PHƯƠNG HƯỚNG\nPhấn đấu thu đạt 110%.\n");
    assertThat(report.details().quantities())
        .extracting(one -> one.literal() + " " + one.target())
        .containsExactly("104% false", "110% true");
  }

  @Test
  void anAbbreviationWithItsUnitAndOneWithMoreThanItsLetters() {
    DocumentRecord record =
        plan(
            "1. Ủy ban nhân dân tỉnh (UBND tỉnh) và Ban Thường vụ Tỉnh đoàn (sau đây viết tắt là"
                + " BTV) tổ chức.\n");
    assertThat(record.abbreviations())
        .containsEntry("UBND tỉnh", "Ủy ban nhân dân tỉnh")
        .containsEntry("BTV", "Ban Thường vụ Tỉnh đoàn");
  }

  /** A city in the province of the same name once ended the reading of its document. */
  @Test
  void aCityInTheProvinceOfTheSameName() {
    DocumentRecord record = plan("1. Làm tại thành phố Quảng Ngãi, tỉnh Quảng Ngãi.\n");
    assertThat(record.details().mentions())
        .extracting(Mention::name)
        .contains("thành phố Quảng Ngãi", "tỉnh Quảng Ngãi");
  }

  @Test
  void barsOfSymbolsComeBackWhereTheTextSaysWhatTheyStandFor() {
    String printed =
        """
        BỆNH VIỆN ĐA KHOA TRÀ LĨNH     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 215/BC-BVDK                Trà Lĩnh, ngày 10 tháng 7 năm 2013
        BÁO CÁO
        Kết quả khám bệnh
        """;
    assertThat(Documents.extract(printed).number()).isEqualTo("215/BC-BVDK");
    RecordInput input = Documents.input(printed);
    Edit edit = new Edit(4, 0, 3, 0, 3, "Kêt", "Kết", 0.9, "test");
    RecordInput damaged =
        new RecordInput(
            input.source(),
            input.pages(),
            new RepairedText(input.repaired().lines(), List.of(edit), List.of()));
    assertThat(new RecordExtractor(RecordSettings.DEFAULT).extract(damaged).number())
        .isEqualTo("215/BC-BVĐK");
  }

  @Test
  void aTextWithoutLayoutIsTextAndNothingIsInvented() {
    DocumentRecord record =
        Documents.extract("Hỏi: Mất thẻ thì làm lại ở đâu?\nĐáp: Ở công an. Lệ phí 70.000 đồng.\n");
    assertThat(record.issuer()).isNull();
    assertThat(record.number()).isNull();
    assertThat(record.type()).isNull();
    assertThat(record.sections()).hasSize(1);
    assertThat(record.references()).isEmpty();
  }

  @Test
  void whatADecisionBringsIntoForceIsAnAnnexWithItsChapters() {
    DocumentRecord record =
        Documents.extract(
            """
            UBND XÃ TÂN AN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 5/QĐ-UBND              Độc lập - Tự do - Hạnh phúc
            QUYẾT ĐỊNH
            Ban hành Quy chế chợ
            Điều 1. Ban hành kèm theo Quyết định này Quy chế chợ.
            Nơi nhận:                     CHỦ TỊCH
            - Như trên;
            - Lưu: VT.                    Nguyễn Văn An

            QUY CHẾ
            QUẢN LÝ CHỢ TÂN AN
            (Ban hành kèm theo Quyết định số 5/QĐ-UBND của UBND xã)
            Chương I
            QUY ĐỊNH CHUNG
            Điều 1. Phạm vi
            Chợ trung tâm xã.
            """);
    assertThat(Documents.tree(record.sections()))
        .containsExactly(
            "Điều 1|Điều 1||0",
            "Quy chế|Quy chế|QUẢN LÝ CHỢ TÂN AN|0",
            "Quy chế.Chương I|Chương I|QUY ĐỊNH CHUNG|0",
            "Quy chế.Chương I.Điều 1|Điều 1|Phạm vi|0");
    assertThat(record.details().annexes()).hasSize(1);
  }

  @Test
  void recipientsBelowTwoSignaturesAreRead() {
    DocumentRecord record =
        plan(
            """
            1. Mục tiêu
            TM. HỘI NÔNG DÂN
            CHỦ TỊCH
            Xa Thị Nhượng

            SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG
            GIÁM ĐỐC
            Quách Tất Liêm

            Nơi nhận:
            - UBND tỉnh (b/c);
            - Lưu: VT.
            """);
    assertThat(record.recipients()).containsExactly("UBND tỉnh (b/c);", "Lưu: VT.");
  }

  @Test
  void aReportChargesNobodyWithWhatWasDone() {
    String body = "I. KẾT QUẢ\n1. Ban Chỉ đạo tổ chức tập huấn cho 36 người.\n";
    assertThat(plan(body).details().assignments()).isEmpty();
    assertThat(plan(body.replace("KẾT QUẢ", "NHIỆM VỤ")).details().assignments()).hasSize(1);
  }

  @Test
  void monthlyAllowancesAndMeetingsAreNoDeadlines() {
    assertThat(
            plan("I. THỜI GIAN\n1. Thời gian: 14 giờ 00, ngày 20 tháng 01 năm 2022.\n"
                    + "2. Người hưởng trợ cấp hằng tháng được hỗ trợ.\n")
                .deadlines())
        .isEmpty();
  }

  @Test
  void fullHoursBoundATime() {
    assertThat(plan("I. THỜI GIAN\nTừ 8 giờ đến 11 giờ ngày 15/4/2022 tại bản.\n").deadlines())
        .extracting(d -> d.period())
        .containsExactly("Từ 8 giờ đến 11 giờ ngày 15/4/2022");
  }

  @Test
  void aTelegramIsToThoseItNames() {
    DocumentRecord record =
        Documents.extract(
            """
            UBND TỈNH SƠN HÀ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 5/CĐ-UBND              Độc lập - Tự do - Hạnh phúc
            CÔNG ĐIỆN
            Về việc ứng phó bão

            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:
            - Chủ tịch UBND các huyện;
            - Giám đốc các Sở.

            1. Sở Xây dựng kiểm tra.
            """);
    assertThat(record.details().addressees())
        .containsExactly("Chủ tịch UBND các huyện", "Giám đốc các Sở");
  }

  @Test
  void aPreambleCitesAfterItsOccasion() {
    DocumentRecord record =
        plan(
            "Kỷ niệm 91 năm Ngày truyền thống (18/11/1930 - 18/11/2021); thực hiện Hướng dẫn số"
                + " 68/HD-MTTQ ngày 22/9/2021 của UBND huyện, xã xây dựng kế hoạch:\nI. MỤC ĐÍCH\n");
    assertThat(record.legalBases()).extracting(r -> r.number()).containsExactly("68/HD-MTTQ");
  }

  @Test
  void indentedArticlesAreArticles() {
    assertThat(
            Documents.tree(
                plan("      Điều 1. Mục tiêu\n      1. Trồng cây.\n      Điều 2. Kinh phí\n")
                    .sections()))
        .extracting(line -> line.substring(0, line.indexOf('|')))
        .containsExactly("Điều 1", "Điều 1.1", "Điều 2");
  }

  @Test
  void theDateMayStandAboveTheSignature() {
    DocumentRecord record =
        Documents.extract(
            """
            TRƯỜNG TRUNG CẤP BÌNH LONG
            Số: 45/TB-TCN

            THÔNG BÁO
            Tuyển sinh năm 2024

            1. Hồ sơ: nộp từ ngày 01/4/2024.

            Bình Long, ngày 25 tháng 3 năm 2024
            HIỆU TRƯỞNG
            ThS. Diệp Văn Trường
            """);
    assertThat(record.date()).isEqualTo("2024-03-25");
    assertThat(record.place()).isEqualTo("Bình Long");
    assertThat(record.evidence().get("date").line()).isEqualTo(9);
  }

  @Test
  void everyItemOfAListHasItsEvidence() {
    DocumentRecord record =
        plan(
            "Thực hiện Kế hoạch số 7/KH-UBND ngày 01/02/2021 của UBND huyện;\n"
                + "I. NHIỆM VỤ\n1. Thôn Đông trồng cây xong trước ngày 30/3/2021.\n");
    assertThat(record.evidence())
        .containsKeys("legalBases/0", "references/0", "sections/I", "sections/I.1", "deadlines/0");
    assertThat(record.evidence().get("sections/I.1").confidence()).isGreaterThan(0.9);
    assertThat(record.evidence().get("references/0").literal()).contains("7/KH-UBND");
  }
}
