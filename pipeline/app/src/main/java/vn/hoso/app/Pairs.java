package vn.hoso.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of {@code NAME.true.txt}, what was printed, beside {@code NAME.read.txt}. */
final class Pairs {
  private static final String TRUE = ".true.txt";
  private static final String READ = ".read.txt";

  private Pairs() {}

  /** The two files of a pair. */
  record Pair(Path truth, Path read) {}

  /**
   * Lists the pairs by name.
   *
   * @return empty where no file of the folder ends in {@code .true.txt}
   */
  static Map<String, Pair> in(Path folder) throws IOException {
    List<Path> truths;
    try (Stream<Path> entries = Files.list(folder)) {
      truths = entries.filter(file -> file.toString().endsWith(TRUE)).toList();
    }
    Map<String, Pair> pairs = new TreeMap<>();
    for (Path truth : truths) {
      String name = truth.getFileName().toString();
      String stem = name.substring(0, name.length() - TRUE.length());
      pairs.put(stem, new Pair(truth, truth.resolveSibling(stem + READ)));
    }
    return pairs;
  }
}
