package vn.hoso.archive;

import org.jspecify.annotations.Nullable;

/** Thrown where an archive cannot be used; the message says why and what to do. */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Kind kind;

  /**
   * @param kind decides the exit code
   * @param message in words that a user understands
   * @param cause null where there is none
   */
  public ArchiveException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Kinds of trouble with an archive. */
  public enum Kind {
    /** There is no archive in the named folder, or the folder holds something else. */
    NONE,
    /** Another process writes into it. */
    LOCKED,
    /** Its ledger or a stored file cannot be read, or a newer hoso wrote it. */
    DAMAGED,
    /** The disk is full, read-only or gone. */
    STORAGE
  }
}
