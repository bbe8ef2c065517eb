package vn.hoso.repair;

/**
 * How repair behaves.
 *
 * @param keepBelow a change less probable than this (0..1) is not made: the word stays as read and
 *     is reported as doubtful with its candidate
 * @param doubtBelow a word less probable than this (0..1) is reported as doubtful, changed or not
 * @param passes how often a damaged text is decoded, each time with what the last pass taught about
 *     the damage; 1 to 4
 */
public record RepairSettings(double keepBelow, double doubtBelow, int passes) {
  public RepairSettings {
    if (!(keepBelow >= 0 && keepBelow <= 1 && doubtBelow >= 0 && doubtBelow <= 1)) {
      throw new IllegalArgumentException("thresholds are 0..1");
    }
    if (passes < 1 || passes > 4) {
      throw new IllegalArgumentException("passes is 1 to 4, not " + passes);
    }
  }

  /** The settings that ship. */
  public static RepairSettings defaults() {
    return new RepairSettings(0.25, 0.75, 3);
  }
}
