package vn.hoso.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Makes {@code notice.png} and {@code notice.tsv}: {@code FixtureMaker FONTS FOLDER}, where FONTS
 * holds Tinos-Regular.ttf and Tinos-Bold.ttf. The text is our own.
 */
final class FixtureMaker {
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 1000;
  private static final float SIZE = 13f * 200 / 72;

  private static final List<String> LEFT =
      List.of("ỦY BAN NHÂN DÂN", "XÃ ĐỒNG KHÁNH", "Số: 45/TB-UBND");
  private static final List<String> RIGHT =
      List.of(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Độc lập - Tự do - Hạnh phúc",
          "Đồng Khánh, ngày 12 tháng 8 năm 2024");
  private static final List<String> TITLE =
      List.of("THÔNG BÁO", "Về việc sửa chữa đường liên thôn và nhà văn hóa");
  private static final List<String> BODY =
      List.of(
          "Căn cứ nghị quyết của Hội đồng nhân dân xã về kế hoạch đầu tư, Ủy ban nhân",
          "dân xã thông báo thời gian thi công và đề nghị các thôn phối hợp như sau:",
          "1. Từ ngày 20/8/2024, xã trải lại mặt đường đoạn từ cầu Đá đến trường tiểu",
          "học; xe tải trên 3,5 tấn đi vòng qua đường đê trong 15 ngày.",
          "2. Nhà văn hóa thôn Thượng được lợp mái, quét vôi và thay hệ thống điện; các",
          "buổi sinh hoạt của chi hội phụ nữ chuyển sang trụ sở hợp tác xã.",
          "3. Trưởng thôn vận động hộ dân tháo dỡ hàng rào lấn vỉa hè, dọn cỏ rác, giữ",
          "gìn trật tự và báo ngay những hư hỏng phát sinh cho cán bộ địa chính.");

  private final BufferedImage image =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D g = image.createGraphics();
  private final List<String> register = new ArrayList<>();
  private int line;

  private FixtureMaker() {
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(Color.BLACK);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  public static void main(String[] args) throws Exception {
    Font regular =
        Font.createFont(Font.TRUETYPE_FONT, new File(args[0], "Tinos-Regular.ttf"))
            .deriveFont(SIZE);
    Font bold =
        Font.createFont(Font.TRUETYPE_FONT, new File(args[0], "Tinos-Bold.ttf"))
            .deriveFont(SIZE * 0.9f);
    FixtureMaker maker = new FixtureMaker();
    for (int i = 0; i < LEFT.size(); i++) {
      Font font = i == 2 ? regular.deriveFont(SIZE * 0.9f) : bold;
      float y = 90 + i * 50 + (i == 2 ? 15 : 0);
      maker.centre(LEFT.get(i), font, 300, y);
      maker.centre(RIGHT.get(i), font, 960, y);
    }
    maker.centre(TITLE.get(0), bold, WIDTH / 2f, 300);
    maker.centre(TITLE.get(1), bold, WIDTH / 2f, 350);
    for (int i = 0; i < BODY.size(); i++) {
      boolean first = i % 2 == 0;
      maker.text(BODY.get(i), regular, first ? 190 : 120, 440 + i * 62);
    }
    ImageIO.write(maker.image, "png", new File(args[1], "notice.png"));
    Files.write(Path.of(args[1], "notice.tsv"), maker.register);
  }

  private void centre(String text, Font font, float middle, float baseline) {
    double width = font.getStringBounds(text, context()).getWidth();
    text(text, font, (float) (middle - width / 2), baseline);
  }

  private FontRenderContext context() {
    return g.getFontRenderContext();
  }

  private void text(String text, Font font, float left, float baseline) {
    line++;
    float x = left;
    for (String word : text.split(" ")) {
      TextLayout layout = new TextLayout(word, font, context());
      layout.draw(g, x, baseline);
      Rectangle2D ink = layout.getBounds();
      register.add(
          String.join(
              "\t",
              Integer.toString(line),
              Long.toString(Math.round(x + ink.getX())),
              Long.toString(Math.round(baseline + ink.getY())),
              Long.toString(Math.round(ink.getWidth())),
              Long.toString(Math.round(ink.getHeight())),
              word));
      x += (float) font.getStringBounds(word + " ", context()).getWidth();
    }
  }
}
