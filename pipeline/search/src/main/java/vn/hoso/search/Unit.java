package vn.hoso.search;

import org.jspecify.annotations.Nullable;

/**
 * What becomes one hit: a section, or the text of a page that no section holds.
 *
 * @param path null outside of sections and before the first heading
 * @param heading null where there is none
 * @param outline the headings from the root to this section, and its path in words
 * @param page where it begins, from 1
 * @param body label, heading and text; may be empty
 * @param otherReadings what was read before repair where that differs, and other candidates
 */
record Unit(
    @Nullable String path,
    @Nullable String heading,
    String outline,
    int page,
    String body,
    String otherReadings) {}
