package vn.hoso.archive;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short fingerprint of a text from which can be estimated how much of it another text has in
 * common: MinHash (Broder 1997) over sequences of three syllables, without diacritics, case and
 * numbers, so that two scans of one paper come out nearly the same.
 */
final class TextSignature {
  static final int HASHES = 64;

  /** A sequence is so many syllables. */
  private static final int SEQUENCE = 3;

  /** A text of fewer sequences is like too many others. */
  private static final int FEWEST_SEQUENCES = 30;

  private TextSignature() {}

  /** 64 hashes of two bytes each; null where the text is too short. */
  static byte @Nullable [] of(String text) {
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    long[] window = new long[SEQUENCE];
    int syllables = 0;
    long syllable = 0;
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        syllable = 31 * syllable + (c == 'đ' ? 'd' : c) + 1;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && syllable != 0) {
        window[syllables % SEQUENCE] = syllable;
        syllables++;
        syllable = 0;
        if (syllables >= SEQUENCE) {
          take(window, syllables, least);
        }
      }
    }
    if (syllables - SEQUENCE + 1 < FEWEST_SEQUENCES) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(2 * HASHES);
    for (long hash : least) {
      bytes.putShort((short) hash);
    }
    return bytes.array();
  }

  private static void take(long[] window, int next, long[] least) {
    long sequence = 0;
    for (int i = 0; i < SEQUENCE; i++) {
      sequence = mixed(sequence * 3 + window[(next + i) % SEQUENCE]);
    }
    long hash = sequence;
    for (int i = 0; i < HASHES; i++) {
      hash = mixed(hash + 0x9e3779b97f4a7c15L);
      least[i] = Math.min(least[i], hash >>> 1);
    }
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mixed(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The estimated share (0..1) of sequences in common, of all that either text has. */
  static double similarity(byte[] a, byte[] b) {
    int same = 0;
    for (int i = 0; i < 2 * HASHES; i += 2) {
      same += a[i] == b[i] && a[i + 1] == b[i + 1] ? 1 : 0;
    }
    return (double) same / HASHES;
  }
}
