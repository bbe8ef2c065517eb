package vn.hoso.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Section;

/**
 * The body as a tree, and as its paragraphs in order.
 *
 * @param sections the tree
 * @param blocks the paragraphs, each with where it stands
 */
record Outline(List<Section> sections, List<Block> blocks) {
  /**
   * A paragraph and its place in the tree.
   *
   * @param passage its text
   * @param path of its section; null for text outside of numbered sections
   * @param headings of its section and those around it, the innermost first
   * @param heading whether it is a heading itself
   * @param preamble whether it stands before the first numbered section
   * @param cells where it is a row of a table, else empty
   */
  record Block(
      Passage passage,
      @Nullable String path,
      List<String> headings,
      boolean heading,
      boolean preamble,
      List<String> cells) {}
}
