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
          "(?<due>(?:truoc|cham nhat|muon nhat|khong qua|han cuoi|han chot|thoi han|het|xong|"
              + "hoan thanh)(?: truoc| trong| la| vao| den| het| nop| gui){0,3}\\s*:?\\s*)"
              + "(?:(?:\\d{1,2}\\s?(?:gio|h)\\s?\\d{0,2}\\s*,?\\s*))?(?:"
              + DateReader.DATE
              + "|(?<partial>ngay\\s+\\d{1,2}(?:\\s?/\\s?\\d{1,2}(?!\\s?/)|\\s+thang\\s+\\d{1,2})?"
              + "(?:\\s+(?:hang|cua|cuoi)\\s(?:thang|quy|nam|tuan|ky)(?: cuoi quy| sau)?)?))");
  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?<period>dinh ky(?! thuat)(?: hang (?:ngay|tuan|thang|quy|nam)| \\d{1,2} thang)?"
              + "(?: hoac dot xuat| va dot xuat)?|hang (?:ngay|tuan|thang|quy|nam)|dot xuat"
              + "|(?:cuoi |het )?quy (?:[1-4]|iv|i{1,3})\\b(?:\\s?(?:/|nam)\\s?\\d{4})?"
              + "|\\d{1,2} thang (?:dau|cuoi) nam(?: \\d{4})?"
              + "|(?<=trong )thang \\d{1,2}(?:\\s?(?:/|nam)\\s?\\d{4})?)(?![a-z])");
  private static final Pattern TIME_SPAN =
      Pattern.compile(
          "\\b(?<period>(?:tu (?:ngay|thang) [\\d/. ]{1,12} den (?:het )?(?:ngay|thang|quy) [\\d/.]{1,10}"
              + "|(?:ca )?(?:nam|thang|quy) (?:\\d{1,4}(?:/\\d{4})?|iv|i{1,3})(?:-\\d{4})?))(?!\\d)");
  private static final Pattern TIME_HEADING =
      Pattern.compile(".*\\b(?:thoi gian|thoi han|tien do|lo trinh)\\b.*");
  private static final Pattern PAST = Pattern.compile("\\b(?:da|nam truoc|vua qua)\\s");
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.!?…;])\\s+(?=\\p{Lu}|[-+“\"])|(?<=;)\\s+");
  private static final Pattern CHARGED =
      Pattern.compile(
          "^(?:[-–+*•]\\s*)?(?:(?:Giao|Đề nghị|Yêu cầu|Phân công|Ủy quyền)\\s+(?:cho\\s+)?)?"
              + "(?<who>\\p{Lu}[^.;:]{2,160}?)\\s+(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm"
              + "|báo cáo|xây dựng|gửi|tham mưu|hoàn thành|thực hiện|triển khai|tổ chức|tổng hợp"
              + "|theo dõi|rà soát|căn cứ)\\b");
  private static final Pattern GROUP =
      Pattern.compile(
          "^(?:de nghi |yeu cau |giao )?(?:(?:cac |thu truong |chu tich |truong |lanh dao )+(?:phong|ban"
              + "|co quan|don vi|ubnd|uy ban|xa|phuong|thi tran|doan the|to chuc|truong|so|nganh|thon"
              + "|khu|to dan pho|bo phan|cap uy|chi bo|dia phuong)|ubnd|can bo|cong chuc|bo phan|"
              + SignatureReader.TITLES
              + "(?! tri))\\b.*");
  private static final int LONGEST = 500;
  private static final int SHORT = 70;

  private DeadlineReader() {}

  static List<Deadline> read(List<Outline.Block> blocks) {
    List<Deadline> deadlines = new ArrayList<>();
    for (Outline.Block block : blocks) {
      if (!block.heading() && !block.preamble()) {
        read(block, deadlines);
      }
    }
    return deadlines;
  }

  private static void read(Outline.Block block, List<Deadline> deadlines) {
    String text = block.passage().text();
    boolean timed =
        block.headings().stream().anyMatch(h -> TIME_HEADING.matcher(Fold.fold(h)).matches());
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
    boolean past = PAST.matcher(folded).find();
    int count = into.size();
    Matcher due = DUE.matcher(folded);
    while (due.find()) {
      String partial = due.group("partial");
      String date = partial != null ? null : DateReader.iso(due);
      String period =
          partial == null ? null : Fold.tidy(sentence.substring(due.start(), due.end()));
      if (!past && (date != null || period != null)) {
        add(block, before, start, end, start + due.start(), date, period, into);
      }
    }
    if (into.size() == count && !past && block.path() != null) {
      Matcher periods = (timed ? TIME_SPAN : PERIOD).matcher(folded);
      boolean found = periods.find();
      if (!found && timed) {
        periods = PERIOD.matcher(folded);
        found = periods.find();
      }
      if (found) {
        String period = sentence.substring(periods.start("period"), periods.end("period"));
        add(block, before, start, end, start + periods.start(), null, Fold.tidy(period), into);
      }
    }
  }

  private static void add(
      Outline.Block block,
      int before,
      int start,
      int end,
      int at,
      @Nullable String date,
      @Nullable String period,
      List<Deadline> into) {
    String text = block.passage().text();
    // "Thực hiện xong trước ngày …" says what only with the sentence before it.
    int from = end - start < SHORT && before < start ? before : start;
    from = Math.max(from, at - LONGEST);
    String what = text.substring(from, Math.min(end, at + LONGEST));
    what = what.strip().replaceAll("^[-–+*•_]\\s*|[.;,/\\s]+$", "");
    into.add(
        new Deadline(
            date,
            period,
            what,
            who(text.substring(start, Math.min(end, start + 200)), block.headings()),
            block.path(),
            block.passage().lineAt(at)));
  }

  private static @Nullable String who(String sentence, List<String> headings) {
    Matcher charged = CHARGED.matcher(sentence);
    if (charged.find() && isBody(charged.group("who"))) {
      return Fold.tidy(charged.group("who"));
    }
    for (String heading : headings) {
      if (!heading.isEmpty() && isBody(heading) && !Fold.capitals(heading)) {
        return heading;
      }
    }
    return null;
  }

  private static boolean isBody(String text) {
    return BodyNames.begins(text) || GROUP.matcher(Fold.fold(text)).matches();
  }
}
