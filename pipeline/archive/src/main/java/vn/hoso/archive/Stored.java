package vn.hoso.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * A document's files in their places.
 *
 * @param recordSha256 of the record's file
 * @param pagesSha256 of the file of its pages
 * @param files that are new and not forced to the disk yet
 */
record Stored(String recordSha256, String pagesSha256, List<Path> files) {
  Stored {
    files = List.copyOf(files);
  }
}
