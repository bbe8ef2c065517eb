package vn.hoso.records;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The capitals of a body's name in running text, from a name printed in capitals (Nghị định
 * 30/2020/NĐ-CP, Phụ lục II): "ỦY BAN NHÂN DÂN HUYỆN THẠCH THÀNH" is "Ủy ban nhân dân huyện Thạch
 * Thành", "SỞ GIÁO DỤC VÀ ĐÀO TẠO" is "Sở Giáo dục và Đào tạo".
 */
final class ProperCase {
  /** After these a place's name follows, each of its syllables with a capital. */
  private static final List<String> PLACE_NOUNS =
      List.of(
          "thành phố",
          "thị xã",
          "thị trấn",
          "đặc khu",
          "tỉnh",
          "huyện",
          "xã",
          "quận",
          "phường",
          "thôn",
          "ấp");

  /** Phrases within which nothing has a capital but their beginning. */
  private static final List<String> PHRASES =
      List.of(
          "ủy ban nhân dân",
          "uỷ ban nhân dân",
          "hội đồng nhân dân",
          "tòa án nhân dân",
          "toà án nhân dân",
          "viện kiểm sát nhân dân",
          "bảo hiểm xã hội",
          "xã hội",
          "đảng bộ",
          "chi bộ",
          "hợp tác xã",
          "công an",
          "bệnh viện",
          "kiểm toán nhà nước",
          "thủ tướng",
          "chủ tịch",
          "đa khoa");

  /** Phrases after which a proper name follows. */
  private static final List<String> BEFORE_NAMES =
      List.of(
          "đảng ủy",
          "đảng uỷ",
          "huyện ủy",
          "huyện uỷ",
          "tỉnh ủy",
          "tỉnh uỷ",
          "thành ủy",
          "thành uỷ",
          "quận ủy",
          "thị ủy",
          "huyện đoàn",
          "tỉnh đoàn",
          "thành đoàn",
          "trung học cơ sở",
          "trung học phổ thông",
          "tiểu học",
          "mầm non",
          "mẫu giáo",
          "thpt",
          "thcs");

  private static final Map<String, String> PROPER = proper();

  /** After these the field of work begins, with a capital: Sở | Giáo dục, Chi cục | Thuế. */
  private static final List<String> HEADS =
      List.of(
          "trung tâm",
          "chi cục",
          "tổng cục",
          "văn phòng",
          "học viện",
          "công ty",
          "liên đoàn",
          "ngân hàng",
          "công đoàn",
          "thanh tra",
          "ủy ban",
          "uỷ ban",
          "trường",
          "đại học",
          "hội",
          "đoàn",
          "bộ",
          "sở",
          "phòng",
          "ban",
          "cục",
          "vụ",
          "viện",
          "trạm",
          "đài",
          "báo",
          "hạt",
          "đội");

  private static final Set<String> JOINTS = Set.of("và", "-", "–", "&");
  private static final Pattern SYLLABLE = Pattern.compile("(?U)\\b(\\p{Ll})");

  private ProperCase() {}

  static String of(String capitals) {
    String[] words = capitals.toLowerCase(Locale.ROOT).split(" ");
    StringBuilder name = new StringBuilder();
    boolean upper = true;
    boolean inName = false;
    int count;
    for (int i = 0; i < words.length; i += count) {
      String proper = longest(PROPER.keySet(), words, i);
      String phrase = longest(PHRASES, words, i);
      String opener = longest(BEFORE_NAMES, words, i);
      String place = longest(PLACE_NOUNS, words, i);
      String head = longest(HEADS, words, i);
      String next;
      if (opener != null && !inName) {
        next = upper || isSchool(opener) ? first(opener) : opener;
        next = PROPER.getOrDefault(opener, next);
        inName = true;
      } else if (proper != null) {
        next = PROPER.getOrDefault(proper, proper);
        upper = false;
      } else if (phrase != null && !inName) {
        next = upper ? first(phrase) : phrase;
        upper = false;
      } else if (place != null) {
        next = upper && !inName ? first(place) : place;
        inName = true;
      } else if (JOINTS.contains(words[i])) {
        next = words[i];
        upper = true;
        inName = false;
      } else if (head != null && upper && !inName) {
        next = first(head);
      } else {
        next = inName ? every(words[i]) : upper ? first(words[i]) : words[i];
        upper = next.endsWith(",");
      }
      count = next.split(" ").length;
      name.append(name.isEmpty() ? "" : " ").append(next);
    }
    return name.toString();
  }

  private static Map<String, String> proper() {
    Map<String, String> proper = new HashMap<>();
    for (String name :
        List.of(
            "Chính phủ",
            "Quốc hội",
            "Nhà nước",
            "Tổ quốc",
            "THPT",
            "THCS",
            "TNCS",
            "TNHH",
            "MTV")) {
      proper.put(name.toLowerCase(Locale.ROOT), name);
    }
    for (List<String> entry : WordList.read("places.txt")) {
      proper.put(entry.getFirst().toLowerCase(Locale.ROOT), entry.getFirst());
    }
    return proper;
  }

  private static boolean isSchool(String phrase) {
    return phrase.startsWith("trung học")
        || Set.of("tiểu học", "mầm non", "mẫu giáo").contains(phrase);
  }

  private static @Nullable String longest(Iterable<String> phrases, String[] words, int at) {
    String best = null;
    for (String phrase : phrases) {
      String[] parts = phrase.split(" ");
      boolean same = at + parts.length <= words.length;
      for (int k = 0; same && k < parts.length; k++) {
        same = parts[k].equals(words[at + k]);
      }
      if (same && (best == null || phrase.length() > best.length())) {
        best = phrase;
      }
    }
    return best;
  }

  private static String first(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String every(String word) {
    return SYLLABLE.matcher(word).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }
}
