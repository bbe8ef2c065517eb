package vn.hoso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentRecord;

class JsonLinesExporterTest {
  @TempDir Path folder;

  @Test
  void writesOneDocumentALine() throws Exception {
    Path file = folder.resolve("sub/records.jsonl");
    JsonLinesExporter.Written written =
        JsonLinesExporter.write(Stream.of(Records.full(), Records.empty()), file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(RecordJson.read(lines.get(0))).isEqualTo(Records.full());
    assertThat(RecordJson.read(lines.get(1))).isEqualTo(Records.empty());
    assertThat(written).isEqualTo(new JsonLinesExporter.Written(2, Files.size(file)));
    assertThat(Files.readString(file)).endsWith("}\n");
  }

  @Test
  void nothingIsAnEmptyFile() throws Exception {
    Path file = folder.resolve("none.jsonl");
    assertThat(JsonLinesExporter.write(Stream.empty(), file).documents()).isZero();
    assertThat(Files.size(file)).isZero();
  }

  @Test
  void aFailureLeavesTheOldFileAndNoPart() throws Exception {
    Path file = folder.resolve("records.jsonl");
    Files.writeString(file, "old");
    assertThatThrownBy(() -> JsonLinesExporter.write(failing(), file))
        .isInstanceOf(IOException.class)
        .hasMessage("record 2 is gone");
    assertThat(Files.readString(file)).isEqualTo("old");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFailureNeverLeavesHalfALine() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> JsonLinesExporter.write(failing(), out))
        .isInstanceOf(IOException.class);
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(RecordJson.oneLine(Records.full()) + "\n");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> JsonLinesExporter.write(Stream.empty(), folder))
        .hasMessageContaining("is a folder");
  }

  private static Stream<DocumentRecord> failing() {
    return Stream.of(1, 2)
        .map(
            i -> {
              if (i == 2) {
                throw new UncheckedIOException(new IOException("record 2 is gone"));
              }
              return Records.full();
            });
  }
}
