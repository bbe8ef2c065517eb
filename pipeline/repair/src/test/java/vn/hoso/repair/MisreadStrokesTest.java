package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadStrokesTest {
  @ParameterizedTest
  @CsvSource({
    "41-KHITU, 41-KH/TU",
    "'41-NQfTW,', '41-NQ/TW,'",
    "41-CTlBBT, 41-CT/BBT",
    "41-HDtHU, 41-HD/HU",
    "41-TB!VPTU, 41-TB/VPTU",
    "41-CTrlTU, 41-CTr/TU",
    "41-KH]BTVTU, 41-KH/BTVTU",
    "41KHIDU, 41KH/ĐU",
  })
  void theStrokeOfThePartysFormComesBack(String read, String printed) {
    assertThat(MisreadStrokes.code(read)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "41-KLrrW, 41-KL/TW",
    "41-NqnW, 41-NQ/TW",
    "41-Qurrw, 41-QĐ/TW",
    "41QBfTW, 41QĐ/TW",
    "41-HDmD, 41-HD/TLĐ",
    "613fILD, 613/TLĐ",
  })
  void aStrokeRunsTogetherWithTheTBehindIt(String read, String printed) {
    String code = MisreadStrokes.code(read);
    assertThat(code).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "63IBTV-TG, 63/BTV-TG",
    "63fMTTQ-BTT, 63/MTTQ-BTT",
    "63lSNV;, 63/SNV;",
    "63IBTV-G£>XH, 63/BTV-GĐXH",
    "63!LIBND, 63/UBND",
  })
  void theStrokeBehindTheNumberOfALetterComesBack(String read, String printed) {
    assertThat(MisreadStrokes.code(read)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "lS-KHITU, 15-KH/TU",
    "lO-KLlTW, 10-KL/TW",
    "SOIKH-TLD, 50/KH-TLD",
    "I36ISNV-TH, 136/SNV-TH",
    "I+6ISNV-TH, 146/SNV-TH",
    "l301/QE-UBND, 1301/QĐ-UBND",
  })
  void digitsThatBecameLettersAreDigits(String read, String printed) {
    assertThat(MisreadStrokes.code(read)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"OO-NQITW, OO-NQ/TW", "zoolqO-UnND, zoo/QĐ-UBND", "}36IMTTQ, }36/MTTQ"})
  void aNumberThatCannotBeToldStays(String read, String printed) {
    assertThat(MisreadStrokes.code(read)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "301/8D-UBND, 301/QĐ-UBND",
    "301lqO-UnND, 301/QĐ-UBND",
    "301/QDUBND, 301/QĐ-UBND",
    "301IHD-TLD, 301/HD-TLD",
  })
  void theLettersOfADecisionComeBack(String read, String printed) {
    assertThat(MisreadStrokes.code(read)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "134t2021lND-CP, 134/2021/NĐ-CP",
    "13412021ND-CP, 134/2021/NĐ-CP",
    "34I20I1/NID-CP, 34/2011/NĐ-CP",
    "34120loND_CP, 34/2010/NĐ_CP",
    "B4/2O21NE-CP, B4/2021/NĐ-CP",
    "134|ZO21/QH\\5, 134/2021/QH15",
    "13420211eH14, ",
  })
  void theYearStandsBetweenStrokes(String read, String printed) {
    assertThat(MisreadStrokes.code(read)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "771BBT., 77/BBT.",
    "613mD, 613/TLĐ",
    "613iTLD, 613/TLĐ",
    "3841HD-, 384/HD-",
  })
  void whatMayBeAnotherNumberIsACodeWhereOneIsExpected(String read, String printed) {
    assertThat(MisreadStrokes.code(read)).isNull();
    assertThat(MisreadStrokes.expected(read)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01BTC", "2ITHPT", "20l2", "10lUB", "soIUBND", "toIHND", "24/7", "KHITU", "1.200", "A1HD",
        "15tan", "5lit", "11/2018", "2021", "HIU", "CTrTU", "km2", "301/2", "12ITnh", "COVID-19"
      })
  void wordsAndNumbersAreNoCodes(String read) {
    assertThat(MisreadStrokes.code(read)).isNull();
    assertThat(MisreadStrokes.expected(read)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15-KH/TU",
        "(27-KH/TU)",
        "33-NQ/TW;",
        "12-CTr/TU",
        "301/QĐ-UBND",
        "134/2021/NĐ-CP,",
        "134/2021/QH15"
      })
  void whatIsRightStays(String read) {
    assertThat(MisreadStrokes.code(read)).isEqualTo(read);
  }
}
