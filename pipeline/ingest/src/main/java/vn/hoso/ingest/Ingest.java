package vn.hoso.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.Problem;
import vn.hoso.vietnamese.LanguageModel;

/** Opens files. Holds nothing open itself; may be shared by any number of threads. */
public final class Ingest {
  private static final List<String> NEEDED_PICTURE_READERS =
      List.of("jpeg", "png", "tiff", "bmp", "gif", "webp", "jpeg2000", "jbig2");

  private final IngestSettings settings;
  private final PageGate gate;
  private final Detector detector = new DefaultDetector();
  private final OfficeReader office = new OfficeReader();

  /**
   * @throws MissingPartException where the reader of a kind of picture is not there: better now
   *     than as a page without its picture
   */
  public Ingest(IngestSettings settings) {
    this(settings, null);
  }

  /**
   * As {@link #Ingest(IngestSettings)}, with a model of the language, by which the page gate sees
   * text whose words are right but not their order.
   *
   * @param model null for none
   */
  public Ingest(IngestSettings settings, @Nullable LanguageModel model) {
    this.settings = settings;
    this.gate = new PageGate(settings.ocr(), model);
    for (String format : NEEDED_PICTURE_READERS) {
      if (!ImageIO.getImageReadersByFormatName(format).hasNext()) {
        throw new MissingPartException(
            "The reader for " + format + " pictures is not on the class path.", "mvn package");
      }
    }
  }

  /** How files are read. */
  public IngestSettings settings() {
    return settings;
  }

  /**
   * Opens a file, which is never changed.
   *
   * @return to be closed by the caller
   * @throws DocumentException where the file cannot be taken in, with the kind of problem: {@code
   *     EMPTY}, {@code BROKEN}, {@code ENCRYPTED}, {@code UNSUPPORTED}, {@code TOO_LARGE} or {@code
   *     UNREADABLE}
   */
  public IngestedDocument open(Path file) throws DocumentException {
    checkReadable(file);
    String mediaType = detect(file);
    return switch (FileKind.of(mediaType)) {
      case PDF -> PdfFile.open(file, settings, gate);
      case PICTURE -> ImageFile.open(file, mediaType, settings, gate);
      case PLAIN_TEXT -> TextFile.open(file, mediaType, settings, gate);
      case OFFICE -> office.open(file, mediaType, settings, gate);
      case CONTAINER -> {
        if (JoinedPictures.is(file)) {
          yield JoinedFile.open(file, settings, this::openPicture);
        }
        throw Containers.problem(file, mediaType);
      }
      case UNKNOWN -> throw unknown(file, mediaType);
    };
  }

  /** A page of pictures that were joined. */
  private IngestedDocument openPicture(Path file) throws DocumentException {
    checkReadable(file);
    String mediaType = detect(file);
    if (FileKind.of(mediaType) != FileKind.PICTURE) {
      throw unknown(file, mediaType);
    }
    return ImageFile.open(file, mediaType, settings, gate);
  }

  private void checkReadable(Path file) throws DocumentException {
    try {
      if (Files.isDirectory(file)) {
        throw Problems.file(Problem.Kind.UNREADABLE, file, "This is a folder, not a file.", null);
      }
      long bytes = Files.size(file);
      if (bytes == 0) {
        throw Problems.file(Problem.Kind.EMPTY, file, "The file has no bytes.", null);
      }
      if (bytes > settings.maxBytes()) {
        String reason =
            "The file has %,d bytes, more than the limit of %,d."
                .formatted(bytes, settings.maxBytes());
        throw Problems.file(Problem.Kind.TOO_LARGE, file, reason, null);
      }
      if (!Files.isReadable(file)) {
        throw Problems.file(
            Problem.Kind.UNREADABLE, file, "There is no permission to read the file.", null);
      }
    } catch (NoSuchFileException e) {
      throw Problems.file(Problem.Kind.UNREADABLE, file, "There is no such file.", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private String detect(Path file) throws DocumentException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
    try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
      return detector.detect(in, metadata).getBaseType().toString();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static DocumentException unreadable(Path file, IOException e) {
    return Problems.file(
        Problem.Kind.UNREADABLE, file, "The file cannot be read" + Problems.because(e) + ".", e);
  }

  private static DocumentException unknown(Path file, String mediaType) {
    String reason =
        mediaType.equals("application/octet-stream")
            ? "Nothing in the bytes tells what kind of file this is."
            : "Files of the kind " + mediaType + " are not read.";
    return Problems.file(Problem.Kind.UNSUPPORTED, file, reason, null);
  }
}
