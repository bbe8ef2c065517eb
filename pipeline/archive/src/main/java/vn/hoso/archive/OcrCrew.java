package vn.hoso.archive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.hoso.ocr.OcrEngine;

/** One OCR engine for each worker that asks; all are closed together, when no thread reads. */
final class OcrCrew implements AutoCloseable {
  private final Supplier<OcrEngine> opener;

  /** By name: a run may start its workers more than once, and their engines go on. */
  private final Map<String, OcrEngine> opened = new ConcurrentHashMap<>();

  OcrCrew(Supplier<OcrEngine> opener) {
    this.opener = opener;
  }

  /** This worker's engine; the first call opens it. */
  OcrEngine engine() {
    return opened.computeIfAbsent(Thread.currentThread().getName(), name -> opener.get());
  }

  @Override
  public void close() {
    opened.values().forEach(OcrEngine::close);
    opened.clear();
  }
}
