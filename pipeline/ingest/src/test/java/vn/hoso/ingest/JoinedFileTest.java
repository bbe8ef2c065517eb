package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Problem;

class JoinedFileTest {
  @TempDir Path folder;
  private final Ingest ingest = new Ingest(IngestSettings.defaults());

  private static BufferedImage picture(int width) {
    BufferedImage image = new BufferedImage(width, 300, BufferedImage.TYPE_BYTE_GRAY);
    var g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, 300);
    g.setColor(Color.BLACK);
    for (int y = 40; y < 260; y += 30) {
      g.fillRect(30, y, width - 60, 10);
    }
    g.dispose();
    return image;
  }

  private JoinedPictures.Part part(String name, int... widths) throws IOException {
    Path file = folder.resolve(name);
    String kind = name.substring(name.lastIndexOf('.') + 1);
    ImageWriter writer = ImageIO.getImageWritersBySuffix(kind).next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      if (widths.length == 1) {
        writer.write(picture(widths[0]));
      } else {
        writer.prepareWriteSequence(null);
        for (int width : widths) {
          writer.writeToSequence(new IIOImage(picture(width), null, null), null);
        }
        writer.endWriteSequence();
      }
    } finally {
      writer.dispose();
    }
    return new JoinedPictures.Part(name, file);
  }

  private Path join(JoinedPictures.Part... parts) throws IOException {
    Path file = folder.resolve("joined"); // as in the archive: without a name that tells anything
    try (var out = Files.newOutputStream(file)) {
      JoinedPictures.write(List.of(parts), out);
    }
    return file;
  }

  @Test
  void pagesOfPicturesOfSeveralKindsFollowEachOther() throws Exception {
    Path file = join(part("b_1.png", 400), part("a_2.tif", 410, 420, 430), part("c_3.jpg", 440));
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.mediaType()).isEqualTo("application/vnd.comicbook+zip");
      List<Integer> widths = new ArrayList<>();
      for (int n = 1; n <= document.pageCount(); n++) {
        IngestedPage page = document.page(n);
        assertThat(page.page().number()).isEqualTo(n);
        assertThat(page.image().orElseThrow().load()).isNotNull();
        widths.add(page.page().width());
      }
      assertThat(widths).containsExactly(400, 410, 420, 430, 440);
      assertThat(document.page(2).page().width()).as("in any order").isEqualTo(410);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .as("readers of comic books go by the order of names")
          .containsExactly("mimetype", "00001-b_1.png", "00002-a_2.tif", "00003-c_3.jpg");
      assertThat(zip.getInputStream(zip.getEntry("00002-a_2.tif")).readAllBytes())
          .isEqualTo(Files.readAllBytes(folder.resolve("a_2.tif")));
    }
  }

  @Test
  void whatIsNoPictureOrBrokenIsAPageThatCannotBeRead() throws Exception {
    JoinedPictures.Part cut = part("p_2.tif", 400, 400);
    Files.write(cut.file(), new byte[] {'I', 'I', 42, 0, 1});
    Path text = Files.writeString(folder.resolve("p_3.png"), "Kế hoạch của xã năm 2024");
    Path empty = Files.write(folder.resolve("p_4.png"), new byte[0]);
    Path file =
        join(
            part("p_1.png", 400),
            cut,
            new JoinedPictures.Part("p_3.png", text),
            new JoinedPictures.Part("p_4.png", empty),
            part("p_5.png", 450));
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.pageCount()).isEqualTo(5);
      assertThat(problemOf(document, 2)).isEqualTo(Problem.Kind.BROKEN);
      assertThat(problemOf(document, 3)).isEqualTo(Problem.Kind.UNSUPPORTED);
      assertThat(problemOf(document, 4)).isEqualTo(Problem.Kind.EMPTY);
      assertThat(document.page(5).page().width()).isEqualTo(450);
      assertThat(document.page(1).page().width()).isEqualTo(400);
    }
  }

  private static Problem.Kind problemOf(IngestedDocument document, int page) {
    try {
      document.page(page);
      throw new AssertionError("page " + page + " was read");
    } catch (DocumentException e) {
      assertThat(e.problem().page()).isEqualTo(page);
      return e.problem().kind();
    }
  }

  @Test
  void theSamePicturesGiveTheSameBytesWhereverAndWhenever() throws Exception {
    var parts = List.of(part("trang 1.png", 300), part("trang 2.png", 310));
    var here = new ByteArrayOutputStream();
    JoinedPictures.write(parts, here);
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      for (JoinedPictures.Part part : parts) {
        Files.setLastModifiedTime(part.file(), FileTime.fromMillis(1_000_000_000_000L));
      }
      var there = new ByteArrayOutputStream();
      JoinedPictures.write(parts, there);
      assertThat(Arrays.equals(there.toByteArray(), here.toByteArray())).isTrue();
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void othersZipFilesOfPicturesAreContainers() throws Exception {
    Path file = folder.resolve("comic.cbz");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("1.png"));
      Files.copy(part("1.png", 300).file(), zip);
    }
    assertThatThrownBy(() -> ingest.open(file)).isInstanceOf(ContainerException.class);
  }

  @Test
  void compressedPagesAreRefusedForTheyMayBeOfAnySize() throws Exception {
    Path file = folder.resolve("bomb.cbz");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry type = new ZipEntry("mimetype");
      byte[] bytes = JoinedPictures.MEDIA_TYPE.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      var sum = new java.util.zip.CRC32();
      sum.update(bytes);
      type.setMethod(ZipEntry.STORED);
      type.setSize(bytes.length);
      type.setCrc(sum.getValue());
      zip.putNextEntry(type);
      zip.write(bytes);
      zip.putNextEntry(new ZipEntry("00001-a.png"));
      zip.write(new byte[1 << 20]);
    }
    assertThatThrownBy(() -> ingest.open(file))
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.BROKEN));
  }
}
