package vn.hoso.ocr;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/**
 * A worker whose engine does in native code what its picture says: the faults are real ones, only
 * their cause is not.
 */
final class FaultyWorker {
  private interface Standard extends Library {
    Standard C = Native.load("c", Standard.class);

    void abort();

    int raise(int signal);

    int sleep(int seconds);

    int puts(String line);

    int fflush(Pointer stream);
  }

  private FaultyWorker() {}

  public static void main(String[] arguments) {
    WorkerMain.serve(settings -> new Engine(), arguments);
  }

  /** A picture that is an order to the engine. */
  static PageImage order(String words) {
    return new PageImage.Encoded(words.getBytes(StandardCharsets.UTF_8), "text/plain", 300);
  }

  private static final class Engine implements OcrEngine {
    private int pages;

    @Override
    public OcrPage read(PageImage image) throws OcrException {
      String order = new String(((PageImage.Encoded) image).bytes(), StandardCharsets.UTF_8);
      String[] words = order.split(" ");
      pages++;
      switch (words[0]) {
        case "abort" -> Standard.C.abort();
        case "segfault" -> Function.getFunction(new Pointer(8)).invokeVoid(new Object[0]);
        case "hang" -> Standard.C.sleep(1000);
        case "eat" -> eat();
        case "print" -> {
          Standard.C.puts("Tesseract says: \u0001\u0002\u0003 page 1 2 3");
          Standard.C.fflush(Pointer.NULL);
        }
        case "refuse" -> throw new OcrException(Problem.Kind.BROKEN, "the picture is no picture");
        case "defect" -> throw new IllegalStateException("a defect");
        case "once" -> once(Path.of(words[1]));
        default -> {}
      }
      return page("page", Integer.toString(pages), Long.toString(ProcessHandle.current().pid()));
    }

    /** Crashes for the first process that comes here, and for no other. */
    private static void once(Path mark) {
      try {
        Files.createFile(mark);
        Standard.C.raise(9);
      } catch (java.io.IOException e) {
        // Another process was here before.
      }
    }

    private static void eat() {
      List<Memory> eaten = new ArrayList<>();
      while (true) {
        Memory block = new Memory(32 << 20);
        block.clear();
        eaten.add(block);
      }
    }

    @Override
    public void close() {}
  }

  static OcrPage page(String... words) {
    List<Word> line = new ArrayList<>();
    for (String word : words) {
      line.add(new Word(word, new Box(10 * line.size(), 20, 9, 12), 0.75, WordSource.OCR));
    }
    return new OcrPage(100, 200, 300, List.of(Line.ofWords(line)), 0.75, 0, List.of(), "faulty");
  }
}
