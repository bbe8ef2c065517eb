package vn.hoso.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.RepairedText;
import vn.hoso.repair.Examination;
import vn.hoso.repair.Finding;

/**
 * Repairs plain text so that line k answers line k: line ends, carriage returns, blank lines and
 * form feeds stay where they are. What stands between them is repaired as one text.
 */
final class TextLines {
  /** A stretch of a line without form feed or carriage return. */
  private record Stretch(int line, int column, String text) {}

  /** How a line is put together again: stretches of text between marks that stay. */
  private record Frame(int firstStretch, int stretches, List<String> marks) {}

  private final int firstLine;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  private TextLines(int firstLine) {
    this.firstLine = firstLine;
  }

  /**
   * Repairs.
   *
   * @param lines without their line feeds; carriage returns and form feeds may be in them
   * @param firstLine number of the first of them in the whole text, from 1; edits count so
   * @param repair is given lines of plain text; answers as many
   */
  static Examination repair(
      List<String> lines, int firstLine, Function<List<String>, Examination> repair) {
    TextLines frame = new TextLines(firstLine);
    lines.forEach(frame::add);
    return frame.restore(repair.apply(frame.stretches.stream().map(Stretch::text).toList()));
  }

  private void add(String line) {
    List<String> marks = new ArrayList<>();
    int first = stretches.size();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\f' || c == '\r') {
        stretches.add(new Stretch(frames.size(), start, line.substring(start, i)));
        marks.add(String.valueOf(c));
        start = i + 1;
      }
    }
    stretches.add(new Stretch(frames.size(), start, line.substring(start)));
    frames.add(new Frame(first, stretches.size() - first, marks));
  }

  private Examination restore(Examination examined) {
    RepairedText repaired = examined.text();
    List<String> lines = new ArrayList<>();
    int[] columns = new int[stretches.size()]; // where each stretch begins in its repaired line
    for (Frame frame : frames) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < frame.stretches(); i++) {
        columns[frame.firstStretch() + i] = line.length();
        line.append(repaired.lines().get(frame.firstStretch() + i));
        if (i < frame.marks().size()) {
          line.append(frame.marks().get(i));
        }
      }
      lines.add(line.toString());
    }
    return new Examination(
        new RepairedText(
            lines,
            repaired.edits().stream().map(edit -> placed(edit, columns)).toList(),
            repaired.doubtful().stream().map(word -> placed(word, columns)).toList()),
        examined.findings().stream().map(finding -> placed(finding, columns)).toList(),
        examined.profile(),
        examined.sound(),
        examined.damaged());
  }

  private Edit placed(Edit edit, int[] columns) {
    Stretch stretch = stretches.get(edit.line() - 1);
    int moved = columns[edit.line() - 1];
    return new Edit(
        firstLine + stretch.line(),
        edit.start() + stretch.column(),
        edit.end() + stretch.column(),
        edit.repairedStart() + moved,
        edit.repairedEnd() + moved,
        edit.from(),
        edit.to(),
        edit.probability(),
        edit.reason());
  }

  private DoubtfulWord placed(DoubtfulWord word, int[] columns) {
    Stretch stretch = stretches.get(word.line() - 1);
    int moved = columns[word.line() - 1];
    return new DoubtfulWord(
        firstLine + stretch.line(),
        word.start() + moved,
        word.end() + moved,
        word.text(),
        word.candidate(),
        word.probability());
  }

  private Finding placed(Finding finding, int[] columns) {
    Stretch stretch = stretches.get(finding.line() - 1);
    int moved = columns[finding.line() - 1];
    return new Finding(
        firstLine + stretch.line(),
        finding.start() + moved,
        finding.end() + moved,
        finding.read(),
        finding.written(),
        finding.probability(),
        finding.others(),
        finding.evidence());
  }
}
