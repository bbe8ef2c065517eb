package vn.hoso.search;

import java.util.Locale;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Quality;

/** How far a document's text can be trusted, in three steps. */
enum TextGrade {
  /** Fewer than one word in 200 is doubtful. */
  GOOD,
  /** Fewer than one word in 30 is doubtful. */
  FAIR,
  /** More are, or a page could not be read. */
  POOR;

  static TextGrade of(DocumentRecord record) {
    Quality quality = record.quality();
    if (quality.pages().stream().anyMatch(page -> page.problem() != null)) {
      return POOR;
    }
    int doubtful = quality.doubtful().size();
    if (doubtful == 0) {
      return GOOD;
    }
    int[] words = {0};
    WordForms.each(record.text(), word -> words[0]++);
    double share = doubtful / (double) Math.max(1, words[0]);
    return share < 1 / 200.0 ? GOOD : share < 1 / 30.0 ? FAIR : POOR;
  }

  /** As facets show it. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
