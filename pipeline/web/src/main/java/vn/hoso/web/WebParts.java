package vn.hoso.web;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.archive.Archive;
import vn.hoso.archive.DocumentWork;
import vn.hoso.archive.RecordSink;
import vn.hoso.archive.Versions;
import vn.hoso.ingest.Ingest;
import vn.hoso.records.RecordExtractor;
import vn.hoso.search.SearchIndex;

/** What the web needs of the program around it; whoever knows all the stages puts it together. */
public interface WebParts {
  /** Reads fields and sections, again after each correction. */
  RecordExtractor extractor();

  /** Opens originals to draw their pages. */
  Ingest ingest();

  /** The index in an archive's folder. */
  SearchIndex index(Path folder);

  /** Opens what records go to: the index and the catalogue. */
  OpenSink openSink(Archive archive) throws IOException;

  /**
   * Opens the stages that turn a file into a record, with the archive's own dictionary as it is
   * now. Each import has its own, so that nobody closes what another one uses.
   */
  OpenWork openWork(Archive archive) throws IOException;

  /**
   * Puts a word into the archive's own dictionary.
   *
   * @param text the word, perhaps with signs around it
   * @return whether it was not there yet
   */
  boolean addToDictionary(Archive archive, String text) throws IOException;

  /** Stages to be closed. */
  interface OpenWork extends AutoCloseable {
    DocumentWork work();

    /** Versions of program, dictionaries and OCR, for the ledger. */
    Versions versions();

    @Override
    void close();
  }

  /** A sink to be closed. */
  interface OpenSink extends RecordSink, AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
