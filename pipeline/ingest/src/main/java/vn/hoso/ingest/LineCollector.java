package vn.hoso.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hoso.document.Line;

/**
 * Makes lines of the XHTML that Tika writes: one for each paragraph, heading, list item, line break
 * and table row.
 *
 * <p>The cells of a row are joined by tabs. But rows of at most two filled cells, of which one has
 * several paragraphs, are no rows of a table: the heads and signature blocks of administrative
 * documents are set so, issuer left and quốc hiệu right, often with an empty cell between them. So
 * is a single row of several paragraphs: three who sign side by side. There the lines of the left
 * cell come first, then those of the next.
 */
final class LineCollector extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "pre",
          "blockquote",
          "table",
          "title",
          "br",
          "hr",
          "address",
          "caption",
          "body",
          "center",
          "section",
          "article",
          "header",
          "footer",
          "form",
          "fieldset",
          "option");

  private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:\\d+]");

  private static final Set<String> SILENT = Set.of("head", "script", "style");

  private final int maxCharacters;
  private final boolean breaksLines;
  private final @Nullable FontedText fonts;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final Deque<Table> tables = new ArrayDeque<>();
  private int characters;
  private int silent;
  private int preformatted;
  private boolean full;

  /** A table that is being read: rows of cells of lines. */
  private static final class Table {
    private final List<List<List<String>>> rows = new ArrayList<>();

    void row() {
      rows.add(new ArrayList<>());
    }

    void cell() {
      if (rows.isEmpty()) {
        row();
      }
      rows.getLast().add(new ArrayList<>());
    }

    void line(String text) {
      if (rows.isEmpty() || rows.getLast().isEmpty()) {
        cell();
      }
      rows.getLast().getLast().add(text);
    }

    /** Whether the table only sets text side by side. */
    boolean isLayout() {
      long filled = rows.stream().filter(Table::isFilled).count();
      boolean numbered = rows.stream().filter(Table::isNumbered).count() > 1;
      return !numbered
          && (filled == 1 || rows.stream().allMatch(cells -> filled(cells) <= 2))
          && rows.stream().flatMap(List::stream).anyMatch(cell -> cell.size() > 1);
    }

    private static boolean isFilled(List<List<String>> cells) {
      return filled(cells) > 0;
    }

    /** "1" and "2." begin rows of a table, whatever its other cells hold. */
    private static boolean isNumbered(List<List<String>> cells) {
      return cells.stream()
          .filter(cell -> !cell.isEmpty())
          .limit(1)
          .anyMatch(cell -> cell.getFirst().matches("\\d{1,3}[.)]?"));
    }

    /** How many cells of a row have text. */
    private static long filled(List<List<String>> cells) {
      return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
  }

  /**
   * @param maxCharacters most characters to take
   * @param breaksLines whether a line feed in the text begins a line; in HTML it is a space
   * @param fonts by which the text is turned into Unicode; null for none
   */
  LineCollector(int maxCharacters, boolean breaksLines, @Nullable FontedText fonts) {
    this.fonts = fonts;
    this.maxCharacters = maxCharacters;
    this.breaksLines = breaksLines;
  }

  List<Line> lines() {
    return lines;
  }

  /** Whether there was more text than is allowed. */
  boolean isFull() {
    return full;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "table" -> {
        endLine();
        tables.push(new Table());
      }
      case "tr", "td", "th" -> {
        endLine();
        if (!tables.isEmpty() && name.equals("tr")) {
          tables.peek().row();
        } else if (!tables.isEmpty()) {
          tables.peek().cell();
        }
      }
      case "pre" -> {
        endLine();
        preformatted++;
      }
      default -> {
        if (SILENT.contains(name)) {
          silent++;
        } else if (BLOCKS.contains(name)) {
          endLine();
        }
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "table" -> endTable();
      case "tr", "td", "th" -> endLine();
      case "pre" -> {
        endLine();
        preformatted--;
      }
      default -> {
        if (SILENT.contains(name)) {
          silent--;
        } else if (BLOCKS.contains(name)) {
          endLine();
        }
      }
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (silent > 0) {
      return;
    }
    characters += length;
    if (characters > maxCharacters) {
      full = true;
      throw new SAXException("more text than is allowed");
    }
    String read = new String(ch, start, length);
    String text = fonts == null ? read : fonts.decode(read);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && (breaksLines || preformatted > 0)) {
        endLine();
      } else if (c == '\u000b' || c == '\u2028') {
        endLine();
      } else if (c != '\r' && c != '\f') {
        line.append(c == '\n' ? ' ' : c);
      }
    }
  }

  /** So Tika writes line breaks, and the tabs between cells. */
  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) {
    for (int i = start; i < start + length && silent == 0; i++) {
      if (ch[i] == '\n') {
        endLine();
      } else if (ch[i] == '\t' && !line.isEmpty()) {
        line.append('\t');
      }
    }
  }

  @Override
  public void endDocument() {
    endLine();
    while (!tables.isEmpty()) {
      endTable();
    }
  }

  private void endLine() {
    // Tika's own words where a note's number stands.
    String text = NOTE_MARK.matcher(line.toString().replace('\u00a0', ' ')).replaceAll("").strip();
    line.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    add(text);
  }

  private void add(String text) {
    if (tables.isEmpty()) {
      lines.add(Line.ofText(text));
    } else {
      tables.peek().line(text);
    }
  }

  private void endTable() {
    endLine();
    if (tables.isEmpty()) {
      return;
    }
    Table table = tables.pop();
    boolean layout = table.isLayout();
    for (List<List<String>> cells : table.rows) {
      if (layout) {
        cells.forEach(cell -> cell.forEach(this::add));
        continue;
      }
      String row =
          cells.stream().map(cell -> String.join(" ", cell)).collect(Collectors.joining("\t"));
      if (!row.isBlank()) {
        add(row);
      }
    }
  }
}
