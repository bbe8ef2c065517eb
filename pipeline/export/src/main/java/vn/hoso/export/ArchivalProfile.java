package vn.hoso.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.document.DocumentRecord;

/**
 * The fields in which an archive wants documents described, as a table: one row each, CSV, UTF-8
 * with a byte order mark (spreadsheets ask for it).
 *
 * <p>Which fields, where each comes from and which code stands for which value is data: a file in
 * {@code profiles/}. What the page does not say stays empty, never guessed, and the file says why.
 */
public final class ArchivalProfile {
  private static final Pattern NUMBER =
      Pattern.compile("^(?<digits>\\d*[a-z]?(?:/(?:19|20)\\d\\d)?)[/-](?<symbol>.+)$");
  private static final Pattern DATE = Pattern.compile("^(\\d{4})-(\\d\\d)-(\\d\\d)$");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Contents contents;

  private ArchivalProfile(Contents contents) {
    this.contents = contents;
  }

  /** One column: its name, where its value comes from, and, for "none", why it stays empty. */
  record Field(String name, String from, @Nullable String why) {}

  /** The file of a profile. */
  record Contents(
      String profile,
      String version,
      String regulation,
      String status,
      List<Field> fields,
      Map<String, Map<String, String>> codes,
      Map<String, String> missingCodes) {}

  /** The names of all profiles. */
  public static List<String> names() {
    return List.of("tt-02-2019", "tt-05-2025");
  }

  /**
   * Reads a profile.
   *
   * @throws IllegalArgumentException where there is none of that name
   */
  public static ArchivalProfile named(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(name + " is no profile; there are " + names());
    }
    try (InputStream file =
        ArchivalProfile.class.getResourceAsStream("profiles/" + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("the profile " + name + " is missing from the program");
      }
      ArchivalProfile profile =
          new ArchivalProfile(JsonMapper.shared().readValue(file, Contents.class));
      profile.check();
      return profile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check() {
    for (Field field : contents.fields()) {
      boolean explained = field.from().equals("none") == (field.why() != null);
      if (!explained) {
        throw new IllegalStateException(field.name() + " says not why it is empty");
      }
    }
  }

  /** The names of the columns that stay empty, for the page does not say what they ask. */
  public List<String> empty() {
    return contents.fields().stream()
        .filter(field -> field.from().equals("none"))
        .map(Field::name)
        .toList();
  }

  /** The column names in order. */
  public List<String> fields() {
    return contents.fields().stream().map(Field::name).toList();
  }

  /** The values of one document in the order of the fields; empty where they are not known. */
  public List<String> row(DocumentRecord record) {
    List<String> row = new ArrayList<>();
    for (Field field : contents.fields()) {
      String value = value(field, record);
      row.add(value == null ? "" : value);
    }
    return row;
  }

  private @Nullable String value(Field field, DocumentRecord record) {
    return switch (field.from()) {
      case "none" -> null;
      case "type" -> record.type();
      case "type.code" -> code("typeName", record.type());
      case "number.digits" -> part(record.number(), "digits");
      case "number.symbol" -> part(record.number(), "symbol");
      case "date" -> day(record.date());
      case "issuer" -> record.issuer();
      case "title" -> record.title();
      // A Vietnamese type was read on the page: that is the evidence for its language.
      case "language.code" -> record.type() == null ? null : code("language", "vi");
      case "language.name" -> record.type() == null ? null : "Tiếng Việt";
      case "pages" -> String.valueOf(record.source().pages());
      case "secrecy" -> record.details().secrecy();
      case "secrecy.code" -> code("mode", record.details().secrecy());
      default -> throw new IllegalStateException(field.name() + " comes from " + field.from());
    };
  }

  private @Nullable String code(String list, @Nullable String value) {
    return value == null ? null : contents.codes().getOrDefault(list, Map.of()).get(value);
  }

  private static @Nullable String part(@Nullable String number, String part) {
    Matcher matcher = NUMBER.matcher(number == null ? "" : number);
    return matcher.matches() ? matcher.group(part) : null;
  }

  /** As these archives write days, 29/01/2021; a date of which a part is missing is no day. */
  private static @Nullable String day(@Nullable String iso) {
    Matcher matcher = DATE.matcher(iso == null ? "" : iso);
    return matcher.matches()
        ? matcher.group(3) + "/" + matcher.group(2) + "/" + matcher.group(1)
        : null;
  }

  /**
   * Writes a table with a head line; flushes the stream and does not close it.
   *
   * @return rows written, the head line left out
   * @throws IOException where a record cannot be read or the stream does not take it
   */
  public long write(Stream<DocumentRecord> records, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(fields().toArray(String[]::new)).get();
    CSVPrinter printer = new CSVPrinter(writer, format);
    long rows = 0;
    try {
      for (Iterator<DocumentRecord> i = records.iterator(); i.hasNext(); ) {
        printer.printRecord(row(i.next()));
        rows++;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    printer.flush();
    return rows;
  }
}
