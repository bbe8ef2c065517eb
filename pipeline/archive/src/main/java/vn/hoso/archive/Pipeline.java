package vn.hoso.archive;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.hoso.document.DocumentException;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;
import vn.hoso.document.Quality;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Source;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestedDocument;
import vn.hoso.ocr.OcrEngine;
import vn.hoso.records.RecordExtractor;
import vn.hoso.records.RecordInput;
import vn.hoso.repair.TextRepairer;

/**
 * The stages in their order: from a file to its record. {@code import} and {@code convert} run it.
 */
public final class Pipeline implements DocumentWork, Reprocessing.Worker, AutoCloseable {
  private final Ingest ingest;
  private final OcrCrew readers;
  private final OcrCrew secondReaders;
  private final TextRepairer repairer;
  private final RecordExtractor extractor;

  /**
   * @param ocr opens an OCR engine; called when a page needs one, once for each worker
   * @param secondOcr opens one that reads in another way, for pages that could not be read
   * @param repairer is shared by all threads, as the others are
   */
  public Pipeline(
      Ingest ingest,
      Supplier<OcrEngine> ocr,
      Supplier<OcrEngine> secondOcr,
      TextRepairer repairer,
      RecordExtractor extractor) {
    this.ingest = ingest;
    this.readers = new OcrCrew(ocr);
    this.secondReaders = new OcrCrew(secondOcr);
    this.repairer = repairer;
    this.extractor = extractor;
  }

  @Override
  public Processed process(Job job) throws DocumentException {
    try (IngestedDocument document = job.stage(Stage.INGEST, () -> ingest.open(job.file()))) {
      OcrCrew crew = job.attempt() == 1 ? readers : secondReaders;
      PageReader reader = new PageReader(document, crew, job);
      List<ReadPage> read = job.eachPage(document.pageCount(), reader::read);
      refuseIfNothingWasRead(read);
      List<Page> pages = read.stream().map(ReadPage::page).toList();
      RepairedText repaired = job.stage(Stage.REPAIR, () -> PageRepair.repair(repairer, pages));
      RecordInput input = new RecordInput(source(job, document), pages, repaired, problems(read));
      DocumentRecord record = job.stage(Stage.RECORDS, () -> extractor.extract(input));
      return new Processed(record, pages);
    }
  }

  /**
   * Repairs a document again, and finds its fields again, from its pages as they were read.
   *
   * @param before its record
   */
  @Override
  public DocumentRecord rework(DocumentRecord before, List<Page> pages) {
    Map<Integer, String> problems = new HashMap<>();
    for (Quality.PageQuality page : before.quality().pages()) {
      if (page.problem() != null) {
        problems.put(page.page(), page.problem());
      }
    }
    RepairedText repaired = PageRepair.repair(repairer, pages);
    return extractor.extract(new RecordInput(before.source(), pages, repaired, problems));
  }

  @Override
  public DocumentRecord extract(RecordInput input) {
    return extractor.extract(input);
  }

  /**
   * Runs one file through the stages, outside of any archive.
   *
   * @param workers threads that share its pages, 1 or more
   * @throws DocumentException where the file cannot be taken in
   */
  public Processed convert(Path file, int workers) throws DocumentException {
    return OneFile.process(this, file, workers);
  }

  private static void refuseIfNothingWasRead(List<ReadPage> read) throws DocumentException {
    Problem first = read.getFirst().problem();
    if (first != null && read.stream().allMatch(page -> page.problem() != null)) {
      throw new DocumentException(first, null);
    }
  }

  private static Source source(Job job, IngestedDocument document) {
    return new Source(
        job.name(), document.mediaType(), job.bytes(), job.id(), document.pageCount());
  }

  private static Map<Integer, String> problems(List<ReadPage> read) {
    Map<Integer, String> problems = new HashMap<>();
    for (ReadPage page : read) {
      if (page.problem() != null) {
        problems.put(page.page().number(), page.problem().reason());
      }
    }
    return problems;
  }

  @Override
  public void close() {
    readers.close();
    secondReaders.close();
  }
}
