package vn.hoso.repair;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.vietnamese.Letters;

/**
 * Syllables that are spelled in two ways as the writer likes: with i or y (quĩ or quỹ, kĩ thuật or
 * kỹ thuật, lí or lý), or as they are spoken in the South (gởi for gửi). Both are right, so that a
 * repair never makes one of the other.
 */
final class SpellingVariants {
  /** After folding; what follows the vowel too is free only behind qu (quít, quýt). */
  private static final Pattern FREE = Pattern.compile("(?:[hklmstv]|qu)([iy])|qu([iy])(?:t|nh|ch)");

  /** As spoken in the North, and in the South. */
  private static final Set<String> SPOKEN =
      Set.of(
          "gửi gởi",
          "này nầy",
          "tính tánh",
          "chính chánh",
          "nhân nhơn",
          "bệnh bịnh",
          "lĩnh lãnh",
          "sinh sanh",
          "nhất nhứt",
          "nhật nhựt",
          "hợp hạp",
          "đường đàng",
          "thật thiệt");

  private SpellingVariants() {}

  /**
   * Spells a syllable with the letter that was read.
   *
   * @param printed a syllable, in any case
   * @param read as it was read, perhaps without its marks
   * @return {@code printed}, but with i or y as in {@code read} where both are good spellings and
   *     all other letters agree
   */
  static String asRead(String printed, String read) {
    if (SPOKEN.contains(pair(printed, read)) || SPOKEN.contains(pair(read, printed))) {
      return read;
    }
    if (printed.length() != read.length() || printed.length() < 2) {
      return printed;
    }
    String wanted = Letters.fold(printed);
    String seen = Letters.fold(read);
    if (wanted.length() != printed.length() || wanted.equalsIgnoreCase(seen)) {
      return printed;
    }
    Matcher free = FREE.matcher(wanted.toLowerCase(Locale.ROOT));
    if (!free.matches()) {
      return printed;
    }
    int at = free.start(free.group(1) != null ? 1 : 2);
    String spelled = wanted.substring(0, at) + other(wanted.charAt(at)) + wanted.substring(at + 1);
    return spelled.equalsIgnoreCase(seen)
        ? printed.substring(0, at) + other(printed.charAt(at)) + printed.substring(at + 1)
        : printed;
  }

  private static String pair(String north, String south) {
    return (north + " " + south).toLowerCase(Locale.ROOT);
  }

  /** The other letter in the same case, with the same tone. */
  private static String other(char vowel) {
    String parts = Normalizer.normalize(String.valueOf(vowel), Normalizer.Form.NFD);
    char swapped =
        switch (parts.charAt(0)) {
          case 'i' -> 'y';
          case 'y' -> 'i';
          case 'I' -> 'Y';
          case 'Y' -> 'I';
          default -> parts.charAt(0);
        };
    return Normalizer.normalize(swapped + parts.substring(1), Normalizer.Form.NFC);
  }
}
