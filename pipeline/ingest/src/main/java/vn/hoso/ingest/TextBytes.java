package vn.hoso.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a text file's characters are encoded.
 *
 * <p>A byte order mark decides; then valid UTF-8; then UTF-16, known by the zero bytes of its ASCII
 * half. All else is one byte a character and read as windows-1252, with the five bytes that it does
 * not define taken as Latin-1 controls: so no byte is lost, and the Vietnamese legacy encodings
 * (windows-1258 too) are told apart by what the text says, see {@link
 * vn.hoso.vietnamese.LegacyEncoding#detect}.
 */
final class TextBytes {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int LOOK = 1 << 16;

  private TextBytes() {}

  static String decode(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) {
      return new String(bytes, Charset.forName("UTF-32"));
    }
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return mostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : oneByteEach(bytes);
    }
  }

  /** Whether the bytes hold what no text holds; VPS has a few letters among the controls. */
  static boolean isBinary(byte[] bytes) {
    boolean wide =
        starts(bytes, 0xff, 0xfe)
            || starts(bytes, 0xfe, 0xff)
            || starts(bytes, 0, 0, 0xfe, 0xff)
            || wide(bytes) != null;
    if (wide) {
      return false;
    }
    int end = Math.min(bytes.length, LOOK);
    int controls = 0;
    for (int i = 0; i < end; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        return true;
      }
      controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return controls > 0.1 * end;
  }

  private static boolean starts(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: every other byte of the ASCII in it is zero; null where it is not. */
  private static @Nullable Charset wide(byte[] bytes) {
    int end = Math.min(bytes.length, LOOK) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < end; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = end / 2;
    if (half >= 4 && odd > 0.3 * half && even < 0.02 * half) {
      return StandardCharsets.UTF_16LE;
    }
    return half >= 4 && even > 0.3 * half && odd < 0.02 * half ? StandardCharsets.UTF_16BE : null;
  }

  /** UTF-8 with a few damaged characters: far more sound sequences than broken ones. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int sound = 0;
    int broken = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      int more = b < 0x80 ? 0 : b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : -1;
      if (more == 0) {
        continue;
      }
      int seen = 0;
      while (seen < more && i + 1 < bytes.length && (bytes[i + 1] & 0xc0) == 0x80) {
        i++;
        seen++;
      }
      sound += more > 0 && seen == more ? 1 : 0;
      broken += more < 0 || seen < more ? 1 : 0;
    }
    return sound > 20 * broken;
  }

  private static String oneByteEach(byte[] bytes) {
    char[] characters = new String(bytes, WINDOWS_1252).toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '\ufffd') {
        characters[i] = (char) (bytes[i] & 0xff);
      }
    }
    return new String(characters);
  }
}
