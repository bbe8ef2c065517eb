package vn.hoso.app;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.app.measure.Comparison;
import vn.hoso.app.measure.Measurement;
import vn.hoso.app.measure.Mistake;
import vn.hoso.app.measure.Reliability;

/** Files measured against the truth, and all of them together. */
final class Evaluation {
  private final Map<String, Comparison> comparisons = new TreeMap<>();
  private final Map<String, Result> results = new LinkedHashMap<>();
  private Measurement sum = Measurement.none();
  private Reliability reliability = Reliability.none();

  /** What one file, or all together, came to; rates are 0..1, shares of the true syllables. */
  record Result(
      double cer,
      double wer,
      double syllablesRight,
      double diacriticErrorRate,
      double toneErrorRate,
      double baseLetterErrorRate,
      double boundaryErrorRate,
      @Nullable Double overCorrection,
      @Nullable Double precision,
      @Nullable Double recall,
      Measurement counts) {
    static Result of(Measurement counts) {
      Measurement.Repair repair = counts.repair();
      double syllables = Math.max(1, counts.syllables());
      return new Result(
          counts.cer(),
          counts.wer(),
          counts.rightShare(),
          counts.diacriticErrors() / syllables,
          counts.toneErrors() / syllables,
          counts.baseLetterErrors() / syllables,
          (counts.joined() + counts.split()) / syllables,
          repair == null ? null : repair.overCorrection(),
          repair == null ? null : repair.precision(),
          repair == null ? null : repair.recall(),
          counts);
    }
  }

  /** A mistake and the file that it is in. */
  record FileMistake(String file, Mistake mistake) {}

  /** The answer for programs; calibration is null where no probabilities were at hand. */
  record Answer(
      Map<String, Result> files,
      List<String> missing,
      Result overall,
      @Nullable Calibration calibration,
      List<FileMistake> worst) {}

  /** How far probabilities can be believed. */
  record Calibration(double expectedError, List<Reliability.Bin> bins) {}

  void add(String name, Comparison comparison) {
    Measurement measured = comparison.measure();
    comparisons.put(name, comparison);
    results.put(name, Result.of(measured));
    sum = sum.plus(measured);
    reliability = reliability.plus(comparison.reliability());
  }

  Map<String, Comparison> comparisons() {
    return comparisons;
  }

  /**
   * Sums up.
   *
   * @param missing files without a text to measure
   * @param worst so many mistakes are listed
   */
  Answer answer(List<String> missing, int worst) {
    Calibration calibration =
        reliability.bins().isEmpty()
            ? null
            : new Calibration(reliability.expectedCalibrationError(), reliability.bins());
    return new Answer(results, missing, Result.of(sum), calibration, worst(worst));
  }

  private List<FileMistake> worst(int most) {
    if (most == 0) {
      return List.of();
    }
    return comparisons.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().mistakes().stream()
                    .map(mistake -> new FileMistake(entry.getKey(), mistake)))
        .sorted(Comparator.comparing(FileMistake::mistake, Mistake.WORST_FIRST))
        .limit(most)
        .toList();
  }
}
