package vn.hoso.app.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.app.measure.Comparison.Piece;
import vn.hoso.app.measure.Comparison.Row;
import vn.hoso.app.measure.Comparison.State;

/** Lays the texts of a comparison beside each other, line by line of the truth. */
final class RowBuilder {
  private final SyllableText truth;
  private final SyllableText text;
  private final @Nullable SyllableText damaged;
  private final Alignment now;
  private final @Nullable Alignment before;

  RowBuilder(
      SyllableText truth,
      SyllableText text,
      @Nullable SyllableText damaged,
      Alignment now,
      @Nullable Alignment before) {
    this.truth = truth;
    this.text = text;
    this.damaged = damaged;
    this.now = now;
    this.before = before;
  }

  List<Row> rows() {
    int[] ofText = now.inverse();
    int[] ofDamaged = before == null ? new int[0] : before.inverse();
    var rows = new ArrayList<Row>();
    int from = 0;
    int textFrom = 0;
    int damagedFrom = 0;
    while (from < truth.size()) {
      int line = truth.place(from).line();
      int to = from;
      while (to < truth.size() && truth.place(to).line() == line) {
        to++;
      }
      int textTo = upTo(ofText, textFrom, to);
      int damagedTo = upTo(ofDamaged, damagedFrom, to);
      rows.add(
          new Row(
              line,
              damaged == null
                  ? List.of()
                  : damagedPieces(damaged, damagedFrom, damagedTo, ofDamaged),
              textPieces(textFrom, textTo, ofText),
              truthPieces(from, to)));
      from = to;
      textFrom = textTo;
      damagedFrom = damagedTo;
    }
    return rows;
  }

  /** Up to the first syllable that stands for a true one of the next line or later. */
  private int upTo(int[] inverse, int from, int trueEnd) {
    if (trueEnd == truth.size()) {
      return inverse.length;
    }
    int to = from;
    while (to < inverse.length && inverse[to] < trueEnd) {
      to++;
    }
    return to;
  }

  private State state(int index) {
    boolean right = now.isRight(index);
    if (before == null) {
      return right ? State.SAME : State.WRONG;
    }
    boolean was = before.isRight(index);
    return right ? (was ? State.SAME : State.MENDED) : was ? State.SPOILED : State.WRONG;
  }

  private List<Piece> truthPieces(int from, int to) {
    var pieces = new ArrayList<Piece>();
    truth.walk(
        from,
        to,
        (stretch, i) ->
            pieces.add(new Piece(stretch, i < 0 ? State.SAME : state(i), "", Double.NaN)));
    return pieces;
  }

  private List<Piece> textPieces(int from, int to, int[] inverse) {
    var pieces = new ArrayList<Piece>();
    text.walk(
        from,
        to,
        (stretch, i) -> {
          int wanted = i < 0 ? -1 : inverse[i];
          State state = i < 0 ? State.SAME : wanted < 0 ? State.WRONG : state(wanted);
          String word = wanted < 0 ? "" : truth.written(wanted);
          pieces.add(new Piece(stretch, state, word, i < 0 ? Double.NaN : text.probability(i)));
        });
    return pieces;
  }

  /** In the damaged text a syllable is right or wrong; what became of it the others show. */
  private List<Piece> damagedPieces(SyllableText read, int from, int to, int[] inverse) {
    var pieces = new ArrayList<Piece>();
    read.walk(
        from,
        to,
        (stretch, i) -> {
          int wanted = i < 0 ? -1 : inverse[i];
          boolean right = i < 0 || (wanted >= 0 && before != null && before.isRight(wanted));
          String word = wanted < 0 ? "" : truth.written(wanted);
          pieces.add(new Piece(stretch, right ? State.SAME : State.WRONG, word, Double.NaN));
        });
    return pieces;
  }
}
