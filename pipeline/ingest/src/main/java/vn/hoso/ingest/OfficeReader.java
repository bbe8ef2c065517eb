package vn.hoso.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Line;
import vn.hoso.document.Problem;
import vn.hoso.vietnamese.LegacyEncoding;

/** Reads Office files, web pages and mail by Apache Tika, a line for each paragraph. */
final class OfficeReader {
  private final Parser parser = new AutoDetectParser();

  IngestedDocument open(Path file, String mediaType, IngestSettings settings, PageGate gate)
      throws DocumentException {
    LineCollector collector =
        new LineCollector(settings.maxCharacters(), !mediaType.contains("html"));
    ParseContext context = new ParseContext();
    Attachments attachments = new Attachments(context);
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, attachments);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
    RtfFonts.@Nullable Converted converted = null;
    try {
      if (mediaType.equals("application/rtf")) {
        converted = RtfFonts.convert(Files.readAllBytes(file)).orElse(null);
      }
    } catch (IOException e) {
      String reason = "The file cannot be read" + Problems.because(e) + ".";
      throw Problems.file(Problem.Kind.UNREADABLE, file, reason, e);
    }
    try (TikaInputStream in =
        converted == null
            ? TikaInputStream.get(file, metadata)
            : TikaInputStream.get(converted.bytes(), metadata)) {
      parser.parse(in, collector, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw Problems.file(
          Problem.Kind.ENCRYPTED, file, "The file needs a password to be opened.", e);
    } catch (ZeroByteFileException e) {
      throw Problems.file(Problem.Kind.EMPTY, file, "The file has no content.", e);
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
      throw failed(file, settings, collector, e);
    }
    return document(
        file,
        mediaType,
        gate,
        collector.lines(),
        attachments,
        converted == null ? null : converted.encoding());
  }

  private static IngestedDocument document(
      Path file,
      String mediaType,
      PageGate gate,
      List<Line> lines,
      Attachments attachments,
      @Nullable LegacyEncoding converted)
      throws DocumentException {
    if (lines.stream().allMatch(line -> line.text().isBlank())) {
      if (attachments.pictures > 0) {
        String reason =
            "The file holds %d pictures and no text; pictures inside of such files are not read."
                .formatted(attachments.pictures);
        throw Problems.file(Problem.Kind.UNSUPPORTED, file, reason, null);
      }
      throw Problems.file(Problem.Kind.EMPTY, file, "The file holds no text.", null);
    }
    return new LinesDocument(mediaType, List.of(lines), attachments.note(), converted, gate);
  }

  private static DocumentException failed(
      Path file, IngestSettings settings, LineCollector collector, Throwable e) {
    if (collector.isFull()) {
      String reason =
          "The text is longer than the limit of %,d characters."
              .formatted(settings.maxCharacters());
      return Problems.file(Problem.Kind.TOO_LARGE, file, reason, e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (said.contains("ip bomb")) {
        String reason = "The file unpacks to far more than its size; it was not read to its end.";
        return Problems.file(Problem.Kind.TOO_LARGE, file, reason, e);
      }
      if (said.contains("password") || said.contains("encrypted")) {
        return Problems.file(
            Problem.Kind.ENCRYPTED, file, "The file needs a password to be opened.", e);
      }
    }
    Throwable root = rootOf(e);
    return Problems.file(
        Problem.Kind.BROKEN, file, "The file is damaged" + Problems.because(root) + ".", e);
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /** Lets the body of a mail through; counts what else is inside of a file, and leaves it there. */
  private static final class Attachments extends ParsingEmbeddedDocumentExtractor {
    private int pictures;
    private int others;

    Attachments(ParseContext context) {
      super(context);
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      @Nullable String type = metadata.get(Metadata.CONTENT_TYPE);
      @Nullable String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      boolean attached =
          name != null
              || String.valueOf(metadata.get(Metadata.CONTENT_DISPOSITION))
                  .startsWith("attachment");
      if (!attached && type != null && type.startsWith("text/")) {
        return true;
      }
      boolean picture =
          (type != null && type.startsWith("image/"))
              || (name != null && name.matches("(?i).*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)"));
      if (picture) {
        pictures++;
      } else {
        others++;
      }
      return false;
    }

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
  }
}
