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

  /** Files that are being written, before they are moved into place. */
  Path parts() {
    return work().resolve("parts");
  }

  /** The user's own words. */
  Path dictionary() {
    return folder.resolve("dictionary.txt");
  }

  /** Where containers are unpacked to while their entries are taken in. */
  Path unpacked() {
    return folder.resolve("unpacked");
  }

  /** Two levels of 256 folders keep a million files apart. */
  Path original(String id) {
    return folder
        .resolve("originals")
        .resolve(id.substring(0, 2))
        .resolve(id.substring(2, 4))
        .resolve(id);
  }

  Path pages(String id) {
    return fanned("pages", id, ".json");
  }

  Path record(String id) {
    return fanned("records", id, ".json");
  }

  /** What people corrected in a document, one event a line. */
  Path corrections(String id) {
    return fanned("corrections", id, ".jsonl");
  }

  /** The record as the program made it, kept from the first correction on. */
  Path uncorrected(String id) {
    return fanned("corrections", id, ".record.json");
  }

  Path catalogue() {
    return folder.resolve("catalogue.db");
  }

  Path uploads() {
    return folder.resolve("uploads");
  }

  /** One level of folders: each costs a block of the disk, which is more than many a record. */
  private Path fanned(String kind, String id, String ending) {
    return folder.resolve(kind).resolve(id.substring(0, 2)).resolve(id + ending);
  }
}
