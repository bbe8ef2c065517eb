package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Alternative;
import vn.hoso.document.Box;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

class SecondLookTest {
  private static Word word(String text, double confidence, Alternative... others) {
    return new Word(text, new Box(0, 0, 9, 9), confidence, WordSource.OCR, List.of(others));
  }

  @Test
  void onlyDoubtCallsForIt() {
    assertThat(SecondLook.isDue(List.of(word("vật", 0.95), word("liệu", 0.8)))).isFalse();
    assertThat(SecondLook.isDue(List.of(word("vật", 0.95), word("nỗ", 0.4)))).isTrue();
    assertThat(SecondLook.isDue(List.of())).isFalse();
  }

  @Test
  void theMoreCertainReadingCountsWordByWord() {
    List<Word> first = List.of(word("chất", 0.9), word("nỗ", 0.4, new Alternative(1, 'ổ', 0.3)));
    List<Word> second = List.of(word("chắt", 0.6), word("nổ", 0.8));
    assertThat(SecondLook.better(first, second))
        .containsExactly(
            word("chất", 0.9, new Alternative(2, 'ắ', 1)),
            word("nổ", 0.8, new Alternative(1, 'ỗ', 1)));
  }

  @Test
  void readingsOfAsManyWordsAreNotMixedOtherwise() {
    List<Word> first = List.of(word("chấtnổ", 0.5));
    List<Word> second = List.of(word("chất", 0.9), word("nổ", 0.8));
    assertThat(SecondLook.better(first, second)).isEqualTo(second);
    assertThat(SecondLook.better(second, first)).isEqualTo(second);
    assertThat(SecondLook.better(first, List.of())).isEqualTo(first);
  }

  /** Engines lose the point of a coordinate or a sum, and are sure of what is left. */
  @Test
  void pointsOfLongNumbersAreLookedFor() {
    List<Word> lost = List.of(word("12", 0.95), word("24710360", 0.95), word("m", 0.9));
    assertThat(SecondLook.mayHaveLostPoints(lost)).isTrue();
    assertThat(SecondLook.mayHaveLostPoints(List.of(word("2026", 0.95), word("1.250.000", 0.9))))
        .isFalse();
    assertThat(SecondLook.withPoints(lost, List.of(word("12", 0.9), word("2471.0360", 0.5))))
        .containsExactly(word("12", 0.95), word("2471.0360", 0.5), word("m", 0.9));
  }

  @Test
  void noPointIsTakenWithOtherFiguresOrFromTheEnd() {
    List<Word> read = List.of(word("24710360", 0.95));
    assertThat(SecondLook.withPoints(read, List.of(word("2471.0368", 0.9)))).isEqualTo(read);
    assertThat(SecondLook.withPoints(read, List.of(word("24710360.", 0.9)))).isEqualTo(read);
  }
}
