package vn.hoso.archive;

/**
 * How an import works.
 *
 * @param workers threads, 1 to 256; each has its own OCR engine
 * @param commitDocuments the index is made to last after so many documents, 1 or more
 * @param commitSeconds ... and after so many seconds, 1 or more
 */
public record ImportSettings(int workers, int commitDocuments, int commitSeconds) {
  public ImportSettings {
    if (workers < 1 || workers > 256) {
      throw new IllegalArgumentException("workers is 1 to 256, not " + workers);
    }
    if (commitDocuments < 1 || commitSeconds < 1) {
      throw new IllegalArgumentException("a commit comes after 1 document or second, or more");
    }
  }

  /** One worker for each core. */
  public static ImportSettings standard() {
    return new ImportSettings(
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 256), 2000, 30);
  }

  /** The same with another number of workers. */
  public ImportSettings withWorkers(int workers) {
    return new ImportSettings(workers, commitDocuments, commitSeconds);
  }
}
