package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoso.ingest.LineAssembly.Glyph;
import vn.hoso.ingest.LineAssembly.Piece;

class LineAssemblyTest {
  private static final double EM = 20;

  /** A text set in letters of half an em. */
  private static List<Glyph> set(String text, double x, double y, double slope) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      double start = x + i * EM / 2;
      double base = y + (start - x) * slope;
      glyphs.add(
          new Glyph(
              text.substring(i, i + 1),
              0,
              start,
              start + EM / 2,
              base,
              EM,
              EM / 4,
              new Rectangle2D.Double(start, base - EM, EM / 2, EM),
              null));
    }
    return glyphs;
  }

  private static List<String> lines(List<Glyph> glyphs) {
    return LineAssembly.lines(glyphs).stream()
        .map(line -> String.join(" ", line.stream().map(Piece::text).toList()))
        .toList();
  }

  @Test
  void columnsSideBySideBecomeOneLine() {
    List<Glyph> glyphs = new ArrayList<>(set("trái một", 100, 100, 0));
    glyphs.addAll(set("trái hai", 100, 130, 0));
    glyphs.addAll(set("phải một", 400, 102, 0));
    glyphs.addAll(set("phải hai", 400, 129, 0));

    assertThat(lines(glyphs)).containsExactly("trái một phải một", "trái hai phải hai");
  }

  @Test
  void linesThatSlopeStayWhole() {
    List<Glyph> glyphs = new ArrayList<>();
    for (int line = 0; line < 4; line++) {
      glyphs.addAll(set("một dòng chữ dài trên trang bị quét nghiêng", 50, 100 + 30 * line, 0.04));
    }
    assertThat(lines(glyphs))
        .hasSize(4)
        .allMatch(l -> l.startsWith("một") && l.endsWith("nghiêng"));
  }

  @Test
  void wordsDrawnInAnyOrderComeOutSorted() {
    for (int round = 0; round < 200; round++) {
      assertShuffledWordsAreSorted(new Random().nextLong());
    }
  }

  private static void assertShuffledWordsAreSorted(long seed) {
    List<List<Glyph>> words = new ArrayList<>();
    List<String> expected = List.of("an ba ca da", "em ga ha kha", "la ma na pha");
    for (int line = 0; line < expected.size(); line++) {
      String[] split = expected.get(line).split(" ");
      for (int i = 0; i < split.length; i++) {
        words.add(set(split[i], 100 + 90 * i, 100 + 30 * line, 0));
      }
    }
    Collections.shuffle(words, new Random(seed));
    assertThat(lines(words.stream().flatMap(List::stream).toList()))
        .as("seed " + seed)
        .isEqualTo(expected);
  }

  @Test
  void lettersDrawnBackwardsComeOutSorted() {
    List<Glyph> glyphs = new ArrayList<>(set("xin chào các bạn", 100, 100, 0));
    Collections.reverse(glyphs);
    assertThat(lines(glyphs)).containsExactly("xin chào các bạn");
  }

  @Test
  void wrongWidthsDoNotTearWordsApart() {
    List<Glyph> glyphs = new ArrayList<>(set("kính ", 100, 100, 0));
    glyphs.addAll(set("trình ", 135, 100, 0)); // begins before the widths say that "kính" ends
    assertThat(lines(glyphs)).containsExactly("kính trình");
  }

  @Test
  void gapsPartWordsWhereNoSpacesAreDrawn() {
    List<Glyph> glyphs = new ArrayList<>(set("số", 100, 100, 0));
    glyphs.addAll(set("12", 100 + EM + EM / 4, 100, 0));
    assertThat(lines(glyphs)).containsExactly("số 12");
  }

  @Test
  void raisedLettersStayInTheirWord() {
    List<Glyph> glyphs = new ArrayList<>(set("120 m", 100, 100, 0));
    glyphs.addAll(set("2", 100 + 5 * EM / 2, 100 - EM / 3, 0));
    assertThat(lines(glyphs)).containsExactly("120 m2");
  }
}
