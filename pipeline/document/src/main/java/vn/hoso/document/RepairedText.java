package vn.hoso.document;

import java.util.List;

/**
 * A text after repair. Line k answers line k of what was read: there are as many lines as before.
 *
 * @param lines repaired, NFC, without line breaks
 * @param edits in the order of the text; applying them to the lines as read gives {@code lines}
 * @param doubtful words that a person should look at, in the order of the text
 */
public record RepairedText(List<String> lines, List<Edit> edits, List<DoubtfulWord> doubtful) {
  public RepairedText {
    lines = List.copyOf(lines);
    edits = List.copyOf(edits);
    doubtful = List.copyOf(doubtful);
  }
}
