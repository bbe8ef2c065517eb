package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Trích yếu: the title under the type, or after V/v in a công văn, over several lines.
 *
 * <pre>
 * KẾ HOẠCH
 * Thông tin, tuyên truyền cải cách hành chính nhà nước
 * trên địa bàn huyện năm 2022                                  one title
 *
 * Căn cứ Kế hoạch số …                                         the body
 * </pre>
 */
final class TitleReader {
  /** How a body begins right under a type that has no title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "^\\W{0,3}(?:can cu |kinh gui|hom nay|chu tich |uy ban nhan dan|ubnd |hoi dong nhan dan|"
              + "thu tuong |bo truong |giam doc |hieu truong |quyet dinh\\s*:|quyet nghi|noi nhan|"
              + "phan (?:thu|[ivx]+\\b)|chuong [ivx1l]+\\b|dieu \\d|muc \\d|"
              + "\\(|so\\s*:|[ivx1l]{1,5}\\s?[.)] |a\\. |\\d{1,2}\\s?[.)] ).*");

  /** How a body begins after a title; a title's next line may begin so where it is unfinished. */
  private static final Pattern BODY =
      Pattern.compile(
          NO_TITLE.pattern()
              + "|^\\W{0,3}(?:thuc hien |xet |theo |trong thoi gian|thoi gian qua|ngay \\d|de |"
              + "nham |tiep tuc |tren co so|trien khai |phat huy |sau khi ).*");

  /** Never part of a title, also where the title seems unfinished. */
  private static final Pattern SURE_BODY =
      Pattern.compile(
          "^\\W{0,3}(?:can cu (?:vao )?(?:luat|nghi|quyet|ke hoach|thong tu|chi thi|cong"
              + " van|chuong)|kinh gui|hom nay|noi nhan|quyet dinh\\s*:|quyet nghi).*");

  /** "Thực hiện Kế hoạch số 365/KH-UBND …" under a title that ends in "xã". */
  private static final Pattern CITES =
      Pattern.compile("^(?:thuc hien|thi hanh|theo|xet|tren co so) [^;]{0,50}\\bso\\s?:?\\s?\\d.*");

  /** "Mã số dự án: 427…", "Chứng nhận lần đầu: ngày …" below a certificate's title. */
  private static final Pattern STATED =
      Pattern.compile("^\\p{Lu}[^:]{1,40}\\s?:\\s?(?:\\d|ngày\\s|[.…]{3}).*");

  /** How an invitation begins that has no title. */
  private static final Pattern INVITES =
      Pattern.compile("^\\W*(?:thuc hien|theo|de |nham |trien khai|uy ban|ubnd|so |ban )");

  private static final Pattern RULE = Pattern.compile("^[\\W_]{1,80}$");

  /** With their marks, for "thiên tai" is an end. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?iuU).*(?:[,-]|\\b(?:và|của|về|trên|tại|theo|cho|với|do|từ|đến|trong|giữa|các|hoặc|đối|ngày|tháng|đồng chí|Chủ tịch|Bí thư|Giám đốc|là|được|những|một|năm|số|tỉnh|huyện|xã|phường|quận|thị"
              + " trấn|thị xã|thành phố|ban hành))$");

  /** "(03/02/1930 - 03/02/2015)", which belongs to the title above it. */
  private static final Pattern DATES =
      Pattern.compile("^\\((?:giai doan |nam |tu |ngay )*\\d[\\d/.\\s-]+\\)$");

  /** Centred lines of a title are shorter, lines of prose most often longer. */
  private static final int LINE = 68;

  private static final int SHORT = 50;

  /** A paragraph of an office file is one line, however long. */
  private static final int LONGEST = 250;

  private static final Pattern DASHES = Pattern.compile("[\\s_*~=.-]+$");

  private final RecordSettings settings;

  TitleReader(RecordSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the title after the line of the type.
   *
   * @param at index of the type's line
   * @param begun what follows the type on its line
   * @return index of the first line after the title
   */
  int read(List<TextLine> lines, int at, String begun, Head head) {
    List<String> title = new ArrayList<>();
    TextLine first = null;
    if (!begun.isEmpty()) {
      title.add(begun);
      first = lines.get(at);
    }
    int end = at + 1;
    int blanks = 0;
    for (int i = at + 1; i < lines.size() && title.size() < settings.titleLines(); i++) {
      TextLine line = lines.get(i);
      if (line.blank()) {
        blanks++;
        continue;
      }
      if (RULE.matcher(line.text().strip()).matches()) {
        end = i + 1;
        if (!title.isEmpty() && line.text().strip().length() >= 3) {
          break;
        }
        continue;
      }
      if (!continues(lines, i, title, blanks, head)) {
        break;
      }
      first = first == null ? line : first;
      title.add(Fold.tidy(line.text()));
      blanks = 0;
      end = i + 1;
    }
    finish(title, first, head);
    return end;
  }

  private boolean continues(
      List<TextLine> lines, int at, List<String> title, int blanks, Head head) {
    TextLine line = lines.get(at);
    String text = Fold.tidy(line.text());
    if (title.isEmpty()) {
      boolean invites = "Giấy mời".equals(head.type) && INVITES.matcher(Fold.fold(text)).find();
      return !invites
          && !NO_TITLE.matcher(Fold.fold(text)).matches()
          && !text.endsWith(";")
          && !text.endsWith(":")
          && text.length() <= 300;
    }
    String before = title.getLast();
    boolean unfinished = UNFINISHED.matcher(before).matches();
    if (Fold.startsLower(text)) {
      return !text.endsWith(";") && !text.endsWith(":") && !before.endsWith(":");
    }
    if (STATED.matcher(text).matches()) {
      return false;
    }
    boolean cites = CITES.matcher(Fold.fold(text)).matches() && !Fold.capitals(text);
    if (cites || SURE_BODY.matcher(Fold.fold(text)).matches()) {
      return false;
    }
    if (blanks == 0 && DATES.matcher(Fold.fold(text)).matches()) {
      return true;
    }
    boolean bothCapitals = Fold.capitals(before) && Fold.capitals(text);
    if (BODY.matcher(Fold.fold(text)).matches() && !(unfinished && !text.startsWith("("))) {
      return false;
    }
    boolean last = !text.matches(".*[.;:,]$") && text.length() <= LONGEST && beforeBases(lines, at);
    boolean prose = (text.length() >= LINE && !last) || text.endsWith(";") || text.endsWith(":");
    boolean paragraph =
        prose || text.endsWith(".") || (text.length() >= 55 && opensProse(lines, at));
    if (bothCapitals) {
      return !BodyNames.begins(text) || unfinished;
    }
    if (Fold.capitals(text)) {
      return false;
    }
    return unfinished || (blanks == 0 && !paragraph);
  }

  private static boolean lowerNext(List<TextLine> lines, int at) {
    return at + 1 < lines.size() && Fold.startsLower(lines.get(at + 1).text());
  }

  /** Whether "Căn cứ …" follows: what has no end mark above it is the last of the title. */
  private static boolean beforeBases(List<TextLine> lines, int at) {
    for (int i = at + 1; i < lines.size() && i <= at + 3; i++) {
      if (!lines.get(i).blank()) {
        return SURE_BODY.matcher(lines.get(i).folded().strip()).matches();
      }
    }
    return false;
  }

  /**
   * Whether the next printed line goes on in small letters, as in a paragraph; not where that line
   * is the last before "Căn cứ …": a title may go on so too.
   */
  private static boolean opensProse(List<TextLine> lines, int at) {
    boolean goesOn = false;
    for (int i = at + 1; i < lines.size() && i <= at + 5; i++) {
      TextLine line = lines.get(i);
      if (line.blank()) {
        continue;
      }
      if (goesOn) {
        return !SURE_BODY.matcher(line.folded().strip()).matches();
      }
      goesOn = Fold.startsLower(line.text());
      // The last line of a paragraph has an end mark.
      boolean ends = line.text().strip().matches(".*[.;:,!?…]$");
      if (goesOn && !ends && line.text().strip().length() < SHORT && !lowerNext(lines, i)) {
        return false;
      }
      if (!goesOn || line.text().strip().length() >= LINE) {
        return goesOn;
      }
    }
    return goesOn;
  }

  /**
   * Reads the subject after V/v: the lines of its column, up to the addressees.
   *
   * @return index of the first line after it
   */
  int subject(List<TextLine> lines, int at, String begun, Head head) {
    List<String> title = new ArrayList<>(List.of(begun));
    int end = at + 1;
    for (int i = at + 1; i < lines.size() && title.size() < settings.titleLines(); i++) {
      TextLine line = lines.get(i);
      if (line.blank()) {
        continue;
      }
      List<String> cells = line.cells();
      String text = cells.isEmpty() ? "" : cells.getFirst();
      boolean unfinished = UNFINISHED.matcher(title.getLast()).matches();
      boolean goesOn =
          i == end && cells.size() == 1 && !text.matches("^[-–+*•].*") && !BodyNames.begins(text);
      boolean small = Fold.startsLower(text) || Character.isDigit(text.charAt(0));
      if (DateReader.placeDate(text) != null
          || Fold.fold(text).startsWith("kinh gui")
          || text.length() > 75
          || text.startsWith("CỘNG HÒA")
          || text.startsWith("CỘNG HOÀ")
          || !(small || unfinished || (goesOn && text.length() <= 50 && !Fold.capitals(text)))) {
        break;
      }
      title.add(text);
      end = i + 1;
    }
    finish(title, lines.get(at), head);
    return end;
  }

  private static void finish(
      List<String> title, @org.jspecify.annotations.Nullable TextLine first, Head head) {
    String joined = DASHES.matcher(Fold.tidy(String.join(" ", title))).replaceAll("");
    if (first != null && Fold.countLetters(joined) >= 3) {
      head.title = joined;
      head.prove("title", first, String.join(" ", title), 0.93);
    }
  }
}
