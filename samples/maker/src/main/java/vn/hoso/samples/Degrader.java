package vn.hoso.samples;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Does to a page picture what a {@link Degradation} says. One use, one thread. */
final class Degrader {
  /** Grey of the table that a photographed page lies on. */
  private static final int TABLE = 96;

  private final Degradation what;
  private final double scale;
  private final SplittableRandom random;

  private int width;
  private int height;
  private byte[][] bands = new byte[0][];

  /**
   * @param dpi of the picture; lengths in the setting are in 1/300 inch
   */
  Degrader(Degradation what, int dpi, long seed) {
    this.what = what;
    this.scale = dpi / 300.0;
    this.random = new SplittableRandom(seed ^ 0x9E3779B97F4A7C15L);
  }

  BufferedImage apply(BufferedImage printed) {
    if (what.equals(Degradation.NONE)) {
      return printed;
    }
    load(printed);
    if (what.bleedThrough() > 0) {
      bleedThrough();
    }
    for (byte[] band : bands) {
      if (what.blur() > 0) {
        blur(band, what.blur() * scale);
      }
    }
    ink();
    if (what.skewDegrees() != 0 || what.perspective() > 0) {
      warp();
    }
    light();
    noise();
    speckle();
    BufferedImage result = store();
    if (what.jpegQuality() > 0) {
      try {
        result = Pictures.readJpeg(Pictures.jpeg(result, what.jpegQuality(), 72));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return what.bilevel() ? Pictures.bilevel(result, threshold()) : result;
  }

  private double threshold() {
    return 150 - what.shadow() * 60;
  }

  private void load(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    WritableRaster raster = image.getRaster();
    int count = what.bilevel() ? 1 : raster.getNumBands();
    bands = new byte[count][width * height];
    int[] row = new int[width];
    for (int b = 0; b < count; b++) {
      for (int y = 0; y < height; y++) {
        raster.getSamples(0, y, width, 1, b, row);
        for (int x = 0; x < width; x++) {
          bands[b][y * width + x] = (byte) row[x];
        }
      }
    }
  }

  private BufferedImage store() {
    var image =
        new BufferedImage(
            width,
            height,
            bands.length == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int b = 0; b < bands.length; b++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          row[x] = bands[b][y * width + x] & 0xff;
        }
        image.getRaster().setSamples(0, y, width, 1, b, row);
      }
    }
    return image;
  }

  /** The page's own mirror image stands in for the text on its back. */
  private void bleedThrough() {
    byte[] back = bands[0].clone();
    blur(back, 2.5 * scale);
    int shift = (int) (23 * scale);
    for (byte[] band : bands) {
      for (int y = 0; y < height; y++) {
        int from = Math.min(height - 1, y + shift) * width;
        for (int x = 0; x < width; x++) {
          int dark = 255 - (back[from + width - 1 - x] & 0xff);
          int i = y * width + x;
          band[i] = clamp((band[i] & 0xff) - dark * what.bleedThrough());
        }
      }
    }
  }

  private void blur(byte[] band, double sigma) {
    if (sigma < 0.15) {
      return;
    }
    int radius = (int) Math.ceil(sigma * 2.5);
    float[] kernel = new float[radius + 1];
    float sum = 0;
    for (int i = 0; i <= radius; i++) {
      kernel[i] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += i == 0 ? kernel[i] : 2 * kernel[i];
    }
    for (int i = 0; i <= radius; i++) {
      kernel[i] /= sum;
    }
    float[] line = new float[Math.max(width, height)];
    for (int y = 0; y < height; y++) {
      convolve(band, y * width, 1, width, kernel, line);
    }
    for (int x = 0; x < width; x++) {
      convolve(band, x, width, height, kernel, line);
    }
  }

  private static void convolve(
      byte[] band, int start, int stride, int count, float[] kernel, float[] line) {
    for (int i = 0; i < count; i++) {
      line[i] = band[start + i * stride] & 0xff;
    }
    for (int i = 0; i < count; i++) {
      float v = kernel[0] * line[i];
      for (int k = 1; k < kernel.length; k++) {
        v += kernel[k] * (line[Math.max(0, i - k)] + line[Math.min(count - 1, i + k)]);
      }
      band[start + i * stride] = (byte) Math.round(v);
    }
  }

  /**
   * Strokes grow or shrink by moving the tone curve of their blurred edges; ink fades in patches.
   */
  private void ink() {
    float[] patches = what.fading() > 0 ? clouds(Math.max(8, (int) (60 * scale))) : new float[0];
    if (what.ink() == 0 && patches.length == 0) {
      return;
    }
    for (byte[] band : bands) {
      for (int i = 0; i < band.length; i++) {
        double dark = 255 - (band[i] & 0xff);
        if (dark > 0) {
          dark = dark * (1 + what.ink()) + (what.ink() > 0 ? what.ink() * 25 : 0);
          if (patches.length > 0) {
            dark *= 1 - what.fading() * patches[i];
          }
          band[i] = clamp(255 - dark);
        }
      }
    }
  }

  /** Smooth random values 0..1 with features of about the given size in pixels. */
  private float[] clouds(int cell) {
    int columns = width / cell + 2;
    int rows = height / cell + 2;
    float[] knots = new float[columns * rows];
    for (int i = 0; i < knots.length; i++) {
      double v = random.nextDouble();
      knots[i] = (float) (v * v);
    }
    float[] values = new float[width * height];
    for (int y = 0; y < height; y++) {
      int r = y / cell;
      float fy = (y % cell) / (float) cell;
      for (int x = 0; x < width; x++) {
        int k = r * columns + x / cell;
        float fx = (x % cell) / (float) cell;
        float above = knots[k] * (1 - fx) + knots[k + 1] * fx;
        float below = knots[k + columns] * (1 - fx) + knots[k + columns + 1] * fx;
        values[y * width + x] = above * (1 - fy) + below * fy;
      }
    }
    return values;
  }

  /** Turns the page and, for a photograph, lays it on a table seen from an angle. */
  private void warp() {
    double p = what.perspective();
    double[] in = {0, 0, width, 0, width, height, 0, height};
    double[] out = new double[8];
    double turn = Math.toRadians(what.skewDegrees());
    for (int i = 0; i < 4; i++) {
      double dx = (in[2 * i] - width / 2.0) * (1 - p);
      double dy = (in[2 * i + 1] - height / 2.0) * (1 - p);
      double inward = p * (0.2 + random.nextDouble() * 0.8) * (i < 2 ? 1.2 : 0.3);
      dx *= 1 - inward;
      dy *= 1 - inward * 0.5;
      out[2 * i] = width / 2.0 + dx * Math.cos(turn) - dy * Math.sin(turn);
      out[2 * i + 1] = height / 2.0 + dx * Math.sin(turn) + dy * Math.cos(turn);
    }
    double[] h = Homography.between(out, in);
    int outside = p > 0 ? TABLE : 255;
    for (int b = 0; b < bands.length; b++) {
      byte[] from = bands[b];
      byte[] to = new byte[from.length];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double w = h[6] * x + h[7] * y + 1;
          double sx = (h[0] * x + h[1] * y + h[2]) / w;
          double sy = (h[3] * x + h[4] * y + h[5]) / w;
          to[y * width + x] = sample(from, sx, sy, outside);
        }
      }
      bands[b] = to;
    }
  }

  private byte sample(byte[] band, double x, double y, int outside) {
    if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) {
      return (byte) outside;
    }
    int ix = (int) x;
    int iy = (int) y;
    double fx = x - ix;
    double fy = y - iy;
    int i = iy * width + ix;
    double above = (band[i] & 0xff) * (1 - fx) + (band[i + 1] & 0xff) * fx;
    double below = (band[i + width] & 0xff) * (1 - fx) + (band[i + width + 1] & 0xff) * fx;
    return (byte) Math.round(above * (1 - fy) + below * fy);
  }

  /** A shadow that falls in from one corner, and soft unevenness. */
  private void light() {
    if (what.shadow() == 0) {
      return;
    }
    boolean right = random.nextBoolean();
    float[] clouds = clouds(Math.max(40, (int) (500 * scale)));
    for (byte[] band : bands) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double across = right ? x / (double) width : 1 - x / (double) width;
          double corner = (across + y / (double) height) / 2;
          double dim = what.shadow() * (0.75 * corner * corner + 0.25 * clouds[y * width + x]);
          int i = y * width + x;
          band[i] = clamp((band[i] & 0xff) * (1 - dim));
        }
      }
    }
  }

  private void noise() {
    if (what.noise() == 0) {
      return;
    }
    byte[] table = new byte[1 << 14];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) Math.max(-127, Math.min(127, random.nextGaussian() * what.noise()));
    }
    for (byte[] band : bands) {
      for (int i = 0; i < band.length; i += 4) {
        long bits = random.nextLong();
        for (int k = i; k < Math.min(band.length, i + 4); k++) {
          band[k] = clamp((band[k] & 0xff) + table[(int) (bits & (table.length - 1))]);
          bits >>>= 14;
        }
      }
    }
  }

  private void speckle() {
    long spots = Math.round(what.speckle() * width * (double) height / 4);
    for (long s = 0; s < spots; s++) {
      int cx = random.nextInt(width);
      int cy = random.nextInt(height);
      double radius = (0.5 + 2.2 * random.nextDouble() * random.nextDouble()) * scale * 1.5;
      int grey = random.nextInt(120);
      for (int y = (int) (cy - radius); y <= cy + radius; y++) {
        for (int x = (int) (cx - radius); x <= cx + radius; x++) {
          boolean inside = x >= 0 && y >= 0 && x < width && y < height;
          if (inside && Math.hypot(x - cx, y - cy) <= radius) {
            for (byte[] band : bands) {
              band[y * width + x] = (byte) grey;
            }
          }
        }
      }
    }
  }

  private static byte clamp(double value) {
    return (byte) (value < 0 ? 0 : value > 255 ? 255 : (int) (value + 0.5));
  }

  /** The projective map that takes four points to four others. */
  private static final class Homography {
    private Homography() {}

    /** Coefficients a..h of x' = (ax+by+c)/(gx+hy+1), y' = (dx+ey+f)/(gx+hy+1). */
    static double[] between(double[] from, double[] to) {
      double[][] m = new double[8][];
      for (int i = 0; i < 4; i++) {
        double x = from[2 * i];
        double y = from[2 * i + 1];
        double u = to[2 * i];
        double v = to[2 * i + 1];
        m[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
        m[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
      }
      return solve(m);
    }

    private static double[] solve(double[][] m) {
      int n = m.length;
      for (int c = 0; c < n; c++) {
        int column = c;
        int best =
            java.util.stream.IntStream.range(c, n)
                .reduce((a, b) -> Math.abs(m[a][column]) >= Math.abs(m[b][column]) ? a : b)
                .orElse(c);
        double[] swap = m[c];
        m[c] = m[best];
        m[best] = swap;
        for (int r = 0; r < n; r++) {
          double factor = r == c ? 0 : m[r][c] / m[c][c];
          for (int k = c; k <= n; k++) {
            m[r][k] -= factor * m[c][k];
          }
        }
      }
      double[] result = new double[n];
      Arrays.setAll(result, i -> m[i][n] / m[i][i]);
      return result;
    }
  }
}
