package vn.hoso.app.measure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A syllable as it is compared.
 *
 * @param letters lower case, NFC, without its tone mark
 * @param tone the combining tone mark; empty for the level tone
 * @param base the letters without any mark, đ as d
 */
record Syllabified(String letters, String tone, String base) {
  /** What is taken for one syllable. */
  static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  /** One run of letters and digits. */
  static Syllabified of(String run) {
    String parts = Normalizer.normalize(run.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder tone = new StringBuilder();
    Matcher marks = TONE.matcher(parts);
    while (marks.find()) {
      tone.append(marks.group());
    }
    String letters = Normalizer.normalize(marks.replaceAll(""), Normalizer.Form.NFC);
    String base = MARK.matcher(parts).replaceAll("").replace('đ', 'd');
    return new Syllabified(letters, tone.toString(), base);
  }

  /** Whether only the tone differs. */
  boolean differsInTone(Syllabified other) {
    return letters.equals(other.letters) && !tone.equals(other.tone);
  }

  /** Whether only marks differ: tone, circumflex, breve, horn, or the stroke of đ. */
  boolean differsInDiacritics(Syllabified other) {
    return base.equals(other.base) && !equals(other);
  }

  /** 0 for equal ones to 255 for those that share nothing; only to choose among alignments. */
  int distance(Syllabified other) {
    if (equals(other)) {
      return 0;
    }
    if (letters.equals(other.letters)) {
      return 16;
    }
    int longest = Math.max(base.length(), other.base.length());
    int[] a = base.chars().toArray();
    int[] b = other.base.chars().toArray();
    return 32 + 223 * EditDistance.of(a, b) / Math.max(1, longest);
  }
}
