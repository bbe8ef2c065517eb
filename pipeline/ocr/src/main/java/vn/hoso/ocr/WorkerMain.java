package vn.hoso.ocr;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;

/**
 * A worker process: reads the pictures that hoso sends, until hoso ends or closes the socket. Not
 * for people to start.
 */
final class WorkerMain {
  private WorkerMain() {}

  /**
   * Serves one hoso with Tesseract.
   *
   * @param arguments the socket and the memory limit in bytes
   */
  public static void main(String[] arguments) {
    serve(TesseractEngine::open, arguments);
  }

  /** Serves one hoso with any engine; does not return. */
  static void serve(Function<OcrSettings, OcrEngine> opener, String[] arguments) {
    int code = 1;
    try {
      endWithHoso();
      MemoryGuard.start(Long.parseLong(arguments[1]));
      try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]));
          Wire wire = new Wire(channel)) {
        serve(opener, wire);
      }
      code = 0;
    } catch (java.io.EOFException e) {
      code = 0; // hoso needs this worker no more
    } catch (IOException e) {
      code = 1; // hoso has gone in the middle of a page
    } catch (OutOfMemoryError e) {
      code = MemoryGuard.EXIT_CODE;
    }
    Runtime.getRuntime().halt(code);
  }

  private static void serve(Function<OcrSettings, OcrEngine> opener, Wire wire) throws IOException {
    OcrEngine engine;
    try {
      engine = opener.apply(wire.settings());
    } catch (MissingPartException e) {
      wire.missing(e);
      return;
    }
    wire.ready();
    while (true) {
      PageImage picture = wire.picture();
      try {
        wire.answer(engine.read(picture));
      } catch (OcrException e) {
        wire.answer(e.kind(), String.valueOf(e.getMessage()));
      } catch (OutOfMemoryError e) {
        wire.answer(Problem.Kind.TOO_LARGE, "the picture does not fit into a worker's memory");
      } catch (RuntimeException e) {
        wire.answer(Problem.Kind.OCR_FAILED, e.toString());
      }
    }
  }

  /**
   * Ends this process as soon as hoso has ended, however it did: standard input closes then. Until
   * then Ctrl-C, which a terminal sends to all processes at once, does nothing here, since hoso
   * finishes the pages in hand.
   */
  private static void endWithHoso() {
    CountDownLatch gone = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .name("end-with-hoso")
        .start(
            () -> {
              try (InputStream in = new FileInputStream(FileDescriptor.in)) {
                while (in.read() >= 0) {}
              } catch (IOException e) {
                // Gone as well.
              } finally {
                gone.countDown();
                Runtime.getRuntime().halt(0);
              }
            });
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    gone.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }
}
