package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hoso.document.PageImage;
import vn.hoso.document.Quality;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestSettings;
import vn.hoso.ocr.OcrEngine;
import vn.hoso.ocr.OcrEngines;
import vn.hoso.ocr.OcrException;
import vn.hoso.ocr.OcrPage;
import vn.hoso.ocr.OcrSettings;
import vn.hoso.ocr.WorkerSettings;
import vn.hoso.records.RecordExtractor;
import vn.hoso.records.RecordSettings;
import vn.hoso.repair.RepairSettings;
import vn.hoso.repair.TextRepairer;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.UserDictionary;

class PipelineTest {
  private static final Path TWO_PAGES =
      Path.of("../../samples/files/03-quyet-dinh-to-cong-nghe-so.pdf");

  /** One try for each page, so that the process is not started a second time. */
  private static final WorkerSettings ONCE =
      new WorkerSettings(
          1, 100, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(1), 2L << 30);

  /** The process that reads the second page is killed while it does. */
  private static final class Killed implements OcrEngine {
    private final OcrEngine engine = OcrEngines.isolated(OcrSettings.DEFAULT, ONCE);
    private int pages;

    @Override
    public OcrPage read(PageImage image) throws OcrException {
      pages++;
      if (pages == 2) {
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
            .execute(
                () -> ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly));
      }
      return engine.read(image);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  @Test
  void aPageWhoseReaderDiesCostsOnlyItself() throws Exception {
    try (Pipeline pipeline =
        new Pipeline(
            new Ingest(IngestSettings.defaults()),
            Killed::new,
            Killed::new,
            TextRepairer.load(
                Dictionaries.folder(), RepairSettings.defaults(), UserDictionary.none()),
            new RecordExtractor(RecordSettings.DEFAULT))) {
      Processed processed = pipeline.convert(TWO_PAGES, 1);

      List<Quality.PageQuality> pages = processed.record().quality().pages();
      assertThat(pages).hasSize(2);
      assertThat(pages.get(0).problem()).isNull();
      assertThat(pages.get(1).problem()).startsWith("the text recognition crashed");
      assertThat(processed.record().number()).isEqualTo("58/QĐ-UBND");
    }
  }
}
