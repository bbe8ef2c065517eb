package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Edit;
import vn.hoso.document.Evidence;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Source;
import vn.hoso.document.Treatment;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/** Lines of words with boxes, as OCR gives them: wide blanks part two columns. */
class LayoutTest {
  private static final Source SOURCE = new Source("scan.png", "image/png", 1, "0".repeat(64), 1);

  @Test
  void columnsByBoxesEvidenceWithBoxesAndQuality() {
    List<Line> lines = new ArrayList<>();
    lines.add(line(0, "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    lines.add(line(1, "PHÒNG TỔ CHỨC", "Độc lập - Tự do - Hạnh phúc"));
    lines.add(line(2, "Số: 15/TB-TC", "Hải Sơn, ngày 3 tháng 5 năm 2021"));
    lines.add(line(3, "", "THÔNG BÁO"));
    lines.add(line(4, "", "Lich họp giao ban"));
    lines.add(line(6, "Kính mời các đồng chí dự họp giao ban tháng 5.", ""));
    lines.add(line(7, "Nơi nhận:", "TRƯỞNG PHÒNG"));
    lines.add(line(8, "- Các phòng;", "Đinh Thị Sao"));
    lines.add(line(9, "- Lưu: TC.", ""));
    List<String> repaired = new ArrayList<>(lines.stream().map(Line::text).toList());
    repaired.set(4, "Lịch họp giao ban");
    Edit edit = new Edit(5, 0, 4, 0, 4, "Lich", "Lịch", 0.9, "diacritics");
    DocumentRecord record = extract(lines, new RepairedText(repaired, List.of(edit), List.of()));

    assertThat(record.issuer()).isEqualTo("Phòng Tổ chức");
    assertThat(record.issuerParent()).isEqualTo("Sở Nội vụ");
    assertThat(record.title()).isEqualTo("Lịch họp giao ban");
    assertThat(record.recipients()).containsExactly("Các phòng;", "Lưu: TC.");
    assertThat(record.signer()).isNotNull();
    assertThat(record.signer().name()).isEqualTo("Đinh Thị Sao");
    Evidence number = record.evidence().get("number");
    assertThat(number).isNotNull();
    assertThat(number.box()).isEqualTo(lines.get(2).box());
    assertThat(number.line()).isEqualTo(3);
    assertThat(number.confidence()).isBetween(0.7, 0.97);
    assertThat(record.quality().ocrConfidence()).isBetween(0.79, 0.81);
    assertThat(record.quality().editedShare()).isBetween(0.01, 0.03);
    assertThat(record.originalText()).contains("Lich họp");
    assertThat(record.text()).contains("Lịch họp").doesNotContain("Lich");
  }

  @Test
  void unknownLayoutsKeepTextAndInventNothing() {
    DocumentRecord letter =
        Documents.extract("Dear Sir,\n\nThank you for your letter of May 5.\n\nYours,\nA. Smith");
    assertThat(letter.issuer()).isNull();
    assertThat(letter.type()).isNull();
    assertThat(letter.number()).isNull();
    assertThat(letter.date()).isNull();
    assertThat(letter.title()).isNull();
    assertThat(letter.signer()).isNull();
    assertThat(letter.evidence()).isEmpty();
    assertThat(letter.sections()).hasSize(1);
    assertThat(letter.sections().getFirst().text()).startsWith("Dear Sir,").endsWith("A. Smith");

    DocumentRecord table = Documents.extract("STT\tHọ tên\tĐiểm\n1\tAn\t9\n2\tBình\t8");
    assertThat(table.issuer()).isNull();
    assertThat(table.sections().getFirst().text().lines()).hasSize(3);
    assertThat(Documents.extract("").sections()).isEmpty();
  }

  private static DocumentRecord extract(List<Line> lines, RepairedText repaired) {
    Page page =
        new Page(1, 2480, 3508, 300, new PageDecision(Treatment.REOCR, "a scan", Map.of()), lines);
    return new RecordExtractor(RecordSettings.DEFAULT)
        .extract(new RecordInput(SOURCE, List.of(page), repaired));
  }

  private static Line line(int row, String left, String right) {
    List<Word> words = new ArrayList<>();
    add(words, left, 200, row);
    add(words, right, 1200, row);
    return Line.ofWords(words);
  }

  private static void add(List<Word> words, String text, int left, int row) {
    int at = left;
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      int width = 22 * word.length();
      words.add(new Word(word, new Box(at, 100 + 60 * row, width, 40), 0.8, WordSource.OCR));
      at += width + 14;
    }
  }
}
