package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final Pattern END = Pattern.compile("(?<=[.!?…;])\\s+");
  private static final int LONGEST = 500;

  private final List<Assignment> found = new ArrayList<>();

  private AssignmentReader() {}

  static List<Assignment> read(List<Outline.Block> blocks) {
    AssignmentReader reader = new AssignmentReader();
    for (Outline.Block block : blocks) {
      if (!block.heading() && !block.preamble()) {
        reader.read(block);
      }
    }
    return reader.found;
  }

  private void read(Outline.Block block) {
    String text = block.passage().text();
    String head = heading(block.headings());
    int start = 0;
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
    String who = DeadlineReader.charged(sentence);
    boolean own = who != null;
    who = own ? who : head;
    if (who == null || Fold.countLetters(sentence) < 8 || NO_CHARGE.matcher(sentence).matches()) {
      return;
    }
    boolean leads = LEADS.matcher(sentence).find();
    int after = sentence.indexOf(who);
    boolean supports =
        own && after >= 0 && SUPPORTS.matcher(sentence.substring(after + who.length())).find();
    add(block, start, sentence, who, leads ? Role.LEAD : supports ? Role.SUPPORT : Role.CHARGED);
    Matcher with = WITH.matcher(sentence);
    if (with.find() && DeadlineReader.isBody(with.group("who"))) {
      add(block, start, sentence, with.group("who").strip(), Role.SUPPORT);
    }
  }

  private void add(Outline.Block block, int start, String sentence, String who, Role role) {
    String what = sentence.replaceAll("^[-–+*•_]\\s*|[.;,/\\s]+$", "").strip();
    what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
    found.add(
        new Assignment(
            who.replaceAll("[,\\s]+$", ""),
            role,
            what,
            block.path(),
            block.passage().lineAt(start)));
  }

  /** The nearest heading that names a body. */
  private static @Nullable String heading(List<String> headings) {
    for (String heading : headings) {
      boolean shouted = heading.equals(heading.toUpperCase(Locale.ROOT));
      if (!heading.isEmpty() && !shouted && DeadlineReader.isBody(heading)) {
        return heading;
      }
    }
    return null;
  }
}
