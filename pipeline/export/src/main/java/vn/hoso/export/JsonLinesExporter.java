package vn.hoso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import vn.hoso.document.DocumentRecord;

/**
 * Writes records as <a href="https://jsonlines.org">JSON Lines</a>: UTF-8, one document a line,
 * each line ended by a line feed. Records are taken one after another and not kept.
 */
public final class JsonLinesExporter {
  private JsonLinesExporter() {}

  /**
   * What was written.
   *
   * @param documents lines written, 0 or more
   * @param bytes their length in UTF-8, line feeds included
   */
  public record Written(long documents, long bytes) {}

  /**
   * Writes to a stream, flushes it and does not close it. Each line goes out in one piece, so a
   * record that cannot be read never leaves half a line.
   *
   * @param records an {@link UncheckedIOException} from it is thrown on as its cause; not closed
   * @throws IOException where a record cannot be read or the stream does not take it
   */
  public static Written write(Stream<DocumentRecord> records, OutputStream out) throws IOException {
    Counting counting = new Counting(out);
    long documents = 0;
    try {
      for (Iterator<DocumentRecord> i = records.iterator(); i.hasNext(); ) {
        RecordJson.writeLine(i.next(), counting);
        documents++;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    counting.flush();
    return new Written(documents, counting.bytes);
  }

  /**
   * Writes to a file that appears under its name only when it is whole and on the disk; a file that
   * stands there is replaced then and not before.
   *
   * @param records as in {@link #write(Stream, OutputStream)}
   * @param file its folder is made where it is missing
   * @throws IOException where a record cannot be read or the file cannot be written; the unfinished
   *     file is removed
   */
  public static Written write(Stream<DocumentRecord> records, Path file) throws IOException {
    WholeFile.Written written = WholeFile.write(file, out -> write(records, out).documents());
    return new Written(written.documents(), written.bytes());
  }

  /** Counts what passes; a record's bytes come in one call. */
  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private long bytes;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) throws IOException {
      out.write(b, offset, length);
      bytes += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
