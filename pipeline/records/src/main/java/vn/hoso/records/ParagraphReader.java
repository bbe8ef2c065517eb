package vn.hoso.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.records.Marker.Kind;

/**
 * Lines of the body joined to paragraphs, over line and page breaks.
 *
 * <p>A paragraph begins with a number that is due, with a bullet, or with a capital after an end: a
 * point, a short line. "… định kỳ hoặc" / page break / "đột xuất theo yêu cầu." is one paragraph; a
 * line that begins "- xã hội" within "kinh tế - xã hội" begins none.
 */
final class ParagraphReader {
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?<mark>[-–—+*•·●○▪■□◦➢✓]|_(?=\\s)|[~>»](?=\\s\\p{Lu}))\\s*(?=\\S)");

  /** Words after which a sentence goes on; with their marks, for "thiên tai" is an end. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?U).*(?:,|\\b(?:và|của|về|trên|(?<![Tt]ồn |[Hh]iện )tại|theo|cho|với|do|từ|(?<!ăn bản"
              + " |ông văn )đến|trong|"
              + "giữa|các|hoặc|đối|ngày|tháng|là|được|những|một|quý|(?<=(?:tại|theo|và|các|định|của|,)"
              + " )(?:khoản|điểm)))$");

  /** "Công văn số" / "84/HĐND-TT": the number goes with it, whatever the line looks like. */
  private static final Pattern NUMBER_FOLLOWS = Pattern.compile("(?U).*\\bsố$");

  private static final Pattern BEGINS_WITH_CODE =
      Pattern.compile("^\\s*\\d{1,5}[a-z]?(?:/\\d{4})?\\s?[-/]\\s?\\p{Lu}.*");

  /** What is left over of a line that found no room: "tên", "vực", "xã Hòa". */
  private static final Pattern SCRAP =
      Pattern.compile(
          "\\p{Ll}{1,5}(?: \\p{Ll}{1,4})?|(?:xã|huyện|tỉnh|phường|quận|thôn) \\p{Lu}\\p{L}*");

  /** Words after which a name follows: "của UBND huyện" / "Thạch An". A heading may end so. */
  private static final Pattern NAME_FOLLOWS =
      Pattern.compile(
          "(?U).*\\b(?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|thị"
              + " trấn|UBND|HĐND|Ủy|Uỷ|ông|bà)$");

  /** Begins a paragraph wherever it stands after a point. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:tren day la|can cu |xet de nghi|theo de nghi|quyet dinh\\s*:|quyet nghi).*");

  private static final Pattern ADDRESSED = Pattern.compile("^\\W{0,3}kinh\\s?gui\\b");

  /** How a letter begins below its addressees. */
  private static final Pattern LETTER_BEGINS =
      Pattern.compile(
          "^(?:can cu|thuc hien|thi hanh|xet|theo|de |nham |trong thoi gian|phuc dap|tra loi|tiep"
              + " theo|ngay \\d|vua qua|hien nay).*");

  private static final Pattern TABLE = Pattern.compile("^\\W{0,2}(?:STT|Stt|TT|Số TT)\\.?\\t");

  private static final Pattern FIRST = Pattern.compile("^\\s*1[.)]\\s\\p{Lu}");
  private static final Pattern SECOND = Pattern.compile("^\\s*2[.)]\\s\\p{Lu}");
  private static final int REACH = 40;
  private static final int LONGEST_LISTED = 120;

  /** A number may skip so many of its numbering. */
  private static final int FARTHEST = 12;

  private static final int LONGEST_QUOTATION = 120;

  /** Shorter lines are no lines of a page: each ends by intent. */
  private static final int NARROWEST = 40;

  private static final double SHORT = 0.72;
  private static final double FULL = 0.88;

  /** Letters differ in width: a line may end by intent though a few more letters would fit. */
  private static final double LOOSE = 0.94;

  private static final double TIGHT = 0.97;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Deque<Marker> open = new ArrayDeque<>();
  private final int width;
  private final int signed;

  private Passage.@Nullable Builder passage;
  private @Nullable Marker marker;
  private String bullet = "";
  private int page;
  private int line;
  private String before = "";
  private int printed;
  private boolean capitals;
  private boolean started;
  private boolean addressed;

  /** Whether the line before was an article that a list counts up. */
  private boolean listed;

  /** Whether the line before the last filled its width, or its sentence goes on. */
  private boolean afterFull;

  /** Whether "2." stands below the "1." that begins the line at hand. */
  private boolean followed;

  /** Whether the next line begins with "1.": then this one begins with "I.", not with "1.". */
  private boolean beforeFirst;

  private ParagraphReader(int width, int signed) {
    this.width = width;
    this.signed = signed;
  }

  /**
   * Joins lines.
   *
   * @param signed number of the last line of the signature; annexes stand after it
   */
  static List<Paragraph> read(List<TextLine> lines, int signed) {
    ParagraphReader reader = new ParagraphReader(width(lines), signed);
    boolean blank = false;
    int quoted = -1;
    boolean table = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.blank()) {
        blank = true;
        continue;
      }
      quoted = quoted < i ? quotationEnd(lines, i) : quoted;
      reader.followed = isFollowed(lines, i);
      reader.beforeFirst = i + 1 < lines.size() && FIRST.matcher(lines.get(i + 1).text()).find();
      // "STT⇥Tài liệu" and the rows under it, "1.⇥Giấy đề nghị": these numbers are the table's.
      table = line.text().indexOf('\t') > 0 && (table || TABLE.matcher(line.text()).find());
      reader.take(line, blank, table || quoted >= i);
      blank = false;
    }
    reader.close();
    boolean damaged = lines.stream().anyMatch(line -> !line.asRead().equals(line.text()));
    mendRepeats(reader.paragraphs, damaged);
    return reader.paragraphs;
  }

  /**
   * II, II, IV: the second has lost a stroke; I, III, III: it has one too many; II, II, III is the
   * author's repetition. Where repair was needed, the last of a part that repeats has lost a stroke
   * too.
   */
  private static void mendRepeats(List<Paragraph> paragraphs, boolean damaged) {
    List<Integer> romans = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Marker marker = paragraphs.get(i).marker();
      if (marker != null && marker.kind() == Kind.ROMAN) {
        romans.add(i);
      }
    }
    for (int k = 1; k + 1 < romans.size(); k++) {
      Paragraph paragraph = paragraphs.get(romans.get(k));
      Marker marker = paragraph.marker();
      int before = ordinal(paragraphs.get(romans.get(k - 1)));
      int after = ordinal(paragraphs.get(romans.get(k + 1)));
      boolean lost = marker != null && marker.ordinal() == before && after == before + 2;
      boolean gained = marker != null && marker.ordinal() == before + 2 && after == before + 2;
      if (marker != null && (lost || gained)) {
        relabel(paragraphs, romans.get(k), before + 1);
      }
    }
    for (int k = 1; damaged && k < romans.size(); k++) {
      int at = romans.get(k);
      int next = k + 1 < romans.size() ? romans.get(k + 1) : paragraphs.size();
      boolean alone = divided(paragraphs, romans.get(k - 1), at) == 0;
      boolean last = next == paragraphs.size() || divided(paragraphs, at, next) > 0;
      int before = ordinal(paragraphs.get(romans.get(k - 1)));
      if (alone && last && ordinal(paragraphs.get(at)) == before) {
        relabel(paragraphs, at, before + 1);
      }
    }
  }

  private static void relabel(List<Paragraph> paragraphs, int at, int ordinal) {
    Paragraph p = paragraphs.get(at);
    int end = p.marker() == null ? 0 : p.marker().end();
    Marker mended = new Marker(Kind.ROMAN, 1, ordinal, Numbering.roman(ordinal), end, false);
    paragraphs.set(at, new Paragraph(mended, "", p.passage(), p.page(), p.line()));
  }

  /** How many parts, chapters and annexes begin between two paragraphs. */
  private static long divided(List<Paragraph> paragraphs, int from, int to) {
    return paragraphs.subList(from + 1, to).stream()
        .filter(p -> p.marker() != null && p.marker().kind().compareTo(Kind.ROMAN) < 0)
        .count();
  }

  private static int ordinal(Paragraph paragraph) {
    return paragraph.marker() == null ? 0 : paragraph.marker().ordinal();
  }

  /** Whether a line begins with "1." and one below it with "2.", before another "1.". */
  private static boolean isFollowed(List<TextLine> lines, int at) {
    if (!FIRST.matcher(lines.get(at).text()).find()) {
      return false;
    }
    for (int i = at + 1; i < lines.size() && i < at + REACH; i++) {
      if (FIRST.matcher(lines.get(i).text()).find()) {
        return false;
      }
      if (SECOND.matcher(lines.get(i).text()).find()) {
        return true;
      }
    }
    return false;
  }

  /** Characters of a full line: the length that one line in seven exceeds. */
  private static int width(List<TextLine> lines) {
    int[] lengths =
        lines.stream()
            .filter(line -> !line.blank())
            .mapToInt(line -> line.text().strip().length())
            .toArray();
    if (lengths.length == 0) {
      return NARROWEST;
    }
    Arrays.sort(lengths);
    return Math.max(NARROWEST, lengths[(int) (lengths.length * 0.85)]);
  }

  /** Last line of a quotation that begins with this line, -1 where none does. */
  private static int quotationEnd(List<TextLine> lines, int at) {
    if (!lines.get(at).text().stripLeading().startsWith("“")) {
      return -1;
    }
    for (int i = at; i < lines.size() && i < at + LONGEST_QUOTATION; i++) {
      int opened = lines.get(i).text().lastIndexOf('“');
      if (lines.get(i).text().lastIndexOf('”') > (i == at ? 0 : opened)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Takes the next line.
   *
   * @param quoted whether it is quoted, as an article of another law, or a row of a table: its
   *     number is none of this document's
   */
  private void take(TextLine next, boolean blank, boolean quoted) {
    boolean ended = !started || ended(blank);
    Marker number = quoted ? null : choose(next, ended);
    if (number != null) {
      String rest = next.text().substring(Math.min(number.end(), next.text().length()));
      begin(next, number, "", rest.matches("[\\s|_.~]*") ? "" : rest);
      return;
    }
    Matcher matcher = BULLET.matcher(next.text());
    if (matcher.find() && isBullet(next.text().substring(matcher.end()), ended, blank)) {
      begin(next, null, matcher.group("mark"), next.text());
      return;
    }
    if (started && continues(next, blank)) {
      add(next);
    } else {
      begin(next, null, "", next.text());
    }
  }

  private void begin(TextLine next, @Nullable Marker number, String mark, String text) {
    close();
    addressed = ADDRESSED.matcher(Fold.fold(text)).find() || (addressed && !mark.isEmpty());
    passage = new Passage.Builder();
    passage.add(text, next.number());
    marker = number;
    bullet = mark;
    page = next.page();
    line = next.number();
    started = true;
    before = text.strip();
    // The number took room on the line too.
    printed = next.text().strip().length();
    capitals = Fold.capitals(text) || (text.isBlank() && number != null);
    if (number != null) {
      remember(number);
    }
  }

  private void add(TextLine next) {
    if (passage != null) {
      passage.add(next.text(), next.number());
    }
    afterFull = printed >= SHORT * width || UNFINISHED.matcher(tail(before)).matches();
    before = next.text().strip();
    printed = before.length();
    // "84/HĐND-TT" alone on its line is a code of the sentence, no heading.
    capitals = Fold.capitals(next.text()) && !NumberGrammar.CODE.matcher(before).lookingAt();
  }

  private void close() {
    if (passage != null) {
      paragraphs.add(new Paragraph(marker, bullet, passage.build(), page, line));
      passage = null;
    }
  }

  /** Whether what has been read so far is the end of a paragraph, as far as it shows. */
  private boolean ended(boolean blank) {
    if (before.isEmpty() || capitals) {
      return true;
    }
    char last = before.charAt(before.length() - 1);
    boolean point = ".;:!?…\"”)".indexOf(last) >= 0;
    boolean unfinished = UNFINISHED.matcher(tail(before)).matches();
    return point || printed < SHORT * width || (blank && !unfinished);
  }

  private static String tail(String text) {
    return text.length() > 40 ? text.substring(text.length() - 40) : text;
  }

  private boolean isBullet(String rest, boolean ended, boolean blank) {
    if (Fold.startsLower(rest)) {
      return ended;
    }
    boolean compound = rest.startsWith("Thương binh") || rest.startsWith("Xã hội");
    boolean full = printed >= FULL * width;
    return !(compound && !ended) && (ended || blank || !full || Fold.startsUpper(rest));
  }

  private boolean continues(TextLine next, boolean blank) {
    if (next.text().indexOf('\t') > 0 || next.text().contains(" | ") || next.gaps().size() >= 2) {
      return false;
    }
    if (blank && passage != null && ADDRESSED.matcher(Fold.fold(passage.text())).find()) {
      return false;
    }
    if (addressed && LETTER_BEGINS.matcher(next.folded().strip()).matches()) {
      return false;
    }
    boolean code = BEGINS_WITH_CODE.matcher(next.text()).matches();
    if (!blank && code && NUMBER_FOLLOWS.matcher(tail(before)).matches()) {
      return true;
    }
    boolean namedHeading = marker != null && marker.named() && marker.kind() != Kind.ARTICLE;
    if (before.isEmpty() && marker != null) {
      return true;
    }
    if (capitals) {
      return Fold.capitals(next.text()) && !(bullet.isEmpty() && marker == null && blank);
    }
    if (Fold.startsLower(next.text())) {
      return !before.endsWith("./.");
    }
    if (namedHeading || Fold.capitals(next.text())) {
      return UNFINISHED.matcher(tail(before)).matches();
    }
    return fillsLine(next, blank);
  }

  /** Before a line that begins with a capital or a digit. */
  private boolean fillsLine(TextLine next, boolean blank) {
    char last = before.charAt(before.length() - 1);
    boolean indented = next.text().startsWith("   ");
    if (last == ';' || last == ':' || before.endsWith("./.")) {
      return false;
    }
    boolean room = roomFor(next.text(), blank ? TIGHT : LOOSE);
    if (".!?…".indexOf(last) >= 0) {
      boolean opens = OPENING.matcher(next.folded().strip()).matches();
      boolean aside = next.text().strip().startsWith("(");
      return !opens && !aside && !blank && !indented && !room;
    }
    if (afterFull && !blank && SCRAP.matcher(before).matches()) {
      return true;
    }
    boolean place = marker == null && NAME_FOLLOWS.matcher(tail(before)).matches();
    return place || UNFINISHED.matcher(tail(before)).matches() || !room;
  }

  /** Whether the next word had found room on the line before: then that line ended by intent. */
  private boolean roomFor(String next, double share) {
    String bare = next.strip();
    int space = bare.indexOf(' ');
    int word = space < 0 ? bare.length() : space;
    return printed + 1 + word <= share * width;
  }

  // ---- numbers by their position -------------------------------------------------------------

  /** The reading that is due; null where the line is taken to begin with no number. */
  private @Nullable Marker choose(TextLine next, boolean ended) {
    if (isListed(next)) {
      return null;
    }
    Marker best = null;
    double bestScore = 0;
    for (Marker reading : Numbering.readings(next, next.number() > signed)) {
      Marker placed = placed(reading, next);
      double score = score(placed, next.text().substring(placed.end()), ended);
      if (score > bestScore) {
        best = placed;
        bestScore = score;
      }
    }
    return best;
  }

  /** "gồm 03 Điều, cụ thể:" / "Điều 1. Cơ quan tiếp nhận;": articles that are only counted up. */
  private boolean isListed(TextLine next) {
    String text = next.text().strip();
    boolean article = text.startsWith("Điều ") && text.length() < LONGEST_LISTED;
    listed =
        article
            && (listed || (before.endsWith(":") && !Fold.capitals(before) && text.endsWith(";")))
            && (text.endsWith(";") || text.endsWith("."));
    return listed;
  }

  /** A "d)" where đ is due has lost its bar. */
  private Marker placed(Marker reading, TextLine next) {
    if (reading.kind() == Kind.ARABIC
        && !next.asRead().equals(next.text())
        && Math.abs(reading.ordinal() - last(reading)) > FARTHEST) {
      return withPoint(reading);
    }
    // "Phần I" after Phần II has lost strokes.
    boolean division = reading.kind() == Kind.PART || reading.kind() == Kind.CHAPTER;
    int least = reading.exact() ? 2 : 1;
    if (division && reading.label().endsWith(" I") && last(reading) >= least) {
      int due = last(reading) + 1;
      String label = reading.label().replaceFirst("I$", Numbering.roman(due));
      return new Marker(reading.kind(), 1, due, label, reading.end(), false);
    }
    boolean lostBar = reading.kind() == Kind.LETTER && reading.label().equals("d");
    return lostBar && last(reading) == 4
        ? new Marker(Kind.LETTER, 1, 5, Numbering.letterLabel(5), reading.end(), false)
        : reading;
  }

  /** "42." where 3.2 is due has lost its point and a stroke. */
  private Marker withPoint(Marker reading) {
    for (Marker marker : open) {
      if (marker.kind() != Kind.DECIMAL) {
        continue;
      }
      int due = marker.ordinal() + 1;
      String label = parent(marker.label()) + "." + due;
      String digits = label.replace(".", "");
      String read = reading.label();
      boolean alike =
          digits.length() == read.length()
              && read.endsWith(String.valueOf(due))
              && Fold.distance(digits, read) <= 1;
      return alike
          ? new Marker(Kind.DECIMAL, marker.depth(), due, label, reading.end(), false)
          : reading;
    }
    return reading;
  }

  /** The last ordinal of the same numbering that is still open; 0 where there is none. */
  private int last(Marker reading) {
    for (Marker marker : open) {
      if (marker.sameNumbering(reading)) {
        return reading.kind() == Kind.DECIMAL && !sameParent(marker, reading)
            ? 0
            : marker.ordinal();
      }
    }
    return 0;
  }

  private static boolean sameParent(Marker a, Marker b) {
    return parent(a.label()).equals(parent(b.label()));
  }

  private static String parent(String label) {
    int dot = label.lastIndexOf('.');
    return dot < 0 ? "" : label.substring(0, dot);
  }

  /** Above 0 where the reading may stand; higher where it fits better. */
  private double score(Marker reading, String rest, boolean ended) {
    int last = last(reading);
    boolean due = reading.ordinal() == last + 1;
    boolean upper = rest.isBlank() || !Fold.startsLower(rest);
    boolean shouted = Fold.capitals(rest);
    boolean wantsCapitals = reading.kind() == Kind.ROMAN || reading.kind() == Kind.CAPITAL;
    // "Điều 1. Trách nhiệm của …" fills its line without a point; "1." below it begins the first.
    boolean first = marker != null && !UNFINISHED.matcher(tail(before)).matches();
    boolean begun = last > 0 || shouted || first || followed;
    if (!ended && !(due && reading.exact() && upper && begun)) {
      return 0;
    }
    if (!upper && reading.kind() != Kind.LETTER && !(due && reading.exact())) {
      return 0;
    }
    if (!reading.exact() && !(due || shouted)) {
      return 0;
    }
    if (reading.kind() == Kind.CAPITAL && !shouted && !(due && last > 0)) {
      return 0;
    }
    if (!due && reading.ordinal() != 1 && Math.abs(reading.ordinal() - last) > FARTHEST) {
      return reading.named() ? 1 : 0;
    }
    double score = 2 + (reading.exact() ? 2 : -1) + (due ? 3 : -1);
    boolean misread = beforeFirst && reading.kind() == Kind.ARABIC && !reading.exact();
    score -= misread && reading.ordinal() == 1 ? 3 : 0;
    // "1. Chủ trì" that begins anew after "5." is no damaged "I."
    boolean digits = reading.kind() == Kind.ROMAN && !reading.exact() && last == 0;
    score += wantsCapitals ? shouted ? 2 : digits ? -1.5 : -0.5 : 0;
    return score + (reading.kind() == Kind.DECIMAL ? 0.5 : 0);
  }

  private void remember(Marker number) {
    Marker.close(open, marker -> marker, number);
    open.push(number);
  }
}
