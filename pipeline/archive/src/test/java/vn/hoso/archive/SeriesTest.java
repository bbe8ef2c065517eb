package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Problem;

/** Which files are pages of one document, by their names alone. */
class SeriesTest {
  private static List<String> joined(String... names) {
    List<Agenda.Item> items =
        Stream.of(names)
            .map(name -> Path.of("/in").resolve(name))
            .map(path -> new Agenda.Item(new SeenFile(path, path, 1, 1), null))
            .toList();
    return Series.join(items).stream()
        .map(item -> item.series() == null ? item.name() : item.name() + " = " + words(item))
        .toList();
  }

  private static String words(Agenda.Item item) {
    return item.series() == null ? "" : item.series().words();
  }

  @Test
  void picturesThatDifferOnlyByTheirNumberAreOneDocument() {
    assertThat(joined("a.txt", "plan_001.tif", "plan_002.tif", "plan_003.tif", "z.pdf"))
        .containsExactly(
            "a.txt", "plan_001-003.cbz = plan_001.tif, plan_002.tif, plan_003.tif", "z.pdf");
  }

  @Test
  void numbersAreOrderedAsNumbers() {
    assertThat(joined("p1.jpg", "p10.jpg", "p11.jpg", "p2.jpg", "p9.jpg"))
        .containsExactly(
            "p1-11.cbz = p1.jpg, p2.jpg, p9.jpg, p10.jpg, p11.jpg;"
                + " missing: p3, p4, p5, p6, p7, p8");
  }

  @Test
  void gapsAreTold() {
    assertThat(joined("plan_001.tif", "plan_002.tif", "plan_004.tif"))
        .containsExactly(
            "plan_001-004.cbz = plan_001.tif, plan_002.tif, plan_004.tif; missing: plan_003");
  }

  @Test
  void twoSeriesInOneFolderAndTheSameNameInAnother() {
    assertThat(
            joined("bc 1.png", "bc 2.png", "kh_1.png", "kh_2.png", "sub/kh_1.png", "sub/kh_2.png"))
        .containsExactly(
            "bc 1-2.cbz = bc 1.png, bc 2.png",
            "kh_1-2.cbz = kh_1.png, kh_2.png",
            "kh_1-2.cbz = kh_1.png, kh_2.png");
  }

  @Test
  void kindsMayMixUnlessANumberOccursTwice() {
    assertThat(joined("p_1.tif", "p_2.JPG", "p_3.png"))
        .containsExactly("p_1-3.cbz = p_1.tif, p_2.JPG, p_3.png");
    assertThat(joined("p_1.jpg", "p_1.tif", "p_2.jpg", "p_2.tif"))
        .containsExactly("p_1-2.cbz = p_1.jpg, p_2.jpg", "p_1-2.cbz = p_1.tif, p_2.tif");
    assertThat(joined("p_01.tif", "p_1.tif", "p_2.tif"))
        .as("nobody can tell which is meant")
        .containsExactly("p_01.tif", "p_1.tif", "p_2.tif");
  }

  @Test
  void namesOfNothingButNumbers() {
    assertThat(joined("001.jpg", "002.jpg")).containsExactly("001-002.cbz = 001.jpg, 002.jpg");
  }

  @Test
  void onlyPicturesAndNeverOneAlone() {
    assertThat(joined("bao-cao-2021.pdf", "bao-cao-2022.pdf", "kh_1.tif", "so 5.docx", "x.png"))
        .containsExactly("bao-cao-2021.pdf", "bao-cao-2022.pdf", "kh_1.tif", "so 5.docx", "x.png");
  }

  @Test
  void whatCannotBeReadIsNoPart() {
    Path path = Path.of("/in/kh_1.tif");
    Agenda.Item locked =
        new Agenda.Item(
            new SeenFile(path, path, -1, -1),
            new Problem(Problem.Kind.UNREADABLE, path.toString(), null, "no permission"));
    Path other = Path.of("/in/kh_2.tif");
    assertThat(
            Series.join(List.of(locked, new Agenda.Item(new SeenFile(other, other, 1, 1), null))))
        .hasSize(2)
        .first()
        .isSameAs(locked);
  }
}
