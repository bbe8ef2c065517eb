package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {
  private final long seed = Long.getLong("hoso.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Test
  void tidyTextIsLeftAsItIsAndAllOtherIsMadeSo() {
    String letters = "a   \t\n\u00a0\u3000\u2003ệ";
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String expected = text.toString().replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
      assertThat(Fold.tidy(text.toString())).as("seed %d, \"%s\"", seed, text).isEqualTo(expected);
    }
  }

  @Test
  void aPhraseWithNoMoreErrorsThanAllowedIsNeverPassedOver() {
    String phrase = "doclaptudohanhphuc";
    for (int n = 0; n < 20_000; n++) {
      int errors = random.nextInt(6);
      StringBuilder read = new StringBuilder(phrase);
      for (int i = 0; i < errors; i++) {
        int at = random.nextInt(read.length());
        char other = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(3)) {
          case 0 -> read.setCharAt(at, other);
          case 1 -> read.deleteCharAt(at);
          default -> read.insert(at, other);
        }
      }
      String text = "uybannhandan" + read + "huyen";
      assertThat(Fold.mayHold(text, phrase, errors)).as("seed %d, %s", seed, text).isTrue();
      assertThat(Fold.find(text, phrase, errors)).as("seed %d, %s", seed, text).isNotNull();
    }
  }

  @Test
  void whatHoldsNothingOfAPhraseIsPassedOver() {
    assertThat(Fold.mayHold("kehoachcaicachhanhchinh", "doclaptudohanhphuc", 3)).isFalse();
    assertThat(Fold.find("kế hoạch cải cách hành chính", "doclaptudohanhphuc", 3)).isNull();
  }
}
