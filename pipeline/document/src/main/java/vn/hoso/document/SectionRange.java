package vn.hoso.document;

import java.util.List;

/**
 * Where a section stands, its children included.
 *
 * @param endLine its last line, counts from 1 in the whole text
 * @param start where its first line begins in the record's {@code text}, UTF-16 units from 0
 * @param end where its last line ends in {@code text}, exclusive
 * @param originalStart the same in {@code originalText}
 * @param originalEnd the same in {@code originalText}
 * @param boxes the part of each page that it takes; empty where the source has no layout
 */
public record SectionRange(
    int endLine, int start, int end, int originalStart, int originalEnd, List<PageBox> boxes) {
  /** The range of a source whose ranges are unknown. */
  public static final SectionRange UNKNOWN = new SectionRange(0, 0, 0, 0, 0, List.of());

  public SectionRange {
    boxes = List.copyOf(boxes);
  }

  /**
   * A rectangle on one page.
   *
   * @param page counts from 1
   * @param box on the page picture
   */
  public record PageBox(int page, Box box) {}
}
