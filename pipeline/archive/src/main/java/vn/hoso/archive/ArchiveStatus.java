package vn.hoso.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/**
 * What the ledger says of an archive at one moment.
 *
 * @param format of the archive folder
 * @param documents held
 * @param bytes of all originals together
 * @param notIndexed documents that the search index has yet to take
 * @param pages of all documents
 * @param files every file that was ever found, by its last fate
 * @param changes what was noticed between runs
 * @param lastRun null where there was none
 * @param problems files and pages that could not be read, with their reasons
 */
public record ArchiveStatus(
    int format,
    int documents,
    long bytes,
    int notIndexed,
    Pages pages,
    Balance files,
    Changes changes,
    @Nullable Run lastRun,
    List<Problem> problems) {
  public ArchiveStatus {
    problems = List.copyOf(problems);
  }

  /**
   * Pages by how they were read.
   *
   * @param all pages of the documents held, and of files that were opened and are not
   * @param ocr read from their pictures
   * @param text read from their text layers or text files
   * @param blank with nothing on them
   * @param failed that could not be read
   * @param waiting of files that an interrupted run had begun; those of files that were not opened
   *     yet are unknown
   */
  public record Pages(int all, int ocr, int text, int blank, int failed, int waiting) {
    public Pages {
      if (all != ocr + text + blank + failed + waiting) {
        throw new IllegalArgumentException("the balance of pages does not add up");
      }
    }
  }

  /**
   * What is not as it was found first.
   *
   * @param changed times that other content was found at a known path; both documents are kept
   * @param moved files whose content had been at another place
   * @param vanished files that are not there any more; their documents are kept
   * @param nearDuplicates pairs of documents that say the same
   */
  public record Changes(int changed, int moved, int vanished, int nearDuplicates) {}

  /**
   * One run over the archive.
   *
   * @param purpose for instance {@code import}
   * @param started ISO 8601, UTC
   * @param ended ISO 8601, UTC; null while it runs, and where it was killed
   * @param outcome done, interrupted or stopped; null where {@code ended} is
   * @param host the machine that it ran on
   * @param pid its process
   * @param versions of program, dictionaries and OCR engine
   */
  public record Run(
      String purpose,
      String started,
      @Nullable String ended,
      @Nullable String outcome,
      String host,
      long pid,
      String versions) {}
}
