package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads which fonts the text of an Office file is set in, where it names Vietnamese legacy fonts.
 * Rich Text and Word's XML go their own ways, see {@link RtfFonts} and {@link DocxFonts}. Word 6
 * and 95 files tell no fonts here: the page gate knows their text by its letters.
 */
final class OfficeFonts {
  /** Larger files are left to the page gate, which knows text by its letters. */
  private static final long MOST_BYTES = 200L << 20;

  private static final int CHUNK = 1 << 20;

  /** Longest name that {@link #NAME} has to see whole, with a zero after each letter. */
  private static final int OVERLAP = 32;

  /** A name that {@code LegacyEncoding.ofFont} may know, in one byte a letter or two. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:\\.\\x00?v\\x00?n|[^a-z]v\\x00?n)\\x00?[tahbc]"
              + "|v\\x00?n\\x00?i\\x00?[- athbu]|v\\x00?p\\x00?s\\x00?[- th]");

  private OfficeFonts() {}

  /**
   * The text with its fonts; empty where none of them is a legacy font, or the file is damaged:
   * Tika will say how.
   */
  static Optional<FontedText> of(Path file, String mediaType, int maxCharacters) {
    Reader reader = readerOf(mediaType);
    try {
      if (reader == null || !namesLegacyFonts(file)) {
        return Optional.empty();
      }
      FontedText text = new FontedText(maxCharacters);
      reader.read(file, text);
      return text.isLegacy() ? Optional.of(text) : Optional.empty();
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Tells the text of one kind of file with its fonts. */
  @FunctionalInterface
  private interface Reader {
    void read(Path file, FontedText text) throws IOException, XMLStreamException;
  }

  private static @Nullable Reader readerOf(String mediaType) {
    if (mediaType.equals("application/msword")) {
      return WordFonts::read;
    }
    if (mediaType.equals("application/vnd.ms-excel")) {
      return SheetFonts::readBinary;
    }
    if (mediaType.contains("spreadsheetml") || mediaType.contains("ms-excel.sheet.macro")) {
      return SheetFonts::readXml;
    }
    if (mediaType.contains("ms-powerpoint") || mediaType.contains("presentationml")) {
      return SlideFonts::read;
    }
    return mediaType.contains("oasis.opendocument") ? OdfFonts::read : null;
  }

  private static boolean namesLegacyFonts(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      boolean zip = in.read() == 'P' && in.read() == 'K';
      if (!zip) {
        return names(in, MOST_BYTES);
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long left = MOST_BYTES;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        // The cells of a table name no fonts: their styles do.
        if (entry.getName().endsWith(".xml") && !entry.getName().startsWith("xl/worksheets/")) {
          try (InputStream in = zip.getInputStream(entry)) {
            if (names(in, left)) {
              return true;
            }
          }
          left -= Math.max(0, entry.getSize());
        }
      }
    }
    return false;
  }

  private static boolean names(InputStream in, long most) throws IOException {
    String before = "";
    long left = most;
    while (left > 0) {
      byte[] chunk = in.readNBytes(CHUNK);
      if (chunk.length == 0) {
        return false;
      }
      String read = before + new String(chunk, StandardCharsets.ISO_8859_1);
      if (NAME.matcher(read).find()) {
        return true;
      }
      before = read.substring(Math.max(0, read.length() - OVERLAP));
      left -= chunk.length;
    }
    return false;
  }
}
