package vn.hoso.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a file or a page could not be taken in.
 *
 * @param kind what is wrong; decides whether another try can help
 * @param file path or name as the user gave it
 * @param page counts from 1; null where the whole file is concerned
 * @param reason one sentence in English that a user understands
 */
public record Problem(Kind kind, String file, @Nullable Integer page, String reason) {
  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
  }

  /** Kinds of trouble. */
  public enum Kind {
    /** The file has no bytes, or none that are content. */
    EMPTY(false),
    /** The file or page is damaged beyond reading. */
    BROKEN(false),
    /** A password is needed. */
    ENCRYPTED(false),
    /** No reader knows this kind of file; not a failure, but it must be counted. */
    UNSUPPORTED(false),
    /** Over a limit of size, pages or pixels. */
    TOO_LARGE(false),
    /** The file cannot be opened: no permission, locked, vanished, an input error. */
    UNREADABLE(true),
    /** The OCR engine failed on a page. */
    OCR_FAILED(true),
    /** A defect of hoso itself. */
    INTERNAL(true);

    private final boolean retry;

    Kind(boolean retry) {
      this.retry = retry;
    }

    /** Whether another try may succeed without anyone changing the file. */
    public boolean mayRetry() {
      return retry;
    }
  }
}
