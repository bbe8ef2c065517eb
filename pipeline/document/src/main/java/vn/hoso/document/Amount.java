package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param literal as printed, for instance "485 triệu đồng"
 * @param dong its value in đồng
 * @param source where the money comes from, as printed; null where it is not said
 * @param section path of the section; null for text outside of sections
 * @param line counts from 1 in the whole text
 */
public record Amount(
    String literal, long dong, @Nullable String source, @Nullable String section, int line) {}
