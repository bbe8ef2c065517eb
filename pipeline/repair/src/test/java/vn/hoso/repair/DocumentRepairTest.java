package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
}
