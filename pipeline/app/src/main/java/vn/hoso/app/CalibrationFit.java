package vn.hoso.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.hoso.app.measure.Comparison;
import vn.hoso.app.measure.SyllableText;
import vn.hoso.repair.CalibrationTraining;
import vn.hoso.repair.Examination;
import vn.hoso.repair.Finding;
import vn.hoso.repair.Origin;
import vn.hoso.repair.RepairSettings;
import vn.hoso.repair.TextRepairer;
import vn.hoso.vietnamese.UserDictionary;

/** Repairs texts whose truth is known and learns what the posteriors of the search are worth. */
final class CalibrationFit {
  private final CalibrationTraining training = new CalibrationTraining();
  private final TextRepairer repairer;
  private int files;
  private int words;

  CalibrationFit() throws IOException {
    // What would be kept for want of certainty shows as a change here: its posterior is wanted.
    RepairSettings settings = RepairSettings.defaults().withKeepBelow(0);
    repairer = Stages.repairer(settings, UserDictionary.none()).uncalibrated();
  }

  /** Takes every pair of a folder; answers how many there were. */
  int learn(Path folder, Origin origin) throws IOException {
    Collection<Pairs.Pair> pairs = Pairs.in(folder).values();
    for (Pairs.Pair pair : pairs) {
      learn(lines(pair.truth()), lines(pair.read()), origin);
      files++;
    }
    return pairs.size();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
  }

  private void learn(List<String> truth, List<String> read, Origin origin) {
    Examination examined = TextLines.repair(read, 1, text -> repairer.examine(text, origin));
    SyllableText repaired = SyllableText.of(examined.text().lines(), Set.of(), examined.findings());
    Comparison comparison =
        new Comparison(SyllableText.of(truth, Set.of(), List.of()), repaired, null);
    List<Finding> findings = examined.findings();
    int[] next = {0};
    comparison.eachSyllable(
        (line, column, right) -> {
          while (next[0] < findings.size() && isBefore(findings.get(next[0]), line, column)) {
            next[0]++;
          }
          if (next[0] < findings.size() && holds(findings.get(next[0]), line, column)) {
            Finding finding = findings.get(next[0]);
            boolean changed = !finding.read().equals(finding.written());
            training.add(finding.probability(), origin, examined, changed, right);
            words++;
          }
        });
  }

  private static boolean isBefore(Finding finding, int line, int column) {
    return finding.line() < line || (finding.line() == line && finding.end() <= column);
  }

  private static boolean holds(Finding finding, int line, int column) {
    return finding.line() == line && finding.start() <= column;
  }

  int files() {
    return files;
  }

  int words() {
    return words;
  }

  void write(Path file) throws IOException {
    training.write(
        file,
        "Fitted by hoso train calibration on %d pairs of texts, %d syllables."
            .formatted(files, words));
  }
}
