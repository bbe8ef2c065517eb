package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.MissingPartException;

class OcrSettingsTest {
  @Test
  void refusesWhatTesseractCannotDo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OcrSettings.DEFAULT.withPageSegmentation(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OcrSettings.DEFAULT.withTimeLimit(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new OcrSettings("../vie", null, 3, true, Duration.ZERO, OcrSettings.Library.AUTO));
  }

  @Test
  void namesWhatInstallsAMissingModel(@TempDir Path empty) {
    assertThatThrownBy(() -> OcrEngines.open(OcrSettings.DEFAULT.withModelFolder(empty)))
        .isInstanceOfSatisfying(
            MissingPartException.class,
            e -> {
              assertThat(e.remedy()).isEqualTo("sudo apt-get install tesseract-ocr-vie");
              assertThat(e).hasMessageContaining(empty.toString()).hasMessageContaining("vie");
            });
  }

  @Test
  void saysThatAModelIsDamaged(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("vie.traineddata"), new byte[5000]);
    assertThatThrownBy(() -> OcrEngines.open(OcrSettings.DEFAULT.withModelFolder(folder)))
        .isInstanceOf(MissingPartException.class)
        .hasMessageContaining("damaged");
  }
}
