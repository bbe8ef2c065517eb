package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;

class CorrectedLineTest {
  private static Edit edit(int start, int end, int repairedStart, String from, String to) {
    return new Edit(
        7, start, end, repairedStart, repairedStart + to.length(), from, to, 0.9, "ocr");
  }

  @Test
  void widensToTheWholeEditAndFindsItInWhatWasRead() {
    // read "CHU TICH xa", stands "CHỦ TÍCH xã": the person mends TÍCH.
    CorrectedLine line =
        new CorrectedLine(
            7,
            "CHU TICH xa",
            List.of(edit(0, 8, 0, "CHU TICH", "CHỦ TÍCH"), edit(9, 11, 9, "xa", "xã")),
            List.of(
                new DoubtfulWord(7, 4, 8, "TÍCH", "TỊCH", 0.5),
                new DoubtfulWord(7, 9, 11, "xã", "xa", 0.6)));
    CorrectedLine.Stretch stretch = line.stretch(4, 8, "TỊCHH");
    assertThat(stretch)
        .isEqualTo(new CorrectedLine.Stretch(0, 8, "CHU TICH", "CHỦ TÍCH", "CHỦ TỊCHH"));
    line.put(stretch.start(), stretch.end(), stretch.after());
    assertThat(line.text()).isEqualTo("CHỦ TỊCHH xã");
    assertThat(line.edits().getFirst().reason()).isEqualTo(CorrectedLine.REVIEW);
    assertThat(line.doubtful()).containsExactly(new DoubtfulWord(7, 10, 12, "xã", "xa", 0.6));
  }

  @Test
  void whatWasReadMayBeRight() {
    CorrectedLine line =
        new CorrectedLine(7, "Hà Nam", List.of(edit(3, 6, 3, "Nam", "Nàm")), List.of());
    CorrectedLine.Stretch stretch = line.stretch(3, 6, "Nam");
    line.put(stretch.start(), stretch.end(), stretch.after());
    assertThat(line.text()).isEqualTo("Hà Nam");
    assertThat(line.edits()).isEmpty();
  }

  /** Whatever the edits: the stretch says the new word, and nothing else of the line changes. */
  @Test
  void changesTheStretchAndNothingElse() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      String read = word(random, 1 + random.nextInt(30));
      CorrectedLine line = new CorrectedLine(1, read, edits(random, read), List.of());
      for (int i = 0; i < 4 && !line.text().isEmpty(); i++) {
        String before = line.text();
        int start = random.nextInt(before.length());
        int end = start + 1 + random.nextInt(before.length() - start);
        String after = random.nextInt(5) == 0 ? "" : word(random, 1 + random.nextInt(5));
        CorrectedLine.Stretch stretch = line.stretch(start, end, after);
        assertThat(read.substring(stretch.start(), stretch.end())).isEqualTo(stretch.read());
        line.put(stretch.start(), stretch.end(), stretch.after());
        assertThat(line.text())
            .as("seed %d, \"%s\" %d..%d to \"%s\"", seed, before, start, end, after)
            .isEqualTo(before.substring(0, start) + after + before.substring(end));
        for (Edit e : line.edits()) {
          assertThat(line.text().substring(e.repairedStart(), e.repairedEnd())).isEqualTo(e.to());
        }
      }
    }
  }

  private static List<Edit> edits(Random random, String read) {
    List<Edit> edits = new ArrayList<>();
    int shift = 0;
    int at = random.nextInt(4);
    while (at < read.length()) {
      int end = Math.min(read.length(), at + 1 + random.nextInt(4));
      String to = random.nextInt(6) == 0 ? "" : word(random, 1 + random.nextInt(5));
      edits.add(
          new Edit(
              1,
              at,
              end,
              at + shift,
              at + shift + to.length(),
              read.substring(at, end),
              to,
              0.9,
              "ocr"));
      shift += to.length() - (end - at);
      at = end + 1 + random.nextInt(5);
    }
    return edits;
  }

  private static String word(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append("abc đ".charAt(random.nextInt(5)));
    }
    return out.toString();
  }
}
