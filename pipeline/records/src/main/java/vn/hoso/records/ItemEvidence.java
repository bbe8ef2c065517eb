package vn.hoso.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.hoso.document.Amount;
import vn.hoso.document.Assignment;
import vn.hoso.document.Deadline;
import vn.hoso.document.Details;
import vn.hoso.document.Evidence;
import vn.hoso.document.Mention;
import vn.hoso.document.Quantity;
import vn.hoso.document.Reference;
import vn.hoso.document.Section;

/**
 * Where each item of a list stands and how sure it is: {@code references/0}, {@code deadlines/2},
 * {@code recipients/1}, {@code assignments/0}, {@code amounts/0}, {@code quantities/3}, {@code
 * mentions/4}, {@code sections/II.1}. The confidences of the rules are those measured on our own
 * texts, damaged and repaired.
 */
final class ItemEvidence {
  private static final double DATED = 0.96;
  private static final double UNDATED = 0.9;
  private static final double UNNUMBERED = 0.85;
  private static final double BY_DAY = 0.91;
  private static final double BY_PERIOD = 0.9;

  /** "Quý II" may have lost a stroke: three in ten had on damaged lines. */
  private static final double BY_STROKES = 0.75;

  private static final Pattern STROKES = Pattern.compile("(?iU).*\\bquý (?:i{1,3}|[1l])\\b.*");
  private static final double PRINTED = 0.98;
  private static final double MENDED = 0.85;
  private static final double RECIPIENT = 0.97;
  private static final double CHARGED = 0.95;
  private static final double SUM = 0.97;
  private static final double QUANTITY = 0.96;
  private static final double BODY = 0.97;
  private static final double KNOWN_PLACE = 0.97;
  private static final double UNKNOWN_PLACE = 0.9;

  /** Of names that repair changed: four in five known places were right, three in five others. */
  private static final double REPAIRED_KNOWN = 0.85;

  private static final double REPAIRED_UNKNOWN = 0.62;
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
      double sure = d.date() == null ? BY_PERIOD : BY_DAY;
      boolean strokes = d.period() != null && STROKES.matcher(d.period()).matches();
      sure = strokes && !line(d.line()).edits().isEmpty() ? BY_STROKES : sure;
      put("deadlines/" + i, d.line(), d.what(), sure);
    }
  }

  /** Each entry of nơi nhận; {@code where} are the lines that they begin on. */
  void recipients(List<String> entries, List<TextLine> where) {
    for (int i = 0; i < entries.size(); i++) {
      String entry = entries.get(i);
      put("recipients/" + i, where.get(i), entry, named(RECIPIENT, where.get(i), entry));
    }
  }

  /** What the body is about: who does what, sums, numbers, bodies and places. */
  void details(Details details) {
    for (int i = 0; i < details.assignments().size(); i++) {
      Assignment one = details.assignments().get(i);
      TextLine line = line(one.line());
      put("assignments/" + i, line, one.what(), named(CHARGED, line, one.who()));
    }
    for (int i = 0; i < details.amounts().size(); i++) {
      Amount one = details.amounts().get(i);
      put("amounts/" + i, line(one.line()), one.literal(), sure(SUM, line(one.line())));
    }
    for (int i = 0; i < details.quantities().size(); i++) {
      Quantity one = details.quantities().get(i);
      put("quantities/" + i, line(one.line()), one.literal(), sure(QUANTITY, line(one.line())));
    }
    for (int i = 0; i < details.mentions().size(); i++) {
      Mention one = details.mentions().get(i);
      TextLine line = line(one.lines().getFirst());
      put("mentions/" + i, line, one.name(), named(rule(one, line), line, one.name()));
    }
  }

  private static double rule(Mention mention, TextLine line) {
    if (mention.kind() == Mention.Kind.BODY) {
      return BODY;
    }
    boolean repaired = line.trust(mention.name()) < 1;
    return mention.units().isEmpty()
        ? repaired ? REPAIRED_UNKNOWN : UNKNOWN_PLACE
        : repaired ? REPAIRED_KNOWN : KNOWN_PLACE;
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

  private TextLine line(int number) {
    return lines.get(number - 1);
  }

  private static double sure(double rule, TextLine line) {
    return rule * line.certainty();
  }

  /** A name is as sure as the words of its line that repair changed, the others do not matter. */
  private static double named(double rule, TextLine line, String name) {
    return Head.named(rule, line.trust(name));
  }

  private void put(String item, int number, String literal, double confidence) {
    put(item, line(number), literal, sure(confidence, line(number)));
  }

  private void put(String item, TextLine line, String literal, double confidence) {
    double sure = Math.round(confidence * 100) / 100.0;
    String start = Fold.tidy(literal);
    start = start.length() > LONGEST ? start.substring(0, LONGEST) : start;
    into.putIfAbsent(item, new Evidence(line.page(), line.number(), line.box(), start, sure));
  }
}
