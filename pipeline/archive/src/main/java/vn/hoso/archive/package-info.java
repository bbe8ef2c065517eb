/**
 * What do we hold, what happened to it, what is left to do?
 *
 * <p>An {@link vn.hoso.archive.Archive} is a folder:
 *
 * <pre>
 *   originals/ab/cd/SHA256        the bytes of each original file, untouched
 *   pages/ab/cd/SHA256.json       its pages as they were read (words, boxes, confidences)
 *   records/ab/cd/SHA256.json     its record
 *   ledger.db                     SQLite: files seen, documents, pages, stages, outcomes, errors
 *   corrections/ab/cd/SHA256.jsonl   what people corrected, one event a line, only ever added to
 *   corrections/ab/cd/SHA256.record.json   the record as it would be without them
 *   catalogue.db                  SQLite, derived: what is in doubt, how many there are of what
 *   uploads/                      files that were handed over and are not imported yet
 *   index/                        derived; can always be built again from the records
 *   work/SHA256/                  a document in hand: a copy of its file, pages already read
 *   lock                          who writes at this moment
 * </pre>
 *
 * <p>Order makes it safe: a file's bytes, pages and record are each written beside their place,
 * forced to the disk and renamed into place; only then does one transaction of the ledger say that
 * the document is held. Killed before it, the next run does the document again, using the pages
 * that were already read; killed after it, there is nothing left to do. What the ledger calls "not
 * yet indexed" is handed to the {@link vn.hoso.archive.RecordSink} again.
 *
 * <p>{@link vn.hoso.archive.Pipeline} is the order of the stages on one screen; {@link
 * vn.hoso.archive.Importer} runs it over many files with one worker for each core.
 */
@NullMarked
package vn.hoso.archive;

import org.jspecify.annotations.NullMarked;
