package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.vietnamese.Dictionaries;

/** Words of which hardly a letter is left; all texts written for this test. */
class ExpectedWordsTest {
  private static TextRepairer repairer;

  @BeforeAll
  static void load() throws IOException {
    repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
  }

  @Test
  void theWordsBeforeATokenTellWhatItsLettersDoNot() {
    List<String> read =
        List.of(
            "Huy~n uy yeu c~u cac t6 chuc dang ti~p tuc lanh d~o viec xay dl,l'Dg nong thon moi o",
            "cac xa, giao Ban Thuong V\\! theo doi, dang vien phai neu cao tinh th~n phong, ch6ng",
            "tham nhOOg, Hing phi; cham soc, ph\\lng duong nguoi co cong; tiep t\\l.c d~y m~ hoc",
            "t~p va lam theo Bac trong toan huy~n.");
    assertThat(repairer.repair(read).lines())
        .containsExactly(
            "Huyện ủy yêu cầu các tổ chức đảng tiếp tục lãnh đạo việc xây dựng nông thôn mới ở",
            "các xã, giao Ban Thường Vụ theo dõi, đảng viên phải nêu cao tinh thần phòng, chống",
            "tham nhũng, lãng phí; chăm sóc, phụng dưỡng người có công; tiếp tục đẩy mạnh học",
            "tập và làm theo Bác trong toàn huyện.");
  }

  @Test
  void whatTheLettersTellIsDoubtedWhereNobodyExpectsIt() {
    List<String> read =
        List.of(
            "5. Uy ban nhan dan cap xii la co quan cé trach nhiém béi thuong trong truong hop nay.",
            "Sé Khoa hoc va Céng nghé chi tri, phét hop véi céc co quan, don vi lién quan.");
    assertThat(repairer.repair(read).lines())
        .containsExactly(
            "5. Ủy ban nhân dân cấp xã là cơ quan có trách nhiệm bồi thường trong trường hợp này.",
            "Sở Khoa học và Công nghệ chủ trì, phối hợp với các cơ quan, đơn vị liên quan.");
  }

  @Test
  void twoDigitsWithinALineMayBeAWord() {
    List<String> read =
        List.of(
            "Diéu 3. Van phong Uy ban nhan dan tinh, cac co quan, 16 chitc va ca nhan cé lién quan",
            "chiu trach nhiém thi hanh Quyét dinh nay ké tir ngay 16 thang 11 nim 2023.");
    assertThat(repairer.repair(read).lines())
        .containsExactly(
            "Điều 3. Văn phòng Ủy ban nhân dân tỉnh, các cơ quan, tổ chức và cá nhân có liên quan",
            "chịu trách nhiệm thi hành Quyết định này kể từ ngày 16 tháng 11 năm 2023.");
  }

  @Test
  void aTokenThatASyllableExplainsWellHardlyNeedsHelp() {
    Core core = new Core(0, 2);
    Edge cheap = new Edge(0, 2, "dự", 7, 1.5f, Edge.Kind.SYLLABLE);
    Edge dear = new Edge(0, 2, "dữ", 8, 6f, Edge.Kind.SYLLABLE);
    Edge part = new Edge(0, 1, "d", 9, 0.5f, Edge.Kind.SYLLABLE);
    assertThat(ExpectedWords.need(new Edge[] {dear, cheap}, core))
        .isEqualTo(ExpectedWords.Need.PERHAPS);
    assertThat(ExpectedWords.need(new Edge[] {dear, part}, core))
        .isEqualTo(ExpectedWords.Need.WORD);
    assertThat(ExpectedWords.need(new Edge[] {part}, core)).isEqualTo(ExpectedWords.Need.WORDS);
  }
}
