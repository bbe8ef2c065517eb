package vn.hoso.ocr;

import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Line;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;
import vn.hoso.document.Word;

/** Tesseract 5 in this process; owns one native handle from {@link #open} to {@link #close}. */
final class TesseractEngine implements OcrEngine {
  /**
   * Pages read below this are tried upside down too. Sound pages are read at 0.9 and above, those
   * that stand on their head at 0.4; Tesseract itself finds lines that run down the page, so this
   * also mends lines that run up.
   */
  private static final double DOUBTFUL = 0.6;

  private final Natives natives;
  private final OcrSettings settings;
  private final PictureReader pictures;
  private final Preparation preparation;
  private final String name;
  private @Nullable TessBaseAPI handle;

  private TesseractEngine(Natives natives, OcrSettings settings, TessBaseAPI handle) {
    this.natives = natives;
    this.settings = settings;
    this.handle = handle;
    pictures = new PictureReader(natives.lept());
    preparation = new Preparation(natives.lept());
    name = "tesseract " + natives.tesseractVersion() + " " + settings.language();
  }

  static TesseractEngine open(OcrSettings settings) {
    Natives natives = Natives.load(settings.library());
    Path folder = ModelFolder.find(settings);
    TessAPI tess = natives.tess();
    TessBaseAPI handle = tess.TessBaseAPICreate();
    boolean ready = false;
    try {
      // Messages would go to standard error, which belongs to the command line.
      tess.TessBaseAPISetVariable(handle, "debug_file", Platform.isWindows() ? "nul" : "/dev/null");
      if (tess.TessBaseAPIInit2(
              handle, folder.toString(), settings.language(), TessOcrEngineMode.OEM_LSTM_ONLY)
          != 0) {
        throw new MissingPartException(
            "Tesseract "
                + natives.tesseractVersion()
                + " cannot use the model \""
                + settings.language()
                + "\" in "
                + folder
                + ": it is damaged or made for another version.",
            ModelFolder.remedy(settings.language()));
      }
      tess.TessBaseAPISetVariable(handle, "debug_file", Platform.isWindows() ? "nul" : "/dev/null");
      tess.TessBaseAPISetPageSegMode(handle, settings.pageSegmentation());
      ready = true;
      return new TesseractEngine(natives, settings, handle);
    } finally {
      if (!ready) {
        tess.TessBaseAPIDelete(handle);
      }
    }
  }

  @Override
  public synchronized OcrPage read(PageImage image) throws OcrException {
    TessBaseAPI open = handle;
    if (open == null) {
      throw new IllegalStateException("the engine is closed");
    }
    try (Pix original = pictures.read(image);
        PreparedPicture prepared = prepare(original, image.dpi())) {
      OcrPage page = page(open, prepared, original);
      if (!settings.preprocessing()
          || page.words().isEmpty()
          || page.meanConfidence() >= DOUBTFUL) {
        return page;
      }
      try (PreparedPicture turned = preparation.upsideDown(prepared)) {
        OcrPage other = page(open, turned, original);
        return other.meanConfidence() > page.meanConfidence() ? other : page;
      }
    } catch (IllegalStateException e) {
      throw new OcrException(Problem.Kind.OCR_FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  private OcrPage page(TessBaseAPI open, PreparedPicture prepared, Pix original)
      throws OcrException {
    List<Line> lines = recognise(open, prepared, original.width(), original.height());
    return new OcrPage(
        original.width(),
        original.height(),
        prepared.originalDpi(),
        lines,
        meanConfidence(lines),
        prepared.steps(),
        name);
  }

  private PreparedPicture prepare(Pix original, int dpi) {
    return settings.preprocessing()
        ? preparation.prepare(original, dpi)
        : preparation.asIs(original, dpi);
  }

  private List<Line> recognise(TessBaseAPI open, PreparedPicture picture, int width, int height)
      throws OcrException {
    TessAPI tess = natives.tess();
    try {
      natives.calls().TessBaseAPISetImage2(open, picture.pix().pointer());
      tess.TessBaseAPISetSourceResolution(open, picture.dpi());
      if (run(open) != 0) {
        throw new OcrException(
            Problem.Kind.OCR_FAILED,
            settings.timeLimit().isZero()
                ? "Tesseract failed on the page"
                : "Tesseract failed on the page or needed more than "
                    + settings.timeLimit().toMillis() / 1000.0
                    + " seconds");
      }
      return ReadingOrder.arrange(
          new ResultReader(tess).read(open, picture, width, height), width, height);
    } finally {
      // Frees the picture and the results, keeps the model.
      tess.TessBaseAPIClear(open);
    }
  }

  private int run(TessBaseAPI open) {
    TessCalls calls = natives.calls();
    if (settings.timeLimit().isZero()) {
      return calls.TessBaseAPIRecognize(open, Pointer.NULL);
    }
    Pointer monitor = calls.TessMonitorCreate();
    try {
      calls.TessMonitorSetDeadlineMSecs(
          monitor, Math.toIntExact(Math.max(1, settings.timeLimit().toMillis())));
      return calls.TessBaseAPIRecognize(open, monitor);
    } finally {
      calls.TessMonitorDelete(monitor);
    }
  }

  private static double meanConfidence(List<Line> lines) {
    double sum = 0;
    int letters = 0;
    for (Line line : lines) {
      for (Word word : line.words()) {
        sum += word.confidence() * word.text().length();
        letters += word.text().length();
      }
    }
    return letters == 0 ? 0 : Math.min(1, sum / letters);
  }

  @Override
  public synchronized void close() {
    TessBaseAPI open = handle;
    if (open != null) {
      handle = null;
      natives.tess().TessBaseAPIEnd(open);
      natives.tess().TessBaseAPIDelete(open);
    }
  }
}
