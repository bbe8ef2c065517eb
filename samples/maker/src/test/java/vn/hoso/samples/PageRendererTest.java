package vn.hoso.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Line;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.Word;

class PageRendererTest {
  private static final String MARKUP =
      """
      @parent ỦY BAN NHÂN DÂN
      @parent HUYỆN MẪU
      @issuer ỦY BAN NHÂN DÂN
      @issuer XÃ THỬ
      @number Số: 5/TB-UBND
      @place Thử, ngày 02 tháng 3 năm 2024
      @type THÔNG BÁO
      @title Lịch làm việc
      **Từ ngày mai**, các bộ phận trực theo lịch niêm yết ở trụ sở, không để người dân phải chờ lâu.
      @table 1 3
      | TT | Việc |
      | 1 | Trực |
      @to - Lưu: VT.
      @sign CHỦ TỊCH
      @name Lê Văn Thử
      """;

  private static @Nullable Typeface typeface;

  @BeforeAll
  static void findFont() {
    try {
      typeface = Typeface.best();
    } catch (MissingPartException e) {
      typeface = null;
    }
  }

  private static RenderSettings settings() {
    assumeTrue(typeface != null, "no font here can print Vietnamese: nothing can be rendered");
    return RenderSettings.of(typeface).withDpi(100);
  }

  @Test
  void printsTheLinesInReadingOrderWithTheTwoColumnsOfHeadAndEndSideBySide() {
    List<RenderedPage> pages = PageRenderer.render(Manuscript.parse(MARKUP), settings());
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().text())
        .startsWith(
            "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "HUYỆN MẪU Độc lập - Tự do - Hạnh phúc",
            "ỦY BAN NHÂN DÂN",
            "XÃ THỬ",
            "Số: 5/TB-UBND Thử, ngày 02 tháng 3 năm 2024",
            "THÔNG BÁO",
            "Lịch làm việc")
        .containsSubsequence("TT Việc", "1 Trực", "Nơi nhận: CHỦ TỊCH", "- Lưu: VT.", "Lê Văn Thử");
  }

  @Test
  void everyWordStandsInsideThePageAndHasInkInItsBox() {
    RenderedPage page = PageRenderer.render(Manuscript.parse(MARKUP), settings()).getFirst();
    for (Line line : page.lines()) {
      for (Word word : line.words()) {
        var box = word.box();
        assertThat(box).isNotNull();
        assertThat(box.right()).isLessThanOrEqualTo(page.image().getWidth());
        assertThat(darkest(page.image(), box.left(), box.top(), box.right(), box.bottom()))
            .as(word.text())
            .isLessThan(140);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSamePictureAndAnotherSeedAnother() {
    RenderSettings poor = settings().withDegradation(Degradation.POOR).withDpi(60);
    int[] once = pixels(poor.withSeed(7));
    assertThat(pixels(poor.withSeed(7))).isEqualTo(once);
    assertThat(pixels(poor.withSeed(8))).isNotEqualTo(once);
  }

  @Test
  void plainTextLosesNoWordOverLinesAndPages() {
    String text = "Giữ gìn vệ sinh đường làng ngõ xóm là việc của mọi nhà. ".repeat(200).strip();
    List<RenderedPage> pages = PageRenderer.render(List.of(text, "Hết."), settings());
    assertThat(pages.size()).isGreaterThan(1);
    String printed =
        String.join(
            " ",
            pages.stream()
                .flatMap(p -> p.text().stream())
                .filter(l -> !l.matches("[0-9]+"))
                .toList());
    assertThat(printed).isEqualTo(text + " Hết.");
  }

  private static int[] pixels(RenderSettings settings) {
    BufferedImage image =
        PageRenderer.render(Manuscript.parse(MARKUP), settings).getFirst().image();
    return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
  }

  private static int darkest(BufferedImage image, int left, int top, int right, int bottom) {
    int darkest = 255;
    for (int y = Math.max(0, top); y < Math.min(bottom, image.getHeight()); y++) {
      for (int x = left; x < right; x++) {
        darkest = Math.min(darkest, image.getRaster().getSample(x, y, 0));
      }
    }
    return darkest;
  }
}
