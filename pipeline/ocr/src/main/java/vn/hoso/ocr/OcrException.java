package vn.hoso.ocr;

import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/**
 * Thrown where one picture could not be read; the message is a sentence that a user understands.
 */
public final class OcrException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Problem.Kind kind;

  OcrException(Problem.Kind kind, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.kind = kind;
  }

  OcrException(Problem.Kind kind, String reason) {
    this(kind, reason, null);
  }

  /** What is wrong: {@code BROKEN}, {@code TOO_LARGE} or {@code OCR_FAILED}. */
  public Problem.Kind kind() {
    return kind;
  }
}
