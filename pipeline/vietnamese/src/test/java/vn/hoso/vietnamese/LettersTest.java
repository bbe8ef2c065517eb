package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  private static final String ALL =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

  @Test
  void takesEveryLetterApartAndPutsItTogetherAgain() {
    for (char letter : (ALL + ALL.toUpperCase(Locale.ROOT)).toCharArray()) {
      char vowel = Letters.unTone(letter);
      Tone tone = Letters.tone(letter);
      assertThat(Letters.withTone(vowel, tone)).as("%c", letter).isEqualTo(letter);
      assertThat(Letters.isVietnameseMarked(letter)).as("%c", letter).isEqualTo(letter >= 0x80);
      assertThat(Letters.base(letter)).as("%c", letter).isLessThan((char) 0x80);
      assertThat(Letters.isAlphabetic(letter)).as("%c", letter).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"ệ, e, ê, HEAVY", "ở, o, ơ, DIPPING", "ữ, u, ư, CREAKING", "ắ, a, ă, RISING"})
  void namesThePartsOfALetter(char letter, char base, char vowel, Tone tone) {
    assertThat(Letters.base(letter)).isEqualTo(base);
    assertThat(Letters.unTone(letter)).isEqualTo(vowel);
    assertThat(Letters.tone(letter)).isEqualTo(tone);
  }

  @Test
  void givesTonesToVowelsAlone() {
    assertThat(Letters.withTone('ạ', Tone.FALLING)).isEqualTo('à');
    assertThat(Letters.withTone('b', Tone.LEVEL)).isEqualTo('b');
    assertThatThrownBy(() -> Letters.withTone('b', Tone.RISING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Đường phố Hà Nội, Duong pho Ha Noi",
    "ĐẮK LẮK, DAK LAK",
    "ð Ð look alike, d D look alike",
    "nghĩa vụ № 5 – điều 2, nghia vu № 5 – dieu 2",
    "façade, facade",
    "Москва, Москва"
  })
  void folds(String text, String folded) {
    assertThat(Letters.fold(text)).isEqualTo(folded).hasSameSizeAs(text);
  }

  @Test
  void foldsDecomposedTextAlike() {
    long seed = 20_201_101L;
    Random random = new Random(seed);
    List<String> syllables = Syllables.all();
    for (int i = 0; i < 2_000; i++) {
      String text =
          syllables.get(random.nextInt(syllables.size()))
              + " "
              + syllables.get(random.nextInt(syllables.size())).toUpperCase(Locale.ROOT);
      String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
      assertThat(Letters.fold(decomposed)).as("seed %d", seed).isEqualTo(Letters.fold(text));
      assertThat(Letters.nfc(decomposed)).as("seed %d", seed).isEqualTo(text);
    }
  }

  @Test
  void composesMarksTypedInAnyOrder() {
    assertThat(Letters.nfc("Vie\u0323\u0302t")).isEqualTo("Việt");
    assertThat(Letters.nfc("Vie\u0302\u0323t")).isEqualTo("Việt");
    assertThat(Letters.nfc("Việt")).isEqualTo("Việt");
    assertThat(Letters.nfc("viê\u0301t")).as("tone apart").isEqualTo("viết");
    assertThat(Letters.nfc("Công Th\u01A3ơng, PH\u01A2ƠNG ÁN")).isEqualTo("Công Thương, PHƯƠNG ÁN");
    assertThat(Letters.nfc("vie\u0301\u0302t")).as("tone first").isEqualTo("viết");
    assertThat(Letters.nfc("o\u0300\u031B")).isEqualTo("ờ");
    assertThat(Letters.nfc("x\u0302")).as("no Vietnamese letter").isEqualTo("x\u0302");
  }
}
