package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Edit;
import vn.hoso.document.RepairedText;

/** What stands on the page beside what repair made of it: marks and codes are no words. */
class RepairedInputTest {
  private static final Edit SOME = edit(1, "Van", "Văn", 0.9);

  @Test
  void archiveMarksAndDegreesAreAsTheyWereRead() {
    DocumentRecord record =
        extract(
            """
            CONG AN HUYEN SON HA
            THONG BAO
            Ve viec giao nop phao
            1. Noi dung giao nop
            Noi nhan: TRUONG CONG AN
            - UBND huyen;
            - Laru: CAH, QLHC.
            ThS. Diep Van Truong""",
            """
            CÔNG AN HUYỆN SƠN HÀ
            THÔNG BÁO
            Về việc giao nộp pháo
            1. Nội dung giao nộp
            Nơi nhận: TRƯỞNG CÔNG AN
            - UBND huyện;
            - Lào CAI, QLHC.
            Thế. Diệp Văn Trường""",
            SOME);
    assertThat(record.details().archiveMark()).isEqualTo("CAH, QLHC");
    assertThat(record.signer().name()).isEqualTo("Diệp Văn Trường");
  }

  @Test
  void forWhomOneSignsIsAsItWasRead() {
    DocumentRecord record =
        extract(
            "CHI THI\nVe phong dich\n1. Noi dung\nTM/ UBND TINH SON HA\nNoi nhan: KT/ CHU TICH\n"
                + "- Nhu tren;\n- Luu VP Lam Quang Diem",
            "CHỈ THỊ\nVề phòng dịch\n1. Nội dung\nTỪ/ UBND TỈNH SƠN HÀ\nNơi nhận: KT/ CHỦ TỊCH\n"
                + "- Như trên;\n- Lưu VP Lâm Quang Diệm",
            SOME);
    assertThat(record.signer().authority()).startsWith("TM/ UBND TỈNH SƠN HÀ");
    assertThat(record.signer().name()).isEqualTo("Lâm Quang Diệm");
    assertThat(record.details().archiveMark()).isEqualTo("VP");
  }

  @Test
  void theSubjectIsFoundWhereItsMarkWasMisread() {
    DocumentRecord record =
        extract(
            "UBND XA SON HA\nSo: 905/UBND-TG\nVWv to chuc Tuan le Ao dai\nnam 2022\nKinh gui:\n- Cac thon.",
            "UBND XÃ SƠN HÀ\nSố: 905/UBND-TG\nVề tổ chức Tuần lễ Áo dài\nnăm 2022\nKính gửi:\n- Các thôn.",
            SOME);
    assertThat(record.title()).isEqualTo("tổ chức Tuần lễ Áo dài năm 2022");
  }

  @Test
  void dirtAtTheEndOfALineEndsNoSentence() {
    DocumentRecord record =
        extract(
            "KE HOACH\nTuyen truyen\n\nCan cu Ke hoach so 365/KH-UBND ngay 16/07/2021 cua UBND huyen ....:\n"
                + "Thanh Oai ve Ke hoach cai cach; UBND huyen ban hanh Ke hoach:",
            "KẾ HOẠCH\nTuyên truyền\n\nCăn cứ Kế hoạch số 365/KH-UBND ngày 16/07/2021 của UBND huyện ....:\n"
                + "Thanh Oai về Kế hoạch cải cách; UBND huyện ban hành Kế hoạch:",
            SOME);
    assertThat(record.legalBases().getFirst().issuer())
        .isEqualTo("Ủy ban nhân dân huyện Thanh Oai");
  }

  @Test
  void aNumberThatLostItsPointAndAStrokeIsTheOneThatIsDue() {
    DocumentRecord record =
        extract(
            "KE HOACH\nChi tra\n\n3. Phan cong\n3.1. Buu dien niem yet lich tai 58 diem.\n"
                + "42. Phong Tai chinh chuyen kinh phi.",
            "KẾ HOẠCH\nChi trả\n\n3. Phân công\n3.1. Bưu điện niêm yết lịch tại 58 điểm.\n"
                + "42. Phòng Tài chính chuyển kinh phí.",
            SOME);
    assertThat(Documents.tree(record.sections()))
        .extracting(line -> line.substring(0, line.indexOf('|')))
        .contains("3.1", "3.2");
  }

  @Test
  void aNameThatRepairDoubtsIsLessSure() {
    String read =
        "UBND XA SON HA\nSo: 5/KH-UBND\nSon Ha, ngay 02 thang 3 nam 2021\nKE HOACH\nTrong cay";
    String repaired =
        "UBND XÃ SƠN HÀ\nSố: 5/KH-UBND\nSơn Hà, ngày 02 tháng 3 năm 2021\nKẾ HOẠCH\nTrồng cây";
    double doubted = confidence(extract(read, repaired, edit(3, "Ha", "Hà", 0.2)));
    double sure = confidence(extract(read, repaired, edit(3, "Ha", "Hà", 0.98)));
    assertThat(doubted).isLessThan(0.75);
    assertThat(sure).isGreaterThan(0.9);
  }

  @Test
  void itemsWhoseNamesRepairDoubtsAreLessSure() {
    String text =
        "KẾ HOẠCH\nTrồng cây\n\nI. PHÂN CÔNG\n1. Giao Công an huyện Cư Mta chủ trì kiểm tra 30 xe.\n"
            + "Nơi nhận:\n- UBND huyện Cư Mta;\n- Lưu: VT.";
    Edit doubted = edit(5, "Mta", "Mta", 0.2);
    Edit also = edit(7, "Mta", "Mta", 0.2);
    DocumentRecord unsure = extract(text, text, doubted, also);
    DocumentRecord sure = extract(text, text, edit(1, "KE", "KẾ", 0.9));
    for (String item : List.of("assignments/0", "recipients/0", "mentions/0")) {
      assertThat(unsure.evidence().get(item).confidence()).as(item).isLessThan(0.75);
      assertThat(sure.evidence().get(item).confidence()).as(item).isGreaterThan(0.89);
    }
    // What repair doubted is no part of the number, nor of the other recipient.
    assertThat(unsure.evidence().get("recipients/1").confidence()).isGreaterThan(0.9);
  }

  @Test
  void aQuarterMayHaveLostAStroke() {
    String text = "KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Học tập 06 bài trong quý I/2024.\n";
    DocumentRecord damaged = extract(text, text, edit(5, "Hoc", "Học", 0.99));
    assertThat(damaged.deadlines().getFirst().period()).isEqualTo("quý I/2024");
    assertThat(damaged.evidence().get("deadlines/0").confidence()).isLessThan(0.8);
    assertThat(Documents.extract(text).evidence().get("deadlines/0").confidence())
        .isGreaterThan(0.85);
  }

  @Test
  void theIssuersOwnLettersStandInItsSymbol() {
    String read = "CUC DI SAN VAN HOA\nSo: 745/KH-DSVH\nKE HOACH\nKiem ke\n\nI. A\nB.";
    String repaired = "CỤC DI SẢN VĂN HÓA\nSố: 745/KH-ĐSVH\nKẾ HOẠCH\nKiểm kê\n\nI. A\nB.";
    assertThat(extract(read, repaired, SOME).number()).isEqualTo("745/KH-DSVH");
  }

  @Test
  void theLastRomanNumberThatRepeatsHasLostAStroke() {
    String read = "KE HOACH\nTrong cay\n\nI. MUC DICH\nA.\nII. NOI DUNG\nB.\nI1. THUC HIEN\nC.";
    String repaired = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nA.\nII. NỘI DUNG\nB.\nII. THỰC HIỆN\nC.";
    assertThat(extract(read, repaired, SOME).sections())
        .extracting(s -> s.path())
        .containsExactly("I", "II", "III");
    assertThat(Documents.extract(repaired).sections())
        .extracting(s -> s.path())
        .containsExactly("I", "II", "II");
  }

  @Test
  void aRomanNumberBeforeTheFirstArabicOneIsNone() {
    String read =
        "TO TRINH\nTrong cay\n\nPhan thu hai\nNOI DUNG\nI. Muc chuan\nNang muc chuan len nhu nay.\n"
            + "I. Kinh phi |\n1. Tong kinh phi: 98 ty dong.\n2. Nguon: ngan sach tinh.\n"
            + "Phan thu ba\nKIEN NGHI\nA.";
    String repaired =
        "TỜ TRÌNH\nTrồng cây\n\nPhần thứ hai\nNỘI DUNG\nI. Mức chuẩn\nNâng mức chuẩn lên như này.\n"
            + "I. Kinh phí |\n1. Tổng kinh phí: 98 tỷ đồng.\n2. Nguồn: ngân sách tỉnh.\n"
            + "Phần thứ ba\nKIẾN NGHỊ\nA.";
    assertThat(Documents.tree(extract(read, repaired, SOME).sections()))
        .extracting(one -> one.substring(0, one.indexOf('|')))
        .contains("Phần thứ hai.I", "Phần thứ hai.II", "Phần thứ hai.II.1", "Phần thứ hai.II.2");
  }

  @Test
  void theClosedFormsOfTheFootAreMended() {
    DocumentRecord record =
        extract(
            """
            SO VAN HOA
            So: 1490/SVHTT-QLVH
            THONG BAO
            Ve le hoi
            1. Noi dung
            Noi nhan: GIAM DOC
            - Phong GDDT (c1~b/c);
            - Luu: Vi, OLVH (Ngk).
            Le Van An""",
            """
            SỞ VĂN HÓA
            Số: 1490/SVHTT-QLVH
            THÔNG BÁO
            Về lễ hội
            1. Nội dung
            Nơi nhận: GIÁM ĐỐC
            - Phòng GDĐT (c1~b/c);
            - Lưu: VỊ, OLVH (NỢ.
            Lê Văn An""",
            SOME);
    assertThat(record.recipients()).containsExactly("Phòng GDĐT (để b/c);", "Lưu: VT, OLVH (Ngk).");
    assertThat(record.details().archiveMark()).isEqualTo("VT, OLVH (Ngk)");
    assertThat(ArchiveMarkMender.mark("Lưu: Vi, OLVH:", "Luu: Vi, OLVH:", "1490/SVHTT-QLVH"))
        .isEqualTo("Lưu: VT, QLVH.");
  }

  @Test
  void nothingOfTheFootIsMendedInASoundText() {
    DocumentRecord record =
        Documents.extract(
            "THÔNG BÁO\nVề lễ hội\n1. Nội dung\nNơi nhận: GIÁM ĐỐC\n- Sở A (c1~b/c);\n- Lưu: VI, A.");
    assertThat(record.recipients()).containsExactly("Sở A (c1~b/c);", "Lưu: VI, A.");
  }

  @Test
  void referencesOverScrapsOfLinesAndDirt() {
    assertThat(
            references(
                "Căn cứ Điều lệ trường trung học phổ thông ban hành kèm theo Thông tư số\n"
                    + "32/2020/TT-BGDĐT ngày\ntên\n15/9/2020 của Bộ Giáo dục và Đào tạo;\n"
                    + "Căn cứ Nghị định số 136/2013/NĐ-CP ngày 21 ‘tháng 10 năm 2013 của Chính phủ;\n"
                    + "Căn cứ Nghị định số 137/2020/NĐ-CP ngày 27 tháng 11 năm 2020 của Chính phủ\nủy\n"
                    + "định về quản lý pháo;\n"
                    + "Căn cứ Nghị định số 120/2025/NĐ-CP ngày 11/6/2025 của Chính phủ quy định về lĩnh\n"
                    + "vực ;\nquản lý nhà nước của Bộ Tư pháp;"))
        .containsExactly(
            "Thông tư 32/2020/TT-BGDĐT 2020-09-15 Bộ Giáo dục và Đào tạo null",
            "Nghị định 136/2013/NĐ-CP 2013-10-21 Chính phủ null",
            "Nghị định 137/2020/NĐ-CP 2020-11-27 Chính phủ quy định về quản lý pháo",
            "Nghị định 120/2025/NĐ-CP 2025-06-11 Chính phủ quy định về lĩnh vực quản lý nhà nước của"
                + " Bộ Tư pháp");
  }

  @Test
  void theSymbolNamesTheTypeThatDamageTook() {
    assertThat(
            references(
                "Thực hiện né dân số 163-HD/BTGTW, ngày 22-12-2020 của Ban Tuyên giáo Trung ương;\n"
                    + "Thực hiện số 12-QĐ/TW, ngày 22-12-2020 của Bộ Chính trị;"))
        .containsExactly(
            "Hướng dẫn 163-HD/BTGTW 2020-12-22 Ban Tuyên giáo Trung ương null",
            // Quyết định or Quy định of the Party: the symbol does not tell.
            "null 12-QĐ/TW 2020-12-22 Bộ Chính trị null");
  }

  private static List<String> references(String body) {
    String text = "KẾ HOẠCH\nTổ chức lễ hội\n\n" + body + "\nI. MỤC ĐÍCH\nA.";
    return extract(text, text, SOME).references().stream()
        .map(r -> String.join(" ", r.type(), r.number(), r.date(), r.issuer(), r.about()))
        .toList();
  }

  private static double confidence(DocumentRecord record) {
    assertThat(record.place()).isEqualTo("Sơn Hà");
    return record.evidence().get("place").confidence();
  }

  private static DocumentRecord extract(String read, String repaired, Edit... edits) {
    RecordInput input = Documents.input(read);
    RepairedText text =
        new RepairedText(List.of(repaired.split("\n", -1)), List.of(edits), List.of());
    return new RecordExtractor(RecordSettings.DEFAULT)
        .extract(new RecordInput(input.source(), input.pages(), text));
  }

  private static Edit edit(int line, String from, String to, double probability) {
    return new Edit(line, 0, from.length(), 0, to.length(), from, to, probability, "test");
  }
}
