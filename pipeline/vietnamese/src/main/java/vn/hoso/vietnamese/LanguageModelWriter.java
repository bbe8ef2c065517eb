package vn.hoso.vietnamese;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes a model as a file that {@link MappedLanguageModel} opens; see its layout there. */
final class LanguageModelWriter {
  private static final int WIDEST_SHIFT = 6;
  private static final double SUREST = 1 - 1e-6;
  private final NgramModel model;
  private final NgramSet set;
  private final byte[] manifest;
  private final byte[] vocabulary;
  private final LanguageModelLayout layout;
  private final ByteBuffer file;

  /**
   * Lays a model out in memory.
   *
   * @param tokens by id
   * @param manifest what it was made from and how
   */
  LanguageModelWriter(NgramModel model, List<String> tokens, String manifest) {
    this.model = model;
    this.set = model.set;
    this.manifest = manifest.getBytes(StandardCharsets.UTF_8);
    this.vocabulary =
        (String.join("\n", tokens.subList(1, tokens.size())) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    int[] entries = new int[LanguageModelLayout.MOST_ORDER + 1];
    int[] shift = new int[LanguageModelLayout.MOST_ORDER + 1];
    for (int n = 1; n <= set.order; n++) {
      entries[n] = set.size(n);
      shift[n] = n > 1 && n < set.order ? widestShift(set.childStart[n]) : 0;
    }
    layout =
        new LanguageModelLayout(
            set.order, set.vocabulary, this.manifest.length, vocabulary.length, entries, shift);
    file = ByteBuffer.allocate((int) layout.length).order(ByteOrder.LITTLE_ENDIAN);
    fill();
  }

  /** The largest block of entries whose children all lie within 65,535 of the block's first. */
  private static int widestShift(int[] childStart) {
    for (int shift = WIDEST_SHIFT; shift > 0; shift--) {
      boolean fits = true;
      for (int i = 0; i < childStart.length && fits; i++) {
        fits = childStart[i] - childStart[i >> shift << shift] <= 0xFFFF;
      }
      if (fits) {
        return shift;
      }
    }
    return 0;
  }

  private void fill() {
    file.put(layout.manifest, manifest);
    file.put(layout.vocabulary, vocabulary);
    for (int id = 0; id <= set.vocabulary; id++) {
      float p = id == 0 ? 0 : log(model.probability[1][id]);
      file.putFloat(layout.unigramProbability + 4 * id, p);
      file.putFloat(layout.unigramBackoff + 4 * id, (float) StrictMath.log(model.backoff[1][id]));
    }
    for (int id = 0; id <= set.vocabulary + 1; id++) {
      file.putInt(layout.unigramChild + 4 * id, set.order > 1 ? set.childStart[1][id] : 0);
    }
    for (int n = 2; n <= set.order; n++) {
      fill(n);
    }
    CRC32C crc = new CRC32C();
    crc.update(
        file.slice(LanguageModelLayout.HEADER, (int) layout.length - LanguageModelLayout.HEADER));
    layout.putHeader(file, (int) crc.getValue());
  }

  private void fill(int n) {
    int size = set.keys[n].length;
    float[] logs = new float[size];
    for (int k = 0; k < size; k++) {
      logs[k] = log(model.probability[n][k]);
      file.putChar(layout.token[n] + 2 * k, (char) set.keys[n][k]);
    }
    NgramQuantiser levels = putLevels(logs, layout.levels[n]);
    for (int k = 0; k < size; k++) {
      file.put(layout.probability[n] + k, levels.code(logs[k]));
    }
    if (n < set.order) {
      fillContexts(n);
    }
  }

  /** Below 0, even where rounding makes the probability 1. */
  private static float log(float probability) {
    return (float) StrictMath.log(Math.min(probability, SUREST));
  }

  private void fillContexts(int n) {
    int size = set.keys[n].length;
    float[] logs = new float[size];
    for (int k = 0; k < size; k++) {
      logs[k] = set.hasChildren(n, k) ? (float) StrictMath.log(model.backoff[n][k]) : Float.NaN;
    }
    // Entries without children say so by their offsets; their back-off is 1 whatever the code.
    NgramQuantiser levels = putLevels(logs, layout.levels[n] + 1024);
    for (int k = 0; k < size; k++) {
      file.put(layout.backoff[n] + k, Float.isNaN(logs[k]) ? (byte) 0 : levels.code(logs[k]));
    }
    int shift = layout.shift[n];
    for (int k = 0; k <= size; k++) {
      int start = set.childStart[n][k];
      int first = set.childStart[n][k >> shift << shift];
      file.putInt(layout.base[n] + 4 * (k >> shift), first);
      file.putChar(layout.offset[n] + 2 * k, (char) (start - first));
    }
  }

  private NgramQuantiser putLevels(float[] values, int at) {
    NgramQuantiser quantiser = new NgramQuantiser(values);
    for (int i = 0; i < NgramQuantiser.LEVELS; i++) {
      file.putFloat(at + 4 * i, quantiser.levels[i]);
    }
    return quantiser;
  }

  long length() {
    return layout.length;
  }

  /** Writes the file whole or not at all. */
  void write(Path to) throws IOException {
    Path folder = to.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path part = folder.resolve(to.getFileName() + ".part");
    try {
      Files.write(part, file.array());
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
