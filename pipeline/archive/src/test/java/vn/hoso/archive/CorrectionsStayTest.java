package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Problem;
import vn.hoso.export.RecordJson;

/** What people said of a document outlives every new run, a crash, and the loss of its original. */
class CorrectionsStayTest {
  private static final String TEXT = "Số: 19/KH\nỦy ban xa Phú Điền\nbáo cao\n";

  @TempDir Path root;
  private Path in;
  private Path home;
  private String id;
  private final PlainWork work = new PlainWork();
  private final Map<String, DocumentRecord> indexed = new HashMap<>();
  private final RecordSink sink =
      new RecordSink() {
        @Override
        public void publish(DocumentRecord record) {
          indexed.put(record.id(), record);
        }

        @Override
        public void commit() {}
      };

  @BeforeEach
  void correctedDocument() throws Exception {
    in = Files.createDirectories(root.resolve("in"));
    home = root.resolve("archive");
    Files.writeString(in.resolve("a.txt"), TEXT);
    Path table = Files.writeString(in.resolve("b.csv"), "file,place\na.txt,Phú Điền\n");
    try (Archive archive = Archive.openForWriting(home, "test")) {
      importAll(archive, "1", StatedFields.read(table));
      id = archive.ids().getFirst();
      Reviewer reviewer = new Reviewer(archive, sink, work::extract);
      reviewer.word(id, "lan", Correction.How.TYPE, new Reviewer.Place(3, 4, 7, "cao"), "cáo");
      reviewer.field(id, "minh", Correction.How.TYPE, "number", "19/KH", "20/KH");
    }
    assertCorrected("Số: 19/KH\fỦy ban xa Phú Điền\fbáo cáo");
  }

  private ImportSummary importAll(Archive archive, String version, StatedFields stated) {
    Importer importer =
        new Importer(
            archive,
            work,
            sink,
            ImportSettings.standard().withWorkers(1),
            ImportListener.none(),
            new Versions(version, "test", "test"));
    importer.take(stated);
    return importer.run(List.of(in.resolve("a.txt")));
  }

  private void assertCorrected(String text) throws IOException {
    try (Archive archive = Archive.openForReading(home)) {
      DocumentRecord record = archive.record(id);
      assertThat(record.text()).isEqualTo(text);
      assertThat(record.number()).isEqualTo("20/KH");
      assertThat(record.place()).isEqualTo("Phú Điền");
      assertThat(indexed.get(id)).isEqualTo(record);
      DocumentRecord uncorrected =
          RecordJson.read(Files.readString(archive.layout().uncorrected(id)));
      assertThat(uncorrected.text()).isEqualTo(text.replace("cáo", "cao"));
      assertThat(uncorrected.number()).isEqualTo("19/KH");
      assertThat(archive.verify(i -> {})).isEmpty();
      assertThat(archive.auditLog().entries().stream().filter(e -> e.action().equals("correct")))
          .extracting(AuditLog.Entry::who)
          .containsExactly("lan", "minh");
    }
  }

  @Test
  void whenRepairRunsAgain() throws IOException {
    try (Archive archive = Archive.openForWriting(home, "reprocess")) {
      Versions now = new Versions("2", "test", "test");
      Reprocessing.Report report =
          new Reprocessing(archive, work, now).run(false, () -> false, i -> {});
      assertThat(report.changes()).hasSize(1);
      assertThat(report.changes().getFirst().lines()).isEqualTo(1);
      assertThat(report.changes().getFirst().fields()).isEmpty();
      assertThat(report.changes().getFirst().unfit()).isZero();
      archive.index(sink, ImportListener.none());
      assertThat(new Reprocessing(archive, work, now).run(false, () -> false, i -> {}).outdated())
          .isZero();
    }
    assertCorrected("Số: 19/KH\fỦy ban xã Phú Điền\fbáo cáo");
    try (Archive archive = Archive.openForWriting(home, "review")) {
      Reviewer reviewer = new Reviewer(archive, sink, work::extract);
      assertThat(reviewer.recover()).isZero();
    }
    assertCorrected("Số: 19/KH\fỦy ban xã Phú Điền\fbáo cáo");
  }

  @Test
  void whenADryRunOnlyLooks() throws IOException {
    try (Archive archive = Archive.openForReading(home)) {
      Versions now = new Versions("2", "test", "test");
      Reprocessing.Report report =
          new Reprocessing(archive, work, now).run(true, () -> false, i -> {});
      assertThat(report.changes()).hasSize(1);
    }
    assertCorrected("Số: 19/KH\fỦy ban xa Phú Điền\fbáo cáo");
  }

  @Test
  void whenTheOriginalWasLostAndIsTakenInAgain() throws IOException {
    try (Archive archive = Archive.openForWriting(home, "import")) {
      Files.writeString(archive.original(id), TEXT.substring(0, 9));
      assertThat(archive.verify(i -> {})).hasSize(1);
      assertThat(importAll(archive, "2", StatedFields.none()).balance().imported()).isEqualTo(1);
    }
    assertCorrected("Số: 19/KH\fỦy ban xa Phú Điền\fbáo cáo");
  }

  @Test
  void whenTheProcessEndsBetweenLogAndRecord() throws IOException {
    try (Archive archive = Archive.openForWriting(home, "review")) {
      Path record = archive.layout().record(id);
      byte[] before = Files.readAllBytes(record);
      Path log = archive.layout().corrections(id);
      List<Correction> all = new ArrayList<>(CorrectionLog.read(log));
      all.add(
          new Correction(
              3,
              id,
              "2026-11-21T00:00:00Z",
              "lan",
              Correction.How.PICK,
              2,
              7,
              9,
              null,
              "xa",
              "xa",
              "xã",
              0));
      archive.ledger().revising(id, archive.ledger().sums(id).orElseThrow().uncorrectedSha256());
      Files.write(log, CorrectionLog.bytes(all));
      assertThat(Files.readAllBytes(record)).isEqualTo(before);
      assertThat(archive.verify(i -> {}))
          .extracting(Problem::reason)
          .containsExactly("its corrections are not those of the audit log");
    }
    try (Archive archive = Archive.openForWriting(home, "import")) {
      importAll(archive, "1", StatedFields.none());
      assertThat(archive.record(id).text()).isEqualTo("Số: 19/KH\fỦy ban xã Phú Điền\fbáo cáo");
      assertThat(indexed.get(id)).isEqualTo(archive.record(id));
      assertThat(archive.auditLog().corrections(id)).hasSize(3);
      assertThat(archive.verify(i -> {})).isEmpty();
    }
  }

  /** Another engine may read a line otherwise: the word is not put where it does not belong. */
  @Test
  void whenItsLineIsReadOtherwiseTheCorrectionIsKeptButNotPutIn() throws IOException {
    try (Archive archive = Archive.openForWriting(home, "test")) {
      DocumentRecord record = RecordJson.read(Files.readString(archive.layout().uncorrected(id)));
      List<vn.hoso.document.Page> pages = new ArrayList<>(archive.pages(id));
      pages.set(2, PlainWork.page(3, "bao tin"));
      Amending.Amended amended =
          new Amending(archive, work::extract).amend(work.rework(record, pages), pages, Map.of());
      assertThat(amended.unfit()).extracting(Correction::id).containsExactly(1);
      assertThat(amended.processed().record().text()).endsWith("bao tin");
      assertThat(amended.processed().record().number()).isEqualTo("20/KH");
    }
  }
}
