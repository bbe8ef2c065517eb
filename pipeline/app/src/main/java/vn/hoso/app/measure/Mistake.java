package vn.hoso.app.measure;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text that is wrong.
 *
 * @param line of the truth, from 1
 * @param before words of the truth before it
 * @param read as it stood in the damaged text; empty where that is not known
 * @param found as it stands in the text
 * @param truth as it should be
 * @param after words of the truth after it
 * @param kind what went wrong
 * @param probability of the surest wrong word in it, 0..1; null where nobody said
 */
public record Mistake(
    int line,
    String before,
    String read,
    String found,
    String truth,
    String after,
    Kind kind,
    @Nullable Double probability) {
  /** What went wrong, the worst first. */
  public enum Kind {
    /** A number or code has other digits than the page. */
    DIGITS,
    /** It was right before repair. */
    SPOILED,
    /** Letters are wrong, or words are lost, joined or torn. */
    LETTERS,
    /** Only marks are wrong. */
    MARKS
  }

  /** The worst first: by kind, then those that claimed to be sure. */
  public static final Comparator<Mistake> WORST_FIRST =
      Comparator.comparing(Mistake::kind)
          .thenComparingDouble(m -> m.probability() == null ? 0 : -m.probability());
}
