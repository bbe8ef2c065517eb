package vn.hoso.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Makes page pictures with one trouble each, to measure what preparing a picture is worth: {@code
 * java … TroubledPages SAMPLES_FOLDER OUTPUT_DIR NAME…} writes {@code KIND-NAME.png} with its true
 * text, {@code KIND-NAME.txt}, for the first page of each of the sources named.
 */
public final class TroubledPages {
  private static final Degradation CLEAN =
      new Degradation(0.1, 0.7, 0, 0, 4, 0, 0.02, 0, 0, 80, false);

  private final Layout page;
  private final Typeface typeface;
  private final long seed;
  private final Map<String, BufferedImage> pictures = new LinkedHashMap<>();

  private TroubledPages(Layout page, Typeface typeface, long seed) {
    this.page = page;
    this.typeface = typeface;
    this.seed = seed;
  }

  /**
   * Runs the program.
   *
   * @throws IOException where a source cannot be read or a page not be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException("usage: TroubledPages SAMPLES_FOLDER OUTPUT_DIR NAME...");
    }
    Path sources = Path.of(args[0]).resolve("sources");
    Path target = Files.createDirectories(Path.of(args[1]));
    Typeface typeface = Typeface.best();
    for (String name : List.of(args).subList(2, args.length)) {
      Manuscript manuscript = Manuscript.parse(Files.readString(sources.resolve(name + ".txt")));
      Layout layout = Compositor.compose(manuscript, RenderSettings.of(typeface));
      Layout.Sheet first = layout.pages().getFirst();
      var pages = new TroubledPages(new Layout(List.of(first)), typeface, name.hashCode());
      String text = String.join("\n", first.reading()) + "\n";
      for (Map.Entry<String, BufferedImage> made : pages.make().entrySet()) {
        String stem = made.getKey() + "-" + name.substring(0, 2);
        Files.write(
            target.resolve(stem + ".png"), Pictures.png(made.getValue(), dpi(made.getKey())));
        Files.writeString(target.resolve(stem + ".txt"), text);
      }
    }
  }

  /** The resolution that the file states. */
  private static int dpi(String kind) {
    return kind.startsWith("dpi-") ? Integer.parseInt(kind.substring(4)) : 200;
  }

  private Map<String, BufferedImage> make() {
    put("office", CLEAN);
    pictures.put("dpi-100", print(100, CLEAN, false));
    pictures.put("dpi-600", print(600, Degradation.CLEAN_BILEVEL, false));
    pictures.put("bilevel", print(200, Degradation.CLEAN_BILEVEL, false));
    put("skew-3", CLEAN.withSkew(3));
    put("noise", new Degradation(0.1, 0.8, 0, 0, 30, 0, 0, 0, 0, 70, false));
    put("faded", new Degradation(0.1, 0.9, -0.25, 0.75, 10, 0, 0, 0, 0, 70, false));
    put("bleed-through", new Degradation(0.1, 0.8, 0, 0, 6, 0, 0.5, 0, 0, 75, false));
    put("specks", new Degradation(0.2, 0.7, 0, 0, 10, 0.0012, 0, 0, 0, 0, true));
    put("fax", Degradation.FAX);
    changed("turned-90", print(200, CLEAN, false), image -> turned(image, 1));
    changed("turned-180", print(200, CLEAN, false), image -> turned(image, 2));
    changed("turned-270", print(200, CLEAN, false), image -> turned(image, 3));
    changed("dark-paper", print(200, CLEAN, false), image -> toned(image, 0.55, 20));
    changed("phone-shadow", print(200, Degradation.PHOTO, true), this::shadowOfAHand);
    changed("punch-holes", print(200, CLEAN, false), TroubledPages::holesAndEdges);
    changed("handwriting", print(200, CLEAN, true), this::handwriting);
    changed("red-seal", print(200, CLEAN, true), i -> sealed(i, new Color(215, 25, 35, 190)));
    changed("blue-seal", print(200, CLEAN, true), i -> sealed(i, new Color(35, 50, 190, 190)));
    return pictures;
  }

  private void put(String kind, Degradation degradation) {
    pictures.put(kind, print(200, degradation, false));
  }

  private void changed(
      String kind, BufferedImage image, Function<BufferedImage, BufferedImage> change) {
    pictures.put(kind, change.apply(image));
  }

  private BufferedImage print(int dpi, Degradation degradation, boolean colour) {
    RenderSettings settings =
        RenderSettings.of(typeface)
            .withDpi(dpi)
            .withDegradation(degradation)
            .withSeed(seed)
            .withMarks(
                colour ? RenderSettings.Marks.SIGNATURE_AND_SEAL : RenderSettings.Marks.SIGNATURE);
    return PageRenderer.draw(page, settings).getFirst().image();
  }

  private static BufferedImage turned(BufferedImage image, int quarters) {
    boolean side = quarters % 2 == 1;
    int width = side ? image.getHeight() : image.getWidth();
    int height = side ? image.getWidth() : image.getHeight();
    BufferedImage result = new BufferedImage(width, height, image.getType());
    Graphics2D g = result.createGraphics();
    g.translate(width / 2.0, height / 2.0);
    g.rotate(quarters * Math.PI / 2);
    g.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
    g.dispose();
    return result;
  }

  /** Every band darker: paper at a share of white, ink no lighter than before. */
  private static BufferedImage toned(BufferedImage image, double share, int floor) {
    int[] row = new int[image.getWidth()];
    for (int band = 0; band < image.getRaster().getNumBands(); band++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRaster().getSamples(0, y, row.length, 1, band, row);
        for (int x = 0; x < row.length; x++) {
          row[x] = (int) (floor + row[x] * (share - floor / 255.0));
        }
        image.getRaster().setSamples(0, y, row.length, 1, band, row);
      }
    }
    return image;
  }

  /**
   * A shadow with a clear edge over a part of the page, as of the hand that holds the telephone.
   */
  private BufferedImage shadowOfAHand(BufferedImage image) {
    Random random = new Random(seed);
    int width = image.getWidth();
    int height = image.getHeight();
    Path2D hand = new Path2D.Double();
    hand.moveTo(width * (0.3 + 0.2 * random.nextDouble()), height);
    hand.curveTo(width * 0.35, height * 0.7, width * 0.5, height * 0.35, width, height * 0.3);
    hand.lineTo(width, height);
    hand.closePath();
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(0, 0, 10, 110));
    g.fill(hand);
    g.dispose();
    return image;
  }

  /** Two holes in the margin, and the dark edges of a scanner's lid on two sides. */
  private static BufferedImage holesAndEdges(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(25, 25, 25));
    double radius = 24; // 6 mm across at 200 dpi
    for (double at : new double[] {0.37, 0.63}) {
      g.fill(
          new Ellipse2D.Double(
              75 - radius, image.getHeight() * at - radius, 2 * radius, 2 * radius));
    }
    g.fillRect(image.getWidth() - 38, 0, 38, image.getHeight());
    g.fillRect(0, image.getHeight() - 26, image.getWidth(), 26);
    g.dispose();
    return image;
  }

  /** Remarks in blue ink across the text and in the margin. */
  private BufferedImage handwriting(BufferedImage image) {
    Random random = new Random(seed);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(30, 50, 160, 215));
    g.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int word = 0; word < 4; word++) {
      double x = 250 + random.nextDouble() * 700;
      double y = 700 + random.nextDouble() * 1200;
      for (int stroke = 0; stroke < 9; stroke++) {
        double next = x + 14 + random.nextDouble() * 22;
        double high = 20 + random.nextDouble() * 55;
        g.draw(new CubicCurve2D.Double(x, y, x + 4, y - high, next, y - high, next, y));
        x = next;
        y += random.nextDouble() * 8 - 4;
      }
    }
    g.dispose();
    return image;
  }

  /** A round seal over the middle of the text. */
  private BufferedImage sealed(BufferedImage image, Color ink) {
    Random random = new Random(seed);
    double x = image.getWidth() * (0.3 + 0.4 * random.nextDouble());
    double y = image.getHeight() * (0.4 + 0.2 * random.nextDouble());
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(200 / 72.0, 200 / 72.0);
    g.translate(x * 72 / 200, y * 72 / 200);
    Marks.seal(g, "ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ", ink, typeface, random);
    g.dispose();
    return image;
  }
}
