package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.document.Edit;
import vn.hoso.document.RepairedText;

/**
 * Engines and some fonts write the Icelandic capital Ð (U+00D0) for Đ (U+0110). No reader sees the
 * difference and every search trips over it, so it is always replaced; the edits say so.
 */
final class IcelandicLetter {
  private static final char ETH = '\u00D0';
  private static final char BARRED_D = '\u0110';

  private IcelandicLetter() {}

  /** The line with Đ for each Ð; as long as before. */
  static String replaced(String line) {
    return line.replace(ETH, BARRED_D);
  }

  /**
   * Adds what {@link #replaced} did to the edits.
   *
   * @param read lines, NFC, before the letter was replaced
   * @param repaired what became of the lines with the letter replaced
   */
  static RepairedText told(List<String> read, RepairedText repaired) {
    if (read.stream().allMatch(line -> line.indexOf(ETH) < 0)) {
      return repaired;
    }
    var edits = new ArrayList<Edit>();
    Map<Integer, List<Edit>> ofLine = new HashMap<>();
    for (Edit edit : repaired.edits()) {
      edits.add(asRead(edit, read.get(edit.line() - 1)));
      ofLine.computeIfAbsent(edit.line(), line -> new ArrayList<>()).add(edit);
    }
    for (int line = 1; line <= read.size(); line++) {
      addLetters(line, read.get(line - 1), ofLine.getOrDefault(line, List.of()), edits);
    }
    edits.sort(Comparator.comparingInt(Edit::line).thenComparingInt(Edit::start));
    return new RepairedText(repaired.lines(), edits, repaired.doubtful());
  }

  private static Edit asRead(Edit e, String line) {
    String from = line.substring(e.start(), e.end());
    return new Edit(
        e.line(),
        e.start(),
        e.end(),
        e.repairedStart(),
        e.repairedEnd(),
        from,
        e.to(),
        e.probability(),
        e.reason());
  }

  /**
   * An edit for each letter that no other edit replaces.
   *
   * @param others those of the line, in order
   */
  private static void addLetters(int number, String line, List<Edit> others, List<Edit> edits) {
    int shift = 0; // of what stands behind the others that were passed
    int next = 0;
    for (int at = line.indexOf(ETH); at >= 0; at = line.indexOf(ETH, at + 1)) {
      while (next < others.size() && others.get(next).end() <= at) {
        shift = others.get(next).repairedEnd() - others.get(next).end();
        next++;
      }
      if (next == others.size() || others.get(next).start() > at) {
        int column = at + shift;
        edits.add(
            new Edit(
                number,
                at,
                at + 1,
                column,
                column + 1,
                String.valueOf(ETH),
                String.valueOf(BARRED_D),
                1,
                "diacritics"));
      }
    }
  }
}
