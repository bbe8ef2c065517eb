package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a field's value stands on the page.
 *
 * @param page counts from 1
 * @param line counts from 1 in the whole text
 * @param box on the page picture; null where the source has no layout
 * @param literal the repaired text that the value was read from
 * @param confidence 0..1
 */
public record Evidence(int page, int line, @Nullable Box box, String literal, double confidence) {}
