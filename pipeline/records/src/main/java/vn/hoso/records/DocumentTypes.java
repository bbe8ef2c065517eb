package vn.hoso.records;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.DocumentType;

/**
 * The types of documents and how a head names them: "KẾ HOẠCH", damaged "KEHOACH", or with the
 * title on the same line, "BÁO CÁO Kết quả năm 2021".
 */
final class DocumentTypes {
  /** Words that mostly name no document: "Đơn vị", "Hồ sơ", the heading "QUY HOẠCH". */
  private static final Set<String> COMMON =
      Set.of("Đơn", "Hồ sơ", "Danh sách", "Công bố", "Quy hoạch");

  private static final List<List<String>> ENTRIES =
      Vocabulary.documentTypes().stream()
          .filter(name -> !COMMON.contains(name))
          .map(List::of)
          .toList();

  /** "GIẤY MỜI HỌP" is a Giấy mời, whose title stands below. */
  private static final Set<String> MEETING = Set.of("hop", "hoi nghi", "du hop", "hop bao");

  private static final Map<String, String> BY_LETTERS = byLetters();
  private static final List<String> LONGEST_FIRST =
      BY_LETTERS.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();

  /** "ĐIỀU LỆ (SỬA ĐỔI, BỔ SUNG)". */
  private static final Pattern AMENDED = Pattern.compile("\\s*\\((?:SỬA ĐỔI|BỔ SUNG)[^()]*\\)$");

  private static final Pattern JOINT =
      Pattern.compile(
          "(?iu)(?<type>\\p{L}+(?: \\p{L}+){0,2}) (?<joint>liên (?:ngành|sở|tịch|bộ|cơ quan)|phối hợp)");
  private static final Pattern SYMBOL =
      Pattern.compile("\\d+[a-z]?(?:/\\d{4})?(?:-(?<party>\\p{L}+)/|/(?<code>\\p{L}+)-).+");
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}\\s,.:()/-]");

  private DocumentTypes() {}

  /** As alternatives of a regular expression on folded text, longest first. */
  static String alternatives() {
    return WordList.alternatives(ENTRIES);
  }

  /** The type whose name is the whole text, however it is cased: "Quyết định"; null else. */
  static @Nullable String named(String text) {
    return BY_LETTERS.get(Fold.letters(text));
  }

  /**
   * The type that a symbol names where the words before it do not: {@code 163-HD/BTGTW} is a Hướng
   * dẫn; null where several types share the code (QĐ of the Party, TTr) or none has it.
   */
  static @Nullable String ofSymbol(String number) {
    Matcher matcher = SYMBOL.matcher(number);
    if (!matcher.matches()) {
      return null;
    }
    boolean party = matcher.group("party") != null;
    List<String> names =
        Vocabulary.lexicon().documentTypes().stream()
            .filter(known -> known.code().equals(matcher.group(party ? "party" : "code")))
            .filter(known -> (known.family() == DocumentType.Family.PARTY) == party)
            .map(DocumentType::name)
            .distinct()
            .toList();
    return names.size() == 1 ? names.getFirst() : null;
  }

  /**
   * A type at the beginning of a line.
   *
   * @param name as in the table, "Kế hoạch"
   * @param rest what follows on the line, a title; often empty
   * @param confidence 0..1
   */
  record Heading(String name, String rest, double confidence) {}

  /** Reads the line of a head that names the type; null where it does not. */
  static @Nullable Heading heading(String line) {
    String text = AMENDED.matcher(Fold.tidy(line)).replaceFirst("");
    if (text.length() > 200 || text.isEmpty()) {
      return null;
    }
    boolean capitals = Fold.capitals(text);
    String letters = Fold.letters(text);
    String exact = BY_LETTERS.get(letters);
    if (exact != null && !exact.equals("Công văn") && (capitals || Fold.startsUpper(text))) {
      return new Heading(exact, "", capitals ? 0.98 : 0.85);
    }
    Heading joint = capitals ? joint(text) : null;
    if (joint != null) {
      return joint;
    }
    Heading begun = begun(text);
    if (begun != null) {
      return begun;
    }
    if (capitals && letters.length() >= 6 && letters.length() <= 16) {
      for (String candidate : LONGEST_FIRST) {
        if (candidate.length() >= 6 && Fold.distance(candidate, letters) == 1) {
          return new Heading(BY_LETTERS.getOrDefault(candidate, ""), "", 0.7);
        }
      }
    }
    return null;
  }

  /** "HƯỚNG DẪN LIÊN SỞ": what several bodies issue together. */
  private static @Nullable Heading joint(String text) {
    Matcher matcher = JOINT.matcher(text);
    String type = matcher.matches() ? BY_LETTERS.get(Fold.letters(matcher.group("type"))) : null;
    return type == null
        ? null
        : new Heading(type + " " + matcher.group("joint").toLowerCase(Locale.ROOT), "", 0.93);
  }

  /** "KẾ HOẠCH Tuyên truyền …": the type in capitals, then the title. */
  private static @Nullable Heading begun(String text) {
    List<String> words = List.of(text.split(" "));
    for (int count = Math.min(6, words.size() - 1); count >= 1; count--) {
      String head = String.join(" ", words.subList(0, count));
      String name = BY_LETTERS.get(Fold.letters(head));
      if (name != null
          && head.equals(head.toUpperCase(Locale.ROOT))
          && marksOf(name, head.toLowerCase(Locale.ROOT))) {
        String rest = String.join(" ", words.subList(count, words.size()));
        if (name.equals("Giấy mời") && MEETING.contains(Fold.fold(rest))) {
          return new Heading(name, "", 0.93);
        }
        if (Fold.startsUpper(rest) && Character.isLetter(rest.charAt(0))) {
          return new Heading(name, rest, 0.85);
        }
      }
    }
    return null;
  }

  /**
   * Whether a text's marks are those of a name, or lost: "PHƯỜNG AN …" is not the beginning of a
   * PHƯƠNG ÁN.
   */
  private static boolean marksOf(String name, String lower) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < Math.min(lower.length(), wanted.length()); i++) {
      char c = lower.charAt(i);
      if (c != wanted.charAt(i) && c > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** A type in capitals at the end of a line that begins with rubbish, of a stamp for instance. */
  static @Nullable Heading afterNoise(String text) {
    List<String> words = List.of(Fold.tidy(text).split(" "));
    for (int from = Math.max(1, words.size() - 4); from < words.size(); from++) {
      String tail = String.join(" ", words.subList(from, words.size()));
      String name = BY_LETTERS.get(Fold.letters(tail));
      String before = String.join(" ", words.subList(0, from));
      boolean rubbish = !Fold.capitals(before) || NOISE.matcher(before).find();
      if (name != null && tail.equals(name.toUpperCase(Locale.ROOT)) && rubbish) {
        return new Heading(name, "", 0.6);
      }
    }
    return null;
  }

  private static Map<String, String> byLetters() {
    Map<String, String> byLetters = new LinkedHashMap<>();
    for (List<String> entry : ENTRIES) {
      byLetters.putIfAbsent(Fold.letters(entry.getFirst()), entry.getFirst());
    }
    return byLetters;
  }
}
