package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Assignment;
import vn.hoso.document.Assignment.Role;

/**
 * Who is to do what.
 *
 * <pre>
 * Giao Công an huyện chủ trì, phối hợp với Phòng Nội vụ kiểm tra …    Công an huyện leads,
 *                                                                   Phòng Nội vụ supports
 * 2. Sở Nội vụ                                                      Sở Nội vụ is charged
 * - Tham mưu kế hoạch …
 * </pre>
 */
final class AssignmentReader {
  private static final Pattern LEADS =
      Pattern.compile("(?U)\\b(?:[Cc]hủ trì|là (?:đơn vị |cơ quan )?đầu mối)\\b");
  private static final Pattern WITH =
      Pattern.compile(
          "(?:[Pp]hối hợp)(?: chặt chẽ)?(?: với)?\\s+(?<who>(?:\\p{Lu}|các )[^.;:]{2,120}?)\\s+"
              + DeadlineReader.VERBS
              + "(?!\\p{L})");

  /** "Các phòng, đội phối hợp thực hiện": support without saying whom. */
  private static final Pattern SUPPORTS =
      Pattern.compile("(?U)^\\s(?:phối hợp|tham gia)\\b(?!.*\\bvới\\b)");

  /** "Thời gian hoàn thành: trước 31/12/2023" charges nobody; "Kính đề nghị" closes a paper. */
  private static final Pattern NO_CHARGE =
      Pattern.compile(
          "(?U)^\\W*(?:Thời gian|Thời hạn|Địa điểm|Kinh phí|Kính (?:đề nghị|trình|mong))\\b.*");

  /** "Chủ đầu tư: Công ty …", "Thành phần: Phòng …": a label says who it is, not what to do. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?U)^\\W*(?:Tên|Chủ đầu tư|Nhà thầu|Đơn vị|Cơ quan|Thành phần|Đại diện|Địa chỉ|Đối"
              + " tượng|Chủ trì tại|Chủ trì cuộc họp|Bên|Nơi|Người|Tổ chức|Doanh nghiệp)\\b"
              + "(?![^:]*(?:chủ trì|phối hợp|thực hiện|trách nhiệm))[^:.;]{0,60}:");

  /** "Ngày 06/11/2025, Công ty … đã nộp": what happened. */
  private static final Pattern HAPPENED =
      Pattern.compile(
          "(?U)^\\W*Ngày \\d[^,;]{4,30},[^;]{0,160}?\\s(?:đã|có (?:Văn bản|Công văn|Tờ trình|Báo"
              + " cáo|ý kiến)|ban hành|nhận được|tiếp nhận|nộp|gửi)\\b");

  /** "trong đó giao Sở Nội vụ": the issuer tells whom it was that was asked. */
  private static final Pattern ASKED =
      Pattern.compile("(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công)(?: cho)? $");

  /** Papers in which the issuer is the one who speaks. */
  private static final Set<String> SPEAKING =
      Set.of("Thông báo", "Tờ trình", "Giấy mời", "Phiếu trình", "Phiếu chuyển", "Giấy phép");

  private static final Pattern WITH_BEGINS =
      Pattern.compile("[Pp]hối hợp(?: chặt chẽ)? với\\s+(?=\\p{Lu}|các )");

  /** What follows a name where nothing is charged: "Mỗi hộ được hỗ trợ", "Tổ trưởng: hệ số 0,3". */
  private static final Pattern NO_DEED =
      Pattern.compile(
          "(?U)^(?:\\s(?:được(?! giao)|bị|gồm|đã|chưa|kính|cũng|nhận thấy|nhận được|có(?! trách nhiệm| nhiệm"
              + " vụ)"
              + "|là(?! (?:đơn vị|cơ quan|đầu mối|thường trực)))\\b|:\\s*(?:hệ số|mức|\\d)"
              + "|\\s+thông báo (?:để|đến)\\b.*\\bbiết\\b)");

  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:phuong huong|nhiem vu|giai phap|kien nghi|de xuat|to chuc thuc hien|phan cong"
              + "|trach nhiem|ket luan|de nghi)\\b");
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:uu diem|khuyet diem|han che|ton tai|ket qua|tinh hinh|nguyen nhan|vi pham"
              + "|thuc trang|danh gia chung|giai thich tu ngu)\\b");
  private static final Pattern CHARGES =
      Pattern.compile("^[^.;]{0,80}?(?:Giao|[Yy]êu cầu|đề nghị)\\s");
  private static final Pattern END = Pattern.compile("(?<=[.!?…;])\\s+");
  private static final int LONGEST = 500;

  /** An addressee's line has at most so many characters beside it: "Kính gửi: - ";. */
  private static final int ADDRESSED = 16;

  private final List<Assignment> found = new ArrayList<>();

  private final @Nullable String speaker;

  /** {@code speaker}: the issuer, where it may be the subject of its own sentences. */
  private AssignmentReader(@Nullable String speaker) {
    this.speaker = speaker;
  }

  /**
   * Reads a body.
   *
   * @param head what a report says was done is no charge, nor what the issuer says of itself
   * @param addressees whom a letter is to, who are named and not charged there
   */
  static List<Assignment> read(List<Outline.Block> blocks, Head head, List<String> addressees) {
    // A short paper has no numbered part: then all of it is body.
    boolean flat = blocks.stream().allMatch(Outline.Block::preamble);
    boolean speaks = flat || head.type == null || SPEAKING.contains(head.type);
    AssignmentReader reader = new AssignmentReader(speaks ? head.issuer : null);
    for (Outline.Block block : blocks) {
      boolean addressed =
          flat
              && addressees.stream()
                  .anyMatch(
                      a ->
                          block.passage().text().strip().length() < a.length() + ADDRESSED
                              && block.passage().text().contains(a));
      boolean body = !block.heading() && (flat || !block.preamble());
      if (body && !addressed && !tells(block, head.type)) {
        reader.read(block);
      }
    }
    return reader.found;
  }

  /** Whether a paragraph tells what was done: "II. KẾT QUẢ", "2. Khuyết điểm". */
  private static boolean tells(Outline.Block block, @Nullable String type) {
    boolean ahead = block.headings().stream().anyMatch(AssignmentReader::ahead);
    boolean told = block.headings().stream().anyMatch(h -> TOLD.matcher(Fold.fold(h)).find());
    return !ahead
        && (told || "Báo cáo".equals(type) || ("Biên bản".equals(type) && !charges(block)));
  }

  private static boolean ahead(String heading) {
    String folded = Fold.fold(heading);
    return AHEAD.matcher(folded).find() && !TOLD.matcher(folded).find();
  }

  private static boolean charges(Outline.Block block) {
    return CHARGES.matcher(block.passage().text()).find();
  }

  private void read(Outline.Block block) {
    String text = block.passage().text();
    String head = DeadlineReader.named(block.headings());
    int start = 0;
    if (DeadlineReader.executed(text)) {
      sentence(block, text, 0, head);
      return;
    }
    Matcher ends = END.matcher(text);
    boolean more = true;
    while (more) {
      more = ends.find();
      int end = more ? ends.start() : text.length();
      sentence(block, text.substring(start, end), start, head);
      start = more ? ends.end() : end;
    }
  }

  private void sentence(Outline.Block block, String sentence, int start, @Nullable String head) {
    boolean directed = head != null && DeadlineReader.directs(sentence);
    String who = directed ? null : DeadlineReader.charged(sentence);
    boolean own = who != null;
    who = own ? who : head;
    if (who == null || Fold.countLetters(sentence) < 8 || NO_CHARGE.matcher(sentence).matches()) {
      return;
    }
    int named = sentence.indexOf(who);
    boolean subject = named < 0 || !ASKED.matcher(sentence.substring(0, named)).find();
    if ((own && subject && isSpeaker(who))
        || LABELLED.matcher(sentence).find()
        || HAPPENED.matcher(sentence).find()) {
      return;
    }
    boolean leads = LEADS.matcher(sentence).find();
    int after = sentence.indexOf(who);
    if (after >= 0 && NO_DEED.matcher(sentence.substring(after + who.length())).find()) {
      return;
    }
    boolean supports =
        own && after >= 0 && SUPPORTS.matcher(sentence.substring(after + who.length())).find();
    add(block, start, sentence, who, leads ? Role.LEAD : supports ? Role.SUPPORT : Role.CHARGED);
    Matcher with = WITH.matcher(sentence);
    if (with.find() && DeadlineReader.isBody(with.group("who"))) {
      String name = with.group("who").strip();
      String rest = sentence.substring(with.start("who"));
      int length = NameGrammar.length(rest, true);
      boolean passed = length > 0 && (length > name.length() || passes(name, length));
      add(block, start, sentence, passed ? rest.substring(0, length) : name, Role.SUPPORT);
    } else {
      supportByGrammar(block, sentence, start);
    }
  }

  /** "Sở Nội vụ", "Sở Nội vụ tỉnh Sông Trà" in a letter of the Sở Nội vụ: it says what it does. */
  private boolean isSpeaker(String who) {
    String name = BodyNames.full(who);
    return speaker != null
        && (speaker.startsWith(name)
            || (name.startsWith(speaker + " ")
                && name.substring(speaker.length())
                    .matches("(?: \\p{Ll}{2,5}){0,2}(?: \\p{Lu}\\S*){1,4}")));
  }

  /** "phối hợp với Kiểm lâm địa bàn diễn tập": before a verb that no list has. */
  private void supportByGrammar(Outline.Block block, String sentence, int start) {
    Matcher with = WITH_BEGINS.matcher(sentence);
    if (with.find()) {
      String rest = sentence.substring(with.end());
      int length = DeadlineReader.isBody(rest) ? NameGrammar.length(rest, true) : 0;
      if (rest.substring(0, length).indexOf(' ') > 0) {
        add(block, start, sentence, rest.substring(0, length), Role.SUPPORT);
      }
    }
  }

  private static boolean passes(String name, int length) {
    return length < name.length()
        && DeadlineReader.PASSED.matcher(name.substring(length) + " ").find();
  }

  private void add(Outline.Block block, int start, String sentence, String who, Role role) {
    String what = sentence.replaceAll("^[-–+*•_]\\s*|[.;,/\\s]+$", "").strip();
    what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    found.add(
        new Assignment(
            who.replaceAll("\\s*\\([^)]*$", "")
                .replaceAll("(?:,?\\s(?:trong|về|tại))?[-–,\\s]*$", ""),
            role,
            what,
            block.path(),
            block.passage().lineAt(start)));
  }
}
