package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"ˆ", "_", "¬", "`", "'_", "ˆˆ"})
  void signsThatNeverStandAloneAreDirt(String text) {
    assertThat(ResultReader.isDirt(text, 0.9)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "–", "~", "/", "…", "I", "1", "a)", "____", "°C", "&", "%", "“"})
  void whatIsPrintedIsNot(String text) {
    assertThat(ResultReader.isDirt(text, 0.1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.49})
  void aBarIsDirtOnlyWhereTheModelDoubtsIt(double confidence) {
    assertThat(ResultReader.isDirt("|", confidence)).isTrue();
    assertThat(ResultReader.isDirt("|", 0.6)).isFalse();
  }
}
