package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfusionTrainingTest {
  @TempDir Path folder;

  @Test
  void countsWhatBecameOfWhichLetter() throws IOException {
    Files.writeString(folder.resolve("a.true.txt"), "kế hoạch, kế toán;\nđường bộ (mới)\n");
    Files.writeString(folder.resolve("a.read.txt"), "ké hoach, ké toan;\nduong b6 (m6i)\n");
    Path out = folder.resolve("table.tsv");
    var summary = ConfusionTraining.run(new ConfusionTraining.Settings(folder, false, 1), out);
    assertThat(summary.files()).isEqualTo(1);
    assertThat(summary.words()).isEqualTo(7);
    Confusions table = Confusions.read(out);
    assertThat(table.rows().get("ế")).containsEntry("é", 2.0).hasSize(1);
    assertThat(table.rows().get("ộ")).containsEntry("6", 1.0);
    assertThat(table.rows().get("đ")).containsEntry("d", 1.0);
    assertThat(table.rows().get("k")).containsEntry("k", 2.0);
  }

  @Test
  void theSamePairsGiveTheSameTable() throws IOException {
    Files.writeString(folder.resolve("a.true.txt"), "ủy ban nhân dân huyện Sơn Lạc");
    Files.writeString(folder.resolve("a.read.txt"), "uy ban nhan dan huy~n Son L?c");
    Path first = folder.resolve("1.tsv");
    Path second = folder.resolve("2.tsv");
    ConfusionTraining.run(new ConfusionTraining.Settings(folder, false, 1), first);
    ConfusionTraining.run(new ConfusionTraining.Settings(folder, false, 1), second);
    assertThat(Files.readString(first)).isEqualTo(Files.readString(second)).contains("ệ\t~\t1.0");
  }

  @Test
  void aWordThatWasLostShiftsNoOther() {
    List<WordAligner.Pair> pairs =
        WordAligner.align(
            List.of("nâng", "cao", "chất", "lượng"), List.of("nang", "chat", "luong"));
    assertThat(pairs)
        .containsExactly(
            new WordAligner.Pair("nâng", "nang"),
            new WordAligner.Pair("chất", "chat"),
            new WordAligner.Pair("lượng", "luong"));
  }

  @Test
  void aFolderWithoutPairsIsRefusedInWords() {
    assertThatThrownBy(
            () ->
                ConfusionTraining.run(
                    new ConfusionTraining.Settings(folder, false, 1), folder.resolve("t.tsv")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No pair");
  }
}
