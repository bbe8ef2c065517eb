package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Section;

/** What OCR does to a document: the record stays the same, and nothing of the body is lost. */
class DamageTest {
  private static final String[] NAMES = {
    "ke-hoach-xa",
    "bao-cao-huyen",
    "quyet-dinh",
    "cong-van",
    "thong-bao",
    "to-trinh",
    "nghi-quyet",
    "dang-uy",
    "huong-dan-phu-luc"
  };

  @Test
  void damagedNumbersAndMarksAreReadByTheirPosition() {
    String damaged =
        Documents.resource("ke-hoach-xa.txt")
            .replace("Số: 37 /KH-UBND", "S6: 37/KH -UBND")
            .replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CQNG HOA XA HQI CHU NGHIA VIET NAM")
            .replace("Độc lập - Tự do - Hạnh phúc", "Poc lap — Tw do — Hanh phuc")
            .replace("\nIII. ", "\nI11. ")
            .replace("\nII. ", "\nI1. ")
            .replace("\nIV. ", "\n1V. ")
            .replace("\n1. Mục đích", "\nl. Mục đích")
            .replace("\n2. Yêu cầu", "\n2 . Yêu cầu")
            .replace("- Tạo cảnh quan", "_ Tạo cảnh quan")
            .replace("Nơi nhận:", "Noi nhgn:");
    assertThat(String.join("\n", GoldenTest.lines(Documents.extract(damaged))))
        .isEqualTo(Documents.resource("ke-hoach-xa.record").strip());
  }

  @Test
  void headInOneColumnOfLinesOrTwoIsTheSame() {
    String two = Documents.resource("ke-hoach-xa.txt");
    String tight = two.replaceAll("(?<=\\S) {3,}", " ");
    List<String> lines = GoldenTest.lines(Documents.extract(tight));
    assertThat(lines)
        .contains(
            "issuer: Ủy ban nhân dân xã An Phú Đông",
            "number: 37/KH-UBND",
            "place: An Phú Đông",
            "signer: TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lương Thế Hòa");
  }

  @Test
  void blankLinesAndPageBreaksChangeNothing() {
    String text = Documents.resource("ke-hoach-xa.txt");
    String page = text.replace("đường trục\n", "đường trục\n\f2\n\n");
    assertThat(GoldenTest.lines(Documents.extract(page)))
        .isEqualTo(GoldenTest.lines(Documents.extract(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ke-hoach-xa", "bao-cao-huyen", "quyet-dinh", "nghi-quyet", "huong-dan-phu-luc"})
  void sectionsAreFoundWithoutAnyMarks(String name) {
    String text = Documents.resource(name + ".txt");
    List<String> bare = paths(Documents.extract(withoutMarks(text)).sections());
    assertThat(bare).isEqualTo(paths(Documents.extract(text).sections()));
  }

  @Test
  void nothingOfTheBodyIsLostUnderRandomDamage() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 18; round++) {
      for (String name : NAMES) {
        String damaged = damage(Documents.resource(name + ".txt"), random, round % 6 * 0.01);
        assertNothingLost(damaged, "seed " + seed + ", round " + round + ", " + name);
      }
    }
  }

  @Test
  void rubbishIsTextAndNoError() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String alphabet = "abcXYZđĐạỦ0123456789 .,;:-–+/()“”\"\n\n\f\t|!lIVX̣́𠀀";
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(2000); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertNothingLost(text.toString(), "seed " + seed + ", round " + round);
    }
  }

  @Test
  void largeDocumentsAreRead() {
    String text = Documents.resource("nghi-quyet.txt").repeat(100) + "1. ".repeat(50_000);
    DocumentRecord record = Documents.extract(text);
    assertThat(record.number()).isEqualTo("18/2020/NQ-HĐND");
  }

  /** Every word of four letters or more stands in the sections as often as in the body. */
  static void assertNothingLost(String text, String what) {
    RecordInput input = Documents.input(text);
    List<TextLine> lines = LineReader.read(input);
    Head head = new HeadReader(RecordSettings.DEFAULT).read(lines);
    Foot foot = new FootReader(RecordSettings.DEFAULT).read(lines, head.bodyStart, head.number);
    StringBuilder body = new StringBuilder();
    RecordExtractor.body(lines, head, foot).forEach(line -> body.append(line.text()).append('\n'));
    StringBuilder sections = new StringBuilder();
    DocumentRecord record = new RecordExtractor(RecordSettings.DEFAULT).extract(input);
    append(record.sections(), lines, sections);
    assertThat(counts(sections.toString())).as(what).isEqualTo(counts(body.toString()));
    assertThat(record.text()).as(what).isEqualTo(text);
  }

  private static void append(List<Section> sections, List<TextLine> lines, StringBuilder text) {
    for (Section section : sections) {
      text.append(printed(section, lines)).append(' ').append(section.heading()).append('\n');
      text.append(section.text()).append('\n');
      append(section.children(), lines, text);
    }
  }

  /** The label as it stands on the page: "DiSu1." was mended to Điều 1. */
  private static String printed(Section section, List<TextLine> lines) {
    String line = lines.get(section.line() - 1).text();
    boolean asPrinted = Fold.letters(line).startsWith(Fold.letters(section.label()));
    boolean named = section.label().startsWith("Điều") || section.label().startsWith("Phần");
    if (!named) {
      return section.label();
    }
    if (section.label().startsWith("Điều")) {
      // "Điều l." has no figure to end at: then the label stands as it was mended, of four letters.
      Matcher article = Pattern.compile("^\\D{1,9}\\d+").matcher(line.strip());
      return article.find() ? article.group() : section.label();
    }
    String[] printed = line.strip().split("\\s+");
    int words = asPrinted ? Math.min(section.label().split(" ").length, printed.length) : 1;
    return String.join(" ", List.of(printed).subList(0, words));
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    String nfc = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    for (String word : nfc.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (word.length() >= 4) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<String> paths(List<Section> sections) {
    List<String> paths = new ArrayList<>();
    for (Section section : sections) {
      paths.add(Fold.fold(section.path()));
      paths.addAll(paths(section.children()));
    }
    return paths;
  }

  private static String withoutMarks(String text) {
    String bare =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return bare.replace('đ', 'd').replace('Đ', 'D');
  }

  /** Changes, drops and doubles letters and line breaks, each with the given probability. */
  private static String damage(String text, Random random, double rate) {
    String letters = "aeiou1lI0O.,-~'cnrt";
    StringBuilder damaged = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      double dice = random.nextDouble();
      if (dice < rate) {
        damaged.append(letters.charAt(random.nextInt(letters.length())));
      } else if (dice < 1.5 * rate) {
        damaged.append(c).append(c == '\n' && random.nextInt(4) == 0 ? '\f' : c);
      } else if (dice >= 2 * rate || c == '\n') {
        damaged.append(c);
      }
    }
    return damaged.toString();
  }
}
