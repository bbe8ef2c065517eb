package vn.hoso.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import vn.hoso.document.Box;

/** The notice, as it is and as damaged; see README.md beside it. */
final class Fixture {
  static final int DPI = 200;

  /** A printed word and the box of its ink. */
  record Printed(int line, Box box, String text) {}

  private Fixture() {}

  static byte[] png() {
    return resource("notice.png");
  }

  static BufferedImage image() {
    try (InputStream in = Fixture.class.getResourceAsStream("notice.png")) {
      return ImageIO.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Printed> words() {
    List<Printed> words = new ArrayList<>();
    for (String row : new String(resource("notice.tsv"), StandardCharsets.UTF_8).split("\n")) {
      String[] cells = row.split("\t");
      int[] n = new int[5];
      for (int i = 0; i < n.length; i++) {
        n[i] = Integer.parseInt(cells[i]);
      }
      words.add(new Printed(n[0], new Box(n[1], n[2], n[3], n[4]), cells[5]));
    }
    return words;
  }

  /**
   * The words in order; those of the two-column head last, for their order is a matter of taste.
   */
  static String body() {
    StringBuilder text = new StringBuilder();
    words().stream().filter(w -> w.line() > 6).forEach(w -> text.append(w.text()).append(' '));
    return text.toString();
  }

  /** Drawn through a transformation on white, in colour or grey. */
  static BufferedImage transformed(AffineTransform at, int width, int height, int type) {
    BufferedImage result = new BufferedImage(width, height, type);
    Graphics2D g = result.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(image(), at, null);
    g.dispose();
    return result;
  }

  /** With a red seal, one and a half inches wide, printed over the text around a point. */
  static BufferedImage sealed(int x, int y) {
    BufferedImage page = transformed(new AffineTransform(), 1400, 1000, BufferedImage.TYPE_INT_RGB);
    BufferedImage seal = new BufferedImage(1400, 1000, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = seal.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1400, 1000);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(214, 40, 50));
    g.setStroke(new BasicStroke(7));
    for (int radius : new int[] {150, 135, 90, 60, 30}) {
      g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
    g.dispose();
    // Ink on ink: each colour is as dark as the darker of the two.
    for (int row = 0; row < 1000; row++) {
      for (int column = 0; column < 1400; column++) {
        int a = page.getRGB(column, row);
        int b = seal.getRGB(column, row);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          mixed |= Math.min(a >> shift & 0xff, b >> shift & 0xff) << shift;
        }
        page.setRGB(column, row, mixed);
      }
    }
    return page;
  }

  /** With strokes of a blue pen across the words of several lines. */
  static BufferedImage writtenOver() {
    BufferedImage page = transformed(new AffineTransform(), 1400, 1000, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = page.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(35, 60, 190, 160));
    g.setStroke(new BasicStroke(4));
    for (int x = 200; x < 1100; x += 45) {
      g.drawLine(x, 560, x + 60, 660);
      g.drawLine(x + 60, 760, x, 850);
    }
    g.dispose();
    return page;
  }

  /** With its own mirror image, half as dark, for what is printed on the back. */
  static BufferedImage shoneThrough() {
    BufferedImage page = image();
    BufferedImage back = image();
    int width = page.getWidth();
    for (int y = 0; y < page.getHeight() - 12; y++) {
      for (int x = 0; x < width; x++) {
        int dark = 255 - back.getRaster().getSample(width - 1 - x, y + 12, 0);
        int value = page.getRaster().getSample(x, y, 0) - dark / 2;
        page.getRaster().setSample(x, y, 0, Math.max(0, value));
      }
    }
    return page;
  }

  /** Under light from one side, with the grain of a small sensor. */
  static BufferedImage photographed(long seed) {
    BufferedImage page = image();
    Random random = new Random(seed);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        double light = 1 - 0.72 * x / page.getWidth();
        double value = page.getRaster().getSample(x, y, 0) * light + random.nextGaussian() * 9;
        page.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, value)));
      }
    }
    return page;
  }

  private static byte[] resource(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
