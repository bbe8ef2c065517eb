package vn.hoso.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoso.app.measure.Comparison.Piece;
import vn.hoso.app.measure.Comparison.Row;
import vn.hoso.app.measure.Comparison.State;
import vn.hoso.repair.Evidence;
import vn.hoso.repair.Finding;

class ComparisonTest {
  private static final List<String> TRUTH = List.of("Kế hoạch năm 2022", "", "của xã An Bình.");
  private static final List<String> DAMAGED = List.of("Ke hoach nam 2022", "", "của xa An Binh.");
  private static final List<String> REPAIRED = List.of("Kế hoạch nằm 2022", "", "củi xã An Bình.");

  private static SyllableText text(List<String> lines, Finding... findings) {
    return SyllableText.of(lines, Set.of(), List.of(findings));
  }

  private static Finding finding(int line, int start, String written, double probability) {
    return new Finding(
        line,
        start,
        start + written.length(),
        written,
        written,
        probability,
        List.of(),
        Evidence.LETTERS);
  }

  @Test
  void listsMistakesWithWhatWasReadAndWhatStandsAround() {
    Comparison comparison =
        new Comparison(text(TRUTH), text(REPAIRED, finding(1, 9, "nằm", 0.7)), text(DAMAGED));
    List<Mistake> mistakes = comparison.mistakes();
    assertThat(mistakes)
        .containsExactly(
            new Mistake(
                1, "Kế hoạch", "nam", "nằm", "năm", "2022 của xã An", Mistake.Kind.MARKS, 0.7),
            new Mistake(
                3,
                "Kế hoạch năm 2022",
                "của",
                "củi",
                "của",
                "xã An Bình",
                Mistake.Kind.SPOILED,
                null));
    assertThat(mistakes.stream().sorted(Mistake.WORST_FIRST).toList().get(0).found())
        .isEqualTo("củi");
  }

  @Test
  void aChangedDigitIsTheWorst() {
    Comparison comparison =
        new Comparison(text(TRUTH), text(List.of("Kế hoạch năm 2O22")), text(DAMAGED));
    assertThat(comparison.mistakes().stream().min(Mistake.WORST_FIRST).orElseThrow().kind())
        .isEqualTo(Mistake.Kind.DIGITS);
  }

  @Test
  void laysTheTextsSideBySideWhereverTheirLinesBreak() {
    List<String> broken = List.of("Kế hoạch", "nằm 2022 củi xã", "An Bình.");
    List<Row> rows = new Comparison(text(TRUTH), text(broken), text(DAMAGED)).rows();
    assertThat(rows).hasSize(2);
    assertThat(joined(rows.get(0).damaged())).isEqualTo("Ke hoach nam 2022");
    assertThat(joined(rows.get(0).text()).strip()).isEqualTo("Kế hoạch nằm 2022");
    assertThat(joined(rows.get(0).truth())).isEqualTo("Kế hoạch năm 2022");
    assertThat(joined(rows.get(1).text())).isEqualTo("củi xã An Bình.");
    assertThat(rows.get(1).text())
        .filteredOn(piece -> piece.state() != State.SAME)
        .containsExactly(
            new Piece("củi", State.SPOILED, "của", Double.NaN),
            new Piece("xã", State.MENDED, "xã", Double.NaN),
            new Piece("Bình", State.MENDED, "Bình", Double.NaN));
  }

  private static String joined(List<Piece> pieces) {
    return String.join("", pieces.stream().map(Piece::text).toList());
  }

  @Test
  void leavesLinesOut() {
    Comparison comparison =
        new Comparison(
            SyllableText.of(TRUTH, Set.of(1), List.of()),
            SyllableText.of(REPAIRED, Set.of(1), List.of()),
            null);
    assertThat(comparison.measure().syllables()).isEqualTo(4);
    assertThat(comparison.mistakes()).hasSize(1);
    assertThat(comparison.mistakes().get(0).line()).isEqualTo(3);
  }

  @Test
  void comparesPromiseAndTruth() {
    SyllableText repaired =
        text(
            REPAIRED,
            finding(1, 0, "Kế hoạch", 0.92),
            finding(1, 9, "nằm", 0.55),
            finding(3, 0, "củi xã", 0.91));
    Reliability reliability = new Comparison(text(TRUTH), repaired, text(DAMAGED)).reliability();
    Reliability.Bin nine =
        reliability.bins().stream().filter(b -> b.from() == 0.9).findFirst().get();
    assertThat(nine.syllables()).isEqualTo(4); // Kế hoạch, củi xã
    assertThat(nine.right()).isEqualTo(3);
    assertThat(nine.promisedShare()).isCloseTo(0.915, org.assertj.core.api.Assertions.within(1e-9));
    // Promised 4·0.915 + 0.55, right 3 + 0, over 5 syllables.
    assertThat(reliability.expectedCalibrationError())
        .isCloseTo((0.66 + 0.55) / 5, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(reliability.plus(reliability).bins().get(5).syllables()).isEqualTo(8);
  }
}
