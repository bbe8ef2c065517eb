package vn.hoso.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.hoso.vietnamese.LegacyEncoding;

/**
 * Text as people typed it before Unicode: TCVN 5712:1993, third code set (TCVN3, "ABC"), in the
 * fonts .VnTime and .VnTimeH. The set has no capitals with tones; words all in capitals are small
 * letters in .VnTimeH, whose small letters look like capitals.
 */
final class Tcvn3 {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private Tcvn3() {}

  /** Whether a text is typed in .VnTimeH: it is all in capitals, and some have marks. */
  static boolean allCapitals(String text) {
    return text.equals(text.toUpperCase(VIETNAMESE))
        && text.chars().anyMatch(c -> c > 0x7f && Character.isLetter(c));
  }

  /** The codes of a line; capitals become small letters where {@link #allCapitals} says so. */
  static byte[] encode(String text) {
    return encode(text, allCapitals(text));
  }

  private static byte[] encode(String text, boolean capitals) {
    String typed = capitals ? text.toLowerCase(VIETNAMESE) : text;
    byte[] bytes = LegacyEncoding.TCVN3.encodeToBytes(typed);
    if (!LegacyEncoding.TCVN3.decode(bytes).equals(typed)) {
      throw new IllegalArgumentException("TCVN3 cannot hold: " + text);
    }
    return bytes;
  }

  /** What a program that knows nothing of TCVN3 shows: the codes as Windows-1252. */
  static String asWindows1252(String text, boolean capitals) {
    return new String(encode(text, capitals), java.nio.charset.Charset.forName("windows-1252"));
  }

  /** A text file. */
  static byte[] textFile(Manuscript manuscript) {
    var bytes = new ByteArrayOutputStream();
    for (String line : FlowText.text(manuscript).split("\n")) {
      bytes.writeBytes(encode(line));
      bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  /** A Rich Text document in .VnTime, as Word 97 wrote it. */
  static byte[] rtf(Manuscript manuscript) {
    var rtf =
        new StringBuilder(
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0"
                + " .VnTime;}{\\f1\\froman\\fcharset0 .VnTimeH;}}\n\\fs28\n");
    for (String line : FlowText.text(manuscript).split("\n")) {
      rtf.append(allCapitals(line) ? "\\pard\\f1 " : "\\pard\\f0 ");
      for (byte b : encode(line)) {
        int code = b & 0xff;
        if (code == '\t') {
          rtf.append("\\tab ");
        } else if (code > 0x7f) {
          rtf.append("\\'%02x".formatted(code));
        } else {
          rtf.append(List.of('\\', '{', '}').contains((char) code) ? "\\" : "").append((char) code);
        }
      }
      rtf.append("\\par\n");
    }
    return rtf.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
