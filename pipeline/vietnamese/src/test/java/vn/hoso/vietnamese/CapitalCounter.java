package vn.hoso.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts which syllables are written with a capital within a sentence, where another word and a
 * blank, or a comma and a blank, stand before them.
 */
final class CapitalCounter {
  private static final int FEWEST = 20;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private final Map<String, int[]> counts = new TreeMap<>();

  private enum Case {
    SMALL,
    CAPITAL,
    OTHER
  }

  /** Reads texts, a paragraph a line, from the standard input. */
  static void run(Path out) throws IOException {
    CapitalCounter counter = new CapitalCounter();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        counter.line(Letters.nfc(line));
      }
    }
    List<String> lines =
        counter.counts.entrySet().stream()
            .filter(e -> Arrays.stream(e.getValue()).sum() >= FEWEST)
            .filter(e -> Syllables.isWellFormed(e.getKey()))
            .map(e -> e.getKey() + "\t" + joined(e.getValue()))
            .toList();
    DictionaryMaker.write(
        out,
        "How often a syllable was counted within sentences: in small letters and with a capital"
            + " after a word in small letters; the same after a word with a capital.",
        lines);
  }

  private static String joined(int[] counts) {
    return String.join("\t", Arrays.stream(counts).mapToObj(Integer::toString).toList());
  }

  private void line(String line) {
    Matcher words = WORD.matcher(line);
    int end = -1;
    Case before = Case.OTHER;
    while (words.find()) {
      Case now = caseOf(words.group());
      String between = end < 0 ? "" : line.substring(end, words.start());
      boolean within = between.equals(" ") || between.equals(", ");
      if (within && before != Case.OTHER && now != Case.OTHER) {
        int column = (before == Case.CAPITAL ? 2 : 0) + (now == Case.CAPITAL ? 1 : 0);
        counts.computeIfAbsent(LmTokenizer.normalise(words.group()), w -> new int[4])[column]++;
      }
      before = now;
      end = words.end();
    }
  }

  private static Case caseOf(String word) {
    String rest = word.substring(1);
    if (!rest.equals(rest.toLowerCase(Locale.ROOT))) {
      return Case.OTHER;
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    return !capital ? Case.SMALL : rest.isEmpty() ? Case.OTHER : Case.CAPITAL;
  }
}
