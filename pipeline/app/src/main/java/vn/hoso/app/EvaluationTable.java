package vn.hoso.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.app.measure.Measurement;
import vn.hoso.app.measure.Mistake;
import vn.hoso.app.measure.Reliability;

/** An evaluation as lines of text. */
final class EvaluationTable {
  private final ProblemText.Texts texts;
  private final List<String> lines = new ArrayList<>();

  private EvaluationTable(ProblemText.Texts texts) {
    this.texts = texts;
  }

  static List<String> of(Evaluation.Answer answer, ProblemText.Texts texts) {
    EvaluationTable table = new EvaluationTable(texts);
    table.rates(answer);
    if (answer.calibration() != null) {
      table.calibration(answer.calibration());
    }
    if (!answer.worst().isEmpty()) {
      table.worst(answer.worst());
    }
    return table.lines;
  }

  private void rates(Evaluation.Answer answer) {
    lines.add(texts.text("evaluate.head"));
    answer.files().forEach(this::line);
    if (answer.files().size() != 1) {
      line(texts.text("evaluate.overall"), answer.overall());
    }
    answer.missing().forEach(name -> lines.add(texts.text("evaluate.missing", name)));
    Measurement counts = answer.overall().counts();
    Measurement.Repair repair = counts.repair();
    if (repair != null) {
      lines.add(
          texts.text(
              "evaluate.repair",
              repair.mended(),
              repair.wrongBefore(),
              repair.spoiled(),
              repair.rightBefore(),
              repair.changed()));
    }
    lines.add(texts.text("evaluate.spaces", counts.joined(), counts.split()));
  }

  private void line(String name, Evaluation.Result result) {
    lines.add(
        "%s %s %s %s %s %s %s %s  %s"
            .formatted(
                percent(result.cer()),
                percent(result.wer()),
                percent(result.syllablesRight()),
                percent(result.diacriticErrorRate()),
                percent(result.toneErrorRate()),
                percent(result.baseLetterErrorRate()),
                percent(result.boundaryErrorRate()),
                percent(result.overCorrection()),
                name));
  }

  private static String percent(@Nullable Double share) {
    return share == null || share.isNaN()
        ? "       –"
        : String.format(Locale.ROOT, "%7.2f%%", share * 100);
  }

  private void calibration(Evaluation.Calibration calibration) {
    lines.add("");
    lines.add(texts.text("evaluate.calibration"));
    for (Reliability.Bin bin : calibration.bins()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%5.1f–%-5.1f %9d %s %s",
              bin.from() * 100,
              bin.to() * 100,
              bin.syllables(),
              percent(bin.promisedShare()),
              percent(bin.rightShare())));
    }
    lines.add(texts.text("evaluate.calibration.error", calibration.expectedError() * 100));
  }

  private void worst(List<Evaluation.FileMistake> worst) {
    lines.add("");
    lines.add(texts.text("evaluate.worst"));
    for (Evaluation.FileMistake each : worst) {
      Mistake mistake = each.mistake();
      lines.add(
          texts.text(
              "evaluate.worst.line",
              each.file() + ":" + mistake.line(),
              texts.text("mistake." + mistake.kind().name().toLowerCase(Locale.ROOT)),
              mistake.read(),
              mistake.found(),
              mistake.truth(),
              mistake.before(),
              mistake.after(),
              mistake.probability() == null ? "" : percent(mistake.probability()).strip()));
    }
  }
}
