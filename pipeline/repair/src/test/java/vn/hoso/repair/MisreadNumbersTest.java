package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisreadNumbersTest {
  @Test
  void lettersAmongDigitsAreDigits() {
    assertThat(MisreadNumbers.number("l0")).isEqualTo("10");
    assertThat(MisreadNumbers.number("3l")).isEqualTo("31");
    assertThat(MisreadNumbers.number("ZO25")).isEqualTo("2025");
    assertThat(MisreadNumbers.number("ll")).isEqualTo("11");
    assertThat(MisreadNumbers.number("t2")).isEqualTo("12");
  }

  @Test
  void numeralsUnitsRoadsAndNumbersAreNone() {
    for (String piece :
        new String[] {
          "II", "XI", "3t", "5m", "487B", "12", "|", "l26lZO", "6a", "o", "lo", "so", "S"
        }) {
      assertThat(MisreadNumbers.number(piece)).as(piece).isNull();
    }
  }

  @Test
  void aDateWhoseStrokesBecameDigits() {
    assertThat(MisreadNumbers.date("0811012024", true)).isEqualTo("08/10/2024");
    assertThat(MisreadNumbers.date("271612002", true)).isEqualTo("27/6/2002");
    assertThat(MisreadNumbers.date("25lgl2o25", true)).isEqualTo("25/9/2025");
    assertThat(MisreadNumbers.date("28/0112008", false)).isEqualTo("28/01/2008");
  }

  @Test
  void whatMayBeSomethingElseStays() {
    assertThat(MisreadNumbers.date("0811012024", false)).as("a telephone number").isNull();
    assertThat(MisreadNumbers.date("08/10/2024", true)).as("a date").isNull();
    assertThat(MisreadNumbers.date("4511312024", true)).as("no such day").isNull();
    assertThat(MisreadNumbers.date("12.500", true)).isNull();
    assertThat(MisreadNumbers.date("111/2018", false)).as("a number and a year").isNull();
    assertThat(MisreadNumbers.date("III/2014", false)).as("a quarter").isNull();
    assertThat(MisreadNumbers.date("lIl/2014", true)).as("a quarter").isNull();
    assertThat(MisreadNumbers.date("126/2024", false)).isNull();
  }
}
