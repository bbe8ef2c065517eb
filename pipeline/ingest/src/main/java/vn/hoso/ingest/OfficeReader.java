package vn.hoso.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
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
    ParseContext context = new ParseContext();
    boolean mail = mediaType.startsWith("message/") || mediaType.endsWith("outlook");
    OfficeParts parts = new OfficeParts(context, settings, gate, !mail);
    boolean done = false;
    try (Unicode unicode = Unicode.of(file, mediaType, settings)) {
      LineCollector collector =
          new LineCollector(settings.maxCharacters(), !mediaType.contains("html"), unicode.fonts());
      parse(file, unicode, collector, parts, context, settings);
      IngestedDocument document =
          document(file, mediaType, gate, collector.lines(), parts, unicode.encoding());
      done = true;
      return document;
    } finally {
      if (!done) {
        parts.discard();
      }
    }
  }

  /**
   * A file without legacy fonts, as far as its kind says which fonts it is set in.
   *
   * @param bytes of the file to read, or null
   * @param copy the file to read, a temporary one, or null for the file itself
   * @param converted what the file to read was in; null for nothing
   * @param fonts by which the text is turned into Unicode while it is read; null for none
   */
  private record Unicode(
      byte @Nullable [] bytes,
      @Nullable Path copy,
      @Nullable LegacyEncoding converted,
      @Nullable FontedText fonts)
      implements AutoCloseable {
    static Unicode of(Path file, String mediaType, IngestSettings settings)
        throws DocumentException {
      try {
        if (mediaType.equals("application/rtf")) {
          RtfFonts.@Nullable Converted rtf =
              RtfFonts.convert(Files.readAllBytes(file)).orElse(null);
          if (rtf != null) {
            return new Unicode(rtf.bytes(), null, rtf.encoding(), null);
          }
        } else if (mediaType.contains("wordprocessingml") || mediaType.contains("ms-word.")) {
          DocxFonts.@Nullable Converted docx = DocxFonts.convert(file).orElse(null);
          if (docx != null) {
            return new Unicode(null, docx.file(), docx.encoding(), null);
          }
        }
        FontedText fonts = OfficeFonts.of(file, mediaType, settings.maxCharacters()).orElse(null);
        return new Unicode(null, null, null, fonts);
      } catch (IOException e) {
        String reason = "The file cannot be read" + Problems.because(e) + ".";
        throw Problems.file(Problem.Kind.UNREADABLE, file, reason, e);
      }
    }

    /** What the text was in, once it was read; null for Unicode. */
    @Nullable LegacyEncoding encoding() {
      return fonts == null ? converted : fonts.found();
    }

    TikaInputStream open(Path file, Metadata metadata) throws IOException {
      if (bytes != null) {
        return TikaInputStream.get(bytes, metadata);
      }
      return TikaInputStream.get(copy == null ? file : copy, metadata);
    }

    @Override
    public void close() {
      try {
        if (copy != null) {
          Files.deleteIfExists(copy);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("a temporary file cannot be deleted", e);
      }
    }
  }

  private void parse(
      Path file,
      Unicode unicode,
      LineCollector collector,
      OfficeParts parts,
      ParseContext context,
      IngestSettings settings)
      throws DocumentException {
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, parts);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
    try (TikaInputStream in = unicode.open(file, metadata)) {
      parser.parse(in, collector, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw Problems.file(
          Problem.Kind.ENCRYPTED, file, "The file needs a password to be opened.", e);
    } catch (ZeroByteFileException e) {
      throw Problems.file(Problem.Kind.EMPTY, file, "The file has no content.", e);
    } catch (IOException
        | SAXException
        | TikaException
        | RuntimeException
        | StackOverflowError
        | AssertionError e) { // parsers assert what damaged files do not keep
      throw failed(file, settings, collector, e);
    }
  }

  private static IngestedDocument document(
      Path file,
      String mediaType,
      PageGate gate,
      List<Line> lines,
      OfficeParts parts,
      @Nullable LegacyEncoding converted)
      throws DocumentException {
    boolean empty = lines.stream().allMatch(line -> line.text().isBlank());
    if (empty && parts.scans().isEmpty()) {
      if (parts.pictures() > 0) {
        String reason =
            "The file holds %d pictures and no text; no print is seen on them."
                .formatted(parts.pictures());
        throw Problems.file(Problem.Kind.UNSUPPORTED, file, reason, null);
      }
      throw Problems.file(Problem.Kind.EMPTY, file, "The file holds no text.", null);
    }
    LinesDocument text =
        new LinesDocument(mediaType, List.of(lines), parts.note(), converted, gate);
    return parts.scans().isEmpty() ? text : new OfficeDocument(file, text, parts.scans());
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
}
