package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.app.RunHoso.Answer;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ImportListener;
import vn.hoso.archive.ImportSettings;
import vn.hoso.archive.ImportSummary;
import vn.hoso.archive.Importer;
import vn.hoso.archive.Pipeline;
import vn.hoso.archive.Retrying;
import vn.hoso.archive.Versions;
import vn.hoso.document.Problem;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestSettings;
import vn.hoso.ingest.OcrMode;
import vn.hoso.ocr.OcrEngines;
import vn.hoso.ocr.OcrSettings;
import vn.hoso.ocr.WorkerSettings;
import vn.hoso.records.RecordExtractor;
import vn.hoso.records.RecordSettings;
import vn.hoso.repair.RepairSettings;
import vn.hoso.vietnamese.MappedLanguageModel;
import vn.hoso.vietnamese.UserDictionary;

/** Pages that cannot be read: tried in another way, listed, and read later on request. */
class RetryTest {
  private static final String SAMPLE = "14-nghi-quyet-dang-uy.pdf"; // page 2 of 2 is a scan

  @TempDir Path folder;
  private Path in;
  private Path home;

  @BeforeEach
  void sample() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    home = folder.resolve("archive");
    Files.copy(RunHoso.samples().resolve("files").resolve(SAMPLE), in.resolve(SAMPLE));
  }

  /** The whole program's stages, but for how patient the two readers of pictures are. */
  private static Pipeline pipeline(WorkerSettings first, WorkerSettings second) throws IOException {
    return new Pipeline(
        new Ingest(IngestSettings.defaults(), MappedLanguageModel.open()),
        () -> OcrEngines.isolated(OcrSettings.DEFAULT, first),
        () -> OcrEngines.isolated(OcrSettings.DEFAULT.withPageSegmentation(6), second),
        Stages.repairer(RepairSettings.defaults(), UserDictionary.none()),
        new RecordExtractor(RecordSettings.DEFAULT));
  }

  private static Versions versions() throws IOException {
    return Stages.versions(OcrMode.AUTO, RepairSettings.defaults(), UserDictionary.none());
  }

  private ImportSummary importing(WorkerSettings first, WorkerSettings second) throws IOException {
    try (Archive archive = Archive.openForWriting(home, "import");
        Pipeline pipeline = pipeline(first, second);
        IndexSink index = IndexSink.open(archive)) {
      ImportSettings settings = ImportSettings.standard();
      return new Importer(archive, pipeline, index, settings, ImportListener.none(), versions())
          .run(List.of(in));
    }
  }

  private Retrying.Report retrying(WorkerSettings both) throws IOException {
    try (Archive archive = Archive.openForWriting(home, "retry");
        Pipeline pipeline = pipeline(both, both)) {
      return new Retrying(archive, pipeline, 2, ImportListener.none(), versions()).run();
    }
  }

  /** No page is read in a millisecond: the process that tries is ended. */
  private static WorkerSettings impatient() {
    WorkerSettings usual = WorkerSettings.standard();
    return new WorkerSettings(
        usual.tries(),
        usual.pages(),
        usual.start(),
        Duration.ofMillis(1),
        Duration.ZERO,
        usual.memoryBytes());
  }

  private Answer status() {
    return RunHoso.run("status", "--archive", home, "--json");
  }

  @Test
  void aPageThatCannotBeReadIsTriedInAnotherWayAtTheEnd() throws Exception {
    ImportSummary summary = importing(impatient(), WorkerSettings.standard());
    assertThat(summary.problems()).isEmpty();
    assertThat(summary.balance().imported()).isEqualTo(1);
    assertThat(found()).isEqualTo(1);
    try (var ledger = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("ledger.db"));
        var query = ledger.createStatement();
        var rows =
            query.executeQuery(
                "SELECT attempt, error IS NULL FROM attempts WHERE stage = 'ocr' ORDER BY id")) {
      assertThat(rows.next())
          .as("the second way alone is written down: it led to the end")
          .isTrue();
      assertThat(rows.getInt(1)).isEqualTo(2);
      assertThat(rows.getBoolean(2)).isTrue();
    }
  }

  @Test
  void whatStaysUnreadIsListedAndReadOnRequest() throws Exception {
    ImportSummary summary = importing(impatient(), impatient());
    assertThat(summary.balance().imported()).isEqualTo(1);
    assertThat(summary.problems()).hasSize(1);
    assertThat(status().code()).isEqualTo(1);
    assertThat(RunHoso.run("status", "--archive", home, "--lang", "vi").out())
        .contains("nhận dạng chữ quá");
    assertThat(status().json().at("/pages/failed").asInt()).isEqualTo(1);
    assertThat(status().json().at("/problems/0/page").asInt()).isEqualTo(2);
    assertThat(found()).as("page 2 is not there yet").isZero();

    Answer again = RunHoso.run("import", in, "--archive", home, "--json");
    assertThat(again.json().at("/balance/alreadyThere").asInt()).isEqualTo(1);
    assertThat(status().json().at("/pages/failed").asInt()).as("only on request").isEqualTo(1);

    Retrying.Report still = retrying(impatient());
    assertThat(still.pages()).isEqualTo(1);
    assertThat(still.read()).isZero();
    assertThat(still.problems()).hasSize(1).first().extracting(Problem::page).isEqualTo(2);
    assertThat(status().json().at("/pages/failed").asInt()).isEqualTo(1);
    Answer retried = RunHoso.run("retry", "--archive", home, "--json");
    assertThat(retried.code()).as(retried.err()).isZero();
    assertThat(retried.json().get("documents").asInt()).isEqualTo(1);
    assertThat(retried.json().get("pages").asInt()).isEqualTo(1);
    assertThat(retried.json().get("read").asInt()).isEqualTo(1);
    assertThat(status().code()).isZero();
    assertThat(status().json().at("/pages/failed").asInt()).isZero();
    assertThat(found()).isEqualTo(1);
    assertThat(RunHoso.run("verify", "--archive", home).code()).isZero();
    assertThat(RunHoso.run("audit", "--archive", home).out()).contains("pages read: 2");

    Answer nothing = RunHoso.run("retry", "--archive", home, "--json");
    assertThat(nothing.code()).isZero();
    assertThat(nothing.json().get("documents").asInt()).isZero();
  }

  /** Documents with words that stand on page 2 alone. */
  private int found() {
    return RunHoso.run(
            "search",
            "\"Ủy ban Kiểm tra Đảng ủy xây dựng kế hoạch kiểm tra\"",
            "--archive",
            home,
            "--json")
        .json()
        .get("total")
        .asInt();
  }
}
