package vn.hoso.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.LegacyEncoding;

/**
 * Turns what a Rich Text file sets in Vietnamese legacy fonts (.VnTime, VNI-Times …) into Unicode
 * escapes, before Tika reads it: Tika's text no longer says which font it was set in, and without
 * the font the capitals of TCVN3 (.VnTimeH) look like small letters.
 *
 * <p>RTF 1.9.1: groups in braces, control words behind backslashes, bytes above 127 as {@code
 * \'hh}, Unicode as {@code \\uN} followed by as many stand-ins as {@code \\ucN} says.
 */
final class RtfFonts {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Groups that hold no text of the document. */
  private static final Set<String> NO_TEXT =
      Set.of("stylesheet", "info", "pict", "colortbl", "object", "themedata", "datastore", "*");

  private final byte[] rtf;
  private int at;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringBuilder run = new StringBuilder();
  private final Map<Integer, String> fonts = new HashMap<>();
  private final StringBuilder fontName = new StringBuilder();
  private final Deque<Group> groups = new ArrayDeque<>();
  private Group group = new Group(-1, false, false, 1);
  private int defaultFont = -1;
  private int standIns;

  /** Stand-ins to come of a letter that was taken into the run. */
  private int skipped;

  private @Nullable LegacyEncoding found;

  /** What is inherited by inner groups. */
  private record Group(int font, boolean silent, boolean table, int standIns) {
    Group withFont(int number) {
      return new Group(number, silent, table, standIns);
    }
  }

  /**
   * A file without legacy fonts.
   *
   * @param bytes the file with Unicode in place of legacy letters
   * @param encoding what they were in
   */
  record Converted(byte[] bytes, LegacyEncoding encoding) {}

  private RtfFonts(byte[] rtf) {
    this.rtf = rtf;
  }

  /** Empty where nothing is set in a legacy font. */
  static Optional<Converted> convert(byte[] rtf) {
    RtfFonts fonts = new RtfFonts(rtf);
    fonts.walk();
    return fonts.found == null
        ? Optional.empty()
        : Optional.of(new Converted(fonts.out.toByteArray(), fonts.found));
  }

  private void walk() {
    while (at < rtf.length) {
      char c = (char) (rtf[at] & 0xff);
      switch (c) {
        case '{' -> {
          endRun();
          groups.push(group);
          pass(1);
        }
        case '}' -> {
          endRun();
          group = groups.isEmpty() ? group : groups.pop();
          pass(1);
        }
        case '\\' -> control();
        case '\r', '\n' -> pass(1);
        default -> letter(c, 1);
      }
    }
    endRun();
  }

  private void pass(int length) {
    int end = Math.min(rtf.length, at + length);
    out.write(rtf, at, end - at);
    at = end;
  }

  private void control() {
    char c = at + 1 < rtf.length ? (char) (rtf[at + 1] & 0xff) : ' ';
    if (c == '\'' && at + 3 < rtf.length) {
      int value = Character.digit(rtf[at + 2], 16) * 16 + Character.digit(rtf[at + 3], 16);
      letter((char) (value & 0xff), 4);
    } else if (c == '\\' || c == '{' || c == '}') {
      letter(c, 2);
    } else if (c == 'u' && isUnicodeLetter()) {
      unicodeLetter();
    } else if (c >= 'a' && c <= 'z') {
      word();
    } else {
      endRun();
      group = c == '*' ? new Group(group.font(), true, group.table(), group.standIns()) : group;
      pass(2);
    }
  }

  /** Whether a letter stands here as its number, and its font is a legacy one. */
  private boolean isUnicodeLetter() {
    boolean number = at + 2 < rtf.length && (Character.isDigit(rtf[at + 2]) || rtf[at + 2] == '-');
    return number && !group.table() && !group.silent() && standIns == 0 && encoding() != null;
  }

  /** So Word writes the codes of a legacy font that are no letters of the system's own code. */
  private void unicodeLetter() {
    int end = at + 3;
    while (end < rtf.length && Character.isDigit(rtf[end]) && end - at < 9) {
      end++;
    }
    char c = (char) Integer.parseInt(new String(rtf, at + 2, end - at - 2, US_ASCII));
    run.append(c);
    skipped = Math.max(0, group.standIns());
    at = end + (end < rtf.length && rtf[end] == ' ' ? 1 : 0);
  }

  private void word() {
    int end = at + 1;
    while (end < rtf.length && rtf[end] >= 'a' && rtf[end] <= 'z') {
      end++;
    }
    String name = new String(rtf, at + 1, end - at - 1, US_ASCII);
    int digits = end;
    if (end < rtf.length && (rtf[end] == '-' || Character.isDigit(rtf[end]))) {
      end++;
      while (end < rtf.length && Character.isDigit(rtf[end]) && end - digits < 9) {
        end++;
      }
    }
    int number = number(digits, end);
    end += end < rtf.length && rtf[end] == ' ' ? 1 : 0;
    endRun();
    pass(end - at);
    obey(name, number);
  }

  private int number(int start, int end) {
    String digits = new String(rtf, start, end - start, US_ASCII);
    return digits.isEmpty() || digits.equals("-") ? -1 : Integer.parseInt(digits);
  }

  private void obey(String name, int number) {
    switch (name) {
      case "fonttbl" -> group = new Group(-1, false, true, group.standIns());
      case "deff" -> {
        defaultFont = number;
        group = group.withFont(number);
      }
      case "f" -> group = group.withFont(number);
      case "plain" -> group = group.table() ? group : group.withFont(defaultFont);
      case "uc" -> group = new Group(group.font(), group.silent(), group.table(), number);
      case "u" -> standIns = Math.max(0, group.standIns());
      case "bin" -> pass(Math.max(0, number));
      default -> {
        if (NO_TEXT.contains(name)) {
          group = new Group(group.font(), true, group.table(), group.standIns());
        }
      }
    }
  }

  private void letter(char c, int length) {
    if (standIns > 0) {
      standIns--;
      pass(length);
    } else if (skipped > 0) {
      skipped--;
      at += length;
    } else if (group.table() && !group.silent()) {
      nameFont(c);
      pass(length);
    } else if (group.silent() || encoding() == null) {
      pass(length);
    } else {
      run.append(c < 0x80 ? c : new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0));
      at += length;
    }
  }

  private void nameFont(char c) {
    if (c == ';') {
      fonts.put(group.font(), fontName.toString().strip());
      fontName.setLength(0);
    } else {
      fontName.append(c);
    }
  }

  private @Nullable LegacyEncoding encoding() {
    String font = fonts.get(group.font());
    return font == null ? null : LegacyEncoding.ofFont(font).orElse(null);
  }

  private void endRun() {
    standIns = 0;
    skipped = 0;
    if (run.isEmpty()) {
      return;
    }
    LegacyEncoding encoding = encoding();
    String font = fonts.getOrDefault(group.font(), "");
    String read = run.toString();
    String text = encoding == null ? read : LegacyText.decode(read, font);
    found = text.equals(read) ? found : encoding;
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '{' || c == '}') {
        escaped.append('\\').append(c);
      } else if (c < 128) {
        escaped.append(c);
      } else {
        escaped.append("\\u").append((int) (short) c);
        escaped.append(group.standIns() < 1 ? " " : "?".repeat(group.standIns()));
      }
    }
    out.writeBytes(escaped.toString().getBytes(US_ASCII));
    run.setLength(0);
  }
}
