package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelSequenceTest {
  /** Line, from 1, to label. */
  private static Map<Integer, String> printed(String... lines) {
    return LabelSequence.of(Tokens.paragraphs(List.of(lines))).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().line() + 1, Map.Entry::getValue));
  }

  @Test
  void aSecondLetterDAfterC() {
    assertThat(printed("c) mot", "d) hai", "nua", "d) ba", "e) bon")).isEqualTo(Map.of(4, "đ)"));
    assertThat(printed("a. mot", "b. hai", "c. ba", "d. bon", "d. nam")).isEqualTo(Map.of(5, "đ."));
  }

  @Test
  void aSecondListBeginsAnew() {
    assertThat(printed("c) mot", "d) hai", "a) ba", "b) bon", "c) nam", "d) sau")).isEmpty();
    assertThat(printed("c) mot", "d) hai", "đ) ba", "e) bon")).isEmpty();
  }

  @Test
  void aNumeralThatLostAStrokeIsReadByItsPlace() {
    assertThat(printed("I. MOT", "I. HAI", "III. BA")).isEqualTo(Map.of(2, "II."));
    assertThat(printed("I. MOT", "II. HAI", "Il. BA", "IV. BON")).isEqualTo(Map.of(3, "III."));
    assertThat(printed("I. MOT", "II. HAI", "II. BA")).isEqualTo(Map.of(3, "III."));
  }

  @Test
  void aNumeralThatMayBeRightStays() {
    assertThat(printed("I. MOT", "I. HAI")).isEmpty(); // a second part may begin
    assertThat(printed("I. MOT", "I. HAI", "II. BA")).isEmpty();
    assertThat(printed("I. MOT", "II. HAI", "III. BA", "III. BON", "IV. NAM")).isEmpty();
  }

  @Test
  void aOneAmidCapitalsBeforeTheSecondNumeralIsTheFirst() {
    assertThat(printed("1. NHUNG VIEC", "1. Mot", "2. Hai", "II. TO CHUC"))
        .isEqualTo(Map.of(1, "I."));
    assertThat(printed("1. NHUNG VIEC", "2. HAI VIEC", "I. TO CHUC")).isEmpty();
  }
}
