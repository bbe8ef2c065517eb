package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void aLineFromWordsHasTheirTextAndTheSmallestBoxAroundThem() {
    var ban = new Word("ban", new Box(10, 20, 30, 8), 0.9, WordSource.OCR);
    var hanh = new Word("hành", new Box(50, 18, 40, 12), 0.8, WordSource.OCR);
    Line line = Line.ofWords(List.of(ban, hanh));
    assertThat(line.text()).isEqualTo("ban hành");
    assertThat(line.box()).isEqualTo(new Box(10, 18, 80, 12));
  }

  @Test
  void valuesRefuseWhatCannotBe() {
    assertThatThrownBy(() -> new Word(" ", null, 1, WordSource.OCR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Word("a", null, Double.NaN, WordSource.OCR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Box(0, 0, -1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Line.ofText("hai\ndòng")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listsAreCopiesThatNobodyCanChange() {
    var words = new ArrayList<>(List.of(new Word("xã", null, 1, WordSource.TEXT_LAYER)));
    Line line = Line.ofWords(words);
    words.clear();
    assertThat(line.words()).hasSize(1);
  }
}
