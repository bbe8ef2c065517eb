package vn.hoso.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.LegacyEncoding;

/**
 * The text of a file with the font of each stretch of it, for readers that tell the text alone.
 * What they read is looked up here, and turned into Unicode where it is set in a font of the years
 * before: without the font a few words tell nothing, English beside them would be spoiled, and the
 * capitals of TCVN3 (.VnTimeH) look like small letters.
 *
 * <p>A reader may part, join and leave out stretches and take parts of the file in another order:
 * each piece is looked for nearest to the one before it.
 */
final class FontedText {
  private final int maxCharacters;
  private final StringBuilder gathered = new StringBuilder();
  private final TreeMap<Integer, String> fonts = new TreeMap<>();
  private @Nullable String text;
  private int at;
  private @Nullable LegacyEncoding found;

  /**
   * @param maxCharacters what comes after so many is not kept
   */
  FontedText(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /**
   * Adds what comes next in the file.
   *
   * @param font null where the file does not say
   */
  void add(String run, @Nullable String font) {
    if (gathered.length() + run.length() <= maxCharacters) {
      fonts.put(gathered.length(), font == null ? "" : font);
      gathered.append(run);
    }
  }

  /** Whether any of it is set in a legacy font. */
  boolean isLegacy() {
    return fonts.values().stream()
        .distinct()
        .anyMatch(font -> LegacyEncoding.ofFont(font).isPresent());
  }

  /** What was decoded so far; null for nothing. */
  @Nullable LegacyEncoding found() {
    return found;
  }

  /** A piece of the text in Unicode; as it is where it is not found here. */
  String decode(String piece) {
    String core = piece.strip();
    if (core.chars().allMatch(FontedText::saysTheSameInAllFonts)) {
      return piece;
    }
    int start = find(core);
    if (start < 0) {
      return piece;
    }
    at = start + core.length();
    int indent = piece.indexOf(core);
    StringBuilder out = new StringBuilder(piece.substring(0, indent));
    for (int from = start; from < at; ) {
      Integer next = fonts.higherKey(from);
      int to = next == null ? at : Math.min(at, next);
      Map.Entry<Integer, String> font = fonts.floorEntry(from);
      String read = core.substring(from - start, to - start);
      out.append(font == null ? read : decode(read, font.getValue()));
      from = to;
    }
    return out.append(piece, indent + core.length(), piece.length()).toString();
  }

  private static boolean saysTheSameInAllFonts(int c) {
    return c < 0x80 && !Character.isLetter(c);
  }

  private int find(String piece) {
    String all = text == null ? gathered.toString() : text;
    text = all;
    int ahead = all.indexOf(piece, at);
    if (ahead >= 0 && ahead - at <= 2) {
      return ahead;
    }
    int behind = all.lastIndexOf(piece, at);
    boolean isNearer = behind >= 0 && at - behind - piece.length() < ahead - at;
    return ahead < 0 || isNearer ? behind : ahead;
  }

  private String decode(String read, String font) {
    String decoded = LegacyText.decode(read, font);
    if (!decoded.equals(read)) {
      found = LegacyEncoding.ofFont(font).orElse(found);
    }
    return decoded;
  }
}
