package vn.hoso.ocr;

import java.nio.file.Path;
import vn.hoso.document.MissingPartException;

/**
 * Opens engines.
 *
 * <p>The model is looked for in the folder of the settings, and nowhere else if one is given; else
 * in the system property {@code hoso.tessdata}, the environment variable {@code TESSDATA_PREFIX},
 * {@code tessdata} in the folder of the program (system property {@code hoso.home}), and where the
 * operating systems install it.
 */
public final class OcrEngines {
  private OcrEngines() {}

  /**
   * Opens an engine that reads in a process of its own, so that a picture on which the native
   * libraries crash, hang or take too much memory costs that page and nothing else. The process is
   * started when it is needed, replaced when it is lost, and ends with this one at the latest.
   *
   * <p>Its {@link OcrEngine#read} throws {@link MissingPartException} where a native library or the
   * model is missing.
   */
  public static OcrEngine isolated(OcrSettings settings, WorkerSettings workers) {
    return new IsolatedEngine(settings, workers, WorkerMain.class);
  }

  /**
   * Opens an engine in this process, which ends with it where native code crashes; the first call
   * of a process loads the native libraries.
   *
   * @throws MissingPartException a native library or the model is missing; names the remedy
   */
  public static OcrEngine open(OcrSettings settings) {
    return TesseractEngine.open(settings);
  }

  /**
   * Opens an engine that replays recorded readings and reads nothing, for fast tests; the engine
   * that its pages name begins with "recorded".
   *
   * @param folder holds the readings
   */
  public static OcrEngine recorded(Path folder) {
    return new RecordedOcrEngine(folder, null);
  }

  /**
   * Opens an engine that replays what it has recorded in a folder, and reads and records the rest.
   *
   * @param reader reads it; closed with the engine
   */
  public static OcrEngine recording(Path folder, OcrEngine reader) {
    return new RecordedOcrEngine(folder, reader);
  }

  /**
   * Finds the parts that engines need without reading anything.
   *
   * @throws MissingPartException a native library or the model is missing; names the remedy
   */
  public static Description describe(OcrSettings settings) {
    Natives natives = Natives.load(settings.library());
    Path folder = ModelFolder.find(settings);
    return new Description(
        natives.tesseractVersion(),
        natives.leptonicaVersion(),
        natives.embedded(),
        natives.origin(),
        settings.language(),
        folder);
  }

  /**
   * What engines are made of.
   *
   * @param tesseract its version, for instance {@code 5.5.2}
   * @param leptonica its version, for instance {@code 1.87.0}
   * @param embedded whether the libraries travelled with hoso
   * @param origin where the libraries were loaded from
   * @param language the model's name
   * @param modelFolder where the model lies
   */
  public record Description(
      String tesseract,
      String leptonica,
      boolean embedded,
      String origin,
      String language,
      Path modelFolder) {}
}
