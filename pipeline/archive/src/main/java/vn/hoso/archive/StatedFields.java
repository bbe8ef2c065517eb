package vn.hoso.archive;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Problem;

/**
 * What an archivist already knows of the files, from a table (CSV, UTF-8): a row for each file, a
 * column {@code file} (or {@code tệp}) with its path beside the table, and columns named as the
 * record's fields, in English or Vietnamese. An empty cell states nothing.
 */
public final class StatedFields {
  private static final Set<String> FILE_HEADS = Set.of("file", "tệp", "tập tin", "tên tệp");
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Path table;
  private final Map<Path, Map<RecordField, String>> rows = new HashMap<>();
  private final Map<Path, Long> lines = new HashMap<>();

  private StatedFields(Path table) {
    this.table = table;
  }

  /** Nothing is stated. */
  public static StatedFields none() {
    return new StatedFields(Path.of(""));
  }

  /**
   * Reads a table; commas or semicolons part its columns.
   *
   * @throws DocumentException where it cannot be understood; names the line
   */
  public static StatedFields read(Path file) throws DocumentException {
    Path table = file.toAbsolutePath().normalize();
    StatedFields fields = new StatedFields(table);
    String head;
    try (java.io.BufferedReader reader = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
      head = Optional.ofNullable(reader.readLine()).orElse("");
    } catch (IOException e) {
      throw wrong(table, 1, words(e));
    }
    char delimiter =
        head.chars().filter(c -> c == ';').count() > 0 && !head.contains(",") ? ';' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    try (Reader reader = Files.newBufferedReader(table, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      List<String> heads = new ArrayList<>();
      for (CSVRecord row : parser) {
        if (heads.isEmpty()) {
          row.forEach(cell -> heads.add(nfc(cell.replace(BYTE_ORDER_MARK, ""))));
          checkHeads(table, heads);
        } else {
          fields.take(parser.getCurrentLineNumber(), heads, row);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw wrong(table, 1, e instanceof IOException io ? words(io) : e.getMessage());
    }
    return fields;
  }

  private static void checkHeads(Path table, List<String> heads) throws DocumentException {
    if (heads.stream().noneMatch(head -> FILE_HEADS.contains(head.toLowerCase(Locale.ROOT)))) {
      throw wrong(table, 1, "no column is called \"file\" (or \"tệp\")");
    }
    for (String head : heads) {
      if (!FILE_HEADS.contains(head.toLowerCase(Locale.ROOT)) && RecordField.of(head).isEmpty()) {
        throw wrong(
            table,
            1,
            "no field is called \"%s\"; there are file, number, date, type, title, issuer, place"
                .formatted(head));
      }
    }
  }

  private void take(long line, List<String> heads, CSVRecord row) throws DocumentException {
    if (row.size() != heads.size()) {
      throw wrong(table, line, "%d cells, but the head has %d".formatted(row.size(), heads.size()));
    }
    Map<RecordField, String> stated = new EnumMap<>(RecordField.class);
    Path file = null;
    for (int i = 0; i < heads.size(); i++) {
      String value = nfc(row.get(i));
      Optional<RecordField> field = RecordField.of(heads.get(i));
      if (field.isEmpty()) {
        file = table.resolveSibling(value).normalize();
      } else if (!value.isEmpty()) {
        if (field.get() == RecordField.DATE && !value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
          throw wrong(table, line, "a date is written 2022-03-15, not \"" + value + "\"");
        }
        stated.put(field.get(), value);
      }
    }
    if (file != null) {
      rows.put(file, stated);
      lines.put(file, line);
    }
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  private static String words(IOException e) {
    return e instanceof CharacterCodingException ? "it is not in UTF-8" : Failures.words(e);
  }

  private static DocumentException wrong(Path table, long line, String reason) {
    return new DocumentException(
        new Problem(Problem.Kind.BROKEN, table.toString(), null, "line " + line + ": " + reason),
        null);
  }

  /** The table itself, which is no document. */
  Path table() {
    return table;
  }

  /** What is stated of a file; empty where nothing is. */
  Map<RecordField, String> of(Path file) {
    return rows.getOrDefault(file, Map.of());
  }

  /** Where it is stated. */
  String origin(Path file) {
    return table.getFileName() + ", line " + lines.get(file);
  }

  /** Files that the table names and nobody found. */
  Set<String> without(Collection<Path> found) {
    Set<String> missing = new TreeSet<>();
    Set<Path> there = Set.copyOf(found);
    rows.keySet().stream()
        .filter(file -> !there.contains(file))
        .forEach(file -> missing.add(file.toString()));
    return missing;
  }
}
