package vn.hoso.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A manuscript as paragraphs that are not broken into lines: what an Office document holds. The
 * head is a table of two rows and two columns, as Word users make it.
 */
final class FlowText {
  private FlowText() {}

  /** A paragraph, or a table of cells that hold paragraphs. */
  sealed interface Part {}

  /** How a paragraph stands on its line. */
  enum Align {
    LEFT,
    CENTER,
    JUSTIFY
  }

  /** A paragraph; {@code markup} may hold bold and italic marks. */
  record Text(String markup, Typeface.Style style, Align align) implements Part {}

  /**
   * A table.
   *
   * @param widths of the columns, relative
   * @param rows of cells, each a list of paragraphs
   */
  record Grid(boolean bordered, List<Double> widths, List<List<List<Text>>> rows) implements Part {}

  static List<Part> parts(Manuscript manuscript) {
    List<Part> parts = new ArrayList<>();
    for (Manuscript.Block block : manuscript.blocks()) {
      switch (block) {
        case Manuscript.Head head -> parts.add(head(head));
        case Manuscript.Centered c ->
            parts.add(
                new Text(
                    c.text(),
                    c.bold() ? Typeface.Style.BOLD : Typeface.Style.REGULAR,
                    Align.CENTER));
        case Manuscript.Dear dear ->
            dear.lines().forEach(l -> parts.add(new Text(l, Typeface.Style.REGULAR, Align.CENTER)));
        case Manuscript.Paragraph p -> parts.add(new Text(p.text(), p.style(), Align.JUSTIFY));
        case Manuscript.Table table -> parts.add(grid(table));
        case Manuscript.Tail tail -> parts.add(tail(tail));
        case Manuscript.PageBreak ignored -> {}
      }
    }
    return parts;
  }

  /** The true text: a paragraph a line; cells one after the other, those of tables with tabs. */
  static String text(Manuscript manuscript) {
    var text = new StringBuilder();
    for (Part part : parts(manuscript)) {
      switch (part) {
        case Text paragraph -> text.append(plain(paragraph.markup())).append('\n');
        case Grid grid when grid.bordered() -> {
          for (var row : grid.rows()) {
            text.append(
                row.stream()
                    .map(
                        cell ->
                            cell.stream()
                                .map(p -> plain(p.markup()))
                                .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\t", "", "\n")));
          }
        }
        case Grid grid ->
            grid.rows().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(p -> !p.markup().isEmpty())
                .forEach(p -> text.append(plain(p.markup())).append('\n'));
      }
    }
    return text.toString();
  }

  /** Without the marks of bold and italic. */
  static String plain(String markup) {
    return markup.replace("**", "").replace("__", "");
  }

  private static Grid head(Manuscript.Head head) {
    List<Text> issuer = new ArrayList<>();
    head.parent().forEach(l -> issuer.add(new Text(l, Typeface.Style.REGULAR, Align.CENTER)));
    head.issuer().forEach(l -> issuer.add(new Text(l, Typeface.Style.BOLD, Align.CENTER)));
    List<Text> number = new ArrayList<>();
    number.add(new Text(head.number(), Typeface.Style.REGULAR, Align.CENTER));
    head.about().forEach(l -> number.add(new Text(l, Typeface.Style.REGULAR, Align.CENTER)));
    List<Text> motto = new ArrayList<>();
    for (String line : Compositor.motto(head.party())) {
      motto.add(new Text(line, Typeface.Style.BOLD, Align.CENTER));
    }
    List<Text> place = List.of(new Text(head.place(), Typeface.Style.ITALIC, Align.CENTER));
    return new Grid(
        false, List.of(4.0, 6.0), List.of(List.of(issuer, motto), List.of(number, place)));
  }

  private static Grid grid(Manuscript.Table table) {
    List<List<List<Text>>> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      Typeface.Style style = r == 0 ? Typeface.Style.BOLD : Typeface.Style.REGULAR;
      Align align = r == 0 ? Align.CENTER : Align.LEFT;
      rows.add(
          table.rows().get(r).stream().map(cell -> List.of(new Text(cell, style, align))).toList());
    }
    return new Grid(true, table.widths(), rows);
  }

  private static Grid tail(Manuscript.Tail tail) {
    List<Text> left = new ArrayList<>();
    if (!tail.left().isEmpty()) {
      tail.left().forEach(l -> left.add(new Text(l, Typeface.Style.BOLD, Align.CENTER)));
      left.add(new Text("", Typeface.Style.REGULAR, Align.CENTER));
      left.add(new Text(tail.leftName(), Typeface.Style.BOLD, Align.CENTER));
    } else if (!tail.recipients().isEmpty()) {
      left.add(new Text("Nơi nhận:", Typeface.Style.BOLD_ITALIC, Align.LEFT));
      tail.recipients().forEach(l -> left.add(new Text(l, Typeface.Style.REGULAR, Align.LEFT)));
    }
    List<Text> right = new ArrayList<>();
    tail.sign().forEach(l -> right.add(new Text(l, Typeface.Style.BOLD, Align.CENTER)));
    for (int i = 0; i < 3; i++) {
      right.add(new Text("", Typeface.Style.REGULAR, Align.CENTER));
    }
    right.add(new Text(tail.name(), Typeface.Style.BOLD, Align.CENTER));
    return new Grid(false, List.of(5.0, 5.0), List.of(List.of(left, right)));
  }
}
