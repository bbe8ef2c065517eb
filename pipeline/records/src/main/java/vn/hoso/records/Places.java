package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.SectionRange;

/** Where lines stand in the record's texts and on its pages. */
final class Places {
  private final List<TextLine> lines;
  private final int[] starts;
  private final int[] ends;
  private final int[] originalStarts;
  private final int[] originalEnds;

  Places(RecordInput input, List<TextLine> lines) {
    this.lines = lines;
    int count = lines.size();
    starts = new int[count];
    ends = new int[count];
    originalStarts = new int[count];
    originalEnds = new int[count];
    int at = 0;
    int originalAt = 0;
    int k = 0;
    // One character parts two lines, and two pages: a line feed or a form feed.
    for (Page page : input.pages()) {
      for (Line line : page.lines()) {
        starts[k] = at;
        ends[k] = at + input.repaired().lines().get(k).length();
        originalStarts[k] = originalAt;
        originalEnds[k] = originalAt + line.text().length();
        at = ends[k] + 1;
        originalAt = originalEnds[k] + 1;
        k++;
      }
      // A page without lines is an empty text between two form feeds.
      at += page.lines().isEmpty() ? 1 : 0;
      originalAt += page.lines().isEmpty() ? 1 : 0;
    }
  }

  /** The range of lines, both numbers from 1 and inclusive. */
  SectionRange range(int first, int last) {
    List<SectionRange.PageBox> boxes = new ArrayList<>();
    int page = 0;
    Box box = null;
    for (int number = first; number <= last; number++) {
      TextLine line = lines.get(number - 1);
      if (line.page() != page) {
        add(boxes, page, box);
        page = line.page();
        box = null;
      }
      if (line.box() != null && !line.blank()) {
        box = box == null ? line.box() : box.union(line.box());
      }
    }
    add(boxes, page, box);
    return new SectionRange(
        last,
        starts[first - 1],
        ends[last - 1],
        originalStarts[first - 1],
        originalEnds[last - 1],
        boxes);
  }

  private static void add(List<SectionRange.PageBox> boxes, int page, @Nullable Box box) {
    if (box != null) {
      boxes.add(new SectionRange.PageBox(page, box));
    }
  }

  TextLine line(int number) {
    return lines.get(number - 1);
  }
}
