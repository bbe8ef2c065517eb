package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "hoà, hòa, hoa",
    "hòa, hòa, hoa",
    "THUỶ, thủy, thuy",
    "khoẻ, khỏe, khoe",
    "Quý, quý, quy",
    "quả, quả, qua",
    "hoàn, hoàn, hoan",
    "uỷ, ủy, uy",
    "Ðường, đường, duong",
    "Đảng, đảng, dang",
    "Ɖi, đi, di",
    "ƯỢNG, ượng, uong",
    "20, 20, 20"
  })
  void hasTwoForms(String word, String exact, String folded) {
    assertThat(Spelling.exact(word)).isEqualTo(exact);
    assertThat(Spelling.folded(word)).isEqualTo(folded);
  }

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertThat(Spelling.exactWords("TP.Hà cao.Thực 1.250 (NĐ-CP)\u00A0a"))
        .isEqualTo(List.of("tp", "hà", "cao", "thực", "1", "250", "nđ", "cp", "a"));
  }

  @Test
  void numbersHaveParts() {
    assertThat(NumberParts.of("06/2021/QĐ - UBND"))
        .containsExactlyInAnyOrder(
            "6-2021-qd-ubnd",
            "6-2021-qd",
            "6-2021",
            "6",
            "2021-qd-ubnd",
            "2021-qd",
            "2021",
            "qd-ubnd",
            "qd",
            "ubnd",
            "6-qd-ubnd",
            "6-qd");
    assertThat(NumberParts.of("/KH-UBND")).containsExactlyInAnyOrder("kh-ubnd", "kh", "ubnd");
  }

  @Test
  void numbersAreTypedSloppily() {
    for (String typed :
        List.of(
            "20/KH-UBND", "20-KH/UBND", "20/kh ubnd", "020 KH – UBND", "20KH-UBND", "20.kh.ubnd")) {
      assertThat(NumberParts.key(typed)).as(typed).isEqualTo("20-kh-ubnd");
    }
    assertThat(NumberParts.key("45/2013/QH13")).isEqualTo(NumberParts.key("45/2013 QH 13"));
    assertThat(NumberParts.key("2*/KH-*")).isEqualTo("2*-kh-*");
  }

  @Test
  void datesMayBePartial() {
    assertThat(DateRange.parse("2022")).contains(new DateRange(20220101, 20221231));
    assertThat(DateRange.parse("2024-02")).contains(new DateRange(20240201, 20240229));
    assertThat(DateRange.parse("15/3/2022")).contains(new DateRange(20220315, 20220315));
    assertThat(DateRange.parse("3/2022")).contains(new DateRange(20220301, 20220331));
    assertThat(DateRange.parse("2023-02-29")).isEmpty();
    assertThat(DateRange.parse("năm ngoái")).isEmpty();
  }
}
