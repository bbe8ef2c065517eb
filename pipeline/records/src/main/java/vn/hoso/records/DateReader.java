package vn.hoso.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates: "29/12/2020", "ngày 29 tháng 12 năm 2020", "tháng 02 năm 2022", and the place-date line
 * "Thạch Thành, ngày 29 tháng 01 năm 2021".
 *
 * <p>They become ISO 8601, partial where a part was left blank: {@code ngày tháng 02 năm 2022} is
 * 2022-02. A day that no calendar has is no date.
 */
final class DateReader {
  /** What stands where a hand was to write: blanks, dots, underscores. */
  private static final String BLANK = "[\\s.…_—–‘’'-]*";

  /** Folded, its words also damaged: "ngay 29 thdang 01 nam 2021". */
  private static final Pattern LONG_LINE =
      Pattern.compile(
          "\\bng[a-z]{1,3}(?<day>\\s*\\d{1,2}\\s*|"
              + BLANK
              + ")t[a-z]{2,5}g(?<month>\\s*\\d{1,2}\\s*|"
              + BLANK
              + ")n[a-z]{1,3}m?\\s*(?<year>(?:19|20)\\d\\d|"
              + BLANK
              + ")");

  /** A date within a text, folded; dirt before "tháng" and a blank in a month: "27/1 1/2015". */
  static final String DATE =
      "(?:(?:ngay\\s{0,3})?(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2}|1 [0-2])\\s?[/.-]\\s?(?<y>(?:19|20)\\d\\d)(?!\\d)"
          + "|(?:ngay\\s{0,3}(?<d2>[\\dli|o]{1,2})\\s{0,3}['.,`~-]?)?thang\\s{0,3}(?<m2>[\\dli|o]{1,2})(?:\\s{0,3}(?:nam\\s{0,3}|/\\s?)|\\s)(?<y2>(?:19|20)\\d\\d)"
          + "|ngay[\\s.…_]{1,12}thang[\\s.…_]{0,12}(?<m3>\\d{1,2})?[\\s.…_]{0,12}nam\\s{0,3}(?<y3>(?:19|20)\\d\\d))";

  /** So many lines above the signature may hold its date. */
  private static final int SIGNATURE_LINES = 4;

  private DateReader() {}

  /**
   * The place and date of a head.
   *
   * @param place null where none is printed
   * @param date ISO 8601, perhaps partial; null where no year is printed
   * @param start where it begins in the line
   * @param end after it
   */
  record PlaceDate(@Nullable String place, @Nullable String date, int start, int end) {}

  /** Finds the place and date in a line of a head; null where there is none. */
  static @Nullable PlaceDate placeDate(String line) {
    if (line.length() > 400) {
      return null;
    }
    String folded = Fold.fold(line);
    Matcher matcher = LONG_LINE.matcher(folded);
    while (matcher.find()) {
      boolean nothing = matcher.group("month").isBlank() && matcher.group("year").isBlank();
      String before = line.substring(0, matcher.start());
      Matcher comma = Pattern.compile("\\s*[,.;]\\s*$").matcher(before);
      boolean placed = comma.find();
      String after = line.substring(matcher.end()).strip();
      if ((placed || before.isBlank())
          && !(nothing && !placed)
          && (after.length() <= 3 || Fold.capitals(after))) {
        int start = placed ? placeStart(before, comma.start()) : matcher.start();
        String place = placed ? Fold.tidy(before.substring(start, comma.start())) : "";
        place = place.matches("\\d.*") ? "" : place;
        String date =
            iso(number(matcher, "day"), number(matcher, "month"), number(matcher, "year"));
        return new PlaceDate(place.isEmpty() ? null : place, date, start, matcher.end());
      }
    }
    return null;
  }

  /**
   * "Bình Long, ngày 25 tháng 3 năm 2024" alone on a line above the signature or in it, where the
   * head has no date.
   */
  static void below(List<TextLine> lines, Head head, Foot foot) {
    if (head.date != null || foot.start() >= lines.size()) {
      return;
    }
    int printed = 0;
    for (int i = foot.end() - 1; i >= head.bodyStart && printed < SIGNATURE_LINES; i--) {
      TextLine line = lines.get(i);
      printed += line.blank() || i >= foot.start() ? 0 : 1;
      PlaceDate found = placeDate(line.text());
      boolean alone =
          found != null
              && line.text().substring(0, found.start()).isBlank()
              && line.text().substring(found.end()).isBlank();
      if (found != null && alone && found.date() != null && found.place() != null) {
        head.date = found.date();
        head.place = found.place();
        head.prove("date", line, line.text(), 0.9);
        head.prove("place", line, line.text(), Head.named(0.9, line.trust(found.place())));
        return;
      }
    }
  }

  /** The place is the run of capitalised words before the comma. */
  private static int placeStart(String before, int end) {
    int start = end;
    for (int words = 0; words < 6; words++) {
      int wordEnd = start;
      while (wordEnd > 0 && Character.isWhitespace(before.charAt(wordEnd - 1))) {
        wordEnd--;
      }
      int wordStart = wordEnd;
      while (wordStart > 0 && !Character.isWhitespace(before.charAt(wordStart - 1))) {
        wordStart--;
      }
      boolean columns =
          start < end
              && (start - wordEnd >= 3 || before.substring(wordEnd, start).indexOf('\t') >= 0);
      boolean inside = words > 0 && inside(before, wordStart, wordEnd);
      if (wordStart == wordEnd
          || columns
          || !(inside
              || placeWord(before.substring(wordStart, wordEnd))
              || (words == 0
                  && before
                      .substring(0, wordEnd)
                      .matches("(?Us).*\\b(?:[Pp]hường|PHƯỜNG|[Qq]uận) \\d{1,2}")))) {
        break;
      }
      start = wordStart;
    }
    return start;
  }

  /** "Trà cú Thượng": a short word that damage made small, between two of the name. */
  private static boolean inside(String before, int start, int end) {
    String left = before.substring(0, start).stripTrailing();
    String outer = left.substring(left.lastIndexOf(' ') + 1);
    return before.substring(start, end).matches("(?U)\\p{Ll}{2,4}")
        && start - left.length() == 1
        && outer.matches("(?U)\\p{Lu}\\p{Ll}{1,6}");
  }

  private static boolean placeWord(String word) {
    boolean sign = word.equals("-") || Fold.fold(word).equals("pho") || word.equals("xã");
    boolean code = word.length() > 1 && word.chars().anyMatch(c -> c == '/' || c == ':');
    boolean shouted = word.length() > 3 && Fold.capitals(word) && !word.contains(".");
    return sign || (!code && !shouted && Character.isUpperCase(word.charAt(0)));
  }

  /** 0 where the part is blank; "l1" is 11 where only a number can stand. */
  private static int number(Matcher matcher, String group) {
    String text = matcher.group(group);
    String digits =
        text == null ? "" : text.replaceAll("\\s", "").replaceAll("[li|]", "1").replace('o', '0');
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  /** ISO form of what {@link #DATE} found; null where no calendar has that day. */
  static @Nullable String iso(Matcher date) {
    if (date.group("y") != null) {
      return iso(number(date, "d"), number(date, "m"), number(date, "y"));
    }
    return date.group("y2") != null
        ? iso(number(date, "d2"), number(date, "m2"), number(date, "y2"))
        : iso(0, number(date, "m3"), number(date, "y3"));
  }

  /** 0 stands for a part that was left blank. */
  private static @Nullable String iso(int day, int month, int year) {
    if (year == 0 || month > 12 || day > 31) {
      return null;
    }
    if (month == 0) {
      return String.valueOf(year);
    }
    if (day == 0) {
      return "%d-%02d".formatted(year, month);
    }
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
