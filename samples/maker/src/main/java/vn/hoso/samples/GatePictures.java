package vn.hoso.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Pictures for the pages: scans of sheets, photographs, maps, marks of paper. */
final class GatePictures {
  private final Random random;

  GatePictures(Random random) {
    this.random = random;
  }

  BufferedImage scan(GateSheet sheet) {
    return scan(sheet, random.nextInt(4) == 0 ? 0.1 : 0);
  }

  /**
   * @param bleedThrough darkness (0..0.6) of the other side shining through
   */
  BufferedImage scan(GateSheet sheet, double bleedThrough) {
    Degradation harm = Degradation.random(random);
    RenderSettings settings =
        RenderSettings.of(sheet.face())
            .withDpi(random.nextInt(8) == 0 ? 200 : 100)
            .withSeed(random.nextLong())
            .withMarks(
                random.nextInt(5) == 0
                    ? RenderSettings.Marks.SIGNATURE_AND_SEAL
                    : RenderSettings.Marks.NONE)
            .withDegradation(
                new Degradation(
                    harm.skewDegrees(),
                    harm.blur(),
                    harm.ink(),
                    harm.fading(),
                    harm.noise(),
                    harm.speckle(),
                    bleedThrough,
                    harm.shadow(),
                    0,
                    harm.jpegQuality(),
                    harm.bilevel()));
    return PageRenderer.draw(new Layout(List.of(sheet.layout())), settings).getFirst().image();
  }

  /** Colours and shapes without print. */
  BufferedImage photo() {
    BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(new GradientPaint(0, 0, colour(), 200, 150, colour()));
    g.fillRect(0, 0, 200, 150);
    for (int i = 0; i < 12; i++) {
      g.setColor(colour());
      g.fillOval(random.nextInt(200), random.nextInt(150), random.nextInt(80), random.nextInt(60));
    }
    g.dispose();
    return image;
  }

  /** A pale figure behind the text. */
  BufferedImage watermark() {
    BufferedImage image = paper(300, 420);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(215 + random.nextInt(30), 225, 235));
    g.fillOval(60, 120, 180, 180);
    g.dispose();
    return image;
  }

  /** Rivers, roads and the names of places, as they stand on maps: here and there, at any angle. */
  BufferedImage map(Typeface face, List<String> names, int width, int height) {
    BufferedImage image = paper(width, height);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int i = 0; i < 9; i++) {
      g.setColor(i % 3 == 0 ? new Color(90, 130, 200) : new Color(120, 110, 90));
      g.setStroke(new BasicStroke(1 + random.nextInt(4)));
      g.draw(wander(width, height));
    }
    g.setColor(Color.BLACK);
    int high = Math.max(1, names.size());
    for (int i = 0; i < names.size(); i++) {
      double x = 10 + random.nextDouble() * width * 0.65;
      double y = (i + 0.5) * height / high;
      AffineTransform at = AffineTransform.getTranslateInstance(x, y);
      at.rotate((random.nextDouble() - 0.5) * 0.9);
      double size = width / 45.0;
      g.fill(at.createTransformedShape(face.outline(names.get(i), Typeface.Style.ITALIC, size)));
    }
    g.dispose();
    return image;
  }

  private Path2D wander(int width, int height) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, random.nextInt(height));
    for (int step = 1; step <= 6; step++) {
      double x = width * step / 6.0;
      path.curveTo(
          x - width / 8.0,
          random.nextInt(height),
          x - width / 16.0,
          random.nextInt(height),
          x,
          random.nextInt(height));
    }
    return path;
  }

  /** Punch holes, a staple and the shadow of the lid on a scan. */
  BufferedImage withTracesOfFiling(BufferedImage scan) {
    int w = scan.getWidth();
    int h = scan.getHeight();
    double inch = w / 8.27;
    Graphics2D g = scan.createGraphics();
    g.setColor(new Color(25, 25, 25));
    double hole = 0.24 * inch;
    for (double y : new double[] {h / 2.0 - 1.57 * inch, h / 2.0 + 1.57 * inch}) {
      g.fillOval((int) (0.45 * inch), (int) y, (int) hole, (int) hole);
    }
    g.fillRect(w - (int) (0.3 * inch), 0, (int) (0.3 * inch), h);
    g.fillRect(0, 0, w, (int) ((0.1 + 0.15 * random.nextDouble()) * inch));
    g.dispose();
    return scan;
  }

  BufferedImage paper(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }

  Color colour() {
    return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
