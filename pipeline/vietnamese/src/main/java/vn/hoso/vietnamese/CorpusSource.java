package vn.hoso.vietnamese;

import java.nio.file.Path;

/**
 * One file of training text: UTF-8, a paragraph a line, plain ({@code .txt}) or compressed ({@code
 * .txt.xz}).
 *
 * @param file where it lies; only its name gets into the model's manifest
 * @param group the genre that it belongs to; each group gets its own model before they are mixed
 * @param weight how often each of its n-grams counts, 1 or more
 */
public record CorpusSource(Path file, String group, int weight) {
  /** Refuses an empty group and a weight below 1. */
  public CorpusSource {
    if (group.isBlank()) {
      throw new IllegalArgumentException("A source of training text needs a group: " + file);
    }
    if (weight < 1) {
      throw new IllegalArgumentException("The weight of " + file + " is below 1: " + weight);
    }
  }

  /** The file's name without its folder. */
  String name() {
    return String.valueOf(file.getFileName());
  }
}
