package vn.hoso.ocr;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;

/**
 * The functions of Tesseract's C interface that take or answer a {@code PIX} or a monitor.
 *
 * <p>Those for letters are {@link LetterCalls}; all others are called through Tess4J. It maps these
 * as JNA structures: a {@code PIX} would be copied around every call, and a monitor has another
 * shape since Tesseract 5, so that writing it back would damage native memory.
 */
interface TessCalls extends Library {
  void TessBaseAPISetImage2(TessBaseAPI handle, Pointer pix);

  int TessBaseAPIRecognize(TessBaseAPI handle, Pointer monitor);

  Pointer TessMonitorCreate();

  void TessMonitorSetDeadlineMSecs(Pointer monitor, int milliseconds);

  void TessMonitorDelete(Pointer monitor);
}
