package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LmTokenizerTest {
  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "HOÀ, hòa",
    "khoẻ, khỏe",
    "uỷ, ủy",
    "Uỷ, ủy",
    "thuý, thúy",
    "quý, quý",
    "quỳ, quỳ",
    "quả, quả",
    "già, già",
    "giá, giá",
    "hoàn, hoàn",
    "huỳnh, huỳnh",
    "thủy, thủy",
    "ðồng, đồng",
    "Ðồng, đồng",
    "\"Kế, kế",
    "hoạch;, hoạch",
    "(UBND), ubnd",
    "đ), đ",
    "15/4, <n>",
    "m2, <n>",
    "'...', ''"
  })
  void normalisesOneToken(String token, String expected) {
    assertThat(LmTokenizer.normalise(token)).isEqualTo(expected);
  }

  @Test
  void composesDecomposedLetters() {
    assertThat(LmTokenizer.normalise("ti\u0065\u0302\u0301ng")).isEqualTo("tiếng");
  }

  @Test
  void partsCodesAndLabelsAndKeepsNumbersWhole() {
    assertThat(LmTokenizer.sentences("Kế hoạch số 20/KH-UBND, 3.000.000 đồng (1,5 %)"))
        .containsExactly(List.of("kế", "hoạch", "số", "<n>", "kh", "ubnd", "<n>", "đồng", "<n>"));
    assertThat(LmTokenizer.sentences("đ) Xã Sơn Trà - TP.HCM"))
        .containsExactly(List.of("đ", "xã", "sơn", "trà", "tp", "hcm"));
  }

  @Test
  void boundsSentencesAtPunctuationAndBlankLinesOnly() {
    assertThat(LmTokenizer.sentences("Lưu: VT, “bản gốc.” Hết; thôi…\nnối tiếp\ndòng\n \nđoạn mới"))
        .containsExactly(
            List.of("lưu"),
            List.of("vt", "bản", "gốc"),
            List.of("hết"),
            List.of("thôi"),
            List.of("nối", "tiếp", "dòng"),
            List.of("đoạn", "mới"));
  }
}
