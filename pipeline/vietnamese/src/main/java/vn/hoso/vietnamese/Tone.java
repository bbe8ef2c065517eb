package vn.hoso.vietnamese;

/**
 * The six tones (thanh điệu) of written Vietnamese, in the order of Vietnamese dictionaries.
 *
 * <p>The names describe the northern pronunciation, as in L. C. Thompson, <i>A Vietnamese Reference
 * Grammar</i> (1965), chapter 2.
 */
public enum Tone {
  /** Thanh ngang: no mark (ma). */
  LEVEL('\0'),
  /** Thanh huyền: grave accent (mà). */
  FALLING('\u0300'),
  /** Thanh hỏi: hook above (mả). */
  DIPPING('\u0309'),
  /** Thanh ngã: tilde (mã). */
  CREAKING('\u0303'),
  /** Thanh sắc: acute accent (má). */
  RISING('\u0301'),
  /** Thanh nặng: dot below (mạ). */
  HEAVY('\u0323');

  private static final Tone[] VALUES = values();
  private final char mark;

  Tone(char mark) {
    this.mark = mark;
  }

  /** The Unicode combining mark; U+0000 for {@link #LEVEL}, which has none. */
  public char combiningMark() {
    return mark;
  }

  /** Whether a syllable that ends in p, t, c or ch can bear this tone: sắc and nặng alone. */
  public boolean isStopTone() {
    return this == RISING || this == HEAVY;
  }

  static Tone of(int ordinal) {
    return VALUES[ordinal];
  }
}
