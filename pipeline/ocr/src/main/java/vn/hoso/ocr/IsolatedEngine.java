package vn.hoso.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/**
 * An engine in a process of its own: its crash, its hanging and its hunger for memory cost one
 * page. A lost process is replaced, and the page is tried again, for another may have ended it.
 */
final class IsolatedEngine implements OcrEngine {
  /** Where a picture's head does not tell; it makes the deadline a long one. */
  private static final long UNKNOWN_PIXELS = 100_000_000L;

  private final OcrSettings ocr;
  private final WorkerSettings settings;
  private final Class<?> mainClass;
  private @Nullable WorkerProcess worker;
  private boolean closed;

  IsolatedEngine(OcrSettings ocr, WorkerSettings settings, Class<?> mainClass) {
    this.ocr = ocr;
    this.settings = settings;
    this.mainClass = mainClass;
  }

  @Override
  public synchronized void prepare() {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
    if (worker == null) {
      worker = start();
    }
  }

  @Override
  public synchronized OcrPage read(PageImage image) throws OcrException {
    long pixels = pixels(image);
    for (int attempt = 1; ; attempt++) {
      try {
        return ready().read(image, pixels);
      } catch (WorkerProcess.Lost e) {
        discard();
        if (e.hopeless() || attempt == settings.tries()) {
          String times = attempt == 1 ? "" : " (tried " + attempt + " times)";
          throw new OcrException(Problem.Kind.OCR_FAILED, e.getMessage() + times, e);
        }
      }
    }
  }

  /** A worker that can be given a page. */
  private WorkerProcess ready() {
    for (int attempt = 1; ; attempt++) {
      if (worker != null && worker.pages() >= settings.pages()) {
        discard();
      }
      prepare();
      try {
        WorkerProcess ready = worker;
        ready.awaitReady();
        return ready;
      } catch (MissingPartException e) {
        discard();
        throw e;
      } catch (WorkerProcess.Lost e) {
        discard();
        if (attempt == settings.tries()) {
          throw new MissingPartException(
              "The process that reads pictures does not start: " + e.getMessage() + ".",
              Natives.remedy());
        }
      }
    }
  }

  private WorkerProcess start() {
    try {
      return WorkerProcess.start(settings, ocr, mainClass);
    } catch (IOException e) {
      throw new MissingPartException(
          "The process that reads pictures cannot be started: " + e.getMessage(), Natives.remedy());
    }
  }

  private void discard() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }

  private static long pixels(PageImage image) {
    if (image instanceof PageImage.Raster raster) {
      return (long) raster.image().getWidth() * raster.image().getHeight();
    }
    byte[] bytes = ((PageImage.Encoded) image).bytes();
    if (!isPngOrJpeg(bytes)) {
      return UNKNOWN_PIXELS; // the heads of other kinds may be long, and need as much memory as
      // they say
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return UNKNOWN_PIXELS;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return UNKNOWN_PIXELS; // the engine will say what is wrong with it
    }
  }

  /** By their first bytes: W3C PNG, 5.2; ITU T.81, B.1.1.3. */
  private static boolean isPngOrJpeg(byte[] bytes) {
    return bytes.length > 3
        && (((bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G')
            || ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8));
  }

  @Override
  public synchronized void close() {
    closed = true;
    discard();
  }
}
