package vn.hoso.app;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.archive.Balance;
import vn.hoso.archive.ImportSummary;
import vn.hoso.document.Problem;

/** What an import came to, in lines for people. */
final class ImportText {
  private ImportText() {}

  static List<String> of(ImportSummary summary, ProblemText.Texts texts) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : summary.problems()) {
      lines.add(ProblemText.of(problem, texts));
    }
    Balance balance = summary.balance();
    lines.add(
        texts.text(
            "import.balance",
            balance.found(),
            balance.imported(),
            balance.alreadyThere(),
            balance.failed(),
            balance.unsupported(),
            balance.waiting()));
    if (summary.tooManyFailures()) {
      lines.add(texts.text("import.tooManyFailures", balance.waiting()));
    } else if (balance.waiting() > 0) {
      lines.add(texts.text("import.interrupted", balance.waiting()));
    }
    ImportSummary.Changes changes = summary.changes();
    if (changes.changed() > 0 || changes.moved() > 0 || !changes.vanished().isEmpty()) {
      lines.add(
          texts.text(
              "import.changes", changes.changed(), changes.moved(), changes.vanished().size()));
    }
    ImportSummary.Joined joined = summary.joined();
    if (joined.documents() > 0) {
      lines.add(texts.text("import.joined", joined.documents()));
    }
    joined.missing().forEach(missing -> lines.add(texts.text("import.missing", missing)));
    if (changes.nearDuplicates() > 0) {
      lines.add(texts.text("import.nearDuplicates", changes.nearDuplicates()));
    }
    lines.add(
        texts.text(
            "import.pages",
            summary.pages(),
            summary.seconds(),
            summary.pages() / Math.max(0.001, summary.seconds())));
    return lines;
  }
}
