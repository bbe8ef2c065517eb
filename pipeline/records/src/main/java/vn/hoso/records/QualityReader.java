package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Edit;
import vn.hoso.document.Page;
import vn.hoso.document.Quality;
import vn.hoso.document.Quality.PageQuality;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/** How far the text can be trusted: the gate's decisions, OCR confidence, share of edited words. */
final class QualityReader {
  private QualityReader() {}

  static Quality read(RecordInput input) {
    List<PageQuality> pages = new ArrayList<>();
    for (Page page : input.pages()) {
      pages.add(
          new PageQuality(
              page.number(),
              page.decision(),
              mean(confidences(page)),
              input.problems().get(page.number())));
    }
    return new Quality(
        pages,
        mean(input.pages().stream().flatMapToDouble(QualityReader::confidences)),
        editedShare(input),
        input.repaired().doubtful());
  }

  private static DoubleStream confidences(Page page) {
    return page.lines().stream()
        .flatMap(line -> line.words().stream())
        .filter(word -> word.source() == WordSource.OCR)
        .mapToDouble(Word::confidence);
  }

  private static @Nullable Double mean(DoubleStream values) {
    OptionalDouble mean = values.average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  /** Words of the text as read that lie in an edit, by all its words. */
  private static double editedShare(RecordInput input) {
    long words =
        input.pages().stream()
            .flatMap(page -> page.lines().stream())
            .mapToLong(line -> words(line.text()))
            .sum();
    long edited = 0;
    for (Edit edit : input.repaired().edits()) {
      edited += Math.max(1, words(edit.from()));
    }
    return words == 0 ? 0 : Math.min(1, (double) edited / words);
  }

  private static long words(String text) {
    String bare = text.strip();
    return bare.isEmpty() ? 0 : bare.split("\\s+").length;
  }
}
