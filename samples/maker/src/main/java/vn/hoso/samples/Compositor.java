package vn.hoso.samples;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.samples.Layout.Printed;
import vn.hoso.samples.LineBreaker.Align;
import vn.hoso.samples.Typeface.Style;

/**
 * Lays a manuscript out on A4 pages as appendix I of Nghị định 30/2020/NĐ-CP asks: margins top and
 * bottom 20 mm, left 30 mm, right 17 mm; issuer left and quốc hiệu right; page numbers from page 2,
 * centred in the top margin.
 */
final class Compositor {
  private static final double MM = 72 / 25.4;
  private static final double LEFT = 30 * MM;
  private static final double RIGHT = Layout.WIDTH - 17 * MM;
  private static final double TOP = 20 * MM;
  private static final double BOTTOM = Layout.HEIGHT - 20 * MM;
  private static final double WIDTH = RIGHT - LEFT;
  private static final double INDENT = 10 * MM;

  /** Room for the signature between the signer's title and name. */
  private static final double SIGNATURE_SPACE = 62;

  private final LineBreaker breaker;
  private final double body;
  private final double step;
  private final List<Layout.Sheet> sheets = new ArrayList<>();
  private List<Printed> lines = new ArrayList<>();
  private List<String> reading = new ArrayList<>();
  private List<Rectangle2D> rules = new ArrayList<>();
  private Point2D.@Nullable Double signature;
  private String sealText = "";

  /** The lower edge of what is set so far. */
  private double y = TOP;

  private Compositor(RenderSettings settings) {
    this.breaker = new LineBreaker(settings.typeface());
    this.body = settings.fontSize();
    this.step = settings.fontSize() * settings.lineSpacing();
  }

  static Layout compose(Manuscript manuscript, RenderSettings settings) {
    var compositor = new Compositor(settings);
    List<Manuscript.Block> blocks = manuscript.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (i + 1 < blocks.size()
          && blocks.get(i) instanceof Manuscript.Paragraph last
          && blocks.get(i + 1) instanceof Manuscript.Tail tail) {
        compositor.keepTogether(last, tail);
      }
      switch (blocks.get(i)) {
        case Manuscript.Head head -> compositor.head(head);
        case Manuscript.Centered centered -> compositor.centered(centered);
        case Manuscript.Dear dear -> compositor.dear(dear);
        case Manuscript.Paragraph paragraph -> compositor.paragraph(paragraph);
        case Manuscript.Table table -> compositor.table(table);
        case Manuscript.Tail tail -> compositor.tail(tail);
        case Manuscript.PageBreak ignored -> compositor.newPage();
      }
    }
    compositor.endPage();
    return new Layout(compositor.sheets);
  }

  private void head(Manuscript.Head head) {
    double leftEdge = LEFT - 8 * MM;
    double leftWidth = 68 * MM;
    double rightEdge = leftEdge + leftWidth;
    double rightWidth = RIGHT + 4 * MM - rightEdge;
    double small = body - 1;
    double row = small * 1.2;
    List<Printed> left = new ArrayList<>();
    for (String text : head.parent()) {
      left.addAll(breaker.lines(text, Style.REGULAR, small, leftEdge, leftWidth, 0, Align.CENTER));
    }
    for (String text : head.issuer()) {
      left.addAll(breaker.lines(text, Style.BOLD, small, leftEdge, leftWidth, 0, Align.CENTER));
    }
    List<Printed> right = new ArrayList<>();
    for (String text : motto(head.party())) {
      double size = text.startsWith("CỘNG") ? small - 0.5 : body;
      right.addAll(breaker.lines(text, Style.BOLD, size, rightEdge, rightWidth, 0, Align.CENTER));
    }
    int rows = Math.max(left.size(), right.size());
    double first = y + small;
    addRows(left, right, first, row);
    ruleUnder(left.getLast(), first + row * (left.size() - 1), 0.4);
    ruleUnder(right.getLast(), first + row * (right.size() - 1), 1);
    y = first + row * (rows - 1) + 12;

    List<Printed> number =
        new ArrayList<>(
            breaker.lines(
                head.number(), Style.REGULAR, small, leftEdge, leftWidth, 0, Align.CENTER));
    for (String about : head.about()) {
      number.addAll(
          breaker.lines(about, Style.REGULAR, body - 2, leftEdge, leftWidth, 0, Align.CENTER));
    }
    List<Printed> place =
        breaker.lines(head.place(), Style.ITALIC, small, rightEdge, rightWidth, 0, Align.CENTER);
    addRows(number, place, y + small, row);
    y += small + row * (Math.max(number.size(), place.size()) - 1) + 14;
    sealText = String.join(" ", head.issuer());
  }

  /** What stands at the top right: quốc hiệu and tiêu ngữ, or the Party's name. */
  static List<String> motto(boolean party) {
    return party
        ? List.of("ĐẢNG CỘNG SẢN VIỆT NAM")
        : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
  }

  private void addRows(List<Printed> left, List<Printed> right, double first, double row) {
    readCells(left, right);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      double baseline = first + row * i;
      if (i >= right.size()) {
        lines.add(LineBreaker.at(left.get(i), baseline));
      } else if (i >= left.size()) {
        lines.add(LineBreaker.at(right.get(i), baseline));
      } else {
        lines.add(
            LineBreaker.at(left.get(i), baseline).join(LineBreaker.at(right.get(i), baseline)));
      }
    }
  }

  private void ruleUnder(Printed line, double baseline, double share) {
    double[] extent = breaker.extent(line);
    double width = (extent[1] - extent[0]) * share;
    double middle = (extent[0] + extent[1]) / 2;
    rules.add(new Rectangle2D.Double(middle - width / 2, baseline + 4, width, 0.7));
  }

  private void centered(Manuscript.Centered block) {
    Style style = block.bold() ? Style.BOLD : Style.REGULAR;
    y += 3;
    List<Printed> set = balanced(block.text(), style);
    set.forEach(line -> add(line, body * 1.2));
    if (block.ruleBelow()) {
      ruleUnder(set.getLast(), lines.getLast().baseline(), 0.3);
      y += 12;
    }
  }

  /** A long trích yếu stands on lines of about the same length, as people set it. */
  private List<Printed> balanced(String text, Style style) {
    double narrow = WIDTH - 30;
    List<Printed> set = centred(text, style, narrow);
    int count = set.size();
    while (count > 1 && narrow > WIDTH / 2) {
      narrow -= 10;
      List<Printed> next = centred(text, style, narrow);
      if (next.size() > count) {
        break;
      }
      set = next;
    }
    return set;
  }

  private List<Printed> centred(String text, Style style, double width) {
    return breaker.lines(text, style, body, LEFT + (WIDTH - width) / 2, width, 0, Align.CENTER);
  }

  private void dear(Manuscript.Dear block) {
    y += 6;
    if (block.lines().size() == 1) {
      breaker
          .lines(block.lines().getFirst(), Style.REGULAR, body, LEFT, WIDTH, 0, Align.CENTER)
          .forEach(line -> add(line, step));
    } else {
      double edge = LEFT + 110;
      for (int i = 0; i < block.lines().size(); i++) {
        double from = i == 0 ? edge - 60 : edge;
        breaker
            .lines(block.lines().get(i), Style.REGULAR, body, from, RIGHT - from, 0, Align.LEFT)
            .forEach(line -> add(line, step));
      }
    }
    y += 8;
  }

  private void paragraph(Manuscript.Paragraph block) {
    List<Printed> set = paragraphLines(block);
    // A heading is not left alone at the foot of a page.
    boolean heading = block.style() != Style.REGULAR && block.sectionLevel() > 0;
    if (heading && y + step * (set.size() + 1) > BOTTOM) {
      newPage();
    }
    set.forEach(line -> add(line, step));
    y += 4;
  }

  private List<Printed> paragraphLines(Manuscript.Paragraph block) {
    return breaker.lines(block.text(), block.style(), body, LEFT, WIDTH, INDENT, Align.JUSTIFY);
  }

  private void table(Manuscript.Table table) {
    double total = table.widths().stream().mapToDouble(Double::doubleValue).sum();
    double size = body - 1.5;
    double row = size * 1.2;
    y += 4;
    for (int r = 0; r < table.rows().size(); r++) {
      List<List<Printed>> cells = new ArrayList<>();
      double x = LEFT;
      for (int c = 0; c < table.widths().size(); c++) {
        double width = WIDTH * table.widths().get(c) / total;
        Align align = r == 0 || table.widths().get(c) < total / 6 ? Align.CENTER : Align.LEFT;
        cells.add(
            breaker.lines(
                table.rows().get(r).get(c),
                r == 0 ? Style.BOLD : Style.REGULAR,
                size,
                x + 4,
                width - 8,
                0,
                align));
        x += width;
      }
      int high = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
      if (y + row * high + 6 > BOTTOM) {
        newPage();
        y += 4;
      }
      double top = y;
      for (int i = 0; i < high; i++) {
        int k = i;
        double baseline = top + 2 + size + row * i;
        cells.stream()
            .filter(cell -> k < cell.size())
            .map(cell -> LineBreaker.at(cell.get(k), baseline))
            .reduce(Printed::join)
            .ifPresent(this::addLine);
      }
      y = top + row * high + 6;
      frame(table.widths(), total, top);
    }
    y += 8;
  }

  private void frame(List<Double> widths, double total, double top) {
    rules.add(new Rectangle2D.Double(LEFT, top, WIDTH, 0.6));
    rules.add(new Rectangle2D.Double(LEFT, y, WIDTH, 0.6));
    double x = LEFT;
    rules.add(new Rectangle2D.Double(x, top, 0.6, y - top));
    for (double width : widths) {
      x += WIDTH * width / total;
      rules.add(new Rectangle2D.Double(x, top, 0.6, y - top));
    }
  }

  /** A signature does not stand alone on a page: the last paragraph goes with it. */
  private void keepTogether(Manuscript.Paragraph last, Manuscript.Tail tail) {
    double text = paragraphLines(last).size() * step + 4;
    if (y + text + tailHeight(tail) > BOTTOM && !lines.isEmpty()) {
      newPage();
    }
  }

  private double tailHeight(Manuscript.Tail tail) {
    double signer = body * 1.2 * (tail.sign().size() + 1) + SIGNATURE_SPACE;
    double recipients = (body - 3) * 1.2 * (tail.recipients().size() + 2);
    return 16 + Math.max(signer, recipients);
  }

  private void tail(Manuscript.Tail tail) {
    double rightEdge = LEFT + WIDTH * 0.47;
    double rightWidth = WIDTH * 0.53;
    double leftWidth = WIDTH * 0.47 - 6;
    double needed = tailHeight(tail);
    if (y + needed > BOTTOM) {
      newPage();
    }
    double top = y + 10;
    List<Printed> left = new ArrayList<>();
    List<Printed> right = new ArrayList<>();
    double base = column(right, tail.sign(), rightEdge, rightWidth, top + body);
    signature = new Point2D.Double(rightEdge + rightWidth / 2, base + SIGNATURE_SPACE / 2 - 4);
    column(right, List.of(tail.name()), rightEdge, rightWidth, base + SIGNATURE_SPACE);
    if (!tail.left().isEmpty()) {
      double leftBase = column(left, tail.left(), LEFT, leftWidth, top + body);
      column(left, List.of(tail.leftName()), LEFT, leftWidth, leftBase + SIGNATURE_SPACE);
    } else if (!tail.recipients().isEmpty()) {
      recipients(left, tail.recipients(), leftWidth, top + body);
    }
    readCells(left, right);
    lines.addAll(sideBySide(left, right));
    y = lines.getLast().baseline() + 10;
  }

  private double column(
      List<Printed> into, List<String> texts, double edge, double width, double baseline) {
    double next = baseline;
    for (String text : texts) {
      for (Printed line : breaker.lines(text, Style.BOLD, body, edge, width, 0, Align.CENTER)) {
        into.add(LineBreaker.at(line, next));
        next += body * 1.2;
      }
    }
    return next;
  }

  private void recipients(
      List<Printed> into, List<String> recipients, double width, double baseline) {
    double next = baseline;
    double size = body - 2;
    var set = breaker.lines("Nơi nhận:", Style.BOLD_ITALIC, size, LEFT, width, 0, Align.LEFT);
    into.add(LineBreaker.at(set.getFirst(), next));
    size = body - 3;
    for (String recipient : recipients) {
      for (Printed line :
          breaker.lines(recipient, Style.REGULAR, size, LEFT, width, 0, Align.LEFT)) {
        next += size * 1.2;
        into.add(LineBreaker.at(line, next));
      }
    }
  }

  /** Lines of two columns in the order that an eye or an OCR engine reads rows. */
  private static List<Printed> sideBySide(List<Printed> left, List<Printed> right) {
    List<Printed> all = new ArrayList<>(left);
    for (Printed line : right) {
      Printed partner =
          left.stream()
              .filter(l -> all.contains(l) && Math.abs(l.baseline() - line.baseline()) < 7)
              .min(Comparator.comparingDouble(l -> Math.abs(l.baseline() - line.baseline())))
              .orElse(null);
      if (partner == null) {
        all.add(line);
      } else {
        all.set(all.indexOf(partner), partner.join(line));
      }
    }
    all.sort(Comparator.comparingDouble(Printed::baseline));
    return all;
  }

  private void add(Printed line, double height) {
    if (y + height > BOTTOM) {
      newPage();
    }
    y += height;
    addLine(LineBreaker.at(line, y - height * 0.25));
  }

  private void addLine(Printed line) {
    lines.add(line);
    reading.add(line.text(" "));
  }

  private void readCells(List<Printed> left, List<Printed> right) {
    left.forEach(line -> reading.add(line.text(" ")));
    right.forEach(line -> reading.add(line.text(" ")));
  }

  private void newPage() {
    endPage();
    lines = new ArrayList<>();
    reading = new ArrayList<>();
    rules = new ArrayList<>();
    signature = null;
    y = TOP;
    String number = String.valueOf(sheets.size() + 1);
    Printed set =
        breaker.lines(number, Style.REGULAR, body - 1, LEFT, WIDTH, 0, Align.CENTER).getFirst();
    addLine(LineBreaker.at(set, TOP - 14));
  }

  private void endPage() {
    sheets.add(
        new Layout.Sheet(
            lines.stream().collect(Collectors.toUnmodifiableList()),
            reading,
            List.copyOf(rules),
            signature,
            sealText));
  }
}
