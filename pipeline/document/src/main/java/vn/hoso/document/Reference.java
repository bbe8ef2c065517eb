package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * Another document that this one names.
 *
 * @param type for instance "Quyết định"; null where it is not said
 * @param number for instance "4906/QĐ-UBND"; null where it is not said
 * @param date ISO 8601, also partial (2021, 2021-02); null where it is not said
 * @param issuer the body that issued it, in full where an abbreviation is known; null where it is
 *     not said
 * @param about what the document says it is about; null where it is not said
 * @param line counts from 1 in the whole text: where it is named
 */
public record Reference(
    @Nullable String type,
    @Nullable String number,
    @Nullable String date,
    @Nullable String issuer,
    @Nullable String about,
    int line) {}
