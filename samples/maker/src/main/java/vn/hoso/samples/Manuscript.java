package vn.hoso.samples;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A document before it is laid out: what each block says and what it is.
 *
 * <p>Written as plain text, one block a line. A line without a leading {@code @} or {@code |} is a
 * paragraph. {@code **bold**} and {@code __italic__} work inside of lines. Directives:
 *
 * <table>
 * <caption>Directives</caption>
 * <tr><td>{@code @parent}, {@code @issuer}</td><td>the body above, the issuing body; a line each
 * </td></tr>
 * <tr><td>{@code @motto state|party}</td><td>quốc hiệu and tiêu ngữ, or the Party's head</td></tr>
 * <tr><td>{@code @number}, {@code @about}, {@code @place}</td><td>số ký hiệu, the V/v lines of a
 * công văn, place and date</td></tr>
 * <tr><td>{@code @type}, {@code @title}</td><td>name of the type, trích yếu; bold, centred</td></tr>
 * <tr><td>{@code @dear}</td><td>Kính gửi and its addressees</td></tr>
 * <tr><td>{@code @base}</td><td>a legal basis, italic</td></tr>
 * <tr><td>{@code @center}, {@code @centered}</td><td>a centred line, bold or plain</td></tr>
 * <tr><td>{@code @h1 @h2 @h3}</td><td>headings that stand on their own line, by level</td></tr>
 * <tr><td>{@code @i1 @i2 @i3}</td><td>numbered parts that run on as a sentence, by level</td></tr>
 * <tr><td>{@code @table 1 4 2}</td><td>columns and their relative widths; rows follow as {@code
 * | cell | cell |}, the first is the head</td></tr>
 * <tr><td>{@code @left}, {@code @left-name}</td><td>a second signer, left</td></tr>
 * <tr><td>{@code @to}</td><td>a line of nơi nhận</td></tr>
 * <tr><td>{@code @sign}, {@code @name}</td><td>the signer's authority and title, a line each; the
 * name</td></tr>
 * <tr><td>{@code @page}</td><td>a new page</td></tr>
 * </table>
 *
 * @param blocks in the order of the page
 */
public record Manuscript(List<Block> blocks) {
  public Manuscript {
    blocks = List.copyOf(blocks);
  }

  /** One thing on the page. */
  public sealed interface Block {}

  /** The two-column head. */
  public record Head(
      List<String> parent,
      List<String> issuer,
      boolean party,
      String number,
      List<String> about,
      String place)
      implements Block {}

  /** Centred lines. */
  public record Centered(String text, boolean bold, boolean ruleBelow) implements Block {}

  /** The addressees of a letter. */
  public record Dear(List<String> lines) implements Block {}

  /** A justified paragraph with an indented first line. */
  public record Paragraph(String text, Typeface.Style style, int sectionLevel) implements Block {}

  /** A table; the first row is its head. */
  public record Table(List<Double> widths, List<List<String>> rows) implements Block {}

  /** The two-column end: recipients or a second signer left, the signer right. */
  public record Tail(
      List<String> recipients, List<String> left, String leftName, List<String> sign, String name)
      implements Block {}

  /** Go on with a new page. */
  public record PageBreak() implements Block {}

  /**
   * Plain text, without markup: every line that is not blank becomes a paragraph.
   *
   * @param lines of any length
   */
  public static Manuscript ofPlainText(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        String safe = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
        blocks.add(new Paragraph(safe, Typeface.Style.REGULAR, 0));
      }
    }
    return new Manuscript(blocks);
  }

  /**
   * Reads the markup that this class describes.
   *
   * @throws IllegalArgumentException where a line cannot be understood; the message names it
   */
  public static Manuscript parse(String markup) {
    var parser = new Parser();
    int number = 0;
    for (String line : Normalizer.normalize(markup, Normalizer.Form.NFC).split("\n", -1)) {
      number++;
      try {
        parser.take(line.strip());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
      }
    }
    return parser.finish();
  }

  private static final class Parser {
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> parent = new ArrayList<>();
    private final List<String> issuer = new ArrayList<>();
    private final List<String> about = new ArrayList<>();
    private final List<String> dear = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> sign = new ArrayList<>();
    private String number = "";
    private String place = "";
    private String leftName = "";
    private String name = "";
    private boolean party;

    void take(String line) {
      if (line.isEmpty() || line.startsWith("#")) {
        return;
      }
      if (line.startsWith("|")) {
        rows.add(cells(line));
        return;
      }
      int space = line.indexOf(' ');
      String directive =
          line.startsWith("@") ? line.substring(1, space < 0 ? line.length() : space) : "p";
      String rest = line.startsWith("@") ? (space < 0 ? "" : line.substring(space + 1)) : line;
      if (!headOrTail(directive, rest)) {
        flush();
        body(directive, rest);
      }
    }

    private boolean headOrTail(String directive, String rest) {
      switch (directive) {
        case "parent" -> parent.add(rest);
        case "issuer" -> issuer.add(rest);
        case "motto" -> party = rest.equals("party");
        case "number" -> number = rest;
        case "about" -> about.add(rest);
        case "place" -> place = rest;
        case "dear" -> {
          flushHead();
          dear.add(rest);
        }
        case "to" -> recipients.add(rest);
        case "left" -> left.add(rest);
        case "left-name" -> leftName = rest;
        case "sign" -> sign.add(rest);
        case "name" -> name = rest;
        default -> {
          return false;
        }
      }
      return true;
    }

    private void body(String directive, String rest) {
      switch (directive) {
        case "type" -> blocks.add(new Centered(rest, true, false));
        case "title" -> blocks.add(new Centered(rest, true, true));
        case "center" -> blocks.add(new Centered(rest, true, false));
        case "centered" -> blocks.add(new Centered(rest, false, false));
        case "base" -> blocks.add(new Paragraph(rest, Typeface.Style.ITALIC, 0));
        case "h1", "h2" -> blocks.add(new Paragraph(rest, Typeface.Style.BOLD, level(directive)));
        case "h3" -> blocks.add(new Paragraph(rest, Typeface.Style.BOLD_ITALIC, 3));
        case "i1", "i2", "i3" ->
            blocks.add(new Paragraph(rest, Typeface.Style.REGULAR, level(directive)));
        case "p" -> blocks.add(new Paragraph(rest, Typeface.Style.REGULAR, 0));
        case "page" -> blocks.add(new PageBreak());
        case "table" -> {
          for (String width : rest.split(" ")) {
            widths.add(Double.valueOf(width));
          }
        }
        default -> throw new IllegalArgumentException("unknown directive @" + directive);
      }
    }

    private static int level(String directive) {
      return directive.charAt(1) - '0';
    }

    private static List<String> cells(String line) {
      String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
      List<String> cells = new ArrayList<>();
      for (String cell : inner.split("\\|", -1)) {
        cells.add(cell.strip());
      }
      return cells;
    }

    private void flushHead() {
      if (!issuer.isEmpty()) {
        blocks.add(
            new Head(
                List.copyOf(parent),
                List.copyOf(issuer),
                party,
                number,
                List.copyOf(about),
                place));
        issuer.clear();
      }
    }

    private void flush() {
      flushHead();
      if (!dear.isEmpty()) {
        blocks.add(new Dear(List.copyOf(dear)));
        dear.clear();
      }
      if (!rows.isEmpty()) {
        for (List<String> row : rows) {
          if (row.size() != widths.size()) {
            throw new IllegalArgumentException(
                "the table has " + widths.size() + " columns, a row has " + row);
          }
        }
        blocks.add(new Table(List.copyOf(widths), List.copyOf(rows)));
        rows.clear();
        widths.clear();
      }
      if (!sign.isEmpty()) {
        blocks.add(
            new Tail(
                List.copyOf(recipients), List.copyOf(left), leftName, List.copyOf(sign), name));
        recipients.clear();
        left.clear();
        sign.clear();
      }
    }

    Manuscript finish() {
      flush();
      return new Manuscript(blocks);
    }
  }
}
