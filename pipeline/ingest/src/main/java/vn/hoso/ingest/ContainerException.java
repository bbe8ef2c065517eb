package vn.hoso.ingest;

import vn.hoso.document.DocumentException;
import vn.hoso.document.Problem;

/** Thrown where a file is no document but holds files; {@link Unpacker} takes them out. */
public final class ContainerException extends DocumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem what to tell a user who wanted a document
   */
  public ContainerException(Problem problem) {
    super(problem, null);
  }
}
