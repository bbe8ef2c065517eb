package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoso.vietnamese.Dictionaries;

class DocumentRepairTest {
  private static final String LINE = "tổng hợp báo cáo định kỳ và đột xuất theo";

  @Test
  void aLongParagraphIsCutWhereASentenceEnds() {
    // 10 words a line; a sentence ends with the 28th line, 3 words before its end, and with the
    // 33rd.
    List<String> lines =
        Stream.iterate(1, k -> k + 1)
            .limit(70)
            .map(k -> k % 33 == 28 ? LINE.replace("và", "và.") : LINE)
            .toList();
    List<List<Token>> runs = DocumentRepair.cut(Tokens.paragraphs(lines));

    assertThat(runs.getFirst().getLast().text()).isEqualTo("và.");
    assertThat(runs.getFirst()).hasSize(277);
    assertThat(runs.stream().mapToInt(List::size).sum()).isEqualTo(700);
    assertThat(runs).allMatch(run -> run.size() <= 300);
  }

  @Test
  void aParagraphWithoutSentencesIsCutAtTheEndOfALine() {
    List<String> lines = Stream.generate(() -> LINE + " Sở").limit(40).toList(); // 11 words each
    List<List<Token>> runs = DocumentRepair.cut(Tokens.paragraphs(lines));

    assertThat(runs).extracting(List::size).containsExactly(297, 143);
  }

  /** A single doubtful reading would else teach itself: that A is read as Ki. */
  @Test
  void whatIsFarFromItsLettersTeachesOnlyWhereItIsSure() throws IOException {
    List<String> read =
        List.of(
            "Thuc hién ké hoach tuyén truyén pha bién phap luat nim 2022, trong nim",
            "xa da t6 chtrc cac cude hop than va phat t6 roi dén timg h6 gia dinh.",
            "T6 chic 86 cudc hop ban bang tiéng Kinh, tiéng Thai va tiéng Méng; ky cam",
            "két voi cac hd gia dinh vé viéc khéng dét rimg lam nuong.",
            "M6t s6 can b6 chua lam tot cong tac tuyén truyén, van dong nhan dan.",
            "Céc ban, tiéu khu phéi hop voi kiém lam dia ban tuan tra, canh gac, kip thoi",
            "phat hién nhing noi cé nguy co chay rimg cao va bao cao Uy ban nhan dan x4.");

    List<String> lines =
        TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults()).repair(read).lines();

    assertThat(lines.get(2)).contains("tiếng Kinh, tiếng Thái và tiếng Mông");
  }
}
