package vn.hoso.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Paths as text, each as another one. The names on a disk are bytes, and old ones may be no UTF-8;
 * Java shows all such bytes as the same sign, so that two files would be taken for one. Here they
 * stand as {@code %E1}.
 */
final class PathText {
  private static final char UNREADABLE = '\uFFFD';

  private PathText() {}

  static String of(Path path) {
    String text = path.toString();
    return text.indexOf(UNREADABLE) < 0 ? text : decoded(bytes(path));
  }

  /** The bytes of a name, which Java tells only in the form of a URI. */
  private static byte[] bytes(Path path) {
    String uri = path.toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == '%') {
        bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(uri.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String decoded(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(3 * bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        String text = out.flip().toString();
        return text.length() > 1 && text.endsWith("/")
            ? text.substring(0, text.length() - 1) // as a URI says of a folder
            : text;
      }
      for (int i = 0; i < result.length(); i++) {
        out.put("%%%02X".formatted(in.get() & 0xff));
      }
    }
  }
}
