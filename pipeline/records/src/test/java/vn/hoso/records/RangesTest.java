package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Section;
import vn.hoso.document.SectionRange;
import vn.hoso.vietnamese.Dictionaries;

/** For every document of ours: ranges hold what they say, and nothing of the body is lost. */
class RangesTest {
  @Test
  void everySectionLiesWithinItsRange() throws IOException {
    List<Path> texts = texts();
    assertThat(texts).hasSizeGreaterThan(60);
    for (Path file : texts) {
      String text = Files.readString(file);
      DocumentRecord record = Documents.extract(text);
      for (Section section : record.sections()) {
        check(section, record, file + " " + section.path());
      }
    }
  }

  private static void check(Section section, DocumentRecord record, String what) {
    SectionRange range = section.range();
    String within = record.text().substring(range.start(), range.end());
    assertThat(record.originalText().substring(range.originalStart(), range.originalEnd()))
        .as(what)
        .isEqualTo(within);
    assertThat(section.line()).as(what).isLessThanOrEqualTo(range.endLine());
    int from = 0;
    String words = words(within);
    for (String word : words(section.heading() + " " + section.text()).split(" ")) {
      int at = words.indexOf(word, from);
      assertThat(at).as(what + ": " + word).isNotNegative();
      from = at;
    }
    for (Section child : section.children()) {
      assertThat(child.range().start()).as(what).isGreaterThanOrEqualTo(range.start());
      assertThat(child.range().end()).as(what).isLessThanOrEqualTo(range.end());
      check(child, record, what + " " + child.path());
    }
  }

  @Test
  void nothingOfTheBodyIsLost() throws IOException {
    for (Path file : texts()) {
      DamageTest.assertNothingLost(Files.readString(file), file.toString());
    }
  }

  private static String words(String text) {
    return String.join(" ", text.split("[^\\p{L}\\p{N}]+")).strip();
  }

  private static List<Path> texts() throws IOException {
    Path root = Dictionaries.folder().resolveSibling("samples");
    List<Path> texts = new ArrayList<>();
    for (String folder :
        List.of("texts", "plain/texts", "plain/damaged", "../dictionaries/genre")) {
      try (Stream<Path> files = Files.list(root.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(texts::add);
      }
    }
    return texts;
  }
}
