package vn.hoso.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of bodies (cơ quan, tổ chức): how they begin, and their full form from {@link ProperCase}.
 *
 * <p>"UBND TP. HÀ NỘI" and "UBND TP. Hà Nội" become "Ủy ban nhân dân thành phố Hà Nội"; "Sở Nội vụ"
 * begins as a body does, "Tổ chức thực hiện" does not.
 */
final class BodyNames {
  /** Kinds of schools and companies, which names keep short. */
  private static final Set<String> KEPT =
      Set.of("THPT", "THCS", "TNHH", "MTV", "TNCS", "CTCP", "PTDT", "PTDTBT", "PTDTNT");

  private static final List<List<String>> ENTRIES = entries();
  private static final Map<String, String> LONG_FORMS = longForms();
  private static final Map<String, String> UNBARRED = unbarred();
  private static final Map<String, String> BY_LETTERS = byLetters();
  private static final Pattern PHRASE =
      Pattern.compile("^(?:" + WordList.alternatives(phrases()) + ")(?![a-z])");

  /** Abbreviations are compared as printed: "Dự toán" is not ĐU's. */
  private static final Pattern SHORT =
      Pattern.compile(
          "^(?:"
              + String.join(
                  "|",
                  ENTRIES.stream()
                      .filter(e -> e.size() > 1)
                      .map(e -> Pattern.quote(e.get(1)))
                      .toList())
              + "|HDND)(?!\\p{L})");

  private static final Set<String> SINGLE = singles();

  /** What a single syllable that could begin a body's name begins more often. */
  static final Set<String> NO_BODY =
      Set.of(
          "ban hanh",
          "ban dau",
          "hoi nghi",
          "hoi thao",
          "hoi hop",
          "to chuc",
          "bao cao",
          "bao chi",
          "bo phan",
          "bo sung",
          "doan ket",
          "truong hop",
          "phong chong",
          "phong ngua",
          "phong chay",
          "vu viec",
          "vien chuc",
          "doi ngu",
          "doi moi",
          "doi tuong",
          "bao dam",
          "khoa hoc",
          "so lieu",
          "so luong");

  private BodyNames() {}

  /** Whether a text begins as the name of a body does. */
  static boolean begins(String text) {
    String start = Fold.tidy(text.length() > 120 ? text.substring(0, 120) : text);
    String folded = Fold.fold(start);
    if (PHRASE.matcher(folded).find() || SHORT.matcher(start).find()) {
      return Fold.startsUpper(start);
    }
    String[] words = start.split(" ", 3);
    if (!SINGLE.contains(words[0].toLowerCase(Locale.ROOT)) || words.length < 2) {
      return false;
    }
    String pair = Fold.fold(words[0] + " " + words[1].replaceAll("\\P{L}+$", ""));
    return !NO_BODY.contains(pair)
        && Fold.startsUpper(words[0])
        && (Character.isUpperCase(words[1].charAt(0)) || Character.isDigit(words[1].charAt(0)));
  }

  /** How many letters of a text's beginning are a known body's name; 0 where none is. */
  static int knownLength(String text) {
    String[] words = text.split(" ", Vocabulary.longestBody() + 1);
    for (int count = Math.min(Vocabulary.longestBody(), words.length); count > 1; count--) {
      String start = String.join(" ", List.of(words).subList(0, count));
      if (Vocabulary.body(start.toLowerCase(Locale.ROOT)) != null) {
        return start.length();
      }
    }
    return 0;
  }

  /** The name in full, with the capitals of a running text. */
  static String full(String printed) {
    String text = Fold.tidy(printed);
    String known = BY_LETTERS.get(Fold.letters(text));
    if (known != null && text.indexOf(' ') > 0 && Fold.startsUpper(text)) {
      boolean sameWords = text.equalsIgnoreCase(known);
      return sameWords || damaged(text, known) ? known : ProperCase.of(text);
    }
    boolean capitals = Fold.capitals(text) && text.indexOf(' ') > 0;
    String expanded = expand(text, capitals);
    return Fold.tidy(capitals ? ProperCase.of(expanded) : expanded);
  }

  /** Whether a name lacks the place that must follow it: "ỦY BAN NHÂN DÂN". */
  static boolean needsPlace(String printed) {
    String letters = Fold.letters(printed);
    return letters.equals("uybannhandan")
        || letters.equals("ubnd")
        || letters.equals("hoidongnhandan")
        || letters.equals("hdnd")
        || letters.equals("banchaphanh")
        || letters.equals("banthuongvu")
        || letters.equals("banthuongtruc")
        || letters.endsWith("mattrantoquocvietnam");
  }

  private static String expand(String text, boolean capitals) {
    StringBuilder full = new StringBuilder();
    for (String word : text.split(" ")) {
      String bare = word.replaceAll("[.,;:]+$", "");
      String known = LONG_FORMS.get(bare);
      known = known == null && joined(bare) ? LONG_FORMS.get(bare.replace("-", "")) : known;
      known = known == null ? unbarred(bare.replace("-", "")) : known;
      full.append(full.isEmpty() ? "" : " ");
      if (known == null) {
        full.append(word);
      } else {
        boolean place = Character.isLowerCase(known.charAt(0));
        full.append(capitals ? known.toUpperCase(Locale.ROOT) : known)
            .append(place ? "" : word.substring(bare.length()));
      }
    }
    return full.toString();
  }

  /** "LDLD" has lost its bars; null where no abbreviation is so. */
  private static @Nullable String unbarred(String word) {
    boolean brief = word.matches("[A-Z&]{4,8}");
    return brief && !Vocabulary.lexicon().hasSyllable(word.toLowerCase(Locale.ROOT))
        ? UNBARRED.get(word)
        : null;
  }

  private static Map<String, String> unbarred() {
    Map<String, String> unbarred = new LinkedHashMap<>();
    LONG_FORMS.forEach(
        (brief, full) -> {
          if (brief.indexOf('Đ') >= 0) {
            unbarred.putIfAbsent(brief.replace('Đ', 'D'), full);
          }
        });
    return unbarred;
  }

  /** "GD-ĐT" is GDĐT. */
  private static boolean joined(String word) {
    return word.matches("[\\p{Lu}&]{2,6}-[\\p{Lu}&]{2,6}");
  }

  /** Names, each with the abbreviation that stands for it first of all, where there is one. */
  private static List<List<String>> entries() {
    Map<String, String> abbreviations = new LinkedHashMap<>();
    for (String brief : Vocabulary.lexicon().abbreviations()) {
      Vocabulary.lexicon()
          .expansion(brief)
          .filter(full -> brief.length() > 2 || brief.equals("ĐU"))
          .ifPresent(full -> abbreviations.putIfAbsent(full, brief));
    }
    List<List<String>> entries = new ArrayList<>();
    for (String name : Vocabulary.bodyNames()) {
      String brief = abbreviations.get(name);
      entries.add(brief == null ? List.of(name) : List.of(name, brief));
    }
    return entries;
  }

  private static List<List<String>> phrases() {
    List<List<String>> phrases = new ArrayList<>();
    for (List<String> entry : ENTRIES) {
      if (entry.getFirst().indexOf(' ') > 0) {
        phrases.add(entry);
      }
    }
    return phrases;
  }

  private static Set<String> singles() {
    Set<String> singles = new LinkedHashSet<>();
    for (List<String> entry : ENTRIES) {
      if (entry.getFirst().indexOf(' ') < 0) {
        singles.add(entry.getFirst().toLowerCase(Locale.ROOT));
      }
    }
    return singles;
  }

  /** "QUÓC HỘI": other marks than the known name's, and not those of the other tone placement. */
  private static boolean damaged(String text, String known) {
    String other = known.replace("ủy", "uỷ").replace("òa", "oà").replace("Ủy", "Uỷ");
    return !text.equalsIgnoreCase(other);
  }

  private static Map<String, String> byLetters() {
    Map<String, String> byLetters = new LinkedHashMap<>();
    for (List<String> entry : ENTRIES) {
      byLetters.putIfAbsent(Fold.letters(entry.getFirst()), entry.getFirst());
    }
    return byLetters;
  }

  private static Map<String, String> longForms() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (List<String> entry : ENTRIES) {
      if (entry.size() > 1 && entry.get(1).length() > 2) {
        forms.putIfAbsent(entry.get(1), entry.getFirst());
      }
    }
    Vocabulary.lexicon().abbreviations().stream()
        .filter(brief -> brief.indexOf('&') > 0)
        .forEach(
            brief ->
                Vocabulary.lexicon()
                    .expansion(brief)
                    .ifPresent(
                        full -> {
                          forms.put(brief, full);
                          forms.put(Fold.fold(brief).toUpperCase(Locale.ROOT), full);
                        }));
    // "HỘI LHPN", "PHÒNG GD-ĐT": fields of work within a name.
    Vocabulary.lexicon().abbreviations().stream()
        .filter(brief -> brief.length() >= 3 && !KEPT.contains(brief) && Fold.capitals(brief))
        .filter(brief -> !Vocabulary.lexicon().hasSyllable(brief.toLowerCase(Locale.ROOT)))
        .forEach(
            brief ->
                Vocabulary.lexicon()
                    .expansion(brief)
                    .filter(full -> Character.isUpperCase(full.charAt(0)))
                    .ifPresent(full -> forms.putIfAbsent(brief, full)));
    forms.put("HDND", "Hội đồng nhân dân");
    forms.put("CHQS", "Chỉ huy Quân sự");
    forms.put("UB", "Ủy ban");
    forms.put("VN", "Việt Nam");
    forms.put("TBXH", "Thương binh và Xã hội");
    forms.put("TB&XH", "Thương binh và Xã hội");
    forms.put("TP", "thành phố");
    forms.put("TX", "thị xã");
    return forms;
  }
}
