package vn.hoso.archive;

import org.jspecify.annotations.Nullable;

/**
 * One run of one stage over one document or page.
 *
 * @param stage which
 * @param page counts from 1; null where the stage takes the whole document
 * @param number 1, or 2 where the file was tried again at the end of the run
 * @param milliseconds how long it took
 * @param error what went wrong, in words; null where nothing did
 */
record Attempt(
    Stage stage, @Nullable Integer page, int number, long milliseconds, @Nullable String error) {}
