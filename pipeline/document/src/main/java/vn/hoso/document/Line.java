package vn.hoso.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of print or of a text file.
 *
 * @param text the line as it was read, without its line break; may be empty
 * @param box its place on the page picture; null where the source has no layout
 * @param words its words in reading order; empty where the source gives text alone
 */
public record Line(String text, @Nullable Box box, List<Word> words) {
  public Line {
    if (text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a line holds no line break");
    }
    words = List.copyOf(words);
  }

  /** A line of a source without layout. */
  public static Line ofText(String text) {
    return new Line(text, null, List.of());
  }

  /** A line from its words, joined by single spaces; its box is the union of theirs. */
  public static Line ofWords(List<Word> words) {
    String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
    Box box = null;
    for (Word word : words) {
      if (word.box() != null) {
        box = box == null ? word.box() : box.union(word.box());
      }
    }
    return new Line(text, box, words);
  }
}
