package vn.hoso.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;

/**
 * One line between what was read and what stands there: its edits, and the words still in doubt.
 * Corrections are put in one after another.
 */
final class CorrectedLine {
  /** The reason that a person's edit carries. */
  static final String REVIEW = "review";

  private final int number;
  private final String read;
  private List<Edit> edits;
  private List<DoubtfulWord> doubtful;

  /**
   * @param number counts from 1 in the whole text
   * @param read the line as it was read
   * @param edits of this line
   * @param doubtful words of this line
   */
  CorrectedLine(int number, String read, List<Edit> edits, List<DoubtfulWord> doubtful) {
    this.number = number;
    this.read = read;
    this.edits = sorted(edits);
    this.doubtful = new ArrayList<>(doubtful);
  }

  /** A stretch of the line as read, and what would stand for it. */
  record Stretch(int start, int end, String read, String before, String after) {}

  private static List<Edit> sorted(List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    return sorted;
  }

  /** The line as it stands: as read, with all edits. */
  String text() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      out.append(read, at, edit.start()).append(edit.to());
      at = edit.end();
    }
    return out.append(read.substring(at)).toString();
  }

  /** Whether the line was read so between two columns. */
  boolean wasRead(int start, int end, String text) {
    return end <= read.length()
        && Normalizer.normalize(read.substring(start, end), Normalizer.Form.NFC)
            .equals(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  List<Edit> edits() {
    return edits;
  }

  List<DoubtfulWord> doubtful() {
    return doubtful;
  }

  /**
   * Widens a stretch of the line as it stands to whole edits, and finds it in the line as read.
   *
   * @param start first column in the line as it stands
   * @param end column after it
   * @param after what is to stand between the two
   */
  Stretch stretch(int start, int end, String after) {
    String text = text();
    int from = start;
    int to = end;
    for (Edit edit : edits) {
      boolean overlaps = edit.repairedStart() < to && edit.repairedEnd() > from;
      if (overlaps) {
        from = Math.min(from, edit.repairedStart());
        to = Math.max(to, edit.repairedEnd());
      }
    }
    String whole = text.substring(from, start) + after + text.substring(end, to);
    int readFrom = inRead(from, true);
    int readTo = inRead(to, false);
    return new Stretch(
        readFrom, readTo, read.substring(readFrom, readTo), text.substring(from, to), whole);
  }

  /** The column in the line as read; no edit lies across it. */
  private int inRead(int column, boolean atStart) {
    int shift = 0;
    for (Edit edit : edits) {
      // An edit that begins here belongs behind a start and before an end.
      boolean before =
          atStart
              ? edit.repairedEnd() <= column && edit.repairedStart() < column
              : edit.repairedEnd() <= column;
      if (before) {
        shift = edit.end() - edit.repairedEnd();
      }
    }
    return column + shift;
  }

  /**
   * Puts a person's word in place of all edits of its stretch.
   *
   * @param start first column in the line as read
   * @param end column after it
   * @param after what stands there from now on
   */
  void put(int start, int end, String after) {
    int first = start;
    int last = Math.min(end, read.length());
    int from = standing(first, true);
    int to = standing(last, false);
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : edits) {
      boolean overlaps = edit.start() < last && edit.end() > first;
      boolean same = edit.start() == first && edit.end() == last; // also an insertion
      if (!overlaps && !same) {
        kept.add(edit);
      }
    }
    String was = read.substring(first, last);
    if (!was.equals(after)) {
      kept.add(new Edit(number, first, last, 0, 0, was, after, 1, REVIEW));
    }
    int lengthBefore = text().length();
    edits = placed(sorted(kept));
    int shift = text().length() - lengthBefore;
    List<DoubtfulWord> left = new ArrayList<>();
    for (DoubtfulWord word : doubtful) {
      if (word.end() <= from) {
        left.add(word);
      } else if (word.start() >= to) {
        left.add(
            new DoubtfulWord(
                number,
                word.start() + shift,
                word.end() + shift,
                word.text(),
                word.candidate(),
                word.probability()));
      }
    }
    doubtful = left;
  }

  /** The column in the line as it stands; inside an edit, that edit's nearer end. */
  private int standing(int column, boolean atStart) {
    int shift = 0;
    for (Edit edit : edits) {
      if (atStart ? edit.end() <= column && edit.start() < column : edit.end() <= column) {
        shift = edit.repairedEnd() - edit.end();
      } else if (edit.start() < column) {
        return atStart ? edit.repairedStart() : edit.repairedEnd();
      }
    }
    return column + shift;
  }

  /** The edits with their columns in the repaired line counted anew. */
  private List<Edit> placed(List<Edit> sorted) {
    List<Edit> placed = new ArrayList<>();
    int shift = 0;
    for (Edit e : sorted) {
      int start = e.start() + shift;
      int end = start + e.to().length();
      placed.add(
          new Edit(
              number,
              e.start(),
              e.end(),
              start,
              end,
              e.from(),
              e.to(),
              e.probability(),
              e.reason()));
      shift = end - e.end();
    }
    return placed;
  }
}
