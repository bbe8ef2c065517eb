package vn.hoso.archive;

import java.nio.file.Path;

/**
 * Where things lie in an archive's folder.
 *
 * @param folder of the archive, absolute
 */
record Layout(Path folder) {
  Path ledger() {
    return folder.resolve("ledger.db");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path index() {
    return folder.resolve("index");
  }

  Path work() {
    return folder.resolve("work");
  }

  /** The user's own words. */
  Path dictionary() {
    return folder.resolve("dictionary.txt");
  }

  Path original(String id) {
    return fanned("originals", id, "");
  }

  Path pages(String id) {
    return fanned("pages", id, ".json");
  }

  Path record(String id) {
    return fanned("records", id, ".json");
  }

  /** Two levels of 256 folders keep a million files apart. */
  private Path fanned(String kind, String id, String ending) {
    return folder
        .resolve(kind)
        .resolve(id.substring(0, 2))
        .resolve(id.substring(2, 4))
        .resolve(id + ending);
  }
}
