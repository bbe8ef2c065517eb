package vn.hoso.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Reference;

/**
 * The other documents that a text names, by number or, laws, by name.
 *
 * <p>"Thực hiện Quyết định số 4906/QĐ-UBND ngày 29/12/2020 của UBND huyện Thạch Thành về việc ban
 * hành Kế hoạch …;" is type Quyết định, number 4906/QĐ-UBND, date 2020-12-29, issuer "Ủy ban nhân
 * dân huyện Thạch Thành", about "ban hành Kế hoạch …". Those that a paragraph before the first
 * section begins with (căn cứ, thực hiện, xét …) are legal bases.
 */
final class ReferenceReader {
  private static final String TYPES = DocumentTypes.alternatives();
  private static final Pattern TYPE_BEFORE =
      Pattern.compile(
          "(?:^|[^a-z])(?<!phap )(?<type>"
              + TYPES
              + ")(?:\\s(?:vi\\spham\\shanh\\schinh|tham\\stra|giam\\ssat|cong\\skhai|tham\\sdinh|kiem\\stra|thanh\\stra|phuc\\stra|cuong\\sche|thu\\shoi|ban\\sgiao|nghiem\\sthu|ca\\sbiet|lien\\snganh|chinh\\sthuc|ket\\sluan|lam\\sviec|hoat\\sdong))?[’'`]?\\s*(?:s[o06e]\\b)?\\s*[:.]?\\s*$");
  private static final Pattern TYPE_BEGINS = Pattern.compile("^\\W{0,3}(?:" + TYPES + ")\\s");
  private static final Pattern PROPOSER =
      Pattern.compile(
          "(?:[Đđ]ề nghị|[Ýý] kiến|chỉ đạo|[Kk]iến nghị|[Cc]hủ trương|thống nhất|[Pp]hân công) c\\p{L}{1,2}"
              + " (?:(?:ông|bà|đồng chí) )?(?<who>\\p{Lu}[^;]{3,90}?),? tại $");
  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?:Hạt trưởng (?=Hạt)|Chi cục trưởng (?=Chi cục)|Cục trưởng (?=Cục)|Viện trưởng"
              + " (?=Viện)|Vụ trưởng (?=Vụ)|Trưởng (?=phòng|ban|Phòng|Ban)|Giám đốc (?=Sở|Công"
              + " an|Trung tâm|Kho bạc)|Chánh (?=Văn phòng|Thanh tra)|Bộ trưởng (?=Bộ)|Chủ tịch"
              + " (?=UBND|Ủy ban|Uỷ ban|HĐND|Hội)|Hiệu trưởng (?=Trường|trường))");
  private static final Pattern ABBREVIATION_WITHIN =
      Pattern.compile("^\\((?:[\\p{Lu}]{2,8})\\)\\s(?=tỉnh|huyện|xã|thành|thị|quận|phường)");
  private static final Pattern FIELDS = Pattern.compile("(?:tuyen|ton) giao\\s$");
  private static final Pattern LAW_BEFORE =
      Pattern.compile(
          "(?:^|[^a-z])(?<type>luat|bo luat|phap"
              + " lenh)\\s+(?<name>[^;()]{3,140}?)\\s+so\\s*[:.]?\\s*$");
  private static final Pattern NUMBER_BEFORE = Pattern.compile("(?:^|[^a-z])s[o06]\\s*[:.]?\\s*$");
  private static final Pattern LISTED = Pattern.compile("^[^;.]{0,70}(?:,|va)\\s+so\\s*[:.]?\\s*$");
  private static final Pattern LIST_BEFORE = Pattern.compile("^\\s*(?:,|va|;)?\\s*$");

  private static final Pattern DATE =
      Pattern.compile(
          "^[\\s,|;~_]*\\(?(?:ban hanh |ky |lap )?(?:ngay [a-z]{1,4} (?=\\d))?(?:"
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
              + "va (?:cac|"
              + TYPES
              + "))\\s");
  private static final Pattern ABOUT =
      Pattern.compile(
          "^\\s*,?\\s*(?:(?<about>ve viec|v/v|ve)\\s+|(?=(?:q?uy dinh|huong dan|sua doi|phe duyet|"
              + "ban hanh|cong bo|thong qua|trien khai|giao|day manh|tang cuong|dieu chinh)\\s))");
  private static final Pattern NEXT_DOCUMENT =
      Pattern.compile("(?:,|\\sva)\\s+(?:cac\\s+)?(?:" + TYPES + ")\\s+(?:so|cua|ngay)\\s");

  /** "tuyển dụng, sử dụng và quản lý công chức": the comma is within what it is about. */
  private static final Pattern LIST =
      Pattern.compile(
          "^,\\s(?!(?:các|những|đồng thời|để|trong|nhằm|theo|như|nay|đến|từ|tại|do|được|có)\\s)"
              + "\\p{Ll}[^,;.:()]{2,30} và \\p{Ll}");

  /** "…, RA LỆNH:" is no part of what the document before it is about. */
  private static final Pattern COMMAND =
      Pattern.compile(",?\\s+\\p{Lu}{2,}(?:\\s\\p{Lu}{2,}){1,3}\\s?:\\s*$");

  /** Nobody else has "Chính phủ" and a small word after it for a name: dirt, or "quy định". */
  private static final Pattern GOVERNMENT = Pattern.compile("^Chính phủ(?=\\s\\p{Ll})");

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

  private static final Pattern LAW =
      Pattern.compile(
          "(?<![\\p{L}])(?<type>Luật|Bộ luật|Bộ Luật|Pháp lệnh|Hiến pháp)\\s+"
              + "(?<name>\\p{L}[^;.()]{2,160}?)"
              + "(?=\\s(?:ngày|năm\\s\\d|số\\s\\d)|[;.()]|,\\s(?!\\p{Ll}{2,}\\s\\p{Ll})|$)");

  /** "Luật Tổ chức HĐND và UBND (sửa đổi) ngày …". */
  private static final Pattern AMENDED =
      Pattern.compile("\\s?\\((?:sửa đổi|bổ sung)[^()]{0,40}\\)");

  private static final Pattern LAW_NAME_END =
      Pattern.compile(
          "\\s(?:và các|quy định|đã|được|có|để|tại|trong|với|đến|cho|này|nêu|và Nghị|và"
              + " Luật|,)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BASIS =
      Pattern.compile(
          "^\\W{0,3}(?:[^;]{5,200};\\s)?(?:can cu|thuc hien|thi hanh|chap hanh|xet|theo|tren co"
              + " so|trien khai|tiep tuc thuc hien|de thuc hien|nham thuc hien|phuc dap|sau khi"
              + " (?:xem xet|nghien cuu|thao luan|nghe))\\b.*",
          Pattern.DOTALL);
  private static final Pattern NAMED_BASIS =
      Pattern.compile("(?:^|[^a-z])(?<type>" + TYPES + ")(?=\\s+(?:ngay\\s+\\d|cua\\s))");

  private static final Pattern NESTED = Pattern.compile("(?:^|\\s)(?:số|này|kèm theo)\\s");

  /** "Biên bản kiểm tra hiện trạng ngày 17/02/2023": what it is about stands before the date. */
  private static final Pattern ABOUT_BEFORE_DATE =
      Pattern.compile(
          "(?:^|[^a-z])(?<type>"
              + TYPES
              + ")\\s+(?<about>(?!so\\W|cua\\s|ngay\\s)[^;,.()0-9]{6,70}?)(?=,?\\s+ngay\\s+\\d)");

  /** "Căn cứ vào biên bản …" names a document in small letters too. */
  private static final Pattern CITED = Pattern.compile("(?:can cu(?: vao)?|xet) $");

  private static final Pattern GLUED =
      Pattern.compile("\\b([Ss])6(?=\\d{1,4}(?:/\\d{4})?[-/]\\p{Lu})");
  private static final int LOOK_BACK = 170;
  private static final int LONGEST_ABOUT = 400;

  private final List<Reference> all = new ArrayList<>();
  private final List<Reference> bases = new ArrayList<>();
  private final @Nullable String ownNumber;

  /** Whether the paragraph before was a legal basis that ended with a semicolon. */
  private boolean listOpen;

  private ReferenceReader(@Nullable String ownNumber) {
    this.ownNumber = ownNumber;
  }

  /** All references and, among them, the legal bases. */
  record References(List<Reference> all, List<Reference> bases) {}

  /**
   * Reads a body.
   *
   * @param ownNumber of the document itself, which is no reference; null where it has none
   */
  static References read(List<Outline.Block> blocks, @Nullable String ownNumber) {
    ReferenceReader reader = new ReferenceReader(ownNumber);
    for (Outline.Block block : blocks) {
      reader.read(block);
    }
    return new References(reader.all, reader.bases);
  }

  /** A reference with the stretch of text that names it. */
  private record Found(int start, int end, Reference reference) {}

  private void read(Outline.Block block) {
    String text = block.passage().text();
    // "S621-KH/TU" is Số 21-KH/TU.
    String folded = Fold.fold(GLUED.matcher(text).replaceAll("$1ố"));
    boolean item = TYPE_BEGINS.matcher(folded).find();
    boolean goesOn = listOpen && item;
    boolean basis = block.preamble() && (goesOn || BASIS.matcher(folded).matches());
    listOpen = basis && text.endsWith(";");
    List<Found> found = new ArrayList<>();
    numbered(block.passage(), folded, basis || (item && text.endsWith(";")), found);
    laws(block.passage(), folded, basis, found);
    if (basis) {
      named(block.passage(), folded, found);
      aboutBeforeDate(block.passage(), folded, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    for (Found one : found) {
      keep(one.reference(), basis);
    }
  }

  private void keep(Reference reference, boolean basis) {
    boolean own = reference.number() != null && reference.number().equals(ownNumber);
    if (own || all.stream().limit(500).anyMatch(known -> same(known, reference))) {
      return;
    }
    all.add(reference);
    if (basis) {
      bases.add(reference);
    }
  }

  private static boolean same(Reference a, Reference b) {
    boolean sameIssuer = a.issuer() == null || b.issuer() == null || a.issuer().equals(b.issuer());
    boolean sameDate = a.date() == null || b.date() == null || a.date().equals(b.date());
    if (a.number() != null || b.number() != null) {
      return Objects.equals(a.number(), b.number()) && sameDate && sameIssuer;
    }
    return Objects.equals(a.type(), b.type())
        && Objects.equals(a.about(), b.about())
        && sameDate
        && sameIssuer;
  }

  private void numbered(Passage passage, String folded, boolean basis, List<Found> found) {
    String text = GLUED.matcher(passage.text()).replaceAll("$1ố");
    Matcher code = NumberGrammar.CODE.matcher(text);
    int lastEnd = -1;
    String lastType = null;
    while (code.find()) {
      int from = Math.max(Math.max(0, lastEnd), code.start() - LOOK_BACK);
      String before = folded.substring(from, code.start());
      Matcher typed = TYPE_BEFORE.matcher(before);
      Matcher law = LAW_BEFORE.matcher(before);
      String type = null;
      String about = null;
      int start = code.start();
      if (typed.find()) {
        type = DocumentTypes.named(typed.group("type"));
        start = from + typed.start("type");
      } else if (law.find()) {
        type = DocumentTypes.named(law.group("type"));
        start = from + law.start("type");
        about = text.substring(from + law.start("name"), from + law.end("name"));
      } else if (lastEnd >= 0 && LIST_BEFORE.matcher(before).matches()) {
        type = lastType;
      } else if (!NUMBER_BEFORE.matcher(before).find()) {
        continue;
      } else if (lastEnd >= 0 && LISTED.matcher(before).matches()) {
        type = lastType;
      }
      Details details = new Details(text, folded, code.end(), basis);
      String number = NumberGrammar.canonical(code);
      type = type != null ? type : DocumentTypes.ofSymbol(number);
      found.add(
          new Found(
              start,
              details.at,
              new Reference(
                  type,
                  number,
                  details.date,
                  details.issuer != null ? details.issuer : proposer(text, start),
                  about != null ? about : details.about,
                  passage.lineAt(start))));
      lastEnd = code.end();
      lastType = type;
    }
  }

  /** "đề nghị của Trưởng phòng Nội vụ tại Tờ trình …": the office's body issued it. */
  private static @Nullable String proposer(String text, int start) {
    Matcher proposer = PROPOSER.matcher(text.substring(Math.max(0, start - 120), start));
    if (!proposer.find()) {
      return null;
    }
    return BodyNames.full(bodyOf(proposer.group("who")));
  }

  /** "Trưởng phòng Nội vụ" heads the Phòng Nội vụ. */
  static String bodyOf(String office) {
    String body = OFFICE.matcher(office).replaceFirst("");
    return body.substring(0, 1).toUpperCase(Locale.ROOT) + body.substring(1);
  }

  private static void laws(Passage passage, String folded, boolean basis, List<Found> found) {
    String text = passage.text();
    Matcher law = LAW.matcher(text);
    while (law.find()) {
      if (within(found, law.start())) {
        continue;
      }
      String whole = law.group("name");
      boolean amends = whole.startsWith("sửa đổi");
      String name = amends ? whole : LAW_NAME_END.matcher(whole).replaceAll("");
      int end = law.start("name") + name.length();
      Matcher amended = AMENDED.matcher(text.substring(end));
      if (amended.lookingAt()) {
        name += amended.group();
        end += amended.end();
      }
      Details details = new Details(text, folded, end, false);
      boolean constitution = law.group("type").equals("Hiến pháp");
      boolean named = Character.isUpperCase(name.charAt(0)) || amends;
      if (name.split(" ").length > 25
          || (constitution && !basis)
          || !(named || basis || details.date != null)) {
        continue;
      }
      found.add(
          new Found(
              law.start(),
              end,
              new Reference(
                  DocumentTypes.named(law.group("type")),
                  null,
                  details.date,
                  details.issuer,
                  name.strip(),
                  passage.lineAt(law.start()))));
    }
  }

  /** "Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về …": without a number. */
  private static void named(Passage passage, String folded, List<Found> found) {
    Matcher matcher = NAMED_BASIS.matcher(folded);
    while (matcher.find()) {
      int start = matcher.start("type");
      Details details = new Details(passage.text(), folded, matcher.end("type"), true);
      boolean enough = details.date != null || (details.issuer != null && details.about != null);
      boolean printed = Character.isUpperCase(passage.text().charAt(start));
      if (enough && printed && !within(found, start)) {
        found.add(
            new Found(
                start,
                details.at,
                new Reference(
                    DocumentTypes.named(matcher.group("type")),
                    null,
                    details.date,
                    details.issuer,
                    details.about,
                    passage.lineAt(start))));
      }
    }
  }

  private static void aboutBeforeDate(Passage passage, String folded, List<Found> found) {
    Matcher matcher = ABOUT_BEFORE_DATE.matcher(folded);
    while (matcher.find()) {
      int start = matcher.start("type");
      String type = DocumentTypes.named(matcher.group("type"));
      boolean law =
          type != null && Set.of("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp").contains(type);
      boolean printed =
          Character.isUpperCase(passage.text().charAt(start))
              || CITED.matcher(folded.substring(0, start)).find();
      Details details = new Details(passage.text(), folded, matcher.end("about"), false);
      if (printed && !law && details.date != null && !within(found, start)) {
        String about = passage.text().substring(matcher.start("about"), matcher.end("about"));
        boolean nested = NESTED.matcher(about).find();
        if (!nested) {
          found.add(
              new Found(
                  start,
                  details.at,
                  new Reference(
                      type,
                      null,
                      details.date,
                      details.issuer,
                      about.strip(),
                      passage.lineAt(start))));
        }
      }
    }
  }

  private static boolean within(List<Found> found, int at) {
    return found.stream().anyMatch(one -> one.start() <= at && at < one.end());
  }

  /** Date, issuer and subject that follow a number, in whichever order. */
  private static final class Details {
    private final String text;
    private final String folded;
    private final boolean basis;
    int at;
    @Nullable String date;
    @Nullable String issuer;
    @Nullable String about;

    Details(String text, String folded, int from, boolean basis) {
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
            end.group().equals(".")
                && printed.substring(0, end.start()).matches(".*\\b(?:TP|TX|TT)");
        boolean word = end.group().length() > 1;
        // "Ban Chỉ đạo Trung ương về phòng, chống thiên tai về …": the first "về" is in the name.
        boolean field =
            end.group().strip().equals("ve")
                && printed.matches("(?s)(?:Ban Chỉ đạo|Ban Chỉ huy|Ủy ban Quốc gia|Tổ công tác) .*")
                && tail.substring(end.end()).matches("[^;:]{3,80}? ve .*")
                && printed.substring(0, end.start()).indexOf(" về ") < 0;
        boolean inName = word && Character.isUpperCase(printed.charAt(end.start() + 1));
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
      end = Math.min(end, start + first(NEXT_DOCUMENT, tail));
      end =
          Math.min(
              end,
              start
                  + first(
                      Pattern.compile("\\((?:sau day|goi tat|gui kem|kem theo|dinh kem|co)"),
                      tail));
      if (basis) {
        end = Math.min(end, start + first(COMMAND, printed));
        end = Math.min(end, start + first(SUBJECT, printed));
        end = Math.min(end, start + first(SPEAKER, printed));
        end = Math.min(end, start + first(TOLD, printed));
        end = Math.min(end, start + lastClause(printed));
      }
      String subject = text.substring(start, end).strip().replaceAll("[\\s,;:]+$", "");
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
        if (depth < 0
            || (depth == 0
                && (c == ';' || (c == ',' && !LIST.matcher(text.substring(i)).find())))) {
          return i;
        }
      }
      return text.length();
    }

    private static int first(Pattern pattern, String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? matcher.start() : text.length();
    }
  }
}
