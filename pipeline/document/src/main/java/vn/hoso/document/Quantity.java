package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param literal as printed, for instance "1.600 ha"
 * @param value the number, for instance 1600
 * @param unit as printed, for instance "ha", "%", "hộ"
 * @param target whether the sentence sets it as a goal (đạt, phấn đấu, tối thiểu …)
 * @param section path of the section; null for text outside of sections
 * @param line counts from 1 in the whole text
 */
public record Quantity(
    String literal,
    double value,
    String unit,
    boolean target,
    @Nullable String section,
    int line) {}
