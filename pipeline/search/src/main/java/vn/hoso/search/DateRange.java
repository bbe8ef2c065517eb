package vn.hoso.search;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date, maybe a partial one, can mean.
 *
 * @param first as the number yyyymmdd
 * @param last as the number yyyymmdd
 */
record DateRange(int first, int last) {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:(\\d{1,2})[-./])?(\\d{1,2})[-./](\\d{4})");

  /** Empty where the text is no date: 2022, 2022-03, 2022-03-15, 15/3/2022 and 3/2022 are. */
  static Optional<DateRange> parse(String text) {
    String t = text.strip();
    Matcher iso = ISO.matcher(t);
    if (iso.matches()) {
      return of(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(t);
    if (dayFirst.matches()) {
      return of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    return Optional.empty();
  }

  static DateRange ofYear(int year) {
    return new DateRange(year * 10_000 + 101, year * 10_000 + 1231);
  }

  private static Optional<DateRange> of(String y, String m, String d) {
    int year = Integer.parseInt(y);
    if (m == null) {
      return Optional.of(ofYear(year));
    }
    int month = Integer.parseInt(m);
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    int base = year * 10_000 + month * 100;
    int length = YearMonth.of(year, month).lengthOfMonth();
    if (d == null) {
      return Optional.of(new DateRange(base + 1, base + length));
    }
    int day = Integer.parseInt(d);
    return day < 1 || day > length
        ? Optional.empty()
        : Optional.of(new DateRange(base + day, base + day));
  }
}
