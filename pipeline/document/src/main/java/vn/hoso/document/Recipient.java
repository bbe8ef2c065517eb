package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * One entry of nơi nhận.
 *
 * @param name who receives it, for instance "UBND huyện Thạch Thành"
 * @param note what the entry says in brackets, for instance "để b/c"; null where it says nothing
 */
public record Recipient(String name, @Nullable String note) {}
