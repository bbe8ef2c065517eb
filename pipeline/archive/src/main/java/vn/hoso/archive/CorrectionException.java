package vn.hoso.archive;

/** Thrown where a correction does not fit the document; says why in words. */
public final class CorrectionException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Kind kind;

  CorrectionException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What is wrong. */
  public enum Kind {
    /** There is no such document, line, field or correction. */
    NONE,
    /** The text there is not (or no longer) the one that was meant. */
    CHANGED,
    /** What is to be written cannot stand there. */
    BAD_VALUE
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
