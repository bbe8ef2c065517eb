package vn.hoso.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.Random;

/** Draws what people put on the paper after printing: a signature, a round red seal. */
final class Marks {
  private static final Color INK = new Color(30, 40, 140);

  /** Stamp ink lets the print below shine through. */
  private static final Color STAMP = new Color(215, 25, 35, 190);

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private Marks() {}

  static void draw(
      Graphics2D g, Point2D centre, String issuer, RenderSettings settings, long seed) {
    var random = new Random(seed);
    signature(g, centre, random);
    if (settings.marks() == RenderSettings.Marks.SIGNATURE_AND_SEAL) {
      // The seal covers about a third of the signature, on its left (article 33 of Nghị định 30).
      var place = new Point2D.Double(centre.getX() - 52, centre.getY());
      g.translate(place.getX(), place.getY());
      seal(g, issuer.toUpperCase(VIETNAMESE), STAMP, settings.typeface(), random);
      g.translate(-place.getX(), -place.getY());
    }
  }

  private static void signature(Graphics2D g, Point2D centre, Random random) {
    var stroke = new Path2D.Double();
    double x = centre.getX() - 45;
    double y = centre.getY() + 4;
    stroke.moveTo(x, y);
    for (int i = 0; i < 7; i++) {
      double high = 10 + random.nextDouble() * (i == 0 ? 26 : 16);
      double wide = 8 + random.nextDouble() * 10;
      stroke.curveTo(
          x + wide * 0.1, y - high * 1.3, x + wide * 0.9, y - high, x + wide * 0.6, y + 3);
      x += wide * 0.6;
      stroke.curveTo(x, y + high * 0.4, x + wide * 0.3, y + 4, x + wide * 0.4, y);
      x += wide * 0.4;
    }
    stroke.curveTo(x + 10, y - 24, x - 80, y + 20, x + 25, y + 6);
    g.setColor(INK);
    g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(stroke);
  }

  /** A seal around the origin, in points. */
  static void seal(Graphics2D g, String issuer, Color ink, Typeface typeface, Random random) {
    double radius = 51; // 36 mm across
    AffineTransform before = g.getTransform();
    g.rotate(Math.toRadians(random.nextDouble() * 16 - 8));
    g.setColor(ink);
    ring(g, radius, 1.8f);
    ring(g, radius - 3.5, 0.7f);
    ring(g, radius - 16, 0.8f);
    g.fill(star(12));
    arc(g, typeface, issuer, radius - 12.5, 8, -90);
    arc(g, typeface, "★", radius - 12.5, 8, 90);
    g.setTransform(before);
  }

  private static void ring(Graphics2D g, double radius, float width) {
    g.setStroke(new BasicStroke(width));
    g.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
  }

  private static Path2D star(double radius) {
    var star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : radius * 0.4;
      double angle = Math.PI * i / 5 - Math.PI / 2;
      if (i == 0) {
        star.moveTo(r * Math.cos(angle), r * Math.sin(angle));
      } else {
        star.lineTo(r * Math.cos(angle), r * Math.sin(angle));
      }
    }
    star.closePath();
    return star;
  }

  /** Letters along a circle, the middle of the text at an angle in degrees (−90 is the top). */
  private static void arc(
      Graphics2D g, Typeface typeface, String text, double radius, double size, double middle) {
    if (text.equals("★")) {
      AffineTransform before = g.getTransform();
      g.translate(0, radius + 3);
      g.fill(star(4));
      g.setTransform(before);
      return;
    }
    double spread = 1.15;
    double whole = typeface.width(text, Typeface.Style.BOLD, size) * spread / radius;
    double shrink = Math.min(1, Math.toRadians(290) / whole);
    double angle = Math.toRadians(middle) - whole * shrink / 2;
    for (int c : text.codePoints().toArray()) {
      String letter = Character.toString(c);
      double wide = typeface.width(letter, Typeface.Style.BOLD, size) * spread * shrink / radius;
      AffineTransform before = g.getTransform();
      g.rotate(angle + wide / 2 + Math.PI / 2);
      g.translate(-wide * radius / 2 / spread, -radius);
      g.fill(typeface.outline(letter, Typeface.Style.BOLD, size * Math.max(0.7, shrink)));
      g.setTransform(before);
      angle += wide;
    }
  }
}
