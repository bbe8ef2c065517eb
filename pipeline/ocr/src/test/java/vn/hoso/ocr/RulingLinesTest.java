package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.PageImage;

class RulingLinesTest {
  private static final int HEIGHT = 218;

  private final Lept lept = Natives.load(OcrSettings.Library.AUTO).lept();

  /** Two lines from the top to the bottom of a strip, 300 pixels apart. */
  private Pix strip() throws OcrException {
    BufferedImage image = new BufferedImage(841, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 841, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(200, 0, 3, HEIGHT);
    graphics.fillRect(500, 0, 3, HEIGHT);
    graphics.dispose();
    return new PictureReader(lept).read(new PageImage.Raster(image, 300));
  }

  @Test
  void findsTheLinesOfATable() throws Exception {
    try (Pix strip = strip()) {
      assertThat(RulingLines.upright(lept, strip, 40))
          .extracting(box -> box.left())
          .containsExactlyInAnyOrder(200, 500);
    }
  }

  /** A strip with letters as high as itself cost its page: found by pictures made at random. */
  @ParameterizedTest
  @ValueSource(ints = {130, 135, 136, 137, 140, 218, 5000})
  void rowsAsHighAsThePictureHaveNoLinesBesideThem(int rowHeight) throws Exception {
    try (Pix strip = strip()) {
      assertThat(RulingLines.upright(lept, strip, rowHeight)).hasSizeLessThanOrEqualTo(2);
    }
  }
}
