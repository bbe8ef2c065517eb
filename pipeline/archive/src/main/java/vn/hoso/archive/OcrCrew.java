package vn.hoso.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.hoso.ocr.OcrEngine;

/** One OCR engine for each thread that asks; all are closed together, when no thread reads. */
final class OcrCrew implements AutoCloseable {
  private final Supplier<OcrEngine> opener;
  private final List<OcrEngine> opened = new ArrayList<>();
  private final ThreadLocal<OcrEngine> mine = ThreadLocal.withInitial(this::open);

  OcrCrew(Supplier<OcrEngine> opener) {
    this.opener = opener;
  }

  /** This thread's engine; the first call opens it. */
  OcrEngine engine() {
    return mine.get();
  }

  private OcrEngine open() {
    OcrEngine engine = opener.get();
    synchronized (opened) {
      opened.add(engine);
    }
    return engine;
  }

  @Override
  public void close() {
    synchronized (opened) {
      opened.forEach(OcrEngine::close);
      opened.clear();
    }
  }
}
