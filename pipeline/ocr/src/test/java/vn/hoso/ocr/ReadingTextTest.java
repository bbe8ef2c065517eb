package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Alternative;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

class ReadingTextTest {
  private static final OcrPage PAGE =
      new OcrPage(
          2480,
          3508,
          300,
          List.of(
              new Line(
                  "Số: 45/TB-UBND",
                  new Box(0, 20, 130, 40),
                  List.of(
                      new Word(
                          "Số:",
                          new Box(0, 20, 30, 40),
                          0.1 + 0.2,
                          WordSource.OCR,
                          List.of(new Alternative(1, 'ổ', 0.55), new Alternative(2, ';', 1))),
                      new Word("45/TB-UBND", new Box(40, 20, 90, 40), 1, WordSource.OCR))),
              Line.ofWords(List.of()),
              Line.ofWords(List.of(new Word("end", new Box(1, 2, 3, 4), 1 / 3.0, WordSource.OCR)))),
          0.9123456789,
          3,
          List.of("scaled by 1.54", "turned by 0.7°"),
          "tesseract 5.5.2 vie");

  @Test
  void nothingIsLost() throws Exception {
    assertThat(ReadingText.read(new StringReader(ReadingText.of(PAGE)))).isEqualTo(PAGE);
  }

  @Test
  void whatIsCutOffIsRefused() {
    String text = ReadingText.of(PAGE);
    for (String part : List.of("", text.substring(0, text.length() - 5), text.substring(3))) {
      assertThatThrownBy(() -> ReadingText.read(new StringReader(part)))
          .isInstanceOf(IOException.class);
    }
  }

  /** Whoever adds to these must add to the text, or workers lose it. */
  @Test
  void theTextHoldsAllThatReadingsHold() {
    assertThat(components(OcrPage.class))
        .containsExactly(
            "width",
            "height",
            "dpi",
            "lines",
            "meanConfidence",
            "leftOut",
            "preparation",
            "engine");
    assertThat(components(Line.class)).containsExactly("text", "box", "words");
    assertThat(components(Word.class))
        .containsExactly("text", "box", "confidence", "source", "alternatives");
    assertThat(components(OcrSettings.class))
        .containsExactly(
            "language", "modelFolder", "pageSegmentation", "preprocessing", "timeLimit", "library");
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).toList();
  }
}
