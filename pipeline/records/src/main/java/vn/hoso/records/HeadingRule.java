package vn.hoso.records;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a numbered paragraph is its heading.
 *
 * <pre>
 * II. TỔ CHỨC THỰC HIỆN                          all of it
 * 1. Phòng Nội vụ                                all of it
 * 2. Thời gian: Từ ngày 01/3/2021.               "Thời gian", the rest is text
 * 2. Văn bản này áp dụng đối với:                none of it: the sentence runs on
 * 3. Giao Phòng Nội vụ theo dõi, đôn đốc.        none of it
 * </pre>
 */
final class HeadingRule {
  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?U).*\\b(?:sau|sau đây|trong đó|gồm|là|như|rằng|cụ thể|đối"
              + " với|với|cho|từ|về|của|bằng|theo|được|phải|có|(?<![Tt]ồn |[Hh]iện"
              + " )tại|khi|nhằm|để)$");

  /** "Chuẩn y các đồng chí có tên sau đây giữ chức vụ …:", wherever it says so. */
  private static final Pattern SAYS_BELOW = Pattern.compile("(?U).*\\b(?:sau đây|như sau)\\b.*");

  private static final Pattern ENDS = Pattern.compile("(?:[\\s:.’‘'`]|\\s[-–—|©®°•~_,]+|\\|)+$");
  private static final Pattern SENTENCES = Pattern.compile("[.;!?]\\s+[(“\"]?\\p{Lu}");

  /** "Thời gian: từ ngày …": a few words that name what the rest says. */
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^(?<heading>[“\"]?\\p{Lu}[^.:;!?]{2,70}?)\\s?:(?:\\s+|(?=\\d{2}\\s\\p{L}))(?<text>\\S.*)$",
          Pattern.DOTALL);

  /** What a sentence that charges somebody begins with. */
  private static final Pattern CHARGES =
      Pattern.compile(
          "(?U)^\\W*(?:Giao (?=\\p{Lu}|cho|các)|Yêu cầu(?= )|Đề nghị|Phân công|Chỉ đạo (?=\\p{Lu}|các)"
              + "|Ông|Bà|Đồng chí|Cô|Thầy)\\b.*");

  /** Words of a sentence, which no label has. */
  private static final Pattern SAYS =
      Pattern.compile("(?U)\\s(?:phải|được|sẽ|đã|không(?! thường xuyên| chuyên| gian| khí))\\s");

  /** Two names or more. */
  static final String NAMES =
      "\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)*(?:, \\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)*)+";

  /** "UBND các phường: Hưng Bình, Lê Lai tuyên truyền": the names go on with the sentence. */
  private static final Pattern LISTED_NAMES = Pattern.compile("^" + NAMES + "\\s\\p{Ll}");

  private static final int RUN_IN_WORDS = 12;
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
    if (isHeading(marker, text, next)) {
      return new Parted(stripped(text), "");
    }
    Matcher runIn = RUN_IN.matcher(text);
    if (marker.kind() != Marker.Kind.ARTICLE
        && runIn.matches()
        && names(runIn.group("heading"))
        && !(runIn.group("heading").contains("các ")
            && LISTED_NAMES.matcher(runIn.group("text")).find())) {
      return new Parted(runIn.group("heading").strip(), runIn.group("text"));
    }
    return new Parted("", text);
  }

  private static boolean names(String heading) {
    return heading.split(" ").length <= RUN_IN_WORDS
        && !SAYS.matcher(heading).find()
        && !CHARGES.matcher(heading).find()
        && !INTRODUCES.matcher(heading).matches();
  }

  private boolean isHeading(Marker marker, String text, @Nullable Paragraph next) {
    if (text.length() > longest || SENTENCES.matcher(text).find()) {
      return false;
    }
    String bare = text.replaceAll("[\"”]+$", "");
    char last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
    return switch (last) {
      case ';', ',', '!', '?' -> false;
      case ':' ->
          text.length() <= INTRODUCTION
              && !INTRODUCES.matcher(stripped(text)).matches()
              && !SAYS_BELOW.matcher(text).matches();
      case '.' ->
          text.length() <= SHORT_SENTENCE
              && text.indexOf(':') < 0
              && next != null
              && (next.marker() == null ? !next.bullet().isEmpty() : opens(marker, next.marker()))
              && !text.endsWith("./.");
      default -> true;
    };
  }

  /** Whether the next number begins what stands under this one. */
  private static boolean opens(Marker marker, Marker next) {
    return next.ordinal() == 1 && !(next.named() && next.rank() < marker.rank());
  }

  private static String stripped(String text) {
    return text.endsWith("...") ? text : ENDS.matcher(text).replaceAll("");
  }
}
