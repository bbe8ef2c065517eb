package vn.hoso.ocr;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.Map;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.MissingPartException;

/**
 * The native libraries, loaded once in a process.
 *
 * <p>Both libraries are opened by their full path where they are embedded, so that nothing depends
 * on search paths and the system's versions cannot be taken by mistake.
 *
 * @param tess Tesseract as Tess4J maps it, function by function when first called: its other,
 *     direct mapping demands functions that Debian 12's version lacks
 * @param calls Tesseract's functions that Tess4J does not map well
 * @param letters Tesseract's functions that are called most often
 * @param lept the Leptonica that this Tesseract uses
 * @param embedded whether they travelled with hoso
 * @param origin where they were loaded from
 */
record Natives(
    TessAPI tess,
    TessCalls calls,
    LetterCalls letters,
    Lept lept,
    boolean embedded,
    String origin) {
  /** POSIX; the value is the same on Linux and macOS. Keeps the symbols out of others' way. */
  private static final int RTLD_LAZY = 1;

  private static @Nullable Natives loaded;

  /** Standard C, for the one environment variable that the libraries read when they start. */
  private interface Environment extends Library {
    int setenv(String name, String value, int overwrite);
  }

  private interface WindowsEnvironment extends Library {
    int _putenv(String assignment);
  }

  /**
   * Loads the libraries, or answers those that are loaded.
   *
   * @throws MissingPartException neither kind that the choice allows can be loaded
   * @throws IllegalStateException this process has loaded the other kind
   */
  static synchronized Natives load(OcrSettings.Library choice) {
    Natives natives = loaded;
    if (natives == null) {
      natives = loadFirst(choice);
      loaded = natives;
    }
    if (choice != OcrSettings.Library.AUTO
        && natives.embedded != (choice == OcrSettings.Library.EMBEDDED)) {
      throw new IllegalStateException(
          "this process already uses the native libraries of " + natives.origin);
    }
    return natives;
  }

  /** For instance {@code 5.5.2}. */
  String tesseractVersion() {
    return tess.TessVersion();
  }

  /** For instance {@code 1.87.0}. */
  String leptonicaVersion() {
    Pointer text = lept.getLeptonicaVersion();
    try {
      return text.getString(0, "UTF-8").replace("leptonica-", "").strip();
    } finally {
      lept.lept_free(text);
    }
  }

  private static Natives loadFirst(OcrSettings.Library choice) {
    oneThreadEach();
    StringBuilder failures = new StringBuilder();
    if (choice != OcrSettings.Library.SYSTEM) {
      try {
        return checked(embedded(NativeFiles.unpack()));
      } catch (IOException | LinkageError e) {
        failures.append(" The embedded ones: ").append(e.getMessage()).append('.');
      }
    }
    if (choice != OcrSettings.Library.EMBEDDED) {
      try {
        return checked(system());
      } catch (IOException | LinkageError e) {
        failures.append(" The system's: ").append(e.getMessage()).append('.');
      }
    }
    throw new MissingPartException(
        "The Tesseract 5 libraries cannot be loaded." + failures, remedy());
  }

  private static Natives embedded(NativeFiles.Unpacked files) {
    // Leptonica first: where the loader does not look beside Tesseract, it is there already.
    String lept = files.leptonica().toAbsolutePath().toString();
    String tess = files.tesseract().toAbsolutePath().toString();
    Lept leptonica = open(lept, Lept.class);
    return new Natives(
        open(tess, TessAPI.class),
        open(tess, TessCalls.class),
        new LetterCalls(tess, RTLD_LAZY),
        leptonica,
        true,
        tess);
  }

  private static Natives system() throws IOException {
    String name = Platform.isWindows() ? "libtesseract-5" : "tesseract";
    TessAPI tess = open(name, TessAPI.class);
    // A search in Tesseract finds the functions of the Leptonica that it was loaded with, so the
    // two can never be of different builds. Windows does not search so.
    Lept lept = open(Platform.isWindows() ? "libleptonica-6" : name, Lept.class);
    return new Natives(
        tess,
        open(name, TessCalls.class),
        new LetterCalls(name, RTLD_LAZY),
        lept,
        false,
        "the system");
  }

  private static <T extends Library> T open(String name, Class<T> type) {
    return Platform.isWindows()
        ? Native.load(name, type)
        : Native.load(name, type, Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY));
  }

  private static Natives checked(Natives natives) throws IOException {
    natives.lept.setMsgSeverity(Lept.SEVERITY_NONE);
    String version = natives.tesseractVersion();
    if (!version.startsWith("5.")) {
      throw new IOException("Tesseract " + version + " is there, version 5 is needed");
    }
    return natives;
  }

  /**
   * Keeps OpenMP inside Tesseract to one thread: engines run side by side, and its threads would
   * only wait for each other (about three times the processor time for the same pages). The library
   * reads this when it is loaded, so it must be said before.
   */
  private static void oneThreadEach() {
    if (System.getenv("OMP_THREAD_LIMIT") != null) {
      return;
    }
    if (Platform.isWindows()) {
      Native.load("msvcrt", WindowsEnvironment.class)._putenv("OMP_THREAD_LIMIT=1");
    } else {
      Native.load("c", Environment.class).setenv("OMP_THREAD_LIMIT", "1", 0);
    }
  }

  /** The command that installs the libraries. */
  static String remedy() {
    if (Platform.isMac()) {
      return "brew install tesseract";
    }
    return Platform.isWindows()
        ? "winget install UB-Mannheim.TesseractOCR"
        : "sudo apt-get install tesseract-ocr";
  }
}
