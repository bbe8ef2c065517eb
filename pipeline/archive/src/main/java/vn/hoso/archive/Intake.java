package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.Problem;
import vn.hoso.ingest.ContainerException;
import vn.hoso.ingest.Unpacker;

/** What is done with one file: hash it, see whether it is new, work on it, settle its fate. */
final class Intake {
  private static final int TRIES_ON_A_CHANGING_FILE = 3;

  /** A document of more pages waits until the others are done; then all workers read it. */
  private static final int MANY_PAGES = 200;

  /**
   * What a run has in common.
   *
   * @param run its number in the ledger
   * @param join whether page files are taken together
   */
  record Context(
      int run,
      Archive archive,
      DocumentWork work,
      Crew crew,
      ImportListener listener,
      Versions versions,
      StatedFields stated,
      RunCount count,
      Agenda agenda,
      GroupCommit commits,
      Indexing indexing,
      boolean join) {}

  private final Context in;
  private final Sources sources;
  private final Unpacking unpacking;
  private final Amending amending;

  /** Documents in hand, each with further files of the same content that wait for its fate. */
  private final Map<String, List<Agenda.Item>> inHand = new HashMap<>();

  Intake(Context in) {
    this.in = in;
    this.sources = new Sources(in.archive().ledger());
    this.unpacking = new Unpacking(in);
    this.amending = new Amending(in.archive(), in.work()::extract);
  }

  /** Looks at a file. Called by many workers, each with another file. */
  void take(Agenda.Taken taken) {
    Turns turns = in.agenda().turns();
    Agenda.Item item = taken.item();
    String id;
    boolean mine;
    try {
      id = hashed(item);
      if (id == null) {
        return;
      }
      turns.await(taken.turn());
      mine = claim(item, id);
    } finally {
      turns.end(taken.turn());
    }
    if (mine) {
      work(item, id);
      in.listener().resting();
    }
  }

  /** Thrown where a document is to wait until shorter ones are done. */
  private static final class PutOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PutOffException() {
      super("many pages", null, false, false);
    }
  }

  /** So that a long document does not keep short ones waiting. */
  private void opened(Agenda.Item item, int pages) {
    sources.opened(item.file(), pages);
    if (pages > MANY_PAGES && !item.putOff() && in.agenda().hasNext()) {
      throw new PutOffException();
    }
  }

  /** SHA-256 of the content; null where it cannot be read, which is then settled. */
  private @Nullable String hashed(Agenda.Item item) {
    if (item.problem() != null) {
      settle(item, null, item.problem(), List.of(), null);
      return null;
    }
    String joined = item.series() == null ? sources.joinedInto(item.file()) : null;
    if (joined != null && in.archive().holds(joined)) {
      alreadyThere(item.file(), joined);
      return null;
    }
    try {
      return item.sha256();
    } catch (IOException e) {
      settle(item, null, unreadable(item.file(), Failures.words(e)), List.of(), null);
      return null;
    }
  }

  /** Whether the content is new, and nobody works on it. */
  private boolean claim(Agenda.Item item, String id) {
    synchronized (inHand) {
      List<Agenda.Item> others = inHand.get(id);
      if (others != null) {
        others.add(item);
        return false;
      }
      if (in.archive().holds(id)) {
        alreadyThere(item, id);
        return false;
      }
      inHand.put(id, new ArrayList<>());
      return true;
    }
  }

  /** Works on a document that nobody else works on. */
  private void work(Agenda.Item item, String id) {
    boolean pending = false;
    try {
      pending = workOn(item, id);
    } finally {
      if (!pending) {
        release(id);
      }
    }
  }

  /** Files of the same content are looked at again: the document is there now, or it failed. */
  private void release(String id) {
    List<Agenda.Item> others;
    synchronized (inHand) {
      others = inHand.remove(id);
    }
    if (others != null) {
      in.agenda().addFirst(others);
    }
  }

  /** Answers whether the document is on its way into the ledger. */
  private boolean workOn(Agenda.Item item, String id) {
    SeenFile file = item.file();
    Job job = null;
    Path copy = null;
    Problem problem;
    try {
      WorkFolder folder = in.archive().workFolder(id, in.versions().text());
      copy = folder.copy(item.name());
      problem = copy(item, id, copy);
      if (problem == null) {
        job = job(item, id, copy, folder);
        Processed processed = amended(item, in.work().process(job));
        if (item.attempt() == 1 && hasFailedPages(processed.record())) {
          in.agenda().addLater(item.again());
          return false;
        }
        if (Unpacker.hasAttachments(processed.record().source().mediaType())) {
          unpacking.attachments(item, id, copy);
        }
        store(item, job, processed, copy);
        return true;
      }
      in.archive().dropWork(id);
    } catch (ContainerException e) {
      problem = unpacked(item, id, copy);
      in.archive().dropWork(id);
      if (problem == null) {
        return false;
      }
    } catch (DocumentException e) {
      in.archive().dropWork(id);
      Problem found = e.problem();
      problem = new Problem(found.kind(), file.key(), found.page(), found.reason());
    } catch (IOException e) {
      throw SafeFiles.notWritten(in.archive().folder(), e);
    } catch (ArchiveException | MissingPartException e) {
      throw e;
    } catch (Job.StoppedException e) {
      return false; // it waits for the next run, which goes on at the next page
    } catch (PutOffException e) {
      in.agenda().addLater(item.later());
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String reason = "a defect of hoso: " + e.getClass().getSimpleName() + ": " + e.getMessage();
      problem = new Problem(Problem.Kind.INTERNAL, file.key(), null, reason);
    }
    settle(
        item,
        id,
        problem,
        job == null ? List.of() : job.attempts(),
        job == null ? null : job.pages());
    return false;
  }

  private @Nullable Problem unpacked(Agenda.Item item, String id, @Nullable Path copy) {
    try {
      return unpacking.unpack(item, id, Objects.requireNonNull(copy));
    } catch (IOException e) {
      throw SafeFiles.notWritten(in.archive().folder(), e);
    }
  }

  /** What people said of a document stands above what its pages seem to say. */
  private Processed amended(Agenda.Item item, Processed made) throws IOException {
    Amending.Amended amended =
        amending.amend(made.record(), made.pages(), in.stated().of(namedByTable(item).path()));
    if (!amended.unfit().isEmpty()) {
      in.archive()
          .auditLog()
          .add(
              "unfit",
              made.record().id(),
              "%d corrections do not fit any more".formatted(amended.unfit().size()));
    }
    return amended.processed();
  }

  /** The file of a document of which the table states something; any where none is. */
  private SeenFile namedByTable(Agenda.Item item) {
    return item.files().stream()
        .filter(file -> !in.stated().of(file.path()).isEmpty())
        .findFirst()
        .orElse(item.file());
  }

  private void writeStated(SeenFile file, String id) {
    Map<RecordField, String> fields = in.stated().of(file.path());
    if (fields.isEmpty()) {
      return;
    }
    String origin = in.stated().origin(file.path());
    in.archive().ledger().state(id, fields, origin);
    in.archive().auditLog().add("metadata", id, origin + ": " + fields);
  }

  private Job job(Agenda.Item item, String id, Path copy, WorkFolder folder) throws IOException {
    return new Job(
        new Job.Subject(copy, item.name(), id, Files.size(copy), item.attempt()),
        folder,
        in.crew(),
        in.listener(),
        pages -> opened(item, pages));
  }

  private static boolean hasFailedPages(DocumentRecord record) {
    return record.quality().pages().stream().anyMatch(page -> page.problem() != null);
  }

  private void store(Agenda.Item item, Job job, Processed processed, Path copy) {
    SeenFile file = item.file();
    DocumentRecord record = processed.record();
    String before = sources.documentAt(file);
    boolean changed = before != null && !before.equals(record.id());
    Runnable after =
        () -> {
          release(record.id());
          in.archive().dropWork(record.id());
          in.count().imported(paths(item), processed, changed);
          in.indexing().publish(record);
        };
    Stored stored = job.stage(Stage.STORE, () -> put(item, job, processed, copy));
    if (stored == null) {
      after.run();
      return;
    }
    in.commits()
        .submit(
            new GroupCommit.Settlement(
                stored.files(),
                () -> {
                  in.archive().ledger().stored(in.run(), record, stored, in.versions().repair());
                  settleStored(item, job, record);
                },
                after));
  }

  /** Puts a document's files into place; null where the ledger has it already. */
  private @Nullable Stored put(Agenda.Item item, Job job, Processed processed, Path copy) {
    DocumentRecord record = processed.record();
    try {
      if (!in.archive().ledger().holds(record.id())) {
        return in.archive().store(processed, copy);
      }
      in.archive()
          .storeAgain(
              in.run(),
              processed,
              copy,
              in.versions().repair(),
              () -> settleStored(item, job, record));
      return null;
    } catch (IOException e) {
      throw SafeFiles.notWritten(in.archive().folder(), e);
    }
  }

  private void settleStored(Agenda.Item item, Job job, DocumentRecord record) {
    Ledger ledger = in.archive().ledger();
    writeStated(namedByTable(item), record.id());
    int pages = record.source().pages();
    int row = settleAll(item, record.id(), Fate.IMPORTED.key(), null, pages);
    ledger.attempts(in.run(), row, job.attempts());
    if (item.series() != null) {
      in.archive().auditLog().add("join", record.id(), item.series().words());
    }
  }

  /** Writes the fate of all files of a document; answers the row of the first. */
  private int settleAll(
      Agenda.Item item,
      @Nullable String id,
      String fate,
      @Nullable Problem problem,
      @Nullable Integer pages) {
    int first = 0;
    for (SeenFile file : item.files()) {
      // The pages are those of the document: they stand with its first file alone.
      Integer counted = file.equals(item.file()) ? pages : Integer.valueOf(0);
      int row = in.archive().ledger().settle(in.run(), file, id, fate, problem, counted);
      first = first == 0 ? row : first;
    }
    return first;
  }

  private static List<Path> paths(Agenda.Item item) {
    return item.files().stream().map(SeenFile::path).toList();
  }

  private void alreadyThere(Agenda.Item item, String id) {
    item.files().forEach(file -> alreadyThere(file, id));
  }

  private void alreadyThere(SeenFile file, String id) {
    Optional<String> from = sources.vanishedPlace(id, file);
    boolean moved = from.isPresent() && sources.documentAt(file) == null;
    in.commits()
        .submit(
            new GroupCommit.Settlement(
                List.of(),
                () -> {
                  in.archive()
                      .ledger()
                      .settle(in.run(), file, id, Fate.ALREADY_THERE.key(), null, null);
                  if (moved) {
                    sources.moved(file, from.get());
                  }
                },
                () -> in.count().alreadyThere(file.path(), moved)));
  }

  /** A file that is not taken in; some are tried once more when all others are done. */
  private void settle(
      Agenda.Item item,
      @Nullable String id,
      Problem problem,
      List<Attempt> attempts,
      @Nullable Integer pages) {
    SeenFile file = item.file();
    if (item.attempt() == 1 && problem.kind().mayRetry() && Files.exists(file.place())) {
      in.agenda().addLater(item.again());
      return;
    }
    in.commits()
        .submit(
            new GroupCommit.Settlement(
                List.of(),
                () -> {
                  Ledger ledger = in.archive().ledger();
                  int row = settleAll(item, id, Fate.of(problem).key(), problem, pages);
                  ledger.attempts(in.run(), row, attempts);
                },
                () -> item.files().forEach(each -> notTakenIn(each, file, problem))));
  }

  /** Every page file of a document is told; a problem names the first of them. */
  private void notTakenIn(SeenFile each, SeenFile first, Problem problem) {
    Problem own =
        each.equals(first)
            ? problem
            : new Problem(problem.kind(), each.key(), problem.page(), problem.reason());
    in.count().notTakenIn(each.path(), own);
  }

  private static @Nullable Problem copy(Agenda.Item item, String id, Path copy) {
    SeenFile file = item.file();
    for (int i = 0; i < TRIES_ON_A_CHANGING_FILE; i++) {
      try {
        if (item.copyTo(copy).equals(id)) {
          return null;
        }
      } catch (IOException e) {
        return unreadable(file, Failures.words(e));
      }
    }
    return unreadable(file, "it is being changed while it is read; import it again later");
  }

  private static Problem unreadable(SeenFile file, String reason) {
    return new Problem(Problem.Kind.UNREADABLE, file.key(), null, reason);
  }
}
