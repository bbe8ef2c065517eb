package vn.hoso.vietnamese;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The encodings that Vietnamese was written in before Unicode, and Unicode's own decomposed form.
 *
 * <p>Such text reaches us as Latin-1 or Windows-1252 characters that a special font shows as
 * Vietnamese: {@code Céng hßa x· héi} in .VnTime is {@code Cộng hòa xã hội}. Decoding is lossless:
 * a character that the encoding does not know stays.
 */
public enum LegacyEncoding {
  /**
   * TCVN 5712:1993, third set (VN3, "ABC"): fonts .VnTime, .VnArial… One byte a letter. It has no
   * capitals with tone: fonts whose name ends in H show small letters as capitals.
   */
  TCVN3,
  /** VNI for Windows: fonts VNI-Times…; most letters are a vowel and a mark, two bytes. */
  VNI,
  /** The Vietnamese Professionals Society's 8-bit set: fonts VPS Times… */
  VPS,
  /** RFC 1456, Vietnamese Quoted-Readable: {@code Co^.ng ho`a}. ASCII; its dots are ambiguous. */
  VIQR,
  /** Windows-1258 read as Windows-1252: letters with vowel marks, the tone as a byte after them. */
  CP1258,
  /** Unicode with combining marks (NFD, or the tone alone apart, "Unicode tổ hợp"). */
  NFD;

  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final Pattern SUBSET_PREFIX = Pattern.compile("^/?[A-Z]{6}\\+");

  /**
   * The text in Unicode NFC.
   *
   * @param text as it was read through Latin-1 or Windows-1252 (for {@link #NFD}: any)
   */
  public String decode(String text) {
    return switch (this) {
      case TCVN3 -> LegacyTables.decodeTcvn3(text);
      case VNI -> LegacyTables.decodeVni(text);
      case VPS -> LegacyTables.decodeVps(text);
      case VIQR -> Viqr.decode(text);
      case CP1258 -> LegacyTables.decodeCp1258(text);
      case NFD -> Letters.nfc(text);
    };
  }

  /**
   * The text in Unicode NFC; in upper case where the font shows capitals only (.VnTimeH).
   *
   * @param fontName as the file names it, with or without a PDF subset prefix
   */
  public String decode(String text, String fontName) {
    String decoded = decode(text);
    return this == TCVN3 && isCapitalFont(fontName) ? decoded.toUpperCase(Locale.ROOT) : decoded;
  }

  /** The bytes of a file in this encoding, in Unicode NFC; for {@link #NFD} they are UTF-8. */
  public String decode(byte[] bytes) {
    return decode(
        new String(bytes, this == NFD ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
  }

  /**
   * The text in this encoding, as the Latin-1 characters of its bytes. A character that the
   * encoding lacks stays. TCVN3 has no toned capitals: they become small letters, as in files that
   * mean them for a capital font.
   */
  public String encode(String text) {
    String nfc = Letters.nfc(text);
    return switch (this) {
      case TCVN3 -> LegacyTables.encodeTcvn3(nfc);
      case VNI -> LegacyTables.encodeVni(nfc);
      case VPS -> LegacyTables.encodeVps(nfc);
      case VIQR -> Viqr.encode(nfc);
      case CP1258 -> LegacyTables.encodeCp1258(nfc);
      case NFD -> Normalizer.normalize(nfc, Normalizer.Form.NFD);
    };
  }

  /**
   * The bytes of a file in this encoding ({@link #NFD}: UTF-8). Typographic characters that only
   * Windows-1252 has (“ ” – …) get its bytes; any other character outside becomes "?".
   */
  public byte[] encodeToBytes(String text) {
    String encoded = encode(text);
    if (this == NFD) {
      return encoded.getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[encoded.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = encoded.charAt(i);
      bytes[i] = c <= 0xFF ? (byte) c : String.valueOf(c).getBytes(CP1252)[0];
    }
    return bytes;
  }

  /**
   * Which encoding a font is drawn for, by its name; a Unicode font gives nothing. A PDF may still
   * map such a font to right Unicode, so ask {@link #detect} with the text.
   */
  public static Optional<LegacyEncoding> ofFont(String fontName) {
    String name = plainName(fontName);
    if (name.startsWith(".vn") || name.matches("vn(time|arial|helvet|avant|bodoni|courier).*")) {
      return Optional.of(TCVN3);
    }
    if (name.matches("vni([-_ ].*|times.*|helve.*|aptima.*|book.*|univer.*)")) {
      return Optional.of(VNI);
    }
    return name.matches("vps([-_ ].*|times.*|helv.*)") ? Optional.of(VPS) : Optional.empty();
  }

  /** Whether the font shows small letters as capitals: .VnTimeH, .VnArialH-Bold, … */
  public static boolean isCapitalFont(String fontName) {
    if (ofFont(fontName).orElse(null) != TCVN3) {
      return false;
    }
    String bare = SUBSET_PREFIX.matcher(fontName).replaceFirst("").replaceFirst("[,-].*$", "");
    return bare.strip().replaceFirst("(?i)\\s*(bold|italic|bold italic)$", "").endsWith("H");
  }

  private static String plainName(String fontName) {
    return SUBSET_PREFIX
        .matcher(fontName)
        .replaceFirst("")
        .replace("#2E", ".")
        .replace("#20", " ")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The encoding that makes this text Vietnamese, where it plainly is not so as it stands.
   *
   * <p>Each encoding is tried; it must turn most words into well-formed syllables with Vietnamese
   * marks, and clearly more of them than there were before. Sound Vietnamese, other languages and
   * OCR damage give nothing. A font name lowers the bar, it never decides alone.
   *
   * @param text a page or a paragraph; a few words are enough where a font speaks for it
   * @param fontNames the fonts that the text is set in, as far as known
   */
  public static Optional<LegacyEncoding> detect(String text, Collection<String> fontNames) {
    return LegacyDetector.detect(text, fontNames);
  }
}
