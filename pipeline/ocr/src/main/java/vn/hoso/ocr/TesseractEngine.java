package vn.hoso.ocr;

import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Line;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/** Tesseract 5 in this process; owns one native handle from {@link #open} to {@link #close}. */
final class TesseractEngine implements OcrEngine {
  /**
   * Pages read below this are tried upside down too. Sound pages are read at 0.9 and above, those
   * that stand on their head at 0.4.
   */
  private static final double DOUBTFUL = 0.6;

  /** Pages read below this are looked at for print that shines through from the other side. */
  private static final double UNSURE = 0.9;

  /**
   * One row of Tesseract is as high as this many letters. Its own value, 1.25, takes the marks of
   * Vietnamese letters for rows of their own.
   */
  private static final String LEAST_ROW = "1.5";

  /** Keep for each letter what else it may be; 0 would keep nothing, 1 writes more steps down. */
  private static final String ALTERNATIVES = "2";

  private final Natives natives;
  private final OcrSettings settings;
  private final PictureReader pictures;
  private final Preparation preparation;
  private final String name;
  private @Nullable TessBaseAPI handle;

  private final Set<Operation> allowed;

  private TesseractEngine(
      Natives natives, OcrSettings settings, Set<Operation> allowed, TessBaseAPI handle) {
    this.allowed = allowed;
    this.natives = natives;
    this.settings = settings;
    this.handle = handle;
    pictures = new PictureReader(natives.lept());
    preparation = new Preparation(natives.lept(), allowed);
    name = "tesseract " + natives.tesseractVersion() + " " + settings.language();
  }

  static TesseractEngine open(OcrSettings settings) {
    return open(settings, EnumSet.allOf(Operation.class));
  }

  /**
   * An engine that leaves out some of what prepares a picture.
   *
   * @param allowed what it may do
   */
  static TesseractEngine open(OcrSettings settings, Set<Operation> allowed) {
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
      tess.TessBaseAPISetVariable(handle, "textord_min_linesize", LEAST_ROW);
      tess.TessBaseAPISetVariable(handle, "lstm_choice_mode", ALTERNATIVES);
      ready = true;
      return new TesseractEngine(natives, settings, EnumSet.copyOf(allowed), handle);
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
      RowReader reader = new RowReader(natives, open, settings.timeLimit());
      Rows rows = find(reader, prepared);
      if (!mayTurn() || !rows.areUpright()) {
        return page(reader, prepared, rows, original);
      }
      try (PreparedPicture turned = prepared.turned(natives.lept(), 1)) {
        return page(reader, turned, find(reader, turned), original);
      }
    } catch (IllegalStateException e) {
      throw new OcrException(Problem.Kind.OCR_FAILED, String.valueOf(e.getMessage()), e);
    } finally {
      // Frees the picture and the results, keeps the model.
      natives.tess().TessBaseAPIClear(open);
    }
  }

  private boolean mayTurn() {
    return settings.preprocessing() && allowed.contains(Operation.TURN);
  }

  private Rows find(RowReader reader, PreparedPicture picture) {
    return reader.find(picture, settings.pageSegmentation());
  }

  /** The page as it stands, or on its head where that reads better. */
  private OcrPage page(RowReader reader, PreparedPicture prepared, Rows rows, Pix original)
      throws OcrException {
    OcrPage page =
        withoutBack(reader, prepared, asItStands(reader, prepared, rows, original), original);
    if (!mayTurn() || page.words().isEmpty() || page.meanConfidence() >= DOUBTFUL) {
      return page;
    }
    try (PreparedPicture turned = prepared.turned(natives.lept(), 2)) {
      OcrPage other = asItStands(reader, turned, find(reader, turned), original);
      return other.meanConfidence() > page.meanConfidence() ? other : page;
    }
  }

  /** The surer of a reading and one without what shines through, where that is seen. */
  private OcrPage withoutBack(
      RowReader reader, PreparedPicture prepared, OcrPage page, Pix original) throws OcrException {
    if (!settings.preprocessing() || page.words().isEmpty() || page.meanConfidence() >= UNSURE) {
      return page;
    }
    try (PreparedPicture clear = preparation.withoutBack(prepared)) {
      if (clear == null) {
        return page;
      }
      OcrPage other = asItStands(reader, clear, find(reader, clear), original);
      return other.meanConfidence() > page.meanConfidence() ? other : page;
    }
  }

  private OcrPage asItStands(RowReader reader, PreparedPicture prepared, Rows rows, Pix original)
      throws OcrException {
    int width = original.width();
    int height = original.height();
    boolean twice = allowed.contains(Operation.SECOND_LOOK);
    RowReading all = reader.read(prepared, rows, width, height, twice);
    RowReading print = settings.preprocessing() ? all.ofPrint() : all;
    List<Line> lines = print.lines();
    List<String> steps = new ArrayList<>(prepared.steps());
    if (all.twice() > 0) {
      steps.add(
          Operation.SECOND_LOOK.words()
              + ": "
              + all.twice()
              + " of "
              + all.parts().size()
              + " rows");
    }
    return new OcrPage(
        width,
        height,
        prepared.originalDpi(),
        lines,
        RowReading.certainty(lines.stream().flatMap(line -> line.words().stream()).toList()),
        all.rows() - print.rows(),
        steps,
        name);
  }

  private PreparedPicture prepare(Pix original, int dpi) {
    return settings.preprocessing()
        ? preparation.prepare(original, dpi)
        : preparation.asIs(original, dpi);
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
