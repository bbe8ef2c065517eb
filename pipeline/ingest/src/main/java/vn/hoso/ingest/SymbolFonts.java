package vn.hoso.ingest;

import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Signs of Symbol and Wingdings in Unicode: ≥, Φ, ticked and empty boxes.
 *
 * <p>These fonts have no letters. Word and what it prints name their signs by codes of the private
 * use area, 0xF000 above those of the font, which show as nothing elsewhere: a form without its
 * ticks, "Φ105 mm" without its sign.
 */
final class SymbolFonts {
  private static final int BASE = 0xf000;

  /** Boxes, ticks, arrows and bullets, as Unicode's mapping of Wingdings has them or near it. */
  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x46, "☞"),
          Map.entry(0x6c, "●"),
          Map.entry(0x6e, "■"),
          Map.entry(0x6f, "☐"),
          Map.entry(0x70, "☐"),
          Map.entry(0x71, "☐"),
          Map.entry(0x72, "☐"),
          Map.entry(0x76, "❖"),
          Map.entry(0x78, "☒"),
          Map.entry(0x9f, "•"),
          Map.entry(0xa7, "▪"),
          Map.entry(0xa8, "☐"),
          Map.entry(0xd8, "➢"),
          Map.entry(0xdf, "←"),
          Map.entry(0xe0, "→"),
          Map.entry(0xe1, "↑"),
          Map.entry(0xe2, "↓"),
          Map.entry(0xe8, "➔"),
          Map.entry(0xf0, "⇨"),
          Map.entry(0xfb, "✗"),
          Map.entry(0xfc, "✓"),
          Map.entry(0xfd, "☒"),
          Map.entry(0xfe, "☑"));

  private static final Map<Integer, String> WINGDINGS_2 =
      Map.of(
          0x4f, "✗", 0x50, "✓", 0x51, "☒", 0x52, "☑", 0x53, "☒", 0x54, "☒", 0x98, "•", 0xa3, "☐");

  private SymbolFonts() {}

  /**
   * A text with the signs of a symbol font in Unicode; the same text for any other font, and where
   * nobody knows the sign.
   *
   * @param font its name, with or without what PDF puts before and behind it; null for none
   */
  static String text(String text, @Nullable String font) {
    if (font == null || text.codePoints().noneMatch(SymbolFonts::isCode)) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String sign = isCode(c) ? sign(c, font) : null;
              result.append(sign == null ? Character.toString(c) : sign);
            });
    return result.toString();
  }

  /**
   * One sign; null where nobody knows it.
   *
   * @param code of the font, or 0xF000 above it
   */
  static @Nullable String sign(int code, String font) {
    int own = isCode(code) ? code - BASE : code;
    String name = font.toLowerCase(Locale.ROOT).replace(" ", "");
    if (name.contains("wingdings3")) {
      return null; // arrows of many kinds
    }
    if (name.contains("wingdings")) {
      return (name.contains("wingdings2") ? WINGDINGS_2 : WINGDINGS).get(own);
    }
    if (!name.contains("symbol")) {
      return null;
    }
    String glyph = SymbolEncoding.INSTANCE.getName(own);
    String sign = GlyphList.getAdobeGlyphList().toUnicode(glyph);
    boolean known = sign != null && Character.getType(sign.codePointAt(0)) != Character.PRIVATE_USE;
    return known ? sign : null;
  }

  private static boolean isCode(int c) {
    return c >= BASE + 0x20 && c <= BASE + 0xff;
  }
}
