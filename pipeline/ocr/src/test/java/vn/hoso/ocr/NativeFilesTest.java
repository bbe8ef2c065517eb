package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {
  @BeforeAll
  static void onlyWhereLibrariesAreEmbedded() {
    String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    Assumptions.assumeTrue(platform.matches("(Linux|Windows.*) (amd64|x86_64)"), platform);
  }

  @Test
  void unpacksOnceAndMendsWhatIsCutOff(@TempDir Path cache) throws Exception {
    NativeFiles.Unpacked first = NativeFiles.unpack(cache);
    long size = Files.size(first.tesseract());
    assertThat(size).isGreaterThan(1_000_000);
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(first.leptonica(), old);
    Files.write(first.tesseract(), new byte[10]);

    assertThat(NativeFiles.unpack(cache)).isEqualTo(first);
    assertThat(Files.size(first.tesseract())).isEqualTo(size);
    assertThat(Files.getLastModifiedTime(first.leptonica())).isEqualTo(old);
  }

  @Test
  void manyAtOnceLeaveWholeFilesAndNothingElse(@TempDir Path cache) throws Exception {
    Callable<NativeFiles.Unpacked> unpacking = () -> NativeFiles.unpack(cache);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<NativeFiles.Unpacked>> all = threads.invokeAll(Collections.nCopies(8, unpacking));
      NativeFiles.Unpacked expected = NativeFiles.unpack(cache);
      for (Future<NativeFiles.Unpacked> one : all) {
        assertThat(one.get()).isEqualTo(expected);
      }
      try (Stream<Path> files = Files.list(expected.tesseract().getParent())) {
        assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
      }
    }
  }

  @Test
  void enginesUseTheEmbeddedLibrariesThoughTheSystemHasSome() {
    OcrEngines.Description parts = OcrEngines.describe(OcrSettings.DEFAULT);
    assertThat(parts.embedded()).isTrue();
    assertThat(parts.tesseract()).startsWith("5.5.");
    assertThat(parts.leptonica()).startsWith("1.87.");
  }
}
