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
  private static final Pattern LAW_BEFORE =
      Pattern.compile(
          "(?:^|[^a-z])(?<type>luat|bo luat|phap"
              + " lenh)\\s+(?<name>[^;()]{3,140}?)\\s+so\\s*[:.]?\\s*$");

  /** "Luật Hóa chất 69/2025/QH15": without "số". */
  private static final Pattern LAW_NEAR =
      Pattern.compile(
          "(?:^|[^a-z])(?<type>luat|bo luat|phap lenh)\\s+(?<name>[^;()\\d]{3,140}?)\\s+$");

  /**
   * "Giấy đề nghị cấp giấy phép sử dụng đất số 22/…": what it asks for stands before its number.
   */
  private static final Pattern REQUEST_BEFORE =
      Pattern.compile("(?:^|[^a-z])(?<type>giay de nghi)\\s[^;,.()]{0,90}?so\\s*[:.]?\\s*$");

  private static final Pattern NUMBER_BEFORE = Pattern.compile("(?:^|[^a-z])s[o06]\\s*[:.]?\\s*$");
  private static final Pattern LISTED = Pattern.compile("^[^;.]{0,70}(?:,|va)\\s+so\\s*[:.]?\\s*$");
  private static final Pattern LIST_BEFORE = Pattern.compile("^\\s*(?:,|va|;)?\\s*$");

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
          "\\s(?:và các|về|và (?:Điều|Khoản|Điểm|khoản|điểm|Chương|Mục)|quy định|đã|được|có|để|tại|trong|với|đến|cho|này|nêu|và Nghị|và"
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
    // "…, trong đó giao Sở Nội vụ làm rõ các nội dung tại Báo cáo số …" is based on the first
    // alone.
    int aside = text.indexOf(", trong đó ");
    for (Found one : found) {
      keep(one.reference(), basis && (aside < 0 || one.start() < aside));
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
      } else if (REQUEST_BEFORE.matcher(before).find()) {
        Matcher request = REQUEST_BEFORE.matcher(before);
        request.find();
        type = "Giấy đề nghị";
        start = from + request.start("type");
      } else if (code.group("symbol").startsWith("QH") && LAW_NEAR.matcher(before).find()) {
        Matcher near = LAW_NEAR.matcher(before);
        near.find();
        type = DocumentTypes.named(near.group("type"));
        start = from + near.start("type");
        about = text.substring(from + near.start("name"), from + near.end("name"));
      } else if (lastEnd >= 0 && LIST_BEFORE.matcher(before).matches()) {
        type = lastType;
      } else if (!NUMBER_BEFORE.matcher(before).find()) {
        continue;
      } else if (lastEnd >= 0 && LISTED.matcher(before).matches()) {
        type = lastType;
      }
      ReferenceDetails details = new ReferenceDetails(text, folded, code.end(), basis);
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
      ReferenceDetails details = new ReferenceDetails(text, folded, end, false);
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
      ReferenceDetails details =
          new ReferenceDetails(passage.text(), folded, matcher.end("type"), true);
      boolean enough = details.date != null || (details.issuer != null && details.about != null);
      // "Nghị định của Chính phủ về … số 06/2021/NĐ-CP" was found by its number.
      boolean numbered = details.about != null && details.about.matches("(?s).*\\bsố \\d+/.*");
      boolean printed = Character.isUpperCase(passage.text().charAt(start));
      if (enough && !numbered && printed && !within(found, start)) {
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
      ReferenceDetails details =
          new ReferenceDetails(passage.text(), folded, matcher.end("about"), false);
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
}
