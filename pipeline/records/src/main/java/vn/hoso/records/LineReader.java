package vn.hoso.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoso.document.Edit;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/**
 * Lines with page, box, columns and certainty, from the pages as read and the text as repaired.
 *
 * <p>Where words have boxes, a blank wider than two and a half times the line's height parts two
 * columns; where there is text alone, a tab or three spaces do.
 */
final class LineReader {
  private static final Pattern WIDE_BLANK = Pattern.compile("\\S(\\h*\\t\\h*|\\h{3,})(?=\\S)");
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "^\\s*(?:(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\\s?[./](?=\\s?\\p{Lu}{2})"
              + "|(?:PGS|GS|TS|ThS|Ths|BSCK[I12]{1,2}|BS|KS|CN|DS)\\.(?=\\s?\\p{Lu}\\p{Ll}))");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\s*\\p{L}{1,3}\\s?[./]");
  private static final Pattern DIRT =
      Pattern.compile("(?<=\\S)\\h+[.…,:;'’‘`\"“”_~*^\\\\|=<>·•-]{3,}$");

  /** "định kỳ theo Điều lệ. : :" */
  private static final Pattern LOOSE_DIRT =
      Pattern.compile("(?<=\\S)(?:\\h+[.,:;|~_’‘'•·-]){2,}\\h*$");

  /** "việc thực hiện. :", "II. NỘI DUNG |": a mark apart from its word after an end, or a bar. */
  private static final Pattern MARK_AFTER_END =
      Pattern.compile("(?:(?<=[.;:!?])\\h+[.,:;|_~’'‘°·-]|(?<=\\S)\\h+\\|)\\h*$");

  private static final Pattern LOOSE_POINT = Pattern.compile("(?<=\\p{L})\\h[;:.]\\h*$");
  private static final Pattern GOES_ON = Pattern.compile("^\\h*\\p{Ll}{2}");

  private static final Pattern MIXED = Pattern.compile("\\p{Ll}\\p{Lu}");
  private static final double GAP_IN_HEIGHTS = 2.5;

  private LineReader() {}

  static List<TextLine> read(RecordInput input) {
    Map<Integer, List<Edit>> edits = new HashMap<>();
    for (Edit edit : input.repaired().edits()) {
      edits.computeIfAbsent(edit.line(), number -> new ArrayList<>()).add(edit);
    }
    boolean damaged = !input.repaired().edits().isEmpty();
    List<TextLine> lines = new ArrayList<>();
    for (Page page : input.pages()) {
      for (Line line : page.lines()) {
        int number = lines.size() + 1;
        String text = authority(line.text(), clean(input.repaired().lines().get(number - 1)));
        text = damaged ? shouted(line.text(), withoutDirt(text)) : text;
        List<Edit> own = edits.getOrDefault(number, List.of());
        lines.add(
            new TextLine(
                number,
                page.number(),
                clean(line.text()),
                text,
                Fold.fold(text),
                line.box(),
                gaps(line, text, own),
                certainty(line, text, own),
                own));
      }
    }
    return damaged ? withoutLoosePoints(lines) : lines;
  }

  /** "trong lĩnh vực ;" goes on below in small letters: the mark apart from its word is dirt. */
  private static List<TextLine> withoutLoosePoints(List<TextLine> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean goesOn = GOES_ON.matcher(lines.get(i + 1).text()).find();
      Matcher point = LOOSE_POINT.matcher(line.text());
      if (goesOn && point.find()) {
        lines.set(i, line.with(line.text().substring(0, point.start())));
      }
    }
    return lines;
  }

  /**
   * "TM/ UBND XÃ" signs for somebody, "ThS. Diệp Văn Trường" has a degree; no word stands there,
   * whatever repair makes of it.
   */
  private static String authority(String read, String repaired) {
    Matcher printed = AUTHORITY.matcher(read);
    Matcher word = FIRST_WORD.matcher(repaired);
    boolean lost = printed.find() && word.find() && !AUTHORITY.matcher(repaired).find();
    return lost ? printed.group() + repaired.substring(word.end()) : repaired;
  }

  /** "YÊU cầu" was read "YEU cAu": a word in capitals among such words. */
  private static String shouted(String read, String repaired) {
    String[] words = repaired.split("(?<=\\s)(?=\\S)");
    String[] asRead = read.split("(?<=\\s)(?=\\S)");
    long capitals = Stream.of(words).filter(Fold::capitals).count();
    if (words.length != asRead.length || capitals < 2 || capitals * 5 < words.length * 3) {
      return repaired;
    }
    for (int i = 0; i < words.length; i++) {
      boolean mixed = MIXED.matcher(asRead[i]).find();
      words[i] = mixed ? words[i].toUpperCase(Locale.ROOT) : words[i];
    }
    return String.join("", words);
  }

  /** "của UBND huyện ....:" goes on on the next line: marks of several kinds end no sentence. */
  private static String withoutDirt(String text) {
    Matcher dirt = DIRT.matcher(text);
    boolean several = dirt.find() && dirt.group().strip().chars().distinct().count() > 1;
    Matcher after = MARK_AFTER_END.matcher(text);
    Matcher loose = LOOSE_DIRT.matcher(text);
    return several
        ? text.substring(0, dirt.start())
        : loose.find()
            ? text.substring(0, loose.start())
            : after.find() ? text.substring(0, after.start()) : text;
  }

  private static String clean(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static List<Integer> gaps(Line line, String text, List<Edit> edits) {
    TreeSet<Integer> gaps = new TreeSet<>();
    Matcher blank = WIDE_BLANK.matcher(text);
    while (blank.find()) {
      gaps.add(blank.end());
    }
    int from = 0;
    Word before = null;
    for (Word word : line.words()) {
      int at = line.text().indexOf(word.text(), from);
      if (at < 0) {
        break;
      }
      if (before != null && wide(before, word)) {
        int column = repairedColumn(at, edits);
        if (column > 0 && column < text.length()) {
          gaps.add(column);
        }
      }
      from = at + word.text().length();
      before = word;
    }
    return List.copyOf(gaps);
  }

  private static boolean wide(Word before, Word word) {
    if (before.box() == null || word.box() == null) {
      return false;
    }
    int height = Math.max(before.box().height(), word.box().height());
    return word.box().left() - before.box().right() > GAP_IN_HEIGHTS * Math.max(height, 1);
  }

  /** The column in the repaired line of a column in the line as read. */
  private static int repairedColumn(int column, List<Edit> edits) {
    int shift = 0;
    for (Edit edit : edits) {
      if (edit.start() >= column) {
        break;
      }
      if (edit.end() > column) {
        return edit.repairedStart();
      }
      shift = edit.repairedEnd() - edit.end();
    }
    return column + shift;
  }

  /** Mean over the words: OCR confidence times the probability of the word's repair. */
  private static double certainty(Line line, String text, List<Edit> edits) {
    double ocr =
        line.words().stream()
            .filter(word -> word.source() == WordSource.OCR)
            .mapToDouble(Word::confidence)
            .average()
            .orElse(1);
    int words = Math.max(1, Fold.tidy(text).split(" ").length);
    double doubt = edits.stream().mapToDouble(edit -> 1 - edit.probability()).sum() / words;
    // OCR confidence is pessimistic: a mean of 0.7 is mostly right letters.
    return Math.clamp((0.5 + 0.5 * ocr) * (1 - doubt), 0, 1);
  }
}
