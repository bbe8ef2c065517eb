package vn.hoso.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;

/** Adds to the text of a page what was read in its pictures. */
final class PictureText {
  /** The text's words are this much larger, as a share of their height: boxes end at letters. */
  private static final double AROUND = 0.3;

  private static final double SURE = 0.5;

  private PictureText() {}

  /**
   * The text's lines, each unchanged, and between them what was read in pictures and not in the
   * text.
   *
   * @param text lines of the page's own text, in reading order
   * @param read lines read from the picture of the whole page, in the same pixels
   * @param pictures where pictures lie
   */
  static List<Line> added(List<Line> text, List<Line> read, List<Box> pictures) {
    List<Box> known =
        text.stream().flatMap(line -> line.words().stream()).map(PictureText::around).toList();
    List<Line> result = new ArrayList<>(text);
    for (Line line : read) {
      List<Word> fresh =
          line.words().stream()
              .filter(word -> isIn(pictures, word.box()) && !isIn(known, word.box()))
              .filter(PictureText::isPrint)
              .toList();
      if (!fresh.isEmpty()) {
        Line part = Line.ofWords(fresh);
        result.add(place(result, part), part);
      }
    }
    return result;
  }

  /** Figures have arrows and frames, which an engine takes for letters that it is not sure of. */
  private static boolean isPrint(Word word) {
    return word.confidence() >= SURE
        && word.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static @Nullable Box around(Word word) {
    Box box = word.box();
    if (box == null) {
      return null;
    }
    int more = (int) Math.round(box.height() * AROUND);
    int left = Math.max(0, box.left() - more);
    int top = Math.max(0, box.top() - more);
    return new Box(left, top, box.right() + more - left, box.bottom() + more - top);
  }

  /** Whether the middle of a box lies in one of some others. */
  private static boolean isIn(List<? extends @Nullable Box> places, @Nullable Box box) {
    if (box == null) {
      return false;
    }
    int x = box.left() + box.width() / 2;
    int y = box.top() + box.height() / 2;
    for (Box place : places) {
      if (place != null
          && x >= place.left()
          && x < place.right()
          && y >= place.top()
          && y < place.bottom()) {
        return true;
      }
    }
    return false;
  }

  /** Behind the last line that stands higher on the page. */
  private static int place(List<Line> lines, Line line) {
    for (int i = lines.size(); i > 0; i--) {
      if (middle(lines.get(i - 1)) <= middle(line)) {
        return i;
      }
    }
    return 0;
  }

  private static int middle(Line line) {
    Box box = line.box();
    return box == null ? Integer.MAX_VALUE : box.top() + box.height() / 2;
  }
}
