package vn.hoso.archive;

import java.util.List;
import vn.hoso.document.Problem;

/**
 * What an import came to.
 *
 * @param balance of the files
 * @param pages read in this run
 * @param problems files and pages that could not be read (unsupported files among them), by path
 * @param changes in what was known from earlier runs
 * @param joined page files that were taken together, where that was asked for
 * @param interrupted whether it was stopped before it had seen all files
 * @param tooManyFailures whether it stopped by itself, because more failed than was allowed
 * @param seconds how long it took
 */
public record ImportSummary(
    Balance balance,
    int pages,
    List<Problem> problems,
    Changes changes,
    Joined joined,
    boolean interrupted,
    boolean tooManyFailures,
    double seconds) {
  public ImportSummary {
    problems = List.copyOf(problems);
  }

  /** Whether any file or page failed; a file of an unsupported kind is none. */
  public boolean hasFailures() {
    return problems.stream().anyMatch(p -> p.kind() != Problem.Kind.UNSUPPORTED);
  }

  /**
   * Documents that were scanned into a file for each page.
   *
   * @param documents made of page files, new or there already
   * @param missing page files that should lie between two others and are not there, without ending
   */
  public record Joined(int documents, List<String> missing) {
    public Joined {
      missing = List.copyOf(missing);
    }
  }

  /**
   * What is not as an earlier run left it.
   *
   * @param changed files with other content than before; both documents are kept
   * @param moved files whose content was known from a place where it is no more
   * @param vanished paths that are not there any more; their documents are kept
   * @param nearDuplicates pairs of documents that say the same, newly linked
   */
  public record Changes(int changed, int moved, List<String> vanished, int nearDuplicates) {
    public Changes {
      vanished = List.copyOf(vanished);
    }
  }
}
