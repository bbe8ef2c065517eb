package vn.hoso.ocr;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.document.Line;
import vn.hoso.document.Word;

/**
 * What an engine read from a picture.
 *
 * @param width of the picture as it came, in pixels; the boxes of the words lie within
 * @param height of the picture as it came, in pixels
 * @param dpi dots per inch that the page was read at its own size; 1 or more
 * @param lines in reading order; an empty line stands between paragraphs and between blocks
 * @param meanConfidence of the words, weighted by their length, 0..1; 0 where there are none
 * @param leftOut number of rows in which nothing but noise was read, a signature or a stamp for
 *     instance; 0 or more
 * @param preparation what was done to the picture before it was read, in order; empty for nothing
 * @param engine which engine read it, for the record, for instance {@code tesseract 5.5.2 vie}
 */
public record OcrPage(
    int width,
    int height,
    int dpi,
    List<Line> lines,
    double meanConfidence,
    int leftOut,
    List<String> preparation,
    String engine) {
  public OcrPage {
    lines = List.copyOf(lines);
    preparation = List.copyOf(preparation);
    if (!(meanConfidence >= 0 && meanConfidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0..1, not " + meanConfidence);
    }
  }

  /** All words in reading order. */
  public List<Word> words() {
    return lines.stream().flatMap(line -> line.words().stream()).toList();
  }

  /** The text as it was read, lines joined by line feeds. */
  public String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
