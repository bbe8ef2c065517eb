package vn.hoso.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hoso.document.Problem;

/**
 * Takes files out of containers: ZIP, 7z, TAR, RAR, compressed files, mailboxes, and the
 * attachments of mail. One layer at a time: what comes out may be a container again.
 */
public final class Unpacker {
  private final UnpackLimits limits;
  private final Parser parser = new AutoDetectParser();

  /** Takes out no more than the limits allow. */
  public Unpacker(UnpackLimits limits) {
    this.limits = limits;
  }

  /**
   * One file of a container.
   *
   * @param name with its folders in the container, parted by "/"; clean: no "..", no control
   *     characters, and once in a container
   * @param place where its bytes were put
   */
  public record Entry(String name, Path place) {}

  /**
   * What a container holds.
   *
   * @param entries those that came out whole
   * @param problem why others did not; null where all did
   */
  public record Contents(List<Entry> entries, @Nullable Problem problem) {
    public Contents {
      entries = List.copyOf(entries);
    }
  }

  /** Whether a document of this kind has files in it besides its own text. */
  public static boolean hasAttachments(String mediaType) {
    return mediaType.equals("message/rfc822") || mediaType.equals("application/vnd.ms-outlook");
  }

  /**
   * Unpacks.
   *
   * @param container the file
   * @param into a folder of its own; made here
   * @throws IOException where the folder cannot be written
   */
  public Contents unpack(Path container, Path into) throws IOException {
    Files.createDirectories(into);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(container.getFileName()));
    EntryWriter writer = new EntryWriter(into, Files.size(container), limits);
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, writer);
    @Nullable Problem problem = null;
    try (TikaInputStream in = TikaInputStream.get(container, metadata)) {
      parser.parse(in, new DefaultHandler(), metadata, context);
      if (writer.entries().isEmpty() && !hasAttachments(type(metadata))) {
        problem = problem(Problem.Kind.EMPTY, container, "There is no file in the container.");
      }
    } catch (EncryptedDocumentException e) {
      problem = problem(Problem.Kind.ENCRYPTED, container, "The container needs a password.");
    } catch (EntryWriter.TrapException e) {
      problem = problem(Problem.Kind.TOO_LARGE, container, String.valueOf(e.getMessage()));
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
      problem = explained(container, writer, e);
    }
    return new Contents(writer.entries(), problem);
  }

  private static String type(Metadata metadata) {
    return String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).replaceFirst(";.*", "");
  }

  private static Problem explained(Path container, EntryWriter writer, Throwable e)
      throws IOException {
    IOException disk = writer.diskFailure();
    if (disk != null) {
      throw disk;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EntryWriter.TrapException) {
        return problem(Problem.Kind.TOO_LARGE, container, String.valueOf(cause.getMessage()));
      }
      String said = String.valueOf(cause.getMessage());
      if (said.contains("password") || said.contains("ncrypted")) {
        return problem(Problem.Kind.ENCRYPTED, container, "The container needs a password.");
      }
    }
    Throwable root = e.getCause() == null ? e : e.getCause();
    String reason =
        "The container is damaged or cut short%s; %d files came out of it."
            .formatted(Problems.because(root), writer.entries().size());
    return problem(Problem.Kind.BROKEN, container, reason);
  }

  private static Problem problem(Problem.Kind kind, Path container, String reason) {
    return new Problem(kind, container.toString(), null, reason);
  }
}
