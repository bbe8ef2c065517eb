package vn.hoso.records;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows a document's number, in whichever order: its date, who issued it, what it is about.
 *
 * <p>"… ngày 29/12/2020 của UBND huyện Sông Trà về việc ban hành Kế hoạch …".
 */
final class ReferenceDetails {
  private static final String TYPES = DocumentTypes.alternatives();

  private static final Pattern DATE =
      Pattern.compile(
          "^[\\s,|;~_]*\\(?(?:ban hanh |ky |lap |cap )?(?:ngay [a-z]{1,4} (?=\\d))?(?:"
              + DateReader.DATE
              + ")\\)?");

  private static final Pattern YEAR = Pattern.compile("^\\s*nam\\s+(?<year>(?:19|20)\\d\\d)\\b");

  private static final Pattern OF = Pattern.compile("^\\s*,?\\s*(?:cua|do)\\s+");

  private static final Pattern ISSUER_END =
      Pattern.compile(
          "[;.:()\"]|,(?!\\s\\p{Lu})|\\s(?:ve|v/v|quy dinh|ban hanh|huong dan|sua doi|phe duyet|"
              + "cong bo|giao|thong qua|trien khai|thuc hien|quy che|tai ky hop|khoa|ky hop|ngay|"
              + "de nghi|bai bo|da|dieu chinh|yeu cau|cho|doi voi|lan thu|day manh|tang cuong|"
              + "trong|nham|theo|tai|tien hanh|thanh lap|to chuc|kiem tra|phan cong|chi dao|lap|"
              + "duoc|nhung|chap thuan|uy quyen|kem|cap(?! (?:tinh|huyen|xa|tren|duoi|co so|nuoc|cuu|uy|ban))|"
              + "va (?:cac|"
              + TYPES
              + "))(?![a-z])");

  /** "Chính phủ Quy định chi tiết": a verb, though the author began it with a capital. */
  private static final Set<String> CAPITAL_VERBS =
      Set.of("quy dinh", "ban hanh", "sua doi", "phe duyet", "huong dan", "ve", "v/v", "cong bo");

  private static final Pattern ABOUT =
      Pattern.compile(
          "^\\s*,?\\s*(?:(?<about>ve viec|v/v|ve)\\s+|(?=(?:q?uy dinh|huong dan|sua doi|phe duyet|"
              + "ban hanh|cong bo|thong qua|trien khai|giao|day manh|tang cuong|dieu chinh|cho y kien"
              + "|xin y kien|lay y kien)[\\s,]))");

  /** "…, được sửa đổi, bổ sung bởi …", "…, trong đó giao …": no part of what it is about. */
  private static final Pattern AMENDED =
      Pattern.compile(
          "[,\\s]\\s?(?:đã )?(?:được )?sửa đổi,? bổ sung (?:bởi|tại|năm|theo)\\s|,\\s+trong đó\\s");

  private static final Pattern NEXT_DOCUMENT =
      Pattern.compile("(?:,|\\sva)\\s+(?:cac\\s+)?(?:" + TYPES + ")\\s+(?:so|cua|ngay)\\s");

  /**
   * "tuyển dụng, sử dụng và quản lý công chức", "các khu, cụm công nghiệp": the comma is within
   * what it is about, unless a word follows that begins another clause.
   */
  private static final Pattern LIST =
      Pattern.compile(
          "(?U)^,\\s(?!(?:các|những|đồng thời|để|trong|nhằm|theo|như|nay|đến|từ|tại|do|được|có|đề nghị"
              + "|yêu cầu|giao|cụ thể|tuy nhiên|qua|sau|khi|nếu|thì|ngày|căn cứ|kèm|gửi|đã|đang|sẽ"
              + "|phù hợp|là|với|kể từ|chưa|không|vì|nên|việc|thời|số|hiện|trên|dưới|ông|bà|thuộc"
              + "|ban hành|nhất là|liên quan|quy định tại|xin|kính)\\b)\\p{Ll}");

  /** "…, RA LỆNH:" is no part of what the document before it is about. */
  private static final Pattern COMMAND =
      Pattern.compile(",?\\s+\\p{Lu}{2,}(?:\\s\\p{Lu}{2,}){1,3}\\s?:\\s*$");

  /** Nobody else has "Chính phủ" and a small word after it for a name: dirt, or "quy định". */
  private static final Pattern GOVERNMENT = Pattern.compile("^Chính phủ(?=\\s\\p{Ll})");

  /** "…, Văn bản số 12/…": another document follows the comma. */
  private static final Pattern NUMBERED = Pattern.compile("^\\p{Lu}[^,;.]{2,30} số ");

  private static final Pattern SEMICOLON = Pattern.compile(";");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s+\\p{Lu}|\\s*$)|\\./\\.");

  private static final Pattern SUBJECT =
      Pattern.compile(
          ",\\s+(?=\\p{Lu}[^,;]{2,120}?\\s(?:ban hành|xây dựng|báo cáo|thông báo|đề nghị|yêu"
              + " cầu|trình|triển khai|tổ chức|hướng dẫn|kính đề nghị|ủy quyền|chỉ thị|kết"
              + " luận|thống nhất|quy định|quyết nghị|lập|cấp|kính báo cáo|kính trình|cụ thể"
              + " hóa|chuyển đơn|chỉ đạo|có ý kiến|cho ý kiến|giao|phê duyệt|chấp thuận|đồng ý)[\\s:])");

  /** "…, liên ngành Y tế xây dựng kế hoạch như sau:" – what a basis that ends so is followed by. */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          ",\\s+(?=\\p{L}[^;]{2,160}?\\s(?:như sau|sau đây|sau|yêu cầu|chỉ thị|kết luận|quy"
              + " định|thống nhất)\\s?:\\s*$)");

  /** "tôi là …", which no subject of a document says. */
  private static final Pattern SPEAKER =
      Pattern.compile(",\\s+(?=(?:t[ôoơồốớờ]i \\S{1,3}(?= \\p{Lu})|chúng tôi|hôm nay)\\s)");

  /** "…, từ ngày 13/8/2018 Đoàn kiểm tra đã làm việc": when something was done. */
  private static final Pattern TOLD =
      Pattern.compile(
          ",\\s+(?=(?:t\\p{L}{1,2} ngày|trong các ngày|ngày|vừa qua|trong thời gian)\\s)");

  private static final Pattern ABBREVIATION_WITHIN =
      Pattern.compile("^\\((?:[\\p{Lu}]{2,8})\\)\\s(?=tỉnh|huyện|xã|thành|thị|quận|phường)");

  private static final Pattern FIELDS = Pattern.compile("(?:tuyen|ton) giao\\s?$");

  private static final int LONGEST_ABOUT = 400;

  private final String text;
  private final String folded;
  private final boolean basis;
  int at;
  @Nullable String date;
  @Nullable String issuer;
  @Nullable String about;

  /**
   * Reads on from a column.
   *
   * @param folded the text, folded
   * @param basis whether the paragraph is a legal basis, whose subject may hold commas
   */
  ReferenceDetails(String text, String folded, int from, boolean basis) {
    this.text = text;
    this.folded = folded;
    this.at = from;
    this.basis = basis;
    date();
    issuer();
    date();
    about();
  }

  private String ahead(String whole, int reach) {
    return whole.substring(at, Math.min(whole.length(), at + reach));
  }

  private void date() {
    if (date != null) {
      return;
    }
    Matcher day = DATE.matcher(ahead(folded, 60));
    Matcher year = YEAR.matcher(ahead(folded, 20));
    if (day.find()) {
      date = DateReader.iso(day);
      at += day.end();
    } else if (year.find()) {
      date = year.group("year");
      at += year.end();
    }
  }

  private void issuer() {
    Matcher of = OF.matcher(ahead(folded, 12));
    if (!of.find()) {
      return;
    }
    int start = at + of.end();
    int end = issuerEnd(start);
    Matcher government = GOVERNMENT.matcher(text.substring(start, end));
    end = government.find() ? start + government.end() : end;
    String name = text.substring(start, end).strip().replaceAll("[,\\s]+$", "");
    if (name.isEmpty() || name.length() > 140) {
      return;
    }
    issuer = BodyNames.full(name.replaceAll("\\s\\(\\p{Lu}{2,8}\\)", ""));
    at = end;
  }

  private int issuerEnd(int start) {
    String tail = folded.substring(start, Math.min(folded.length(), start + 160));
    String printed = text.substring(start, start + tail.length());
    Matcher end = ISSUER_END.matcher(tail);
    int from = 0;
    while (end.find(from)) {
      boolean stop = end.group().startsWith(",");
      // "TP. Hà Nội": a point after an abbreviation ends no name.
      boolean point =
          end.group().equals(".") && printed.substring(0, end.start()).matches(".*\\b(?:TP|TX|TT)");
      boolean word = end.group().length() > 1;
      // "Ban Chỉ đạo Trung ương về phòng, chống thiên tai về …": the first "về" is in the name.
      boolean field =
          end.group().strip().equals("ve")
              && printed.matches("(?s)(?:Ban Chỉ đạo|Ban Chỉ huy|Ủy ban Quốc gia|Tổ công tác) .*")
              && tail.substring(end.end()).matches("[^;:]{3,80}? ve .*")
              && printed.substring(0, end.start()).indexOf(" về ") < 0;
      boolean inName =
          word
              && Character.isUpperCase(printed.charAt(end.start() + 1))
              && !CAPITAL_VERBS.contains(end.group().strip());
      boolean within =
          end.group().equals("(")
              && ABBREVIATION_WITHIN.matcher(printed.substring(end.start())).find();
      // "Ban Tuyên giáo Trung ương", "Ban Tôn giáo": no verb.
      within |= FIELDS.matcher(tail.substring(0, end.end())).find();
      // … and so is all that stands before the second "về".
      field |=
          printed.matches("(?s)(?:Ban Chỉ đạo|Ban Chỉ huy|Ủy ban Quốc gia|Tổ công tác) .*")
              && printed.substring(0, end.start()).contains(" về ")
              && !end.group().strip().equals("ve")
              && tail.substring(end.end()).matches("[^;:]{0,80}?(?<![a-z])ve .*");
      if (!point && !inName && !field && !within && !(stop && innerComma(printed, end.start()))) {
        return start + end.start();
      }
      from =
          Math.max(
                  end.start(),
                  end.group().equals("(") && within ? printed.indexOf(')', end.start()) : 0)
              + 1;
    }
    return start + tail.length();
  }

  /** "Bộ Văn hóa, Thể thao và Du lịch": a capital after the comma goes on with the name. */
  private static boolean innerComma(String printed, int comma) {
    String rest = printed.substring(comma + 1).stripLeading();
    boolean field = printed.matches("(?:Bộ|Sở|Phòng|Ban|Trung tâm|Ủy ban|Uỷ ban) .*");
    return field
        && !rest.isEmpty()
        && Character.isUpperCase(rest.charAt(0))
        && !NUMBERED.matcher(rest).find()
        && !BodyNames.begins(rest);
  }

  private void about() {
    Matcher begin = ABOUT.matcher(ahead(folded, 40));
    if (!begin.find()) {
      return;
    }
    int start = at + begin.end();
    int end = Math.min(text.length(), start + LONGEST_ABOUT);
    String tail = folded.substring(start, end);
    String printed = text.substring(start, end);
    end = Math.min(end, start + (basis ? first(SEMICOLON, tail) : outerStop(printed)));
    end = Math.min(end, start + first(SENTENCE_END, printed));
    end = Math.min(end, start + nextDocument(tail));
    end = Math.min(end, start + first(AMENDED, printed));
    end =
        Math.min(
            end,
            start
                + first(
                    Pattern.compile("\\((?:sau day|goi tat|gui kem|kem theo|dinh kem|co)"), tail));
    if (basis) {
      end = Math.min(end, start + first(COMMAND, printed));
      end = Math.min(end, start + first(SUBJECT, printed));
      end = Math.min(end, start + first(SPEAKER, printed));
      end = Math.min(end, start + first(TOLD, printed));
      end = Math.min(end, start + lastClause(printed));
    }
    String subject =
        text.substring(start, end).strip().replaceAll("(?:\\s(?:như sau|sau đây))?[\\s,;:]+$", "");
    subject = subject.replaceAll("\\s(?:như sau|sau đây)$", "");
    subject = Fold.fold(subject).startsWith("uy dinh ") ? "quy" + subject.substring(2) : subject;
    about = subject.isEmpty() ? null : subject;
    at = end;
  }

  /**
   * Where the clause begins in which the issuer speaks, as in "…, Sở Nội vụ hướng dẫn như sau:".
   */
  private static int lastClause(String text) {
    Matcher clause = INTRODUCED.matcher(text);
    int from = text.length();
    while (clause.find()) {
      String rest = text.substring(clause.end());
      if (BodyNames.begins(rest) || Character.isLowerCase(rest.charAt(0))) {
        from = BodyNames.begins(rest) || from == text.length() ? clause.start() : from;
        if (BodyNames.begins(rest)) {
          return from;
        }
      }
    }
    return from;
  }

  /** The first semicolon, comma or closing bracket outside of brackets that open within. */
  private static int outerStop(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean listed = c == ',' && LIST.matcher(text.substring(i)).find();
      if (depth < 0 || (depth == 0 && (c == ';' || (c == ',' && !listed)))) {
        return i;
      }
    }
    return text.length();
  }

  /** "hướng dẫn thi hành Luật Hóa chất và Nghị định số …" is all of what it is about. */
  private static int nextDocument(String tail) {
    Matcher next = NEXT_DOCUMENT.matcher(tail);
    while (next.find()) {
      boolean within =
          next.group().startsWith(" va")
              && tail.substring(0, next.start()).matches("(?s).*thi hanh [^,;]*luat [^,;]*");
      if (!within) {
        return next.start();
      }
    }
    return tail.length();
  }

  private static int first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.start() : text.length();
  }
}
