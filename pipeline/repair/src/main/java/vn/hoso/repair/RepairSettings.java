package vn.hoso.repair;

import java.util.OptionalDouble;

/**
 * How repair behaves.
 *
 * @param keepBelow a change less probable than this (0..1) is not made: the word stays as read and
 *     is reported as doubtful with its candidate; empty: by how damaged the text is, next to
 *     certainty in sound text, a mere guess in a ruin, but never less than three times as probable
 *     as the word read
 * @param doubtBelow a word less probable than this (0..1) is reported as doubtful, changed or not
 * @param passes how often a damaged text is decoded, each time with what the last pass taught about
 *     the damage; 1 to 4
 */
public record RepairSettings(OptionalDouble keepBelow, double doubtBelow, int passes) {
  public RepairSettings {
    double keep = keepBelow.orElse(0);
    if (!(keep >= 0 && keep <= 1 && doubtBelow >= 0 && doubtBelow <= 1)) {
      throw new IllegalArgumentException("thresholds are 0..1");
    }
    if (passes < 1 || passes > 4) {
      throw new IllegalArgumentException("passes is 1 to 4, not " + passes);
    }
  }

  /** The settings that ship. */
  public static RepairSettings defaults() {
    return new RepairSettings(OptionalDouble.empty(), 0.75, 3);
  }

  /** These settings, but what is less probable (0..1) stays as read, however damaged the text. */
  public RepairSettings withKeepBelow(double probability) {
    return new RepairSettings(OptionalDouble.of(probability), doubtBelow, passes);
  }
}
