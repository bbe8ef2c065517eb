package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/** Thrown where a file or a page cannot be taken in; says why in words that a user understands. */
public class DocumentException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /**
   * @param problem what to tell the user
   * @param cause null where there is none
   */
  public DocumentException(Problem problem, @Nullable Throwable cause) {
    super(problem.file() + ": " + problem.reason(), cause);
    this.problem = problem;
  }

  /** What to tell the user. */
  public Problem problem() {
    return problem;
  }
}
