package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

class PictureTextTest {
  private static final List<Box> FIGURE = List.of(new Box(0, 100, 800, 200));

  private static Line line(WordSource source, double confidence, int top, String text) {
    List<Word> words = new ArrayList<>();
    int left = 50;
    for (String word : text.split(" ")) {
      words.add(new Word(word, new Box(left, top, word.length() * 10, 20), confidence, source));
      left += word.length() * 10 + 10;
    }
    return Line.ofWords(words);
  }

  private static Line typed(int top, String text) {
    return line(WordSource.TEXT_LAYER, 1, top, text);
  }

  private static Line read(int top, String text) {
    return line(WordSource.OCR, 0.9, top, text);
  }

  @Test
  void figuresAreAddedAndTypedNumbersStay() {
    List<Line> text = List.of(typed(40, "Sơ đồ bơm nước"), typed(400, "Máy bơm 03 cái"));

    List<Line> all =
        PictureText.added(
            text,
            List.of(
                read(41, "Sơ đồ bơm nước"),
                read(150, "Bể chứa"),
                line(WordSource.OCR, 0.2, 180, "Ỷ"),
                read(200, "|"),
                read(240, "Tiêu thụ"),
                read(402, "Máy bơm 08 cái")),
            FIGURE);

    assertThat(all)
        .extracting(Line::text)
        .containsExactly("Sơ đồ bơm nước", "Bể chứa", "Tiêu thụ", "Máy bơm 03 cái");
    assertThat(all.getLast()).isSameAs(text.getLast());
  }

  @Test
  void whatIsTypedOverAPictureIsNotReadTwice() {
    List<Line> text = List.of(typed(120, "Bể chứa số 1"));

    List<Line> all =
        PictureText.added(text, List.of(read(122, "Bẻ chứa số I"), read(220, "Cống")), FIGURE);

    assertThat(all).extracting(Line::text).containsExactly("Bể chứa số 1", "Cống");
  }
}
