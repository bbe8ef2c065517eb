package vn.hoso.repair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Syllables;

/**
 * Learns a confusion model from pairs of texts by expectation maximisation with the likeliest
 * alignment: align under the present channel, count, build the channel anew.
 */
public final class ConfusionTraining {
  private static final int ROUNDS = 4;

  private ConfusionTraining() {}

  /**
   * How to learn.
   *
   * @param pairs folder that holds pairs of files {@code NAME.true.txt} (what was printed) and
   *     {@code NAME.read.txt} (what the engine read), UTF-8
   * @param vietnameseEngine whether the engine knows Vietnamese (few errors) or not (many)
   * @param least rows seen less often than this are not kept
   */
  public record Settings(Path pairs, boolean vietnameseEngine, double least) {}

  /**
   * What was learned from.
   *
   * @param files pairs of files
   * @param words pairs of words that could be aligned
   */
  public record Summary(int files, int words) {}

  /**
   * Learns and writes the confusion file.
   *
   * @throws IOException where a file cannot be read or written, or the folder holds no pair
   */
  public static Summary run(Settings settings, Path out) throws IOException {
    List<WordAligner.Pair> pairs = new ArrayList<>();
    int files = 0;
    for (Path truth : truths(settings.pairs())) {
      String name = truth.getFileName().toString();
      Path read = truth.resolveSibling(name.replace(".true.txt", ".read.txt"));
      if (Files.isRegularFile(read)) {
        pairs.addAll(WordAligner.align(words(truth), words(read)));
        files++;
      }
    }
    if (files == 0) {
      throw new IOException(
          "No pair NAME.true.txt with NAME.read.txt in the folder " + settings.pairs());
    }
    ChannelPrior prior =
        settings.vietnameseEngine()
            ? ChannelPrior.vietnameseEngine()
            : ChannelPrior.foreignEngine();
    learn(pairs, prior)
        .write(
            out,
            "Confusions learned from "
                + files
                + " pairs of pages, "
                + pairs.size()
                + " words.\n"
                + "printed<TAB>read<TAB>count; an empty reading is a lost letter; * is how often a"
                + " pair was printed.",
            settings.least());
    return new Summary(files, pairs.size());
  }

  static Confusions learn(List<WordAligner.Pair> pairs, ChannelPrior prior) {
    Confusions counts = new Confusions();
    for (int round = 0; round < ROUNDS; round++) {
      var counter = new ConfusionCounter(new Channel(counts, prior));
      for (WordAligner.Pair pair : pairs) {
        count(pair, counter);
      }
      counts = counter.counts();
    }
    return counts;
  }

  /** Counts a pair of words, without the punctuation that both have at their ends. */
  private static void count(WordAligner.Pair pair, ConfusionCounter counter) {
    String printed = pair.printed();
    String read = pair.read();
    int start = 0;
    while (start < printed.length() && TokenShape.isPunctuation(printed.charAt(start))) {
      start++;
    }
    int end = printed.length();
    while (end > start && TokenShape.isPunctuation(printed.charAt(end - 1))) {
      end--;
    }
    int readStart = 0;
    while (readStart < start
        && readStart < read.length()
        && TokenShape.isPunctuation(read.charAt(readStart))) {
      readStart++;
    }
    int readEnd = read.length();
    int tail = printed.length() - end;
    while (tail > 0 && readEnd > readStart && TokenShape.isPunctuation(read.charAt(readEnd - 1))) {
      readEnd--;
      tail--;
    }
    String core = Syllables.oldPlacement(printed.substring(start, end));
    boolean letters =
        !core.isEmpty() && core.chars().allMatch(c -> Alphabet.trueIndex((char) c) >= 0);
    if (letters && readEnd > readStart) {
      counter.add(core, read.substring(readStart, readEnd), 1);
    }
  }

  private static List<Path> truths(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".true.txt")).sorted().toList();
    }
  }

  private static List<String> words(Path file) throws IOException {
    String text = Letters.nfc(Files.readString(file, StandardCharsets.UTF_8));
    return Stream.of(text.split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }
}
