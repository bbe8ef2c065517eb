package vn.hoso.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import vn.hoso.document.DocumentRecord;

/**
 * A record as JSON, and back.
 *
 * <p>Keys are the names of the record's components, in their order; a field without a value is
 * written as null. Reading takes any minor version of the same major version: keys that this build
 * does not know are passed over.
 */
public final class RecordJson {
  /** Where the JSON Schema (draft 2020-12) of the form lies, as a resource of this class. */
  public static final String SCHEMA_RESOURCE = "record-1.0.schema.json";

  private static final String WHAT = "the record";
  private static final List<String> REQUIRED =
      List.of(
          "id",
          "source",
          "legalBases",
          "references",
          "sections",
          "recipients",
          "deadlines",
          "abbreviations",
          "quality",
          "text",
          "originalText",
          "edits",
          "evidence");

  private RecordJson() {}

  /** The record on one line, without a line end. */
  public static String oneLine(DocumentRecord record) {
    return JsonForm.oneLine().writeValueAsString(record);
  }

  /** The record indented for people, ended by a line feed. */
  public static String pretty(DocumentRecord record) {
    return JsonForm.pretty().writeValueAsString(record) + "\n";
  }

  /**
   * Writes the record indented, in UTF-8, ended by a line feed; does not close the stream.
   *
   * @throws IOException where the stream does not take it
   */
  public static void writePretty(DocumentRecord record, OutputStream out) throws IOException {
    write(JsonForm.pretty(), record, out);
  }

  /**
   * Writes the record on one line, in UTF-8, ended by a line feed; does not close the stream.
   *
   * @throws IOException where the stream does not take it
   */
  public static void writeLine(DocumentRecord record, OutputStream out) throws IOException {
    write(JsonForm.oneLine(), record, out);
  }

  /**
   * Reads one record.
   *
   * @throws RecordFormatException where it is no record, or of a form that this build does not know
   */
  public static DocumentRecord read(String json) throws RecordFormatException {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads one record in UTF-8, to the end of the stream; does not close it.
   *
   * @throws RecordFormatException where it is no record, or of a form that this build does not know
   * @throws IOException where the stream fails
   */
  public static DocumentRecord read(InputStream in) throws IOException {
    return parse(in.readAllBytes());
  }

  /** The JSON Schema of the form, as text. */
  public static String schema() {
    try (InputStream in = RecordJson.class.getResourceAsStream(SCHEMA_RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks " + SCHEMA_RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + SCHEMA_RESOURCE, e);
    }
  }

  private static void write(ObjectWriter form, DocumentRecord record, OutputStream out)
      throws IOException {
    byte[] bytes;
    try {
      bytes = form.writeValueAsBytes(record);
    } catch (JacksonException e) {
      throw new RecordFormatException(
          WHAT + " " + record.id() + " cannot be written: " + e.getOriginalMessage(), e);
    }
    byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
    line[bytes.length] = '\n';
    out.write(line);
  }

  private static DocumentRecord parse(byte[] json) throws RecordFormatException {
    JsonNode root = JsonForm.parse(json, WHAT);
    JsonForm.checkVersion(root, DocumentRecord.SCHEMA_VERSION, WHAT);
    JsonForm.require(root, REQUIRED, WHAT);
    return JsonForm.value(root, DocumentRecord.class, WHAT);
  }
}
