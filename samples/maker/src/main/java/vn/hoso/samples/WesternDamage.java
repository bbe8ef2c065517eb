package vn.hoso.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Damages a text as an OCR engine for Western languages of around the year 2000 did: letters with
 * marks become symbols ({@code huy~n} for huyện), capitals ({@code bQ} for bộ) or pairs of strokes
 * ({@code V\l} for vụ), and words run together after them. Made by rule from a table of our own; a
 * line of the result answers a line of the text.
 */
final class WesternDamage {
  private static final Map<String, List<String>> READINGS = new HashMap<>();

  static {
    put("ộ", "Q", "Q", "Q", "(>");
    put("ọ", "Q", "o");
    put("ụ", "\\l", "\\l", "u");
    put("ự", "\\I", "v", "\\r");
    put("ệ", "~", "~", "~", "e");
    put("ề", "~", "S", "S", "e");
    put("ế", "S", "~", "@", "e");
    put("ể", "S", "8", "~");
    put("ễ", "~", "e");
    put("ê", "e");
    put("ố", "6", "6", "d");
    put("ồ", "6", "6", "d6");
    put("ổ", "6", "6");
    put("ỗ", "6", "f>");
    put("ô", "o", "o", "6");
    put("ạ", "~", "~", "?", "a");
    put("ậ", "~", "?", "a");
    put("ấ", "A", "a", "§");
    put("ầ", "A", "a");
    put("ẩ", "A", "a");
    put("ẫ", "fi", "a");
    put("ặ", "~", "a");
    put("ắ", "A", "a");
    put("ả", "a", "a", "fl");
    put("ã", "a", "ii");
    put("á", "a", "a", "a");
    put("à", "a");
    put("ă", "a");
    put("â", "a");
    put("ợ", "q", "Q", "o");
    put("ờ", "a", "o");
    put("ớ", "a", "6");
    put("ở", "o", "a");
    put("ơ", "a", "o");
    put("ỡ", "o");
    put("ứ", "u", "ir", "lr");
    put("ừ", "u", "ir");
    put("ử", "u", "ir");
    put("ữ", "u", "fr");
    put("ư", "u", "u", "ir");
    put("ủ", "u", "ll");
    put("ũ", "u", "ii");
    put("ú", "u");
    put("ù", "u");
    put("đ", "d", "d", "d", "c1");
    put("Đ", "D", "D", "B");
    put("Ế", "E");
    put("Ộ", "Q");
  }

  private final SplittableRandom random;

  WesternDamage(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private static void put(String letter, String... readings) {
    READINGS.put(letter, List.of(readings));
  }

  /** Line k of the result answers line k of the text; form feeds are kept. */
  String apply(String text) {
    var result = new StringBuilder();
    boolean harmed = false;
    for (char c : text.toCharArray()) {
      List<String> readings = READINGS.get(String.valueOf(c));
      if (readings != null) {
        result.append(readings.get(random.nextInt(readings.size())));
        harmed = true;
      } else if (c == ' ') {
        // Narrow spaces beside wide misreadings are lost.
        if (!(harmed && random.nextInt(14) == 0)) {
          result.append(' ');
        }
        harmed = false;
      } else if (c > 0x7f && Character.isLetter(c)) {
        String base =
            java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
        result.append(base.charAt(0));
      } else {
        result.append(c);
        if (c == '\n') {
          harmed = false;
        }
      }
    }
    return result.toString();
  }
}
