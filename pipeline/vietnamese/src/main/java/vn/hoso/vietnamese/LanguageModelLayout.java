package vn.hoso.vietnamese;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where everything lies in a language model file, version 1. Little endian; every section begins at
 * a multiple of 8.
 *
 * <pre>
 * header       128 bytes: "HOSO-LM\0", int version, order, tokens, bytes of manifest, bytes of
 *              vocabulary, entries by n (4 ints), offset block shift by n (4 ints); long file
 *              length; int CRC-32C of all that follows the header
 * manifest     UTF-8 text: what the model was made from and how
 * vocabulary   UTF-8 tokens by id from 1, each followed by a line feed
 * unigrams     by id from 0: float log probability; float log back-off; int first child
 *              (one more at the end)
 * for n = 2 .. order-1
 *   levels     256 floats for log probabilities, 256 for log back-offs
 *   entries    by entry: char last token; byte probability; byte back-off; char and int offset:
 *              the first child is base[entry &gt;&gt; shift] + offset[entry] (one more at the end)
 * for n = order above 1
 *   levels     256 floats for log probabilities
 *   entries    by entry: char last token; byte probability
 * </pre>
 *
 * <p>The entries of one context are neighbours and ascend by their token.
 */
final class LanguageModelLayout {
  static final int VERSION = 1;
  static final int HEADER = 128;
  static final long MAGIC = magic();
  static final int MOST_ORDER = 4;
  static final int MOST_TOKENS = 65_000;

  final int order;
  final int tokens;
  final int manifestBytes;
  final int vocabularyBytes;

  /** By n. */
  final int[] entries;

  /** By n: entries share a base offset in blocks of 2 to this power. */
  final int[] shift;

  final int manifest;
  final int vocabulary;
  final int unigramProbability;
  final int unigramBackoff;
  final int unigramChild;

  /** By n from 2. */
  final int[] levels = new int[MOST_ORDER + 1];

  final int[] token = new int[MOST_ORDER + 1];
  final int[] probability = new int[MOST_ORDER + 1];
  final int[] backoff = new int[MOST_ORDER + 1];
  final int[] offset = new int[MOST_ORDER + 1];
  final int[] base = new int[MOST_ORDER + 1];
  final long length;

  LanguageModelLayout(
      int order, int tokens, int manifestBytes, int vocabularyBytes, int[] entries, int[] shift) {
    this.order = order;
    this.tokens = tokens;
    this.manifestBytes = manifestBytes;
    this.vocabularyBytes = vocabularyBytes;
    this.entries = entries.clone();
    this.shift = shift.clone();
    long at = HEADER;
    manifest = (int) at;
    at = after(at, manifestBytes);
    vocabulary = (int) at;
    at = after(at, vocabularyBytes);
    unigramProbability = (int) at;
    at = after(at, 4L * (tokens + 1));
    unigramBackoff = (int) at;
    at = after(at, 4L * (tokens + 1));
    unigramChild = (int) at;
    at = after(at, 4L * (tokens + 2));
    for (int n = 2; n <= order; n++) {
      at = place(n, at);
    }
    length = at;
  }

  private long place(int n, long start) {
    long at = start;
    levels[n] = (int) at;
    at = after(at, n < order ? 2048 : 1024);
    token[n] = (int) at;
    at = after(at, 2L * entries[n]);
    probability[n] = (int) at;
    at = after(at, entries[n]);
    if (n < order) {
      backoff[n] = (int) at;
      at = after(at, entries[n]);
      offset[n] = (int) at;
      at = after(at, 2L * (entries[n] + 1));
      base[n] = (int) at;
      at = after(at, 4L * ((entries[n] >> shift[n]) + 1));
    }
    return at;
  }

  private static long after(long at, long bytes) {
    long end = at + bytes + 7 & ~7L;
    if (end > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("A language model above 2 GB");
    }
    return end;
  }

  private static long magic() {
    byte[] letters = {'H', 'O', 'S', 'O', '-', 'L', 'M', 0};
    return ByteBuffer.wrap(letters).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  void putHeader(ByteBuffer to, int crc) {
    to.putLong(0, MAGIC).putInt(8, VERSION).putInt(12, order).putInt(16, tokens);
    to.putInt(20, manifestBytes).putInt(24, vocabularyBytes);
    for (int n = 1; n <= MOST_ORDER; n++) {
      to.putInt(24 + 4 * n, n <= order ? entries[n] : 0);
      to.putInt(40 + 4 * n, n <= order ? shift[n] : 0);
    }
    to.putLong(64, length).putInt(72, crc);
  }

  static int crc(ByteBuffer header) {
    return header.getInt(72);
  }

  /** Reads a header; says in words what is wrong with it. */
  static LanguageModelLayout of(ByteBuffer file, String name) throws IOException {
    if (file.capacity() < HEADER || file.getLong(0) != MAGIC) {
      throw new IOException(name + " is no language model of hoso");
    }
    if (file.getInt(8) != VERSION) {
      throw new IOException(
          "The language model %s has format version %d; this hoso reads version %d"
              .formatted(name, file.getInt(8), VERSION));
    }
    if (file.getLong(64) != file.capacity()) {
      throw new IOException(
          "The language model %s is cut off or damaged: %,d bytes instead of %,d"
              .formatted(name, file.capacity(), file.getLong(64)));
    }
    int order = file.getInt(12);
    int tokens = file.getInt(16);
    int[] entries = new int[MOST_ORDER + 1];
    int[] shift = new int[MOST_ORDER + 1];
    boolean sound = order >= 1 && order <= MOST_ORDER && tokens >= 4 && tokens <= MOST_TOKENS;
    for (int n = 1; n <= MOST_ORDER; n++) {
      entries[n] = file.getInt(24 + 4 * n);
      shift[n] = file.getInt(40 + 4 * n);
      sound &= entries[n] >= 0 && shift[n] >= 0 && shift[n] < 31;
    }
    if (sound) {
      LanguageModelLayout layout =
          new LanguageModelLayout(order, tokens, file.getInt(20), file.getInt(24), entries, shift);
      if (layout.length == file.capacity()) {
        return layout;
      }
    }
    throw new IOException("The header of the language model " + name + " is damaged");
  }
}
