package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.hoso.app.RunHoso.Answer;
import vn.hoso.archive.Archive;
import vn.hoso.archive.PagePictures;
import vn.hoso.document.DocumentRecord;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestSettings;

/** Scans in a file for each page, read by the whole program. */
class JoinTest {
  @TempDir Path folder;
  private Path in;
  private Path scans;
  private Path home;

  @BeforeEach
  void scans() throws IOException {
    in = folder.resolve("in");
    scans = Files.createDirectories(in.resolve("a"));
    home = folder.resolve("archive");
    BufferedImage page =
        ImageIO.read(
            RunHoso.samples().resolve("files/13-bien-ban-kiem-tra-truong-hoc.png").toFile());
    // Pieces of a few lines, so that reading takes no time.
    piece(page, 0.05, "plan_001.png");
    piece(page, 0.25, "plan_002.tif");
    piece(page, 0.40, "plan_004.jpg");
    piece(page, 0.55, "phu luc 1.png");
    piece(page, 0.70, "phu luc 2.png");
    Files.writeString(scans.resolve("ghi chú.txt"), "Ủy ban nhân dân xã họp sáng thứ hai.\n");
  }

  private void piece(BufferedImage page, double from, String name) throws IOException {
    int height = page.getHeight() / 10;
    BufferedImage piece =
        page.getSubimage(0, (int) (page.getHeight() * from), page.getWidth(), height);
    BufferedImage own = new BufferedImage(piece.getWidth(), height, BufferedImage.TYPE_BYTE_GRAY);
    own.createGraphics().drawImage(piece, 0, 0, null);
    String kind = name.substring(name.lastIndexOf('.') + 1);
    assertThat(ImageIO.write(own, kind, scans.resolve(name).toFile())).isTrue();
  }

  private JsonNode importing(Object... options) {
    Object[] command = new Object[options.length + 5];
    System.arraycopy(new Object[] {"import", in, "--archive", home, "--json"}, 0, command, 0, 5);
    System.arraycopy(options, 0, command, 5, options.length);
    return RunHoso.run(command).json();
  }

  private static void assertBalance(JsonNode summary, int found, int imported, int there) {
    assertThat(summary.at("/balance/found").asInt()).isEqualTo(found);
    assertThat(summary.at("/balance/imported").asInt()).isEqualTo(imported);
    assertThat(summary.at("/balance/alreadyThere").asInt()).isEqualTo(there);
    assertThat(summary.at("/balance/waiting").asInt()).isZero();
  }

  @Test
  void pageFilesBecomeOneDocumentOnceAndStaySources() throws Exception {
    JsonNode first = importing("--join");
    assertBalance(first, 6, 6, 0);
    assertThat(first.at("/pages").asInt()).isEqualTo(6);
    assertThat(first.at("/joined/documents").asInt()).isEqualTo(2);
    assertThat(first.at("/joined/missing").size()).isEqualTo(1);
    assertThat(first.at("/joined/missing/0").asString()).endsWith("plan_003");

    String plan = idOf("plan_001-004.cbz");
    try (Archive archive = Archive.openForReading(home)) {
      assertThat(archive.ids()).hasSize(3);
      DocumentRecord record = archive.record(plan);
      assertThat(record.source().pages()).isEqualTo(3);
      assertThat(archive.pages(plan)).allMatch(page -> !page.lines().isEmpty());
      assertThat(archive.sources(plan))
          .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
          .containsExactly("plan_001.png", "plan_002.tif", "plan_004.jpg");
      Ingest ingest = new Ingest(IngestSettings.defaults());
      assertThat(new PagePictures(ingest).picture(archive, plan, 3, 200)).isPresent();
    }
    Answer status = RunHoso.run("status", "--archive", home, "--json");
    assertThat(status.json().at("/files/imported").asInt()).isEqualTo(6);
    assertThat(status.json().at("/pages/all").asInt()).isEqualTo(6);
    assertThat(RunHoso.run("show", plan, "--archive", home).out()).contains("plan_002.tif");

    assertBalance(importing("--join"), 6, 0, 6);
    assertBalance(importing(), 6, 0, 6); // the rule was forgotten: nothing is taken in twice
    Files.move(scans, in.resolve("b"), StandardCopyOption.ATOMIC_MOVE);
    JsonNode moved = importing("--join");
    assertBalance(moved, 6, 0, 6);
    assertThat(moved.at("/changes/moved").asInt()).isEqualTo(6);
    assertThat(RunHoso.run("verify", "--archive", home).code()).isZero();
  }

  @Test
  void aBrokenPageFileCostsOnlyItself() throws Exception {
    Files.write(scans.resolve("phu luc 2.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
    Answer answer = RunHoso.run("import", in, "--archive", home, "--join", "--json");
    assertThat(answer.code()).isEqualTo(1);
    assertBalance(answer.json(), 6, 6, 0);
    assertThat(answer.json().at("/problems").size()).isEqualTo(1);
    assertThat(answer.json().at("/problems/0/page").asInt()).isEqualTo(2);
    try (Archive archive = Archive.openForReading(home)) {
      DocumentRecord record = archive.record(idOf("phu luc 1-2.cbz"));
      assertThat(record.quality().pages().get(0).problem()).isNull();
      assertThat(record.quality().pages().get(1).problem()).isNotNull();
    }
  }

  private String idOf(String name) {
    try (Archive archive = Archive.openForReading(home)) {
      return archive.ids().stream()
          .filter(id -> archive.record(id).source().name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
