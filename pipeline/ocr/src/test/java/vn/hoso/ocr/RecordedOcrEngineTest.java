package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.Alternative;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.PageImage;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

class RecordedOcrEngineTest {
  private static final OcrPage READING =
      new OcrPage(
          40,
          30,
          300,
          List.of(
              Line.ofWords(
                  List.of(
                      new Word(
                          "nỗ",
                          new Box(1, 2, 3, 4),
                          0.9,
                          WordSource.OCR,
                          List.of(new Alternative(1, 'ổ', 0.7)))))),
          0.9,
          0,
          List.of("noise removed"),
          "tesseract 5.5.2 vie");

  /** Counts how often it is asked. */
  private static final class Counting implements OcrEngine {
    int pages;
    boolean closed;

    @Override
    public OcrPage read(PageImage image) {
      pages++;
      return READING;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static PageImage.Raster picture(int grey) {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(7, 5, 0, grey);
    return new PageImage.Raster(image, 300);
  }

  @Test
  void aRecordedPageIsReadOnceAndSaysThatItWasRecorded(@TempDir Path folder) throws Exception {
    Counting reader = new Counting();
    try (OcrEngine engine = new RecordedOcrEngine(folder.resolve("readings"), reader)) {
      OcrPage first = engine.read(picture(100));
      assertThat(engine.read(picture(100))).isEqualTo(first);
      assertThat(first.engine()).isEqualTo("recorded: tesseract 5.5.2 vie");
      assertThat(first.lines()).isEqualTo(READING.lines());
      assertThat(reader.pages).isEqualTo(1);
      engine.read(picture(101));
      assertThat(reader.pages).isEqualTo(2);
    }
    assertThat(reader.closed).isTrue();
    try (OcrEngine replay = OcrEngines.recorded(folder.resolve("readings"))) {
      assertThat(replay.read(picture(101)).text()).isEqualTo("nỗ");
    }
  }

  @Test
  void whatWasNotRecordedOrIsDamagedFails(@TempDir Path folder) throws Exception {
    try (OcrEngine engine = OcrEngines.recorded(folder)) {
      assertThatThrownBy(() -> engine.read(picture(1)))
          .isInstanceOf(OcrException.class)
          .hasMessageContaining("recorded");
    }
    try (OcrEngine engine = new RecordedOcrEngine(folder, new Counting())) {
      engine.read(picture(1));
      try (var files = Files.list(folder)) {
        Files.writeString(files.findFirst().orElseThrow(), "page 1");
      }
      assertThatThrownBy(() -> engine.read(picture(1))).isInstanceOf(OcrException.class);
    }
  }
}
