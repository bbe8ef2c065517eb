package vn.hoso.vietnamese;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.tukaani.xz.XZInputStream;

/** Reads the lines of a training text and the fingerprint of its file in one go. */
final class CorpusReader {
  private CorpusReader() {}

  /**
   * Gives every line to a consumer.
   *
   * @return the SHA-256 of the file's bytes, in hexadecimal digits
   */
  static String read(Path file, Consumer<String> lines) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream raw =
        new DigestInputStream(
            new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest)) {
      InputStream text = file.toString().endsWith(".xz") ? new XZInputStream(raw) : raw;
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.accept(line);
      }
      raw.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IOException("Cannot read the training text " + file + ": " + e.getMessage(), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
