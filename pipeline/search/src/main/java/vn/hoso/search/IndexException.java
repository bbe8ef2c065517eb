package vn.hoso.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown where the index cannot be used; says why, and what to do, in words. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Kind {
    /** There is no index yet. */
    MISSING,
    /** Another build made it, in a format that this one does not read: rebuild it. */
    OTHER_FORMAT,
    /** Its files are damaged: rebuild it. */
    DAMAGED,
    /** Another process writes to it. */
    LOCKED
  }

  private final Kind kind;

  IndexException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is the matter. */
  public Kind kind() {
    return kind;
  }
}
