package vn.hoso.ocr;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/** Takes words from Tesseract's result iterator. */
final class ResultReader {
  private final TessAPI tess;

  ResultReader(TessAPI tess) {
    this.tess = tess;
  }

  /**
   * The words that were recognised last, in order.
   *
   * @param picture what was recognised
   * @param width of the picture as it came
   * @param height of the picture as it came
   */
  List<Word> read(TessBaseAPI handle, PreparedPicture picture, int width, int height) {
    TessResultIterator results = tess.TessBaseAPIGetIterator(handle);
    if (results == null) {
      return List.of();
    }
    try {
      // The same iterator under its base type; it is deleted as a result iterator, once.
      TessPageIterator place = tess.TessResultIteratorGetPageIterator(results);
      List<Word> words = new ArrayList<>();
      do {
        Word word = word(results, place, picture, width, height);
        if (word != null) {
          words.add(word);
        }
      } while (tess.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_WORD) != 0);
      return words;
    } finally {
      tess.TessResultIteratorDelete(results);
    }
  }

  private @Nullable Word word(
      TessResultIterator results,
      TessPageIterator place,
      PreparedPicture picture,
      int width,
      int height) {
    String text = text(results);
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    if (text.isEmpty()
        || tess.TessPageIteratorBoundingBox(
                place, TessPageIteratorLevel.RIL_WORD, left, top, right, bottom)
            == 0) {
      return null;
    }
    double percent = tess.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD);
    return new Word(
        text,
        picture.original(left.get(0), top.get(0), right.get(0), bottom.get(0), width, height),
        Math.max(0, Math.min(1, percent / 100)),
        WordSource.OCR);
  }

  private String text(TessResultIterator results) {
    Pointer utf8 = tess.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_WORD);
    if (utf8 == null) {
      return "";
    }
    try {
      String text = utf8.getString(0, StandardCharsets.UTF_8.name());
      return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cntrl}]+", "");
    } finally {
      tess.TessDeleteText(utf8);
    }
  }
}
