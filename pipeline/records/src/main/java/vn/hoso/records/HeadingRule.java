package vn.hoso.records;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a numbered paragraph is its heading.
 *
 * <pre>
 * II. TỔ CHỨC THỰC HIỆN                          all of it
 * 1. Phòng Nội vụ                                all of it
 * 2. Thời gian: Từ ngày 01/3/2021.               none of it: the sentence runs on
 * 3. Giao Phòng Nội vụ theo dõi, đôn đốc.        none of it
 * </pre>
 */
final class HeadingRule {
  private static final Pattern INTRODUCES =
      Pattern.compile(".*\\b(?:sau|sau day|gom|la|nhu|rang|cu the)$");
  private static final Pattern ENDS = Pattern.compile("(?:[\\s:.]|\\s[-–—])+$");
  private static final Pattern SENTENCES = Pattern.compile("[.;!?]\\s+\\p{Lu}");
  private static final int SHORT_SENTENCE = 60;
  private static final int INTRODUCTION = 120;

  private final int longest;

  HeadingRule(RecordSettings settings) {
    this.longest = settings.headingCharacters();
  }

  /**
   * A paragraph parted.
   *
   * @param heading without its end mark; may be empty
   * @param text what is no heading; may be empty
   */
  record Parted(String heading, String text) {}

  /**
   * Parts a numbered paragraph.
   *
   * @param next the paragraph after it; null at the end of the body
   */
  Parted part(Marker marker, String text, @Nullable Paragraph next) {
    boolean division = marker.named() && marker.kind() != Marker.Kind.ARTICLE;
    if (text.isEmpty() || (division && text.length() <= 2 * longest)) {
      return new Parted(stripped(text), "");
    }
    if (Fold.capitals(text) && text.length() <= 2 * longest) {
      return new Parted(stripped(text), "");
    }
    return isHeading(text, next) ? new Parted(stripped(text), "") : new Parted("", text);
  }

  private boolean isHeading(String text, @Nullable Paragraph next) {
    if (text.length() > longest || SENTENCES.matcher(text).find()) {
      return false;
    }
    String bare = text.replaceAll("[\"”]+$", "");
    char last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
    return switch (last) {
      case ';', ',', '!', '?' -> false;
      case ':' ->
          text.length() <= INTRODUCTION && !INTRODUCES.matcher(Fold.fold(stripped(text))).matches();
      case '.' ->
          text.length() <= SHORT_SENTENCE
              && next != null
              && (next.marker() == null ? !next.bullet().isEmpty() : next.marker().ordinal() == 1)
              && !text.endsWith("./.");
      default -> true;
    };
  }

  private static String stripped(String text) {
    return text.endsWith("...") ? text : ENDS.matcher(text).replaceAll("");
  }
}
