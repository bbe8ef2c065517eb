package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head: everything above the body, in one column of lines or in two columns read as one.
 *
 * <p>From each line the known parts are taken one after the other: quốc hiệu and tiêu ngữ, place
 * and date, number and symbol, V/v, the type. What is left in capitals is the issuer: "ỦY BAN NHÂN
 * DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" leaves "ỦY BAN NHÂN DÂN". The first line of prose ends
 * the head.
 */
final class HeadReader {
  /** Quốc hiệu, tiêu ngữ and the party's title, folded, with the errors that are let pass. */
  private static final List<String> MOTTOS =
      List.of(
          "conghoaxahoichunghiavietnam",
          "conghoaxahoichunghia",
          "doclaptudohanhphuc",
          "dangcongsanvietnam");

  /** The youth union's title stands where the motto would; "BCH ĐOÀN TNCS …" is a name. */
  private static final Pattern UNION =
      Pattern.compile(
          "(?<!\\b(?:hanh|bch|vu|btv|cua|nghi|uy) {1,3})(?<title>\\bdoan\\s+(?:tncs|thanh nien cong"
              + " san)\\s+ho chi minh)\\W*$");

  /** "… CỘNG HÒA XÃ HỘI" / "CHỦ NGHĨA VIỆT NAM": the line was too narrow for it. */
  private static final Pattern HALF_MOTTO =
      Pattern.compile("C[ỘOÔ]NG H[ÒO]A X[ÃA] H[ỘOÔ]I(?: CH[ỦU](?: NGH[ĨI]A)?)?\\s*$");

  private static final Pattern RULE = Pattern.compile("^[\\W_oO0]{1,80}$");
  private static final Pattern MARK =
      Pattern.compile(
          "^\\W*(?:hoa toc(?: hen gio)?|thuong khan|khan|tuyet mat|toi mat|mat|du thao.{0,20}"
              + "|ban sao|sao y.{0,20}|mau so.{0,20}|(?:(?:(?:chu )?nghia )?viet )?nam)\\W*$");
  private static final Map<String, String> URGENCY =
      Map.of(
          "hoatoc", "Hỏa tốc",
          "hoatochengio", "Hỏa tốc hẹn giờ",
          "thuongkhan", "Thượng khẩn",
          "khan", "Khẩn");
  private static final Map<String, String> SECRECY =
      Map.of("tuyetmat", "Tuyệt mật", "toimat", "Tối mật", "mat", "Mật");
  private static final Pattern SUBJECT = Pattern.compile("^\\W{0,3}v\\s?/\\s?v[:.]?\\s*");

  /** "V/v" as engines read it. */
  private static final Pattern SUBJECT_READ =
      Pattern.compile("^\\W{0,3}[Vv]\\s?[/\\\\|!1lIiWw]{1,2}\\s?[vy][:.]?\\s");

  private static final Pattern ADDRESSEES = Pattern.compile("^\\W{0,3}kinh\\s?gui\\W");
  private static final Pattern BODY =
      Pattern.compile("^\\W{0,3}(?:can cu |dieu \\d|chuong [ivx1]|noi nhan|kinh gui|i\\s?[.]).*");
  private static final Set<String> OFFICES = Set.of("vanphong", "thuongtruc", "coquan");
  private static final Pattern NO_BODY_NAME = Pattern.compile("^v\\s?/\\s?v\\b.*");

  private final RecordSettings settings;
  private final TitleReader titles;

  HeadReader(RecordSettings settings) {
    this.settings = settings;
    this.titles = new TitleReader(settings);
  }

  Head read(List<TextLine> lines) {
    Head head = new Head();
    List<Printed> names = new ArrayList<>();
    boolean anchored = false;
    int lastAnchor = lastAnchor(lines);
    int printed = 0;
    for (int i = 0; i < lines.size() && printed < settings.headLines(); i++) {
      TextLine line = lines.get(i);
      if (line.blank()) {
        continue;
      }
      printed++;
      Parts parts = take(line, head);
      anchored |= parts.anchor();
      Step step = readCells(lines, i, parts.rest(), head, names, anchored);
      // What stands beside a number or a date is no body, read well or not.
      boolean beside = parts.anchor() && step == Step.PROSE && i >= head.bodyStart;
      step = beside && head.bodyStart != i ? Step.ANCHOR : step;
      if (step == Step.PROSE && (i >= lastAnchor || head.bodyStart > lastAnchor)) {
        break;
      }
      if (step == Step.DONE) {
        anchored = true;
        break;
      }
      if (step == Step.ANCHOR) {
        anchored = true;
      }
      i = Math.max(i, head.bodyStart - 1);
      if (anchored) {
        head.bodyStart = Math.max(head.bodyStart, i + 1);
      }
    }
    if (anchored) {
      nameIssuer(head, names);
    }
    return head;
  }

  /**
   * Index of the last line with a motto or a number, -1 where none is: what stands above it is
   * head, also the text of stamps and electronic signatures.
   */
  private int lastAnchor(List<TextLine> lines) {
    int last = -1;
    int printed = 0;
    for (int i = 0; i < lines.size() && printed < settings.headLines(); i++) {
      TextLine line = lines.get(i);
      if (line.blank()) {
        continue;
      }
      printed++;
      if (BODY.matcher(line.folded()).matches()) {
        break;
      }
      boolean motto = line.text().length() <= 300 && findMotto(line.text()) != null;
      if (motto || line.cells().stream().anyMatch(cell -> NumberGrammar.line(cell) != null)) {
        last = i;
      }
    }
    return last;
  }

  private static Fold.@Nullable Span findMotto(String text) {
    Matcher union = UNION.matcher(Fold.fold(text));
    if (union.find()) {
      return new Fold.Span(union.start("title"), union.end("title"));
    }
    for (String motto : MOTTOS) {
      Fold.Span span =
          text.length() < motto.length() ? null : Fold.find(text, motto, motto.length() / 5);
      if (span != null) {
        return span;
      }
    }
    return null;
  }

  private enum Step {
    /** Part of a head perhaps. */
    NEUTRAL,
    /** Part of a head surely. */
    ANCHOR,
    /** The body begins with this line. */
    PROSE,
    /** The title has been read. */
    DONE
  }

  /** A capital line that may name the issuer. */
  private record Printed(String text, TextLine line) {}

  private record Parts(List<String> rest, boolean anchor) {}

  /** Takes mottos, place and date out of a line; answers what is left of its columns. */
  private static Parts take(TextLine line, Head head) {
    if (line.text().length() > 300) {
      return new Parts(line.cells(), false);
    }
    boolean anchor = false;
    StringBuilder left = new StringBuilder(line.text());
    Matcher half = HALF_MOTTO.matcher(line.text());
    if (half.find()) {
      anchor = true;
      blank(left, half.start(), half.end());
    }
    for (Fold.Span span = findMotto(line.text()); span != null; span = findMotto(left.toString())) {
      anchor = true;
      blank(left, span.start(), span.end());
    }
    DateReader.PlaceDate placeDate = DateReader.placeDate(left.toString());
    if (placeDate != null && head.evidence.get("date") == null && head.place == null) {
      anchor = true;
      String literal = left.substring(placeDate.start(), placeDate.end());
      head.place = placeDate.place();
      head.date = placeDate.date();
      if (head.place != null) {
        head.prove("place", line, literal, Head.named(0.96, line.trust(head.place)));
      }
      if (head.date != null) {
        head.prove("date", line, literal, 0.96);
      }
      blank(left, placeDate.start(), placeDate.end());
    }
    anchor |= takeNumber(line, left, head);
    List<Integer> gaps = new ArrayList<>(line.gaps());
    TextLine rest =
        new TextLine(
            line.number(),
            line.page(),
            line.asRead(),
            left.toString(),
            Fold.fold(left.toString()),
            line.box(),
            gaps,
            line.certainty(),
            line.edits());
    return new Parts(rest.cells(), anchor);
  }

  /** Before the line is cut at wide blanks, one of which may stand where the number was to be. */
  private static boolean takeNumber(TextLine line, StringBuilder left, Head head) {
    if (goesOnWithNumber(left.toString(), head)) {
      return false;
    }
    NumberGrammar.Found number = head.number == null ? NumberGrammar.line(left.toString()) : null;
    if (number == null) {
      return false;
    }
    head.number = number.value();
    head.prove("number", line, left.substring(number.start(), number.end()), number.confidence());
    blank(left, number.start(), number.end());
    return true;
  }

  /** "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" / "SỐ 10/QĐ-STP": the number is that of the issuer's name. */
  private static boolean goesOnWithNumber(String text, Head head) {
    return head.nameOpen && text.strip().startsWith("SỐ ");
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  private Step readCells(
      List<TextLine> lines,
      int at,
      List<String> cells,
      Head head,
      List<Printed> names,
      boolean anchored) {
    Step step = Step.NEUTRAL;
    for (String cell : cells.stream().flatMap(c -> JoinedLines.ofHead(c).stream()).toList()) {
      Step own = readCell(lines, at, cell, head, names, anchored);
      if (own == Step.PROSE || own == Step.DONE) {
        return own;
      }
      step = own == Step.ANCHOR ? own : step;
    }
    return step;
  }

  private Step readCell(
      List<TextLine> lines, int at, String cell, Head head, List<Printed> names, boolean anchored) {
    TextLine line = lines.get(at);
    String folded = Fold.fold(cell);
    if (RULE.matcher(cell).matches()) {
      return Step.NEUTRAL;
    }
    if (MARK.matcher(folded).matches()) {
      takeMark(cell, line, head);
      return Step.NEUTRAL;
    }
    // Repair takes "MAT" for a word; the mark stands alone on its line as it was read.
    if (line.cells().size() == 1 && MARK.matcher(Fold.fold(line.asRead())).matches()) {
      takeMark(Fold.tidy(line.asRead()), line, head);
      return Step.NEUTRAL;
    }
    NumberGrammar.Found number =
        head.number == null && !goesOnWithNumber(cell, head) ? NumberGrammar.line(cell) : null;
    if (number != null) {
      head.number = number.value();
      head.prove("number", line, cell.substring(number.start(), number.end()), number.confidence());
      String rest = cell.substring(number.end()).strip();
      Step more = rest.isEmpty() ? Step.ANCHOR : readCell(lines, at, rest, head, names, anchored);
      return more == Step.NEUTRAL || more == Step.PROSE ? Step.ANCHOR : more;
    }
    Matcher subject = SUBJECT.matcher(folded);
    if (subject.find()) {
      head.bodyStart = titles.subject(lines, at, cell.substring(subject.end()), head);
      return Step.ANCHOR;
    }
    // "VWv tổ chức", of which repair makes "Về tổ chức".
    boolean alone = anchored && line.cells().size() == 1 && cell.indexOf(' ') > 0;
    if (alone && SUBJECT_READ.matcher(line.asRead()).find()) {
      head.bodyStart = titles.subject(lines, at, cell.substring(cell.indexOf(' ') + 1), head);
      return Step.ANCHOR;
    }
    if (ADDRESSEES.matcher(folded).find()) {
      head.bodyStart = at;
      return Step.PROSE;
    }
    DocumentTypes.Heading type = DocumentTypes.heading(cell);
    if (type == null && anchored) {
      type = DocumentTypes.afterNoise(cell);
    }
    if (type != null && (type.rest().isEmpty() || type.confidence() > 0.8)) {
      head.type = type.name();
      head.prove("type", line, cell, type.confidence());
      // "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN HUYỆN": whose it is is no title.
      boolean whose = Fold.fold(type.rest()).startsWith("cua ") && Fold.capitals(type.rest());
      head.bodyStart = titles.read(lines, at, whose ? "" : type.rest(), head);
      return Step.DONE;
    }
    boolean named = head.number != null && !names.isEmpty();
    head.nameOpen = Fold.capitals(cell) && folded.endsWith("theo quyet dinh");
    return issuerOrProse(cell, folded, line, named ? new ArrayList<>() : names, anchored);
  }

  /** Độ khẩn and độ mật, printed in capitals in a frame. */
  private static void takeMark(String cell, TextLine line, Head head) {
    String letters = Fold.letters(cell);
    String urgency = URGENCY.get(letters);
    String secrecy = SECRECY.get(letters);
    if (!Fold.capitals(cell)) {
      return;
    }
    if (urgency != null && head.urgency == null) {
      head.urgency = urgency;
      head.prove("urgency", line, cell, 0.95);
    }
    if (secrecy != null && head.secrecy == null) {
      head.secrecy = secrecy;
      head.prove("secrecy", line, cell, 0.95);
    }
  }

  private static Step issuerOrProse(
      String cell, String folded, TextLine line, List<Printed> names, boolean anchored) {
    boolean capitals = Fold.capitals(cell);
    if (capitals && !NO_BODY_NAME.matcher(folded).matches() && cell.length() <= 120) {
      // "ĐẢNG.ỦY": a point between two words is dirt.
      String name = cell.replaceAll("(?<=\\p{Lu}{2})\\.(?=\\p{Lu}{2})", " ");
      // "SỐ LAO ĐỘNG": only a SỞ begins so.
      name = name.replaceFirst("^S[ỐỒỔÔO] (?=\\p{Lu}{2})", "SỞ ");
      // "- TÒA ÁN NHÂN DÂN" goes on with the bodies of the line above.
      boolean goesOn = !names.isEmpty() && name.matches("^[-–]\\s.*");
      name = name.replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N})]+$", "");
      names.add(new Printed(goesOn ? "- " + name : name, line));
      return Step.NEUTRAL;
    }
    boolean noise = Fold.countLetters(cell) < 12 || (anchored && cell.split(" ").length <= 3);
    return noise ? Step.NEUTRAL : Step.PROSE;
  }

  /** Joins the lines of each name; the last name is the issuer, the one before it its superior. */
  private static void nameIssuer(Head head, List<Printed> printed) {
    List<List<Printed>> bodies = new ArrayList<>();
    for (Printed name : printed) {
      if (startsBody(name.text(), bodies)) {
        bodies.add(new ArrayList<>(List.of(name)));
      } else if (!bodies.isEmpty()) {
        bodies.getLast().add(name);
      }
    }
    boolean unknown = bodies.isEmpty() && !printed.isEmpty() && printed.size() <= 3;
    if (unknown && printed.getFirst().text().matches("\\p{L}{2,}(?:\\s[\\p{L}-]+){1,12}")) {
      bodies.add(new ArrayList<>(printed));
    }
    if (bodies.isEmpty()) {
      return;
    }
    head.issuer = prove(head, "issuer", bodies.getLast());
    if (bodies.size() > 1) {
      head.issuerParent = prove(head, "issuerParent", bodies.get(bodies.size() - 2));
    }
  }

  private static boolean startsBody(String text, List<List<Printed>> bodies) {
    if (!BodyNames.begins(text)) {
      return false;
    }
    if (bodies.isEmpty()) {
      return true;
    }
    String before = bodies.getLast().getLast().text();
    String folded = Fold.fold(before);
    boolean open = folded.endsWith(" va") || folded.endsWith(",") || folded.endsWith("-");
    boolean committeeOfParty =
        BodyNames.needsPlace(before) && Fold.fold(text).startsWith("dang bo");
    // "VĂN PHÒNG" / "ĐOÀN ĐBQH VÀ HĐND": whose office it is.
    boolean office = bodies.size() == 1 && OFFICES.contains(Fold.letters(before));
    return !open && !committeeOfParty && !office;
  }

  private static @Nullable String prove(Head head, String field, List<Printed> body) {
    String literal = String.join(" ", body.stream().map(Printed::text).toList());
    if (Fold.countLetters(literal) < 4) {
      return null;
    }
    boolean known = BodyNames.begins(literal);
    double trust =
        body.stream().mapToDouble(one -> one.line().trust(one.text())).reduce(1, (a, b) -> a * b);
    head.prove(field, body.getFirst().line(), literal, Head.named(known ? 0.97 : 0.6, trust));
    return BodyNames.full(literal);
  }
}
