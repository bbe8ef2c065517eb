package vn.hoso.ocr;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPolyBlockType;
import net.sourceforge.tess4j.TessAPI;
import vn.hoso.document.Box;

/** Finds the rows of print by Tesseract's layout analysis. */
final class RowFinder {
  private final TessAPI tess;
  private final List<Row> rows = new ArrayList<>();
  private final List<Box> words = new ArrayList<>();
  private final IntBuffer[] sides = {
    IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1)
  };
  private boolean paragraph;
  private Row.Baseline baseline = new Row.Baseline(0, 0, 0);

  private RowFinder(TessAPI tess) {
    this.tess = tess;
  }

  /** The rows of the picture that was set, in Tesseract's order. */
  static List<Row> find(TessAPI tess, TessBaseAPI handle) {
    TessPageIterator place = tess.TessBaseAPIAnalyseLayout(handle);
    if (place == null) {
      return List.of();
    }
    try {
      RowFinder finder = new RowFinder(tess);
      do {
        if (isText(tess.TessPageIteratorBlockType(place))) {
          finder.word(place);
        }
      } while (tess.TessPageIteratorNext(place, TessPageIteratorLevel.RIL_WORD) != 0);
      finder.endRow();
      return finder.rows;
    } finally {
      tess.TessPageIteratorDelete(place);
    }
  }

  /** Pictures, rules and noise are found as well. */
  private static boolean isText(int blockType) {
    return blockType < TessPolyBlockType.PT_FLOWING_IMAGE;
  }

  private void word(TessPageIterator place) {
    if (begins(place, TessPageIteratorLevel.RIL_TEXTLINE)) {
      endRow();
      baseline = baseline(place);
    }
    paragraph |= begins(place, TessPageIteratorLevel.RIL_PARA);
    if (tess.TessPageIteratorBoundingBox(
            place, TessPageIteratorLevel.RIL_WORD, sides[0], sides[1], sides[2], sides[3])
        != 0) {
      int left = Math.max(0, side(0));
      int top = Math.max(0, side(1));
      words.add(new Box(left, top, Math.max(0, side(2) - left), Math.max(0, side(3) - top)));
    }
  }

  private int side(int index) {
    return sides[index].get(0);
  }

  private boolean begins(TessPageIterator place, int level) {
    return tess.TessPageIteratorIsAtBeginningOf(place, level) != 0;
  }

  private Row.Baseline baseline(TessPageIterator place) {
    tess.TessPageIteratorBaseline(
        place, TessPageIteratorLevel.RIL_TEXTLINE, sides[0], sides[1], sides[2], sides[3]);
    double run = side(2) - side(0);
    double slope = run <= 0 ? 0 : (side(3) - side(1)) / run;
    return new Row.Baseline(side(0), side(1), slope);
  }

  private void endRow() {
    if (!words.isEmpty()) {
      rows.add(new Row(words, baseline, true, paragraph));
      paragraph = false;
      words.clear();
    }
  }
}
