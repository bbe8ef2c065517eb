package vn.hoso.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Line;

/** Brings the paragraphs of a page into the order in which they are read. */
final class ReadingOrder {
  private ReadingOrder() {}

  /** All lines, with an empty line between paragraphs. */
  static List<Line> arrange(List<List<Line>> paragraphs, int width, int height) {
    List<Line> lines = new ArrayList<>();
    for (List<Line> paragraph : paragraphs) {
      if (!lines.isEmpty()) {
        lines.add(Line.ofText(""));
      }
      lines.addAll(paragraph);
    }
    return lines;
  }
}
