package vn.hoso.archive;

/**
 * The balance of an import: every file that was found has exactly one of five fates.
 *
 * @param found files (and folders that could not be opened)
 * @param imported new documents
 * @param alreadyThere files whose content the archive holds already
 * @param failed files that could not be read; each with its reason in the ledger
 * @param unsupported files of a kind that hoso has no reader for
 * @param waiting files that were not reached, because the run was interrupted
 */
public record Balance(
    int found, int imported, int alreadyThere, int failed, int unsupported, int waiting) {
  public Balance {
    int sum = imported + alreadyThere + failed + unsupported + waiting;
    if (found != sum) {
      throw new IllegalArgumentException(
          "the balance does not add up: %d found, but %d + %d + %d + %d + %d = %d"
              .formatted(found, imported, alreadyThere, failed, unsupported, waiting, sum));
    }
  }
}
