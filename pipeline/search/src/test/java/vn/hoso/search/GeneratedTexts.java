package vn.hoso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Lexicon;

/**
 * Text by the million words that is distributed as administrative text is, and says nothing. Three
 * sources take turns: what follows a word in the genre texts, words of several syllables as often
 * as they were counted in legal and administrative text, and single syllables as often as in any.
 * So the frequencies of syllables and of neighbours fall as they do in life, and no text is a copy.
 */
final class GeneratedTexts {
  private static final double FOLLOW = 0.5;
  private static final double WORD = 0.42;

  private final Map<String, List<String>> followers = new HashMap<>();
  private final String[] words;
  private final double[] wordWeights;
  private final String[] syllables;
  private final double[] syllableWeights;

  GeneratedTexts(Lexicon lexicon) {
    readGenre(Dictionaries.folder().resolve("genre"));
    words = lexicon.words().keySet().toArray(String[]::new);
    wordWeights =
        sums(lexicon.words().values().stream().mapToDouble(Integer::doubleValue).toArray());
    syllables = lexicon.syllables().toArray(String[]::new);
    syllableWeights =
        sums(
            Arrays.stream(syllables).mapToDouble(s -> Math.exp(lexicon.logFrequency(s))).toArray());
  }

  private void readGenre(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String line : Files.readString(file).split("\n")) {
          List<String> tokens = Spelling.exactWords(line);
          for (int i = 0; i + 1 < tokens.size(); i++) {
            followers.computeIfAbsent(tokens.get(i), k -> new ArrayList<>()).add(tokens.get(i + 1));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many words, in sentences. */
  String text(Random random, int count) {
    StringBuilder out = new StringBuilder(count * 6);
    String last = "";
    boolean begin = true;
    for (int n = 0; n < count; ) {
      List<String> next = followers.get(last);
      double choice = random.nextDouble();
      String chosen;
      if (choice < FOLLOW && next != null) {
        chosen = next.get(random.nextInt(next.size()));
      } else if (choice < FOLLOW + WORD) {
        chosen = words[pick(random, wordWeights)];
      } else {
        chosen = syllables[pick(random, syllableWeights)];
      }
      if (begin) {
        chosen = chosen.substring(0, 1).toUpperCase(Locale.ROOT) + chosen.substring(1);
      }
      out.append(chosen);
      int space = chosen.lastIndexOf(' ');
      last = space < 0 ? chosen : chosen.substring(space + 1);
      n += space < 0 ? 1 : chosen.split(" ").length;
      begin = random.nextInt(18) == 0;
      out.append(begin ? ". " : random.nextInt(14) == 0 ? ", " : " ");
    }
    return out.toString().strip();
  }

  private static double[] sums(double[] weights) {
    double[] sums = weights.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    return sums;
  }

  private static int pick(Random random, double[] sums) {
    int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
  }
}
