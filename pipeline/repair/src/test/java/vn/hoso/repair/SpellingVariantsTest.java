package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.document.Edit;
import vn.hoso.vietnamese.Dictionaries;

/** What is well spelled stays: variants of one word everywhere, other words in sound text. */
class SpellingVariantsTest {
  private static TextRepairer repairer;

  @BeforeAll
  static void load() throws IOException {
    repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
  }

  @ParameterizedTest
  @CsvSource({
    "quỹ, quĩ, quĩ",
    "quĩ, quỹ, quỹ",
    "quỹ, qui, quĩ",
    "kỹ, ki, kĩ",
    "Lý, Lí, Lí",
    "MỸ, MĨ, MĨ",
    "sĩ, sy, sỹ",
    "tỷ, tỉ, tỉ",
    "vi, vy, vy",
    "hy, hi, hi",
    "quýt, quit, quít",
    "Quỳnh, Quinh, Quình",
    // Another word, or no free spelling: as the search found it.
    "quy, quý, quy",
    "may, mai, may",
    "lý, ly, lý",
    "tuy, tui, tuy",
    "khuynh, khuinh, khuynh",
    "ý, i, ý",
    "gửi, gởi, gởi",
    "Chính, Chánh, Chánh",
    "gửi, gửl, gửi",
  })
  void theLetterThatWasReadIsKept(String printed, String read, String spelled) {
    assertThat(SpellingVariants.asRead(printed, read)).isEqualTo(spelled);
  }

  /** Written for this test in the spelling of textbooks, of which the language model saw little. */
  private static final List<String> WITH_I =
      List.of(
          "Phòng Giáo dục báo cáo việc quản lí quĩ khuyến học của xã, tập huấn kĩ thuật canh tác,",
          "tỉ lệ chuyên cần, công tác xử lí vi phạm; bác sĩ, kĩ sư, nghệ sĩ trên địa bàn; nước Mĩ,",
          "qui định về thời gian hi sinh, qui hoạch, địa lí, mĩ thuật, hàng tỉ đồng, chữ kí.");

  @Test
  void spellingsWithIStayInSoundText() {
    assertThat(repairer.repair(WITH_I).lines()).isEqualTo(WITH_I);
    assertThat(repairer.repair(WITH_I, Origin.OCR).lines()).isEqualTo(WITH_I);
  }

  @Test
  void spellingsWithIComeBackWithI() {
    List<String> read = WITH_I.stream().map(vn.hoso.vietnamese.Letters::fold).toList();
    String repaired = String.join(" ", repairer.repair(read).lines());
    assertThat(repaired).contains("kĩ thuật", "tỉ lệ", "bác sĩ", "qui định", "mĩ thuật");
    assertThat(repaired).doesNotContain("quy", "kỹ", "tỷ", "mỹ", "lý");
  }

  /**
   * Written for this test: each line holds well-spelled words in an unlikely place, as names and
   * slips of the pen are; who cannot see the paper has no business with them.
   */
  private static final List<String> UNLIKELY =
      List.of(
          "Ủy ban nhân dân xã Hát Lừu thông báo lịch tiếp công dân của Chủ tịch xã năm 2022;",
          "ông Giàng A Chớ, trưởng bản Lếch Cuông, bà Lò Thị Pâng và anh Mùa A Sỉnh tham dự.",
          "Các hộ dân bản Pá Hu, bản Hấu Chua nhận hổ trợ giống ngô, sử lý chuồng trại theo hướng"
              + " dẩn;",
          "cán bộ thú y sẻ kiểm tra từng hộ, báo cáo trước ngày 15 tháng 3 năm 2022.");

  @Test
  void wellSpelledWordsOfSoundTextStayUnlessNextToCertain() {
    for (Edit edit : repairer.uncalibrated().repair(UNLIKELY).edits()) {
      assertThat(edit.probability()).as(edit.toString()).isGreaterThanOrEqualTo(0.99);
    }
    assertThat(repairer.repair(UNLIKELY).lines().get(1)).isEqualTo(UNLIKELY.get(1));
  }
}
