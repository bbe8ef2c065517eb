package vn.hoso.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that the text defines itself: "cải cách hành chính (CCHC)", "Ủy ban nhân dân (sau
 * đây viết tắt là UBND)", "Hội đồng Sáng kiến (viết tắt: HĐSK)". The words before the bracket must
 * begin with the letters within it.
 */
final class AbbreviationReader {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\(\\s?(?:(?:[Ss]au đây |[Dd]ưới đây )?(?:được )?(?:[Vv]iết tắt|[Gg]ọi tắt|gọi|viết)(?:"
              + " tắt)?(?: chung)?(?: là:?|:)\\s+)?[\"“']?(?<short>\\p{Lu}[\\p{L}&-]{1,9}(?: (?:tỉnh|thành"
              + " phố|huyện|quận|thị xã|xã|phường))?)[\"”']?\\s?\\)");
  private static final Set<String> JOINTS = Set.of("va", "-", "cua", "cac", "ve", "&");
  private static final int REACH = 140;

  /** So many pieces of dirt may stand among the words. */
  private static final int DIRT = 2;

  private AbbreviationReader() {}

  static Map<String, String> read(List<Outline.Block> blocks) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Outline.Block block : blocks) {
      String text = block.passage().text();
      Matcher matcher = DEFINITION.matcher(text);
      while (matcher.find()) {
        String abbreviation = matcher.group("short");
        if (capitalCount(abbreviation) < 2 || found.containsKey(abbreviation)) {
          continue;
        }
        int from = Math.max(0, matcher.start() - REACH);
        String before = text.substring(from, matcher.start());
        String meant = ofUnit(before, abbreviation);
        meant = meant == null ? knownForm(before, abbreviation) : meant;
        if (meant != null && matcher.group().contains("tắt")) {
          meant = whole(before, meant);
        }
        if (meant != null) {
          found.put(abbreviation, meant);
        }
      }
    }
    return found;
  }

  /** "Ủy ban nhân dân tỉnh (UBND tỉnh)": the kind of unit stands in both. */
  private static @Nullable String ofUnit(String before, String abbreviation) {
    int space = abbreviation.indexOf(' ');
    if (space < 0) {
      return longForm(before, abbreviation);
    }
    String unit = abbreviation.substring(space);
    if (!before.stripTrailing().endsWith(unit)) {
      return null;
    }
    String name = before.stripTrailing();
    String meant =
        longForm(
            name.substring(0, name.length() - unit.length()), abbreviation.substring(0, space));
    return meant == null ? null : meant + unit;
  }

  /** "Ban Thường vụ Tỉnh đoàn (sau đây viết tắt là BTV)": all that stands before the bracket. */
  private static String whole(String before, String meant) {
    String rest = before.substring(before.lastIndexOf(meant) + meant.length()).strip();
    return rest.matches("\\p{Lu}[\\p{L} ]{1,40}") ? meant + " " + rest : meant;
  }

  private static long capitalCount(String text) {
    return text.chars().filter(Character::isUpperCase).count();
  }

  /** The last words of a text whose initials are the abbreviation; null where they are not. */
  static @Nullable String longForm(String before, String abbreviation) {
    String[] words = before.strip().split("\\s+");
    String initials = Fold.letters(abbreviation);
    // "Mặt trận Tổ quốc Việt Nam (MTTQ)" leaves the last two words out.
    for (int end = words.length; end >= Math.max(1, words.length - 2); end--) {
      int start = match(words, end, initials);
      if (start >= 0) {
        String meant = String.join(" ", List.of(words).subList(start, end));
        return meant.replaceAll("^[^\\p{L}]+|[\\s,;:\"”“]+$", "");
      }
    }
    return null;
  }

  /**
   * What a usual abbreviation stands for, where most of its words were read before the bracket:
   * "Thủ tục hệt. . chính (TTHC)"; null else.
   */
  private static @Nullable String knownForm(String before, String abbreviation) {
    String known = Vocabulary.lexicon().expansion(abbreviation).orElse("");
    String[] meant = known.split(" ");
    String[] words = before.strip().split("\\s+");
    int next = words.length - 1;
    int found = 0;
    String first = "";
    for (int i = meant.length - 1; i >= 0 && known.length() > 0; i--) {
      for (int k = next; k >= Math.max(0, words.length - meant.length - DIRT); k--) {
        if (Fold.letters(words[k]).equals(Fold.letters(meant[i]))) {
          next = k - 1;
          found++;
          first = i == 0 ? words[k] : "";
          break;
        }
      }
    }
    boolean most = meant.length >= 3 && found * 4 >= meant.length * 3 && !first.isEmpty();
    return most ? first + known.substring(meant[0].length()) : null;
  }

  private static int match(String[] words, int end, String initials) {
    int letter = initials.length() - 1;
    for (int i = end - 1; i >= 0; i--) {
      String word = Fold.letters(words[i]);
      boolean joint = word.isEmpty() || JOINTS.contains(word);
      if (!word.isEmpty() && word.charAt(0) == initials.charAt(letter)) {
        letter--;
        if (letter < 0) {
          return i;
        }
      } else if (!joint || letter == initials.length() - 1) {
        return -1;
      }
      boolean ends = words[i].endsWith(".") || words[i].endsWith(";");
      if (ends && i < end - 1) {
        return -1;
      }
    }
    return -1;
  }
}
