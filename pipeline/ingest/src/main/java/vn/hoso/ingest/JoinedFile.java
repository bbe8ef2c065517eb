package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;

/**
 * A document whose pages are pictures in a file of {@link JoinedPictures}. One of them is taken out
 * at a time; one that is no picture, or damaged, is a page that cannot be read.
 */
final class JoinedFile implements IngestedDocument {
  private static final Pattern ENDING = Pattern.compile("[.]([a-z0-9]{1,5})$");

  private final ZipFile zip;
  private final Path folder;
  private final Opener opener;
  private final List<Place> places = new ArrayList<>();
  private @Nullable Open open;

  /** Opens one picture file. */
  @FunctionalInterface
  interface Opener {
    IngestedDocument open(Path file) throws DocumentException;
  }

  /**
   * Where a page is.
   *
   * @param page in the picture file, counts from 1
   */
  private record Place(ZipEntry entry, int page) {}

  /** The picture file that was taken out last. */
  private record Open(ZipEntry entry, Path file, IngestedDocument document) {}

  private JoinedFile(ZipFile zip, Path folder, Opener opener) {
    this.zip = zip;
    this.folder = folder;
    this.opener = opener;
  }

  static JoinedFile open(Path file, IngestSettings settings, Opener opener)
      throws DocumentException {
    JoinedFile joined = null;
    try {
      ZipFile zip = new ZipFile(file.toFile());
      joined = new JoinedFile(zip, Files.createTempDirectory("hoso-pages"), opener);
      joined.findPages();
    } catch (IOException e) {
      if (joined != null) {
        joined.close();
      }
      throw Problems.file(
          Problem.Kind.BROKEN,
          file,
          "The ZIP file is damaged or cut short" + Problems.because(e) + ".",
          e);
    }
    int pages = joined.places.size();
    if (pages == 0 || pages > settings.maxPages()) {
      joined.close();
      String reason =
          pages == 0
              ? "There is no file in the container."
              : "The file has %,d pages, more than the limit of %,d."
                  .formatted(pages, settings.maxPages());
      Problem.Kind kind = pages == 0 ? Problem.Kind.EMPTY : Problem.Kind.TOO_LARGE;
      throw Problems.file(kind, file, reason, null);
    }
    return joined;
  }

  private void findPages() throws IOException {
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().equals(JoinedPictures.TYPE_ENTRY)) {
        continue;
      }
      if (entry.getMethod() != ZipEntry.STORED) {
        throw new ZipException("its pages are compressed"); // to any size: not by JoinedPictures
      }
      int pages = mayHaveMore(entry) ? countPages(entry) : 1;
      for (int page = 1; page <= pages; page++) {
        places.add(new Place(entry, page));
      }
    }
  }

  /** Only a TIFF may hold several pages. */
  private static boolean mayHaveMore(ZipEntry entry) {
    String ending = ending(entry);
    return ending.equals("tif") || ending.equals("tiff");
  }

  /** Of the name, in small letters; some readers go by it. */
  private static String ending(ZipEntry entry) {
    Matcher ending = ENDING.matcher(entry.getName().toLowerCase(Locale.ROOT));
    return ending.find() ? ending.group(1) : "";
  }

  private int countPages(ZipEntry entry) throws IOException {
    try {
      return take(entry).pageCount();
    } catch (DocumentException e) {
      return 1; // which will say so
    }
  }

  private IngestedDocument take(ZipEntry entry) throws IOException, DocumentException {
    if (open != null && open.entry().equals(entry)) {
      return open.document();
    }
    letGo();
    Path file = folder.resolve("page." + ending(entry));
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, file);
    }
    try {
      open = new Open(entry, file, opener.open(file));
      return open.document();
    } catch (DocumentException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public String mediaType() {
    return JoinedPictures.MEDIA_TYPE;
  }

  @Override
  public int pageCount() {
    return places.size();
  }

  @Override
  public IngestedPage page(int number) throws DocumentException {
    Place place = places.get(Objects.checkIndex(number - 1, places.size()));
    try {
      IngestedPage found = take(place.entry()).page(place.page());
      Page p = found.page();
      Page page = new Page(number, p.width(), p.height(), p.dpi(), p.decision(), p.lines());
      return new IngestedPage(page, found.image(), found.beside());
    } catch (DocumentException e) {
      Problem problem = e.problem();
      throw new DocumentException(
          new Problem(problem.kind(), place.entry().getName(), number, problem.reason()), e);
    } catch (IOException e) {
      throw new DocumentException(
          new Problem(
              Problem.Kind.BROKEN,
              place.entry().getName(),
              number,
              "The ZIP file is damaged or cut short" + Problems.because(e) + "."),
          e);
    }
  }

  private void letGo() throws IOException {
    if (open != null) {
      open.document().close();
      Files.deleteIfExists(open.file());
      open = null;
    }
  }

  @Override
  public void close() {
    try (zip) {
      letGo();
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // What was only read loses nothing; the system clears its folder of temporary files.
    }
  }
}
