package vn.hoso.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to read pictures.
 *
 * @param language the model's name as Tesseract has it; several joined by +, for instance {@code
 *     vie+eng}
 * @param modelFolder where the model lies ({@code vie.traineddata}); null: the usual places, see
 *     {@link OcrEngines}
 * @param pageSegmentation Tesseract's page segmentation mode, 1..13; 3 finds the blocks of a whole
 *     page, 6 takes it as one block
 * @param preprocessing whether pictures that measure as skewed, noisy, unevenly lit, stamped or of
 *     low resolution are improved before they are read
 * @param timeLimit for one page; zero for none
 * @param library which native libraries to use
 */
public record OcrSettings(
    String language,
    @Nullable Path modelFolder,
    int pageSegmentation,
    boolean preprocessing,
    Duration timeLimit,
    Library library) {
  /** Vietnamese, whole pages, improved where needed, at most five minutes a page. */
  public static final OcrSettings DEFAULT =
      new OcrSettings("vie", null, 3, true, Duration.ofMinutes(5), Library.AUTO);

  public OcrSettings {
    Objects.requireNonNull(library, "library");
    if (!language.matches("[A-Za-z0-9_]+(\\+[A-Za-z0-9_]+)*")) {
      throw new IllegalArgumentException("not the name of a model: " + language);
    }
    // Mode 0 finds the orientation only, mode 2 is not made by Tesseract: neither reads text.
    if (pageSegmentation < 1 || pageSegmentation > 13 || pageSegmentation == 2) {
      throw new IllegalArgumentException(
          "page segmentation is one of 1, 3..13, not " + pageSegmentation);
    }
    if (timeLimit.isNegative() || timeLimit.toMillis() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a page's time limit is 0 to 24 days, not " + timeLimit);
    }
  }

  /** These settings with another model folder. */
  public OcrSettings withModelFolder(@Nullable Path folder) {
    return new OcrSettings(language, folder, pageSegmentation, preprocessing, timeLimit, library);
  }

  /** These settings with another page segmentation mode. */
  public OcrSettings withPageSegmentation(int mode) {
    return new OcrSettings(language, modelFolder, mode, preprocessing, timeLimit, library);
  }

  /** These settings with preprocessing on or off. */
  public OcrSettings withPreprocessing(boolean on) {
    return new OcrSettings(language, modelFolder, pageSegmentation, on, timeLimit, library);
  }

  /** These settings with another time limit. */
  public OcrSettings withTimeLimit(Duration limit) {
    return new OcrSettings(language, modelFolder, pageSegmentation, preprocessing, limit, library);
  }

  /** These settings with other native libraries. */
  public OcrSettings withLibrary(Library choice) {
    return new OcrSettings(
        language, modelFolder, pageSegmentation, preprocessing, timeLimit, choice);
  }

  /** Which native libraries to use. A process loads one kind only. */
  public enum Library {
    /** The embedded ones; the system's where these do not load. */
    AUTO,
    /** Those that travel with hoso. */
    EMBEDDED,
    /** Those that the system has installed. */
    SYSTEM
  }
}
