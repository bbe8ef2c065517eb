package vn.hoso.app.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text beside the truth, and beside what it was repaired from, syllable by syllable. */
public final class Comparison {
  private static final int CONTEXT = 4;

  private final SyllableText truth;
  private final SyllableText text;
  private final @Nullable SyllableText damaged;
  private final Alignment now;
  private final @Nullable Alignment before;

  /**
   * Compares.
   *
   * @param truth what was printed
   * @param text what is to be measured
   * @param damaged what {@code text} was repaired from; null where that is not known
   */
  public Comparison(SyllableText truth, SyllableText text, @Nullable SyllableText damaged) {
    this.truth = truth;
    this.text = text;
    this.damaged = damaged;
    this.now = Alignment.of(truth.syllables(), text.syllables());
    this.before = damaged == null ? null : Alignment.of(truth.syllables(), damaged.syllables());
  }

  /** The counts. */
  public Measurement measure() {
    return Measurement.of(truth, text, now, before);
  }

  /** How the probabilities of the text's syllables compare with how many are right. */
  public Reliability reliability() {
    boolean[] right = new boolean[text.size()];
    for (int i = 0; i < truth.size(); i++) {
      if (now.isRight(i)) {
        right[now.partnerIndex(i)] = true;
      }
    }
    return Reliability.of(text, right);
  }

  /** Whether each syllable of the text is right, by where it stands. */
  public void eachSyllable(SyllableSink sink) {
    int[] inverse = now.inverse();
    for (int j = 0; j < text.size(); j++) {
      SyllableText.Place place = text.place(j);
      boolean right = inverse[j] >= 0 && now.isRight(inverse[j]);
      sink.take(place.line(), place.start(), right);
    }
  }

  /** Is told of each syllable; line from 1, column from 0. */
  @FunctionalInterface
  public interface SyllableSink {
    void take(int line, int column, boolean right);
  }

  /** All stretches that are wrong, in the order of the text; neighbours are one mistake. */
  public List<Mistake> mistakes() {
    var mistakes = new ArrayList<Mistake>();
    int i = 0;
    int j = 0;
    for (int k = 0; k <= truth.size(); k++) {
      boolean end = k == truth.size();
      if (end || now.isRight(k)) {
        int to = end ? text.size() : now.partnerIndex(k);
        if (i < k || j < to) {
          mistakes.add(mistake(i, k, j, to));
        }
        i = k + 1;
        j = to + 1;
      }
    }
    return mistakes;
  }

  private Mistake mistake(int from, int to, int textFrom, int textTo) {
    double probability = Double.NaN;
    for (int j = textFrom; j < textTo; j++) {
      double p = text.probability(j);
      probability = Double.isNaN(probability) || p > probability ? p : probability;
    }
    int place = Math.min(from, truth.size() - 1);
    return new Mistake(
        truth.size() == 0 ? 1 : truth.place(place).line(),
        truth.written(Math.max(0, from - CONTEXT), from),
        read(from, to),
        text.written(textFrom, textTo),
        truth.written(from, to),
        truth.written(to, Math.min(truth.size(), to + CONTEXT)),
        kind(from, to, textFrom, textTo),
        Double.isNaN(probability) ? null : probability);
  }

  /** What the damaged text has between the neighbours of a stretch. */
  private String read(int from, int to) {
    if (damaged == null || before == null) {
      return "";
    }
    int first = from == 0 ? 0 : before.partnerIndex(from - 1) + 1;
    int last = to == truth.size() ? damaged.size() : before.partnerIndex(to);
    for (int i = from; i < to; i++) { // where a neighbour was lost
      int partner = before.partnerIndex(i);
      if (partner >= 0) {
        first = first == 0 && from > 0 ? partner : first;
        last = Math.max(last, partner + 1);
      }
    }
    boolean known = (first > 0 || from == 0) && first < last;
    return known ? damaged.written(first, last) : "";
  }

  private Mistake.Kind kind(int from, int to, int textFrom, int textTo) {
    String wanted = digits(truth, from, to);
    if (from < to && !wanted.equals(digits(text, textFrom, textTo))) {
      return Mistake.Kind.DIGITS;
    }
    boolean marks = true;
    for (int i = from; i < to; i++) {
      if (before != null && before.isRight(i)) {
        return Mistake.Kind.SPOILED;
      }
      Syllabified found = now.partner(i);
      marks &= found != null && truth.syllables().get(i).base().equals(found.base());
    }
    return marks && to - from == textTo - textFrom ? Mistake.Kind.MARKS : Mistake.Kind.LETTERS;
  }

  private static String digits(SyllableText text, int from, int to) {
    return text.written(from, to).replaceAll("\\P{Nd}", "");
  }

  /** The three texts beside each other, a line of the truth a row. */
  public List<Row> rows() {
    return new RowBuilder(truth, text, damaged, now, before).rows();
  }

  /**
   * One line of the truth, and what the other texts have for it.
   *
   * @param line of the truth, from 1
   */
  public record Row(int line, List<Piece> damaged, List<Piece> text, List<Piece> truth) {
    /** Whether all is right and always was. */
    public boolean isPlain() {
      return truth.stream().allMatch(piece -> piece.state() == State.SAME)
          && text.stream().allMatch(piece -> piece.state() == State.SAME);
    }
  }

  /**
   * A stretch of a row.
   *
   * @param wanted the true syllable; empty where nothing was printed, or for what is no syllable
   * @param probability how sure it is, 0..1; not a number where nobody said
   */
  public record Piece(String text, State state, String wanted, double probability) {}

  /** What became of a syllable. */
  public enum State {
    /** Right from the beginning, or no syllable. */
    SAME,
    /** Was wrong, is right. */
    MENDED,
    /** Was right, is wrong. */
    SPOILED,
    /** Was wrong, or not compared, and is wrong. */
    WRONG
  }
}
