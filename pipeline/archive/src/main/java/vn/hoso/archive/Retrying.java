package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;
import vn.hoso.document.Quality;

/**
 * Reads the pages again that could not be read when their documents were taken in: in the usual
 * way, and then in the other one. Pages that were read stay as they are; a document without success
 * stays as it is.
 */
public final class Retrying {
  private static final int ATTEMPTS = 2;

  private final Archive archive;
  private final DocumentWork work;
  private final ImportListener listener;
  private final Versions versions;
  private final Crew crew;
  private final Amending amending;
  private final List<Problem> problems = new ArrayList<>();
  private int run;
  private int tried;
  private int read;
  private int unfit;
  private volatile boolean stopped;

  /**
   * What came of it.
   *
   * @param documents that had pages that could not be read
   * @param pages of them, as far as they were tried again
   * @param read of these
   * @param problems the pages that still cannot be read, by document
   * @param unfit corrections by people that do not fit any more, because lines were moved; they
   *     stay in their documents' logs
   * @param interrupted whether it was stopped before all were tried
   */
  public record Report(
      int documents, int pages, int read, List<Problem> problems, int unfit, boolean interrupted) {
    public Report {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param archive open for writing
   * @param workers threads, 1 or more
   * @param versions of now
   */
  public Retrying(
      Archive archive, DocumentWork work, int workers, ImportListener listener, Versions versions) {
    this.archive = archive;
    this.work = work;
    this.listener = listener;
    this.versions = versions;
    this.crew = new Crew(workers);
    this.amending = new Amending(archive, work::extract);
  }

  /** Asks it to end: pages in hand are read, no other is begun. */
  public void stop() {
    stopped = true;
  }

  /**
   * Tries all pages that could not be read.
   *
   * @throws ArchiveException where the archive is damaged or cannot be written
   * @throws MissingPartException where what reads pictures is not there
   */
  public Report run() {
    Ledger ledger = archive.ledger();
    List<String> ids =
        ledger
            .sql()
            .query(
                "SELECT DISTINCT document FROM pages WHERE problem IS NOT NULL ORDER BY document",
                row -> row.getString(1));
    run = ledger.beginRun("retry", versions.text());
    listener.found(ids.size());
    String outcome = "stopped";
    try {
      crew.each(ids, this::retry, () -> stopped);
      outcome = stopped ? "interrupted" : "done";
    } finally {
      ledger.endRun(run, outcome, new Balance(0, 0, 0, 0, 0, 0));
    }
    archive.clearWork();
    return new Report(ids.size(), tried, read, problems, unfit, stopped);
  }

  private void retry(String id) {
    DocumentRecord before = archive.record(id);
    Set<Integer> failed = failed(before);
    try {
      WorkFolder folder = archive.workFolder(id, versions.text());
      Path copy = folder.copy(before.source().name());
      if (!SafeFiles.copy(archive.original(id), copy).equals(id)) {
        throw new ArchiveException(
            ArchiveException.Kind.DAMAGED,
            "The archive is damaged: the original of document %s is not what was stored."
                .formatted(id),
            null);
      }
      Processed best = null;
      PageMemory memory = new Known(folder, archive.pages(id), failed);
      List<Attempt> attempts = new ArrayList<>();
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        var subject = new Job.Subject(copy, before.source().name(), id, Files.size(copy), attempt);
        Job job = new Job(subject, memory, crew, listener, pages -> {});
        best = better(best, processed(job));
        attempts.addAll(job.attempts());
        if (best != null && failed(best.record()).isEmpty()) {
          break;
        }
      }
      settle(before, failed, best, attempts);
      archive.dropWork(id);
    } catch (Job.StoppedException e) {
      return; // the next run goes on at the next page
    } catch (IOException e) {
      throw SafeFiles.notWritten(archive.folder(), e);
    } finally {
      listener.resting();
    }
  }

  /** What the stages make of it; null where not a page was read. */
  private @Nullable Processed processed(Job job) {
    try {
      return work.process(job);
    } catch (DocumentException e) {
      return null;
    }
  }

  private static @Nullable Processed better(@Nullable Processed one, @Nullable Processed other) {
    return other == null
            || (one != null && failed(one.record()).size() <= failed(other.record()).size())
        ? one
        : other;
  }

  private void settle(
      DocumentRecord before, Set<Integer> failed, @Nullable Processed made, List<Attempt> attempts)
      throws IOException {
    Set<Integer> still = made == null ? failed : failed(made.record());
    Set<Integer> success = new TreeSet<>(failed);
    success.removeAll(still);
    DocumentRecord now = before;
    int lost = 0;
    Runnable tries = () -> archive.ledger().attempts(run, row(before.id()), attempts);
    if (made == null || success.isEmpty()) {
      archive.ledger().together(tries);
    } else {
      Amending.Amended amended = amending.amend(made.record(), made.pages(), Map.of());
      now = amended.processed().record();
      lost = amended.unfit().size();
      replace(amended, success, tries);
    }
    Path file = Path.of(before.source().name());
    synchronized (this) {
      tried += failed.size();
      read += success.size();
      unfit += lost;
      now.quality().pages().stream()
          .filter(page -> page.problem() != null)
          .forEach(
              page ->
                  problems.add(
                      new Problem(
                          Problem.Kind.OCR_FAILED,
                          before.source().name(),
                          page.page(),
                          String.valueOf(page.problem()))));
    }
    listener.done(file, still.isEmpty() ? Fate.IMPORTED : Fate.FAILED, null);
  }

  private synchronized void replace(Amending.Amended amended, Set<Integer> success, Runnable tries)
      throws IOException {
    String id = amended.processed().record().id();
    String detail =
        "pages read: "
            + success.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + (amended.unfit().isEmpty()
                ? ""
                : "; %d corrections do not fit any more".formatted(amended.unfit().size()));
    new Replacing(archive.layout(), archive.ledger())
        .replace(
            run,
            List.of(amended.processed()),
            true,
            versions.repair(),
            () -> {
              tries.run();
              archive.auditLog().add("retry", id, detail);
            });
  }

  /** The file that brought the document. */
  private int row(String id) {
    return archive
        .ledger()
        .sql()
        .number("SELECT min(id) FROM sources WHERE document = ? AND fate = 'imported'", id);
  }

  private static Set<Integer> failed(DocumentRecord record) {
    return record.quality().pages().stream()
        .filter(page -> page.problem() != null)
        .map(Quality.PageQuality::page)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The pages that the archive holds, and those that are read now. */
  private static final class Known implements PageMemory {
    private final WorkFolder folder;
    private final Map<Integer, Page> held = new ConcurrentHashMap<>();

    Known(WorkFolder folder, List<Page> pages, Set<Integer> failed) {
      this.folder = folder;
      Map<Integer, Page> good = new HashMap<>();
      pages.forEach(page -> good.put(page.number(), page));
      good.keySet().removeAll(failed);
      held.putAll(good);
    }

    @Override
    public Optional<Page> recall(int number) throws IOException {
      Page page = held.get(number);
      return page == null ? folder.recall(number) : Optional.of(page);
    }

    @Override
    public void remember(Page page) throws IOException {
      folder.remember(page);
    }
  }
}
