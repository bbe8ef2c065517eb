package vn.hoso.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.document.MissingPartException;

/**
 * Takes files into an archive: walks, hashes, works on what is new, stores, indexes, and accounts
 * for every file. One bad file or page stops nothing; a full disk, a missing part or too many
 * failures stop all. {@link Intake} says what is done with one file.
 */
public final class Importer {
  private final Archive archive;
  private final DocumentWork work;
  private final RecordSink sink;
  private final ImportSettings settings;
  private final ImportListener listener;
  private final Versions versions;
  private final Crew crew;

  private StatedFields stated = StatedFields.none();
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
      Versions versions) {
    this.archive = archive;
    this.work = work;
    this.sink = sink;
    this.settings = settings;
    this.listener = listener;
    this.versions = versions;
    this.crew = new Crew(settings.workers());
  }

  /** Takes what a table states of the files instead of what their pages seem to say. */
  public void take(StatedFields table) {
    stated = table;
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
    int run = archive.ledger().beginRun("import", versions.text());
    RunCount count = new RunCount(listener);
    archive.clearUnpacked();
    try {
      new Reviewer(archive, sink, work::extract).recover();
      try (Indexing indexing = new Indexing(archive, sink, settings)) {
        indexing.catchUp(listener);
        Agenda agenda = expected(run, paths, count);
        try (GroupCommit commits = new GroupCommit(archive)) {
          Intake intake = new Intake(context(run, count, agenda, commits, indexing));
          workThrough(agenda, intake, commits, count);
        }
      }
      archive.clearWork();
      count.nearDuplicates(new NearDuplicates(archive.ledger()).link());
    } catch (RuntimeException e) {
      throw failed(run, count, e);
    }
    end(run, count.balance().waiting() > 0 ? "interrupted" : "done", count);
    return count.summary(count.tooManyFailures(settings.maxFailureShare()));
  }

  private void end(int run, String outcome, RunCount count) {
    archive.ledger().endRun(run, outcome, count.balance());
    archive.auditLog().add("import", null, outcome + ": " + count.balance());
  }

  /** What is to be thrown on: that the archive is lost, where that is behind it. */
  private RuntimeException failed(int run, RunCount count, RuntimeException e) {
    try {
      archive.checkPresent();
    } catch (ArchiveException lost) {
      lost.addSuppressed(e);
      return lost;
    }
    try {
      end(run, "stopped", count);
    } catch (ArchiveException other) {
      e.addSuppressed(other); // the disk that failed takes no last word either
    }
    return e;
  }

  private Intake.Context context(
      int run, RunCount count, Agenda agenda, GroupCommit commits, Indexing indexing) {
    return new Intake.Context(
        run,
        archive,
        work,
        crew,
        listener,
        versions,
        stated,
        count,
        agenda,
        commits,
        indexing,
        settings.join());
  }

  /** Finds all files, and enters them into the ledger. */
  private Agenda expected(int run, List<Path> paths, RunCount count) {
    List<Agenda.Item> items = new ArrayList<>();
    for (FileWalk.Found found : FileWalk.over(paths, Set.of(archive.folder()))) {
      if (!found.path().equals(stated.table())) {
        items.add(new Agenda.Item(SeenFile.at(found.path()), found.problem()));
      }
    }
    Sources sources = new Sources(archive.ledger());
    sources.expect(run, items.stream().map(Agenda.Item::file).toList());
    Set<String> there = items.stream().map(item -> item.file().key()).collect(Collectors.toSet());
    count.vanished(sources.missed(walked(paths, items), there));
    List<Agenda.Item> documents = settings.join() ? joined(items, count) : items;
    if (settings.order() == ImportSettings.Order.SMALL_FIRST) {
      documents.sort(Comparator.comparingLong(Agenda.Item::bytes));
    }
    count.found(items.size());
    Agenda agenda = new Agenda();
    agenda.add(documents);
    return agenda;
  }

  private static List<Agenda.Item> joined(List<Agenda.Item> items, RunCount count) {
    List<Agenda.Item> documents = new ArrayList<>(Series.join(items));
    documents.stream().map(Agenda.Item::series).filter(Objects::nonNull).forEach(count::joined);
    return documents;
  }

  /** The folders in which nothing was hidden from the walk: only there a file can be missed. */
  private static List<Path> walked(List<Path> paths, List<Agenda.Item> items) {
    List<Path> unread =
        items.stream().filter(i -> i.problem() != null).map(i -> i.file().path()).toList();
    return paths.stream()
        .map(path -> path.toAbsolutePath().normalize())
        .filter(Files::isDirectory)
        .filter(folder -> unread.stream().noneMatch(path -> path.startsWith(folder)))
        .toList();
  }

  /** Until nothing is left, neither of what containers held nor of what is tried again. */
  private void workThrough(Agenda agenda, Intake intake, GroupCommit commits, RunCount count) {
    double share = settings.maxFailureShare();
    while (agenda.turn() && !stopped) {
      crew.each(agenda, intake::take, () -> stopped || count.tooManyFailures(share));
      commits.flush();
      if (count.tooManyFailures(share)) {
        return;
      }
    }
  }
}
