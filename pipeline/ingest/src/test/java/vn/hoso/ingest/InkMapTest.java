package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkMapTest {
  private static final int DPI = 300;

  /** A sheet of 4 x 4 inches with a bar of 2 x 0.2 inches: 0.4 of 16 square inches. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void seesTheSameInkInPicturesOfAnyType(int type) {
    BufferedImage sheet = new BufferedImage(4 * DPI, 4 * DPI, type);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.fillRect(DPI, DPI, 2 * DPI, DPI / 5);
    graphics.dispose();

    InkMap ink = InkMap.of(sheet, DPI, DPI);

    assertThat(ink.blank()).isFalse();
    assertThat(ink.share()).isEqualTo(0.4 / 16);
  }

  /** Red and blue seals are ink as well, in whatever order a picture keeps its colours. */
  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB})
  void weighsColoursAsTheEyeDoes(int type) {
    BufferedImage sheet = new BufferedImage(4 * DPI, 4 * DPI, type);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setColor(new Color(255, 190, 255)); // green, of which lightness is mostly made, is low
    graphics.fillRect(DPI, DPI, 2 * DPI, DPI / 5);
    graphics.setColor(new Color(255, 255, 0)); // yellow is as light as paper
    graphics.fillRect(DPI, 2 * DPI, 2 * DPI, DPI / 5);
    graphics.dispose();

    assertThat(InkMap.of(sheet, DPI, DPI).share()).isEqualTo(0.4 / 16);
  }

  /** Grey stays grey: the quick way to the ink. */
  @Test
  void decodesAFileInMemory() throws Exception {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY), "jpg", jpeg);

    assertThat(Pictures.decoded(jpeg.toByteArray()))
        .extracting(BufferedImage::getWidth, BufferedImage::getHeight, BufferedImage::getType)
        .containsExactly(60, 40, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(Pictures.decoded(new byte[] {-1, -40, -1, 0, 0})).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_RGB
      })
  void narrowerThanACellIsBlank(int type) {
    assertThat(InkMap.of(new BufferedImage(2, 1000, type), DPI, DPI).blank()).isTrue();
    assertThat(InkMap.of(new BufferedImage(1000, 2, type), DPI, DPI).blank()).isTrue();
    assertThat(InkMap.of(new BufferedImage(1, 1, type), DPI, DPI).blank()).isTrue();
  }
}
