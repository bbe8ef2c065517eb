package vn.hoso.ingest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Page pictures that need no font: words are rows of small black bars, as seen from afar. */
final class Sheets {
  static final int DPI = 100;
  static final int WIDTH = 827;
  static final int HEIGHT = 1169;

  private Sheets() {}

  /** An A4 sheet at 100 dpi with so many lines of print. */
  static BufferedImage printed(int lines, int type) {
    BufferedImage sheet = blank(type);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.BLACK);
    for (int line = 0; line < lines; line++) {
      for (int x = 80; x < WIDTH - 80; x += 9) {
        if (x % 54 < 40) {
          graphics.fillRect(x, top(line), 5, 12);
        }
      }
    }
    graphics.dispose();
    return sheet;
  }

  /** The same with bars as long as these lines are where {@link Pdfs#write} sets them. */
  static BufferedImage printed(List<String> lines, int type) {
    BufferedImage sheet = blank(type);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.BLACK);
    for (int line = 0; line < lines.size(); line++) {
      for (int i = 0; i < lines.get(line).length(); i++) {
        if (lines.get(line).charAt(i) != ' ') {
          graphics.fillRect(80 + (int) (i * 5.5 * DPI / 72), top(line), 5, 12);
        }
      }
    }
    graphics.dispose();
    return sheet;
  }

  /** Where the print of a line begins, in pixels. */
  static int top(int line) {
    return 80 + line * 40;
  }

  static BufferedImage blank(int type) {
    BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.dispose();
    return sheet;
  }

  /** Paper as a scanner sees it: grain, a few specks, a dark rim. */
  static BufferedImage grainy(long seed) {
    BufferedImage sheet = blank(BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(seed);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int grey = 228 + (int) (random.nextGaussian() * 9);
        sheet.getRaster().setSample(x, y, 0, Math.clamp(grey, 0, 255));
      }
    }
    for (int speck = 0; speck < 20; speck++) {
      sheet.getRaster().setSample(random.nextInt(WIDTH), random.nextInt(HEIGHT), 0, 20);
    }
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < 8; x++) {
        sheet.getRaster().setSample(x, y, 0, 40);
      }
    }
    return sheet;
  }
}
