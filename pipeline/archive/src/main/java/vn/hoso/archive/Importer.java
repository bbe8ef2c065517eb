package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.Problem;

/**
 * Takes files into an archive: walks, hashes, works on what is new, stores, indexes, and accounts
 * for every file. One bad file or page stops nothing; a full disk or a missing part stops all.
 */
public final class Importer {
  private static final int TRIES_ON_A_CHANGING_FILE = 3;

  private final Archive archive;
  private final DocumentWork work;
  private final Indexing indexing;
  private final ImportListener listener;
  private final String versions;
  private final Crew crew;

  /** Documents in hand, each with further files of the same content that wait for its fate. */
  private final Map<String, List<SeenFile>> inHand = new HashMap<>();

  private volatile boolean stopped;

  /**
   * @param archive open for writing
   * @param versions of program, dictionaries and OCR engine, for the ledger
   */
  public Importer(
      Archive archive,
      DocumentWork work,
      RecordSink sink,
      ImportSettings settings,
      ImportListener listener,
      String versions) {
    this.archive = archive;
    this.work = work;
    this.indexing = new Indexing(archive, sink, settings);
    this.listener = listener;
    this.versions = versions;
    this.crew = new Crew(settings.workers());
  }

  /** Asks the run to end: documents in hand are finished, no other is begun. */
  public void stop() {
    stopped = true;
  }

  /**
   * Imports files and folders.
   *
   * @param paths in the order in which they are wanted
   * @throws ArchiveException where the archive cannot be written
   * @throws MissingPartException where a part is missing that a document needs
   */
  public ImportSummary run(List<Path> paths) {
    Run run = new Run(archive.ledger().beginRun("import", versions));
    indexing.catchUp(listener);
    List<FileWalk.Found> found = FileWalk.over(paths, Set.of(archive.folder()));
    archive.ledger().expect(run.number, found.stream().map(f -> seen(f.path())).toList());
    run.found = found.size();
    listener.found(found.size());
    String outcome = "stopped";
    try {
      crew.each(found, file -> take(run, file), () -> stopped);
      indexing.commit();
      outcome = run.balance().waiting() > 0 ? "interrupted" : "done";
    } finally {
      archive.ledger().endRun(run.number, outcome, run.balance());
    }
    return run.summary();
  }

  private static SeenFile seen(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new SeenFile(path, attributes.size(), attributes.lastModifiedTime().toMillis());
    } catch (IOException e) {
      return new SeenFile(path, -1, -1);
    }
  }

  private void take(Run run, FileWalk.Found found) {
    SeenFile file = seen(found.path());
    if (found.problem() != null) {
      run.settle(file, null, found.problem(), List.of());
      return;
    }
    String id;
    try {
      id = SafeFiles.sha256(file.path());
    } catch (IOException e) {
      run.settle(file, null, unreadable(file, Failures.words(e)), List.of());
      return;
    }
    synchronized (inHand) {
      if (archive.ledger().holds(id)) {
        run.alreadyThere(file, id);
        return;
      }
      List<SeenFile> others = inHand.putIfAbsent(id, new ArrayList<>());
      if (others != null) {
        others.add(file);
        return;
      }
    }
    work(run, file, id);
  }

  /** Works on a document that nobody else works on, then settles all files of its content. */
  private void work(Run run, SeenFile file, String id) {
    Problem problem = null;
    List<Attempt> attempts = new ArrayList<>();
    boolean settled = false;
    try {
      problem = workOn(run, file, id, attempts);
      settled = true;
    } finally {
      List<SeenFile> others;
      synchronized (inHand) {
        others = inHand.remove(id);
      }
      if (settled) {
        if (problem != null) {
          run.settle(file, id, problem, attempts);
        }
        for (SeenFile other : others == null ? List.<SeenFile>of() : others) {
          settleOther(run, other, id, problem);
        }
      }
    }
  }

  private void settleOther(Run run, SeenFile other, String id, @Nullable Problem problem) {
    if (problem == null) {
      run.alreadyThere(other, id);
    } else {
      run.settle(
          other,
          id,
          new Problem(problem.kind(), other.path().toString(), problem.page(), problem.reason()),
          List.of());
    }
  }

  /** Answers why the file could not be taken in; null where it was. */
  private @Nullable Problem workOn(Run run, SeenFile file, String id, List<Attempt> attempts) {
    Job job = null;
    try {
      WorkFolder folder = archive.workFolder(id, versions);
      Path copy = folder.copy(file.name());
      Problem changing = copy(file, id, copy);
      if (changing != null) {
        folder.delete();
        return changing;
      }
      job = new Job(copy, file.name(), id, Files.size(copy), folder, crew, listener);
      Processed processed = work.process(job);
      String sum = job.stage(Stage.STORE, () -> archive.store(processed, copy));
      archive.ledger().stored(run.number, file, processed.record(), sum, job.attempts());
      folder.delete();
      run.imported(file, processed);
      indexing.publish(processed.record());
      return null;
    } catch (DocumentException e) {
      archive.dropWork(id);
      return new Problem(
          e.problem().kind(), file.path().toString(), e.problem().page(), e.problem().reason());
    } catch (IOException e) {
      throw SafeFiles.notWritten(archive.folder(), e);
    } catch (ArchiveException | MissingPartException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Problem(
          Problem.Kind.INTERNAL,
          file.path().toString(),
          null,
          "a defect of hoso: " + e.getClass().getSimpleName() + ": " + e.getMessage());
    } finally {
      if (job != null) {
        attempts.addAll(job.attempts());
      }
    }
  }

  private static @Nullable Problem copy(SeenFile file, String id, Path copy) {
    for (int i = 0; i < TRIES_ON_A_CHANGING_FILE; i++) {
      try {
        if (SafeFiles.copy(file.path(), copy).equals(id)) {
          return null;
        }
      } catch (IOException e) {
        return unreadable(file, Failures.words(e));
      }
    }
    return unreadable(file, "it is being changed while it is read; import it again later");
  }

  private static Problem unreadable(SeenFile file, String reason) {
    return new Problem(Problem.Kind.UNREADABLE, file.path().toString(), null, reason);
  }

  /** The counts of one run; the ledger is written before a count goes up. */
  private final class Run {
    final int number;
    final long start = System.nanoTime();
    final List<Problem> problems = new ArrayList<>();
    int found;
    int imported;
    int alreadyThere;
    int failed;
    int unsupported;
    int pages;

    Run(int number) {
      this.number = number;
    }

    void imported(SeenFile file, Processed processed) {
      synchronized (this) {
        imported++;
        pages += processed.record().source().pages();
        processed.record().quality().pages().stream()
            .filter(page -> page.problem() != null)
            .forEach(
                page ->
                    problems.add(
                        new Problem(
                            Problem.Kind.OCR_FAILED,
                            file.path().toString(),
                            page.page(),
                            String.valueOf(page.problem()))));
      }
      listener.done(file.path(), Fate.IMPORTED, null);
    }

    void alreadyThere(SeenFile file, String id) {
      archive.ledger().other(number, file, id, Fate.ALREADY_THERE, null, List.of());
      synchronized (this) {
        alreadyThere++;
      }
      listener.done(file.path(), Fate.ALREADY_THERE, null);
    }

    void settle(SeenFile file, @Nullable String id, Problem problem, List<Attempt> attempts) {
      Fate fate = Fate.of(problem);
      archive.ledger().other(number, file, id, fate, problem, attempts);
      synchronized (this) {
        problems.add(problem);
        if (fate == Fate.UNSUPPORTED) {
          unsupported++;
        } else {
          failed++;
        }
      }
      listener.done(file.path(), fate, problem);
    }

    synchronized Balance balance() {
      int done = imported + alreadyThere + failed + unsupported;
      return new Balance(found, imported, alreadyThere, failed, unsupported, found - done);
    }

    synchronized ImportSummary summary() {
      List<Problem> sorted = new ArrayList<>(problems);
      sorted.sort(
          Comparator.comparing(Problem::file).thenComparing(p -> p.page() == null ? 0 : p.page()));
      return new ImportSummary(
          balance(), pages, sorted, balance().waiting() > 0, (System.nanoTime() - start) / 1e9);
    }
  }
}
