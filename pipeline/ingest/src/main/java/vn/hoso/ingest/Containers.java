package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Problem;

/** Says what is wrong with a file of files: it is no document, or it is a damaged one. */
final class Containers {
  private static final Set<String> ZIP_BASED =
      Set.of("docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "odt", "ods", "odp");

  private Containers() {}

  static DocumentException problem(Path file, String mediaType) {
    if (mediaType.equals("application/zip")) {
      if (hasPassword(file)) {
        return Problems.file(Problem.Kind.ENCRYPTED, file, "The ZIP file needs a password.", null);
      }
      IOException damage = damage(file);
      if (damage != null) {
        String what = ZIP_BASED.contains(ending(file)) ? "Office file" : "ZIP file";
        String reason = "The " + what + " is damaged or cut short" + Problems.because(damage) + ".";
        return Problems.file(Problem.Kind.BROKEN, file, reason, damage);
      }
    }
    return new ContainerException(
        new Problem(
            Problem.Kind.UNSUPPORTED,
            file.toString(),
            null,
            "This is a container (" + mediaType + "); \"hoso import\" takes in what is in it."));
  }

  static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Bit 0 of the general purpose flag of the first entry (APPNOTE.TXT 4.4.4). */
  private static boolean hasPassword(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(8);
      return head.length == 8 && head[0] == 'P' && head[2] == 3 && (head[6] & 1) != 0;
    } catch (IOException e) {
      return false; // it will be reported as damaged
    }
  }

  private static @Nullable IOException damage(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() < 0 ? new ZipException("no entries") : null;
    } catch (IOException e) {
      return e;
    }
  }
}
