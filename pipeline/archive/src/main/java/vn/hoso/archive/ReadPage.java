package vn.hoso.archive;

import org.jspecify.annotations.Nullable;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;

/**
 * A page after reading.
 *
 * @param page as far as it could be read; without lines where nothing could
 * @param problem why it could not be read; null where it was
 */
record ReadPage(Page page, @Nullable Problem problem) {}
