package vn.hoso.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.document.MissingPartException;

/**
 * Reads a dictionary: UTF-8, fields parted by tabs, lines that begin with # are its evidence and
 * not data. An error names the file and the line.
 */
final class DictionaryFile {
  /** What to do with the fields of one line. */
  interface Row {
    /**
     * @throws IllegalArgumentException with a message where a field is wrong
     */
    void take(String[] fields);
  }

  private DictionaryFile() {}

  /**
   * @param fields how many each line has
   * @throws MissingPartException where the file is missing, unreadable or wrong
   */
  static void read(Path file, int fields, Row row) {
    int line = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (!text.isEmpty() && text.charAt(0) != '#') {
          row.take(split(text, fields));
        }
      }
    } catch (IOException e) {
      throw broken(file + (line == 0 ? "" : ", after line " + line) + ": " + e, file, e);
    } catch (IllegalArgumentException e) {
      throw broken(file + ", line " + line + ": " + e.getMessage(), file, e);
    }
  }

  private static String[] split(String text, int fields) {
    String[] parts = new String[fields];
    int start = 0;
    for (int i = 0; i < fields; i++) {
      int tab = text.indexOf('\t', start);
      boolean last = i == fields - 1;
      if ((tab < 0) != last) {
        throw new IllegalArgumentException(fields + " fields parted by tabs are wanted: " + text);
      }
      parts[i] = last ? text.substring(start) : text.substring(start, tab);
      start = tab + 1;
    }
    return parts;
  }

  /** A count of 1 or more. */
  static int count(String field) {
    return count(field, 1);
  }

  /** A count of so many at least. */
  static int count(String field, int least) {
    try {
      int count = Integer.parseInt(field);
      if (count >= least) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("this is no count: " + field, e);
    }
    throw new IllegalArgumentException("a count of " + least + " or more is wanted: " + field);
  }

  private static MissingPartException broken(String message, Path file, Exception cause) {
    MissingPartException broken =
        new MissingPartException(
            "A dictionary cannot be read: " + message,
            "restore it: git checkout -- dictionaries/" + file.getFileName());
    broken.initCause(cause);
    return broken;
  }
}
