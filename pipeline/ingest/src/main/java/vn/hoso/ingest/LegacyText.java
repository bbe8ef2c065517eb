package vn.hoso.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Line;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;
import vn.hoso.vietnamese.LegacyEncoding;
import vn.hoso.vietnamese.Letters;

/** Turns the lines of a page into Unicode NFC. */
final class LegacyText {
  /** Letters beyond Latin-1 that windows-1252 has; all others prove that a text is Unicode. */
  private static final String WINDOWS_1252_LETTERS = "ŒœŠšŽžŸƒˆ";

  private LegacyText() {}

  /** Without change but for the composition of letters and marks. */
  static List<Line> composed(List<Line> lines) {
    List<Line> composed = new ArrayList<>(lines.size());
    for (Line line : lines) {
      String text = Letters.nfc(line.text());
      composed.add(text.equals(line.text()) ? line : new Line(text, line.box(), line.words()));
    }
    return composed;
  }

  /**
   * From a legacy encoding. Words and lines that are Unicode already, or set in a font of no legacy
   * encoding beside others that are, stay as they are.
   */
  static List<Line> convert(List<Line> lines, LegacyEncoding encoding, Map<Word, String> fonts) {
    boolean byFont = fonts.values().stream().anyMatch(f -> LegacyEncoding.ofFont(f).isPresent());
    List<Line> converted = new ArrayList<>(lines.size());
    for (Line line : lines) {
      if (line.words().isEmpty()) {
        boolean skip = encoding != LegacyEncoding.NFD && isUnicode(line.text());
        String text = skip ? Letters.nfc(line.text()) : encoding.decode(line.text());
        converted.add(new Line(text, line.box(), List.of()));
        continue;
      }
      List<Word> words = new ArrayList<>(line.words().size());
      for (Word word : line.words()) {
        words.add(convert(word, encoding, fonts.get(word), byFont));
      }
      converted.add(Line.ofWords(words));
    }
    return converted;
  }

  private static Word convert(
      Word word, LegacyEncoding encoding, @Nullable String font, boolean byFont) {
    boolean otherFont = byFont && font != null && LegacyEncoding.ofFont(font).isEmpty();
    if (otherFont || (encoding != LegacyEncoding.NFD && isUnicode(word.text()))) {
      return word;
    }
    String text = font == null ? encoding.decode(word.text()) : encoding.decode(word.text(), font);
    return text.isBlank() || text.equals(word.text())
        ? word
        : new Word(text, word.box(), word.confidence(), WordSource.LEGACY_ENCODING);
  }

  /**
   * A stretch of text that is set in one font; as it is where that is no legacy font, or the text
   * is Unicode in spite of it. Fonts with symbols of their own have their letters in a private
   * range, 0xF000 above the codes.
   */
  static String decode(String text, String font) {
    LegacyEncoding encoding = LegacyEncoding.ofFont(font).orElse(null);
    if (encoding == null || isUnicode(text)) {
      return text;
    }
    StringBuilder codes = new StringBuilder(text);
    for (int i = 0; i < codes.length(); i++) {
      char c = codes.charAt(i);
      codes.setCharAt(i, c >= 0xf020 && c <= 0xf0ff ? (char) (c - 0xf000) : c);
    }
    return encoding.decode(codes.toString(), font);
  }

  /** Whether a letter proves that the text is in Unicode. */
  static boolean isUnicode(String text) {
    return text.codePoints()
        .anyMatch(c -> c > 0xff && Character.isLetter(c) && WINDOWS_1252_LETTERS.indexOf(c) < 0);
  }
}
