package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.Box;
import vn.hoso.document.PageImage;

class RowCutterTest {
  private static final Lept LEPT = Natives.load(OcrSettings.Library.AUTO).lept();

  /** A black bar that rises or falls from the left end of the page to the right. */
  private static PreparedPicture bar(double slope) throws Exception {
    BufferedImage image = new BufferedImage(1000, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1000, 400);
    g.setColor(Color.BLACK);
    g.shear(0, slope);
    g.fillRect(100, 200, 800, 20);
    g.dispose();
    Pix pix = new PictureReader(LEPT).read(new PageImage.Raster(image, 200));
    return new PreparedPicture(pix, 200, 200, new AffineTransform(), List.of());
  }

  private static Row row(double slope) {
    int top = (int) (200 + 100 * slope);
    int end = (int) (200 + 880 * slope);
    return new Row(
        List.of(new Box(100, top, 20, 20), new Box(880, end, 20, 20)),
        new Row.Baseline(110, 220 + 110 * slope, slope),
        true,
        true);
  }

  /** Rows of the picture that are dark in a column. */
  private static int[] dark(Pix pix, int x) {
    int first = -1;
    int last = -1;
    for (int y = 0; y < pix.height(); y++) {
      int value = pix.row(y)[x >> 2] >>> (24 - 8 * (x & 3)) & 0xff;
      if (value < 128) {
        first = first < 0 ? y : first;
        last = y;
      }
    }
    return new int[] {first, last};
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.03, -0.05})
  void aRowIsCutOutLevelWithPaperAroundItAndItsPlaceIsKnown(double slope) throws Exception {
    try (PreparedPicture page = bar(slope);
        PreparedPicture cut =
            new RowCutter(LEPT, page, Rows.of(List.of(row(slope)))).cut(row(slope))) {
      assertThat(cut.pix().height()).isBetween(28, 36);
      int width = cut.pix().width();
      int[] left = dark(cut.pix(), width / 10);
      int[] right = dark(cut.pix(), width * 9 / 10);
      assertThat(left[0]).isBetween(5, 12).isCloseTo(right[0], within(2));
      assertThat(left[1]).isCloseTo(right[1], within(2));
      // The middle of the bar lies in the middle of the page's bar.
      Box box = cut.original(width / 2, left[0], width / 2 + 1, left[1] + 1, 1000, 400);
      assertThat(box.top()).isCloseTo((int) (200 + 500 * slope), within(3));
      assertThat(box.bottom()).isCloseTo((int) (220 + 500 * slope), within(3));
    }
  }

  private static org.assertj.core.data.Offset<Integer> within(int pixels) {
    return org.assertj.core.data.Offset.offset(pixels);
  }

  @Test
  void highRowsAreReducedToTheModelsHeight() throws Exception {
    Row high =
        new Row(List.of(new Box(100, 100, 800, 200)), new Row.Baseline(100, 300, 0), true, true);
    try (PreparedPicture page = bar(0);
        PreparedPicture cut = new RowCutter(LEPT, page, Rows.of(List.of(high))).cut(high)) {
      assertThat(cut.pix().height()).isCloseTo(36, within(1));
      assertThat(cut.original(0, 0, cut.pix().width(), 36, 1000, 400).top()).isBetween(0, 40);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {900, -900, 430, -40})
  void aRowWhoseBaselineLiesOutsideOfThePictureStillGivesAPicture(double baseline)
      throws Exception {
    Row lost =
        new Row(
            List.of(new Box(100, 190, 20, 20)), new Row.Baseline(100, baseline, 0.2), true, true);
    try (PreparedPicture page = bar(0);
        PreparedPicture cut = new RowCutter(LEPT, page, Rows.of(List.of(row(0)))).cut(lost)) {
      assertThat(cut.pix().width()).isPositive();
      assertThat(cut.pix().height()).isPositive();
    }
  }
}
