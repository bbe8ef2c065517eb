package vn.hoso.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.app.measure.Comparison;
import vn.hoso.app.measure.Mistake;
import vn.hoso.app.measure.Reliability;

/**
 * An evaluation as one HTML page that needs nothing else: the figures, a diagram of calibration,
 * and damaged, repaired and true text side by side with their differences coloured.
 */
final class EvaluationPage {
  private static final int DIAGRAM = 240;

  private final ProblemText.Texts texts;
  private final StringBuilder page = new StringBuilder();

  private EvaluationPage(ProblemText.Texts texts) {
    this.texts = texts;
  }

  /**
   * Writes the page.
   *
   * @throws IOException where the file cannot be written
   */
  static void write(
      Path file,
      Map<String, Comparison> comparisons,
      Evaluation.Answer answer,
      ProblemText.Texts texts)
      throws IOException {
    EvaluationPage page = new EvaluationPage(texts);
    page.head();
    page.figures(answer);
    if (answer.calibration() != null) {
      page.calibration(answer.calibration());
    }
    if (!answer.worst().isEmpty()) {
      page.worst(answer.worst());
    }
    page.legend();
    comparisons.forEach((name, comparison) -> page.texts(name, comparison));
    page.page.append("</main>\n</body>\n</html>\n");
    Files.writeString(file, page.page, StandardCharsets.UTF_8);
  }

  private void head() throws IOException {
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(text("html.lang"))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(text("html.title"))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(text("html.title"))
        .append("</h1>\n");
  }

  private static String style() throws IOException {
    try (InputStream in = EvaluationPage.class.getResourceAsStream("evaluation.css")) {
      if (in == null) {
        throw new IllegalStateException("the build lacks evaluation.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void figures(Evaluation.Answer answer) {
    page.append("<div class=\"scroll\"><table class=\"figures\">\n<thead><tr><th scope=\"col\">")
        .append(text("html.file"));
    for (String column : List.of("cer", "wer", "right", "marks", "tones", "letters", "spaces")) {
      page.append("</th><th scope=\"col\">").append(text("html." + column));
    }
    page.append("</th><th scope=\"col\">").append(text("html.spoiled"));
    page.append("</th></tr></thead>\n<tbody>\n");
    answer.files().forEach((name, result) -> row(name, result, ""));
    if (answer.files().size() != 1) {
      row(texts.text("evaluate.overall"), answer.overall(), " class=\"sum\"");
    }
    page.append("</tbody></table></div>\n");
    for (String name : answer.missing()) {
      page.append("<p>").append(escaped(texts.text("evaluate.missing", name))).append("</p>\n");
    }
  }

  private void row(String name, Evaluation.Result result, String attribute) {
    page.append("<tr").append(attribute).append("><th scope=\"row\">").append(escaped(name));
    page.append("</th>");
    cell(result.cer());
    cell(result.wer());
    cell(result.syllablesRight());
    cell(result.diacriticErrorRate());
    cell(result.toneErrorRate());
    cell(result.baseLetterErrorRate());
    cell(result.boundaryErrorRate());
    cell(result.overCorrection());
    page.append("</tr>\n");
  }

  private void cell(@Nullable Double share) {
    page.append("<td>").append(percent(share)).append("</td>");
  }

  private static String percent(@Nullable Double share) {
    return share == null || share.isNaN()
        ? "–"
        : String.format(Locale.ROOT, "%.2f&nbsp;%%", share * 100);
  }

  private void calibration(Evaluation.Calibration calibration) {
    page.append("<h2>").append(text("html.calibration")).append("</h2>\n<p>");
    page.append(text("html.calibration.about")).append("</p>\n<div class=\"calibration\">\n");
    diagram(calibration.bins());
    page.append("<table class=\"figures\"><thead><tr><th scope=\"col\">")
        .append(text("html.probability"))
        .append("</th><th scope=\"col\">")
        .append(text("html.syllables"))
        .append("</th><th scope=\"col\">")
        .append(text("html.promised"))
        .append("</th><th scope=\"col\">")
        .append(text("html.right"))
        .append("</th></tr></thead>\n<tbody>\n");
    for (Reliability.Bin bin : calibration.bins()) {
      page.append("<tr><th scope=\"row\">")
          .append(String.format(Locale.ROOT, "%.1f–%.1f&nbsp;%%", bin.from() * 100, bin.to() * 100))
          .append("</th><td>")
          .append(bin.syllables())
          .append("</td>");
      cell(bin.promisedShare());
      cell(bin.rightShare());
      page.append("</tr>\n");
    }
    page.append("</tbody></table>\n</div>\n<p>")
        .append(
            escaped(texts.text("evaluate.calibration.error", calibration.expectedError() * 100)))
        .append("</p>\n");
  }

  /** Promise to the right, truth upwards; on the diagonal a promise is kept. */
  private void diagram(List<Reliability.Bin> bins) {
    page.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"-8 -8 %d %d\" role=\"img\" aria-label=\"%s\">"
                + "<rect width=\"%d\" height=\"%d\"/><line x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"0\"/>",
            DIAGRAM + 16,
            DIAGRAM + 16,
            text("html.calibration"),
            DIAGRAM,
            DIAGRAM,
            DIAGRAM,
            DIAGRAM));
    for (Reliability.Bin bin : bins) {
      if (bin.syllables() > 0) {
        page.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d</title></circle>",
                bin.promisedShare() * DIAGRAM,
                (1 - bin.rightShare()) * DIAGRAM,
                Math.min(9, 2 + Math.log10(bin.syllables()) * 1.6),
                bin.syllables()));
      }
    }
    page.append("</svg>\n");
  }

  private void worst(List<Evaluation.FileMistake> worst) {
    page.append("<h2>").append(text("evaluate.worst")).append("</h2>\n");
    page.append("<div class=\"scroll\"><table class=\"worst\"><thead><tr>");
    for (String column : List.of("place", "kind", "damaged", "repaired", "truth", "probability")) {
      page.append("<th scope=\"col\">").append(text("html." + column)).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    for (Evaluation.FileMistake each : worst) {
      Mistake mistake = each.mistake();
      page.append("<tr><td>").append(escaped(each.file() + ":" + mistake.line()));
      page.append("</td><td>").append(text("mistake." + lower(mistake.kind())));
      page.append("</td><td>").append(escaped(mistake.read()));
      page.append("</td><td><span class=\"wrong\">").append(escaped(mistake.found()));
      page.append("</span></td><td><span class=\"context\">").append(escaped(mistake.before()));
      page.append("</span> <b>").append(escaped(mistake.truth()));
      page.append("</b> <span class=\"context\">").append(escaped(mistake.after()));
      page.append("</span></td><td>").append(percent(mistake.probability()));
      page.append("</td></tr>\n");
    }
    page.append("</tbody></table></div>\n");
  }

  private void legend() {
    page.append("<h2>").append(text("html.texts")).append("</h2>\n<p class=\"legend\">");
    for (Comparison.State state : Comparison.State.values()) {
      if (state != Comparison.State.SAME) {
        page.append("<span class=\"").append(lower(state)).append("\">");
        page.append(text("html.state." + lower(state))).append("</span> ");
      }
    }
    page.append("</p>\n<p><label><input type=\"checkbox\" id=\"all\"> ")
        .append(text("html.all"))
        .append("</label></p>\n");
  }

  private void texts(String name, Comparison comparison) {
    List<Comparison.Row> rows = comparison.rows();
    boolean damaged = rows.stream().anyMatch(row -> !row.damaged().isEmpty());
    page.append("<details open=\"\">\n<summary>").append(escaped(name)).append("</summary>\n");
    page.append("<table class=\"texts\"><thead><tr><th scope=\"col\">").append("</th>");
    if (damaged) {
      page.append("<th scope=\"col\">").append(text("html.damaged")).append("</th>");
    }
    page.append("<th scope=\"col\">").append(text("html.repaired")).append("</th>");
    page.append("<th scope=\"col\">").append(text("html.truth")).append("</th></tr></thead>\n");
    page.append("<tbody>\n");
    for (Comparison.Row row : rows) {
      page.append(row.isPlain() ? "<tr class=\"plain\"><th>" : "<tr><th>").append(row.line());
      page.append("</th>");
      if (damaged) {
        pieces("html.damaged", row.damaged());
      }
      pieces("html.repaired", row.text());
      pieces("html.truth", row.truth());
      page.append("</tr>\n");
    }
    page.append("</tbody></table>\n</details>\n");
  }

  private void pieces(String label, List<Comparison.Piece> pieces) {
    page.append("<td data-label=\"").append(text(label)).append("\">");
    for (Comparison.Piece piece : pieces) {
      if (piece.state() == Comparison.State.SAME) {
        page.append(escaped(piece.text()));
      } else {
        page.append("<span class=\"").append(lower(piece.state())).append('"');
        String hint = hint(piece);
        if (!hint.isEmpty()) {
          page.append(" title=\"").append(escaped(hint)).append('"');
        }
        page.append('>').append(escaped(piece.text())).append("</span>");
      }
    }
    page.append("</td>");
  }

  private static String hint(Comparison.Piece piece) {
    String wanted = piece.wanted().equals(piece.text()) ? "" : piece.wanted();
    return Double.isNaN(piece.probability())
        ? wanted
        : (wanted + String.format(Locale.ROOT, " %.1f %%", piece.probability() * 100)).strip();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String text(String key) {
    return escaped(texts.text(key));
  }

  /** As text or attribute of HTML; a form feed and the like are no characters of HTML. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.toString();
  }
}
