package vn.hoso.archive;

/**
 * How an import works.
 *
 * @param workers threads, 1 to 256; each has its own OCR engine
 * @param commitDocuments the index is made to last after so many documents, 1 or more
 * @param commitSeconds ... and after so many seconds, 1 or more
 * @param order which files come first
 * @param maxFailureShare 0..1; the run stops when a greater share of at least 50 files failed for a
 *     reason that lies with the machine
 * @param join whether page files are taken together, see {@link Series}
 */
public record ImportSettings(
    int workers,
    int commitDocuments,
    int commitSeconds,
    Order order,
    double maxFailureShare,
    boolean join) {
  public ImportSettings {
    if (workers < 1 || workers > 256) {
      throw new IllegalArgumentException("workers is 1 to 256, not " + workers);
    }
    if (commitDocuments < 1 || commitSeconds < 1) {
      throw new IllegalArgumentException("a commit comes after 1 document or second, or more");
    }
    if (!(maxFailureShare >= 0 && maxFailureShare <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + maxFailureShare);
    }
  }

  /** Which files come first. */
  public enum Order {
    /** As they lie in their folders, by name. */
    FOLDER,
    /** By size: much is there soon, the long ones at the end. */
    SMALL_FIRST
  }

  /** One worker for each core; folder after folder. */
  public static ImportSettings standard() {
    return new ImportSettings(
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 256),
        5000,
        30,
        Order.FOLDER,
        0.5,
        false);
  }

  /** The same with another number of workers. */
  public ImportSettings withWorkers(int number) {
    return new ImportSettings(number, commitDocuments, commitSeconds, order, maxFailureShare, join);
  }

  /** The same in another order. */
  public ImportSettings withOrder(Order other) {
    return new ImportSettings(
        workers, commitDocuments, commitSeconds, other, maxFailureShare, join);
  }

  /** The same with another limit of failures. */
  public ImportSettings withMaxFailureShare(double share) {
    return new ImportSettings(workers, commitDocuments, commitSeconds, order, share, join);
  }

  /** The same with page files joined, or not. */
  public ImportSettings withJoin(boolean joined) {
    return new ImportSettings(
        workers, commitDocuments, commitSeconds, order, maxFailureShare, joined);
  }
}
