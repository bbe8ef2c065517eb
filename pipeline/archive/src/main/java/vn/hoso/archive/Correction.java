package vn.hoso.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about one place of a document. Kept for ever: taking it back is a further
 * event, not a deletion.
 *
 * <p>A word's place is told in the text as it was read, which no repair changes; so a correction
 * outlives a new run of the repair.
 *
 * @param id counts from 1 in the document
 * @param document SHA-256 of the original
 * @param at when, ISO 8601, UTC
 * @param who the name of the person's account
 * @param how what the person did
 * @param line counts from 1 in the whole text; 0 for a field
 * @param start first column in the line as read; 0 for a field
 * @param end column after the stretch in the line as read; 0 for a field
 * @param field name of the record's field; null for a word
 * @param read the stretch as it was read; null for a field
 * @param before what stood there before this correction; null for a field without value
 * @param after what the person says is printed there; may be empty (noise); null where a field is
 *     said to have no value
 * @param undone the id of the correction that this event takes back; 0 where it takes back none
 */
public record Correction(
    int id,
    String document,
    String at,
    String who,
    How how,
    int line,
    int start,
    int end,
    @Nullable String field,
    @Nullable String read,
    @Nullable String before,
    @Nullable String after,
    int undone) {
  public Correction {
    Objects.requireNonNull(how, "how");
    if (id < 1 || line < 0 || start < 0 || end < start || undone < 0) {
      throw new IllegalArgumentException("a correction's id is 1.., its place an ordered range");
    }
  }

  /** The event on one line, for the audit log. */
  String inWords() {
    String where = field == null ? "line %d, %d-%d".formatted(line, start, end) : field;
    String what =
        Objects.equals(before, after)
            ? "\"%s\" is right".formatted(after)
            : "%s -> %s".formatted(quoted(before), quoted(after));
    return "correction %d, %s: %s%s"
        .formatted(id, where, what, undone == 0 ? "" : ", takes back " + undone);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "nothing" : "\"" + text + "\"";
  }

  /** What the person did. */
  public enum How {
    /** Found it right as it stands. */
    ACCEPT,
    /** Chose another reading that was offered. */
    PICK,
    /** Typed it. */
    TYPE,
    /** Took an earlier correction back. */
    UNDO
  }
}
