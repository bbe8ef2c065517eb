package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.document.Section;
import vn.hoso.records.Marker.Kind;

/**
 * All readings of the number that may begin a line: {@code I11.} may be Roman 3 through damage or
 * nothing, {@code 11.} Arabic 11, or Roman 2 through damage. {@link SectionReader} chooses by what
 * is due at that place; the chosen label is what {@link Section#label()} holds.
 */
final class Numbering {
  private static final Pattern NAMED =
      Pattern.compile(
          "^\\s*[\\W_]{0,3}(?<name>phan|chuong|muc|tieu muc|dieu|phu luc)\\s+(?<nth>thu\\s+)?"
              + "(?<number>[a-z0-9!|]{1,8})\\s*(?<mark>[.:/),;-]?)\\s*");

  /** "PHANTHUNHAT": the spaces are what damage took. */
  private static final Pattern JOINED =
      Pattern.compile(
          "^\\s*[\\W_]{0,3}phan\\s?thu\\s?(?<number>nhat|hai|ba|tu|nam|sau|bay)[\\W_]*$");

  /** "DiSu1.", "Di~u 3:" are what became of "Điều". */
  private static final Pattern DAMAGED_ARTICLE =
      Pattern.compile(
          "^\\s*[\\W_]{0,3}[dbp][il1][^\\s\\d]{0,2}u\\s?(?<number>\\d{1,3})\\s?[.:]\\s*");

  /** What stands under its own name after the signature, folded. */
  static final String ANNEXES =
      "phu luc|danh sach|bieu mau|quy che|quy dinh|noi quy|dieu le|ke hoach|chuong trinh|phuong an"
          + "|de an|de cuong";

  /** Those of them that are no annex before the signature either. */
  private static final Pattern ANNEX_ANYWHERE =
      Pattern.compile("^\\W*(?:phu luc|danh sach|bieu mau)\\W*$");

  /** An annex that is the only one has no number. */
  private static final Pattern ANNEX_ALONE = Pattern.compile("^\\W*(?<name>" + ANNEXES + ")\\W*$");

  /** "Phụ lục: DANH SÁCH CÁC ĐƠN VỊ" below the signature. */
  private static final Pattern ANNEX_TITLED =
      Pattern.compile("^\\W{0,2}phu luc\\s?[:.-]\\s+(?=\\p{L})");

  /** "Điều 4, Điều 5 Nghị định này" cites. */
  private static final Pattern CITES = Pattern.compile("^(?:dieu|khoan|muc|chuong|phan)\\s");

  private static final Pattern ROMAN =
      Pattern.compile(
          "^\\s*(?<number>[IVXLHl1!|]{1,7}v?)(?<mark>\\s{0,2}(?:/\\s?-|[./):-])|(?=\\s))\\s*(?!\\d)");
  private static final Pattern ARABIC =
      Pattern.compile(
          "^(?<noise>\\s*['’‘`.,~]{0,2}\\s*)(?<number>\\d{1,3}|[lI|!SZ])\\s{0,2}(?<mark>/\\s?-|[./),-])\\s*(?!\\d)");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "^\\s*(?<number>[\\dlI]{1,2}(?:\\s?\\.\\s?\\d{1,2}){1,4})\\s?(?<mark>/\\s?-|[.)/:-]?)\\s+(?=\\S)");
  private static final Pattern LETTER =
      Pattern.compile("^\\s*(?<number>[a-zđ])(?:\\s?(?<mark>/\\s?-|[)./])\\s*|-\\s+)(?=\\S)");
  private static final Pattern CAPITAL =
      Pattern.compile("^\\s*(?<number>[A-ZĐ])\\s?(?<mark>/\\s?-|[./)-])\\s*(?=\\S)");

  /** The order of letters in a list: đ follows d, and f, j, w, z are not used. */
  private static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";

  private static final Map<String, Integer> ORDINAL_WORDS =
      Map.ofEntries(
          Map.entry("nhat", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tu", 4),
          Map.entry("bon", 4),
          Map.entry("nam", 5),
          Map.entry("sau", 6),
          Map.entry("bay", 7),
          Map.entry("tam", 8),
          Map.entry("chin", 9),
          Map.entry("muoi", 10));

  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy");

  private static final Map<String, Kind> NAMES =
      Map.of(
          "phan", Kind.PART,
          "chuong", Kind.CHAPTER,
          "muc", Kind.ITEM,
          "tieu muc", Kind.SUBITEM,
          "dieu", Kind.ARTICLE,
          "phu luc", Kind.ANNEX);

  private static final Map<Kind, String> NAMED_AS =
      Map.of(Kind.PART, "Phần", Kind.CHAPTER, "Chương", Kind.ITEM, "Mục");
  private static final Pattern DIVISION_ALONE =
      Pattern.compile(
          "^\\s*[\\W_]{0,3}(?<name>phan|chuong|muc)\\s+(?<number>[ivx|!l1]{1,6}(?:\\s[i|!l1]{1,2})?)\\W*$");
  private static final int LONGEST_ALONE = 24;

  private Numbering() {}

  /**
   * The readings, none where the line begins with no number.
   *
   * @param signed whether the line stands after the signature, where annexes do
   */
  static List<Marker> readings(TextLine next, boolean signed) {
    List<Marker> readings = new ArrayList<>(2);
    String line = next.text();
    String start = line.length() > 60 ? line.substring(0, 60) : line;
    named(start, readings);
    Matcher titled = ANNEX_TITLED.matcher(next.folded());
    if (signed && readings.isEmpty() && titled.find()) {
      readings.add(new Marker(Kind.ANNEX, 1, 1, "Phụ lục", titled.end(), true));
    }
    readings.removeIf(
        marker ->
            marker.kind() == Kind.ANNEX
                && !signed
                && ANNEX_ALONE.matcher(next.folded()).matches()
                && !ANNEX_ANYWHERE.matcher(next.folded()).matches());
    if (readings.isEmpty() && start.length() < LONGEST_ALONE) {
      asRead(next, readings);
    }
    if (readings.isEmpty()) {
      roman(start, readings);
      decimal(start, readings);
      arabic(start, readings);
      letter(start, readings);
      capital(start, readings);
    }
    return readings;
  }

  /** "CHUONG |" was read, of which repair can make a word: the number alone on its line. */
  private static void asRead(TextLine next, List<Marker> readings) {
    Matcher alone = DIVISION_ALONE.matcher(Fold.fold(next.asRead()));
    if (!alone.matches()) {
      return;
    }
    Kind kind = NAMES.get(alone.group("name"));
    String strokes = alone.group("number").toUpperCase(Locale.ROOT).replaceAll("[|!1L]", "I");
    int ordinal = romanValue(strokes.replaceAll("[^IVX]", ""));
    if (kind != null && ordinal > 0) {
      String label = sentence(NAMED_AS.get(kind)) + " " + roman(ordinal);
      readings.add(new Marker(kind, 1, ordinal, label, next.text().length(), false));
    }
  }

  private static void named(String line, List<Marker> readings) {
    Matcher alone = ANNEX_ALONE.matcher(Fold.fold(line));
    boolean annex = alone.matches() && alone.group("name").equals("phu luc");
    if (alone.matches() && (annex || Fold.capitals(line))) {
      String label = sentence(Fold.tidy(line.substring(alone.start("name"), alone.end("name"))));
      readings.add(new Marker(Kind.ANNEX, 1, 1, label, line.length(), true));
      return;
    }
    Matcher joined = JOINED.matcher(Fold.fold(line));
    if (joined.find() && Fold.capitals(line)) {
      int nth = ORDINAL_WORDS.getOrDefault(joined.group("number"), 0);
      String label = "Phần thứ " + ORDINALS.get(nth - 1);
      readings.add(new Marker(Kind.PART, 1, nth, label, line.length(), false));
      return;
    }
    Matcher article = DAMAGED_ARTICLE.matcher(Fold.fold(line));
    if (article.find() && !Fold.fold(line).matches("^\\s*[\\W_]{0,3}(?:dieu|bieu).*")) {
      String number = article.group("number");
      readings.add(
          new Marker(
              Kind.ARTICLE, 1, Integer.parseInt(number), "Điều " + number, article.end(), false));
      return;
    }
    Matcher matcher = NAMED.matcher(Fold.fold(line));
    if (!matcher.find() || !Fold.startsUpper(line)) {
      return;
    }
    Kind kind = NAMES.get(matcher.group("name"));
    String printed = line.substring(matcher.start("number"), matcher.end("number"));
    int ordinal = namedOrdinal(matcher, printed, kind);
    String name = Fold.tidy(line.substring(matcher.start("name"), matcher.end("name")));
    boolean stop = ",;".contains(matcher.group("mark"));
    boolean exact =
        (!stop || matcher.group("mark").isEmpty())
            && printed.matches("\\d{1,3}[a-zđ]?|[IVXL]+|[A-Z]|\\p{L}{2,}");
    int after = matcher.end();
    if (ordinal > 0 && kind != null && !runsOn(line, matcher)) {
      String number = canonical(kind, printed, ordinal);
      if (matcher.group("nth") != null) {
        number =
            line.substring(matcher.start("nth"), matcher.end("number")).toLowerCase(Locale.ROOT);
      }
      readings.add(new Marker(kind, 1, ordinal, sentence(name) + " " + number, after, exact));
    }
  }

  /** "Điều 5 Nghị định này" and "Mục 2 Chương III" cite; they begin no part of this document. */
  private static boolean runsOn(String line, Matcher matcher) {
    String rest = line.substring(matcher.end());
    if (matcher.group("mark").matches("[,;]")) {
      return !Fold.startsUpper(rest) || CITES.matcher(Fold.fold(rest)).find();
    }
    return matcher.group("mark").isEmpty() && Fold.countLetters(rest) > 0 && !Fold.capitals(rest);
  }

  private static int namedOrdinal(Matcher matcher, String printed, Kind kind) {
    if (matcher.group("nth") != null) {
      return ORDINAL_WORDS.getOrDefault(matcher.group("number"), 0);
    }
    if (printed.matches("\\d{1,3}[a-zđ]?")) {
      return Integer.parseInt(printed.replaceAll("\\D", ""));
    }
    boolean letter = printed.matches("[A-HK-U]") && (kind == Kind.PART || kind == Kind.ANNEX);
    if (letter) {
      return printed.charAt(0) - 'A' + 1;
    }
    if (kind == Kind.ARTICLE) {
      return printed.matches("[lI|!]") ? 1 : 0;
    }
    return printed.matches("[IVXLl1!|]{1,7}") ? romanValue(repaired(printed)) : 0;
  }

  private static String canonical(Kind kind, String printed, int ordinal) {
    if (printed.matches("\\d{1,3}[a-zđ]?|[A-Z]") && !printed.equals("I")) {
      return printed;
    }
    return kind == Kind.ARTICLE ? String.valueOf(ordinal) : roman(ordinal);
  }

  private static void roman(String line, List<Marker> readings) {
    Matcher matcher = ROMAN.matcher(line);
    if (!matcher.find()) {
      return;
    }
    String printed = matcher.group("number");
    String rest = line.substring(matcher.end());
    boolean marked = !matcher.group("mark").isEmpty();
    if (!marked && !(Fold.capitals(rest) && printed.matches("[IVXl1]+"))) {
      return;
    }
    int ordinal = romanValue(repaired(printed));
    if (ordinal > 0) {
      boolean exact = printed.matches("[IVX]+") && marked;
      readings.add(new Marker(Kind.ROMAN, 1, ordinal, roman(ordinal), matcher.end(), exact));
    }
    if (printed.indexOf('H') >= 0 || printed.indexOf('L') >= 0) {
      int mended = romanValue(repaired(printed.replace("H", "II").replace("L", "I")));
      if (mended > 0) {
        readings.add(new Marker(Kind.ROMAN, 1, mended, roman(mended), matcher.end(), false));
      }
    }
  }

  private static String repaired(String printed) {
    return printed.replaceAll("v$", "").replaceAll("[l1!|]", "I").toUpperCase(Locale.ROOT);
  }

  /** 0 where it is no Roman number up to 49. */
  static int romanValue(String text) {
    for (int value = 1; value <= Math.min(49, 8 * text.length() + 24); value++) {
      if (roman(value).equals(text)) {
        return value;
      }
    }
    return 0;
  }

  /** Roman numeral of 1 to 49. */
  static String roman(int value) {
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    String[] tens = {"", "X", "XX", "XXX", "XL"};
    return tens[Math.clamp(value, 0, 49) / 10] + ones[Math.clamp(value, 0, 49) % 10];
  }

  private static void arabic(String line, List<Marker> readings) {
    Matcher matcher = ARABIC.matcher(line);
    if (!matcher.find()) {
      return;
    }
    String mark = matcher.group("mark");
    if (mark.equals("-") && !line.substring(matcher.end("mark")).startsWith(" ")) {
      return;
    }
    String printed = matcher.group("number");
    boolean digits = Character.isDigit(printed.charAt(0));
    boolean exact = digits && matcher.group("noise").isBlank() && !mark.equals(",");
    int ordinal =
        digits
            ? Integer.parseInt(printed)
            : switch (printed) {
              case "S" -> 5;
              case "Z" -> 2;
              default -> 1;
            };
    Kind kind = mark.equals(")") ? Kind.PARENTHESIS : Kind.ARABIC;
    if (ordinal > 0) {
      readings.add(new Marker(kind, 1, ordinal, String.valueOf(ordinal), matcher.end(), exact));
    }
  }

  private static void decimal(String line, List<Marker> readings) {
    Matcher matcher = DECIMAL.matcher(line);
    if (!matcher.find() || !Fold.startsUpper(line.substring(matcher.end()))) {
      return;
    }
    String printed = matcher.group("number").replaceAll("\\s", "");
    String number = printed.replaceAll("[lI]", "1");
    String[] parts = number.split("\\.");
    int ordinal = Integer.parseInt(parts[parts.length - 1]);
    if (ordinal > 0) {
      readings.add(
          new Marker(
              Kind.DECIMAL, parts.length, ordinal, number, matcher.end(), number.equals(printed)));
    }
  }

  private static void letter(String line, List<Marker> readings) {
    Matcher matcher = LETTER.matcher(line);
    if (matcher.find()) {
      int ordinal = ALPHABET.indexOf(matcher.group("number")) + 1;
      if (ordinal > 0) {
        readings.add(
            new Marker(Kind.LETTER, 1, ordinal, matcher.group("number"), matcher.end(), true));
      }
    }
  }

  /** The letter of a list at a place: 5 is đ. */
  static String letterLabel(int ordinal) {
    return String.valueOf(ALPHABET.charAt(ordinal - 1));
  }

  private static void capital(String line, List<Marker> readings) {
    Matcher matcher = CAPITAL.matcher(line);
    if (matcher.find()) {
      String printed = matcher.group("number");
      int ordinal = ALPHABET.indexOf(printed.toLowerCase(Locale.ROOT)) + 1;
      boolean roman = printed.matches("[IVX]");
      if (ordinal > 0 && !roman) {
        readings.add(new Marker(Kind.CAPITAL, 1, ordinal, printed, matcher.end(), true));
      }
    }
  }

  private static String sentence(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
  }
}
