package vn.hoso.document;

import java.util.List;
import java.util.Objects;

/**
 * A part of the body, as printed.
 *
 * @param path labels from the root joined by dots, for instance "I.2"; "1.2" below "I.1" makes
 *     "I.1.2"
 * @param label as printed without its punctuation, for instance "2", "II", "a", "Điều 5", damaged
 *     ones mended by their position; empty for text outside of numbered sections: before the first,
 *     and the closing words after the last
 * @param heading the heading without its label, lines joined by a space; may be empty
 * @param level 1 for the outermost
 * @param page where it begins, counts from 1
 * @param line where it begins, counts from 1 in the whole text
 * @param text its own text after the heading, without that of its children; paragraphs are joined
 *     over line breaks and separated by line feeds
 * @param bullets the items of its own lists, without their marks; they stand in {@code text} too
 * @param tables the tables of its own text
 * @param range where it stands, its children included
 * @param children in order
 */
public record Section(
    String path,
    String label,
    String heading,
    int level,
    int page,
    int line,
    String text,
    List<String> bullets,
    List<Table> tables,
    SectionRange range,
    List<Section> children) {
  public Section {
    bullets = List.copyOf(bullets);
    // Records written before there were tables and ranges do not have them.
    tables = tables == null ? List.of() : List.copyOf(tables);
    range = Objects.requireNonNullElse(range, SectionRange.UNKNOWN);
    children = List.copyOf(children);
  }

  /** A section without tables, its range unknown. */
  public Section(
      String path,
      String label,
      String heading,
      int level,
      int page,
      int line,
      String text,
      List<String> bullets,
      List<Section> children) {
    this(
        path,
        label,
        heading,
        level,
        page,
        line,
        text,
        bullets,
        List.of(),
        SectionRange.UNKNOWN,
        children);
  }
}
