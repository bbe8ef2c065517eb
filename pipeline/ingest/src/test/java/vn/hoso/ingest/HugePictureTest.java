package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;

/**
 * Pictures that say they have 40,000 x 40,000 pixels and hold not one: an attempt to decode them
 * would end in another message than the one on their size.
 */
class HugePictureTest {
  private static final int SIDE = 40_000;

  @TempDir Path folder;
  private final Ingest ingest = new Ingest(IngestSettings.defaults());

  @Test
  void aPngIsRefusedByItsHead() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes("US-ASCII"));
    head.putInt(SIDE).putInt(SIDE).put(new byte[] {1, 0, 0, 0, 0});
    chunk(bytes, head.array());
    chunk(bytes, "IDAT".getBytes("US-ASCII"));
    chunk(bytes, "IEND".getBytes("US-ASCII"));
    assertRefused(Files.write(folder.resolve("huge.png"), bytes.toByteArray()));
  }

  private static void chunk(ByteArrayOutputStream bytes, byte[] typeAndData) throws IOException {
    DataOutputStream out = new DataOutputStream(bytes);
    CRC32 sum = new CRC32();
    sum.update(typeAndData);
    out.writeInt(typeAndData.length - 4);
    out.write(typeAndData);
    out.writeInt((int) sum.getValue());
  }

  @Test
  void aTiffIsRefusedByItsHead() throws Exception {
    int[][] fields = {
      {256, SIDE},
      {257, SIDE},
      {258, 1},
      {259, 4},
      {262, 0},
      {273, 8},
      {277, 1},
      {278, SIDE},
      {279, 1}
    };
    ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(10).putShort((short) 0);
    tiff.putShort((short) fields.length);
    for (int[] field : fields) {
      tiff.putShort((short) field[0]).putShort((short) 3).putInt(1).putInt(field[1]);
    }
    assertRefused(Files.write(folder.resolve("huge.tif"), tiff.array()));
  }

  @Test
  void aJpegIsRefusedByItsHead() throws Exception {
    ByteBuffer jpeg = ByteBuffer.allocate(40);
    jpeg.putShort((short) 0xffd8);
    jpeg.putShort((short) 0xffc0).putShort((short) 11).put((byte) 8);
    jpeg.putShort((short) SIDE).putShort((short) SIDE).put(new byte[] {1, 1, 0x11, 0});
    jpeg.putShort((short) 0xffda).putShort((short) 8).put(new byte[] {1, 1, 0, 0, 63, 0});
    jpeg.putShort((short) 0xffd9);
    assertRefused(Files.write(folder.resolve("huge.jpg"), jpeg.array()));
  }

  @Test
  void aScanInAPdfIsRefusedAndTheOtherPagesAreRead() throws Exception {
    Path file = folder.resolve("huge.pdf");
    try (PDDocument document = new PDDocument()) {
      Pdfs.draw(document, Pdfs.page(document), huge(document));
      Pdfs.write(document, Pdfs.page(document), Pdfs.glyphless(document), Texts.SOUND, true);
      document.save(file.toFile());
    }
    assertRefused(file);
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.page(2).page().text()).isEqualTo(Texts.joined(Texts.SOUND));
    }
  }

  private static PDImageXObject huge(PDDocument document) throws IOException {
    PDStream stream = new PDStream(document, new ByteArrayInputStream(new byte[1]));
    stream.getCOSObject().setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
    PDImageXObject image = new PDImageXObject(stream, null);
    image.setWidth(SIDE);
    image.setHeight(SIDE);
    image.setBitsPerComponent(1);
    image.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return image;
  }

  /** 200 inches are the largest page that PDF allows: 60,000 x 60,000 pixels at 300 dpi. */
  @Test
  void aHugePageWithoutScanIsScaledWithAMessage() throws Exception {
    Path file = folder.resolve("plan.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(14_400, 14_400));
      document.addPage(page);
      Pdfs.write(document, page, Pdfs.glyphless(document), Texts.SOUND, true);
      document.save(file.toFile());
    }
    try (IngestedDocument document = ingest.open(file)) {
      Page page = document.page(1).page();
      assertThat((long) page.width() * page.height()).isLessThanOrEqualTo(250_000_000);
      assertThat(page.decision().reason()).contains("so large that it is drawn at");
      assertThat(page.text()).isEqualTo(Texts.joined(Texts.SOUND));
    }
  }

  private void assertRefused(Path file) throws DocumentException {
    try (IngestedDocument document = ingest.open(file)) {
      assertThatThrownBy(() -> document.page(1))
          .isInstanceOfSatisfying(
              DocumentException.class,
              e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.TOO_LARGE))
          .hasMessageContaining(
              "The picture of 40000 x 40000 pixels is larger than the limit of 250 million pixels");
    }
  }
}
