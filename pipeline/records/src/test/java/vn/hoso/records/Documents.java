package vn.hoso.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Section;
import vn.hoso.document.Source;
import vn.hoso.document.Treatment;

/** Texts as input for the tests; form feeds part pages. */
final class Documents {
  private Documents() {}

  static RecordInput input(String text) {
    List<Page> pages = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String page : text.split("\f", -1)) {
      List<String> lines = Arrays.asList(page.split("\n", -1));
      all.addAll(lines);
      pages.add(
          new Page(
              pages.size() + 1,
              0,
              0,
              0,
              new PageDecision(Treatment.KEEP, "a text file", Map.of()),
              lines.stream().map(Line::ofText).toList()));
    }
    Source source =
        new Source("test.txt", "text/plain", text.length(), "0".repeat(64), pages.size());
    return new RecordInput(source, pages, new RepairedText(all, List.of(), List.of()));
  }

  static DocumentRecord extract(String text) {
    return new RecordExtractor(RecordSettings.DEFAULT).extract(input(text));
  }

  static String resource(String name) {
    try (InputStream stream = Documents.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no test document " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each section as "path|label|heading|number of bullets", depth first. */
  static List<String> tree(List<Section> sections) {
    List<String> tree = new ArrayList<>();
    for (Section section : sections) {
      tree.add(
          String.join(
              "|",
              section.path(),
              section.label(),
              section.heading(),
              String.valueOf(section.bullets().size())));
      tree.addAll(tree(section.children()));
    }
    return tree;
  }
}
