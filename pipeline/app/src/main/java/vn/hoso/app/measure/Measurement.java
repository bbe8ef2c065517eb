package vn.hoso.app.measure;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a text against the truth; see the package for what is counted how.
 *
 * @param characters of the truth
 * @param characterErrors least edits from the text to the truth
 * @param syllables of the truth
 * @param right syllables of the truth that stand in the text as they should
 * @param substitutions syllables of the truth with another in their place
 * @param deletions syllables of the truth that are lost
 * @param insertions syllables of the text that stand for none
 * @param diacriticErrors substitutions where only marks differ, tones among them
 * @param toneErrors substitutions where only the tone differs
 * @param baseLetterErrors substitutions where letters differ even without their marks
 * @param joined true spaces between words that are missing
 * @param split spaces within words that were not printed
 * @param repair what came of the damaged text; null where there was none to compare
 */
public record Measurement(
    int characters,
    int characterErrors,
    int syllables,
    int right,
    int substitutions,
    int deletions,
    int insertions,
    int diacriticErrors,
    int toneErrors,
    int baseLetterErrors,
    int joined,
    int split,
    @Nullable Repair repair) {

  /**
   * What became of the damaged text's syllables.
   *
   * @param rightBefore syllables of the truth that stood in the damaged text as they should
   * @param wrongBefore the others
   * @param mended wrong before and right now
   * @param spoiled right before and wrong now
   * @param changed that differ from the damaged text, rightly or not
   */
  public record Repair(int rightBefore, int wrongBefore, int mended, int spoiled, int changed) {
    /** Share of right syllables that were spoiled, 0..1. */
    public double overCorrection() {
      return share(spoiled, rightBefore);
    }

    /** Share of changes that are right, 0..1; 1 where nothing was changed. */
    public double precision() {
      return changed == 0 ? 1 : share(mended, changed);
    }

    /** Share of wrong syllables that were mended, 0..1. */
    public double recall() {
      return share(mended, wrongBefore);
    }

    Repair plus(Repair other) {
      return new Repair(
          rightBefore + other.rightBefore,
          wrongBefore + other.wrongBefore,
          mended + other.mended,
          spoiled + other.spoiled,
          changed + other.changed);
    }
  }

  /** Nothing measured yet. */
  public static Measurement none() {
    return new Measurement(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
  }

  /**
   * Measures.
   *
   * @param truth what was printed
   * @param text what is to be measured
   * @param damaged what {@code text} was repaired from; null where that is not known
   */
  public static Measurement of(String truth, String text, @Nullable String damaged) {
    return new Comparison(
            SyllableText.of(truth),
            SyllableText.of(text),
            damaged == null ? null : SyllableText.of(damaged))
        .measure();
  }

  static Measurement of(
      SyllableText truth, SyllableText text, Alignment now, @Nullable Alignment before) {
    int[] trueCharacters = characters(truth.text());
    List<Syllabified> trueSyllables = truth.syllables();
    Boundaries boundaries = Boundaries.of(trueSyllables, text.syllables(), now);
    int right = 0;
    int substitutions = 0;
    int diacritics = 0;
    int tones = 0;
    for (int i = 0; i < trueSyllables.size(); i++) {
      Syllabified wanted = trueSyllables.get(i);
      Syllabified found = now.partner(i);
      if (wanted.equals(found)) {
        right++;
      } else if (found != null) {
        substitutions++;
        diacritics += wanted.differsInDiacritics(found) ? 1 : 0;
        tones += wanted.differsInTone(found) ? 1 : 0;
      }
    }
    return new Measurement(
        trueCharacters.length,
        EditDistance.of(trueCharacters, characters(text.text())),
        trueSyllables.size(),
        right,
        substitutions,
        trueSyllables.size() - right - substitutions,
        now.insertions(),
        diacritics,
        tones,
        substitutions - diacritics,
        boundaries.joined(),
        boundaries.split(),
        before == null ? null : repair(trueSyllables, now, before));
  }

  private static Repair repair(List<Syllabified> truth, Alignment now, Alignment before) {
    int rightBefore = 0;
    int mended = 0;
    int spoiled = 0;
    int changed = 0;
    for (int i = 0; i < truth.size(); i++) {
      boolean was = truth.get(i).equals(before.partner(i));
      boolean is = truth.get(i).equals(now.partner(i));
      rightBefore += was ? 1 : 0;
      mended += !was && is ? 1 : 0;
      spoiled += was && !is ? 1 : 0;
      changed += java.util.Objects.equals(before.partner(i), now.partner(i)) ? 0 : 1;
    }
    return new Repair(rightBefore, truth.size() - rightBefore, mended, spoiled, changed);
  }

  private static int[] characters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\s+", " ")
        .strip()
        .codePoints()
        .toArray();
  }

  /** Character error rate: 0 is perfect; may exceed 1. */
  public double cer() {
    return share(characterErrors, characters);
  }

  /** Syllable (word) error rate: 0 is perfect; may exceed 1. */
  public double wer() {
    return share(substitutions + deletions + insertions, syllables);
  }

  /** Share of the true syllables that stand in the text as they should, 0..1. */
  public double rightShare() {
    return share(right, syllables);
  }

  /** The sum of both counts. */
  public Measurement plus(Measurement other) {
    Repair sum = repair;
    if (other.repair != null) {
      sum = sum == null ? other.repair : sum.plus(other.repair);
    }
    return new Measurement(
        characters + other.characters,
        characterErrors + other.characterErrors,
        syllables + other.syllables,
        right + other.right,
        substitutions + other.substitutions,
        deletions + other.deletions,
        insertions + other.insertions,
        diacriticErrors + other.diacriticErrors,
        toneErrors + other.toneErrors,
        baseLetterErrors + other.baseLetterErrors,
        joined + other.joined,
        split + other.split,
        sum);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
