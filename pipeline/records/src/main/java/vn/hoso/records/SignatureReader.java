package vn.hoso.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Signer;

/**
 * The signature block: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn An" is
 * authority, title and name. TM., KT., TL., TUQ. say for whom one signs; Q. is part of a title.
 */
final class SignatureReader {
  /** As alternatives of a regular expression on folded text. */
  static final String TITLES =
      "(?:" + WordList.alternatives(WordList.read("signer-titles.txt")) + ")";

  private static final String PREFIX =
      "(?:t\\s?/?\\s?m|k\\s?/?\\s?t|t\\s?/?\\s?l|t\\s?/?\\s?u\\s?q)";

  private static final Pattern AUTHORITY = Pattern.compile("^" + PREFIX + "\\s?[./:,]\\s?(?=\\S)");
  private static final Pattern PARTY_AUTHORITY = Pattern.compile("^[tk]/(?:m|l|t)\\s(?=\\S)");
  private static final Pattern TITLE = Pattern.compile("^(?:q\\s?\\.\\s?)?" + TITLES + "(?![a-z])");

  /** Where within a line a signature may begin, after a recipient. */
  private static final Pattern INNER =
      Pattern.compile(
          "(?<=\\s)(?:"
              + PREFIX
              + "\\s?\\.(?=\\s*\\S)|[tk]/[mlt]\\s|(?:q\\s?\\.\\s?)?"
              + TITLES
              + "(?![a-z]))");

  private static final Pattern LAST_WORDS =
      Pattern.compile("[.;]\\s(?<name>\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){2,3})$");

  /** "Ý KIẾN CỦA": words that no name has. */
  private static final Set<String> NO_NAMES = Set.of("của", "và", "các", "tại", "về", "cho");

  private static final Pattern NAME_WORD = Pattern.compile("(?U)\\p{Lu}[\\p{L}'’]{0,7}");
  private static final Pattern DEGREE =
      Pattern.compile(
          "^(?:(?:GS|PGS|TS|ThS|BSCK[I12]{1,2}|BS|CN|KS|Ths|Dr)\\.?\\s?|(?:Đại|Thượng|Trung|Thiếu)\\s"
              + "(?:tướng|tá|úy)\\s)+");

  private final List<String> authority = new ArrayList<>();
  private final List<String> title = new ArrayList<>();
  private @Nullable String name;
  private boolean sureName;

  /** Where in a line a signature begins; -1 where none does; 0 where it is all signature. */
  static int start(String text) {
    if (isSignature(text)) {
      return 0;
    }
    Matcher inner = INNER.matcher(Fold.fold(text));
    while (inner.find()) {
      String tail = text.substring(inner.start());
      if (allCapitals(tail)) {
        return inner.start();
      }
    }
    return nameStart(text);
  }

  /** "Lưu: VT, VHTT. Nguyễn Đình Tam": a name after the end of the last recipient. */
  private static int nameStart(String text) {
    Matcher end =
        Pattern.compile("[;.]\\s+(?=(?:(?:PGS|GS|TS|ThS|BS|KS|CN)[.\\s]+)*\\p{Lu}\\p{Ll}+\\s)")
            .matcher(text);
    while (end.find()) {
      // The first such end: "TS." begins what a name may begin with.
      if (isName(text.substring(end.end()), true)) {
        return end.end();
      }
    }
    return -1;
  }

  /** "Lưu VP Lâm Quang Diệm": the name at the end of the archive mark; -1 where none is. */
  static int nameAfterMark(String text) {
    String[] words = text.split(" ");
    for (int count = Math.min(4, words.length - 2); count >= 3; count--) {
      String tail = String.join(" ", List.of(words).subList(words.length - count, words.length));
      if (tail.matches("(?:\\p{Lu}\\p{Ll}+ ?)+") && isName(tail, true)) {
        return text.length() - tail.length();
      }
    }
    // "Lưu: VT, HSCB. Phí Quốc Toản": after the mark's point it is a name, known or not.
    Matcher last = LAST_WORDS.matcher(text);
    return last.find() && isName(last.group("name"), false) ? last.start("name") : -1;
  }

  private static boolean allCapitals(String text) {
    int lower = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      lower += Character.isLowerCase(text.charAt(i)) && i > 2 ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    // "PHÓ Bí THƯ" is in capitals, but for a letter that OCR got wrong.
    return lower == 0 || (lower == 1 && letters >= 7);
  }

  /** Whether a text is a line of a signature: an authority, or a title in capitals. */
  static boolean isSignature(String printed) {
    String text = shouted(printed);
    if (text.length() > 90 || !Fold.capitals(text.replaceAll("^[^\\p{L}]+", ""))) {
      return false;
    }
    String folded = Fold.fold(text).strip();
    return AUTHORITY.matcher(folded).find()
        || PARTY_AUTHORITY.matcher(folded).find()
        || TITLE.matcher(folded).find();
  }

  /** "Bí THƯ": a title printed in capitals, most of which were read so. */
  private static String shouted(String printed) {
    long upper = printed.chars().filter(Character::isUpperCase).count();
    boolean mostly = upper > printed.chars().filter(Character::isLowerCase).count();
    return mostly && Spelled.BY_LETTERS.containsKey(Fold.letters(printed))
        ? printed.toUpperCase(Locale.ROOT)
        : printed;
  }

  /** Whether a text is a person's name; with {@code known} its family name must be known. */
  static boolean isName(String text, boolean known) {
    String bare = DEGREE.matcher(text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")).replaceAll("");
    String[] words = bare.split("\\s+");
    if (words.length < 2 || words.length > 5) {
      return false;
    }
    for (String word : words) {
      if (!NAME_WORD.matcher(word).matches() || NO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    boolean surname = Vocabulary.isFamilyName(words[0]);
    return surname || (!known && !Fold.capitals(bare));
  }

  /** Whether a text begins with a rank or degree, which no recipient's name does. */
  static boolean isRanked(String text) {
    return DEGREE.matcher(text).find();
  }

  /** Takes one line of the block. */
  void add(String printed) {
    String text =
        Fold.tidy(shouted(printed))
            .replaceAll("^[^\\p{L}\\p{N}]+|[\\s\\\\|_,;]+$|(?<=\\s)['’`](?=\\p{L})", "");
    String folded = Fold.fold(text);
    if (Fold.capitals(text) && (isSignature(text) || (!authority.isEmpty() && title.isEmpty()))) {
      if (AUTHORITY.matcher(folded).find() || PARTY_AUTHORITY.matcher(folded).find()) {
        addAuthority(text, folded);
      } else if (TITLE.matcher(folded).find()) {
        forgetSecretary();
        if (title.isEmpty() || name == null) {
          title.add(text);
        }
      } else if (!isName(text, true)) {
        authority.add(text);
      }
      return;
    }
    text = lastOfTwo(text);
    boolean sure = isName(text, true);
    if (sure || (!sureName && isName(text, false))) {
      if (!(sureName && sure && name != null)) {
        name = DEGREE.matcher(text).replaceAll("");
      }
      sureName = sure;
    }
  }

  /** Of minutes the chair counts, who may stand after the secretary. */
  private void forgetSecretary() {
    boolean secretary =
        authority.isEmpty()
            && title.size() == 1
            && Fold.fold(title.getFirst()).startsWith("thu ky");
    if (secretary && name != null) {
      title.clear();
      name = null;
      sureName = false;
    }
  }

  /** Two signers' names on one line: "Cao Mỹ Duyên Đặng Văn Bảy" ends with the one that counts. */
  static String lastOfTwo(String text) {
    String[] words = text.split(" ");
    for (int i = 2; words.length >= 5 && i <= words.length - 2; i++) {
      String first = String.join(" ", List.of(words).subList(0, i));
      String last = String.join(" ", List.of(words).subList(i, words.length));
      boolean full = words.length > 5 || words.length - i >= 3;
      if (full && isName(first, true) && isName(last, true) && i >= 2) {
        return last;
      }
    }
    return text;
  }

  /** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line is authority and title. */
  private void addAuthority(String text, String folded) {
    Matcher prefix = AUTHORITY.matcher(folded);
    int after = prefix.find() ? prefix.end() : 4;
    String printed = text.substring(0, after).strip();
    String mark = printed.replaceAll("[./:,]$", "");
    String whom = text.substring(after).strip();
    if (Fold.fold(whom).equals("doan chu tich")) {
      // A congress has one; it is no CHỦ TỊCH.
      authority.add(mark + ". " + whom);
      return;
    }
    Matcher second = INNER.matcher(Fold.fold(whom));
    boolean forTitle = TITLE.matcher(Fold.fold(whom)).find();
    int split = -1;
    while (second.find()) {
      if (!forTitle || split < 0) {
        split = second.start();
        break;
      }
    }
    String point = mark.contains("/") && !text.contains(".") ? " " : ". ";
    point = printed.endsWith("/") ? "/ " : point;
    if (split > 0 && Fold.fold(whom.substring(split)).startsWith("k")) {
      authority.add(mark + point + whom.substring(0, split).strip());
      addAuthority(whom.substring(split), Fold.fold(whom.substring(split)));
    } else if (split > 0) {
      authority.add(mark + point + whom.substring(0, split).strip());
      title.add(whom.substring(split));
    } else {
      authority.add(mark + point + whom);
    }
  }

  boolean begun() {
    return !authority.isEmpty() || !title.isEmpty();
  }

  boolean complete() {
    return begun() && sureName;
  }

  /** The block as read; null where there was neither authority nor title nor a known name. */
  @Nullable Signer signer() {
    if (!begun() && !sureName) {
      return null;
    }
    return new Signer(
        authority.isEmpty() ? null : String.join(" ", authority.stream().map(Spelled::of).toList()),
        title.isEmpty() ? null : String.join(" ", title.stream().map(Spelled::of).toList()),
        name);
  }

  /** Titles come from a closed list: "PHÓ CHỦ TICH" can only be PHÓ CHỦ TỊCH. */
  private static final class Spelled {
    private static final Map<String, String> BY_LETTERS = byLetters();
    private static final Set<String> TITLES_PRINTED =
        WordList.read("signer-titles.txt").stream()
            .map(entry -> entry.getFirst().toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern MARK = Pattern.compile("^(?:\\p{Lu}+\\.|[TK]/[MLT])\\s");

    static String of(String printed) {
      Matcher mark = MARK.matcher(printed);
      int from = mark.find() ? mark.end() : 0;
      String own = printed.substring(from);
      String known = BY_LETTERS.get(Fold.letters(own));
      // THỨ TRƯỞNG and THỦ TRƯỞNG differ in marks alone.
      boolean right = BY_LETTERS.containsValue(own) || TITLES_PRINTED.contains(own);
      boolean otherPlacement = printed.contains("UỶ");
      return known == null || right || otherPlacement
          ? printed
          : printed.substring(0, from) + known;
    }

    private static Map<String, String> byLetters() {
      Map<String, String> known = new HashMap<>();
      for (List<String> entry : WordList.read("signer-titles.txt")) {
        known.put(Fold.letters(entry.getFirst()), entry.getFirst().toUpperCase(Locale.ROOT));
      }
      for (String body : List.of("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "BAN THƯỜNG VỤ")) {
        known.put(Fold.letters(body), body);
      }
      return known;
    }
  }
}
