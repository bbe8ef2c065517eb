package vn.hoso.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A vocabulary that lies as a text file beside the classes: UTF-8, one entry a line, its columns
 * parted by a tab, {@code #} begins a remark.
 */
final class WordList {
  private WordList() {}

  /** The entries of a file, each as its columns. */
  static List<List<String>> read(String name) {
    InputStream stream = WordList.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the vocabulary " + name + " is missing from the program");
    }
    List<List<String>> entries = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          entries.add(List.of(line.strip().split("\t")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** The first columns, folded, longest first, as alternatives of a regular expression. */
  static String alternatives(List<List<String>> entries) {
    return String.join(
        "|",
        entries.stream()
            .map(entry -> Fold.fold(entry.getFirst()).replace(" ", "\\s+"))
            .sorted((a, b) -> b.length() - a.length())
            .distinct()
            .toList());
  }
}
