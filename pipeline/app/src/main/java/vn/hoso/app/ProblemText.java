package vn.hoso.app;

import java.util.Locale;
import vn.hoso.document.Problem;

/** One line for a person about one file or page that could not be read. */
final class ProblemText {
  private ProblemText() {}

  /** Gives a text of the bundle. */
  @FunctionalInterface
  interface Texts {
    String text(String key, Object... values);
  }

  static String of(Problem problem, Texts texts) {
    String kind = texts.text("problem." + problem.kind().name().toLowerCase(Locale.ROOT));
    String reason = Reasons.in(texts.text("language"), problem.reason());
    return problem.page() == null
        ? texts.text("problem.file", problem.file(), kind, reason)
        : texts.text("problem.page", problem.file(), problem.page(), kind, reason);
  }
}
