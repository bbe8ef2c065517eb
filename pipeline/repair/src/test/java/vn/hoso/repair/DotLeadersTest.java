package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DotLeadersTest {
  private static TreeMap<String, String> dots(String... lines) {
    var result = new TreeMap<String, String>();
    DotLeaders.of(Tokens.paragraphs(List.of(lines)))
        .forEach((token, form) -> result.put(token.text(), form));
    return result;
  }

  @Test
  void roundLettersInARowAreTheDotsOfABlank() {
    assertThat(dots("Nam/NU: eeececeeeeeeeeeees"))
        .containsOnlyKeys("eeececeeeeeeeeeees")
        .containsValue(".".repeat(18));
    assertThat(dots("ngay.....eeseceseceesrrereneees thang"))
        .containsOnlyKeys("eeseceseceesrrereneees");
  }

  @Test
  void whatLiesBesideThemOnTheLineIsOfThem() {
    assertThat(dots("sees ee eeeeccceeesss eee. ten", "ee ten"))
        .containsOnlyKeys("sees", "ee", "eeeeccceeesss", "eee.");
  }

  @Test
  void wordsStayWords() {
    assertThat(dots("success access process necessaries se ee eee", "eeeesee2 EEEESEE")).isEmpty();
    assertThat(dots("xe eeeeeeeeeesss se cua")).containsOnlyKeys("eeeeeeeeeesss");
  }
}
