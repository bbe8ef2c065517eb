package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Deadline;

/**
 * What is to be done by when: "thực hiện xong trước ngày 10/02/2021" gives a date, "báo cáo định kỳ
 * hằng tháng", "Quý III" a period. Who: the body that the sentence charges, else the body that the
 * section's heading names.
 */
final class DeadlineReader {
  private static final Pattern DUE =
      Pattern.compile(
          "(?<due>(?:truoc|truc(?= ngay \\d)|cham nhat|muon nhat|khong qua|han cuoi|han chot|thoi han|het|xong|"
              + "hoan thanh)(?: truoc| trong| la| vao| den| het| nop| gui){0,3}\\s*:?\\s*)"
              + "(?:(?:\\d{1,2}\\s?(?:gio|h)\\s?\\d{0,2}\\s*,?\\s*))?(?:"
              + DateReader.DATE
              + "|(?<partial>ngay\\s+\\d{1,2}(?:\\s?[/-]\\s?\\d{1,2}(?!\\s?[/-]|\\d)|\\s+thang\\s+\\d{1,2})?(?:\\s+(?:hang|cua|cuoi)\\s(?:thang|quy|nam|tuan|ky)(?:"
              + " cuoi quy| sau)?|\\s+nam sau)?))");

  /** "từ ngày … đến hết ngày …" is a time, and "có giá trị đến …" the life of a paper. */
  private static final Pattern SPAN_BEFORE =
      Pattern.compile(
          "(?:\\btu (?:ngay|thang|\\d{1,2} ?(?:gio|h)) ?[^;]{1,40} den|(?:gia tri|hieu luc)(?:"
              + " den)?) ?$");

  /** "hồ sơ nộp trước ngày 01/7/2025": which ones, not by when. */
  private static final Pattern WHICH_BEFORE =
      Pattern.compile(
          "\\b(?:(?:ho so|don|van ban|hop dong|giay phep|vu viec|truong hop|nguoi)(?: da)? (?:nop|gui"
              + "|ban hanh|ky|cap|phat sinh|tiep nhan|xay ra|sinh)|(?:bien ban|nghiem thu)(?: nghiem"
              + " thu)?) $");

  private static final Pattern DONE_BY =
      Pattern.compile("\\b(?:hoan thanh|xong|bao cao|gui|nop)\\b[^;]{0,80}$");

  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?<period>(?:khong qua|cham nhat|toi da)(?: la)?(?: sau)? \\d{1,3}"
              + " (?:phut|gio|ngay(?: lam viec)?|tuan|thang)(?: (?:sau khi|ke tu khi|truoc khi)"
              + " [^,;.]{2,60})?|dinh ky (?:hang (?:ngay|tuan|thang|quy|nam)|\\d{1,2} thang|hoac"
              + " dot xuat|va dot xuat)(?: hoac dot xuat| va dot xuat)?|(?:ngay \\d{1,2}(?:,| va) )?ngay \\d{1,2}(?: thang"
              + " \\d{1,2})? hang (?:thang|quy|nam)|truoc \\d{1,2}\\s?(?:gio|h)(?:"
              + "\\s?\\d{2})?(?: phut)? cung ngay|(?<!tro cap |phu cap |luong |huong |phi )hang (?:ngay|dem|tuan|thang|quy|nam)(?:"
              + " (?:mot|hai|ba|\\d{1,2}) lan)?|moi (?:ngay|tuan|thang|quy)(?:"
              + " (?:mot|hai|ba|\\d{1,2}) lan)?|moi nam (?:mot|hai|ba|\\d{1,2}) lan|\\d{1,2} (?:ngay|tuan|thang|nam) (?:mot|hai|0?[12])"
              + " lan|het nam (?:20\\d\\d|hoc)|trong"
              + " (?:vong|thoi han) \\d{1,3} (?:gio|ngay(?: lam viec)?|tuan|thang)|(?:cuoi |het"
              + " )?quy (?:[1-4]|iv|i{1,3})\\b(?: va quy (?:[1-4]|iv|i{1,3})\\b(?= nam \\d{4}))?"
              + "(?:\\s?(?:/|nam)\\s?\\d{4})?|(?<=trong )thang"
              + " \\d{1,2}(?:\\s?(?:/|nam)\\s?\\d{4})?)(?![a-z])");
  private static final String HOUR = "\\d{1,2}\\s?(?:gio|h)(?:\\s?\\d{2})?(?: phut)?";

  private static final Pattern TIME_SPAN =
      Pattern.compile(
          "\\b(?<period>(?:tu (?:ngay|thang) [\\d/. -]{1,12} den (?:het )?(?:ngay|thang|quy)"
              + " [\\d/.-]{1,10}|tu "
              + HOUR
              + ",? (?:ngay [\\d/.-]{3,10} )?den (?:het )?(?:"
              + HOUR
              + ",? )?ngay [\\d/.-]{3,10}|(?<!\\d )(?:ca |(?:nua )?(?:dau|giua|cuoi) )?thang \\d{1,2}(?:\\s?(?:/|nam"
              + " )\\d{4})?|quy (?:[1-4]|iv|i{1,3}) va quy (?:[1-4]|iv|i{1,3}) nam \\d{4}"
              + "|(?<!\\d )(?:ca )?(?:nam|quy)"
              + " (?:\\d{1,4}(?:/\\d{4})?|iv|i{1,3})(?:\\s?(?:[-/]|nam )\\s?\\d{4})?))(?!\\d)");
  private static final Pattern FULL_SPAN =
      Pattern.compile(
          "\\btu (?:"
              + HOUR
              + ",? )?(?:ngay [\\d/.-]{8,10} )?den (?:het )?(?:"
              + HOUR
              + ",? )?ngay [\\d/.-]{8,10}");

  /** "Bộ luật Tố tụng dân sự năm 2015": the year of a law. */
  private static final Pattern LAW_BEFORE =
      Pattern.compile("\\b(?:luat|phap lenh|hien phap)\\b[^;.,]{0,60}$");

  private static final Pattern MONTH =
      Pattern.compile("^thang (?<month>0?[1-9]|1[0-2])\\s?(?:/|nam)\\s?(?<year>(?:19|20)\\d\\d)$");
  private static final Pattern TIME_HEADING =
      Pattern.compile("(?!.*\\bvi pham\\b).*\\b(?:thoi gian|thoi han|tien do|lo trinh)\\b.*");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:(?:da|chua) (?:hoan thanh|ban hanh|to chuc|trien khai|thuc hien|tiep nhan|nop)"
              + "|nam truoc|vua qua)\\b");
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.!?…;])\\s+(?=\\p{Lu}|[-+“\"])|(?<=;)\\s+");
  static final String VERBS =
      "(?:"
          + String.join(
              "|", WordList.read("charge-verbs.txt").stream().map(List::getFirst).toList())
          + ")";

  /** "Giao Phòng Nội vụ chủ trì", "UBND xã đề nghị các thôn niêm yết": who is asked. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:Giao|giao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công|^(?:[-–+*•]\\s*)?Chỉ"
              + " đạo)\\s+(?:cho\\s+)?(?<who>[^.;:]{2,90}?)\\s+"
              + VERBS
              + "(?!\\p{L})");

  /** "Phòng Nội vụ chủ trì": the subject of the sentence. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:[-–+*•]\\s*)?(?:[^.;:]{3,70}:\\s)?(?<who>(?:\\p{Lu}|các |mỗi |từng"
              + " )[^.;:]{2,90}?)\\s+"
              + VERBS
              + "(?!\\p{L})");

  /** "UBND các phường: Hưng Bình, Lê Lai tuyên truyền": those of the kind that are named. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?U)^(?<who>\\p{Lu}[^.;:,]{0,60}\\bcác [^.;:,]{2,30}): "
              + HeadingRule.NAMES
              + "\\s\\p{Ll}");

  /** The last article of a decision: whoever it names carries it out. */
  private static final Pattern EXECUTES =
      Pattern.compile(
          "(?Us)^(?:(?:Các )?[Ôô]ng(?: \\(bà\\)|, bà)?:? (?:có tên .{0,20})?)?"
              + "(?<who>\\p{Lu}[^.:]{3,300}?)\\s(?:(?:chịu |có )?trách nhiệm |căn cứ [^.;]{0,30})?"
              + "thi hành(?: (?:Quyết|quyết|Nghị|nghị|Chỉ|Kế|Quy)|\\W*$)");

  /** "Do đó, việc … thi hành Luật": how a sentence begins that has nobody carry out a decision. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "^(?:do|viec|ho so|de|ngay|sau|dieu khoan|theo|trong|can cu|noi dung|bien phap|quy dinh"
              + "|huong dan|to chuc thuc hien)\\b");

  private static final Pattern ASKS_OTHERS =
      Pattern.compile("^(?:đề nghị|yêu cầu|giao|phân công)\\s");

  private static final Pattern SUBJECT_BEGINS =
      Pattern.compile(
          "^(?:[-–+*•]\\s*)?(?:[^.;:]{3,70}:\\s)?(?:Các ông(?: \\(bà\\))?:? )?(?=\\p{Lu})");
  private static final Pattern ASKED_BEGINS =
      Pattern.compile(
          "(?:^|[,;.] )(?:[-–+*•]\\s*)?(?:Giao|giao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công)\\s+(?:cho\\s+)?"
              + "(?=\\p{L})");

  /** What follows a name without saying what the body has to do. */
  private static final Pattern NO_DEED =
      Pattern.compile(
          "(?U)^ (?:gồm|bao gồm|là|có|do|đã|được|bị|thì|nêu|tại|theo|về|với|trong|ngoài|ở|như|đang"
              + "|còn|vẫn|chưa|không|khi|nếu|để|từ|đến|trên|dưới|này|đó|trước|sau|hoặc|nhưng|mà|vì"
              + "|cùng|năm|tháng|ngày|giai đoạn|nhiệm kỳ|khóa|khoá|đạt|chiếm|tăng|giảm|vào|bằng"
              + "|sinh|thường trú|cho biết|đến nay|thông qua|thống nhất)\\b");

  /** Words that no name has: a verb was passed. */
  static final Pattern PASSED =
      Pattern.compile(
          "(?U)\\s(?:vào|để|cho|bằng|đã|đang|khi|nhằm|nếu|chưa|không|cũng|kính|sẽ|phải|cần|trong (?:việc|công tác|quá trình)"
              + "|chỉ(?! huy| đạo))(?:\\s|$)");

  private static final Pattern VERB = Pattern.compile("\\s" + VERBS + "(?!\\p{L})");

  /** "UBND các huyện định kỳ | báo cáo": how, not who. */
  private static final Pattern ADVERB =
      Pattern.compile(
          "\\s(?:định kỳ|thường xuyên|kịp thời|tích cực|nghiêm túc|đồng thời|trực tiếp|quan tâm"
              + "|khẩn trương|chủ động|tập trung|sớm|nhanh chóng|biết),?$");

  private static final Pattern ASKS =
      Pattern.compile("^[^.;]{0,60}?(?:Giao|giao|[Đđ]ề nghị|[Yy]êu cầu|Phân công)\\s");

  /** "Căn cứ Luật …, Ban Tiếp công dân chuyển …": the subject follows a comma. */
  private static final Pattern BASED =
      Pattern.compile(
          "(?:^(?:Căn cứ|Thực hiện|Theo|Để|Nhằm|Trên cơ sở)[^;]{5,200}?|\\G[^;,]{2,200}?),\\s");

  /** What stands before such a comma; "báo cáo Chủ tịch, UBND huyện" is no such clause. */
  private static final Pattern AFTER_COMMA =
      Pattern.compile(
          "^[-–+*•\\s]*(?:Căn cứ|Thực hiện|Theo|Để|Nhằm|Trên cơ"
              + " sở|Trong|Sau|Trước|Khi|Hằng|Hàng|Định kỳ|Từ|Đến|Chậm nhất|Ngoài|Đối"
              + " với|Ngày|Quý|Tháng|Năm|Xét)\\s");

  private static final Pattern GROUP =
      Pattern.compile(
          "^(?:de nghi |yeu cau |giao )?(?:(?:cac |moi |dong chi |ong |ba |thu truong |chu tich |truong |lanh dao"
              + " |nguoi dung dau )+(?:phong|ban|co quan|don vi|ubnd|uy ban|doi|lop|xa|phuong|thi"
              + " tran|doan the|to chuc|truong|so|nganh|thon|khu|to dan pho|bo phan|cap uy|chi"
              + " bo|dia phuong|ap|xom|khoa|lop|xuong|doi|chi"
              + " doan|huyen|tinh|nganh|bo|vien|ban|chi(?! tieu| phi)|to|hoi)|ubnd|quy (?:co quan|don"
              + " vi|so|ban|phong)|nha truong|(?:thon|to|ap|khu|xom) truong|truong (?:thon"
              + "|ap|xom)|lanh dao|van thu|chuyen vien|ben (?:a|b)\\b|can"
              + " bo|cong chuc|bo phan|(?!chu tri)"
              + SignatureReader.TITLES
              + "(?! tri))\\b.*");

  /** "Các CĐCS trực thuộc". */
  private static final Pattern BRIEF_GROUP =
      Pattern.compile("^(?:[Cc]ác|[Mm]ỗi|[Tt]ừng)\\s\\p{Lu}{3,8}(?!\\p{L})");

  private static final Pattern COMPANY =
      Pattern.compile(
          "^(?:(?:[Tt]ổng )?[Cc]ông ty (?=[Cc]ổ phần|[Tt]rách nhiệm|\\p{Lu})|[Hh]ợp tác xã (?=\\p{Lu})"
              + "|[Dd]oanh nghiệp tư nhân )");

  /** What follows a company's name, not within it. */
  private static final Pattern COMPANY_ENDS =
      Pattern.compile(
          "(?U)\\s(?:(?:có |chịu )?trách nhiệm|phải|cần|chủ trì|phối hợp|nghiên cứu|rà soát|hoàn"
              + " thiện|chuẩn bị|bổ sung|báo cáo|bảo đảm|đảm bảo|kiểm tra|duy trì|cung cấp|nộp|gửi|liên hệ|căn cứ|thực hiện|tổ chức|chấp"
              + " hành|lập|khẩn trương|tiếp tục|nghiêm túc|tập trung|được|đã|theo|tại|trong|để)\\b"
              + "|[;.:]|,(?! \\p{Lu})");

  private static final int LONGEST_COMPANY = 110;

  private static final int LONGEST = 500;
  private static final int SHORT = 70;

  private DeadlineReader() {}

  static List<Deadline> read(List<Outline.Block> blocks) {
    List<Deadline> deadlines = new ArrayList<>();
    // A short paper has no numbered part: then all of it is body.
    boolean flat = blocks.stream().allMatch(Outline.Block::preamble);
    for (Outline.Block block : blocks) {
      if (!block.heading() && (flat || !block.preamble())) {
        read(block, deadlines);
      }
    }
    return deadlines;
  }

  private static void read(Outline.Block block, List<Deadline> deadlines) {
    String text = block.passage().text();
    boolean timed = block.headings().stream().anyMatch(DeadlineReader::isTime);
    int colon = text.indexOf(':');
    timed |= colon > 0 && colon < 40 && isTime(text.substring(0, colon));
    Matcher ends = SENTENCE.matcher(text);
    int start = 0;
    int before = 0;
    boolean more = true;
    while (more) {
      more = ends.find();
      int end = more ? ends.start() : text.length();
      read(block, before, start, end, timed, deadlines);
      before = start;
      start = more ? ends.end() : end;
    }
  }

  private static void read(
      Outline.Block block, int before, int start, int end, boolean timed, List<Deadline> into) {
    String text = block.passage().text();
    String sentence = text.substring(start, end);
    String folded = Fold.fold(sentence);
    if (PAST.matcher(folded).find()) {
      return;
    }
    Place place = new Place(block, before, start, end);
    int count = into.size();
    int last = -1;
    Matcher due = DUE.matcher(folded);
    while (due.find()) {
      String partial = due.group("partial");
      String date = partial != null ? null : DateReader.iso(due);
      String printed = Fold.tidy(sentence.substring(due.start(), due.end()));
      boolean span = SPAN_BEFORE.matcher(folded.substring(0, due.start())).find();
      // "báo cáo trực ngày 15/11" has lost a letter; "phân công trực ngày 30/4" has not.
      boolean duty =
          due.group().startsWith("truc")
              && !DONE_BY.matcher(folded.substring(0, due.start())).find();
      boolean which = WHICH_BEFORE.matcher(folded.substring(0, due.start())).find();
      if ((date != null || partial != null) && !span && !duty && !which) {
        add(place, start + due.start(), date, date == null ? printed : null, into);
        last = due.end();
      }
    }
    if (block.path() == null) {
      return;
    }
    timed |= FULL_SPAN.matcher(folded).find() && charged(sentence) != null;
    boolean spans = timed && addPeriods(place, TIME_SPAN, last, count, into);
    if (!spans) {
      addPeriods(place, PERIOD, last, count, into);
    }
  }

  /**
   * Adds the periods that no deadline of the sentence holds; answers whether there were any.
   *
   * @param known how many deadlines were found before this sentence
   */
  private static boolean addPeriods(
      Place place, Pattern pattern, int dueEnd, int known, List<Deadline> into) {
    String sentence = place.block().passage().text().substring(place.start(), place.end());
    Matcher periods = pattern.matcher(Fold.fold(sentence));
    boolean any = false;
    while (periods.find()) {
      String printed =
          Fold.tidy(sentence.substring(periods.start("period"), periods.end("period")));
      boolean held =
          into.stream()
              .skip(known)
              .anyMatch(d -> d.period() != null && d.period().contains(printed));
      String head = Fold.fold(sentence.substring(0, periods.start()));
      held |= printed.matches("năm \\d{4}") && LAW_BEFORE.matcher(head).find();
      if (held || (dueEnd > periods.start() && periods.start() > dueEnd - 12)) {
        continue;
      }
      Matcher month = MONTH.matcher(Fold.fold(printed));
      String date =
          month.matches()
              ? "%s-%02d".formatted(month.group("year"), Integer.valueOf(month.group("month")))
              : null;
      boolean dated =
          date != null && into.stream().skip(known).anyMatch(d -> date.equals(d.date()));
      if (!dated) {
        add(place, place.start() + periods.start(), date, date == null ? printed : null, into);
      }
      any = true;
    }
    return any;
  }

  /** A sentence: where it and the one before it begin, and where it ends. */
  private record Place(Outline.Block block, int before, int start, int end) {}

  private static void add(
      Place place, int at, @Nullable String date, @Nullable String period, List<Deadline> into) {
    Outline.Block block = place.block();
    int start = place.start();
    int end = place.end();
    String text = block.passage().text();
    // "Thực hiện xong trước ngày …" says what only with the sentence before it.
    int from = end - start < SHORT && place.before() < start ? place.before() : start;
    from = Math.max(from, at - LONGEST);
    String what = text.substring(from, Math.min(end, at + LONGEST));
    what = what.strip().replaceAll("^[-–+*•_]\\s*|[.;,/\\s]+$", "");
    into.add(
        new Deadline(
            date,
            period,
            what,
            block.cells().isEmpty()
                ? who(
                    text.substring(place.before(), start).strip(),
                    text.substring(start, Math.min(end, start + 300)),
                    block.headings())
                : block.cells().stream().filter(BodyNames::begins).findFirst().orElse(null),
            block.path(),
            block.passage().lineAt(at)));
  }

  private static @Nullable String who(String before, String sentence, List<String> headings) {
    String directed = directs(sentence) ? named(headings) : null;
    String charged = directed != null ? directed : charged(sentence);
    // "Phòng Nội vụ chủ trì …; báo cáo trước ngày …": the subject stands before the semicolon.
    boolean goesOn = charged == null && Fold.startsLower(sentence) && before.endsWith(";");
    charged = goesOn ? charged(before) : charged;
    if (charged != null) {
      return charged;
    }
    return named(headings);
  }

  /** "Chỉ đạo Chi cục Thú y lập 5 chốt": the body that the heading names has to. */
  static boolean directs(String sentence) {
    return sentence.matches("(?s)^\\W*Chỉ đạo\\s.*");
  }

  /** The nearest heading that names a body; null where none does. */
  static @Nullable String named(List<String> headings) {
    for (String heading : headings) {
      if (!heading.isEmpty() && isBody(heading) && !Fold.capitals(heading)) {
        return heading;
      }
    }
    return null;
  }

  /** The body that a sentence names as its subject or as the one that is asked; null for none. */
  static @Nullable String charged(String sentence) {
    Matcher listed = LISTED.matcher(sentence);
    if (listed.find() && isBody(listed.group("who"))) {
      return listed.group("who");
    }
    Matcher executes = EXECUTES.matcher(sentence);
    if (executes.find() && !NOBODY.matcher(Fold.fold(executes.group("who"))).find()) {
      return executes.group("who");
    }
    if (!ASKS.matcher(sentence).find()) {
      Matcher based = BASED.matcher(sentence);
      String clause = sentence;
      // "Các sở, ngành, UBND các huyện …": these commas part bodies.
      while (AFTER_COMMA.matcher(sentence).find() && based.find()) {
        String rest = sentence.substring(based.end());
        clause = BodyNames.begins(rest) ? rest : clause;
      }
      Matcher subject = SUBJECT.matcher(clause);
      boolean known = subject.find(0) && isBody(subject.group("who"));
      String asks = known ? clause.substring(subject.end("who")).strip() : "";
      String asked = ASKS_OTHERS.matcher(asks).find() ? asked(asks) : null;
      if (known) {
        return asked != null ? asked : whole(clause, subject);
      }
      String named = named(SUBJECT_BEGINS, clause);
      if (named != null) {
        return named;
      }
    }
    return asked(sentence);
  }

  /** Whether a text is the article that names, between semicolons, who carries a decision out. */
  static boolean executed(String text) {
    Matcher executes = EXECUTES.matcher(text);
    return executes.find() && executes.group("who").indexOf(';') > 0 && isBody(text);
  }

  private static @Nullable String asked(String sentence) {
    Matcher asked = ASKED.matcher(sentence);
    return asked.find() && isBody(asked.group("who"))
        ? whole(sentence, asked)
        : named(ASKED_BEGINS, sentence);
  }

  /** A body whose name ends by its grammar, before a verb that no list has; null for none. */
  private static @Nullable String named(Pattern begins, String sentence) {
    Matcher matcher = begins.matcher(sentence);
    if (!matcher.find()) {
      return null;
    }
    String rest = sentence.substring(matcher.end());
    int length = isBody(rest) ? NameGrammar.length(rest, true) : 0;
    String name = rest.substring(0, length);
    String after = rest.substring(length);
    // "Ban Tuyên giáo và Báo chí: tham mưu …" names in a heading, not as a subject.
    boolean headed = after.matches("(?s)[^.;,:]{0,60}:.*");
    boolean says = !headed && after.matches("(?Us) \\p{Ll}+ .*") && !NO_DEED.matcher(after).find();
    return says && name.indexOf(' ') > 0 ? name : null;
  }

  /**
   * Who is charged, a verb within a known body's name passed over: "Ban Quản lý dự án đầu tư xây
   * dựng thành phố" does not end before "xây dựng".
   */
  private static String whole(String sentence, Matcher charged) {
    int start = charged.start("who");
    int end = charged.end("who");
    int known = BodyNames.knownLength(sentence.substring(start));
    if (start + known > end) {
      Matcher verb = VERB.matcher(sentence);
      boolean goesOn = verb.find(start + known);
      boolean near =
          goesOn && sentence.substring(start + known, verb.start()).matches("[^.;:]{0,60}");
      end = near ? verb.start() : start + known;
    }
    end = Math.max(end, start + NameGrammar.length(sentence.substring(start), false));
    int grammar = start + NameGrammar.length(sentence.substring(start), true);
    int company = companyEnd(sentence, start);
    if (company > 0) {
      return sentence.substring(start, company);
    }
    boolean passed = grammar < end && PASSED.matcher(sentence.substring(grammar, end)).find();
    end = passed && grammar > start ? grammar : end;
    return ADVERB.matcher(Fold.tidy(sentence.substring(start, end))).replaceAll("");
  }

  /**
   * Where a company's name ends, which verbs of the list may be part of: "Công ty cổ phần Tư vấn
   * xây dựng Bình Lư | phải báo cáo". -1 where no company or no end is found.
   */
  private static int companyEnd(String sentence, int start) {
    if (!COMPANY.matcher(sentence.substring(start)).find()) {
      return -1;
    }
    Matcher end = COMPANY_ENDS.matcher(sentence);
    boolean found = end.find(start);
    return found && end.start() - start <= LONGEST_COMPANY ? end.start() : -1;
  }

  private static boolean isTime(String heading) {
    return TIME_HEADING.matcher(Fold.fold(heading)).matches();
  }

  /** Whether a text names a body or a group of them. */
  static boolean isBody(String text) {
    return BodyNames.begins(text)
        || GROUP.matcher(Fold.fold(text)).matches()
        || BRIEF_GROUP.matcher(text).find();
  }
}
