package vn.hoso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that were handed over, on the disk: {@code uploads/<import>/<sha-256>/<name>}. One that is
 * still coming lies in a folder whose name begins with "f", so that a restart can tell them apart.
 */
final class Uploads {
  private static final int LONGEST_NAME_BYTES = 200;
  private static final String COMING = "f";
  private static final int DIGEST_CHARACTERS = 64;

  /** Names that {@link ImportApi} gave to imports. */
  private static final Pattern IMPORT = Pattern.compile("[A-Za-z0-9]{16}");

  private Uploads() {}

  /** A file that came as a whole. */
  record Received(Path path, long bytes, String sha256) {}

  /**
   * Writes what a client sends.
   *
   * @param name see {@link #safeName}
   * @param maxBytes of the file
   */
  static Received receive(Path folder, String name, InputStream body, long maxBytes)
      throws ApiProblem, IOException {
    Path coming = Files.createTempDirectory(folder, COMING);
    Path file = coming.resolve(name);
    try (DigestInputStream in = new DigestInputStream(body, sha256())) {
      copy(in, file, maxBytes);
      String sum = HexFormat.of().formatHex(in.getMessageDigest().digest());
      // The same bytes may come under several names, each of which is a file of its own.
      for (int again = 1; ; again++) {
        Path whole = folder.resolve(again == 1 ? sum : sum + "-" + again);
        if (!Files.exists(whole)) {
          Files.move(coming, whole);
          Path path = whole.resolve(name);
          return new Received(path, Files.size(path), sum);
        }
      }
    } catch (ApiProblem | IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(coming);
      throw e;
    }
  }

  private static void copy(InputStream in, Path file, long maxBytes)
      throws ApiProblem, IOException {
    byte[] buffer = new byte[1 << 16];
    long left = maxBytes;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw new ApiProblem(413, "too-large", maxBytes);
        }
        out.write(buffer, 0, n);
      }
    }
  }

  /**
   * Imports of which an earlier server left files behind, ready to be started; what had not come as
   * a whole is dropped, for its client was told of no success.
   */
  static List<ImportJob> left(Path uploads) throws IOException {
    List<ImportJob> jobs = new ArrayList<>();
    for (Path folder : children(uploads)) {
      if (!IMPORT.matcher(folder.getFileName().toString()).matches()) {
        continue;
      }
      ImportJob job = new ImportJob(folder.getFileName().toString(), folder);
      for (Path kept : children(folder)) {
        String name = kept.getFileName().toString();
        for (Path file : children(kept)) {
          if (name.startsWith(COMING) && name.length() < DIGEST_CHARACTERS) {
            Files.delete(file);
          } else {
            String sum = name.substring(0, Math.min(DIGEST_CHARACTERS, name.length()));
            job.received(file, file.getFileName().toString(), Files.size(file), sum);
          }
        }
        if (children(kept).isEmpty()) {
          Files.delete(kept);
        }
      }
      if (job.count() == 0) {
        Files.deleteIfExists(folder);
      } else {
        job.ended(ImportJob.State.STOPPED, null, "The server was stopped.");
        jobs.add(job);
      }
    }
    return jobs;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted(Comparator.naturalOrder()).toList();
    }
  }

  /**
   * A client's name for a file, as a plain name: no folders, no controls, not hidden, not too long.
   */
  static String safeName(String name) throws ApiProblem {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}:*?\"<>|]", "_")
            .replaceAll("^[. ]+|[. ]+$", "");
    if (plain.isEmpty()) {
      throw new ApiProblem(400, "bad-name");
    }
    int dot = plain.lastIndexOf('.');
    String ending = dot > 0 && plain.length() - dot <= 12 ? plain.substring(dot) : "";
    String stem = plain.substring(0, plain.length() - ending.length());
    while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
