package vn.hoso.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Problem;

/** Words for what goes wrong. */
final class Problems {
  private Problems() {}

  static DocumentException file(
      Problem.Kind kind, Path file, String reason, @Nullable Throwable cause) {
    return new DocumentException(new Problem(kind, file.toString(), null, reason), cause);
  }

  static DocumentException page(
      Problem.Kind kind, Path file, int page, String reason, @Nullable Throwable cause) {
    return new DocumentException(new Problem(kind, file.toString(), page, reason), cause);
  }

  static DocumentException tooManyPixels(
      Path file, int page, long width, long height, long maxPixels) {
    String reason =
        "The picture of %d x %d pixels is larger than the limit of %d million pixels."
            .formatted(width, height, maxPixels / 1_000_000);
    return page(Problem.Kind.TOO_LARGE, file, page, reason, null);
  }

  static DocumentException outOfMemory(Path file, int page, Throwable cause) {
    return page(
        Problem.Kind.TOO_LARGE,
        file,
        page,
        "The page needs more memory than this process has.",
        cause);
  }

  /** What a library said, as the end of a sentence; libraries often say nothing. */
  static String because(Throwable cause) {
    String said = cause.getMessage();
    if (said == null || said.isBlank()) {
      return " (" + cause.getClass().getSimpleName() + ")";
    }
    String line = said.strip().lines().findFirst().orElse("");
    return " (" + (line.length() > 200 ? line.substring(0, 200) + "…" : line) + ")";
  }
}
