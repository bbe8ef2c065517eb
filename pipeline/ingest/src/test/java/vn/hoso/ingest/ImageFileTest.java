package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Page;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;
import vn.hoso.document.Treatment;

class ImageFileTest {
  @TempDir Path folder;
  private final Ingest ingest = new Ingest(IngestSettings.defaults());

  private Path write(String name, BufferedImage image) throws IOException {
    Path file = folder.resolve(name);
    String format = name.substring(name.indexOf('.') + 1);
    assertThat(ImageIO.write(image, format, file.toFile())).as(format + " writer").isTrue();
    return file;
  }

  private static BufferedImage decoded(PageImage picture) throws IOException {
    return switch (picture) {
      case PageImage.Raster raster -> raster.image();
      case PageImage.Encoded encoded ->
          ImageIO.read(new java.io.ByteArrayInputStream(encoded.bytes()));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "png,image/png,true",
    "jpg,image/jpeg,true",
    "bmp,image/bmp,false",
    "gif,image/gif,false",
    "jpeg2000,image/jp2,false",
    "tiff,image/tiff,false"
  })
  void everyKindOfPictureIsAPage(String ending, String mediaType, boolean asItIs) throws Exception {
    Path file = write("page." + ending, Sheets.printed(10, BufferedImage.TYPE_BYTE_GRAY));

    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.mediaType()).isEqualTo(mediaType);
      assertThat(document.pageCount()).isEqualTo(1);
      IngestedPage read = document.page(1);
      assertThat(read.page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThat(read.page())
          .extracting(Page::width, Page::height, Page::dpi)
          .containsExactly(Sheets.WIDTH, Sheets.HEIGHT, Sheets.DPI);
      PageImage picture = read.image().orElseThrow().load();
      assertThat(picture instanceof PageImage.Encoded).isEqualTo(asItIs);
      assertThat(decoded(picture).getRGB(80, Sheets.top(0) + 4) & 0xff).isLessThan(60);
    }
  }

  @Test
  void blankPictureIsBlank() throws Exception {
    Path file = write("blank.png", Sheets.grainy(7));
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.page(1).page().decision().treatment()).isEqualTo(Treatment.BLANK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT T.6", "LZW", "JPEG", "ZLib"})
  void eachPageOfATiffIsAPage(String compression) throws Exception {
    int type =
        compression.startsWith("CCITT")
            ? BufferedImage.TYPE_BYTE_BINARY
            : BufferedImage.TYPE_BYTE_GRAY;
    Path file =
        tiff(
            compression,
            List.of(Sheets.printed(10, type), Sheets.blank(type), Sheets.printed(3, type)));

    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.pageCount()).isEqualTo(3);
      assertThat(document.page(2).page().decision().treatment()).isEqualTo(Treatment.BLANK);
      BufferedImage last = decoded(document.page(3).image().orElseThrow().load());
      assertThat(last.getRGB(82, Sheets.top(2) + 6) & 0xff).isLessThan(60);
      assertThat(last.getRGB(82, Sheets.top(3) + 6) & 0xff).isGreaterThan(200);
      assertThat(document.page(1).page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThatThrownBy(() -> document.page(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  private Path tiff(String compression, List<BufferedImage> pages) throws IOException {
    Path file = folder.resolve("scan.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(compression);
        writer.writeToSequence(new IIOImage(page, null, null), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  /** The eight orientations of Exif: what is stored, and how it is to be shown. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void photosStandUprightAsTheCameraSays(int orientation) throws Exception {
    BufferedImage upright = Sheets.printed(3, BufferedImage.TYPE_BYTE_GRAY);
    int[] undo = {0, 0, 0, 2, 2, 1, 3, 3, 1}; // quarter turns that take the upright picture there
    boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    BufferedImage stored = Pictures.turn(upright, undo[orientation]);
    if (mirrored) {
      // Shown = mirror, then turn; so stored = mirror of the turned-back picture.
      stored = Pictures.orient(stored, 0, true);
    }
    Path file = folder.resolve("photo.jpg");
    Files.write(file, withExif(jpeg(stored), orientation));

    try (IngestedDocument document = ingest.open(file)) {
      IngestedPage read = document.page(1);
      PageImage picture = read.image().orElseThrow().load();
      assertThat(picture instanceof PageImage.Encoded).isEqualTo(orientation == 1);
      BufferedImage shown = decoded(picture);
      assertThat(shown.getWidth()).isEqualTo(Sheets.WIDTH).isEqualTo(read.page().width());
      assertThat(shown.getRGB(82, Sheets.top(0) + 6) & 0xff).isLessThan(80);
      assertThat(shown.getRGB(82, Sheets.top(3) + 6) & 0xff).isGreaterThan(180);
      assertThat(shown.getRGB(82, Sheets.HEIGHT - 200) & 0xff).isGreaterThan(180);
    }
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    out.write(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @Test
  void resolutionIsAsStatedWherePlausibleAndOfA4Otherwise() {
    assertThat(Pictures.plausibleDpi(300, 2480, 3508)).isEqualTo(300);
    assertThat(Pictures.plausibleDpi(0, 2480, 3508)).isEqualTo(300);
    assertThat(Pictures.plausibleDpi(72, 3024, 4032)).as("a phone's habit").isEqualTo(345);
    assertThat(Pictures.plausibleDpi(1, 827, 1169)).isEqualTo(100);
    assertThat(Pictures.plausibleDpi(96, 794, 1123)).as("A4 at 96 dpi").isEqualTo(96);
  }

  @Test
  void statedResolutionIsUsed() throws Exception {
    Path file = folder.resolve("stated.png");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    BufferedImage image = Sheets.printed(5, BufferedImage.TYPE_BYTE_GRAY);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", "5906"); // a metre
    size.setAttribute("pixelsPerUnitYAxis", "5906");
    size.setAttribute("unitSpecifier", "meter");
    root.appendChild(size);
    metadata.mergeTree("javax_imageio_png_1.0", root);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    }

    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.page(1).page().dpi()).isEqualTo(150);
    }
  }

  @Test
  void statedResolutionOfAJpegIsUsed() throws Exception {
    byte[] bytes = jpeg(Sheets.printed(5, BufferedImage.TYPE_BYTE_GRAY));
    assertThat(new String(bytes, 6, 4, StandardCharsets.US_ASCII)).isEqualTo("JFIF");
    bytes[13] = 1; // dots per inch
    bytes[15] = 110;
    bytes[17] = 110;
    Path file = Files.write(folder.resolve("stated.jpg"), bytes);
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.page(1).page().dpi()).isEqualTo(110);
    }
  }

  /** A fax of 204 x 98 dpi that was fed in lying on its side (TIFF orientation 6). */
  @Test
  void faxesAreStretchedAndTurned() throws Exception {
    int width = 1100;
    int height = 400;
    ByteBuffer tiff = ByteBuffer.allocate(200 + width * height).order(ByteOrder.BIG_ENDIAN);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 12);
    int[][] fields = {
      {256, 3, width},
      {257, 3, height},
      {258, 3, 8},
      {259, 3, 1},
      {262, 3, 1},
      {273, 4, 200},
      {274, 3, 6},
      {277, 3, 1},
      {278, 3, height},
      {279, 4, width * height},
      {282, 5, 170},
      {283, 5, 178}
    };
    for (int[] field : fields) {
      tiff.putShort((short) field[0]).putShort((short) field[1]).putInt(1);
      tiff.putInt(field[1] == 3 ? field[2] << 16 : field[2]);
    }
    tiff.putInt(0);
    tiff.putInt(170, 204).putInt(174, 1).putInt(178, 98).putInt(182, 1);
    for (int i = 0; i < width * height; i++) {
      boolean black = i % width < 30 && i / width < 60; // top left as stored: top right as shown
      tiff.put(200 + i, (byte) (black ? 0 : 255));
    }
    Path file = Files.write(folder.resolve("fax.tif"), tiff.array());
    try (IngestedDocument document = ingest.open(file)) {
      IngestedPage read = document.page(1);
      int across = Math.round(height * 204f / 98);
      assertThat(read.page())
          .extracting(Page::width, Page::height, Page::dpi)
          .containsExactly(across, width, 204);
      BufferedImage shown = decoded(read.image().orElseThrow().load());
      assertThat(shown.getRGB(across - 20, 10) & 0xff).isLessThan(50);
      assertThat(shown.getRGB(20, 10) & 0xff).isGreaterThan(200);
    }
  }

  @Test
  void transparencyIsPaper() throws Exception {
    BufferedImage image =
        new BufferedImage(Sheets.WIDTH, Sheets.HEIGHT, BufferedImage.TYPE_INT_ARGB);
    for (int x = 100; x < 300; x++) {
      for (int y = 100; y < 120; y++) {
        image.setRGB(x, y, 0xff000000);
      }
    }
    Path file = write("clear.png", image);
    try (IngestedDocument document = ingest.open(file)) {
      PageImage picture = document.page(1).image().orElseThrow().load();
      assertThat(picture).isInstanceOf(PageImage.Raster.class);
      assertThat(decoded(picture).getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
    }
  }

  @Test
  void tooManyPixelsAreRefusedBeforeTheyAreDecoded() throws Exception {
    Path file = write("large.png", Sheets.printed(5, BufferedImage.TYPE_BYTE_BINARY));
    Ingest small = new Ingest(IngestSettings.defaults().withMaxPixels(900_000));
    try (IngestedDocument document = small.open(file)) {
      assertThatThrownBy(() -> document.page(1))
          .isInstanceOfSatisfying(
              DocumentException.class,
              e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.TOO_LARGE))
          .hasMessageContaining("827 x 1169");
    }
  }

  @Test
  void damagedPicturesSaySo() throws Exception {
    byte[] whole =
        Files.readAllBytes(write("x.png", Sheets.printed(30, BufferedImage.TYPE_BYTE_GRAY)));
    Path cut = Files.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(whole, 200));
    try (IngestedDocument document = ingest.open(cut)) {
      assertThatThrownBy(() -> document.page(1))
          .isInstanceOfSatisfying(
              DocumentException.class,
              e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.BROKEN));
    }
    Path tiff = Files.write(folder.resolve("cut.tif"), new byte[] {'I', 'I', 42, 0, 9, 9, 0, 0, 1});
    assertThatThrownBy(() -> ingest.open(tiff).close()).isInstanceOf(DocumentException.class);
  }

  @Test
  void readersOfAllKindsAreThere() {
    for (String format : List.of("jpeg2000", "jbig2", "webp", "tiff")) {
      Iterator<?> readers = ImageIO.getImageReadersByFormatName(format);
      assertThat(readers.hasNext()).as(format).isTrue();
    }
  }
}
