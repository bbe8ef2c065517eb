package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaLinesTest {
  private static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  /** The lines with what is told of their tokens, and the rest as it was read. */
  private static List<String> read(String... lines) {
    List<List<Token>> paragraphs = Tokens.paragraphs(List.of(lines));
    Map<Token, String> printed = FormulaLines.of(paragraphs);
    var result = new ArrayList<String>();
    for (int i = 0; i < lines.length; i++) {
      int line = i;
      result.add(
          String.join(
              " ",
              paragraphs.stream()
                  .flatMap(List::stream)
                  .filter(token -> token.line() == line)
                  .map(token -> printed.getOrDefault(token, token.text()))
                  .filter(form -> !form.isEmpty())
                  .toList()));
    }
    return result;
  }

  @Test
  void theCountryAndItsMottoAreKnownHoweverBadlyRead() {
    assertThat(read("ceNG HoA xA ngr cnu ncnia vrET NAM", "DQc l$p - Tg do - H4nh phric"))
        .containsExactly(COUNTRY, MOTTO);
    assertThat(read("CQNG HOAxA H()I CHiJ NGHiA vrer NAM")).containsExactly(COUNTRY);
    assertThat(read("CQNGHOAxAHQICHUNGHiA VI$TNAM")).containsExactly(COUNTRY);
    assertThat(read("cQNG HOA xA HQr cHU NGHiA vrBT NAM", "DQc lfl p-Tgdo-H4 nh phtc"))
        .containsExactly(COUNTRY, MOTTO);
    assertThat(read("DANG CONG SAN VI£T NAM")).containsExactly("ĐẢNG CỘNG SẢN VIỆT NAM");
  }

  @Test
  void whatStandsToTheLeftStays() {
    assertThat(read("UBND XA SONG TRA  CONG HOA XA HQI CHU NGHIA VIET NAM"))
        .containsExactly("UBND XA SONG TRA " + COUNTRY);
  }

  @Test
  void theRestMayStandOnTheNextLine() {
    assertThat(read("CONG HOA XA HOI CHU NGHIA", "VIET NAM"))
        .containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIET NAM");
    assertThat(read("CONG HOA XA HOI CHU NGHIA VIET", "NAM"))
        .containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "NAM");
    assertThat(
            read("CONG HOA XA HOI CHU NGHIA VIET NAM", "DQc lap - Tw do - Hanh phiic", "Phu Linh"))
        .containsExactly(COUNTRY, MOTTO, "Phu Linh");
  }

  @Test
  void otherLinesStay() {
    for (String line :
        List.of(
            "LIEN DOAN LAO DONG VIET NAM",
            "cong doan phat dong, thuc hien duong loi hinh thuc",
            "hQi XII Cong doan Vi~t Nam,",
            "Lao dQng Vi~t Nam.",
            "cac tinh, thanh pho.",
            "- Can cu Dieu le Dang Cong san Viet Nam;",
            "02 tap the (Doan Khoa")) {
      assertThat(read("CONG HOA XA HOI CHU NGHIA VIET NAM", line).get(1)).isEqualTo(line);
    }
  }
}
