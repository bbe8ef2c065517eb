package vn.hoso.ocr;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Tesseract's C interface that take or answer a {@code PIX}, a monitor or the
 * choices for a letter.
 *
 * <p>All others are called through Tess4J. It maps the first two as JNA structures: a {@code PIX}
 * would be copied around every call, and a monitor has another shape since Tesseract 5, so that
 * writing it back would damage native memory. The text of a choice it takes for one in the
 * platform's own encoding.
 */
interface TessCalls extends Library {
  void TessBaseAPISetImage2(TessBaseAPI handle, Pointer pix);

  int TessBaseAPIRecognize(TessBaseAPI handle, Pointer monitor);

  Pointer TessMonitorCreate();

  void TessMonitorSetDeadlineMSecs(Pointer monitor, int milliseconds);

  void TessMonitorDelete(Pointer monitor);

  /** Null where the engine kept no choices. */
  @Nullable Pointer TessResultIteratorGetChoiceIterator(TessResultIterator results);

  /** UTF-8; belongs to the iterator. */
  @Nullable Pointer TessChoiceIteratorGetUTF8Text(Pointer choices);

  /** Percent. */
  float TessChoiceIteratorConfidence(Pointer choices);

  int TessChoiceIteratorNext(Pointer choices);

  void TessChoiceIteratorDelete(Pointer choices);
}
