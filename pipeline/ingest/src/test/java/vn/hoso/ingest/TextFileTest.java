package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;
import vn.hoso.document.Treatment;
import vn.hoso.vietnamese.LegacyEncoding;

class TextFileTest {
  @TempDir Path folder;
  private final Ingest ingest = new Ingest(IngestSettings.defaults());

  private List<Page> pages(byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("ghi chú.txt"), bytes);
    List<Page> pages = new ArrayList<>();
    try (IngestedDocument document = ingest.open(file)) {
      for (int number = 1; number <= document.pageCount(); number++) {
        IngestedPage read = document.page(number);
        assertThat(read.image()).isEmpty();
        pages.add(read.page());
      }
    }
    return pages;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM"})
  void unicodeIsReadInAllItsForms(String charset) throws Exception {
    String text = Texts.joined(Texts.SOUND);
    Page page = pages(text.getBytes(Charset.forName(charset))).getFirst();

    assertThat(page.text()).isEqualTo(text);
    assertThat(page.decision().treatment()).isEqualTo(Treatment.KEEP);
    assertThat(page.width()).isZero();
  }

  /** Any legacy encoding of any paragraph of sound text is found and converted without loss. */
  @ParameterizedTest
  @EnumSource(LegacyEncoding.class)
  void legacyEncodingsAreConverted(LegacyEncoding encoding) throws Exception {
    long seed = new Random().nextLong();
    List<String> lines = new ArrayList<>(Texts.SOUND.subList(4, 12)); // no toned capitals
    Collections.shuffle(lines, new Random(seed));
    String text = Texts.joined(lines);
    Page page = pages(encoding.encodeToBytes(text)).getFirst();

    assertThat(page.decision().treatment())
        .as("seed %d: %s", seed, page.decision().reason())
        .isEqualTo(Treatment.CONVERT);
    assertThat(page.text()).as("seed " + seed).isEqualTo(text);
  }

  @Test
  void linesAndPagesStayWhereTheyAre() throws Exception {
    String text = "một\r\n\r\n  hai \n\fba\n\n\f\fbốn";
    List<Page> pages = pages(text.getBytes(StandardCharsets.UTF_8));

    assertThat(pages).extracting(Page::number).containsExactly(1, 2, 3, 4);
    assertThat(pages).extracting(Page::text).containsExactly("một\n\n  hai ", "ba\n", "", "bốn");
    assertThat(pages.get(2).decision().treatment()).isEqualTo(Treatment.BLANK);
  }

  @Test
  void damagedVietnameseIsRepaired() throws Exception {
    Page page = pages(Texts.joined(Texts.RUINED).getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(page.decision().treatment()).isEqualTo(Treatment.REPAIR_ONLY);
  }

  @Test
  void englishIsKept() throws Exception {
    Page page = pages(Texts.joined(Texts.ENGLISH).getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(page.decision().treatment()).isEqualTo(Treatment.KEEP);
  }

  @Test
  void textIsComposed() throws Exception {
    String text = Texts.joined(Texts.SOUND);
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(pages(apart.getBytes(StandardCharsets.UTF_8)).getFirst().text()).isEqualTo(text);
  }

  @Test
  void aFewBrokenBytesDoNotTurnUtf8IntoSomethingElse() throws Exception {
    String text = Texts.joined(Texts.SOUND);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 30] = (byte) 0xfe;
    assertThat(pages(bytes).getFirst().text()).startsWith(text.substring(0, 300));
  }

  @Test
  void whatIsNoTextIsNotRead() {
    byte[] noise = new byte[4000];
    long seed = new Random().nextLong();
    new Random(seed).nextBytes(noise);
    assertThatThrownBy(() -> pages(noise))
        .as("seed " + seed)
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.UNSUPPORTED));
    assertThatThrownBy(() -> pages(" \n\n\t".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.EMPTY));
  }
}
