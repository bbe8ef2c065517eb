package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

class RowReadingTest {
  private static final Box BOX = new Box(10, 10, 100, 20);

  private static RowReading.Part part(
      String text, double confidence, boolean line, boolean paragraph) {
    Row row = new Row(List.of(BOX), new Row.Baseline(10, 28, 0), line, paragraph);
    return new RowReading.Part(row, List.of(new Word(text, BOX, confidence, WordSource.OCR)));
  }

  private static List<String> texts(RowReading reading) {
    return reading.lines().stream().map(Line::text).toList();
  }

  private static RowReading page(double certainty) {
    List<RowReading.Part> parts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      parts.add(part("dòngchữinrõràng", certainty, true, i == 0));
    }
    parts.add(part("Nơi-nhận", certainty, true, true));
    parts.add(part("w_|l", 0.2, false, false));
    parts.add(part("M;j", 0.3, true, true));
    parts.add(part("Tên", certainty, true, false));
    return new RowReading(parts, 0);
  }

  @Test
  void whatIsReadOfASignatureIsLeftOutOfASurePage() {
    RowReading print = page(0.95).ofPrint();
    assertThat(print.rows()).isEqualTo(22);
    assertThat(texts(print).subList(20, 24)).containsExactly("", "Nơi-nhận", "", "Tên");
  }

  @Test
  void aPageThatIsHardToReadKeepsAllOfItsRows() {
    RowReading print = page(0.7).ofPrint();
    assertThat(print.rows()).isEqualTo(24);
    assertThat(texts(print).subList(20, 25)).containsExactly("", "Nơi-nhận w_|l", "", "M;j", "Tên");
  }

  @Test
  void anEmptyPageHasNoLines() {
    assertThat(new RowReading(List.of(), 0).ofPrint().lines()).isEmpty();
  }

  /** "Số: …/QĐ-UBND" with the number written by hand is read with doubt, and is what counts. */
  @Test
  void theRowOfADocumentsNumberStays() {
    List<RowReading.Part> parts = new ArrayList<>(page(0.95).parts());
    parts.add(part("Sô: J$41/QĐ-UBND", 0.3, true, true));
    parts.add(part("4l;/TTr-STC", 0.2, true, false));
    parts.add(part("M/j-l", 0.2, true, false));

    assertThat(texts(new RowReading(parts, 0).ofPrint()))
        .contains("Sô: J$41/QĐ-UBND", "4l;/TTr-STC")
        .doesNotContain("M;j", "M/j-l");
  }
}
