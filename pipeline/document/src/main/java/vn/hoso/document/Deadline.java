package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * Something to be done by a day or in a period.
 *
 * @param date ISO 8601, also partial; null where only a period is named
 * @param period as printed, for instance "Quý III", "hằng tháng"; null where a day is named
 * @param what the sentence that says it
 * @param who the body that has to do it; null where it is not said
 * @param section path of the section; null for text outside of sections
 * @param line counts from 1 in the whole text
 */
public record Deadline(
    @Nullable String date,
    @Nullable String period,
    String what,
    @Nullable String who,
    @Nullable String section,
    int line) {}
