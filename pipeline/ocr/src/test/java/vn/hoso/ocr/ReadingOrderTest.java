package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Box;

/** Pages 1,000 pixels wide with rows 20 high; 26 from row to row. */
class ReadingOrderTest {
  private final List<Row> rows = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** What stands from one place to another, on a height. */
  private void put(String name, int left, int right, int baseline) {
    rows.add(
        new Row(
            List.of(new Box(left, baseline - 16, right - left, 20)),
            new Row.Baseline(left, baseline, 0),
            true,
            false));
    names.add(name);
  }

  private void prose(int from, int count) {
    for (int i = 0; i < count; i++) {
      put("prose", 100, 900, from + 26 * i);
    }
  }

  /** The names in the order in which they are read, a line a line: cells of one line joined. */
  private List<String> read() {
    List<String> lines = new ArrayList<>();
    for (Row row : new Rows(rows, 16, 4).inReadingOrder().all()) {
      String name = name(row);
      if (row.beginsLine()) {
        lines.add(name);
      } else {
        lines.set(lines.size() - 1, lines.getLast() + " " + name);
      }
    }
    return lines;
  }

  private String name(Row row) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).words().equals(row.words())) {
        return names.get(i);
      }
    }
    throw new AssertionError("a row that was not there: " + row);
  }

  private void head() {
    put("ỦY BAN NHÂN DÂN", 130, 350, 60);
    put("HUYỆN SƠN LẠC", 140, 340, 86);
    put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 430, 900, 60);
    put("Độc lập - Tự do - Hạnh phúc", 510, 820, 86);
    put("Số: 1/KH-UBND", 160, 320, 130);
    put("Sơn Lạc, ngày 01 tháng 01 năm 2023", 480, 850, 130);
    put("KẾ HOẠCH", 430, 570, 190);
    put("Tuyên truyền", 300, 700, 216);
  }

  private static final List<String> HEAD =
      List.of(
          "ỦY BAN NHÂN DÂN",
          "HUYỆN SƠN LẠC",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Độc lập - Tự do - Hạnh phúc",
          "Số: 1/KH-UBND",
          "Sơn Lạc, ngày 01 tháng 01 năm 2023",
          "KẾ HOẠCH",
          "Tuyên truyền");

  @Test
  void theHeadIsReadCellAfterCell() {
    head();
    prose(260, 5);
    assertThat(read().subList(0, 8)).isEqualTo(HEAD);
  }

  @Test
  void theHeadIsReadTheSameInWhateverOrderItWasFound() {
    long seed = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      rows.clear();
      names.clear();
      head();
      Random random = new Random(seed + i);
      Collections.shuffle(rows.subList(0, 6), random);
      Collections.shuffle(names.subList(0, 6), new Random(seed + i));
      prose(260, 5);
      assertThat(read().subList(0, 8)).as("seed " + (seed + i)).isEqualTo(HEAD);
    }
  }

  @Test
  void linesOfTheSubjectBelongToTheNumberAboveThem() {
    head();
    rows.subList(6, 8).clear();
    names.subList(6, 8).clear();
    put("V/v tuyên truyền cải cách", 120, 360, 156);
    put("Kính gửi:", 250, 330, 220);
    prose(260, 5);
    assertThat(read().subList(4, 8))
        .containsExactly(
            "Số: 1/KH-UBND",
            "V/v tuyên truyền cải cách",
            "Sơn Lạc, ngày 01 tháng 01 năm 2023",
            "Kính gửi:");
  }

  @Test
  void theFootIsReadColumnAfterColumnThoughSomeOfItIsLevel() {
    prose(60, 20);
    put("Nơi nhận:", 100, 190, 620);
    put("TM. ỦY BAN NHÂN DÂN", 560, 820, 620);
    put("- Như trên;", 100, 200, 646);
    put("CHỦ TỊCH", 640, 740, 646);
    put("- Lưu: VT.", 100, 190, 672);
    put("Lương Văn Thắng", 600, 780, 760);
    assertThat(read().subList(20, 26))
        .containsExactly(
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Lương Văn Thắng");
  }

  @Test
  void theSignersTitleMayStandHigherThanNoiNhan() {
    prose(60, 20);
    put("TM. ỦY BAN NHÂN DÂN", 560, 820, 620);
    put("Nơi nhận:", 100, 190, 646);
    put("CHỦ TỊCH", 640, 740, 646);
    put("- Lưu: VT.", 100, 190, 672);
    put("Lương Văn Thắng", 600, 780, 760);
    assertThat(read().subList(20, 25))
        .containsExactly(
            "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lương Văn Thắng");
  }

  @Test
  void aTableIsReadRowAfterRowThoughItWasFoundColumnAfterColumn() {
    prose(60, 10);
    String[][] cells = {{"TT", "Lĩnh vực", "Quá hạn"}, {"1", "Hộ tịch", "0"}, {"2", "Đất", "5"}};
    int[] lefts = {100, 200, 700};
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < 3; row++) {
        String text = cells[row][column];
        put(text, lefts[column], lefts[column] + 12 * text.length(), 400 + 30 * row);
      }
    }
    prose(520, 5);
    assertThat(read().subList(10, 13))
        .containsExactly("TT Lĩnh vực Quá hạn", "1 Hộ tịch 0", "2 Đất 5");
    assertThat(read().subList(13, 15)).containsExactly("prose", "prose");
  }

  @Test
  void columnsOfProseAreReadOneAfterTheOther() {
    for (int i = 0; i < 12; i++) {
      put("left " + i, 100, 480, 60 + 26 * i);
      put("right " + i, 530, 900, 60 + 26 * i);
    }
    assertThat(read().subList(10, 14)).containsExactly("left 10", "left 11", "right 0", "right 1");
  }

  @Test
  void nothingIsLostOrDoubledOnAnyPage() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int page = 0; page < 300; page++) {
      rows.clear();
      names.clear();
      for (int i = random.nextInt(30); i > 0; i--) {
        int left = random.nextInt(900);
        put("row " + i, left, left + 5 + random.nextInt(995 - left), 20 + random.nextInt(600));
      }
      List<List<Box>> before = rows.stream().map(Row::words).toList();
      List<List<Box>> after =
          new Rows(rows, 16, 4).inReadingOrder().all().stream().map(Row::words).toList();
      assertThat(after)
          .as("seed %d, page %d", seed, page)
          .containsExactlyInAnyOrderElementsOf(before);
    }
  }
}
