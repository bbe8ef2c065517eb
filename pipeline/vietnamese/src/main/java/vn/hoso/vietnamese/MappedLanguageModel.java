package vn.hoso.vietnamese;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.zip.CRC32C;
import vn.hoso.document.MissingPartException;

/**
 * A language model in a memory-mapped file: opened in milliseconds, shared by all threads and, as
 * the system caches files, by all processes.
 *
 * <p>Log probabilities are accurate to the quantisation: 256 levels for each n above 1.
 */
public final class MappedLanguageModel implements LanguageModel {
  /** The shipped model's name in the dictionaries folder. */
  public static final String FILE_NAME = "vi-syllables.lm";

  private final MappedByteBuffer file;
  private final LanguageModelLayout layout;
  private final String[] tokens;
  private final int[] hash;
  private final int unknown;
  private final int start;
  private final int end;
  private final int number;
  private final float[] unigram;
  private final float[] unigramBackoff;
  private final int[] unigramChild;

  /** By n. */
  private final float[][] levels;

  private final float[][] backoffLevels;
  private final long contextMask;

  private MappedLanguageModel(MappedByteBuffer file, LanguageModelLayout layout, String name)
      throws IOException {
    this.file = file;
    this.layout = layout;
    tokens = readTokens(name);
    hash = new int[Integer.highestOneBit(tokens.length) * 4];
    for (int id = 1; id < tokens.length; id++) {
      int slot = slot(tokens[id]);
      while (hash[slot] != 0) {
        slot = (slot + 1) & (hash.length - 1);
      }
      hash[slot] = id;
    }
    unknown = find(CorpusVocabulary.CLASSES.get(CorpusVocabulary.UNKNOWN));
    start = find(CorpusVocabulary.CLASSES.get(CorpusVocabulary.START));
    end = find(CorpusVocabulary.CLASSES.get(CorpusVocabulary.END));
    number = find(CorpusVocabulary.CLASSES.get(CorpusVocabulary.NUMBER));
    if (unknown == 0 || start == 0 || end == 0 || number == 0) {
      throw new IOException("The language model " + name + " lacks a token class");
    }
    unigram = floats(layout.unigramProbability, tokens.length);
    unigramBackoff = floats(layout.unigramBackoff, tokens.length);
    unigramChild = new int[tokens.length + 1];
    for (int id = 0; id < unigramChild.length; id++) {
      unigramChild[id] = file.getInt(layout.unigramChild + 4 * id);
    }
    levels = new float[layout.order + 1][];
    backoffLevels = new float[layout.order + 1][];
    for (int n = 2; n <= layout.order; n++) {
      levels[n] = floats(layout.levels[n], NgramQuantiser.LEVELS);
      if (n < layout.order) {
        backoffLevels[n] = floats(layout.levels[n] + 1024, NgramQuantiser.LEVELS);
      }
    }
    contextMask = layout.order == 1 ? 0 : NgramTable.mask(layout.order - 1);
  }

  /**
   * Opens the model of the dictionaries folder.
   *
   * @throws MissingPartException where there is none
   * @throws IOException where it cannot be read, is cut off, damaged or of another version
   */
  public static MappedLanguageModel open() throws IOException {
    return open(Dictionaries.folder().resolve(FILE_NAME));
  }

  /**
   * Opens a model.
   *
   * @throws MissingPartException where there is no such file
   * @throws IOException where it cannot be read, is cut off, damaged or of another version
   */
  public static MappedLanguageModel open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new MissingPartException(
          "The language model does not exist: " + path,
          "take the file from a copy of hoso, or run: hoso train lm --corpus FOLDER --out " + path);
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new IOException(path + " is no language model of hoso");
      }
      MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      file.order(ByteOrder.LITTLE_ENDIAN);
      LanguageModelLayout layout = LanguageModelLayout.of(file, path.toString());
      CRC32C crc = new CRC32C();
      ByteBuffer content =
          file.slice(LanguageModelLayout.HEADER, file.capacity() - LanguageModelLayout.HEADER);
      crc.update(content);
      if ((int) crc.getValue() != LanguageModelLayout.crc(file)) {
        throw new IOException("The language model " + path + " is damaged: its checksum is wrong");
      }
      return new MappedLanguageModel(file, layout, path.toString());
    }
  }

  private String[] readTokens(String name) throws IOException {
    String[] read = text(layout.vocabulary, layout.vocabularyBytes).split("\n");
    if (read.length != layout.tokens) {
      throw new IOException("The vocabulary of the language model " + name + " is damaged");
    }
    String[] byId = new String[read.length + 1];
    byId[0] = "";
    System.arraycopy(read, 0, byId, 1, read.length);
    return byId;
  }

  private String text(int at, int length) {
    byte[] bytes = new byte[length];
    file.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private float[] floats(int at, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = file.getFloat(at + 4 * i);
    }
    return values;
  }

  /** What the model was made from and how: lines of {@code name: value}. */
  public String manifest() {
    return text(layout.manifest, layout.manifestBytes);
  }

  /**
   * How many n-grams the model holds.
   *
   * @param n 1 to {@link #order()}
   */
  public int entries(int n) {
    return layout.entries[n];
  }

  @Override
  public int order() {
    return layout.order;
  }

  @Override
  public int size() {
    return layout.tokens;
  }

  private int slot(CharSequence token) {
    int h = 0;
    for (int i = 0; i < token.length(); i++) {
      h = 31 * h + token.charAt(i);
    }
    h *= 0x9E3779B9;
    return (h ^ (h >>> 15)) & (hash.length - 1);
  }

  /** The token's id, or 0. */
  private int find(CharSequence token) {
    for (int slot = slot(token); hash[slot] != 0; slot = (slot + 1) & (hash.length - 1)) {
      if (tokens[hash[slot]].contentEquals(token)) {
        return hash[slot];
      }
    }
    return 0;
  }

  @Override
  public int id(CharSequence token) {
    int id = find(token);
    return id == 0 ? unknown : id;
  }

  @Override
  public String token(int id) {
    if (id < 1 || id > layout.tokens) {
      throw new IllegalArgumentException("The language model has no token " + id);
    }
    return tokens[id];
  }

  @Override
  public int unknown() {
    return unknown;
  }

  @Override
  public int sentenceStart() {
    return start;
  }

  @Override
  public int sentenceEnd() {
    return end;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public float logProbability(long context, int id) {
    float backoff = 0;
    for (int n = length(context & contextMask); n > 0; n--) {
      int entry = entry(context, n);
      if (entry < 0) {
        continue;
      }
      int from = child(n, entry);
      int to = child(n, entry + 1);
      if (from == to) {
        continue;
      }
      int found = search(n + 1, from, to, id);
      if (found >= 0) {
        return backoff + levels[n + 1][file.get(layout.probability[n + 1] + found) & 0xFF];
      }
      backoff +=
          n == 1
              ? unigramBackoff[entry]
              : backoffLevels[n][file.get(layout.backoff[n] + entry) & 0xFF];
    }
    return backoff + unigram[id];
  }

  @Override
  public void likely(long context, float least, Successors to) {
    BitSet seen = new BitSet();
    float above = 0; // back-off from the longer contexts
    for (int n = length(context & contextMask); n > 0 && above >= least; n--) {
      int entry = entry(context, n);
      int first = entry < 0 ? 0 : child(n, entry);
      int end = entry < 0 ? 0 : child(n, entry + 1);
      for (int found = first; found < end; found++) {
        int id = file.getChar(layout.token[n + 1] + 2 * found);
        if (!seen.get(id)) {
          seen.set(id);
          float p = above + levels[n + 1][file.get(layout.probability[n + 1] + found) & 0xFF];
          if (p >= least) {
            to.add(id, p);
          }
        }
      }
      if (first != end) {
        above +=
            n == 1
                ? unigramBackoff[entry]
                : backoffLevels[n][file.get(layout.backoff[n] + entry) & 0xFF];
      }
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Old tokens that cannot matter, as no n-gram goes on from them, are left out, so that equal
   * contexts are equal numbers. The newest token always stays.
   */
  @Override
  public long extend(long context, int id) {
    long extended = (context << 16 | id) & contextMask;
    int n = length(extended);
    while (n > 1) {
      int entry = entry(extended, n);
      if (entry >= 0 && child(n, entry) < child(n, entry + 1)) {
        break;
      }
      n--;
    }
    return extended & NgramTable.mask(n);
  }

  private static int length(long context) {
    return (79 - Long.numberOfLeadingZeros(context)) >> 4;
  }

  /** The entry of the last n tokens of a context, or −1. */
  private int entry(long context, int n) {
    int entry = (int) (context >>> (16 * (n - 1))) & 0xFFFF;
    for (int k = 2; k <= n; k++) {
      int id = (int) (context >>> (16 * (n - k))) & 0xFFFF;
      entry = search(k, child(k - 1, entry), child(k - 1, entry + 1), id);
      if (entry < 0) {
        return -1;
      }
    }
    return entry;
  }

  private int child(int n, int entry) {
    if (n == 1) {
      return unigramChild[entry];
    }
    return file.getInt(layout.base[n] + 4 * (entry >> layout.shift[n]))
        + file.getChar(layout.offset[n] + 2 * entry);
  }

  /** The entry of n in the range from..to whose last token is the id, or −1. */
  private int search(int n, int from, int to, int id) {
    int at = layout.token[n];
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = file.getChar(at + 2 * middle);
      if (found < id) {
        low = middle + 1;
      } else if (found > id) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  @Override
  public Scorer scorer() {
    return new ContextScorer();
  }

  /** Finds the entries of a context once, for all tokens that are asked after it. */
  private final class ContextScorer implements Scorer {
    private long context;
    private int length;

    // By n: where the n-grams that go on from the last n tokens lie, and the back-off from them.
    private final int[] from = new int[LanguageModelLayout.MOST_ORDER + 1];
    private final int[] to = new int[LanguageModelLayout.MOST_ORDER + 1];
    private final float[] backoff = new float[LanguageModelLayout.MOST_ORDER + 1];

    // The token asked last, and by n the entry of the last n tokens and it, where it was looked
    // for.
    private int asked;
    private int lowest;
    private final int[] found = new int[LanguageModelLayout.MOST_ORDER + 1];

    @Override
    public void context(long next) {
      context = next & contextMask;
      length = MappedLanguageModel.length(context);
      asked = 0;
      for (int n = 1; n <= length; n++) {
        int entry = entry(context, n);
        from[n] = entry < 0 ? 0 : child(n, entry);
        to[n] = entry < 0 ? 0 : child(n, entry + 1);
        if (from[n] != to[n]) {
          backoff[n] =
              n == 1
                  ? unigramBackoff[entry]
                  : backoffLevels[n][file.get(layout.backoff[n] + entry) & 0xFF];
        }
      }
    }

    @Override
    public float logProbability(int id) {
      float sum = 0;
      asked = id;
      for (lowest = length; lowest > 0; lowest--) {
        int n = lowest;
        found[n] = from[n] == to[n] ? -1 : search(n + 1, from[n], to[n], id);
        if (found[n] >= 0) {
          return sum + levels[n + 1][file.get(layout.probability[n + 1] + found[n]) & 0xFF];
        }
        sum += from[n] == to[n] ? 0 : backoff[n];
      }
      return sum + unigram[id];
    }

    @Override
    public long extend(int id) {
      if (id != asked) {
        asked = id;
        lowest = length + 1;
      }
      for (int n = Math.min(length, layout.order - 2); n > 0; n--) {
        if (n < lowest) {
          found[n] = from[n] == to[n] ? -1 : search(n + 1, from[n], to[n], id);
          lowest = n;
        }
        if (found[n] >= 0 && child(n + 1, found[n]) < child(n + 1, found[n] + 1)) {
          return (context << 16 | id) & NgramTable.mask(n + 1);
        }
      }
      return layout.order == 1 ? 0 : id;
    }
  }
}
