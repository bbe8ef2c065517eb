package vn.hoso.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.hoso.document.MissingPartException;
import vn.hoso.samples.SampleMaker.Kind;
import vn.hoso.samples.SampleMaker.Sample;

/** The committed samples are what their register says. */
class SamplesTest {
  private static final Path FOLDER = Path.of("..");
  private static final String PHRASE = "tuyên truyền cải cách hành chính";

  static List<Sample> samples() {
    return SampleMaker.SAMPLES;
  }

  @Test
  void theRegisterNamesExactlyTheFilesThatAreThere() throws IOException {
    var wanted = new TreeSet<String>();
    for (Sample sample : samples()) {
      sample.kinds().forEach(kind -> wanted.add(sample.name() + "." + kind.ending));
    }
    assertThat(names("files")).isEqualTo(wanted);
    var register = Files.readString(FOLDER.resolve("README.md"));
    assertThat(wanted).allSatisfy(name -> assertThat(register).contains("`" + name + "`"));
    var texts = new TreeSet<String>();
    samples().forEach(sample -> texts.add(sample.name() + ".txt"));
    assertThat(names("texts")).isEqualTo(texts);
    assertThat(names("sources")).isEqualTo(texts);
    assertThat(names("records")).hasSameSizeAs(texts);
  }

  @Test
  void theFilesStaySmallEnoughToBeCommitted() throws IOException {
    long bytes = 0;
    for (String name : names("files")) {
      bytes += Files.size(FOLDER.resolve("files").resolve(name));
    }
    assertThat(bytes).isLessThan(12L << 20);
  }

  @Test
  void theReadmesSearchPhraseStandsInScannedDamagedAndBornDigitalSamples() throws IOException {
    for (Sample sample : samples()) {
      boolean marked =
          Files.readAllLines(FOLDER.resolve("README.md")).stream()
              .anyMatch(line -> line.contains(sample.name() + ".") && line.contains("●"));
      boolean holds =
          text(sample).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).contains(PHRASE);
      assertThat(holds).as(sample.name()).isEqualTo(marked);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theTrueTextIsComposedUnicodeAndComesFromTheSource(Sample sample) throws IOException {
    String text = text(sample);
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    Typeface typeface;
    try {
      typeface = Typeface.best();
    } catch (MissingPartException e) {
      assumeTrue(false, "no font here can print Vietnamese: the lines cannot be set again");
      return;
    }
    // Other fonts have other widths, and break lines elsewhere.
    assumeTrue(
        List.of("Tinos", "Liberation Serif", "Times New Roman").contains(typeface.name()),
        "no font here has the widths of Times New Roman");
    Manuscript manuscript = SampleMaker.read(FOLDER, sample);
    assertThat(new SampleMaker(FOLDER, typeface).trueText(sample, manuscript)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theRecordAgreesWithTheText(Sample sample) throws IOException {
    JsonNode truth =
        new ObjectMapper()
            .readTree(Files.readString(FOLDER.resolve("records").resolve(sample.name() + ".json")));
    String text = text(sample).replaceAll("\\s+", " ");
    String folded = text.toLowerCase(Locale.ROOT);
    assertThat(text).contains(truth.get("number").asString());
    assertThat(text).contains(truth.get("place").asString() + ", ngày");
    assertThat(folded)
        .contains(truth.get("issuer").asString().toLowerCase(Locale.ROOT).split(" ")[0]);
    assertThat(text).contains(truth.get("signer").get("name").asString());
    for (String word : truth.get("signer").get("title").asString().split(" ")) {
      assertThat(text).contains(word);
    }
    String[] date = truth.get("date").asString().split("-");
    String day = date.length > 2 ? "0?" + Integer.parseInt(date[2]) : "\\.+";
    assertThat(text)
        .containsPattern(
            "ngày %s tháng 0?%d năm %s".formatted(day, Integer.parseInt(date[1]), date[0]));
    assertThat(truth.get("year").asInt()).isEqualTo(Integer.parseInt(date[0]));
    // The lines of a V/v stand beside nothing, those of other titles below the type.
    assertThat(text).contains(truth.get("title").asString());
    for (JsonNode reference : truth.get("references")) {
      if (!reference.get("number").isNull()) {
        assertThat(text).contains(reference.get("number").asString());
      }
    }
    for (JsonNode recipient : truth.get("recipients")) {
      for (String word : recipient.asString().split(" ")) {
        assertThat(text).contains(word);
      }
    }
    headings(truth.get("sections"), text);
  }

  private static void headings(JsonNode sections, String text) {
    for (JsonNode section : sections) {
      assertThat(text).contains(section.get("label").asString());
      assertThat(text).contains(section.get("heading").asString());
      headings(section.get("children"), text);
    }
  }

  @Test
  void theTextLayersAreWhatTheRegisterSays() throws IOException {
    assertThat(layer("01-ke-hoach-tuyen-truyen-cchc.pdf", 1, 2)).isBlank();
    assertThat(layer("02-bao-cao-cchc-6-thang.pdf", 1, 2)).isBlank();
    assertThat(layer("03-quyet-dinh-to-cong-nghe-so.pdf", 1, 2)).isBlank();
    assertThat(layer("04-quyet-dinh-khen-thuong.pdf", 1, 1)).isBlank();
    assertThat(layer("07-cong-van-tuyen-truyen-cchc.pdf", 1, 2))
        .contains("huyén", "cai cach")
        .doesNotContain(PHRASE);
    assertThat(layer("08-ke-hoach-phong-chong-thien-tai.pdf", 1, 2))
        .contains("huyén")
        .doesNotContain("huyện");
    assertThat(layer("09-chuong-trinh-cong-tac-ban-chi-dao.pdf", 1, 2)).contains(PHRASE);
    assertThat(layer("12-bao-cao-dan-so-2007.pdf", 1, 2)).contains("céng hßa x· héi", "huyÖn");
    assertThat(layer("14-nghi-quyet-dang-uy.pdf", 1, 1)).contains("ĐẢNG CỘNG SẢN VIỆT NAM");
    assertThat(layer("14-nghi-quyet-dang-uy.pdf", 2, 2)).isBlank();
  }

  @Test
  void theDamagedTextsAreDamagedLineForLine() throws IOException {
    String western = damaged(sample(Kind.WESTERN_TEXT));
    assertThat(western).contains("huy~n").doesNotContain("huyện");
    String ruined = damaged(sample(Kind.RUINED_TEXT));
    assertThat(ruined).contains("tuyén", "cai cach").doesNotContain("tuyên truyền");
  }

  private static String damaged(Sample sample) throws IOException {
    String damaged = Files.readString(FOLDER.resolve("files").resolve(sample.name() + ".txt"));
    assertThat(damaged.lines().count()).isEqualTo(text(sample).lines().count());
    assertThat(damaged.split("\f")).hasSameSizeAs(text(sample).split("\f"));
    return damaged;
  }

  @Test
  void theFilesThatNeedNoFontAreMadeAgainByteForByte() throws IOException {
    Sample legacy = sample(Kind.TCVN3_TEXT);
    Manuscript manuscript = SampleMaker.read(FOLDER, legacy);
    Path files = FOLDER.resolve("files");
    assertThat(Tcvn3.textFile(manuscript))
        .isEqualTo(Files.readAllBytes(files.resolve(legacy.name() + ".txt")));
    assertThat(Tcvn3.rtf(manuscript))
        .isEqualTo(Files.readAllBytes(files.resolve(legacy.name() + ".rtf")));
    Sample page = sample(Kind.HTML);
    assertThat(OfficeFiles.html(SampleMaker.read(FOLDER, page)))
        .isEqualTo(Files.readAllBytes(files.resolve(page.name() + ".html")));
    Sample western = sample(Kind.WESTERN_TEXT);
    String damaged = new WesternDamage(western.name().hashCode()).apply(text(western));
    assertThat(damaged.getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Files.readAllBytes(files.resolve(western.name() + ".txt")));
  }

  private static Sample sample(Kind kind) {
    return samples().stream().filter(s -> s.kinds().contains(kind)).findFirst().orElseThrow();
  }

  private static String text(Sample sample) throws IOException {
    return Files.readString(FOLDER.resolve("texts").resolve(sample.name() + ".txt"));
  }

  private static String layer(String name, int first, int last) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(FOLDER.resolve("files").resolve(name).toFile())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(last);
      var stripper = new PDFTextStripper();
      stripper.setStartPage(first);
      stripper.setEndPage(last);
      return stripper.getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static TreeSet<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .map(f -> f.getFileName().toString())
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }
}
