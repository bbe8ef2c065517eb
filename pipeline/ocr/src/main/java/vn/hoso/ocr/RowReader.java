package vn.hoso.ocr;

import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI;
import vn.hoso.document.Box;
import vn.hoso.document.Problem;
import vn.hoso.document.Word;

/**
 * Reads a page row by row: Tesseract finds the rows, and its model is given each of them by itself,
 * level and in one size.
 *
 * <p>Left to itself Tesseract reads words of different height apart and cuts off marks that it
 * takes for dirt or for another row. On twenty pages of real scans reading row by row takes one
 * error in three, for the same processor time.
 */
final class RowReader {
  private final Natives natives;
  private final TessBaseAPI handle;
  private final Duration limit;
  private final long begin = System.nanoTime();

  /**
   * @param handle whose picture, results and page segmentation mode are changed
   * @param limit for all that this reader does; zero for none
   */
  RowReader(Natives natives, TessBaseAPI handle, Duration limit) {
    this.natives = natives;
    this.handle = handle;
    this.limit = limit;
  }

  /**
   * Finds the rows of print.
   *
   * @param pageSegmentation Tesseract's mode
   */
  Rows find(PreparedPicture picture, int pageSegmentation) {
    set(picture, pageSegmentation);
    Rows whole = Rows.of(RowFinder.find(natives.tess(), handle));
    List<Box> lines = RulingLines.upright(natives.lept(), picture.pix(), whole.height());
    return whole.parted(lines).inReadingOrder();
  }

  /**
   * Reads rows.
   *
   * @param width of the picture as it came
   * @param height of the picture as it came
   * @param twice whether rows in doubt are read a second time
   */
  RowReading read(PreparedPicture picture, Rows rows, int width, int height, boolean twice)
      throws OcrException {
    RowCutter cutter = new RowCutter(natives.lept(), picture, rows);
    ResultReader results = new ResultReader(natives);
    List<RowReading.Part> parts = new ArrayList<>();
    int again = 0;
    for (Row row : rows.all()) {
      List<Word> words = read(cutter.cut(row), results, width, height);
      if (twice && SecondLook.isDue(words)) {
        again++;
        words = SecondLook.better(words, read(cutter.cutLarger(row), results, width, height));
      }
      if (twice && SecondLook.mayHaveLostPoints(words)) {
        words = SecondLook.withPoints(words, read(cutter.cutWhole(row), results, width, height));
      }
      parts.add(new RowReading.Part(row, words));
    }
    return new RowReading(parts, again);
  }

  /** Reads one row, and closes its picture. */
  private List<Word> read(PreparedPicture row, ResultReader results, int width, int height)
      throws OcrException {
    try (row) {
      set(row, TessPageSegMode.PSM_RAW_LINE);
      recognise();
      return results.read(handle, row, width, height);
    }
  }

  private void set(PreparedPicture picture, int pageSegmentation) {
    TessAPI tess = natives.tess();
    tess.TessBaseAPISetPageSegMode(handle, pageSegmentation);
    natives.calls().TessBaseAPISetImage2(handle, picture.pix().pointer());
    tess.TessBaseAPISetSourceResolution(handle, picture.dpi());
  }

  private void recognise() throws OcrException {
    TessCalls calls = natives.calls();
    if (limit.isZero()) {
      if (calls.TessBaseAPIRecognize(handle, Pointer.NULL) != 0) {
        throw new OcrException(Problem.Kind.OCR_FAILED, "Tesseract failed on the page");
      }
      return;
    }
    long rest = limit.toMillis() - (System.nanoTime() - begin) / 1_000_000;
    Pointer monitor = calls.TessMonitorCreate();
    try {
      calls.TessMonitorSetDeadlineMSecs(monitor, Math.toIntExact(Math.max(1, rest)));
      if (rest <= 0 || calls.TessBaseAPIRecognize(handle, monitor) != 0) {
        throw new OcrException(
            Problem.Kind.OCR_FAILED,
            "Tesseract failed on the page or needed more than "
                + limit.toMillis() / 1000.0
                + " seconds");
      }
    } finally {
      calls.TessMonitorDelete(monitor);
    }
  }
}
