package vn.hoso.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.hoso.document.Page;

/**
 * Pages as they were read (words, boxes, confidences), as JSON and back: {@code {"schemaVersion",
 * "pages": [...]}} on one line. An archive keeps them so that repair and extraction can run again
 * without new OCR.
 */
public final class PagesJson {
  /** The version of the form that this build writes. */
  public static final String SCHEMA_VERSION = "1.0";

  private static final String WHAT = "the list of pages";

  private PagesJson() {}

  /**
   * Writes the pages in UTF-8, ended by a line feed; does not close the stream.
   *
   * @throws IOException where the stream does not take it
   */
  public static void write(List<Page> pages, OutputStream out) throws IOException {
    byte[] bytes;
    try {
      bytes = JsonForm.oneLine().writeValueAsBytes(new Form(SCHEMA_VERSION, pages));
    } catch (JacksonException e) {
      throw new RecordFormatException(WHAT + " cannot be written: " + e.getOriginalMessage(), e);
    }
    out.write(bytes);
    out.write('\n');
  }

  /**
   * Reads pages in UTF-8, to the end of the stream; does not close it.
   *
   * @throws RecordFormatException where it is no list of pages, or of a form that this build does
   *     not know
   * @throws IOException where the stream fails
   */
  public static List<Page> read(InputStream in) throws IOException {
    JsonNode root = JsonForm.parse(in.readAllBytes(), WHAT);
    JsonForm.checkVersion(root, SCHEMA_VERSION, WHAT);
    JsonForm.require(root, List.of("pages"), WHAT);
    return JsonForm.value(root, Form.class, WHAT).pages();
  }

  private record Form(String schemaVersion, List<Page> pages) {
    Form {
      pages = List.copyOf(pages);
    }
  }
}
