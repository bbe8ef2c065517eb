package vn.hoso.repair;

/**
 * How damaged a text is believed to be.
 *
 * @param damaged probability (0..1, both excluded) that a token was read through the channel at
 *     all; the others were read right
 * @param split cost in nats of two syllables that run together
 * @param merge cost in nats of one syllable that was torn apart
 */
record Noise(double damaged, float split, float merge) {
  private static final double LEAST = 0.0005;
  private static final double MOST = 0.97;

  /** Writers slip in one word of a hundred at most. */
  private static final double SLIPS = 0.01;

  Noise {
    damaged = Math.clamp(damaged, LEAST, MOST);
  }

  static Noise unknown() {
    return new Noise(0.5, 6f, 6f);
  }

  /** The page was read by an engine that knows Vietnamese. */
  static Noise goodOcr() {
    return new Noise(0.07, 6f, 6f);
  }

  /** What looks so damaged, given where it comes from. */
  Noise of(Origin origin) {
    return switch (origin) {
      case TEXT -> this;
      case SOUND -> damaged <= SLIPS ? this : new Noise(SLIPS, 6f, 6f);
      case OCR -> clean() ? goodOcr() : this;
    };
  }

  /** Whether this is what most sound texts and most well-read pages are taken for. */
  boolean isUsual() {
    return equals(new Noise(LEAST, 6f, 6f)) || equals(goodOcr());
  }

  /** Whether so little is damaged that only what is plainly no Vietnamese may change. */
  boolean clean() {
    return damaged < 0.08;
  }

  /** Whether so many words were misread that capitals may have lost their marks. */
  boolean losesMarks() {
    return damaged > 0.25;
  }

  /** Whether most words were misread, as by an engine that knows no Vietnamese. */
  boolean heavy() {
    return damaged > 0.5;
  }

  float keepCost(float channelCost) {
    return (float) -Math.log((1 - damaged) + damaged * Math.exp(-channelCost));
  }

  float changeCost(float channelCost) {
    return (float) (channelCost - Math.log(damaged));
  }
}
