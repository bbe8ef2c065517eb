package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.app.RunHoso.Answer;

/** The samples, and a folder of nasty files, through the whole pipeline with real OCR. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {
  private static final String TOPIC = "tuyên truyền cải cách hành chính";

  @TempDir static Path folder;
  private Path archive;
  private Path nasty;
  private Answer imported;
  private int sampleFiles;

  @BeforeAll
  void importSamplesAndNastyFiles() throws IOException {
    archive = folder.resolve("archive");
    nasty = nastyFolder();
    Path samples = RunHoso.samples().resolve("files");
    try (Stream<Path> files = Files.list(samples)) {
      sampleFiles = (int) files.count();
    }
    imported = RunHoso.run("import", samples, nasty, "--archive", archive, "--json");
  }

  private Path nastyFolder() throws IOException {
    Path in = Files.createDirectories(folder.resolve("nasty/sâu/hơn nữa")).getParent().getParent();
    Files.createFile(in.resolve("rỗng.pdf"));
    byte[] whole =
        Files.readAllBytes(
            RunHoso.samples().resolve("files/09-chuong-trinh-cong-tac-ban-chi-dao.pdf"));
    Files.write(in.resolve("sâu/cut.pdf"), java.util.Arrays.copyOf(whole, 300));
    Files.writeString(in.resolve("sâu/hơn nữa/lá đơn.txt"), "Cộng hòa xã hội chủ nghĩa Việt Nam\n");
    Files.writeString(in.resolve("same.txt"), "Cộng hòa xã hội chủ nghĩa Việt Nam\n");
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    noise[0] = 0;
    Files.write(in.resolve("noise.xyz"), noise);
    try (PDDocument locked = new PDDocument()) {
      locked.addPage(new PDPage());
      locked.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      locked.save(in.resolve("locked.pdf").toFile());
    }
    return in;
  }

  private String kindOf(String name) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode problem : imported.json().get("problems")) {
      if (problem.get("file").asString().endsWith(name)) {
        kinds.add(problem.get("kind").asString());
        assertThat(problem.get("reason").asString()).isNotBlank();
      }
    }
    return String.join(" ", kinds);
  }

  @Test
  @Order(1)
  void accountsForEveryFileAndGoesOnPastBadOnes() {
    assertThat(imported.code()).as(imported.err()).isEqualTo(1);
    JsonNode balance = imported.json().get("balance");
    assertThat(balance.get("found").asInt()).isEqualTo(sampleFiles + 6);
    assertThat(balance.get("imported").asInt()).isEqualTo(sampleFiles + 1);
    assertThat(balance.get("alreadyThere").asInt()).isEqualTo(1);
    assertThat(balance.get("failed").asInt()).isEqualTo(3);
    assertThat(balance.get("unsupported").asInt()).isEqualTo(1);
    assertThat(kindOf("rỗng.pdf")).isEqualTo("EMPTY");
    assertThat(kindOf("cut.pdf")).isEqualTo("BROKEN");
    assertThat(kindOf("locked.pdf")).isEqualTo("ENCRYPTED");
    assertThat(kindOf("noise.xyz")).isEqualTo("UNSUPPORTED");
    assertThat(imported.json().get("problems").size()).isEqualTo(4);
  }

  @Test
  @Order(2)
  void statusAgrees() {
    Answer status = RunHoso.run("status", "--archive", archive, "--json");
    assertThat(status.code()).isEqualTo(1);
    assertThat(status.json().get("files")).isEqualTo(imported.json().get("balance"));
    assertThat(status.json().get("documents").asInt()).isEqualTo(sampleFiles + 1);
    assertThat(status.json().get("notIndexed").asInt()).isZero();
    assertThat(status.json().at("/pages/ocr").asInt()).isGreaterThanOrEqualTo(10);
    assertThat(status.json().at("/pages/failed").asInt()).isZero();
    assertThat(RunHoso.run("status", "--archive", archive).out())
        .contains("locked.pdf: encrypted: ");
  }

  private Set<String> sources(Object... query) {
    Object[] words =
        Stream.concat(
                Stream.of("search", "--limit", "100", "--json", "--archive", archive),
                Stream.of(query))
            .toArray();
    Answer answer = RunHoso.run(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    Set<String> sources = new TreeSet<>();
    answer.json().get("hits").forEach(hit -> sources.add(hit.get("source").asString()));
    return sources;
  }

  @Test
  @Order(3)
  void findsScannedDamagedAndBornDigitalDocuments() {
    for (Object query : List.of(TOPIC, "tuyen truyen cai cach hanh chinh")) {
      assertThat(sources(query))
          .contains(
              "01-ke-hoach-tuyen-truyen-cchc.pdf",
              "07-cong-van-tuyen-truyen-cchc.pdf",
              "09-chuong-trinh-cong-tac-ban-chi-dao.pdf",
              "11-ke-hoach-chuyen-doi-so.txt");
    }
    assertThat(sources(TOPIC, "--type", "Kế hoạch"))
        .contains("01-ke-hoach-tuyen-truyen-cchc.pdf")
        .doesNotContain("09-chuong-trinh-cong-tac-ban-chi-dao.pdf");
  }

  @Test
  @Order(4)
  void answersSearchesInTheAgreedForm() {
    JsonNode answer =
        RunHoso.run("search", TOPIC, "--limit", "3", "--json", "--archive", archive).json();
    assertThat(answer.propertyNames()).contains("total", "hits");
    assertThat(answer.get("total").asInt()).isGreaterThan(3);
    assertThat(answer.get("hits").size()).isEqualTo(3);
    JsonNode hit = answer.get("hits").get(0);
    assertThat(hit.propertyNames())
        .contains(
            "id", "source", "title", "type", "number", "date", "section", "page", "score",
            "snippet");
    assertThat(hit.get("section").propertyNames()).contains("path", "heading");
    assertThat(hit.get("snippet").asString()).containsIgnoringCase("tuyên truyền");
    String id = hit.get("id").asString();
    Answer shown = RunHoso.run("show", id.substring(0, 10), "--json", "--archive", archive);
    assertThat(shown.json().get("id").asString()).isEqualTo(id);
    assertThat(RunHoso.run("show", id, "--archive", archive).out()).contains(id);
    Answer wrong = RunHoso.run("search", "loai:(", "--archive", archive);
    assertThat(wrong.code()).isIn(0, 2);
    assertThat(wrong.err()).doesNotContain("\tat ");
  }

  @Test
  @Order(5)
  void importsNothingTwice() {
    Answer again =
        RunHoso.run("import", RunHoso.samples().resolve("files"), "--archive", archive, "--json");
    assertThat(again.code()).isZero();
    assertThat(again.json().at("/balance/alreadyThere").asInt()).isEqualTo(sampleFiles);
    assertThat(again.json().at("/balance/imported").asInt()).isZero();
  }

  @Test
  @Order(6)
  void exportsOneRecordALine() {
    Answer answer = RunHoso.run("export", "--format", "jsonl", "--archive", archive);
    assertThat(answer.out().lines()).hasSize(sampleFiles + 1);
    answer
        .out()
        .lines()
        .forEach(
            line ->
                assertThat(JsonMapper.shared().readTree(line).get("schemaVersion")).isNotNull());
    Path out = folder.resolve("out");
    assertThat(RunHoso.run("export", "--output", out, "--archive", archive).code()).isZero();
    assertThat(out.resolve("records.jsonl")).hasContent(answer.out());
  }

  @Test
  @Order(7)
  void keepsWhatItWasGiven() {
    Answer answer = RunHoso.run("verify", "--archive", archive, "--json");
    assertThat(answer.code()).isZero();
    assertThat(answer.json().get("documents").asInt()).isEqualTo(sampleFiles + 1);
  }

  @Test
  @Order(8)
  void rebuildsItsIndex() throws IOException {
    Set<String> before = sources(TOPIC);
    try (Stream<Path> index = Files.walk(archive.resolve("index"))) {
      for (Path file : index.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    Answer without = RunHoso.run("search", TOPIC, "--archive", archive);
    assertThat(without.code()).isEqualTo(4);
    assertThat(without.err()).contains("hoso reindex");
    assertThat(RunHoso.run("reindex", "--archive", archive).out())
        .isEqualTo(sampleFiles + 1 + " documents indexed\n");
    assertThat(sources(TOPIC)).isEqualTo(before);
  }

  @Test
  @Order(9)
  void convertsWithoutAnArchive() throws IOException {
    Path file = RunHoso.samples().resolve("files/09-chuong-trinh-cong-tac-ban-chi-dao.pdf");
    Path out = folder.resolve("09.txt");
    assertThat(RunHoso.run("convert", file, "--output", out).code()).isZero();
    assertThat(Files.readString(out)).contains("tuyên truyền cải cách hành chính").contains("\f");
    Answer json = RunHoso.run("convert", file, nasty.resolve("locked.pdf"), "--to", "json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out().lines()).hasSize(1);
    assertThat(json.err()).contains("locked.pdf: encrypted: ");
  }
}
