package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.hoso.app.RunHoso.Answer;

/** A chain of plans in an archive, walked both ways, and what is exported of it. */
class ReferencesTest {
  @TempDir private Path folder;

  private void document(String name, String issuer, String number, String day, String basis)
      throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("in")).resolve(name + ".txt"),
        """
        %s          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: %s                 Độc lập - Tự do - Hạnh phúc
                                     Bình Lâm, ngày %s năm 2021

        KẾ HOẠCH
        Cải cách hành chính của %s

        %s
        I. MỤC ĐÍCH
        Nâng cao chất lượng phục vụ nhân dân trên địa bàn.
        """
            .formatted(issuer, number, day, name, basis));
  }

  @Test
  void bothWaysThroughTheArchive() throws IOException {
    document("huyện", "UBND HUYỆN SƠN LẠC", "365/KH-UBND", "16 tháng 7", "");
    document(
        "xã",
        "UBND XÃ TÂN AN",
        "12/KH-UBND",
        "02 tháng 8",
        "Thực hiện Kế hoạch số 365/KH-UBND ngày 16/7/2021 của UBND huyện Sơn Lạc;");
    document(
        "thôn",
        "BAN QUẢN LÝ THÔN ĐOÀI",
        "03/KH-BQL",
        "10 tháng 8",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/8/2021 của UBND xã Tân An;");
    // The same number of another office, and one that says neither day nor office.
    document("huyện khác", "UBND HUYỆN PHONG SƠN", "365/KH-UBND", "20 tháng 9", "");
    document(
        "không rõ",
        "UBND XÃ HÒA AN",
        "44/KH-UBND",
        "21 tháng 9",
        "Căn cứ Kế hoạch số 365/KH-UBND;");
    Path archive = folder.resolve("archive");
    Answer imported = RunHoso.run("import", folder.resolve("in"), "--archive", archive);
    assertThat(imported.code()).as(imported.err()).isZero();

    JsonNode commune = references(archive, "xã.txt");
    assertThat(commune.at("/cites/0/basis").asBoolean()).isTrue();
    assertThat(commune.at("/cites/0/documents")).hasSize(1);
    assertThat(commune.at("/cites/0/documents/0/source").asString()).isEqualTo("huyện.txt");
    assertThat(commune.at("/citedBy")).hasSize(1);
    assertThat(commune.at("/citedBy/0/document/source").asString()).isEqualTo("thôn.txt");

    JsonNode district = references(archive, "huyện.txt");
    assertThat(district.at("/cites")).isEmpty();
    assertThat(district.at("/citedBy")).hasSize(1);
    assertThat(district.at("/citedBy/0/citedBy/0/document/source").asString())
        .isEqualTo("thôn.txt");
    assertThat(references(archive, "huyện khác.txt").at("/citedBy")).isEmpty();
    JsonNode vague = references(archive, "không rõ.txt");
    assertThat(vague.at("/cites/0/documents")).isEmpty();
    assertThat(vague.at("/cites/0/possible")).hasSize(2);

    String id = district.at("/document/id").asString();
    Answer printed = RunHoso.run("show", id, "--references", "--archive", archive);
    assertThat(printed.out()).contains("Named by:", "12/KH-UBND", "03/KH-BQL");

    Answer table = RunHoso.run("export", "--format", "tt-05-2025", "--archive", archive);
    assertThat(table.out()).contains("365,KH-UBND,16/07/2021");
    Answer terms =
        RunHoso.run("export", "--format", "dublin-core", "--archive", archive, "--output", folder);
    assertThat(terms.code()).as(terms.err()).isZero();
    assertThat(folder.resolve("dublin-core.rdf")).content().contains("<dcterms:type>Kế hoạch<");
    Answer wrong = RunHoso.run("export", "--format", "marc", "--archive", archive);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("dublin-core");
  }

  private static JsonNode references(Path archive, String source) {
    for (String line : RunHoso.run("export", "--archive", archive).out().lines().toList()) {
      JsonNode record = tools.jackson.databind.json.JsonMapper.shared().readTree(line);
      if (record.at("/source/name").asString().equals(source)) {
        String id = record.path("id").asString();
        return RunHoso.run("show", id, "--references", "--json", "--archive", archive).json();
      }
    }
    throw new AssertionError(source);
  }
}
