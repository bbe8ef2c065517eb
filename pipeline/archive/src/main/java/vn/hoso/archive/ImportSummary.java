package vn.hoso.archive;

import java.util.List;
import vn.hoso.document.Problem;

/**
 * What an import came to.
 *
 * @param balance of the files
 * @param pages read in this run
 * @param problems files and pages that could not be read (unsupported files among them), by path
 * @param interrupted whether it was stopped before it had seen all files
 * @param seconds how long it took
 */
public record ImportSummary(
    Balance balance, int pages, List<Problem> problems, boolean interrupted, double seconds) {
  public ImportSummary {
    problems = List.copyOf(problems);
  }

  /** Whether any file or page failed; a file of an unsupported kind is none. */
  public boolean hasFailures() {
    return problems.stream().anyMatch(p -> p.kind() != Problem.Kind.UNSUPPORTED);
  }
}
