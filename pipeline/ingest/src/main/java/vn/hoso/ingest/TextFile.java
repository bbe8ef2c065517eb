package vn.hoso.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Line;
import vn.hoso.document.Problem;

/** Reads text files line for line; a form feed begins a new page. */
final class TextFile {
  /** Longest encoding of a character in the encodings that are known. */
  private static final int BYTES_PER_CHARACTER = 4;

  private TextFile() {}

  static IngestedDocument open(Path file, String mediaType, IngestSettings settings, PageGate gate)
      throws DocumentException {
    String text = decode(file, settings);
    if (text.isBlank()) {
      throw Problems.file(
          Problem.Kind.EMPTY, file, "The file holds nothing but white space.", null);
    }
    List<List<Line>> pages = pages(text);
    if (pages.size() > settings.maxPages()) {
      String reason =
          "The text has %,d pages, more than the limit of %,d."
              .formatted(pages.size(), settings.maxPages());
      throw Problems.file(Problem.Kind.TOO_LARGE, file, reason, null);
    }
    return new LinesDocument(mediaType, pages, "", null, gate);
  }

  private static String decode(Path file, IngestSettings settings) throws DocumentException {
    byte[] bytes;
    try {
      if (Files.size(file) > (long) BYTES_PER_CHARACTER * settings.maxCharacters()) {
        throw tooLong(file, settings);
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      String reason = "The file cannot be read" + Problems.because(e) + ".";
      throw Problems.file(Problem.Kind.UNREADABLE, file, reason, e);
    }
    if (TextBytes.isBinary(bytes)) {
      throw Problems.file(
          Problem.Kind.UNSUPPORTED, file, "The bytes of the file are no text.", null);
    }
    String text = TextBytes.decode(bytes);
    if (text.length() > settings.maxCharacters()) {
      throw tooLong(file, settings);
    }
    return text;
  }

  private static DocumentException tooLong(Path file, IngestSettings settings) {
    String reason =
        "The text is longer than the limit of %,d characters.".formatted(settings.maxCharacters());
    return Problems.file(Problem.Kind.TOO_LARGE, file, reason, null);
  }

  /** Every line break (LF, CR LF, CR) ends a line; the last line may do without. */
  static List<List<Line>> pages(String text) {
    List<List<Line>> pages = new ArrayList<>();
    for (String page : text.split("\f", -1)) {
      List<Line> lines = new ArrayList<>();
      String[] all = page.split("\r\n|\n|\r", -1);
      int count = all.length > 1 && all[all.length - 1].isEmpty() ? all.length - 1 : all.length;
      for (int i = 0; i < count; i++) {
        lines.add(Line.ofText(all[i]));
      }
      pages.add(lines);
    }
    return pages;
  }
}
