package vn.hoso.ocr;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Tesseract's C interface that are called for every letter, some of them for every
 * choice: about thirty thousand calls a page. They are bound to native methods of this class, which
 * costs a tenth of a call through an interface.
 *
 * <p>Tesseract 4 has all of them. Levels are those of {@code TessPageIteratorLevel}.
 */
final class LetterCalls {
  /**
   * Binds them.
   *
   * @param library its path, or a name that the system finds it by
   * @param flags for opening it, see {@link Natives}
   * @throws LinkageError the library is not there or lacks a function
   */
  LetterCalls(String library, int flags) {
    Native.register(
        LetterCalls.class,
        Platform.isWindows()
            ? NativeLibrary.getInstance(library)
            : NativeLibrary.getInstance(library, Map.of(Library.OPTION_OPEN_FLAGS, flags)));
  }

  native int TessPageIteratorIsAtBeginningOf(Pointer place, int level);

  native int TessResultIteratorNext(Pointer results, int level);

  /** UTF-8, to be given to {@link #TessDeleteText}; null where nothing was read. */
  native @Nullable Pointer TessResultIteratorGetUTF8Text(Pointer results, int level);

  native void TessDeleteText(Pointer text);

  /** Null where the engine kept no choices. */
  native @Nullable Pointer TessResultIteratorGetChoiceIterator(Pointer results);

  /** UTF-8; belongs to the iterator. */
  native @Nullable Pointer TessChoiceIteratorGetUTF8Text(Pointer choices);

  /** Percent. */
  native float TessChoiceIteratorConfidence(Pointer choices);

  native int TessChoiceIteratorNext(Pointer choices);

  native void TessChoiceIteratorDelete(Pointer choices);
}
