package vn.hoso.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.export.PagesJson;
import vn.hoso.export.RecordJson;

/**
 * Replaces records that the ledger knows, so that files and ledger agree whatever happens: the new
 * files are written aside, then the ledger takes their sums, then they are moved into place, the
 * record last. Files left aside by a crash are moved where the ledger has the sum of their record,
 * and dropped where it has not.
 */
final class Replacing {
  private static final String RECORD = ".record";
  private static final String PAGES = ".pages";
  private static final String UNCORRECTED = ".uncorrected";

  private final Layout layout;
  private final Ledger ledger;

  Replacing(Layout layout, Ledger ledger) {
    this.layout = layout;
    this.ledger = ledger;
  }

  private Path folder() {
    return layout.work().resolve("next");
  }

  private Path aside(String id, String kind) {
    return folder().resolve(id + kind);
  }

  /**
   * Replaces records, those without corrections among them; and pages, where they are told to be
   * other ones.
   *
   * @param also written into the ledger in the same transaction
   */
  void replace(
      int run, List<Processed> documents, boolean withPages, String repairedBy, Runnable also)
      throws IOException {
    Map<Processed, Stored> sums = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>();
    for (Processed document : documents) {
      String id = document.record().id();
      String record = write(files, aside(id, RECORD), bytes(document.record()));
      DocumentRecord plain = document.uncorrected();
      @Nullable String uncorrected =
          plain == null ? null : write(files, aside(id, UNCORRECTED), bytes(plain));
      String pages =
          withPages
              ? write(files, aside(id, PAGES), pages(document))
              : ledger.sums(id).orElseThrow().pagesSha256();
      sums.put(document, new Stored(record, pages, uncorrected, List.of()));
    }
    Durability.force(layout.folder(), files);
    ledger.together(
        () -> {
          sums.forEach(
              (document, stored) -> ledger.stored(run, document.record(), stored, repairedBy));
          also.run();
        });
    for (Processed document : documents) {
      moveIntoPlace(document.record().id());
    }
  }

  private String write(List<Path> files, Path file, byte[] bytes) throws IOException {
    SafeFiles.write(file, bytes, layout.parts());
    files.add(file);
    return SafeFiles.sha256(bytes);
  }

  private static byte[] bytes(DocumentRecord record) {
    return RecordJson.pretty(record).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pages(Processed document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PagesJson.write(document.pages(), bytes);
    return bytes.toByteArray();
  }

  private void moveIntoPlace(String id) throws IOException {
    move(aside(id, UNCORRECTED), layout.uncorrected(id));
    move(aside(id, PAGES), layout.pages(id));
    move(aside(id, RECORD), layout.record(id));
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      SafeFiles.moveInto(from, to);
    }
  }

  /** Ends what a crash has interrupted. */
  void finish() throws IOException {
    if (!Files.isDirectory(folder())) {
      return;
    }
    TreeSet<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder())) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(RECORD))
          .forEach(name -> ids.add(name.substring(0, name.length() - RECORD.length())));
    }
    for (String id : ids) {
      String sum = SafeFiles.sha256(aside(id, RECORD));
      if (ledger.sums(id).filter(known -> known.recordSha256().equals(sum)).isPresent()) {
        moveIntoPlace(id);
      }
    }
    SafeFiles.deleteTree(folder());
  }
}
