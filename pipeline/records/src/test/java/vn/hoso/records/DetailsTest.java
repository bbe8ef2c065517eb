package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Amount;
import vn.hoso.document.Assignment;
import vn.hoso.document.Details;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Evidence;
import vn.hoso.document.Mention;
import vn.hoso.document.Section;

/** Marks, addressees, annexes, and who does what with which money where. */
class DetailsTest {
  private static final String LETTER =
      """
      ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      HUYỆN SƠN LẠC                       Độc lập - Tự do - Hạnh phúc
      Số: 310/UBND-NV                Sơn Lạc, ngày 12 tháng 5 năm 2024
      V/v số hóa hồ sơ
      HỎA TỐC
      TỐI MẬT

      Kính gửi:
      - Phòng Nội vụ;
      - UBND các xã, thị trấn.

      1. Mục tiêu
      Đến ngày 30/9/2024, số hóa 12.500 hồ sơ, đạt 85,5%.
      2. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng HĐND và UBND hướng dẫn việc số hóa.
      3. UBND các xã, thị trấn
      - Bố trí 02 máy quét từ nguồn chi thường xuyên.
      4. Kinh phí: 1,5 tỷ đồng từ ngân sách huyện; 120.000.000 đồng do xã hội hóa.
      TT\tĐơn vị\tSố hồ sơ
      1\tXã Trà Dương\t4.000
      2\tXã Trà Giang\t8.500

      Nơi nhận:
      - Như trên;
      - UBND tỉnh (để b/c);
      - Lưu: VT, NV (03b).
      KT. CHỦ TỊCH
      PHÓ CHỦ TỊCH
      Hoàng Thị Lành
      PHỤ LỤC
      DANH MỤC HỒ SƠ
      1. Hồ sơ hộ tịch
      """;

  @Test
  void marksOfHeadAndFoot() {
    Details details = Documents.extract(LETTER).details();
    assertThat(details.urgency()).isEqualTo("Hỏa tốc");
    assertThat(details.secrecy()).isEqualTo("Tối mật");
    assertThat(details.addressees()).containsExactly("Phòng Nội vụ", "UBND các xã, thị trấn");
    assertThat(details.archiveMark()).isEqualTo("VT, NV (03b)");
    assertThat(details.recipients())
        .extracting(recipient -> recipient.name() + "|" + recipient.note())
        .containsExactly("Như trên|null", "UBND tỉnh|để b/c");
    assertThat(details.annexes())
        .extracting(annex -> annex.label() + "|" + annex.title())
        .containsExactly("Phụ lục|DANH MỤC HỒ SƠ");
    assertThat(Documents.extract(LETTER).evidence())
        .containsKeys("urgency", "secrecy", "addressees", "archiveMark");
  }

  @Test
  void withoutMarksThereIsNothing() {
    Details details = Documents.extract("Một trang chữ không theo thể thức nào.").details();
    assertThat(details).isEqualTo(Details.NONE);
  }

  @Test
  void whoDoesWhat() {
    List<Assignment> assignments = Documents.extract(LETTER).details().assignments();
    assertThat(assignments)
        .extracting(one -> one.role() + " " + one.who() + " " + one.section())
        .containsExactly(
            "LEAD Phòng Nội vụ 2",
            "SUPPORT Văn phòng HĐND và UBND 2",
            "CHARGED UBND các xã, thị trấn 3");
  }

  @Test
  void moneyWithItsSource() {
    List<Amount> amounts = Documents.extract(LETTER).details().amounts();
    assertThat(amounts)
        .extracting(one -> one.literal() + "=" + one.dong() + " " + one.source())
        .containsExactly(
            "1,5 tỷ đồng=1500000000 ngân sách huyện", "120.000.000 đồng=120000000 xã hội hóa");
  }

  @Test
  void quantitiesAndGoals() {
    assertThat(Documents.extract(LETTER).details().quantities())
        .extracting(one -> one.value() + " " + one.unit() + " " + one.target())
        .containsExactly("12500.0 hồ sơ true", "85.5 % true", "2.0 máy false");
  }

  @Test
  void placesKeepTheirNameAndGainTheUnitOfToday() {
    DocumentRecord record =
        Documents.extract(
            "Thực hiện tại phường Trúc Bạch, quận Ba Đình và phường Hàng Trống, quận Hoàn Kiếm,"
                + " thành phố Hà Nội.");
    Map<String, Mention> mentions =
        record.details().mentions().stream()
            .collect(java.util.stream.Collectors.toMap(Mention::name, m -> m, (a, b) -> a));
    assertThat(mentions.get("phường Trúc Bạch").units())
        .containsExactly("Phường Trúc Bạch, Ba Đình, Hà Nội");
    assertThat(mentions.get("phường Trúc Bạch").present())
        .containsExactly("Phường Ba Đình, Hà Nội");
    // It was divided: both units that took a part are named.
    assertThat(mentions.get("phường Hàng Trống").present())
        .contains("Phường Hoàn Kiếm, Hà Nội", "Phường Cửa Nam, Hà Nội");
  }

  @Test
  void eachItemSaysWhereItStandsAndHowSureItIs() {
    DocumentRecord record = Documents.extract(LETTER);
    Map<String, Evidence> evidence = record.evidence();
    List<String> printed = LETTER.lines().map(String::strip).toList();
    assertThat(evidence)
        .containsKeys(
            "recipients/0",
            "recipients/2",
            "assignments/0",
            "assignments/2",
            "amounts/1",
            "quantities/2",
            "mentions/0");
    assertThat(evidence).doesNotContainKeys("recipients/3", "amounts/2", "quantities/3");
    assertThat(printed.get(evidence.get("recipients/1").line() - 1)).contains("UBND tỉnh");
    assertThat(evidence.get("recipients/1").literal()).isEqualTo("UBND tỉnh (để b/c);");
    assertThat(printed.get(evidence.get("amounts/1").line() - 1)).contains("120.000.000 đồng");
    assertThat(evidence.get("assignments/2").literal()).contains("máy quét");
    assertThat(evidence.get("quantities/0").literal()).isEqualTo("12.500 hồ sơ");
    evidence
        .values()
        .forEach(
            one -> {
              assertThat(one.page()).isEqualTo(1);
              assertThat(one.confidence()).isBetween(0.5, 1.0);
            });
  }

  @Test
  void tablesAreKept() {
    DocumentRecord record = Documents.extract(LETTER);
    Section budget =
        record.sections().stream().filter(s -> s.path().equals("4")).findFirst().orElseThrow();
    assertThat(budget.tables()).hasSize(1);
    assertThat(budget.tables().getFirst().rows())
        .containsExactly(
            List.of("TT", "Đơn vị", "Số hồ sơ"),
            List.of("1", "Xã Trà Dương", "4.000"),
            List.of("2", "Xã Trà Giang", "8.500"));
  }
}
