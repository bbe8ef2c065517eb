package vn.hoso.vietnamese;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A line of a user's own dictionary is wrong. */
public final class UserDictionaryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final Kind kind;
  private final String detail;

  /** What is wrong. */
  public enum Kind {
    /** The file is not UTF-8. */
    NOT_UTF_8,
    /** What stands before the colon is no kind of entry. */
    UNKNOWN_KIND,
    /** Nothing is written. */
    EMPTY,
    /** An abbreviation is one word of two letters or more. */
    NO_ABBREVIATION,
    /** A confusion is written "read → printed". */
    NO_ARROW,
    /** What is misread as a whole is one word as read. */
    SEVERAL_READ,
    /** Numbers are never changed. */
    NUMBER,
    /** One to three characters as read, one or two Vietnamese letters as printed. */
    LETTERS
  }

  UserDictionaryException(
      Path file, int line, Kind kind, String detail, @Nullable Exception cause) {
    super(file + ", line " + line + ": " + kind + ": " + detail, cause);
    this.file = file.toString();
    this.line = line;
    this.kind = kind;
    this.detail = detail;
  }

  /** The file's name, as it was given. */
  public String file() {
    return file;
  }

  /** Counts from 1. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What is written there; may be empty. */
  public String detail() {
    return detail;
  }
}
