package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.ingest.LineAssembly.Glyph;
import vn.hoso.ingest.LineAssembly.Piece;

/** Pages 1,000 pixels wide in letters of 20, a line every 26; a letter is 10 wide, a space 6. */
class ColumnsTest {
  private static final int LETTER = 10;
  private static final int SPACE = 6;

  private final List<List<Piece>> lines = new ArrayList<>();

  /** A line of one or more stretches, each of words, that begin at these places. */
  private void line(int baseline, Object... textsAndPlaces) {
    List<Piece> words = new ArrayList<>();
    for (int i = 0; i < textsAndPlaces.length; i += 2) {
      int x = (Integer) textsAndPlaces[i + 1];
      for (String word : ((String) textsAndPlaces[i]).split(" ")) {
        List<Glyph> glyphs = new ArrayList<>();
        for (char c : word.toCharArray()) {
          var area = new Rectangle2D.Double(x, baseline - 15, LETTER, 19);
          glyphs.add(
              new Glyph(String.valueOf(c), 0, x, x + LETTER, baseline, 20, SPACE, area, null));
          x += LETTER;
        }
        words.add(new Piece(glyphs));
        x += SPACE;
      }
    }
    lines.add(words);
  }

  private int prose(int from) {
    for (int i = 0; i < 5; i++) {
      line(from + 26 * i, "những việc này đã được giao cho các cơ quan nêu trên thực hiện", 100);
    }
    return from + 26 * 5;
  }

  private List<String> read() {
    return Columns.inReadingOrder(lines).stream()
        .map(line -> String.join(" ", line.stream().map(Piece::text).toList()))
        .toList();
  }

  @Test
  void headAndFootAreReadCellAfterCell() {
    line(60, "ỦY BAN NHÂN DÂN", 130, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 450);
    line(86, "HUYỆN SƠN LẠC", 140, "Độc lập - Tự do - Hạnh phúc", 490);
    line(130, "Số: 1/KH-UBND", 150, "Sơn Lạc, ngày 01 tháng 01 năm 2023", 460);
    line(190, "KẾ HOẠCH", 450);
    int below = prose(240);
    line(below + 40, "Nơi nhận:", 100, "TM. ỦY BAN NHÂN DÂN", 600);
    line(below + 66, "- Như Điều 3;", 100, "CHỦ TỊCH", 660);
    line(below + 92, "- Lưu: VT.", 100);
    line(below + 200, "Ma Văn Quyền", 640);

    assertThat(read())
        .startsWith(
            "ỦY BAN NHÂN DÂN",
            "HUYỆN SƠN LẠC",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: 1/KH-UBND",
            "Sơn Lạc, ngày 01 tháng 01 năm 2023",
            "KẾ HOẠCH")
        .endsWith(
            "Nơi nhận:",
            "- Như Điều 3;",
            "- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Ma Văn Quyền");
  }

  /** Between prose, so that it is neither head nor foot. */
  @Test
  void tablesAreReadRowAfterRow() {
    int below = prose(60);
    line(below + 30, "TT", 100, "Nội dung", 200, "Thời hạn", 700);
    line(below + 56, "1", 105, "Rà soát thủ tục", 200, "Tháng 3", 700);
    line(below + 82, "2", 105, "Niêm yết", 200, "Tháng 5", 700);
    prose(below + 130);

    assertThat(read().subList(5, 8))
        .containsExactly("TT Nội dung Thời hạn", "1 Rà soát thủ tục Tháng 3", "2 Niêm yết Tháng 5");
  }

  /** Blanks to be filled in, and lines that are drawn wide to both margins. */
  @Test
  void aGapAloneIsNoColumn() {
    line(60, "những việc này đã được giao cho các cơ quan nêu trên thực hiện", 100);
    line(86, "Họ và tên", 100, "sinh ngày", 500, "tại", 800);
    line(112, "những việc này đã được giao cho các cơ quan nêu trên thực hiện", 100);

    assertThat(read().get(1)).isEqualTo("Họ và tên sinh ngày tại");
  }

  @Test
  void nothingIsNothing() {
    assertThat(read()).isEmpty();
  }
}
