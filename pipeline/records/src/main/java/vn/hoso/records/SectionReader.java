package vn.hoso.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Section;

/**
 * The body as a tree of sections.
 *
 * <p>Each paragraph of {@link ParagraphReader} belongs to exactly one section: to the last numbered
 * one, or to a section without label where none was begun or where the closing words ("Trên đây là
 * …") have ended them. {@code I.} with {@code 1.} and {@code -} below it becomes the section I with
 * the child I.1, whose bullets stand in its text too.
 */
final class SectionReader {
  private static final Pattern CLOSING =
      Pattern.compile("^\\W{0,2}tren day la\\b.*", Pattern.DOTALL);

  private final HeadingRule headings;

  SectionReader(RecordSettings settings) {
    this.headings = new HeadingRule(settings);
  }

  /**
   * Reads a body.
   *
   * @param lines in order, without page numbers
   * @param signed number of the last line of the signature; annexes stand after it
   * @param places where all lines of the document stand
   */
  Outline read(List<TextLine> lines, int signed, Places places) {
    return new Tree(ParagraphReader.read(lines, signed), places).build();
  }

  /** A section that is being read. */
  private static final class Node {
    final @Nullable Marker marker;
    final @Nullable Node parent;
    final String path;
    final int page;
    final int line;
    String heading = "";
    final List<String> text = new ArrayList<>();
    final List<String> bullets = new ArrayList<>();
    final List<Node> children = new ArrayList<>();

    /** Numbers of its own lines. */
    final List<Integer> lines = new ArrayList<>();

    Node(@Nullable Marker marker, @Nullable Node parent, int page, int line) {
      this.marker = marker;
      this.parent = parent;
      this.path = marker == null ? "" : path(parent, marker);
      this.page = page;
      this.line = line;
    }

    /** "I.1" and "1.2" make "I.1.2": the number of the parent is not said twice. */
    private static String path(@Nullable Node parent, Marker marker) {
      if (parent == null || parent.marker == null) {
        return marker.label();
      }
      String prefix = parent.marker.label() + ".";
      String own = marker.label();
      boolean repeats = marker.kind() == Marker.Kind.DECIMAL && own.startsWith(prefix);
      return parent.path + "." + (repeats ? own.substring(prefix.length()) : own);
    }

    private int lastLine() {
      int own = lines.isEmpty() ? line : lines.getLast();
      return children.isEmpty() ? own : Math.max(own, children.getLast().lastLine());
    }

    Section section(int level, Places places) {
      return new Section(
          path,
          marker == null ? "" : marker.label(),
          heading,
          level,
          page,
          line,
          String.join("\n", text),
          bullets,
          TableReader.read(lines, places),
          places.range(line, Math.max(line, lastLine())),
          children.stream().map(child -> child.section(level + 1, places)).toList());
    }

    List<String> headings() {
      List<String> chain = new ArrayList<>();
      for (Node node = this; node != null; node = node.parent) {
        chain.add(node.heading);
      }
      return chain;
    }
  }

  private final class Tree {
    private final List<Paragraph> paragraphs;
    private final List<Node> roots = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<Outline.Block> blocks = new ArrayList<>();
    private final Places places;
    private boolean numbered;

    Tree(List<Paragraph> paragraphs, Places places) {
      this.paragraphs = paragraphs;
      this.places = places;
    }

    Outline build() {
      for (int i = 0; i < paragraphs.size(); i++) {
        Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
        take(paragraphs.get(i), next);
      }
      return new Outline(roots.stream().map(root -> root.section(1, places)).toList(), blocks);
    }

    private void take(Paragraph paragraph, @Nullable Paragraph next) {
      String text = paragraph.passage().text();
      Marker marker = paragraph.marker();
      if (marker != null) {
        openNumbered(marker, paragraph, next);
        return;
      }
      if (text.isEmpty()) {
        return;
      }
      boolean closing = numbered && CLOSING.matcher(Fold.fold(text)).matches();
      if (open.isEmpty() || closing) {
        open.clear();
        Node node = new Node(null, null, paragraph.page(), paragraph.line());
        roots.add(node);
        open.push(node);
      }
      Node node = open.getFirst();
      node.text.add(text);
      if (!paragraph.bullet().isEmpty()) {
        node.bullets.add(paragraph.bare());
      }
      block(paragraph, node, false);
    }

    private void openNumbered(Marker marker, Paragraph paragraph, @Nullable Paragraph next) {
      Marker.close(open, node -> node.marker, marker);
      Node parent = open.peek();
      Node node = new Node(marker, parent, paragraph.page(), paragraph.line());
      if (parent == null) {
        roots.add(node);
      } else {
        parent.children.add(node);
      }
      open.push(node);
      numbered = true;
      HeadingRule.Parted parted = headings.part(marker, paragraph.passage().text(), next);
      node.heading = parted.heading();
      if (!parted.text().isEmpty()) {
        node.text.add(parted.text());
      }
      block(paragraph, node, parted.text().isEmpty());
    }

    private void block(Paragraph paragraph, Node node, boolean heading) {
      node.lines.addAll(paragraph.passage().lines());
      blocks.add(
          new Outline.Block(
              paragraph.passage(),
              node.marker == null ? null : node.path,
              node.headings(),
              heading,
              !numbered,
              cells(paragraph)));
    }

    /** A row of a table is a paragraph of one line with three cells or more. */
    private List<String> cells(Paragraph paragraph) {
      List<Integer> lines = paragraph.passage().lines();
      List<String> cells =
          lines.size() == 1 ? TableReader.cells(places.line(lines.getFirst())) : List.of();
      return cells.size() >= 3 ? cells : List.of();
    }
  }
}
