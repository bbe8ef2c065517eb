package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** Writes the entries of one container to the disk, as they come, and watches the limits. */
final class EntryWriter implements EmbeddedDocumentExtractor {
  private static final long RATIO_MATTERS_FROM = 100_000_000;
  private static final int LONGEST_NAME = 120;

  private final Path into;
  private final long containerBytes;
  private final UnpackLimits limits;
  private final List<Unpacker.Entry> entries = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable IOException diskFailure;
  private long written;

  EntryWriter(Path into, long containerBytes, UnpackLimits limits) {
    this.into = into;
    this.containerBytes = containerBytes;
    this.limits = limits;
  }

  /** More comes out than a container of papers holds. */
  static final class TrapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrapException(String reason) {
      super(reason);
    }
  }

  List<Unpacker.Entry> entries() {
    return List.copyOf(entries);
  }

  /** Why the disk did not take an entry; null where it took all. */
  @Nullable IOException diskFailure() {
    return diskFailure;
  }

  /** The body of a mail is its own text; all that has a name, or is attached, is a file. */
  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
    boolean attached =
        metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null
            || String.valueOf(metadata.get(Metadata.CONTENT_DISPOSITION)).startsWith("attachment");
    return attached || !type.startsWith("text/");
  }

  @Override
  public void parseEmbedded(
      InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    if (!shouldParseEmbedded(metadata)) {
      return;
    }
    if (entries.size() >= limits.entries()) {
      throw new TrapException(
          "The container has more than %,d entries; the others were not taken out."
              .formatted(limits.entries()));
    }
    String name = unique(clean(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY)));
    // A folder for each entry keeps its name as it is, whatever its neighbours are called.
    Path place = into.resolve(String.valueOf(entries.size())).resolve(leaf(name));
    copy(in, place);
    entries.add(new Unpacker.Entry(name, place));
  }

  private void copy(InputStream in, Path place) throws IOException {
    try (OutputStream out = opened(place)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        written += n;
        if (written > limits.bytes()
            || (written > RATIO_MATTERS_FROM && written / limits.ratio() > containerBytes)) {
          throw new TrapException(
              "The container unpacks to far more than its size; it was not unpacked to its end.");
        }
        try {
          out.write(buffer, 0, n);
        } catch (IOException e) {
          diskFailure = e;
          throw e;
        }
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(place);
      throw e;
    }
  }

  private OutputStream opened(Path place) throws IOException {
    try {
      Files.createDirectories(place.getParent());
      return Files.newOutputStream(place);
    } catch (IOException e) {
      diskFailure = e;
      throw e;
    }
  }

  /** A name cannot lead out of the container, nor spoil a list in which it is printed. */
  static String clean(@Nullable String name) {
    List<String> parts = new ArrayList<>();
    for (String part : String.valueOf(name == null ? "" : name).split("[/\\\\]+")) {
      String safe = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
      if (!safe.isEmpty() && !safe.equals(".") && !safe.equals("..")) {
        parts.add(shortened(safe));
      }
    }
    return parts.isEmpty() ? "unnamed" : String.join("/", parts);
  }

  private static String shortened(String part) {
    if (part.length() <= LONGEST_NAME) {
      return part;
    }
    int dot = part.lastIndexOf('.');
    String ending = dot > 0 && part.length() - dot <= 16 ? part.substring(dot) : "";
    return part.substring(0, LONGEST_NAME - ending.length()) + ending;
  }

  private String unique(String name) {
    String other = name;
    for (int i = 2; !names.add(other); i++) {
      int dot = name.lastIndexOf('.');
      int end = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
      other = name.substring(0, end) + " (" + i + ")" + name.substring(end);
    }
    return other;
  }

  private static String leaf(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
