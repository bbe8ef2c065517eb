package vn.hoso.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.hoso.search.Snippet.Mark;

/** Puts passages of a text together as a {@link Snippet}. */
final class SnippetWriter {
  private static final String GAP = "…";

  private final String content;
  private final BitSet matched = new BitSet();
  private final List<int[]> passages = new ArrayList<>();

  SnippetWriter(String content) {
    this.content = content;
  }

  /** Adds a stretch to show; in the order of the text. */
  void passage(int start, int end) {
    passages.add(new int[] {start, Math.min(end, content.length())});
  }

  /** Marks a stretch. */
  void match(int start, int end) {
    matched.set(start, end);
  }

  Snippet finish() {
    StringBuilder text = new StringBuilder();
    BitSet marks = new BitSet();
    int shown = 0;
    for (int[] passage : passages) {
      if (!content.substring(shown, passage[0]).isBlank()) {
        space(text);
        text.append(GAP);
        space(text);
      }
      append(passage[0], passage[1], text, marks);
      shown = passage[1];
    }
    if (!passages.isEmpty() && !content.substring(shown).isBlank()) {
      space(text);
      text.append(GAP);
    }
    int length = text.length();
    while (length > 0 && text.charAt(length - 1) == ' ') {
      length--;
    }
    return new Snippet(text.substring(0, length), marks(text, marks));
  }

  private void append(int start, int end, StringBuilder text, BitSet marks) {
    for (int i = start; i < end; i++) {
      char c = content.charAt(i);
      if (isSpace(c)) {
        space(text);
      } else {
        if (matched.get(i)) {
          marks.set(text.length());
        }
        text.append(c);
      }
    }
  }

  /** Line ends, control characters and those that turn the direction of writing become spaces. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static void space(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  /** Neighbours with only a space between become one mark. */
  private static List<Mark> marks(StringBuilder text, BitSet marked) {
    List<Mark> marks = new ArrayList<>();
    int start = marked.nextSetBit(0);
    while (start >= 0) {
      int end = marked.nextClearBit(start);
      while (end + 1 < text.length() && text.charAt(end) == ' ' && marked.get(end + 1)) {
        end = marked.nextClearBit(end + 1);
      }
      marks.add(new Mark(start, end));
      start = marked.nextSetBit(end);
    }
    return marks;
  }
}
