package vn.hoso.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.repair.Candidate;
import vn.hoso.repair.Examination;
import vn.hoso.repair.Finding;

/** Tells a person what repair changed, how sure it is, and why. */
final class Explanation {
  private static final int MOST_OTHERS = 3;

  private final ProblemText.Texts texts;

  Explanation(ProblemText.Texts texts) {
    this.texts = texts;
  }

  /** The findings about words that were changed or are doubtful, in the order of the text. */
  static List<Finding> notable(Examination examined) {
    Set<List<Integer>> doubtful = new HashSet<>();
    for (DoubtfulWord word : examined.text().doubtful()) {
      doubtful.add(List.of(word.line(), word.start()));
    }
    return examined.findings().stream()
        .filter(
            finding ->
                !finding.read().equals(finding.written())
                    || doubtful.contains(List.of(finding.line(), finding.start())))
        .toList();
  }

  /** One line on the damage, one on each edit, one on each doubtful word. */
  List<String> of(Examination examined) {
    List<Finding> findings = notable(examined);
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("explain.damage", examined.profile(), examined.damaged() * 100));
    int next = 0;
    for (Edit edit : examined.text().edits()) {
      while (next < findings.size() && isBefore(findings.get(next), edit)) {
        next++;
      }
      if (next < findings.size() && findings.get(next).line() == edit.line()) {
        lines.add(edit(edit, findings.get(next)));
      }
    }
    examined.text().doubtful().forEach(word -> lines.add(doubtful(word, findings)));
    return lines;
  }

  private static boolean isBefore(Finding finding, Edit edit) {
    return finding.line() < edit.line()
        || (finding.line() == edit.line() && finding.end() <= edit.repairedStart());
  }

  private String edit(Edit edit, Finding finding) {
    String others = others(finding.others());
    return texts.text(
        "explain.edit",
        place(edit.line(), edit.start()),
        edit.from(),
        edit.to(),
        percent(edit.probability()),
        text("reason.", edit.reason()),
        text("evidence.", finding.evidence().name().toLowerCase(Locale.ROOT)),
        others.isEmpty() ? "" : texts.text("explain.others", others));
  }

  private String doubtful(DoubtfulWord word, List<Finding> findings) {
    String others =
        findings.stream()
            .filter(f -> f.line() == word.line() && f.start() == word.start())
            .findFirst()
            .map(f -> others(f.others()))
            .orElse(word.candidate());
    return texts.text(
        "explain.doubtful",
        place(word.line(), word.start()),
        word.text(),
        percent(word.probability()),
        others);
  }

  private static String others(List<Candidate> others) {
    return others.stream()
        .limit(MOST_OTHERS)
        .filter(other -> other.probability() >= 0.005)
        .map(other -> other.text() + " " + percent(other.probability()))
        .collect(Collectors.joining(", "));
  }

  /** Line and column, both from 1, as editors count. */
  private static String place(int line, int column) {
    return line + ":" + (column + 1);
  }

  /** Never 100 % for what is not certain. */
  private static String percent(double probability) {
    double floor = Math.floor(probability * 1000) / 10;
    return String.format(Locale.ROOT, "%.1f %%", floor);
  }

  private String text(String prefix, String key) {
    return texts.text(prefix + key);
  }
}
