package vn.hoso.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoso.document.Page;
import vn.hoso.export.PagesJson;

/**
 * A document in hand: a copy of its file, and the pages that OCR has already read, so that a run
 * that was killed in the middle of a long document goes on at the next page.
 */
final class WorkFolder implements PageMemory {
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");
  private static final int LONGEST_NAME = 60;

  private final Path folder;
  private final Path stamp;
  private final String versions;

  private WorkFolder(Path folder, Path stamp, String versions) {
    this.folder = folder;
    this.stamp = stamp;
    this.versions = versions;
  }

  /**
   * Opens the folder of a document; what other versions of the parts have read is thrown away.
   *
   * @param versions of program, dictionaries and OCR engine
   */
  static WorkFolder open(Path work, String id, String versions) throws IOException {
    Path folder = work.resolve(id);
    Path stamp = folder.resolve("versions.txt");
    if (Files.exists(folder)
        && !(Files.exists(stamp)
            && Files.readString(stamp, StandardCharsets.UTF_8).equals(versions))) {
      SafeFiles.deleteTree(folder);
    }
    return new WorkFolder(folder, stamp, versions);
  }

  /** Where the copy lies; it keeps the ending of the file's name, for readers that go by it. */
  Path copy(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 || name.length() - dot > 16 ? "" : name.substring(dot);
    String stem = dot < 0 ? name : name.substring(0, dot);
    String safe = UNSAFE.matcher(stem).replaceAll("_");
    String shortened = safe.length() <= LONGEST_NAME ? safe : safe.substring(0, LONGEST_NAME);
    return folder.resolve("copy").resolve(shortened + UNSAFE.matcher(ending).replaceAll("_"));
  }

  @Override
  public Optional<Page> recall(int number) throws IOException {
    Path file = page(number);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      List<Page> pages = PagesJson.read(in);
      return pages.size() == 1 && pages.getFirst().number() == number
          ? Optional.of(pages.getFirst())
          : Optional.empty();
    } catch (IOException e) {
      // Half a page, left by a power cut: read the page again.
      Files.deleteIfExists(file);
      return Optional.empty();
    }
  }

  @Override
  public void remember(Page page) throws IOException {
    synchronized (this) {
      if (!Files.exists(stamp)) {
        SafeFiles.write(stamp, versions.getBytes(StandardCharsets.UTF_8), folder);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PagesJson.write(List.of(page), bytes);
    SafeFiles.write(page(page.number()), bytes.toByteArray(), folder);
  }

  private Path page(int number) {
    return folder.resolve("page-%05d.json".formatted(number));
  }
}
