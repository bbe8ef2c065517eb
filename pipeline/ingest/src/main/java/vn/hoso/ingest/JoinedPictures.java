package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Scans that lie in a file for each page, put together as one file: a ZIP file of the unchanged
 * pictures in the order of their pages, uncompressed, as comic book readers show it ({@code .cbz}).
 * The same pictures give the same bytes, whenever and wherever they are put together.
 *
 * <p>The first entry, {@code mimetype}, says what it is, as in OpenDocument and EPUB files; by it
 * such a file is told from a container of documents.
 */
public final class JoinedPictures {
  /** The media type of the whole. */
  public static final String MEDIA_TYPE = "application/vnd.comicbook+zip";

  /** Ending of the name of the whole, with its dot. */
  public static final String ENDING = ".cbz";

  static final String TYPE_ENTRY = "mimetype";

  private static final byte[] TYPE = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);

  /** The same for all. The very first moment that ZIP knows would be written with a time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

  /** Where the name of the first entry and its content stand (APPNOTE.TXT 4.3.7). */
  private static final int NAME_AT = 30;

  private JoinedPictures() {}

  /**
   * One picture file.
   *
   * @param name without folders
   * @param file its bytes
   */
  public record Part(String name, Path file) {}

  /**
   * Puts pictures together.
   *
   * @param parts in the order of their pages
   * @param out is written, not closed
   * @throws IOException where a part cannot be read, or {@code out} not written
   */
  public static void write(List<Part> parts, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(TYPE);
    zip.putNextEntry(entry(TYPE_ENTRY, TYPE.length, sum));
    zip.write(TYPE);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      // Readers that know only names show the pages in the order of these.
      zip.putNextEntry(entry("%05d-%s".formatted(i + 1, part.name()), part.file()));
      Files.copy(part.file(), zip);
    }
    zip.finish();
  }

  private static ZipEntry entry(String name, Path file) throws IOException {
    CRC32 sum = new CRC32();
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.update(buffer, 0, n);
        bytes += n;
      }
    }
    return entry(name, bytes, sum);
  }

  private static ZipEntry entry(String name, long bytes, CRC32 sum) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes);
    entry.setCompressedSize(bytes);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** Whether a ZIP file was put together here. */
  static boolean is(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(NAME_AT + TYPE_ENTRY.length() + TYPE.length);
      String said = new String(head, StandardCharsets.ISO_8859_1);
      return said.startsWith(TYPE_ENTRY + MEDIA_TYPE, Math.min(NAME_AT, said.length()));
    } catch (IOException e) {
      return false; // it will be reported as damaged
    }
  }
}
