package vn.hoso.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param files found
 * @param filesDone whatever their fate
 * @param failed of them
 * @param opened documents whose number of pages is known
 * @param pages of the opened documents
 * @param pagesDone of them
 */
record ProgressCount(int files, int filesDone, int failed, int opened, int pages, int pagesDone) {
  /** Before so many pages an estimate would be a guess. */
  private static final int FEWEST_PAGES = 5;

  private static final double FEWEST_SECONDS = 2;

  ProgressCount withFiles(int found) {
    return new ProgressCount(found, filesDone, failed, opened, pages, pagesDone);
  }

  ProgressCount opened(int more) {
    return new ProgressCount(files, filesDone, failed, opened + 1, pages + more, pagesDone);
  }

  ProgressCount pageDone() {
    return new ProgressCount(files, filesDone, failed, opened, pages, pagesDone + 1);
  }

  ProgressCount done(boolean failure) {
    return new ProgressCount(
        files, filesDone + 1, failed + (failure ? 1 : 0), opened, pages, pagesDone);
  }

  /**
   * How long the rest takes: pages left at the pace of late, where a file not yet opened counts as
   * many pages as a file had on average (those that were there already, or failed, had none).
   *
   * @param seconds since the first file
   * @param pagesPerSecond above 0 where any page is done
   * @return null as long as that is unknown
   */
  @Nullable Duration left(double seconds, double pagesPerSecond) {
    if (pagesDone < FEWEST_PAGES || seconds < FEWEST_SECONDS) {
      return null;
    }
    int tried = Math.max(filesDone, opened);
    double pagesEach = (double) pages / tried;
    double pagesLeft = pages - pagesDone + pagesEach * Math.max(0, files - tried);
    return Duration.ofSeconds(Math.round(pagesLeft / pagesPerSecond));
  }
}
