package vn.hoso.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Treatment;
import vn.hoso.document.WordSource;
import vn.hoso.repair.Origin;
import vn.hoso.repair.TextRepairer;

/**
 * Repairs a document's pages: what OCR read as one text, the rest as another, for they are damaged
 * in different ways; then puts the lines together again in their order.
 */
final class PageRepair {
  private final List<Line> read = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final String[] repaired;
  private final List<Edit> edits = new ArrayList<>();
  private final List<DoubtfulWord> doubtful = new ArrayList<>();

  private PageRepair(List<Page> pages) {
    for (Page page : pages) {
      Origin origin = origin(page);
      page.lines()
          .forEach(
              line -> {
                read.add(line);
                origins.add(isOwnText(line) ? Origin.TEXT : origin);
              });
    }
    this.repaired = new String[read.size()];
  }

  /** The repaired text of all pages' lines together. */
  static RepairedText repair(TextRepairer repairer, List<Page> pages) {
    PageRepair repair = new PageRepair(pages);
    for (Origin origin : Origin.values()) {
      repair.repair(repairer, origin);
    }
    repair.edits.sort(Comparator.comparingInt(Edit::line).thenComparingInt(Edit::start));
    repair.doubtful.sort(
        Comparator.comparingInt(DoubtfulWord::line).thenComparingInt(DoubtfulWord::start));
    return new RepairedText(List.of(repair.repaired), repair.edits, repair.doubtful);
  }

  private static Origin origin(Page page) {
    boolean ocr =
        page.lines().stream()
            .flatMap(line -> line.words().stream())
            .anyMatch(word -> word.source() == WordSource.OCR);
    if (ocr) {
      return Origin.OCR;
    }
    // What the gate keeps is sound, however little of it is Vietnamese.
    return page.decision().treatment() == Treatment.KEEP ? Origin.SOUND : Origin.TEXT;
  }

  /** Whether all of a line is of the file's own text, beside which a picture was read. */
  private static boolean isOwnText(Line line) {
    return !line.words().isEmpty()
        && line.words().stream().allMatch(word -> word.source() != WordSource.OCR);
  }

  private void repair(TextRepairer repairer, Origin origin) {
    List<Integer> places = new ArrayList<>(); // of the lines of this origin, from 0
    for (int i = 0; i < read.size(); i++) {
      if (origins.get(i) == origin) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    List<Line> lines = places.stream().map(read::get).toList();
    RepairedText part =
        origin == Origin.OCR
            ? repairer.repairRead(lines)
            : repairer.repair(lines.stream().map(Line::text).toList(), origin);
    for (int i = 0; i < places.size(); i++) {
      repaired[places.get(i)] = part.lines().get(i);
    }
    part.edits().forEach(edit -> edits.add(at(places.get(edit.line() - 1) + 1, edit)));
    part.doubtful().forEach(word -> doubtful.add(at(places.get(word.line() - 1) + 1, word)));
  }

  private static Edit at(int line, Edit e) {
    return new Edit(
        line,
        e.start(),
        e.end(),
        e.repairedStart(),
        e.repairedEnd(),
        e.from(),
        e.to(),
        e.probability(),
        e.reason());
  }

  private static DoubtfulWord at(int line, DoubtfulWord w) {
    return new DoubtfulWord(line, w.start(), w.end(), w.text(), w.candidate(), w.probability());
  }
}
