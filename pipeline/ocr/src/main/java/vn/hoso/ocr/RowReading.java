package vn.hoso.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoso.document.Line;
import vn.hoso.document.Word;

/**
 * The rows of a page as they were read.
 *
 * @param parts in reading order
 * @param twice how many of them were read a second time
 */
record RowReading(List<Part> parts, int twice) {
  /** On a page that is read as surely as this, print is print, 0..1. */
  private static final double SURE_PAGE = 0.8;

  /**
   * What is read less surely than this among sure rows is no print. On thirty pages of real and
   * made scans rows of print reach 0.57, signatures and stamps at most 0.42.
   */
  private static final double NO_PRINT = 0.45;

  /** The number by which a document is known is often written by hand into a printed row. */
  private static final Pattern NUMBER_ROW =
      Pattern.compile("^S[ốôóồỐÔÓ6]\\s?:|/\\p{Lu}[\\p{L}.]*-\\p{Lu}{2}");

  /**
   * A row and what was read in it.
   *
   * @param words none where nothing was
   */
  record Part(Row row, List<Word> words) {
    private boolean isPrint() {
      return certainty(words) >= NO_PRINT || NUMBER_ROW.matcher(Line.ofWords(words).text()).find();
    }
  }

  RowReading {
    parts = List.copyOf(parts);
  }

  /**
   * Without the rows that are no print: signatures, stamps and handwriting, of which nothing but
   * noise is read. A page that is hard to read keeps all of its rows.
   */
  RowReading ofPrint() {
    if (certainty(parts.stream().flatMap(part -> part.words.stream()).toList()) < SURE_PAGE) {
      return this;
    }
    return new RowReading(
        parts.stream().map(part -> part.isPrint() ? part : new Part(part.row, List.of())).toList(),
        twice);
  }

  /** Number of rows in which words were read. */
  int rows() {
    return (int) parts.stream().filter(part -> !part.words.isEmpty()).count();
  }

  /** The lines, with an empty line between paragraphs. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    boolean apart = false;
    for (Part part : parts) {
      if (part.row.beginsLine()) {
        end(line, lines);
      }
      apart |= part.row.beginsParagraph();
      if (apart && !part.words.isEmpty()) {
        end(line, lines);
        if (!lines.isEmpty()) {
          lines.add(Line.ofText(""));
        }
        apart = false;
      }
      line.addAll(part.words);
    }
    end(line, lines);
    return lines;
  }

  private static void end(List<Word> line, List<Line> lines) {
    if (!line.isEmpty()) {
      lines.add(Line.ofWords(line));
      line.clear();
    }
  }

  /** Mean confidence of words, weighted by their length, 0..1; 0 where there are none. */
  static double certainty(List<Word> words) {
    double sum = 0;
    int letters = 0;
    for (Word word : words) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : Math.min(1, sum / letters);
  }
}
