package vn.hoso.records;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Place;

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
          "khu vực",
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
          "khoa",
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
    return new Casing(capitals.split(" ")).run();
  }

  /** One walk over the words of a name. */
  private static final class Casing {
    private final String[] printed;
    private final String[] words;
    private final StringBuilder name = new StringBuilder();

    /** Whether the next word begins a phrase: Sở | Giáo dục và | Đào tạo. */
    private boolean upper = true;

    /** Whether the words are those of a proper name, each with a capital. */
    private boolean inName;

    Casing(String[] printed) {
      this.printed = printed;
      this.words = String.join(" ", printed).toLowerCase(Locale.ROOT).split(" ");
    }

    String run() {
      int at = 0;
      while (at < words.length) {
        String next = next(at);
        name.append(name.isEmpty() ? "" : " ").append(next);
        at += next.split(" ").length;
      }
      return name.toString();
    }

    private String next(int at) {
      String opener = inName ? null : longest(BEFORE_NAMES, words, at);
      if (opener != null) {
        String cased = upper || isSchool(opener) ? first(opener) : opener;
        inName = true;
        return PROPER.getOrDefault(opener, cased);
      }
      String proper = longest(PROPER.keySet(), words, at);
      if (proper != null) {
        // "May Sơn Hà": what follows MTV or TNHH begins anew.
        String cased = PROPER.getOrDefault(proper, proper);
        upper = Fold.capitals(cased);
        return cased;
      }
      String body = inName ? null : body(at);
      if (body != null) {
        return body;
      }
      String place = longest(PLACE_NOUNS, words, at);
      if (place != null) {
        inName = true;
        return begins() ? first(place) : place;
      }
      return word(at);
    }

    /** A phrase that begins a body's name: "ủy ban nhân dân", "sở". */
    private @Nullable String body(int at) {
      String phrase = longest(PHRASES, words, at);
      String known = upper ? knownBody(at) : null;
      if (known != null && (phrase == null || known.length() >= phrase.length())) {
        upper = true;
        String last = known.substring(known.lastIndexOf(' ') + 1);
        String lower = known.toLowerCase(Locale.ROOT);
        boolean beforeName = BEFORE_NAMES.stream().anyMatch(lower::endsWith);
        inName = beforeName || PLACE_NOUNS.contains(last);
        return begins() || !PHRASES.contains(known.toLowerCase(Locale.ROOT))
            ? known
            : known.toLowerCase(Locale.ROOT);
      }
      if (phrase != null) {
        boolean begins = upper && begins();
        upper = true;
        return begins ? first(phrase) : phrase;
      }
      String head =
          joined(at, Math.min(2, words.length - at)).equals("khoa học")
              ? null
              : longest(HEADS, words, at);
      return head != null && upper ? first(head) : null;
    }

    /** Whether a body's name begins here: at first, or after the dash between two bodies. */
    private boolean begins() {
      return name.isEmpty() || name.charAt(name.length() - 1) == '-';
    }

    private @Nullable String knownBody(int at) {
      for (int count = Math.min(Vocabulary.longestBody(), words.length - at); count > 1; count--) {
        String known = Vocabulary.body(joined(at, count));
        if (known != null) {
          return known;
        }
      }
      return null;
    }

    private String word(int at) {
      if (JOINTS.contains(words[at])) {
        upper = true;
        inName = false;
        return words[at];
      }
      // "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 612/QĐ-SNV": a number is as printed.
      if (words[at].matches(".*\\d.*") && printed.length == words.length) {
        return printed[at];
      }
      // "PHÒNG QLCN", "THEO QĐ": what no syllable is spelled like is an abbreviation.
      if (printed.length == words.length && CONSONANTS.matcher(words[at]).matches()) {
        return printed[at];
      }
      if (inName) {
        return every(words[at]);
      }
      if (words[at].equals("số") || words[at].equals("theo")) {
        upper = words[at].equals("theo");
        return words[at];
      }
      String common = run(at, phrase -> Vocabulary.lexicon().isWord(phrase));
      String place = run(at, phrase -> Vocabulary.lexicon().isPlace(phrase));
      boolean named = place != null && (common == null || place.length() > common.length());
      if (named || (common == null && !upper && isTail(at))) {
        inName = true;
        return named ? every(place) : every(words[at]);
      }
      String next = common == null ? words[at] : common;
      boolean begins = upper;
      upper = next.endsWith(",");
      return begins ? first(next) : next;
    }

    /** Whether the last words make no common word: then they are a name. */
    private boolean isTail(int at) {
      return words.length - at <= 3
          && java.util.stream.IntStream.range(at, words.length)
              .allMatch(i -> run(i, phrase -> Vocabulary.lexicon().isWord(phrase)) == null);
    }

    /** The longest run of two to four words that is known; null where none is. */
    private @Nullable String run(int at, Predicate<String> known) {
      for (int count = Math.min(4, words.length - at); count >= 2; count--) {
        String phrase = joined(at, count);
        if (known.test(phrase)) {
          return phrase;
        }
      }
      return null;
    }

    private String joined(int at, int count) {
      return String.join(" ", List.of(words).subList(at, at + count));
    }
  }

  private static final Pattern CONSONANTS = Pattern.compile("[bcdđghklmnpqrstvx&]{2,8}");

  private static Map<String, String> proper() {
    Map<String, String> proper = new HashMap<>();
    for (String name :
        List.of(
            "Chính phủ",
            "Quốc hội",
            "Nhà nước",
            "Tổ quốc",
            "Mặt trận Tổ quốc",
            "THPT",
            "THCS",
            "TNCS",
            "TNHH",
            "MTV")) {
      proper.put(name.toLowerCase(Locale.ROOT), name);
    }
    // Provinces and cities take their capitals wherever they stand.
    for (Place place : Vocabulary.lexicon().places()) {
      if (place.parent().isEmpty() && place.name().indexOf(' ') > 0) {
        proper.put(place.name().toLowerCase(Locale.ROOT), place.name());
      }
    }
    List.of("Bắc", "Nam", "Trung", "Đông", "Tây")
        .forEach(side -> proper.put("miền " + side.toLowerCase(Locale.ROOT), "miền " + side));
    proper.put("việt nam", "Việt Nam");
    proper.put("hồ chí minh", "Hồ Chí Minh");
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
