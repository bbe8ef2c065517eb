package vn.hoso.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Box;

class RowsTest {
  /** Words 100 wide and 20 apart, standing on a level line at a height. */
  private static Row row(int top, int height, int... lefts) {
    List<Box> words = new ArrayList<>();
    for (int left : lefts) {
      words.add(new Box(left, top, 100, height));
    }
    return new Row(words, new Row.Baseline(lefts[0], top + height - 8, 0), true, false);
  }

  private static List<Row> three() {
    return List.of(
        row(100, 40, 100, 220, 340), row(160, 40, 100, 220, 340), row(220, 40, 100, 220, 340));
  }

  @Test
  void ordinaryRowsStayAsTheyAre() {
    assertThat(Rows.of(three()).parted(List.of()).all()).isEqualTo(three());
    assertThat(Rows.of(three()).height()).isEqualTo(40);
    assertThat(Rows.of(List.of()).parted(List.of()).all()).isEmpty();
  }

  @Test
  void marksTakenForARowOfTheirOwnBelongToTheRowUnderThem() {
    List<Row> found = new ArrayList<>(three());
    Row marks =
        new Row(
            List.of(new Box(250, 152, 12, 20), new Box(380, 155, 9, 15)),
            new Row.Baseline(250, 172, 0),
            true,
            false);
    found.add(1, marks);
    List<Row> rows = Rows.of(found).parted(List.of()).all();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).box()).isEqualTo(new Box(100, 152, 340, 48));
    assertThat(rows.get(1).ascent()).isEqualTo(40);
  }

  @Test
  void smallPrintBesideASignatureIsNoMarkOfTheRowUnderIt() {
    List<Row> found = new ArrayList<>(three());
    found.add(row(270, 30, 100, 220));
    List<Box> words = new ArrayList<>(row(310, 30, 100, 220).words());
    words.add(new Box(700, 275, 400, 160)); // the signature
    found.add(new Row(words, new Row.Baseline(100, 332, 0), true, false));
    List<Row> rows = Rows.of(found).parted(List.of()).all();
    assertThat(rows.subList(3, 6))
        .extracting(Row::box)
        .containsExactly(
            new Box(100, 270, 220, 30), new Box(100, 310, 220, 30), new Box(700, 275, 400, 160));
  }

  @Test
  void whatStandsFarApartIsReadApartButIsOneLine() {
    List<Row> found = new ArrayList<>(three());
    found.add(row(20, 40, 100, 220, 600, 720));
    List<Row> rows = Rows.of(found).parted(List.of()).all();
    assertThat(rows.subList(3, 5))
        .extracting(Row::box)
        .containsExactly(new Box(100, 20, 220, 40), new Box(600, 20, 220, 40));
    assertThat(rows.subList(3, 5)).extracting(Row::beginsLine).containsExactly(true, false);
  }

  @Test
  void aStampBesideARowIsReadByItself() {
    List<Row> found = new ArrayList<>(three());
    List<Box> words =
        List.of(
            new Box(0, 10, 90, 90),
            new Box(100, 40, 100, 40),
            new Box(220, 40, 100, 40),
            new Box(340, 40, 100, 40));
    found.addFirst(new Row(words, new Row.Baseline(0, 72, 0), true, true));
    List<Row> rows = Rows.of(found).parted(List.of()).all();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).box()).isEqualTo(words.getFirst());
    assertThat(rows.get(1).box()).isEqualTo(new Box(100, 40, 340, 40));
    assertThat(rows.get(0).beginsParagraph()).isTrue();
    assertThat(rows.get(1).beginsParagraph()).isFalse();
  }

  @Test
  void dirtIsNoRow() {
    List<Row> found = new ArrayList<>(three());
    found.add(new Row(List.of(new Box(900, 300, 9, 8)), new Row.Baseline(0, 308, 0), true, true));
    assertThat(Rows.of(found).parted(List.of()).all()).isEqualTo(three());
  }

  @Test
  void rowsThatRunDownThePageAreNotJoined() {
    List<Row> found = new ArrayList<>();
    for (int left : new int[] {100, 160, 220}) {
      Box box = new Box(left, 100, 40, 900);
      found.add(new Row(List.of(box), new Row.Baseline(left, 1000, 0), true, false));
    }
    Rows rows = Rows.of(found);
    assertThat(rows.all()).hasSize(3);
    assertThat(rows.areUpright()).isTrue();
    assertThat(Rows.of(three()).areUpright()).isFalse();
  }

  @Test
  void aSlopingRowIsNoHigherThanItsPrint() {
    List<Box> words = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      words.add(new Box(100 + 120 * i, 100 - 2 * i, 100, 40));
    }
    Row row = new Row(words, new Row.Baseline(150, 132, -2 / 120.0), true, true);
    assertThat(row.box().height()).isEqualTo(58);
    assertThat(row.height()).isCloseTo(40, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void aRulingLinePartsARowAndIsNoWord() {
    List<Row> found = new ArrayList<>(three());
    List<Box> words = List.of(new Box(100, 20, 30, 40), new Box(140, 20, 163, 40));
    found.add(new Row(words, new Row.Baseline(100, 52, 0), true, true));
    // Between the two words; through the second one, which holds the line and what follows it.
    List<Box> lines = List.of(new Box(134, 0, 3, 400), new Box(240, 10, 3, 60));
    List<Row> rows = Rows.of(found).parted(lines).all();
    assertThat(rows.subList(rows.size() - 3, rows.size()))
        .extracting(Row::box)
        .containsExactly(
            new Box(100, 20, 30, 40), new Box(140, 20, 99, 40), new Box(244, 20, 59, 40));
    assertThat(rows.subList(rows.size() - 3, rows.size()))
        .extracting(Row::beginsLine)
        .containsExactly(true, false, false);
  }
}
