package vn.hoso.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One word as it was read, before any repair.
 *
 * @param text without white space, not empty, NFC
 * @param box where it stands on the page picture; null where the source has no layout
 * @param confidence 0 (a guess) to 1 (certain), as the source states it; 1 for text that a file
 *     holds as text
 * @param source where the letters came from
 * @param alternatives other letters that the engine saw in their places; empty where there are none
 *     or nobody says
 */
public record Word(
    String text,
    @Nullable Box box,
    double confidence,
    WordSource source,
    List<Alternative> alternatives) {
  public Word {
    // Null in pages that were kept before there were any.
    alternatives = List.copyOf(Objects.requireNonNullElse(alternatives, List.of()));
    Objects.requireNonNull(source, "source");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a word is not blank");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0..1, not " + confidence);
    }
    for (Alternative other : alternatives) {
      Objects.checkIndex(other.at(), text.length());
    }
  }

  /** A word of which nobody says what else it may be. */
  public Word(String text, @Nullable Box box, double confidence, WordSource source) {
    this(text, box, confidence, source, List.of());
  }
}
