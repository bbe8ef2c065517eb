package vn.hoso.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;
import vn.hoso.export.PagesJson;
import vn.hoso.export.RecordJson;
import vn.hoso.vietnamese.UserDictionary;

/** An archive's folder, open for reading by anyone or for writing by one process. */
public final class Archive implements AutoCloseable {
  private final Layout layout;
  private final Ledger ledger;
  private final @Nullable ArchiveLock lock;

  private Archive(Layout layout, Ledger ledger, @Nullable ArchiveLock lock) {
    this.layout = layout;
    this.ledger = ledger;
    this.lock = lock;
  }

  /**
   * Opens for reading; works while another process writes.
   *
   * @throws ArchiveException where there is no archive, or it is damaged
   */
  public static Archive openForReading(Path folder) {
    Layout layout = new Layout(folder.toAbsolutePath().normalize());
    if (!Files.isRegularFile(layout.ledger())) {
      throw new ArchiveException(
          ArchiveException.Kind.NONE, "There is no archive in " + layout.folder() + ".", null);
    }
    return new Archive(layout, Ledger.openForReading(layout.ledger()), null);
  }

  /**
   * Opens for writing and holds the lock until closed; makes the archive where the folder is empty
   * or missing.
   *
   * @param purpose one word for others who find it locked, for instance {@code import}
   * @throws ArchiveException where another process writes, the folder holds something else, or the
   *     archive is damaged
   */
  public static Archive openForWriting(Path folder, String purpose) {
    Path made = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(made);
      made = made.toRealPath();
    } catch (IOException e) {
      throw SafeFiles.notWritten(made, e);
    }
    Layout layout = new Layout(made);
    refuseForeignFolder(layout);
    ArchiveLock lock = ArchiveLock.take(layout.lock(), purpose);
    Archive archive;
    try {
      archive = new Archive(layout, Ledger.openForWriting(layout.ledger()), lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
    try {
      new Replacing(layout, archive.ledger).finish();
      SafeFiles.deleteTree(layout.parts());
      return archive;
    } catch (IOException e) {
      archive.close();
      throw SafeFiles.notWritten(made, e);
    }
  }

  private static void refuseForeignFolder(Layout layout) {
    if (Files.exists(layout.ledger())) {
      return;
    }
    try (Stream<Path> entries = Files.list(layout.folder())) {
      // A lock alone was left by a process that ended before it had made the ledger; the user's own
      // words may be there before the first import.
      List<Path> known = List.of(layout.lock(), layout.dictionary());
      if (entries.anyMatch(entry -> !known.contains(entry))) {
        throw new ArchiveException(
            ArchiveException.Kind.NONE,
            "The folder %s is no archive, and not empty. Name another one with --archive."
                .formatted(layout.folder()),
            null);
      }
    } catch (IOException e) {
      throw SafeFiles.notWritten(layout.folder(), e);
    }
  }

  /** The archive's folder, absolute. */
  public Path folder() {
    return layout.folder();
  }

  /** Where the search index lies; the archive itself never looks into it. */
  public Path indexFolder() {
    return layout.index();
  }

  /**
   * The user's own words, names and confusions: the file {@code dictionary.txt} in the archive's
   * folder, empty where there is none. Its fingerprint belongs to the versions of what it repaired.
   *
   * @throws vn.hoso.vietnamese.UserDictionaryException where a line of it is wrong
   * @throws IOException where it cannot be read
   */
  public UserDictionary dictionary() throws IOException {
    return UserDictionary.readIfPresent(layout.dictionary());
  }

  /** Where the catalogue lies, see {@link Catalogue}. */
  public Path catalogueFile() {
    return layout.catalogue();
  }

  /** Where files lie that were handed over and are not imported yet. */
  public Path uploads() {
    return layout.uploads();
  }

  /**
   * Makes sure that the folder is still the one that was opened for writing.
   *
   * @throws ArchiveException where it was lost, as network folders are
   */
  void checkPresent() {
    if (lock != null) {
      lock.check();
    }
  }

  Layout layout() {
    return layout;
  }

  Ledger ledger() {
    return ledger;
  }

  /** What the ledger says at this moment. */
  public ArchiveStatus status() {
    return new LedgerReport(ledger).status();
  }

  /** The ids of all documents, in their order. */
  public List<String> ids() {
    return ledger.ids();
  }

  /**
   * Ids in their order.
   *
   * @param after greater than this one; empty to begin
   * @param limit at most so many
   */
  public List<String> idsAfter(String after, int limit) {
    return ledger.idsAfter(after, limit);
  }

  /**
   * The ids that begin with a prefix, at most 10.
   *
   * @param prefix hexadecimal digits, in any case
   */
  public List<String> idsThatBegin(String prefix) {
    return ledger.idsThatBegin(prefix.toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * A document's record.
   *
   * @throws ArchiveException where its file is missing or damaged
   */
  public DocumentRecord record(String id) {
    try (InputStream in = Files.newInputStream(layout.record(id))) {
      return RecordJson.read(in);
    } catch (IOException e) {
      throw damaged("record", id, e);
    }
  }

  /**
   * A document's pages as they were read.
   *
   * @throws ArchiveException where their file is missing or damaged
   */
  public List<Page> pages(String id) {
    try (InputStream in = Files.newInputStream(layout.pages(id))) {
      return PagesJson.read(in);
    } catch (IOException e) {
      throw damaged("pages", id, e);
    }
  }

  /**
   * What changes whenever a document's record does: the SHA-256 of its file.
   *
   * @return empty where there is no such document
   */
  public Optional<String> recordSha256(String id) {
    return ledger.sums(id).map(Stored::recordSha256);
  }

  /** Where a document's original lies. */
  public Path original(String id) {
    return layout.original(id);
  }

  private static ArchiveException damaged(String what, String id, IOException e) {
    String words = e instanceof NoSuchFileException ? "it is missing" : Failures.words(e);
    return new ArchiveException(
        ArchiveException.Kind.DAMAGED,
        "The archive is damaged: the %s of document %s cannot be read: %s"
            .formatted(what, id, words),
        e);
  }

  WorkFolder workFolder(String id, String versions) throws IOException {
    return WorkFolder.open(layout.work(), id, versions);
  }

  void dropWork(String id) {
    try {
      SafeFiles.deleteTree(layout.work().resolve(id));
    } catch (IOException e) {
      throw SafeFiles.notWritten(layout.work(), e);
    }
  }

  /**
   * Whether a document is held, with its original. One whose original is gone or cut short may be
   * taken in again.
   */
  public boolean holds(String id) {
    if (!ledger.holds(id)) {
      return false;
    }
    try {
      long bytes = Files.size(layout.original(id));
      return ledger
              .sql()
              .number("SELECT count(*) FROM documents WHERE id = ? AND bytes = ?", id, bytes)
          > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Deletes what was kept of documents in hand that are held by now, or that nobody waits for: a
   * run that was killed at the right moment leaves such.
   */
  void clearWork() {
    boolean noneWaits =
        ledger.sql().number("SELECT count(*) FROM sources WHERE fate = 'waiting'") == 0;
    if (!Files.isDirectory(layout.work())) {
      return;
    }
    List<String> ids;
    try (Stream<Path> folders = Files.list(layout.work())) {
      ids =
          folders.map(f -> String.valueOf(f.getFileName())).filter(n -> n.length() == 64).toList();
    } catch (IOException e) {
      throw SafeFiles.notWritten(layout.work(), e);
    }
    for (String id : ids) {
      if (noneWaits || ledger.holds(id)) {
        dropWork(id);
      }
    }
  }

  /** Where the entries of a container go while they are taken in. */
  Path unpackedFolder(String id) {
    return layout.unpacked().resolve(id);
  }

  /** Deletes what a run that was killed has left unpacked. */
  void clearUnpacked() {
    try {
      SafeFiles.deleteTree(layout.unpacked());
    } catch (IOException e) {
      throw SafeFiles.notWritten(layout.unpacked(), e);
    }
  }

  /**
   * Puts a new document's files into their places. The ledger does not know of the document yet,
   * and the disk need not have its bytes.
   */
  Stored store(Processed processed, Path copy) throws IOException {
    String id = processed.record().id();
    List<Path> files = new ArrayList<>();
    Path original = layout.original(id);
    // What lies there may be cut short, by a power failure before it was forced to the disk.
    if (!Files.exists(original) || !SafeFiles.sha256(original).equals(id)) {
      SafeFiles.moveInto(copy, original);
      files.add(original);
    }
    ByteArrayOutputStream pages = new ByteArrayOutputStream();
    PagesJson.write(processed.pages(), pages);
    byte[] pageBytes = pages.toByteArray();
    write(layout.pages(id), pageBytes);
    files.add(layout.pages(id));
    byte[] record = RecordJson.pretty(processed.record()).getBytes(StandardCharsets.UTF_8);
    write(layout.record(id), record);
    files.add(layout.record(id));
    return new Stored(SafeFiles.sha256(record), SafeFiles.sha256(pageBytes), null, files);
  }

  /** Writes a file of the archive, so that a reader meets the old one or the new. */
  void write(Path file, byte[] bytes) throws IOException {
    SafeFiles.write(file, bytes, layout.parts());
  }

  /**
   * Takes a document in again that the ledger knows, because its original was lost or damaged; what
   * people said of it stays.
   */
  void storeAgain(int run, Processed processed, Path copy, String repairedBy, Runnable also)
      throws IOException {
    Path original = layout.original(processed.record().id());
    Durability.force(layout.folder(), List.of(copy));
    SafeFiles.moveInto(copy, original);
    new Replacing(layout, ledger).replace(run, List.of(processed), true, repairedBy, also);
  }

  /**
   * Puts other records in the place of those that are held; their pages stay.
   *
   * @param also written into the ledger in the same transaction
   */
  void replaceRecords(int run, List<Processed> documents, String repairedBy, Runnable also)
      throws IOException {
    new Replacing(layout, ledger).replace(run, documents, false, repairedBy, also);
  }

  /** Of these files, those that the ledger does not know as they are now. */
  public List<Path> notKnown(List<Path> files) {
    Sources sources = new Sources(ledger);
    return files.stream().filter(file -> !sources.settled(SeenFile.at(file))).toList();
  }

  /** Where a document was found: the paths of its files, of each page file where it was joined. */
  public List<String> sources(String id) {
    return new Sources(ledger).of(id);
  }

  /** Documents that say nearly the same as one, with the share (0..1) that they have in common. */
  public Map<String, Double> nearDuplicates(String id) {
    Map<String, Double> others = new LinkedHashMap<>();
    ledger
        .sql()
        .query(
            "SELECT other, similarity FROM near_duplicates WHERE document = ?1"
                + " UNION SELECT document, similarity FROM near_duplicates WHERE other = ?1"
                + " ORDER BY 2 DESC, 1",
            row -> others.put(row.getString(1), row.getDouble(2)),
            id);
    return others;
  }

  /** Who changed what, and when. */
  public AuditLog auditLog() {
    return new AuditLog(ledger.sql());
  }

  /** Makes the ledger forget what was indexed, so that the next run hands all over again. */
  public void forgetIndex() {
    ledger.nothingIndexed();
  }

  /**
   * Hands to the sink what it has not taken yet; answers how many documents.
   *
   * @throws ArchiveException where a record is damaged or the index cannot be written
   */
  public int index(RecordSink sink, ImportListener listener) {
    int count = ledger.toIndex().size();
    try (Indexing indexing = new Indexing(this, sink, ImportSettings.standard())) {
      indexing.catchUp(listener);
    }
    return count;
  }

  /**
   * Checks every stored byte: originals, pages, records, corrections, the ledger and its audit log,
   * and that nothing lies there that the ledger does not know.
   *
   * @param progress hears each id before it is checked
   * @return what is missing, damaged or unknown; empty where all is well
   */
  public List<Problem> verify(Consumer<String> progress) {
    return new Verification(layout, ledger).problems(progress);
  }

  @Override
  public void close() {
    try {
      ledger.close();
    } finally {
      if (lock != null) {
        try {
          SafeFiles.deleteTree(layout.parts());
        } catch (IOException e) {
          // The next process that writes does so.
        }
        lock.close();
      }
    }
  }
}
