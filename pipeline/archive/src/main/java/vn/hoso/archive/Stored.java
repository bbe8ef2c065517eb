package vn.hoso.archive;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's files in their places.
 *
 * @param recordSha256 of the record's file
 * @param pagesSha256 of the file of its pages
 * @param uncorrectedSha256 of the file of its record without people's corrections; null where
 *     nobody corrected anything
 * @param files that are new and not forced to the disk yet
 */
record Stored(
    String recordSha256, String pagesSha256, @Nullable String uncorrectedSha256, List<Path> files) {
  Stored {
    files = List.copyOf(files);
  }
}
