package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param authority in whose place or name, for instance "KT. CHỦ TỊCH"; null where the signer signs
 *     for himself
 * @param title for instance "PHÓ CHỦ TỊCH"; null where it is not printed
 * @param name null where it is not printed
 */
public record Signer(@Nullable String authority, @Nullable String title, @Nullable String name) {}
