package vn.hoso.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/** The counts of one run; the ledger is written before a count goes up. */
final class RunCount {
  /** Before so many files a share of failures says nothing about the machine. */
  private static final int FEWEST_FILES = 50;

  private final long start = System.nanoTime();
  private final ImportListener listener;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> vanished = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private int found;
  private int imported;
  private int alreadyThere;
  private int failed;
  private int suspicious;
  private int unsupported;
  private int pages;
  private int moved;
  private int changed;
  private int nearDuplicates;
  private int joined;

  RunCount(ImportListener listener) {
    this.listener = listener;
  }

  /** More files, or fewer, are to be looked at than was thought. */
  void found(int more) {
    int all;
    synchronized (this) {
      found += more;
      all = found;
    }
    listener.found(all);
  }

  /** All files of a document, of which problems name the first. */
  void imported(List<Path> files, Processed processed, boolean replaced) {
    Path file = files.getFirst();
    synchronized (this) {
      imported += files.size();
      changed += replaced ? 1 : 0;
      pages += processed.record().source().pages();
      processed.record().quality().pages().stream()
          .filter(page -> page.problem() != null)
          .forEach(
              page ->
                  problems.add(
                      new Problem(
                          Problem.Kind.OCR_FAILED,
                          PathText.of(file),
                          page.page(),
                          String.valueOf(page.problem()))));
    }
    files.forEach(each -> listener.done(each, Fate.IMPORTED, null));
  }

  /** Page files that belong together. */
  synchronized void joined(Series series) {
    joined++;
    series.gaps().forEach(gap -> missing.add(PathText.of(series.folder()) + "/" + gap));
  }

  void alreadyThere(Path file, boolean elsewhere) {
    synchronized (this) {
      alreadyThere++;
      moved += elsewhere ? 1 : 0;
    }
    listener.done(file, Fate.ALREADY_THERE, null);
  }

  void notTakenIn(Path file, Problem problem) {
    Fate fate = Fate.of(problem);
    synchronized (this) {
      problems.add(problem);
      if (fate == Fate.UNSUPPORTED) {
        unsupported++;
      } else {
        failed++;
      }
      suspicious += problem.kind().mayRetry() ? 1 : 0;
    }
    listener.done(file, fate, problem);
  }

  synchronized void vanished(List<String> paths) {
    vanished.addAll(paths);
  }

  synchronized void nearDuplicates(int count) {
    nearDuplicates += count;
  }

  /**
   * Whether more fail than files alone explain. Damaged files do not count, only failures of a kind
   * that lies with the machine: no permission, a lost disk, an OCR engine that breaks down.
   *
   * @param share 0..1 of the files looked at; 1 never stops
   */
  synchronized boolean tooManyFailures(double share) {
    int done = imported + alreadyThere + failed + unsupported;
    return done >= FEWEST_FILES && suspicious > share * done;
  }

  synchronized Balance balance() {
    int done = imported + alreadyThere + failed + unsupported;
    return new Balance(found, imported, alreadyThere, failed, unsupported, found - done);
  }

  synchronized ImportSummary summary(boolean tooManyFailures) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing(Problem::file).thenComparing(p -> page(p.page())));
    Balance balance = balance();
    return new ImportSummary(
        balance,
        pages,
        sorted,
        new ImportSummary.Changes(changed, moved, vanished, nearDuplicates),
        new ImportSummary.Joined(joined, missing),
        balance.waiting() > 0,
        tooManyFailures,
        (System.nanoTime() - start) / 1e9);
  }

  private static int page(@Nullable Integer page) {
    return page == null ? 0 : page;
  }
}
