package vn.hoso.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.hoso.document.Deadline;
import vn.hoso.document.Evidence;
import vn.hoso.document.Reference;
import vn.hoso.document.Section;

/**
 * Where each item of a list stands and how sure it is: {@code references/0}, {@code deadlines/2},
 * {@code sections/II.1}. The confidences of the rules are those measured on our own texts, damaged
 * and repaired.
 */
final class ItemEvidence {
  private static final double DATED = 0.96;
  private static final double UNDATED = 0.9;
  private static final double UNNUMBERED = 0.85;
  private static final double BY_DAY = 0.95;
  private static final double BY_PERIOD = 0.9;
  private static final double PRINTED = 0.98;
  private static final double MENDED = 0.85;
  private static final int LONGEST = 200;

  private final List<TextLine> lines;
  private final Map<String, Evidence> into;

  ItemEvidence(List<TextLine> lines, Map<String, Evidence> into) {
    this.lines = lines;
    this.into = into;
  }

  void references(String field, List<Reference> references) {
    for (int i = 0; i < references.size(); i++) {
      Reference r = references.get(i);
      double sure = r.date() == null ? UNDATED : DATED;
      sure = r.number() == null ? UNNUMBERED : sure;
      String type = Objects.requireNonNullElse(r.type(), "");
      String name = Objects.requireNonNullElse(r.number() == null ? r.about() : r.number(), "");
      put(field + "/" + i, r.line(), (type + " " + name).strip(), sure);
    }
  }

  void deadlines(List<Deadline> deadlines) {
    for (int i = 0; i < deadlines.size(); i++) {
      Deadline d = deadlines.get(i);
      put("deadlines/" + i, d.line(), d.what(), d.date() == null ? BY_PERIOD : BY_DAY);
    }
  }

  void sections(List<Section> sections) {
    for (Section section : sections) {
      if (!section.label().isEmpty()) {
        String text = lines.get(section.line() - 1).text().strip().toLowerCase(Locale.ROOT);
        boolean printed = text.startsWith(section.label().toLowerCase(Locale.ROOT));
        String literal = section.label() + " " + section.heading();
        put("sections/" + section.path(), section.line(), literal, printed ? PRINTED : MENDED);
      }
      sections(section.children());
    }
  }

  private void put(String item, int number, String literal, double confidence) {
    TextLine line = lines.get(number - 1);
    double sure = Math.round(confidence * line.certainty() * 100) / 100.0;
    String start = Fold.tidy(literal);
    start = start.length() > LONGEST ? start.substring(0, LONGEST) : start;
    into.putIfAbsent(item, new Evidence(line.page(), line.number(), line.box(), start, sure));
  }
}
