package vn.hoso.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown where JSON is not what hoso writes; says what is wrong in words. */
public final class RecordFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  RecordFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
