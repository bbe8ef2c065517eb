package vn.hoso.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoso.document.DocumentRecord;
import vn.hoso.export.RecordJson;

/**
 * Replaces records that the ledger knows, so that file and ledger agree whatever happens: the new
 * files are written aside, then the ledger takes their sums, then they are moved into place. Files
 * left aside by a crash are moved where the ledger has their sum, and dropped where it has not.
 */
final class Replacing {
  private final Layout layout;
  private final Ledger ledger;

  Replacing(Layout layout, Ledger ledger) {
    this.layout = layout;
    this.ledger = ledger;
  }

  private Path aside(String id) {
    return layout.work().resolve("next").resolve(id + ".json");
  }

  /**
   * Replaces.
   *
   * @param also written into the ledger in the same transaction
   */
  void replace(int run, List<DocumentRecord> records, String repairedBy, Runnable also)
      throws IOException {
    Map<DocumentRecord, String> sums = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>();
    for (DocumentRecord record : records) {
      byte[] bytes = RecordJson.pretty(record).getBytes(StandardCharsets.UTF_8);
      SafeFiles.write(aside(record.id()), bytes);
      files.add(aside(record.id()));
      sums.put(record, SafeFiles.sha256(bytes));
    }
    Durability.force(layout.folder(), files);
    ledger.together(
        () -> {
          sums.forEach(
              (record, sum) -> {
                String pages = ledger.sums(record.id()).orElseThrow().pagesSha256();
                ledger.stored(run, record, new Stored(sum, pages, List.of()), repairedBy);
              });
          also.run();
        });
    for (DocumentRecord record : records) {
      SafeFiles.moveInto(aside(record.id()), layout.record(record.id()));
    }
  }

  /** Ends what a crash has interrupted. */
  void finish() throws IOException {
    Path folder = layout.work().resolve("next");
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.filter(file -> file.toString().endsWith(".json")).toList();
    }
    for (Path file : left) {
      String id = String.valueOf(file.getFileName()).replace(".json", "");
      String sum = SafeFiles.sha256(file);
      if (ledger.sums(id).filter(known -> known.recordSha256().equals(sum)).isPresent()) {
        SafeFiles.moveInto(file, layout.record(id));
      }
    }
    SafeFiles.deleteTree(folder);
  }
}
