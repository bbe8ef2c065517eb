package vn.hoso.ocr;

/** Where the grey of print ends and that of what shines through the paper begins. */
final class ToneValley {
  private static final int STEP = 2;

  /** Width of the bins that grey values are counted in. */
  private static final int BIN = 16;

  /** Ink is darker than this, 0..255. */
  private static final int INK = 80;

  /** The valley lies below this. */
  private static final int LIGHTEST = 192;

  /** Smooth edges of print alone make fewer greys than this for each dark pixel. */
  private static final double MANY = 1.2;

  /** Edges of print reach a little into the greys of the other side. */
  private static final int MARGIN = 20;

  private ToneValley() {}

  /**
   * The grey value, 1..255, from which on a page's greys are no print; 0 where it has few greys
   * between ink and paper.
   *
   * @param grey 8 bits a pixel
   */
  static int of(Pix grey) {
    int[] bins = new int[256 / BIN];
    for (int y = 0; y < grey.height(); y += STEP) {
      int[] row = grey.row(y);
      for (int x = 0; x < grey.width(); x += STEP) {
        bins[(row[x >> 2] >>> (24 - 8 * (x & 3)) & 0xff) / BIN]++;
      }
    }
    int ink = 0;
    int between = 0;
    int valley = INK / BIN;
    for (int i = 0; i < bins.length; i++) {
      ink += i * BIN < INK ? bins[i] : 0;
      boolean middle = i * BIN >= INK && i * BIN < LIGHTEST;
      between += middle ? bins[i] : 0;
      valley = middle && bins[i] < bins[valley] ? i : valley;
    }
    return between > MANY * ink ? valley * BIN + BIN / 2 + MARGIN : 0;
  }
}
