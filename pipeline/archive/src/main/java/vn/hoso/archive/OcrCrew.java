package vn.hoso.archive;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.ocr.OcrEngine;
import vn.hoso.ocr.OcrEngines;
import vn.hoso.ocr.OcrSettings;

/** One OCR engine for each thread that asks; all are closed together, when no thread reads. */
final class OcrCrew implements AutoCloseable {
  private final OcrSettings settings;
  private final List<OcrEngine> opened = new ArrayList<>();
  private final ThreadLocal<OcrEngine> mine = ThreadLocal.withInitial(this::open);

  OcrCrew(OcrSettings settings) {
    this.settings = settings;
  }

  /** This thread's engine; the first call opens it. */
  OcrEngine engine() {
    return mine.get();
  }

  private OcrEngine open() {
    OcrEngine engine = OcrEngines.open(settings);
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
