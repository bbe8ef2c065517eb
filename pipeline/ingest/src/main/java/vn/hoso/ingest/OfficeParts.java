package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.hoso.document.DocumentException;

/**
 * What is inside of an Office file beside its text. Lets the body of a mail through, keeps pictures
 * of print to be read by OCR, counts the rest and leaves it there.
 */
final class OfficeParts extends ParsingEmbeddedDocumentExtractor {
  private static final Map<String, String> READ =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "bmp", "image/bmp",
          "gif", "image/gif",
          "tif", "image/tiff",
          "tiff", "image/tiff",
          "webp", "image/webp");

  private static final String PREVIEW =
      TikaCoreProperties.EmbeddedResourceType.THUMBNAIL.toString();

  /** Seals, signatures and logos have fewer pixels on their shorter side. */
  private static final int SHORTEST_SIDE = 400;

  /** Photographs have fewer lines of print. */
  private static final int FEWEST_LINES = 4;

  private final IngestSettings settings;
  private final PageGate gate;
  private final boolean reads;
  private final List<OfficeDocument.Scan> scans = new ArrayList<>();
  private int pictures;
  private int others;

  /**
   * @param reads whether pictures are read; those of a mail are files of their own
   */
  OfficeParts(ParseContext context, IngestSettings settings, PageGate gate, boolean reads) {
    super(context);
    this.settings = settings;
    this.gate = gate;
    this.reads = reads;
  }

  List<OfficeDocument.Scan> scans() {
    return scans;
  }

  /** How many pictures were left unread. */
  int pictures() {
    return pictures;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    @Nullable String type = metadata.get(Metadata.CONTENT_TYPE);
    @Nullable String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    boolean attached =
        name != null
            || String.valueOf(metadata.get(Metadata.CONTENT_DISPOSITION)).startsWith("attachment");
    if (!attached && type != null && type.startsWith("text/")) {
      return true;
    }
    if (PREVIEW.equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))) {
      return false; // of the first page, whose text is read anyway
    }
    boolean picture =
        (type != null && type.startsWith("image/"))
            || (name != null && name.matches("(?i).*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)"));
    if (!picture) {
      others++;
      return false;
    }
    if (reads && mediaType(metadata) != null) {
      return true;
    }
    pictures++;
    return false;
  }

  private static @Nullable String mediaType(Metadata metadata) {
    @Nullable String type = metadata.get(Metadata.CONTENT_TYPE);
    if (type != null && READ.containsValue(type)) {
      return type;
    }
    String name = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    return READ.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    String type = reads ? mediaType(metadata) : null;
    if (type == null) {
      super.parseEmbedded(stream, handler, metadata, outputHtml);
      return;
    }
    Path copy = Files.createTempFile("hoso", ".picture");
    boolean kept = false;
    try {
      Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
      kept = keepIfPrinted(copy, type);
    } finally {
      if (!kept) {
        pictures++;
        Files.deleteIfExists(copy);
      }
    }
  }

  private boolean keepIfPrinted(Path copy, String type) {
    boolean kept = false;
    ImageFile picture;
    try {
      picture = ImageFile.open(copy, type, settings, gate);
    } catch (DocumentException e) {
      return false; // counted as not read
    }
    try {
      if (scans.size() + 1 < settings.maxPages()
          && picture.shorterSide() >= SHORTEST_SIDE
          && picture.linesOfPrint() >= FEWEST_LINES) {
        scans.add(new OfficeDocument.Scan(copy, picture));
        kept = true;
      }
    } catch (DocumentException e) {
      kept = false;
    } finally {
      if (!kept) {
        picture.close();
      }
    }
    return kept;
  }

  /** A sentence on what was not read; empty where all was. */
  String note() {
    if (pictures == 0 && others == 0) {
      return "";
    }
    return "Not read were, inside of the file, %d %s and %d other %s."
        .formatted(
            pictures,
            pictures == 1 ? "picture" : "pictures",
            others,
            others == 1 ? "file" : "files");
  }

  /** Where the text could not be read. */
  void discard() {
    scans.forEach(OfficeDocument::discard);
  }
}
